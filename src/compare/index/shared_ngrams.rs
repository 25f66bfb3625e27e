//! Runs of words that versions share to the letter.
//!
//! Every five words in a row get a number, the same wherever they stand in the story; two versions share a run where
//! their numbers agree. Costs one hash of each word of the story and, for two versions, one pass over their numbers.

use std::collections::HashMap;

use super::symbols::Symbols;
use crate::compare::rules;
use crate::text::{Story, Table, TermId, TokenId, VersionId};

/// The runs of words of a story.
pub(crate) struct WordRunIndex(Table<VersionId, SeededWords>);

/// The words of a version in order, furniture and marks apart.
#[derive(Default)]
struct SeededWords {
    tokens: Vec<TokenId>,
    /// The words together with their symbols.
    signed: Vec<TermId>,
    /// The runs by number, with the places where they begin.
    seeds: Vec<(u32, u32)>,
}

impl WordRunIndex {
    /// The runs of a story.
    pub(crate) fn new(story: &Story, symbols: &Symbols) -> Self {
        let mut numbers = HashMap::new();
        let lines = story.versions.ids();
        let lines: Vec<SeededWords> = lines
            .map(|version| read_seeded_words(story, symbols, version, &mut numbers))
            .collect();
        Self(lines.into())
    }

    /// Tells the tokens of a version, marks apart, that stand in a long run which the other version has too, but for words
    /// with other symbols there; a token may be told more than once.
    pub(crate) fn shared(
        &self,
        version: VersionId,
        other: VersionId,
        mut tell: impl FnMut(TokenId),
    ) {
        let (here, there) = (&self.0[version], &self.0[other]);
        let mut theirs = there.seeds.as_slice();
        for &(seed, at) in &here.seeds {
            let n_before = theirs.iter().take_while(|other| other.0 < seed).count();
            theirs = theirs.get(n_before..).unwrap_or_default();
            let equal = theirs.iter().take_while(|other| other.0 == seed);
            for &(_, place) in equal.take(rules::PLACES_A_SEED) {
                for n in 0..rules::SEED_WORDS {
                    let (mine, other) = (at as usize + n, place as usize + n);
                    if here.signed[mine] == there.signed[other] {
                        tell(here.tokens[mine]);
                    }
                }
            }
        }
    }
}

fn read_seeded_words(
    story: &Story,
    symbols: &Symbols,
    version: VersionId,
    numbers: &mut HashMap<[TermId; rules::SEED_WORDS], u32>,
) -> SeededWords {
    let tokens: Vec<TokenId> = story.told_words(version).collect();
    let terms: Vec<TermId> = tokens
        .iter()
        .map(|&token| story.tokens[token].term)
        .collect();
    let signed = tokens.iter().map(|&token| symbols.signed(story, token));
    let mut seeds = Vec::with_capacity(terms.len());
    let windows = terms.windows(rules::SEED_WORDS);
    let windows = windows.filter_map(|window| window.first_chunk().copied());
    for (seed, at) in windows.zip(0..) {
        let next = numbers.len() as u32;
        seeds.push((*numbers.entry(seed).or_insert(next), at));
    }
    seeds.sort_unstable();
    SeededWords {
        signed: signed.collect(),
        tokens,
        seeds,
    }
}
