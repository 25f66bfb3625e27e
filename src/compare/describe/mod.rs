//! Describe: how linked sentences relate, which stretches are copied, and why they were linked.

pub(super) mod describing;
mod house_style;
pub(super) mod link_reasons;
pub(super) mod link_relation;
mod style_values;
pub(super) mod verbatim_runs;
