//! The heaviest run of items whose places go forward: what keeps its order, while the rest has moved.
//!
//! A weighted longest increasing subsequence (Fredman 1975) on a tree of prefix maxima (Fenwick 1994): places times their
//! logarithm.

use std::ops::Range;

use super::LinkOrder;

/// How the places of a run follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RunAdvance {
    /// Every place lies behind the one before.
    Forward,
    /// A place lies behind the one before, or is the same.
    ForwardOrSame,
}

/// For each item the place that it takes in the heaviest run, if it belongs to it. An item may take one of several
/// places, given in rising order and below `n_places`, and weighs the same at each.
pub(crate) fn heaviest_run<'a>(
    items: impl Iterator<Item = (&'a [usize], u64)>,
    n_places: usize,
    advance: RunAdvance,
) -> Vec<Option<usize>> {
    let mut maxima = PrefixMaxima::new(n_places);
    let mut steps: Vec<RunStep> = Vec::new();
    let mut n_items = 0;
    for (item, (places, weight)) in items.enumerate() {
        n_items = item + 1;
        // The last place first, so that an item never follows itself.
        for &place in places.iter().rev() {
            let (so_far, before) =
                maxima.below(place + usize::from(advance == RunAdvance::ForwardOrSame));
            maxima.raise(place, so_far + weight, steps.len());
            steps.push(RunStep {
                item,
                place,
                before,
            });
        }
    }
    let mut seats = vec![None; n_items];
    let mut last = maxima.below(n_places).1;
    while let Some(step) = last.map(|last| &steps[last]) {
        seats[step.item] = Some(step.place);
        last = step.before;
    }
    seats
}

/// Whether each of these links keeps its place; links stand by left and then right sentence, each with its weight.
pub(crate) fn orders(links: &[(Range<usize>, Range<usize>, u64)]) -> Vec<LinkOrder> {
    let n_places = links.iter().map(|link| link.1.end).max().unwrap_or(0);
    let items = links
        .iter()
        .map(|(_, right, weight)| (std::slice::from_ref(&right.start), *weight));
    // A further link of the same sentence may stand beside, but not before, what was linked last.
    let seats = heaviest_run(items, n_places, RunAdvance::ForwardOrSame);
    let order = |seat: Option<usize>| match seat {
        Some(_) => LinkOrder::Kept,
        None => LinkOrder::Moved,
    };
    seats.into_iter().map(order).collect()
}

/// An item at one of its places, with the step before it in the heaviest run that ends there.
struct RunStep {
    item: usize,
    place: usize,
    before: Option<usize>,
}

/// The heaviest run that ends below each place, with its last step.
struct PrefixMaxima(Vec<(u64, Option<usize>)>);

impl PrefixMaxima {
    fn new(n_places: usize) -> Self {
        Self(vec![(0, None); n_places + 1])
    }

    fn below(&self, place: usize) -> (u64, Option<usize>) {
        let mut at = place;
        let mut best = (0, None);
        while at > 0 {
            if self.0[at].0 > best.0 {
                best = self.0[at];
            }
            at &= at - 1;
        }
        best
    }

    fn raise(&mut self, place: usize, weight: u64, step: usize) {
        let mut at = place + 1;
        while at < self.0.len() {
            if weight > self.0[at].0 {
                self.0[at] = (weight, Some(step));
            }
            at += at & at.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RunAdvance, heaviest_run};

    #[test]
    fn the_heavier_run_wins_over_the_longer_one() {
        let places: [&[usize]; 4] = [&[3], &[0], &[1], &[2]];
        let run = |weights: [u64; 4]| {
            heaviest_run(places.into_iter().zip(weights), 4, RunAdvance::Forward)
        };
        assert_eq!(run([1, 1, 1, 1]), [None, Some(0), Some(1), Some(2)]);
        assert_eq!(run([5, 1, 1, 1]), [Some(3), None, None, None]);
    }

    #[test]
    fn an_item_takes_one_of_its_places() {
        let places: [&[usize]; 2] = [&[0, 2], &[1, 3]];
        let run = heaviest_run(places.into_iter().zip([1, 1]), 4, RunAdvance::Forward);
        assert!(run[0] < run[1], "{run:?}");
    }

    #[test]
    fn a_place_is_shared_only_where_it_may_be() {
        let places: [&[usize]; 2] = [&[0], &[0]];
        let n_kept = |advance| {
            let run = heaviest_run(places.into_iter().zip([1, 1]), 1, advance);
            run.into_iter().flatten().count()
        };
        assert_eq!(n_kept(RunAdvance::Forward), 1);
        assert_eq!(n_kept(RunAdvance::ForwardOrSame), 2);
    }
}
