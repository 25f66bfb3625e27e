//! What long texts have in common, found without asking where their sentences end.
//!
//! In a book or a dossier a passage may come back with its sentences cut otherwise, among others that have nothing to do
//! with it; and a summary has none of its sentences at all. So the words themselves are looked at: where rare ones, alone
//! or in a row, lie densely on a diagonal a passage recurs ([`plot`], [`ends`]), and where those of a short text stand
//! close together all over a long one it is condensed ([`summary`]). Asked for by whoever reports on long texts; links do
//! not rest on it.

mod ends;
mod line;
mod linked;
mod plot;
mod rules;
mod summary;

use std::ops::Range;

use super::Pair;
use super::index::sentence_interning::by_text;
use crate::lexicon::{LexicalWords, share_words};
use crate::text::{Story, TokenId, VersionId, len, overlap};
use line::StemSequences;
use plot::RegionPlace;
pub use summary::VersionSummary;

/// A passage of one version that recurs in another, however it was cut into sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its words in the one.
    pub left: Range<TokenId>,
    /// Its words in the other.
    pub right: Range<TokenId>,
}

impl Region {
    /// The same seen from the other version.
    fn mirrored(self) -> Self {
        Self {
            left: self.right,
            right: self.left,
        }
    }
}

/// The passages that two versions have in common wherever their sentences end, in the order of the left one: those that
/// links make, and in longer texts those that no link touches.
pub fn passages_in_common(story: &Story, words: &LexicalWords, pair: &Pair) -> Vec<Region> {
    let (left, right) = (pair.left, pair.right);
    if !share_words(story, left, right) {
        return Vec::new();
    }
    let n_words = |region: &Region| {
        let n_words = |tokens: &Range<TokenId>| story.words(tokens).count();
        n_words(&region.left).min(n_words(&region.right))
    };
    let mut found = linked::join_links(story, pair);
    if story.n_words(left).max(story.n_words(right)) >= rules::PLOTTED_FROM {
        found = match reads_first(story, left, right) {
            true => place_and_plot(story, words, left, right, found),
            false => {
                let turned = found.into_iter().map(Region::mirrored).collect();
                let found = place_and_plot(story, words, right, left, turned);
                found.into_iter().map(Region::mirrored).collect()
            }
        };
    }
    found.retain(|region| n_words(region) >= rules::PASSAGE_WORDS);
    found.sort_unstable_by_key(|region| (region.left.start, region.right.start));
    found
}

/// Whether nearly all of a passage stands word for word in both versions.
pub fn is_copied_passage(story: &Story, pair: &Pair, region: &Region) -> bool {
    linked::is_word_for_word(story, pair, region)
}

/// The passages that links make with their ends placed, and those that lie densely where no link is.
fn place_and_plot(
    story: &Story,
    words: &LexicalWords,
    left: VersionId,
    right: VersionId,
    linked: Vec<Region>,
) -> Vec<Region> {
    let lines = StemSequences::new(story, words, left, right);
    let rough = linked.iter();
    let rough = rough.map(|region| {
        (
            lines.left.places(&region.left),
            lines.right.places(&region.right),
        )
    });
    let mut placed = ends::place_passage_ends(&lines, rough.collect());
    let mut plotted = plot::find_rough_places(&lines);
    plotted.retain(|place| {
        !placed
            .iter()
            .any(|known| overlap(&known.0, &place.0) || overlap(&known.1, &place.1))
    });
    placed.extend(ends::place_passage_ends(&lines, plotted));
    let (left_words, right_words) = (&lines.left, &lines.right);
    let of_left = summary::find_condensed_parts(left_words, right_words, &lines.weights);
    let of_right = summary::find_condensed_parts(right_words, left_words, &lines.weights);
    let of_right = of_right.into_iter().map(|(right, left)| (left, right));
    for place in of_left.into_iter().chain(of_right) {
        let is_known =
            |known: &RegionPlace| overlap(&known.0, &place.0) || overlap(&known.1, &place.1);
        if !placed.iter().any(is_known) {
            placed.push(place);
        }
    }
    let region = |(left, right): &RegionPlace| Region {
        left: lines.left.tokens(left),
        right: lines.right.tokens(right),
    };
    placed.iter().map(region).collect()
}

/// The passages that two versions have in common by their words alone, in the order of the left one; none where neither
/// is long.
pub fn regions(
    story: &Story,
    words: &LexicalWords,
    left: VersionId,
    right: VersionId,
) -> Vec<Region> {
    let longer = story.n_words(left).max(story.n_words(right));
    if longer < rules::LONG_FROM || !share_words(story, left, right) {
        return Vec::new();
    }
    let mut found = match reads_first(story, left, right) {
        true => place_and_plot(story, words, left, right, Vec::new()),
        false => place_and_plot(story, words, right, left, Vec::new())
            .into_iter()
            .map(Region::mirrored)
            .collect(),
    };
    found.sort_unstable_by_key(|region| (region.left.start, region.right.start));
    found
}

/// Whether the first comes before the second in an order that follows the texts: which ends are placed first must not
/// depend on the order in which the versions were given.
fn reads_first(story: &Story, one: VersionId, other: VersionId) -> bool {
    by_text(story)
        .into_iter()
        .find(|version| [one, other].contains(version))
        == Some(one)
}

/// Whether one of two versions tells in a fraction of the words what the other tells.
pub fn find_summary(
    story: &Story,
    words: &LexicalWords,
    one: VersionId,
    other: VersionId,
) -> Option<VersionSummary> {
    let n_tokens = |version: VersionId| len(&story.versions[version].tokens);
    let (few, many) = (
        n_tokens(one).min(n_tokens(other)),
        n_tokens(one).max(n_tokens(other)),
    );
    // Most texts are of one length, and are not counted word by word for every pair.
    if few * 2 > many || !share_words(story, one, other) {
        return None;
    }
    let (n_one, n_other) = (story.n_words(one), story.n_words(other));
    let (short, long) = if n_one <= n_other {
        (one, other)
    } else {
        (other, one)
    };
    if n_one.max(n_other) >= rules::LONG_FROM {
        summary::match_summary(story, words, short, long)
    } else {
        summary::match_short_telling(story, words, short, long)
    }
}
