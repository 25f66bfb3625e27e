//! The words of one linked run of sentences, with what is known of each by itself.

use std::cmp::Ordering;
use std::ops::Range;

use crate::compare::lexicon::{Relations, Word};
use crate::text::{Story, TermId, TokenId, each};

/// The words of one linked run of sentences.
#[derive(Debug)]
pub(super) struct Side {
    /// The tokens.
    pub(super) tokens: Vec<TokenId>,
    /// Their folded words.
    pub(super) terms: Vec<TermId>,
    /// What each is by itself.
    pub(super) words: Vec<Word>,
}

impl Side {
    /// The words of these ranges, in order.
    pub(super) fn new(story: &Story, relations: &Relations, ranges: &[Range<TokenId>]) -> Self {
        let tokens: Vec<TokenId> = ranges.iter().flat_map(each).collect();
        let terms: Vec<TermId> = tokens
            .iter()
            .map(|&token| story.tokens[token].term)
            .collect();
        let words = terms.iter().map(|&term| *relations.word(term)).collect();
        Self {
            tokens,
            terms,
            words,
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether this side is read first: the longer one, and of two that are equally long the one whose words come first
    /// in the alphabet.
    pub(super) fn comes_before(&self, other: &Self, story: &Story) -> bool {
        let words = |side: &Self| -> Vec<&str> {
            let terms = side.terms.iter();
            terms.map(|&term| story.vocabulary.word(term)).collect()
        };
        match other.len().cmp(&self.len()) {
            Ordering::Less => true,
            Ordering::Greater => false,
            Ordering::Equal => self.terms == other.terms || words(self) <= words(other),
        }
    }
}
