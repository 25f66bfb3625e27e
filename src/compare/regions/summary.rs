//! Whether a short text is a summary of a long one.
//!
//! One-sided: nobody asks how much of the long text comes back, only whether what the short one says stands there, each
//! sentence with its rare words close together somewhere, and the places all over it. Any long text has most words of a
//! short one somewhere; it has them within a paragraph only if it tells the same. Costs the places of the short text's
//! words in the long one.

use super::line::{Stem, StemSequence, StemSequences};
use crate::compare::Share;
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

/// A summary has at most so many words of ten of what it sums up: with more it is a shortened version.
const WORDS_OF_TEN: usize = 3;
/// So many words are looked for at once, about a sentence; where sentences end does not matter.
const PART: usize = 24;
/// They are looked for within so many words of the long text: two paragraphs.
const WITHIN: usize = 160;
/// A part is told if so much of it, by weight, stands within them; other words for the rest are to be expected.
const PART_FROM: f32 = 0.5;
/// A summary has so many of its parts told in the long text; a page that retells the Gospel of Mark in its own words is
/// one of Mark by this, and none of Matthew or Luke, which tell much of the same ...
const TOLD_FROM: f32 = 0.6;
/// ... at least so many, ...
const PARTS_FROM: usize = 4;
/// ... and they stand over so much of it: a part that was copied out is no summary.
const OVER_FROM: f32 = 0.5;

/// The short version as a summary of the long one, if it is one.
pub(super) fn match_summary(
    story: &Story,
    short: VersionId,
    long: VersionId,
) -> Option<VersionSummary> {
    let (n_short, n_long) = (story.n_words(short), story.n_words(long));
    if n_short * 10 > n_long * WORDS_OF_TEN {
        return None;
    }
    let lines = StemSequences::new(story, short, long);
    let parts = lines.left.stems.chunks(PART);
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

/// What a line has of a part within one stretch.
#[derive(Clone, Copy, Default)]
struct PartMatch {
    /// How much of the part, by weight.
    told: f32,
    /// The first word of the stretch.
    place: usize,
}

/// Whether enough parts are told, and all over a text of so many words.
fn is_summary(parts: &[PartMatch], n_long: usize) -> bool {
    let told = parts.iter().filter(|part| part.told >= PART_FROM);
    let places = told.map(|part| part.place);
    let n_told = places.clone().count();
    let (Some(first), Some(last)) = (places.clone().min(), places.max()) else {
        return false;
    };
    n_told >= PARTS_FROM
        && n_told as f32 >= TOLD_FROM * parts.len() as f32
        && (last - first) as f32 >= OVER_FROM * n_long as f32
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
        while places[first].0 + (WITHIN as u32) < place {
            counts[places[first].1] -= 1;
            first += 1;
        }
        let here = stems.iter().zip(&counts).filter(|row| *row.1 > 0);
        let weight: f32 = here.map(|row| weights[*row.0 as usize]).sum();
        if weight > best.told {
            best = PartMatch {
                told: weight,
                place: places[first].0 as usize,
            };
        }
    }
    PartMatch {
        // A part of nothing but small words weighs nothing, and is told nowhere.
        told: best.told / all.max(0.01),
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
