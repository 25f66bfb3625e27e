//! The words of two versions in a row, furniture and marks apart, with what each says by being rare.

use std::collections::HashMap;
use std::ops::Range;

use crate::compare::function_words::is_function_word;
use crate::compare::languages::Stemmers;
use crate::text::{Id, Story, TokenId, VersionId};

/// A word in all its forms, numbered from 0 over both versions.
pub(super) type Stem = u32;

/// The words of a version in a row.
pub(super) struct Line {
    tokens: Vec<TokenId>,
    /// The stems of its words, by place.
    pub(super) stems: Vec<Stem>,
    /// Where each stem stands, in order.
    pub(super) places: Vec<Vec<u32>>,
}

/// The words of two versions.
pub(super) struct Lines {
    pub(super) left: Line,
    pub(super) right: Line,
    /// What each stem says by being rare, from 0 to 1; words that hold sentences together say nothing.
    pub(super) weights: Vec<f32>,
}

impl Line {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.stems.len()
    }

    /// The tokens from the first to the last of these places.
    pub(super) fn tokens(&self, places: &Range<usize>) -> Range<TokenId> {
        let end = places.end.checked_sub(1).map(|last| self.tokens[last]);
        let start = self.tokens.get(places.start).copied().unwrap_or_default();
        start..end.map_or(start, |last| TokenId::at(last.index() + 1))
    }
}

impl Lines {
    /// The words of two versions. Costs one pass over them.
    pub(super) fn new(story: &Story, left: VersionId, right: VersionId) -> Self {
        let stemmers = Stemmers::new(story);
        let mut known: HashMap<String, Stem> = HashMap::new();
        let mut says: Vec<bool> = Vec::new();
        let mut line = |version: VersionId| {
            let tokens: Vec<TokenId> = story.told_words(version).collect();
            let stem = |&token: &TokenId| {
                let (term, word) = (story.tokens[token].term, story.folded(token));
                let next = known.len() as Stem;
                let stem = *known.entry(stemmers.stem(term, word)).or_insert(next);
                if stem == next {
                    says.push(!is_function_word(word));
                }
                stem
            };
            let stems: Vec<Stem> = tokens.iter().map(stem).collect();
            (tokens, stems)
        };
        let (left, right) = (line(left), line(right));
        let line = |(tokens, stems): (Vec<TokenId>, Vec<Stem>)| {
            let mut places = vec![Vec::new(); says.len()];
            for (place, &stem) in stems.iter().enumerate() {
                places[stem as usize].push(place as u32);
            }
            Line {
                tokens,
                stems,
                places,
            }
        };
        let (left, right) = (line(left), line(right));
        let all = ((left.len() + right.len()) as f32).max(2.0).ln();
        let weight = |(stem, &says): (usize, &bool)| {
            let n = left.places[stem].len() + right.places[stem].len();
            if says {
                1.0 - (n as f32).ln() / all
            } else {
                0.0
            }
        };
        let weights = says.iter().enumerate().map(weight).collect();
        Self {
            left,
            right,
            weights,
        }
    }
}
