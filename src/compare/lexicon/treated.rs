//! What a reader says is the same, where it takes more than one word to say it: *UK*, *United Kingdom*.
//!
//! Single words relate wherever they stand; a phrase stands for another only as a whole. Costs a look at every place of
//! two runs of words for each such pair, and nothing where there is none.

use std::ops::Range;

use crate::text::{Story, TermId};

/// Phrases that are to be treated as the same, two and two.
#[derive(Debug, Default)]
pub struct Treated(Vec<(Vec<TermId>, Vec<TermId>)>);

impl Treated {
    /// Those of a story that has all of their words.
    pub(super) fn new(story: &Story) -> Self {
        let find = |phrase: &str| story.vocabulary.find_all(phrase);
        let pairs = story.same.iter();
        let pairs = pairs.filter_map(|(one, other)| Some((find(one)?, find(other)?)));
        let is_phrase = |(one, other): &(Vec<TermId>, Vec<TermId>)| {
            one.len() + other.len() > 2 && !one.is_empty() && !other.is_empty()
        };
        Self(pairs.filter(is_phrase).collect())
    }

    /// The places of the phrases that stand for each other in two runs of words, each word in one of them: the first
    /// stands for the first, the second for the second.
    pub(in crate::compare) fn between(
        &self,
        left: &[TermId],
        right: &[TermId],
    ) -> Vec<(Range<usize>, Range<usize>)> {
        let mut found: Vec<(Range<usize>, Range<usize>)> = Vec::new();
        for (one, other) in &self.0 {
            for (here, there) in [(one, other), (other, one)] {
                for (lefts, rights) in places(left, here).zip(places(right, there)) {
                    let meet =
                        |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
                    let is_free = |(l, r): &(Range<usize>, Range<usize>)| {
                        !meet(l, &lefts) && !meet(r, &rights)
                    };
                    if found.iter().all(is_free) {
                        found.push((lefts, rights));
                    }
                }
            }
        }
        found
    }
}

fn places<'a>(
    words: &'a [TermId],
    phrase: &'a [TermId],
) -> impl Iterator<Item = Range<usize>> + 'a {
    let windows = words.windows(phrase.len()).enumerate();
    let found = windows.filter(move |(_, window)| *window == phrase);
    found.map(|(place, window)| place..place + window.len())
}
