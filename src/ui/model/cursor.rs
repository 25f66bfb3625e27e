//! Where the reader is.

use crate::text::{SentenceId, TokenId, VersionId};

/// Where the reader is: a sentence, which stays the same whatever happens around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The sentence; where the version in focus is silent, another version's in the same row.
    pub sentence: SentenceId,
    /// The version in focus.
    pub focus: VersionId,
    /// A word of the sentence.
    pub word: Option<TokenId>,
}
