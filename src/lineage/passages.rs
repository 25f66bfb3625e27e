//! The passages that versions have in common, the longest first.

use std::cmp::Reverse;

use super::rules;
use crate::compare::{Comparison, Region, is_copied_passage, passages_in_common};
use crate::lexicon::read_lexical_words;
use crate::text::{Story, VersionId};

/// A passage that two versions have in common, wherever their sentences end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommonPassage {
    /// One version, the one with the lower id.
    pub left: VersionId,
    /// The other.
    pub right: VersionId,
    /// Where it stands in both.
    pub place: Region,
    /// Whether nearly all of it stands word for word in both, or it is reworded.
    pub is_word_for_word: bool,
    /// Its words in the left version.
    pub n_words: usize,
}

/// The passages of every two versions, the longest first; none in a story of very many versions.
pub(super) fn find_common_passages(story: &Story, comparison: &Comparison) -> Vec<CommonPassage> {
    if story.versions.len() > rules::PASSAGES_UP_TO {
        return Vec::new();
    }
    let words = read_lexical_words(story);
    let mut found: Vec<CommonPassage> = Vec::new();
    for pair in &comparison.pairs {
        let passages = passages_in_common(story, &words, pair).into_iter();
        found.extend(passages.map(|place| CommonPassage {
            left: pair.left,
            right: pair.right,
            is_word_for_word: is_copied_passage(story, pair, &place),
            n_words: story.words(&place.left).count(),
            place,
        }));
    }
    found.sort_by_key(|passage| Reverse(passage.n_words));
    found
}
