//! Where what a reader treats as the same stands in a story: *UK* here, *United Kingdom* there; and amounts that are
//! printed in several ways.
//!
//! Single words relate wherever they stand; a phrase stands for another only as a whole. Costs a look at every place of
//! two runs of words for each phrase, and nothing where there is none.

use std::ops::Range;

use super::sameness::DeclaredMeanings;
use super::value_phrases::find_value_phrases;
use crate::text::{Story, TermId, overlap};

/// A meaning with those of its phrases that the story has the words of.
type Meaning = Vec<Vec<TermId>>;

/// What is to be treated as the same, as the words of a story.
#[derive(Debug, Default)]
pub struct TreatedMeanings(Vec<Meaning>);

/// A phrase of one sentence and the phrase of another that it stands for, as places of their words.
type PhrasePair = (Range<usize>, Range<usize>);

impl TreatedMeanings {
    /// The meanings of which the story can have several phrases.
    pub(crate) fn new(story: &Story) -> Self {
        let find = |phrase: &Vec<String>| {
            let words = phrase.iter();
            words.map(|word| story.vocabulary.find(word)).collect()
        };
        let sameness = DeclaredMeanings::of(story);
        let meanings = sameness.meanings().iter();
        let meanings = meanings.map(|meaning| meaning.iter().filter_map(find).collect());
        let declared = meanings.filter(|it: &Meaning| it.len() > 1);
        Self(declared.chain(find_value_phrases(story)).collect())
    }

    /// The words that mean the same, meaning by meaning.
    pub(crate) fn words(&self) -> impl Iterator<Item = Vec<TermId>> + '_ {
        let single = |phrase: &Vec<TermId>| match phrase.as_slice() {
            [word] => Some(*word),
            _ => None,
        };
        let meanings = self.0.iter();
        meanings.map(move |meaning| meaning.iter().filter_map(single).collect())
    }

    /// The meanings that some phrase of several words has, as numbers from 0 with all words of their phrases.
    pub(crate) fn phrased(&self) -> impl Iterator<Item = (usize, &[Vec<TermId>])> {
        let meanings = self.0.iter().map(Vec::as_slice).enumerate();
        meanings.filter(|(_, meaning)| meaning.iter().any(|phrase| phrase.len() > 1))
    }

    /// How many meanings there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The places of the phrases that stand for each other in two runs of words, each word in one of them: the longest
    /// first, then those that stand first, so that the first stands for the first and the second for the second.
    pub(crate) fn between(&self, left: &[TermId], right: &[TermId]) -> Vec<PhrasePair> {
        let mut standing: Vec<PhrasePair> = Vec::new();
        for (_, meaning) in self.phrased() {
            let lefts = find_phrase_places(left, meaning);
            let rights = lefts.first().map(|_| find_phrase_places(right, meaning));
            for (left, one) in &lefts {
                for (right, other) in rights.iter().flatten() {
                    // Equal phrases are equal words, and single words relate by themselves.
                    if one != other && one.len() + other.len() > 2 {
                        standing.push((left.clone(), right.clone()));
                    }
                }
            }
        }
        select_phrase_pairs(standing)
    }
}

fn select_phrase_pairs(mut standing: Vec<PhrasePair>) -> Vec<PhrasePair> {
    standing.sort_by_key(|(left, right)| {
        let (from, to) = (left.start.min(right.start), left.start.max(right.start));
        (
            usize::MAX - left.len() - right.len(),
            from + to,
            to - from,
            left.start,
        )
    });
    let mut found: Vec<PhrasePair> = Vec::new();
    for (left, right) in standing {
        if found
            .iter()
            .all(|(l, r)| !overlap(l, &left) && !overlap(r, &right))
        {
            found.push((left, right));
        }
    }
    found
}

/// The places of a meaning's phrases in a run of words, with the phrase that stands there.
fn find_phrase_places<'a>(
    words: &[TermId],
    meaning: &'a [Vec<TermId>],
) -> Vec<(Range<usize>, &'a [TermId])> {
    let of = |phrase: &'a Vec<TermId>| {
        let starts = (0..words.len()).filter(|&at| words[at..].starts_with(phrase));
        let places = starts.map(|at| (at..at + phrase.len(), phrase.as_slice()));
        places.collect::<Vec<_>>()
    };
    meaning.iter().flat_map(of).collect()
}
