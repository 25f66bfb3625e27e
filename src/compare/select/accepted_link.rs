//! Links as they are selected, and the versions that they are selected between.

use crate::compare::index::sentence_interning::SentenceWording;
use crate::compare::score::candidate_pairs::CandidatePair;
use crate::compare::score::scoring::{log_odds, probability};
use crate::text::{SentenceId, Story};

/// A cell that became a link.
#[derive(Clone, Debug)]
pub(crate) struct AcceptedLink<'a> {
    /// The cell.
    pub(crate) cell: CandidatePair<'a>,
    /// The part of the left sentence that it was the first to explain.
    pub(crate) new_left: f32,
    /// The part of the right sentence that it was the first to explain.
    pub(crate) new_right: f32,
}

impl AcceptedLink<'_> {
    /// The probability without what places, order and size speak for it: how sure the link is.
    pub(crate) fn certainty(&self) -> f32 {
        probability(log_odds(self.cell.alone) - self.cell.by_place)
    }
}

/// What a version brings to the choice of links.
pub(crate) struct LinkingSide<'a> {
    /// The story.
    pub(crate) story: &'a Story,
    /// The first of its sentences.
    pub(crate) first: SentenceId,
    /// The wordings of its sentences, by place.
    pub(crate) wordings: Vec<Option<&'a SentenceWording>>,
    /// What each of them weighs.
    pub(crate) weights: Vec<f32>,
    /// Whether each sentence is a heading.
    pub(crate) headings: Vec<bool>,
}
