//! How much of a sentence another version tells, and whether a sentence tells anything that can be left out.

use std::collections::HashSet;

use crate::compare::{Comparison, Share, Stretch, StretchKind};
use crate::lexicon::is_function_word;
use crate::text::{SentenceId, Story, TermId, TokenId, VersionId, each};

/// Words of a sentence that tells something: a cross-head, a slug and *end* have fewer.
const TELLING_WORDS: usize = 4;
/// Thousandths of a sentence that recur in another version for it to be told there: half a sentence is told in part.
const TOLD_FROM: u16 = 500;
/// Words of another version within which those of a sentence are looked for: two sentences of news.
const TOLD_WITHIN: usize = 50;

/// Whether a sentence of the story's own tells something: headlines and cross-heads promise, slugs say nothing.
pub(super) fn tells_something(story: &Story, sentence: SentenceId) -> bool {
    let row = &story.sentences[sentence];
    let is_heading = story.passages[row.passage].kind.is_heading();
    !row.is_furniture && !is_heading && story.words(&row.tokens).count() >= TELLING_WORDS
}

/// Whether another version tells at least half of a sentence, by the words that recur there.
pub(super) fn is_told_in(
    story: &Story,
    comparison: &Comparison,
    sentence: SentenceId,
    other: VersionId,
) -> bool {
    let version = story.sentences[sentence].version;
    let Some(pair) = comparison.pair(version, other) else {
        return false;
    };
    let stretches = match pair.left == version {
        true => &pair.left_stretches,
        false => &pair.right_stretches,
    };
    recurring_share(story, sentence, stretches).thousandths() >= TOLD_FROM
}

fn recurring_share(story: &Story, sentence: SentenceId, stretches: &[Stretch]) -> Share {
    let (mut n_words, mut n_recurring) = (0, 0);
    for token in story.words(&story.sentences[sentence].tokens) {
        let span = story.tokens[token].span;
        let at = stretches.partition_point(|stretch| stretch.span.end <= span.start);
        let kind = stretches
            .get(at)
            .map_or(StretchKind::Own, |stretch| stretch.kind);
        n_words += 1;
        n_recurring += usize::from(kind != StretchKind::Own);
    }
    Share::of(n_recurring, n_words)
}

/// Whether most words of a sentence that say something stand close together in any other version, linked or not: then it
/// is told there, in whatever order.
pub(super) fn has_words_elsewhere(
    story: &Story,
    sentence: SentenceId,
    others: &[VersionId],
) -> bool {
    let wanted: HashSet<TermId> = story
        .words(&story.sentences[sentence].tokens)
        .filter(|token| !is_function_word(story.folded(*token)))
        .map(|token| story.tokens[token].term)
        .collect();
    let is_there = |version: &VersionId| {
        let words: Vec<TokenId> = story.told_words(*version).collect();
        let places: Vec<usize> = (0..words.len())
            .filter(|&place| wanted.contains(&story.tokens[words[place]].term))
            .collect();
        places.iter().enumerate().any(|(first, &from)| {
            let near = places[first..]
                .iter()
                .take_while(|place| **place < from + TOLD_WITHIN);
            let terms: HashSet<TermId> =
                near.map(|&place| story.tokens[words[place]].term).collect();
            terms.len() * 2 >= wanted.len().max(1)
        })
    };
    !wanted.is_empty() && others.iter().any(is_there)
}

/// How many sentences of a version another tells, of how many that tell something.
pub(super) fn count_told_sentences(
    story: &Story,
    comparison: &Comparison,
    of: VersionId,
    by: VersionId,
) -> (usize, usize) {
    let sentences = each(&story.versions[of].sentences);
    let sentences: Vec<SentenceId> = sentences.filter(|s| tells_something(story, *s)).collect();
    let told = sentences
        .iter()
        .filter(|s| is_told_in(story, comparison, **s, by));
    (told.count(), sentences.len())
}
