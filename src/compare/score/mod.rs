//! Score: how likely two sentences tell the same, by their words, then by their surroundings and third versions.

pub(super) mod anchors;
pub(super) mod candidate_pairs;
pub(super) mod context;
mod order_support;
pub(super) mod repeat_band;
pub(super) mod scoring;
pub(super) mod story_index;
pub(super) mod word_matching;
