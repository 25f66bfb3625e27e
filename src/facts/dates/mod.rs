//! Dates and times: how they are printed, what they mean beside the day of publication, and which can be one.

pub(super) mod civil_day;
pub(super) mod clock;
mod date_agreement;
pub(super) mod date_compatibility;
pub(super) mod date_expression;
pub(super) mod date_facts;
pub(super) mod date_parser;
pub(super) mod dated;
mod days_of_one_figure;
pub(super) mod days_told_as_past;
mod listed_days;
mod listed_times;
mod month_parts;
pub(super) mod months;
pub(super) mod relative_dates;
mod rules;
mod same_event;
mod seasons;
mod times_of_day;
mod year_spans;
