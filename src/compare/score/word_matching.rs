//! The words of two sentences matched one to one.
//!
//! Every word may match an equal word, another form or a word of like meaning; long runs of equal words are taken
//! first, then the nearest words, then those at like places, each word once. A greedy choice: on sentences it loses
//! next to nothing against the best assignment and costs only what its candidates cost to sort, about a microsecond.

use std::ops::Range;

use super::repeat_band::band_around_rank;
use crate::compare::index::sentence_interning::SentenceWording;
use crate::compare::index::word_similarity::Kin;
use crate::compare::index::word_weights::{EvidenceStem, Terms};
use crate::compare::rules;
use crate::lexicon::TreatedMeanings;
use crate::text::{Table, TermId};

/// A word of one sentence that stands for a word of another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct WordMatch {
    /// The place of the word in the one.
    pub(crate) left: u16,
    /// The place of the word in the other.
    pub(crate) right: u16,
    /// How nearly they are the same, from 0 to 1.
    pub(crate) nearness: f32,
}

impl WordMatch {
    /// The match seen from the other sentence.
    pub(crate) fn mirrored(&self) -> Self {
        Self {
            left: self.right,
            right: self.left,
            nearness: self.nearness,
        }
    }
}

/// Where the stems of one sentence stand in it, and those like them; made once and asked for many partners.
pub(crate) struct StemPlaces<'a> {
    terms: &'a Terms,
    kin: &'a Kin,
    treated: &'a TreatedMeanings,
    /// The last of `places` for each stem of a partner's word.
    last: Table<EvidenceStem, u32>,
    /// The places that a word with some stem may match. Laid out by the stems of the partners' words: a sentence has
    /// many partners, and a word many that are like it.
    places: Vec<PlaceOfLike>,
    /// Whether a stem comes so often that not all of its places are matched with all.
    has_many: bool,
    left: &'a SentenceWording,
    room: MatchScratch,
}

/// Room for what is made of two sentences on the way; most pairs are looked at and forgotten, many thousands a text.
#[derive(Default)]
struct MatchScratch {
    cells: Vec<WordMatch>,
    runs: Vec<usize>,
    order: Vec<u128>,
    taken: (Vec<bool>, Vec<bool>),
    matched: Vec<WordMatch>,
}

/// A place of the sentence that a word with a certain stem may match.
struct PlaceOfLike {
    stem: EvidenceStem,
    left: u16,
    nearness: f32,
    /// The one before it with the same stem.
    before: u32,
}

/// More words than a sentence is looked at for.
const NOWHERE: u16 = u16::MAX;
/// No place in a list.
const NONE: u32 = u32::MAX;

impl<'a> StemPlaces<'a> {
    /// Room for the sentences of a story.
    pub(crate) fn new(
        terms: &'a Terms,
        kin: &'a Kin,
        treated: &'a TreatedMeanings,
        left: &'a SentenceWording,
    ) -> Self {
        let mut places = Self {
            terms,
            kin,
            treated,
            last: vec![NONE; kin.len()].into(),
            places: Vec::new(),
            has_many: false,
            left,
            room: MatchScratch::default(),
        };
        places.turn_to(left);
        places
    }

    /// Goes on to another sentence.
    pub(crate) fn turn_to(&mut self, left: &'a SentenceWording) {
        self.left = left;
        // Only a sentence that is long enough can have so many.
        self.has_many = left.terms.len() > rules::evidence::REPEAT_BAND
            && PlacesByStem::new(&left.terms, self.terms)
                .0
                .chunk_by(|a, b| a.0 == b.0)
                .any(|places| places.len() > rules::evidence::REPEAT_BAND);
        self.lay_out_places();
    }

    /// Lays out the places by the stems that may match them. Likeness is mutual, so the kin of the own words say it.
    fn lay_out_places(&mut self) {
        for place in self.places.drain(..) {
            self.last[place.stem] = NONE;
        }
        if self.has_many {
            return;
        }
        let terms = self.left.terms.iter().enumerate();
        for (left, &term) in terms.take(usize::from(NOWHERE)) {
            for (stem, nearness) in find_like_stems(self.terms, self.kin, term) {
                let before = std::mem::replace(&mut self.last[stem], self.places.len() as u32);
                self.places.push(PlaceOfLike {
                    stem,
                    left: left as u16,
                    nearness,
                    before,
                });
            }
        }
    }

