//! Figures: numbers as they are printed, what they count or measure, and which of them state one thing.

mod additions;
pub(super) mod ages;
pub(super) mod amount;
pub(super) mod casualties;
pub(super) mod figure_context;
pub(super) mod figure_likeness;
pub(super) mod figure_matching;
pub(super) mod figure_parser;
pub(super) mod figure_unit;
pub(super) mod figures;
pub(super) mod fractions;
pub(super) mod hedges;
pub(super) mod measures;
pub(super) mod money;
pub(super) mod myriads;
mod native_digits;
pub(super) mod number_parser;
pub(super) mod ranges;
mod rules;
pub(super) mod scales;
mod scores;
pub(super) mod signs;
pub(super) mod slashed_numbers;
pub(super) mod sums;
pub(super) mod thousands;
pub(super) mod units;
