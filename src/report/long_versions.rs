//! What long versions have in common beyond their shares: passages, and which of them condenses which.

use std::cmp::Reverse;
use std::ops::Range;

use crate::compare::{Comparison, Pair, Region, VersionSummary};
use crate::lineage::Lineage;
use crate::text::{Story, TokenId, VersionId, len};

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
pub(super) fn describe_long_versions(
    story: &Story,
    comparison: &Comparison,
    lineage: &Lineage,
) -> Vec<String> {
    let pairs = comparison.pairs.iter();
    let said = pairs.filter_map(|pair| match &pair.condensed {
        Some(condensed) => Some(describe_condensed(story, condensed)),
        // Of texts that are read as a whole the rows tell it.
        None if !has_long_version(story, pair) => None,
        None => describe_passages(story, pair, lineage),
    });
    said.collect()
}

/// Words of a version from which its passages are told in sentences.
const LONG_FROM: usize = 2_000;

fn has_long_version(story: &Story, pair: &Pair) -> bool {
    story.n_words(pair.left).max(story.n_words(pair.right)) >= LONG_FROM
}

/// The passages as a sentence, unless they are most of the shorter version, so that its share says it all.
fn describe_passages(story: &Story, pair: &Pair, lineage: &Lineage) -> Option<String> {
    let passages = lineage.passages_of(pair.left, pair.right).into_iter();
    let passages: Vec<&Region> = passages.map(|passage| &passage.place).collect();
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
    let named = longest(&passages)
        .into_iter()
        .map(|passage| describe_passage(story, pair, passage));
    let named: Vec<String> = named.collect();
    Some(format!(
        "{one} and {other} have {n_passages} in common, wherever sentences end: {}",
        named.join(", ")
    ))
}

/// The passages that are named, the longest first.
fn longest<'a>(passages: &[&'a Region]) -> Vec<&'a Region> {
    let mut longest: Vec<&Region> = passages.to_vec();
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