    /// The words that match, in the order of the left sentence.
    pub(crate) fn matched(&mut self, right: &SentenceWording) -> &[WordMatch] {
        let mut room = std::mem::take(&mut self.room);
        room.cells.clear();
        self.put_cells(right, &mut room.cells);
        room.choose(self.left.terms.len(), right.terms.len());
        self.room = room;
        &self.room.matched
    }

    fn put_cells(&self, right: &SentenceWording, cells: &mut Vec<WordMatch>) {
        if self.has_many {
            self.put_near(right, cells);
        } else {
            self.put_all(right, cells);
        }
        // Phrases match by their last words, which mostly say what they are.
        for (lefts, rights) in self.treated.between(&self.left.terms, &right.terms) {
            let ends = lefts.rev().zip(rights.rev());
            let here = |&(left, right): &(usize, usize)| left.max(right) < usize::from(NOWHERE);
            cells.extend(ends.filter(here).map(|(left, right)| WordMatch {
                left: left as u16,
                right: right as u16,
                nearness: 1.0,
            }));
        }
    }

    /// Every place of a word with every place of a word like it.
    fn put_all(&self, right: &SentenceWording, cells: &mut Vec<WordMatch>) {
        for (place, &term) in right.terms.iter().enumerate().take(usize::from(NOWHERE)) {
            let mut next = self.last[self.terms[term].stem];
            while let Some(like) = self.places.get(next as usize) {
                cells.push(self.cell(like.left, place, term, like.nearness));
                next = like.before;
            }
        }
    }

    /// Every place of a word with the [`band_around_rank`] places of a word like it.
    fn put_near(&self, right: &SentenceWording, cells: &mut Vec<WordMatch>) {
        let lefts = PlacesByStem::new(&self.left.terms, self.terms);
        let rights = PlacesByStem::new(&right.terms, self.terms);
        for (own, &(stem, place)) in rights.0.iter().enumerate() {
            let all = rights.of(stem);
            let rank = own - all.start;
            let term = right.terms[usize::from(place)];
            for (stem, nearness) in find_like_stems(self.terms, self.kin, term) {
                let there = lefts.of(stem);
                let near = band_around_rank(rank, all.len(), there.len());
                for &(_, left) in &lefts.0[there][near] {
                    cells.push(self.cell(left, usize::from(place), term, nearness));
                }
            }
        }
    }

    fn cell(&self, left: u16, right: usize, term: TermId, nearness: f32) -> WordMatch {
        let is_same = self.left.terms[usize::from(left)] == term;
        WordMatch {
            left,
            right: right as u16,
            nearness: if is_same { 1.0 } else { nearness },
        }
    }
}

/// The stems that a word may match, and how nearly.
fn find_like_stems<'a>(
    terms: &Terms,
    kin: &'a Kin,
    term: TermId,
) -> impl Iterator<Item = (EvidenceStem, f32)> + use<'a> {
    let stem = terms[term].stem;
    let kin = kin[stem].iter().copied();
    let near = kin.filter(|&(_, nearness)| nearness >= rules::evidence::MATCH_FROM);
    std::iter::once((stem, rules::evidence::OTHER_FORM)).chain(near)
}

