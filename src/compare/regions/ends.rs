//! Where passages that recur begin and end.
//!
//! A rough place is known to some forty words. From within it each end is put outwards as far as the words speak for
//! it most: what speaks is how much likelier the other text has a word about its own end if the passage goes on than by
//! chance (Kadane's maximal sum, as Bentley tells it in 1984, of likelihood ratios). One side after the other, twice,
//! because each rests on the other. Costs some words about each end, however long the passage.

use std::ops::Range;

use super::line::{Stem, StemSequence, StemSequences};
use super::plot::RegionPlace;
use super::rules;
use crate::compare::portable_math::natural_log;
use crate::text::overlap;

/// The passages with their ends placed, each word of the left text in one at most.
pub(super) fn place_passage_ends(
    lines: &StemSequences,
    rough: Vec<RegionPlace>,
) -> Vec<RegionPlace> {
    let mut noted = PassageStems::new(lines);
    let mut found: Vec<(f32, RegionPlace)> = Vec::new();
    for mut place in rough {
        for _ in 0..rules::END_ROUNDS {
            place.0 = noted.fitted(&lines.left, &place.0, (&lines.right, &place.1));
            place.1 = noted.fitted(&lines.right, &place.1, (&lines.left, &place.0));
        }
        grow(lines, &mut place);
        let of_left = noted.shared(&lines.left, &place.0, (&lines.right, &place.1));
        let of_right = noted.shared(&lines.right, &place.1, (&lines.left, &place.0));
        let is_long = place.0.len().min(place.1.len()) >= rules::PASSAGE_WORDS;
        if is_long && of_left.part().max(of_right.part()) >= rules::SHARED_FROM {
            found.push((of_left.shared, place));
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.0.start.cmp(&b.1.0.start)));
    merge_overlapping_places(found.into_iter().map(|(_, place)| place))
}

/// The places without those that overlap in the left text, the first first: what overlaps in both texts is one passage,
/// and of what overlaps in the left one alone the first stands.
fn merge_overlapping_places(places: impl Iterator<Item = RegionPlace>) -> Vec<RegionPlace> {
    let mut kept: Vec<RegionPlace> = Vec::new();
    for place in places {
        match kept.iter_mut().find(|kept| overlap(&kept.0, &place.0)) {
            Some(kept) if overlap(&kept.1, &place.1) => {
                *kept = (
                    join_ranges(&kept.0, &place.0),
                    join_ranges(&kept.1, &place.1),
                );
            }
            Some(_) => {}
            None => kept.push(place),
        }
    }
    kept
}

fn join_ranges(one: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    one.start.min(other.start)..one.end.max(other.end)
}

/// Which stems a passage has; each by the number of the passage, so that nothing is to be forgotten for the next.
struct PassageStems<'a> {
    weights: &'a [f32],
    /// For each stem the number of the last passage that had it.
    in_passage: Vec<u32>,
    passage: u32,
}

/// What a passage says, by weight.
struct Weight {
    all: f32,
    /// What the other passage has of it.
    shared: f32,
}

impl Weight {
    /// The part that the other has, from 0 to 1.
    fn part(&self) -> f32 {
        // A passage of nothing but small words weighs nothing, and shares nothing.
        self.shared / self.all.max(rules::LEAST_WEIGHT)
    }
}

/// A passage: words of one text by their places.
type PassageRange<'a> = (&'a StemSequence, &'a Range<usize>);

impl<'a> PassageStems<'a> {
    fn new(lines: &'a StemSequences) -> Self {
        Self {
            weights: &lines.weights,
            in_passage: vec![0; lines.weights.len()],
            passage: 0,
        }
    }

    fn note(&mut self, (line, places): PassageRange<'_>) {
        self.passage += 1;
        for &stem in &line.stems[places.clone()] {
            self.in_passage[stem as usize] = self.passage;
        }
    }

    fn has(&self, stem: Stem) -> bool {
        self.in_passage[stem as usize] == self.passage
    }

    /// The place with its ends where the other passage, as it is known so far, speaks most for them.
    fn fitted(
        &mut self,
        line: &StemSequence,
        place: &Range<usize>,
        (other, there): PassageRange<'_>,
    ) -> Range<usize> {
        let within = |place: &Range<usize>| rules::ENDS_INSIDE.min(place.len() / 2);
        let (first, last) = (place.start + within(place), place.end - within(place));
        let outside = place.start.saturating_sub(rules::ENDS_OUTSIDE)
            ..line.len().min(place.end + rules::ENDS_OUTSIDE);
        let begins = there.start.saturating_sub(rules::ENDS_OUTSIDE)..there.start + within(there);
        let ends = there.end - within(there)..other.len().min(there.end + rules::ENDS_OUTSIDE);
        let start = self.furthest(line, (outside.start..first).rev(), (other, &begins));
        let end = self.furthest(line, last..outside.end, (other, &ends));
        let start = start.unwrap_or(first);
        start..end.map_or(last, |word| word + 1).max(start)
    }

    /// How far words speak for a passage, going outwards: the last one with which the sum is greatest.
    fn furthest(
        &mut self,
        line: &StemSequence,
        places: impl Iterator<Item = usize>,
        other: PassageRange<'_>,
    ) -> Option<usize> {
        self.note(other);
        let share = other.1.len() as f32 / other.0.len().max(1) as f32;
        let (mut best, mut best_sum, mut sum) = (None, 0.0, 0.0_f32);
        for at in places {
            let stem = line.stems[at];
            if self.weights[stem as usize] <= 0.0 {
                continue;
            }
            let n = other.0.places[stem as usize].len() as f32;
            let chance = (n * share).min(1.0);
            sum += match self.has(stem) {
                true => natural_log((chance + (1.0 - chance) * rules::WORD_KEPT) / chance),
                false => natural_log(1.0 - rules::WORD_KEPT),
            };
            if sum > best_sum {
                (best, best_sum) = (Some(at), sum);
            }
        }
        best
    }

    /// What a passage says, and what the other has of it.
    fn shared(
        &mut self,
        line: &StemSequence,
        places: &Range<usize>,
        other: PassageRange<'_>,
    ) -> Weight {
        self.note(other);
        let (mut all, mut shared) = (0.0, 0.0);
        for &stem in &line.stems[places.clone()] {
            let weight = self.weights[stem as usize];
            all += weight;
            shared += if self.has(stem) { weight } else { 0.0 };
        }
        Weight { all, shared }
    }
}

/// Takes in what goes on word for word at both ends.
fn grow(lines: &StemSequences, (left, right): &mut RegionPlace) {
    let (lefts, rights) = (&lines.left.stems, &lines.right.stems);
    while left.start > 0 && right.start > 0 && lefts[left.start - 1] == rights[right.start - 1] {
        left.start -= 1;
        right.start -= 1;
    }
    while left.end < lefts.len() && right.end < rights.len() && lefts[left.end] == rights[right.end]
    {
        left.end += 1;
        right.end += 1;
    }
}
