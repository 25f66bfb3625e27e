//! Describe: how linked sentences relate, which stretches are copied, and why they were linked.

pub(super) mod describing;
pub(super) mod link_reasons;
pub(super) mod link_relation;
pub(super) mod verbatim_runs;
