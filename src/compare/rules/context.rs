//! What the surroundings of two sentences add to their log-odds.

/// Bonus for a pair whose neighbours are linked: stories are retold in stretches.
pub(crate) const NEIGHBOUR: f32 = 2.0;
/// Part of [`NEIGHBOUR`] for each step from a pair to another: in full next door, less where a sentence was put in on one
/// side, least where one was replaced on both.
pub(crate) const NEIGHBOUR_STEPS: [(isize, isize, f32); 8] = [
    (-1, -1, 1.0),
    (1, 1, 1.0),
    (-1, -2, 0.7),
    (1, 2, 0.7),
    (-2, -1, 0.7),
    (2, 1, 0.7),
    (2, 2, 0.5),
    (-2, -2, 0.5),
];

/// Bonus for a pair that a third version agrees with.
pub(crate) const THIRD: f32 = 3.5;
/// Most versions for third versions to be asked: the cost grows with the cube, and near-copies agree anyway.
pub(crate) const THIRD_UP_TO: usize = 16;

/// Penalty for a pair of which one sentence has a better partner: a sentence that has its counterpart seldom has another.
pub(crate) const RIVAL: f32 = 1.5;

/// Penalty for a pair outside the box between the nearest confident links before and after it. Twice [`NEIGHBOUR`], so
/// that one neighbour cannot rescue it; equal sentences still pass.
pub(crate) const OUTSIDE: f32 = 4.0;
/// Sentences outside the box from which [`OUTSIDE`] counts in full; one sentence may be put a place earlier or later.
pub(crate) const OUTSIDE_UP_TO: usize = 2;

/// Two versions keep an order if this part of the weight of their confident links stands in it ...
pub(crate) const ORDERLY_FROM: f32 = 0.85;
/// ... and there are this many confident links: two or three stand in order by chance.
pub(crate) const ORDERLY_LINKS: usize = 4;
/// Steps of the probability by which links are weighed when their order is looked for, in whole numbers.
pub(crate) const ORDER_STEPS: f32 = 16.0;

/// Bonus for a pair that every walk in the order of both versions matches: as much as for [`NEIGHBOUR`], which says the
/// same of strong pairs.
pub(crate) const IN_ORDER: f32 = 2.0;
/// Most odds of a pair when walks are weighed, those of equal sentences.
pub(crate) const ODDS_UP_TO: f64 = 400.0;
/// Natural logarithm of what a walk along one row may multiply at most: double precision holds e to the 709.
pub(crate) const ROW_EXPONENT: f64 = 500.0;
/// Pairs of sentences up to which a grid is walked as a whole, with some ten sums each: two texts of 20,000 words are
/// still below it.
pub(crate) const LARGEST_GRID: usize = 1_000_000;

/// Bonus for each part of the versions' length that two sentences stand nearer to each other than [`PLACE_WITHIN`].
pub(crate) const PLACE: f32 = 6.0;
/// Distance of places from which they say nothing: retellings keep half of their sentences within a tenth.
pub(crate) const PLACE_WITHIN: f32 = 0.15;

/// Bonus, for a short version has few pairs that are alike by chance, for each time that the longer version is e times shorter than [`SHORT_VERSION_UP_TO`] sentences.
pub(crate) const SHORT_VERSION: f32 = 0.5;
/// Sentences from which a version is not short.
pub(crate) const SHORT_VERSION_UP_TO: f32 = 25.0;
/// Most that shortness speaks for a pair, reached by versions of three sentences.
pub(crate) const SHORT_VERSION_AT_MOST: f32 = 1.0;

/// Probability by which better partners exceed a pair from which nothing but its words speaks for it: a sentence whose
/// partner has its own is linked to no worse one, and weak pairs of a retelling differ by less.
pub(crate) const RIVAL_ENDS: f32 = 0.2;
/// Log-odds by words up to which places, order and size speak for a pair in full ...
pub(crate) const WEAK_UP_TO: f32 = -1.0;
/// ... and from which they do not: a probability of seven in eight needs no help, and the verses of a song would be
/// paired crosswise.
pub(crate) const STRONG_FROM: f32 = 2.0;