impl MatchScratch {
    /// Chooses the matches among the cells.
    fn choose(&mut self, n_left: usize, n_right: usize) {
        find_runs(&mut self.cells, &mut self.runs);
        // One number a cell, so that sorting asks nothing: long runs, then near words, then like places come first.
        let key = |(cell, &run): (&WordMatch, &usize)| {
            let (left, right) = (usize::from(cell.left), usize::from(cell.right));
            let drift = (left * n_right).abs_diff(right * n_left);
            let shorter = (rules::evidence::LONG_MATCH_RUN - run) as u128;
            // The bits of numbers above zero stand in the order of the numbers.
            let farther = u128::from(!cell.nearness.to_bits());
            let place = u128::from(cell.left) << 16 | u128::from(cell.right);
            shorter << 112 | farther << 80 | (drift as u128) << 32 | place
        };
        self.order.clear();
        self.order
            .extend(self.cells.iter().zip(&self.runs).map(key));
        self.order.sort_unstable();
        let (lefts, rights) = &mut self.taken;
        for (taken, n) in [(&mut *lefts, n_left), (&mut *rights, n_right)] {
            taken.clear();
            taken.resize(n, false);
        }
        self.matched.clear();
        for &key in &self.order {
            let cell = WordMatch {
                left: (key >> 16) as u16,
                right: key as u16,
                nearness: f32::from_bits(!((key >> 80) as u32)),
            };
            let (left, right) = (usize::from(cell.left), usize::from(cell.right));
            if !lefts[left] && !rights[right] {
                lefts[left] = true;
                rights[right] = true;
                self.matched.push(cell);
            }
        }
        self.matched.sort_unstable_by_key(|cell| cell.left);
    }
}

/// The places of a sentence by their stems, each stem's in their order.
struct PlacesByStem(Vec<(EvidenceStem, u16)>);

impl PlacesByStem {
    fn new(words: &[TermId], terms: &Terms) -> Self {
        let places = words.iter().enumerate().take(usize::from(NOWHERE));
        let mut places: Vec<_> = places
            .map(|(place, &term)| (terms[term].stem, place as u16))
            .collect();
        places.sort_unstable();
        Self(places)
    }

    fn of(&self, stem: EvidenceStem) -> Range<usize> {
        let start = self.0.partition_point(|row| row.0 < stem);
        let end = self.0.partition_point(|row| row.0 <= stem);
        start..end
    }
}

/// Finds how long a run of nearly equal words each cell stands in; a single word counts as none. Sorts the cells by
/// diagonal.
fn find_runs(cells: &mut [WordMatch], runs: &mut Vec<usize>) {
    let diagonal = |cell: &WordMatch| i32::from(cell.right) - i32::from(cell.left);
    cells.sort_unstable_by_key(|cell| (diagonal(cell), cell.left));
    let goes_on = |one: &WordMatch, next: &WordMatch| {
        diagonal(one) == diagonal(next)
            && one.left + 1 == next.left
            && one.nearness >= rules::evidence::NEARLY_SAME
            && next.nearness >= rules::evidence::NEARLY_SAME
    };
    runs.clear();
    for run in cells.chunk_by(goes_on) {
        let length = if run.len() < 2 {
            0
        } else {
            run.len().min(rules::evidence::LONG_MATCH_RUN)
        };
        runs.extend(std::iter::repeat_n(length, run.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::StemPlaces;
    use crate::compare::index::sentence_interning::{WordingId, Wordings};
    use crate::compare::index::word_similarity::Kin;
    use crate::compare::index::word_weights::weigh_terms;
    use crate::lexicon::{TreatedMeanings, read_lexical_words};
    use crate::text::{Draft, Id, Story};

    #[test]
    fn of_two_equal_words_the_one_at_the_like_place_is_matched() {
        let draft = |text: &str| Draft {
            text: text.to_owned(),
            ..Draft::default()
        };
        let story = Story::new(vec![
            draft("Some boats sank."),
            draft("Boats left and boats stayed home."),
        ]);
        let wordings = Wordings::new(&story);
        let treated = TreatedMeanings::new(&story);
        let terms = weigh_terms(&story, &read_lexical_words(&story), &wordings, &treated);
        let kin: Kin = vec![Vec::new(); terms.len()].into();
        let [one, other] = [0, 1].map(|place| wordings.get(WordingId::at(place)));
        let (left, right) = if one.terms.len() == 3 {
            (one, other)
        } else {
            (other, one)
        };
        let mut places = StemPlaces::new(&terms, &kin, &treated, left);
        let matched = places.matched(right);
        let places: Vec<(u16, u16)> = matched.iter().map(|m| (m.left, m.right)).collect();
        assert_eq!(places, [(1, 3)]);
    }
}
