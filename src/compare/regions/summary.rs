//! Whether a short text is a summary of a long one.
//!
//! One-sided: nobody asks how much of the long text comes back, only whether what the short one says stands there, each
//! sentence with its rare words close together somewhere, and the places all over it. Any long text has most words of a
//! short one somewhere; it has them within a paragraph only if it tells the same. Costs the places of the short text's
//! words in the long one.

use std::ops::Range;

use super::line::{Stem, StemSequence, StemSequences};
use super::plot::RegionPlace;
use super::rules;
use crate::compare::Share;
use crate::lexicon::LexicalWords;
use crate::text::{Story, VersionId};

/// A version that tells in few words what a long one tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VersionSummary {
    /// The short version.
    pub short: VersionId,
    /// The long one.
    pub long: VersionId,
    /// How much of what the short one says stands close together in the long one.
    pub told: Share,
}

/// The short version as a summary of the long one, if it is one.
pub(super) fn match_summary(
    story: &Story,
    words: &LexicalWords,
    short: VersionId,
    long: VersionId,
) -> Option<VersionSummary> {
    let (n_short, n_long) = (story.n_words(short), story.n_words(long));
    if n_short * 10 > n_long * rules::SUMMARY_WORDS_OF_TEN {
        return None;
    }
    let lines = StemSequences::new(story, words, short, long);
    let parts = lines.left.stems.chunks(rules::PART_WORDS);
    let found: Vec<PartMatch> = parts
        .map(|part| find_best_stretch(part, &lines.right, &lines.weights))
        .collect();
    let share: f32 = found.iter().map(|part| part.told).sum();
    is_summary(&found, n_long).then(|| VersionSummary {
        short,
        long,
        told: Share::of((share * 1000.0) as usize, found.len() * 1000),
    })
}

/// The short version as a short telling of the other, neither of which is long: every part of it must stand close
/// together there, and all words that say something weigh alike, for in so few words none is frequent.
pub(super) fn match_short_telling(
    story: &Story,
    words: &LexicalWords,
    short: VersionId,
    long: VersionId,
) -> Option<VersionSummary> {
    let (n_short, n_long) = (story.n_words(short), story.n_words(long));
    let is_shorter = n_short * 10 <= n_long * rules::SHORTER_WORDS_OF_TEN;
    if n_short < rules::SHORTER_WORDS || !is_shorter {
        return None;
    }
    let lines = StemSequences::new(story, words, short, long);
    let says = |weight: &f32| if *weight > 0.0 { 1.0 } else { 0.0 };
    let weights: Vec<f32> = lines.weights.iter().map(says).collect();
    let n_parts = n_short.div_ceil(rules::PART_WORDS);
    let parts = lines.left.stems.chunks(n_short.div_ceil(n_parts));
    let told = parts.map(|part| find_best_stretch(part, &lines.right, &weights).told);
    let told = told.sum::<f32>() / n_parts as f32;
    (told >= rules::SHORTER_FROM).then(|| VersionSummary {
        short,
        long,
        told: Share::of((told * 1000.0) as usize, 1000),
    })
}

/// The parts of a text that another tells at greater length: neighbouring stretches of about a sentence whose rare words
/// stand close together there. What the one says is on the left, where the other says it on the right.
pub(super) fn find_condensed_parts(
    line: &StemSequence,
    longer: &StemSequence,
    weights: &[f32],
) -> Vec<RegionPlace> {
    let mut found: Vec<RegionPlace> = Vec::new();
    let is_rare = |stem: usize| {
        longer
            .places
            .get(stem)
            .is_some_and(|places| places.len() <= rules::CONDENSED_PLACES)
    };
    let rare_weights = weights.iter().enumerate();
    let rare_weights = rare_weights.map(|(n, weight)| if is_rare(n) { *weight } else { 0.0 });
    let rare_weights: Vec<f32> = rare_weights.collect();
    for start in (0..line.len()).step_by(rules::PART_WORDS / 2) {
        let end = line.len().min(start + rules::PART_WORDS);
        let part = line.stems.get(start..end).unwrap_or_default();
        let best = find_best_stretch(part, longer, &rare_weights);
        // Of all that the part says, not only of its rare words.
        let rare_part = sum_weights(part, &rare_weights) / sum_weights(part, weights);
        if best.told * rare_part < rules::CONDENSED_FROM {
            continue;
        }
        let there = best.place..best.end;
        match found.last_mut() {
            // Parts that overlap are one if they are told at one place.
            Some((here, known)) if here.end >= start && are_parts_near(known, &there) => {
                here.end = end;
                *known = known.start.min(there.start)..known.end.max(there.end);
            }
            _ => found.push((start..end, there)),
        }
    }
    found.retain(|(here, _)| here.len() >= rules::CONDENSED_WORDS);
    found
}

