//! Which mentions stand in which sentence, and what a link says of two of them.

use super::rules;
use crate::compare::Link;
use crate::text::{SentenceId, TokenId, each, overlap};
use std::collections::HashMap;
use std::ops::Range;

/// The numbers of mentions by their sentence.
pub(crate) struct MentionsBySentence(HashMap<SentenceId, Vec<usize>>);

impl MentionsBySentence {
    pub(crate) fn new(sentences: impl Iterator<Item = SentenceId>) -> Self {
        let mut inside: HashMap<SentenceId, Vec<usize>> = HashMap::new();
        for (n, sentence) in sentences.enumerate() {
            inside.entry(sentence).or_default().push(n);
        }
        Self(inside)
    }

    /// The mentions of a run of sentences, in order, as far as they are set beside those of another.
    pub(crate) fn of(&self, sentences: &Range<SentenceId>) -> Vec<usize> {
        let found = each(sentences).filter_map(|s| self.0.get(&s));
        found
            .flatten()
            .copied()
            .take(rules::MENTIONS_A_SENTENCE)
            .collect()
    }
}

/// Whether a link says that some word of one range answers some word of the other.
pub(crate) fn answers(link: &Link, left: &Range<TokenId>, right: &Range<TokenId>) -> bool {
    link.words
        .iter()
        .any(|word| overlap(&word.left, left) && overlap(&word.right, right))
}

/// The token before or behind a range.
pub(crate) fn adjacent_token(range: &Range<TokenId>, is_before: RangeSide) -> Range<TokenId> {
    match is_before {
        RangeSide::Before => TokenId(range.start.0.saturating_sub(1))..range.start,
        RangeSide::Behind => range.end..TokenId(range.end.0 + 1),
    }
}

/// On which side of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RangeSide {
    Before,
    Behind,
}
