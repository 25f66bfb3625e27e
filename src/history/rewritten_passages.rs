//! Passages that were written anew in their place: no sentence answers another, but they stand between the same neighbours
//! and tell of the same things.

use std::collections::BTreeSet;

use super::rules;
use crate::compare::{Link, LinkOrder};
use crate::lexicon::is_function_word;
use crate::text::{SentenceId, Span, Story, folded_words};

/// Sentences of one state that no sentence of the other answers, a passage or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LonePassage {
    /// Its first sentence.
    pub(super) first: SentenceId,
    /// Its words.
    pub(super) span: Span,
    /// Whether it is all of its passage.
    pub(super) is_whole: bool,
    /// Whether all of it stands between quotation marks.
    pub(super) is_quoted: bool,
}

/// The places of lone passages of both states that are one passage, written anew; each has one counterpart at most.
pub(super) fn pair_rewritten(
    story: &Story,
    links: &[&Link],
    lefts: &[LonePassage],
    rights: &[LonePassage],
) -> Vec<(usize, usize)> {
    let kept: Vec<&Link> = links
        .iter()
        .copied()
        .filter(|link| link.order == LinkOrder::Kept)
        .collect();
    let neighbour = |first: SentenceId, end: fn(&Link) -> SentenceId| {
        let before = kept
            .iter()
            .enumerate()
            .filter(|(_, link)| end(link) <= first);
        before.map(|(at, _)| at).next_back()
    };
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (at, left) in lefts.iter().enumerate() {
        let place = neighbour(left.first, |link| link.left.end);
        let found = rights.iter().enumerate().find(|(other, right)| {
            place == neighbour(right.first, |link| link.right.end)
                && pairs.iter().all(|(_, taken)| taken != other)
                && is_passage_written_anew(story, left, right)
        });
        pairs.extend(found.map(|(other, _)| (at, other)));
    }
    pairs
}

/// Whether one of two passages at one place is the other written anew. Of what somebody said two sentences of about one
/// length, half of whose words are the same, are one that was altered.
fn is_passage_written_anew(story: &Story, left: &LonePassage, right: &LonePassage) -> bool {
    let (one, other) = (story.text(left.span), story.text(right.span));
    let are_alike = || {
        let [ones, others] = [one, other].map(|text| folded_words(text).collect::<Vec<_>>());
        let n_longer = ones.len().max(others.len());
        let n_kept = ones.iter().filter(|word| others.contains(word)).count();
        n_kept * 2 >= n_longer
    };
    (left.is_quoted && right.is_quoted && are_alike()) || is_written_anew(one, other)
}

/// Whether one passage is the other written anew: it begins with the same two words, *the ferry*, or tells of the same things.
fn is_written_anew(one: &str, other: &str) -> bool {
    let start = |text: &str| folded_words(text).take(2).collect::<Vec<String>>();
    let (first, second) = (start(one), start(other));
    let is_named = first
        .last()
        .is_some_and(|word| word.chars().count() >= rules::STEM_LETTERS);
    (first == second && is_named) || tell_of_one_thing(one, other)
}

/// Whether two passages share enough words that say something.
fn tell_of_one_thing(one: &str, other: &str) -> bool {
    let telling = |text: &str| -> BTreeSet<String> {
        let words = folded_words(text).filter(|word| !is_function_word(word));
        // Endings differ where a sentence was turned round: *repaired*, *repair*.
        words
            .map(|word| word.chars().take(rules::STEM_LETTERS + 1).collect())
            .collect()
    };
    let (one, other) = (telling(one), telling(other));
    let n_shared = one.intersection(&other).count();
    n_shared >= rules::REWRITTEN_WORDS
        && n_shared * 100 >= one.len().min(other.len()) * rules::REWRITTEN_HUNDREDTHS
}
