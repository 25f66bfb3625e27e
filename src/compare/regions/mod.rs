//! What long texts have in common, found without asking where their sentences end.
//!
//! In a book or a dossier a passage may come back with its sentences cut otherwise, among others that have nothing to do
//! with it; and a summary has none of its sentences at all. So the words themselves are looked at: where rare ones lie
//! densely on a diagonal a passage recurs ([`plot`], [`ends`]), and where those of a short text stand close together all
//! over a long one it is condensed ([`summary`]). Asked for by whoever reports on long texts; links do not rest on it.

mod ends;
mod line;
mod plot;
mod summary;

use std::ops::Range;

use super::languages::share_words;
use super::wordings::by_text;
use crate::text::{Story, TokenId, VersionId, len};
use line::Lines;
pub use summary::Condensed;

/// A passage of one version that recurs in another, however it was cut into sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its words in the one.
    pub left: Range<TokenId>,
    /// Its words in the other.
    pub right: Range<TokenId>,
}

/// From so many words on a text is long: some four newspaper articles, more than a reader holds in mind or sees on one
/// screen as a whole.
const LONG_FROM: usize = 2_000;

/// The passages that two versions have in common, in the order of the left one; none where neither is long.
pub fn regions(story: &Story, left: VersionId, right: VersionId) -> Vec<Region> {
    let longer = story.n_words(left).max(story.n_words(right));
    if longer < LONG_FROM || !share_words(story, left, right) {
        return Vec::new();
    }
    // Which ends are placed first follows the texts, not the order in which the versions were given.
    let order = by_text(story);
    let is_turned = order.iter().position(|v| *v == left) > order.iter().position(|v| *v == right);
    let (one, other) = if is_turned {
        (right, left)
    } else {
        (left, right)
    };
    let lines = Lines::new(story, one, other);
    let found = plot::passages(&lines).into_iter();
    let mut found: Vec<Region> = ends::placed(&lines, found.collect())
        .into_iter()
        .map(|(one, other)| {
            let (one, other) = (lines.left.tokens(&one), lines.right.tokens(&other));
            let (left, right) = if is_turned {
                (other, one)
            } else {
                (one, other)
            };
            Region { left, right }
        })
        .collect();
    found.sort_unstable_by_key(|region| (region.left.start, region.right.start));
    found
}

/// Whether one of two versions tells in a fraction of the words what the other, a long one, tells.
pub fn condensed(story: &Story, one: VersionId, other: VersionId) -> Option<Condensed> {
    let n_tokens = |version: VersionId| len(&story.versions[version].tokens);
    let longer = n_tokens(one).max(n_tokens(other));
    // Most texts are short, and are not counted word by word for every pair.
    if longer < LONG_FROM || !share_words(story, one, other) {
        return None;
    }
    let (n_one, n_other) = (story.n_words(one), story.n_words(other));
    let (short, long) = if n_one <= n_other {
        (one, other)
    } else {
        (other, one)
    };
    (n_one.max(n_other) >= LONG_FROM).then(|| summary::condensed(story, short, long))?
}
