//! The words of two versions in a row, furniture and marks apart, with what each says by being rare.

use std::collections::HashMap;
use std::ops::Range;

use crate::compare::portable_math::natural_log;
use crate::lexicon::{EvidenceClass, LexicalWords, StemId};
use crate::text::{Id, Story, TokenId, VersionId};

/// A word in all its forms, numbered from 0 over both versions: the places of each are held in a list by number.
pub(super) type Stem = u32;

/// The words of a version in a row.
pub(super) struct StemSequence {
    tokens: Vec<TokenId>,
    /// The stems of its words, by place.
    pub(super) stems: Vec<Stem>,
    /// Where each stem stands, in order.
    pub(super) places: Vec<Vec<u32>>,
}

/// The words of two versions.
pub(super) struct StemSequences {
    pub(super) left: StemSequence,
    pub(super) right: StemSequence,
    /// What each stem says by being rare, from 0 to 1; words that hold sentences together say nothing.
    pub(super) weights: Vec<f32>,
}

impl StemSequence {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.stems.len()
    }

    /// The places of the words among these tokens.
    pub(super) fn places(&self, tokens: &Range<TokenId>) -> Range<usize> {
        let before = |end: TokenId| self.tokens.partition_point(|token| *token < end);
        before(tokens.start)..before(tokens.end)
    }

    /// The tokens from the first to the last of these places.
    pub(super) fn tokens(&self, places: &Range<usize>) -> Range<TokenId> {
        let end = places.end.checked_sub(1).map(|last| self.tokens[last]);
        let start = self.tokens.get(places.start).copied().unwrap_or_default();
        start..end.map_or(start, |last| TokenId::at(last.index() + 1))
    }
}

impl StemSequences {
    /// The words of two versions. Costs one pass over them.
    pub(super) fn new(
        story: &Story,
        words: &LexicalWords,
        left: VersionId,
        right: VersionId,
    ) -> Self {
        let mut stems = Stems::new(story, words);
        let (left, right) = (stems.of(left), stems.of(right));
        let n_stems = stems.says.len();
        let (left, right) = (
            StemSequence::new(left, n_stems),
            StemSequence::new(right, n_stems),
        );
        let weights = weigh_stems(&left, &right, &stems.says);
        Self {
            left,
            right,
            weights,
        }
    }

    /// What it says that something stands so many times in both, from 0 to 1.
    pub(super) fn rarity(&self, n: usize) -> f32 {
        measure_rarity(n, self.left.len() + self.right.len())
    }
}

impl StemSequence {
    /// Words with their stems, in order; `n_stems` are known in all.
    fn new(words: Vec<(TokenId, Stem)>, n_stems: usize) -> Self {
        let mut places = vec![Vec::new(); n_stems];
        for (place, (_, stem)) in words.iter().enumerate() {
            places[*stem as usize].push(place as u32);
        }
        let (tokens, stems) = words.into_iter().unzip();
        Self {
            tokens,
            stems,
            places,
        }
    }
}

/// The stems that were met so far.
struct Stems<'a> {
    story: &'a Story,
    words: &'a LexicalWords,
    known: HashMap<StemId, Stem>,
    /// Of each stem whether it says something; words that hold sentences together do not.
    says: Vec<bool>,
}

impl<'a> Stems<'a> {
    fn new(story: &'a Story, words: &'a LexicalWords) -> Self {
        Self {
            story,
            words,
            known: HashMap::new(),
            says: Vec::new(),
        }
    }

    /// The words that a version tells, with their stems.
    fn of(&mut self, version: VersionId) -> Vec<(TokenId, Stem)> {
        let words = self.story.told_words(version);
        words.map(|token| (token, self.number(token))).collect()
    }

    /// The number of a word's stem.
    fn number(&mut self, token: TokenId) -> Stem {
        let word = &self.words[self.story.tokens[token].term];
        let next = self.known.len() as Stem;
        let stem = *self.known.entry(word.stem).or_insert(next);
        if stem == next {
            self.says.push(word.evidence != EvidenceClass::Function);
        }
        stem
    }
}

/// What each stem says; words that hold sentences together say nothing.
fn weigh_stems(left: &StemSequence, right: &StemSequence, says: &[bool]) -> Vec<f32> {
    let n_words = left.len() + right.len();
    let weight = |(stem, &says): (usize, &bool)| {
        let n = left.places[stem].len() + right.places[stem].len();
        if says {
            measure_rarity(n, n_words)
        } else {
            0.0
        }
    };
    says.iter().enumerate().map(weight).collect()
}

/// What it says that something stands so many times among so many words: the whole if once, nothing if there is nothing
/// else.
fn measure_rarity(n: usize, n_words: usize) -> f32 {
    // Two words at least, so that nothing is divided by the logarithm of one.
    1.0 - natural_log(n as f32) / natural_log((n_words as f32).max(2.0))
}