/// What a part says, by weight; each word once.
fn sum_weights(part: &[Stem], weights: &[f32]) -> f32 {
    let stems = rare(part, weights).into_iter();
    let sum: f32 = stems.map(|stem| weights[stem as usize]).sum();
    sum.max(rules::LEAST_WEIGHT)
}

/// Whether two stretches lie within a few paragraphs.
fn are_parts_near(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start.max(other.start) <= one.end.min(other.end) + rules::PART_WITHIN
}

/// What a line has of a part within one stretch.
#[derive(Clone, Copy, Default)]
struct PartMatch {
    /// How much of the part, by weight.
    told: f32,
    /// The first word of the stretch.
    place: usize,
    /// Behind its last word.
    end: usize,
}

/// Whether enough parts are told, and all over a text of so many words.
fn is_summary(parts: &[PartMatch], n_long: usize) -> bool {
    let told = parts.iter().filter(|part| part.told >= rules::PART_FROM);
    let places = told.map(|part| part.place);
    let n_told = places.clone().count();
    let (Some(first), Some(last)) = (places.clone().min(), places.max()) else {
        return false;
    };
    n_told >= rules::PARTS_FROM
        && n_told as f32 >= rules::TOLD_FROM * parts.len() as f32
        && (last - first) as f32 >= rules::SPREAD_FROM * n_long as f32
}

/// The stretch of a line that has most of a part, by weight.
fn find_best_stretch(part: &[Stem], line: &StemSequence, weights: &[f32]) -> PartMatch {
    let stems = rare(part, weights);
    let all: f32 = stems.iter().map(|&stem| weights[stem as usize]).sum();
    // Where each of the stems stands, with its number among them.
    let mut places: Vec<(u32, usize)> = Vec::new();
    for (n, &stem) in stems.iter().enumerate() {
        places.extend(line.places[stem as usize].iter().map(|&place| (place, n)));
    }
    places.sort_unstable();
    // How often each stands within the stretch that ends at the place looked at.
    let mut counts = vec![0_u32; stems.len()];
    let (mut first, mut best) = (0, PartMatch::default());
    for &(place, n) in &places {
        counts[n] += 1;
        while places[first].0 + (rules::PART_WITHIN as u32) < place {
            counts[places[first].1] -= 1;
            first += 1;
        }
        let here = stems.iter().zip(&counts).filter(|row| *row.1 > 0);
        let weight: f32 = here.map(|row| weights[*row.0 as usize]).sum();
        if weight > best.told {
            best = PartMatch {
                told: weight,
                place: places[first].0 as usize,
                end: place as usize + 1,
            };
        }
    }
    PartMatch {
        // A part of nothing but small words weighs nothing, and is told nowhere.
        told: best.told / all.max(rules::LEAST_WEIGHT),
        ..best
    }
}

/// The stems of a part that say something, each once.
fn rare(part: &[Stem], weights: &[f32]) -> Vec<Stem> {
    let mut stems = part.to_vec();
    stems.sort_unstable();
    stems.dedup();
    stems.retain(|&stem| weights[stem as usize] > 0.0);
    stems
}
