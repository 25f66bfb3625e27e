//! What stands around a figure or name: a change, the level reached, or the beginning of the sentence.

use std::ops::Range;

use super::inside::{Side, beside};
use crate::text::{SentenceId, Story, TokenId};

/// What a word says of the figure behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// By how much something changed: *rose 3 percent*, *down 12 points*.
    Change,
    /// What it came to: *to 1,610*, *at 9,073*.
    Level,
}

/// Verbs and adverbs of change, whichever way.
const CHANGES: &str = "up down off rose fell gained lost added shed jumped dropped climbed slipped dipped advanced \
                       declined slid tumbled surged soared plunged sank leapt leaped increased decreased rallied \
                       rises falls gains loses rise fall gain loss sinking rising falling";

/// What the word before a figure says of it.
pub(super) fn role(word: &str) -> Option<Role> {
    match word {
        "to" | "at" => Some(Role::Level),
        word if CHANGES.split_whitespace().any(|change| change == word) => Some(Role::Change),
        _ => None,
    }
}

/// The folded word beside a range inside its sentence, or nothing at the sentence's edge.
pub(super) fn neighbour<'a>(
    story: &'a Story,
    sentence: SentenceId,
    range: &Range<TokenId>,
    side: Side,
) -> &'a str {
    let token = beside(range, side).start;
    let inside = token != range.start && story.sentences[sentence].tokens.contains(&token);
    if inside { story.folded(token) } else { "" }
}

/// Whether nothing but an article and one word stand before a range in its sentence.
pub(super) fn opens(story: &Story, sentence: SentenceId, range: &Range<TokenId>) -> bool {
    let first = story.sentences[sentence].tokens.start;
    let n_before = range.start.0.saturating_sub(first.0);
    n_before == 0 || (n_before <= 2 && matches!(story.folded(first), "the" | "a" | "an"))
}
