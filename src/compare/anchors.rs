//! How far a cell lies outside what the sure links around it enclose.
//!
//! A story is mostly retold in its order, so what stands between two sentences that surely have their counterparts is
//! looked for between these counterparts first. Unlike the question whether versions keep an order altogether, this one
//! is asked around each sentence, so a moved passage has an order of its own. Costs the cells and the sentences of the
//! pair.

use super::cells::Cell;
use super::rules;

/// The surely linked sentences of two versions.
pub(super) struct Anchors {
    lefts: Enclosed,
    rights: Enclosed,
}

impl Anchors {
    /// The anchors among these pairs of a left and a right sentence; `sizes` counts the sentences of each version.
    pub(super) fn new(pairs: &[(usize, usize)], sizes: (usize, usize)) -> Self {
        let turned: Vec<(usize, usize)> =
            pairs.iter().map(|&(left, right)| (right, left)).collect();
        Self {
            lefts: Enclosed::new(pairs, sizes),
            rights: Enclosed::new(&turned, (sizes.1, sizes.0)),
        }
    }

    /// How far outside a cell lies, from 0 to 1: by the smaller of its two distances, for an own sentence beside it
    /// must not count against it, and no more than [`rules::OUTSIDE_UP_TO`], for further off is not less likely.
    pub(super) fn outside(&self, cell: &Cell) -> f32 {
        let left = self.lefts.distance(cell.left, cell.right);
        let right = self.rights.distance(cell.right, cell.left);
        let distance = left.min(right).min(rules::OUTSIDE_UP_TO);
        distance as f32 / rules::OUTSIDE_UP_TO as f32
    }
}

/// For each sentence of one version the places in the other that its nearest anchors stand at.
struct Enclosed(Vec<(usize, usize)>);

impl Enclosed {
    fn new(pairs: &[(usize, usize)], (n, n_other): (usize, usize)) -> Self {
        let mut last = vec![None; n];
        let mut first = vec![None; n];
        for &(at, to) in pairs {
            last[at] = last[at].max(Some(to));
            first[at] = Some(first[at].map_or(to, |first: usize| first.min(to)));
        }
        let mut enclosed = vec![(0, n_other); n];
        let mut before = 0;
        for (place, last) in last.into_iter().enumerate() {
            enclosed[place].0 = before;
            before = last.unwrap_or(before);
        }
        let mut after = n_other;
        for (place, first) in first.into_iter().enumerate().rev() {
            enclosed[place].1 = after;
            after = first.unwrap_or(after);
        }
        Self(enclosed)
    }

    /// How many sentences a place of the other version lies outside what encloses this sentence; where the anchors have
    /// changed places, anything between them is inside.
    fn distance(&self, at: usize, to: usize) -> usize {
        let (before, after) = self.0[at];
        let (low, high) = (before.min(after), before.max(after));
        low.saturating_sub(to).max(to.saturating_sub(high))
    }
}
