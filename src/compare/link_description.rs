//! The description of a link, independent of the place of its sentences, so that equal wordings share one.

use super::{Relation, StretchKind, WordLink};

/// How the two sides of a link relate, independent of where they stand: token numbers count from the start of each side.
#[derive(Debug)]
pub(crate) struct LinkDescription {
    /// How much of them matches.
    pub(crate) weight: u64,
    /// How they relate.
    pub(crate) relation: Relation,
    /// The words that stand for each other.
    pub(crate) words: Vec<WordLink>,
    /// What of the left and of the right recurs, token by token.
    pub(crate) recurring: [Vec<StretchKind>; 2],
}
