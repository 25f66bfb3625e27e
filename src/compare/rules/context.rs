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
