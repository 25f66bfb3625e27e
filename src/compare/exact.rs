//! Runs of words that versions share to the letter.
//!
//! Every five words in a row get a number, the same wherever they stand in the story; two versions share a run where
//! their numbers agree. Costs one hash of each word of the story and, for two versions, one pass over their numbers.

use std::collections::HashMap;

use super::rules;
use crate::text::{Story, Table, TermId, TokenId, VersionId};

/// The runs of words of a story.
pub(super) struct Runs(Table<VersionId, Line>);

/// The words of a version in order, furniture and marks apart.
#[derive(Default)]
struct Line {
    tokens: Vec<TokenId>,
    /// The runs by number, with the places where they begin.
    seeds: Vec<(u32, u32)>,
}

impl Runs {
    /// The runs of a story.
    pub(super) fn new(story: &Story) -> Self {
        let mut numbers = HashMap::new();
        let lines = story.versions.ids();
        let lines: Vec<Line> = lines
            .map(|version| line(story, version, &mut numbers))
            .collect();
        Self(lines.into())
    }

    /// Tells the tokens of a version, marks apart, that stand in a long run which the other version has too; a token may
    /// be told more than once.
    pub(super) fn shared(
        &self,
        version: VersionId,
        other: VersionId,
        mut tell: impl FnMut(TokenId),
    ) {
        let (here, there) = (&self.0[version], &self.0[other]);
        let mut theirs = there.seeds.iter().map(|seed| seed.0).peekable();
        for &(seed, at) in &here.seeds {
            while theirs.next_if(|&other| other < seed).is_some() {}
            if theirs.peek() == Some(&seed) {
                let at = at as usize;
                here.tokens[at..at + rules::SEED_WORDS]
                    .iter()
                    .for_each(|&token| tell(token));
            }
        }
    }
}

fn line(
    story: &Story,
    version: VersionId,
    numbers: &mut HashMap<[TermId; rules::SEED_WORDS], u32>,
) -> Line {
    let tokens: Vec<TokenId> = story.told_words(version).collect();
    let terms: Vec<TermId> = tokens
        .iter()
        .map(|&token| story.tokens[token].term)
        .collect();
    let mut seeds = Vec::with_capacity(terms.len());
    let windows = terms.windows(rules::SEED_WORDS);
    let windows = windows.filter_map(|window| window.first_chunk().copied());
    for (seed, at) in windows.zip(0..) {
        let next = numbers.len() as u32;
        seeds.push((*numbers.entry(seed).or_insert(next), at));
    }
    seeds.sort_unstable();
    Line { tokens, seeds }
}
