//! A change to a review, with what it takes to take it back.

use super::{Judgement, ReviewTarget};

/// A change to a review, with what it takes to undo it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewStep {
    /// What the reader did.
    pub deed: ReviewEdit,
    /// What stood before and what stands since, target by target.
    pub swaps: Vec<JudgementSwap>,
}

/// What a reader can do to a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewEdit {
    /// Gave this verdict.
    Judged(String),
    /// Took the verdict back.
    Cleared,
    /// Wrote or changed the note.
    Noted,
    /// Ticked it off.
    Reviewed,
    /// Took the tick back.
    Unreviewed,
    /// Struck everything that was said.
    Erased,
    /// Took over what was said in another review.
    TakenOver,
}

impl ReviewEdit {
    /// What was done, for *undone: …* and *done again: …*.
    pub fn name(&self) -> String {
        match self {
            Self::Judged(verdict) => format!("verdict {verdict}"),
            Self::Cleared => "verdict taken back".to_owned(),
            Self::Noted => "note".to_owned(),
            Self::Reviewed => "reviewed".to_owned(),
            Self::Unreviewed => "no longer reviewed".to_owned(),
            Self::Erased => "erased".to_owned(),
            Self::TakenOver => "taken over".to_owned(),
        }
    }
}

/// A judgement before and after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgementSwap {
    /// What is judged.
    pub target: ReviewTarget,
    /// What was said of it before; none if nothing was.
    pub before: Option<Judgement>,
    /// What is said of it since; none if nothing is.
    pub after: Option<Judgement>,
}

impl ReviewStep {
    /// What it was done to, in the order in which it was done.
    pub fn targets(&self) -> impl Iterator<Item = &ReviewTarget> {
        self.swaps.iter().map(|swap| &swap.target)
    }
}
