//! What long versions have in common beyond their shares: passages, and which of them condenses which.

use std::cmp::Reverse;
use std::ops::Range;

use crate::compare::{Comparison, Pair, Region, VersionSummary, regions};
use crate::text::{Story, TokenId, VersionId, len};

/// Between more versions than this the passages of long ones are not looked for: two books take half a second.
const COMPARED_UP_TO: usize = 16;
/// So many passages are named in a sentence, the longest.
const NAMED: usize = 5;
/// Of a text that has more than so many words of ten in common with another, the shares tell it.
const MOST_OF_TEN: usize = 8;

/// That one version condenses another, as a sentence.
pub fn describe_condensed(story: &Story, condensed: &VersionSummary) -> String {
    let VersionSummary { short, long, told } = *condensed;
    let (few, many) = (story.n_words(short), story.n_words(long));
    let (short, long) = (story.letter(short), story.letter(long));
    format!(
        "{short} condenses {long}: it tells in {few} words what {long} tells in {many}, and {told} of what it says stands close together there"
    )
}

/// What long versions have in common, in sentences: which condenses which, and passages.
pub(super) fn describe_long_versions(story: &Story, comparison: &Comparison) -> Vec<String> {
    let pairs = comparison.pairs.iter();
    let said = pairs.filter_map(|pair| match &pair.condensed {
        Some(condensed) => Some(describe_condensed(story, condensed)),
        None => describe_passages(story, pair, &common_passages(story, pair)),
    });
    said.collect()
}

/// The passages that two versions have in common, one of them long; none in a story of very many versions.
pub(super) fn common_passages(story: &Story, pair: &Pair) -> Vec<Region> {
    if story.versions.len() > COMPARED_UP_TO {
        return Vec::new();
    }
    regions(story, pair.left, pair.right)
}

/// The passages as a sentence, unless they are most of the shorter version, so that its share says it all.
fn describe_passages(story: &Story, pair: &Pair, passages: &[Region]) -> Option<String> {
    let n_shorter = story.n_words(pair.left).min(story.n_words(pair.right));
    let shorter_sides = passages.iter();
    let n_common: usize = shorter_sides
        .map(|passage| len(&passage.left).min(len(&passage.right)))
        .sum();
    if passages.is_empty() || n_common * 10 > n_shorter * MOST_OF_TEN {
        return None;
    }
    let (one, other) = (story.letter(pair.left), story.letter(pair.right));
    let n_passages = match passages.len() {
        1 => "a passage".to_owned(),
        n => format!("{n} passages"),
    };
    let named = longest(passages)
        .into_iter()
        .map(|passage| describe_passage(story, pair, passage));
    let named: Vec<String> = named.collect();
    Some(format!(
        "{one} and {other} have {n_passages} in common, wherever sentences end: {}",
        named.join(", ")
    ))
}

/// The passages that are named, the longest first.
fn longest(passages: &[Region]) -> Vec<&Region> {
    let mut longest: Vec<&Region> = passages.iter().collect();
    longest.sort_by_key(|passage| Reverse(len(&passage.left) + len(&passage.right)));
    longest.truncate(NAMED);
    longest
}

fn describe_passage(story: &Story, pair: &Pair, passage: &Region) -> String {
    let (one, other) = (story.letter(pair.left), story.letter(pair.right));
    let (from, to) = word_numbers(story, pair.left, &passage.left);
    let (here, there) = word_numbers(story, pair.right, &passage.right);
    format!("words {from}–{to} of {one} in words {here}–{there} of {other}")
}

/// The numbers of the first and the last word of a stretch, counted from 1 in the version, furniture apart.
fn word_numbers(story: &Story, version: VersionId, tokens: &Range<TokenId>) -> (usize, usize) {
    let words = story.told_words(version);
    let words = words.take_while(|word| *word < tokens.end);
    let (mut n_before, mut n_inside) = (0, 0);
    for word in words {
        n_before += usize::from(word < tokens.start);
        n_inside += usize::from(word >= tokens.start);
    }
    (n_before + 1, n_before + n_inside)
}
