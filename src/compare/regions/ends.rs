//! Where passages that recur begin and end.
//!
//! A rough place is known to some forty words. Its ends are put where the sum of what stands for and against each word is
//! greatest (Kadane's maximal subsequence, as Bentley tells it in 1984): for it if the passage of the other text has the
//! word, against it if not, the more the rarer. One side after the other, twice, because each rests on the other.

use std::ops::Range;

use super::line::{Line, Lines, Stem};
use super::plot::Place;
use crate::text::overlap;

/// So many words around the rough place are asked.
const AROUND: usize = 18;
/// A passage has at least so many words on each side: a sentence alone is the business of links.
const WORDS_FROM: usize = 24;
/// So much of what one side says the other has too; synonyms are not looked up here.
const SHARED_FROM: f32 = 0.24;
/// How much less a word that is missing says than one that is there: of a passage put otherwise every third is.
const MISSING: f32 = 0.62;

/// The passages with their ends placed, each word of the left text in one at most, by weight and then by place.
pub(super) fn placed(lines: &Lines, rough: Vec<Place>) -> Vec<Place> {
    let mut has = Has(vec![0; lines.weights.len()], 0);
    let mut found: Vec<(f32, Place)> = Vec::new();
    for mut place in rough {
        for _ in 0..2 {
            has.note(&lines.right, &place.1);
            place.0 = fitted(&lines.left, lines, &has, &place.0);
            has.note(&lines.left, &place.0);
            place.1 = fitted(&lines.right, lines, &has, &place.1);
        }
        grow(lines, &mut place);
        has.note(&lines.right, &place.1);
        let (left, weight) = shared(&lines.left, lines, &has, &place.0);
        has.note(&lines.left, &place.0);
        let (right, _) = shared(&lines.right, lines, &has, &place.1);
        let is_long = place.0.len().min(place.1.len()) >= WORDS_FROM;
        if is_long && left.max(right) >= SHARED_FROM {
            found.push((weight, place));
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.0.start.cmp(&b.1.0.start)));
    let mut kept: Vec<Place> = Vec::new();
    for (_, place) in found {
        match kept.iter_mut().find(|kept| overlap(&kept.0, &place.0)) {
            Some(kept) if overlap(&kept.1, &place.1) => {
                kept.0 = kept.0.start.min(place.0.start)..kept.0.end.max(place.0.end);
                kept.1 = kept.1.start.min(place.1.start)..kept.1.end.max(place.1.end);
            }
            Some(_) => {}
            None => kept.push(place),
        }
    }
    kept
}

/// Which stems a passage has; noted by its number, so that nothing is to be forgotten.
struct Has(Vec<u32>, u32);

impl Has {
    fn note(&mut self, line: &Line, places: &Range<usize>) {
        self.1 += 1;
        for &stem in &line.stems[places.clone()] {
            self.0[stem as usize] = self.1;
        }
    }

    fn stem(&self, stem: Stem) -> bool {
        self.0[stem as usize] == self.1
    }
}

/// The words around a place that the other passage has most of.
fn fitted(line: &Line, lines: &Lines, has: &Has, place: &Range<usize>) -> Range<usize> {
    let from = place.start.saturating_sub(AROUND);
    let to = line.len().min(place.end + AROUND);
    let (mut best, mut best_sum) = (place.start..place.start, 0.0);
    let (mut start, mut sum) = (from, 0.0_f32);
    for at in from..to {
        if sum <= 0.0 {
            (start, sum) = (at, 0.0);
        }
        let stem = line.stems[at];
        let says = lines.weights[stem as usize];
        sum += if has.stem(stem) {
            says
        } else {
            -says * MISSING
        };
        if sum > best_sum {
            (best, best_sum) = (start..at + 1, sum);
        }
    }
    best
}

/// Takes in what goes on word for word at both ends.
fn grow(lines: &Lines, place: &mut Place) {
    let (left, right) = (&lines.left.stems, &lines.right.stems);
    let before = |one: usize, other: usize| {
        let (one, other) = (one.checked_sub(1)?, other.checked_sub(1)?);
        (left[one] == right[other]).then_some((one, other))
    };
    while let Some((one, other)) = before(place.0.start, place.1.start) {
        (place.0.start, place.1.start) = (one, other);
    }
    while place.0.end < left.len()
        && place.1.end < right.len()
        && left[place.0.end] == right[place.1.end]
    {
        place.0.end += 1;
        place.1.end += 1;
    }
}

/// The part of what a passage says that the other has too, and what that weighs.
fn shared(line: &Line, lines: &Lines, has: &Has, places: &Range<usize>) -> (f32, f32) {
    let (mut all, mut shared) = (0.0, 0.0);
    for &stem in &line.stems[places.clone()] {
        let weight = lines.weights[stem as usize];
        all += weight;
        shared += if has.stem(stem) { weight } else { 0.0 };
    }
    (shared / all.max(0.01), shared)
}
