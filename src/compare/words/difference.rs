//! Word links where the difference of two sequences says most: in sentences that are nearly equal or of which one is the
//! other with something put in, and in runs of words that are too long for a table of all words against all words.
//!
//! `similar` finds the equal words (patience, about the length of both where they have much in common); it gets no
//! deadline, because the same story must compare the same way on a slow machine.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::phrase_blocks::{WordBox, singles};
use super::rules;
use super::token_run::AlignmentSide;

/// The boxes of two sides by their difference, if that is the better or the only way. `weighed` is asked for the boxes
/// of what differs, with a few equal words around it.
pub(super) fn find_difference_boxes(
    left: &AlignmentSide,
    right: &AlignmentSide,
    weighed: impl Fn(&AlignmentSide, &AlignmentSide) -> Vec<WordBox>,
) -> Option<Vec<WordBox>> {
    let n_cells = left.len().saturating_mul(right.len());
    let longer = left.len().max(right.len());
    let shorter = left.len().min(right.len());
    let mut equal = equal_runs(left, right);
    let n_equal: usize = equal.iter().map(|run| run.2).sum();
    if n_cells <= rules::MOST_PAIRS && n_equal * 100 < longer * rules::MOSTLY_EQUAL {
        // One is the other with something put in: the runs that say so stand, and what lies between them is weighed.
        equal.retain(|run| run.2 >= rules::SURE_RUN);
        let n_equal: usize = equal.iter().map(|run| run.2).sum();
        if n_equal * 100 < shorter * rules::MOSTLY_EQUAL {
            return None;
        }
    }
    let cells = equal
        .iter()
        .flat_map(|&(i, j, n)| (0..n).map(move |k| (i + k, j + k)));
    let mut boxes = singles(cells);
    for change in changes(&equal, left.len(), right.len()) {
        if change.n_cells() <= rules::MOST_PAIRS {
            boxes.extend(change.boxes(left, right, &weighed));
        }
    }
    Some(boxes)
}

/// Runs of equal words: where they begin on both sides, and how long they are.
fn equal_runs(left: &AlignmentSide, right: &AlignmentSide) -> Vec<(usize, usize, usize)> {
    let ops = capture_diff_slices(Algorithm::Patience, &left.terms, &right.terms);
    let equal = ops.into_iter().filter_map(|op| match op {
        DiffOp::Equal {
            old_index,
            new_index,
            len,
        } => Some((old_index, new_index, len)),
        _ => None,
    });
    equal.collect()
}

/// Words that differ between two runs of equal ones.
struct Change {
    left: Range<usize>,
    right: Range<usize>,
    /// How many equal words stand before and after it, [`rules::CHANGE_CONTEXT`] at most.
    around: (usize, usize),
}

/// The changes between these runs that have words on both sides.
fn changes(equal: &[(usize, usize, usize)], n_left: usize, n_right: usize) -> Vec<Change> {
    let mut found = Vec::new();
    let (mut i, mut j, mut before) = (0, 0, 0);
    for &(next_i, next_j, n) in equal.iter().chain([&(n_left, n_right, 0)]) {
        if i < next_i && j < next_j {
            found.push(Change {
                left: i..next_i,
                right: j..next_j,
                around: (before, n.min(rules::CHANGE_CONTEXT)),
            });
        }
        (i, j, before) = (next_i + n, next_j + n, n.min(rules::CHANGE_CONTEXT));
    }
    found
}

impl Change {
    fn n_cells(&self) -> usize {
        self.left.len().saturating_mul(self.right.len())
    }

    /// The boxes of the changed words, seen with their context.
    fn boxes(
        &self,
        left: &AlignmentSide,
        right: &AlignmentSide,
        weighed: impl Fn(&AlignmentSide, &AlignmentSide) -> Vec<WordBox>,
    ) -> Vec<WordBox> {
        let (before, after) = self.around;
        let wider = |places: &Range<usize>| places.start - before..places.end + after;
        let (lefts, rights) = (wider(&self.left), wider(&self.right));
        let found = weighed(&left.part(lefts.clone()), &right.part(rights.clone()));
        let moved = found.into_iter().map(|(left, right)| {
            (
                left.start + lefts.start..left.end + lefts.start,
                right.start + rights.start..right.end + rights.start,
            )
        });
        moved.filter(|found| self.holds(found)).collect()
    }

    fn holds(&self, (left, right): &WordBox) -> bool {
        let is_in = |inner: &Range<usize>, outer: &Range<usize>| {
            outer.start <= inner.start && inner.end <= outer.end
        };
        is_in(left, &self.left) && is_in(right, &self.right)
    }
}
