//! How far a cell lies outside what the sure links around it enclose.
//!
//! A story is mostly retold in its order, so what stands between two sentences that surely have their counterparts is
//! looked for between these counterparts first. Unlike the question whether versions keep an order altogether, this one
//! is asked around each sentence, so a moved passage has an order of its own. Costs the cells and the sentences of the
//! pair.

use super::candidate_pairs::CandidatePair;
use crate::compare::rules;

/// The surely linked sentences of two versions; without any, nothing lies outside.
#[derive(Default)]
pub(crate) struct Anchors {
    lefts: Enclosed,
    rights: Enclosed,
}

impl Anchors {
    /// The anchors among these pairs of a left and a right sentence; `sizes` counts the sentences of each version.
    pub(crate) fn new(pairs: &[(usize, usize)], sizes: (usize, usize)) -> Self {
        let turned: Vec<(usize, usize)> =
            pairs.iter().map(|&(left, right)| (right, left)).collect();
        Self {
            lefts: Enclosed::new(pairs, sizes),
            rights: Enclosed::new(&turned, (sizes.1, sizes.0)),
        }
    }

    /// How far outside a cell lies, from 0 to 1: by the smaller of its two distances, for an own sentence beside it
    /// must not count against it, and no more than [`rules::OUTSIDE_UP_TO`], for further off is not less likely.
    pub(crate) fn outside(&self, cell: &CandidatePair) -> f32 {
        let left = self.lefts.distance(cell.left, cell.right);
        let right = self.rights.distance(cell.right, cell.left);
        let distance = left.min(right).min(rules::OUTSIDE_UP_TO);
        distance as f32 / rules::OUTSIDE_UP_TO as f32
    }
}

/// For each sentence of one version the places in the other that its nearest anchors stand at.
#[derive(Default)]
struct Enclosed(Vec<(usize, usize)>);

impl Enclosed {
    fn new(pairs: &[(usize, usize)], (n, n_other): (usize, usize)) -> Self {
        let mut last = vec![None; n];
        let mut first = vec![None; n];
        for &(at, to) in pairs {
            last[at] = last[at].max(Some(to));
            first[at] = Some(first[at].map_or(to, |first: usize| first.min(to)));
        }
        // Of repetitions the widest: whatever may lie inside is not outside.
        let mut enclosed = vec![(0, n_other); n];
        let mut before = 0;
        for (place, first) in first.into_iter().enumerate() {
            enclosed[place].0 = before;
            before = first.unwrap_or(before);
        }
        let mut after = n_other;
        for (place, last) in last.into_iter().enumerate().rev() {
            enclosed[place].1 = after;
            after = last.unwrap_or(after);
        }
        Self(enclosed)
    }

    /// How many sentences a place of the other version lies outside what encloses this sentence; where the anchors have
    /// changed places, anything between them is inside.
    fn distance(&self, at: usize, to: usize) -> usize {
        let Some(&(before, after)) = self.0.get(at) else {
            return 0;
        };
        let (low, high) = (before.min(after), before.max(after));
        low.saturating_sub(to).max(to.saturating_sub(high))
    }
}

#[cfg(test)]
mod tests {
    use super::Enclosed;

    #[test]
    fn what_its_neighbours_enclose_is_inside() {
        let enclosed = Enclosed::new(&[(0, 2), (3, 6)], (5, 9));
        assert_eq!(enclosed.distance(1, 2), 0);
        assert_eq!(enclosed.distance(2, 5), 0);
        assert_eq!(enclosed.distance(1, 0), 2);
        assert_eq!(enclosed.distance(2, 8), 2);
        assert_eq!(enclosed.distance(4, 3), 3);
    }

    #[test]
    fn passages_that_changed_places_enclose_what_stands_between_them() {
        let enclosed = Enclosed::new(&[(0, 6), (2, 3)], (3, 9));
        assert_eq!(enclosed.distance(1, 4), 0);
        assert_eq!(enclosed.distance(1, 8), 2);
    }

    #[test]
    fn a_repeated_sentence_puts_nothing_outside_its_own_place() {
        let enclosed = Enclosed::new(&[(0, 0), (0, 3), (1, 1), (2, 2), (3, 0), (3, 3)], (4, 4));
        for place in 0..4 {
            assert_eq!(enclosed.distance(place, place), 0, "{place}");
        }
    }

    #[test]
    fn without_anchors_nothing_is_outside() {
        assert_eq!(Enclosed::default().distance(3, 9), 0);
    }
}
