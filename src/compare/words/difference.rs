//! Word links of runs of words that are too long for a table of all words against all words.
//!
//! The difference of two sequences (`similar`, patience) costs about their length where they have much in common. It
//! has no deadline: the same story must compare the same way on a slow machine.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::side::Side;

/// A table of so many cells costs a few megabytes and some milliseconds; no two sentences of prose come near it.
const MOST_CELLS: usize = 250_000;

/// The cells of equal words in equal order, if the sides are too long for anything better.
pub(super) fn cells(left: &Side, right: &Side) -> Option<Vec<(usize, usize)>> {
    if left.len().saturating_mul(right.len()) <= MOST_CELLS {
        return None;
    }
    let ops = capture_diff_slices(Algorithm::Patience, &left.terms, &right.terms);
    let equal = ops.into_iter().filter_map(|op| match op {
        DiffOp::Equal {
            old_index,
            new_index,
            len,
        } => Some((0..len).map(move |n| (old_index + n, new_index + n))),
        _ => None,
    });
    Some(equal.flatten().collect())
}
