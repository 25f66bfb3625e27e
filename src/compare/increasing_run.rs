//! Which links keep their place and which have moved.
//!
//! The heaviest run of links that goes forward in both versions keeps its order; what stands outside has moved. A
//! weighted longest increasing subsequence (Fredman 1975) on a tree of maxima: links times their logarithm.

use std::ops::Range;

use super::LinkOrder;

/// Whether each of these links keeps its place; links stand by left and then right sentence, each with its weight.
pub(crate) fn orders(links: &[(Range<usize>, Range<usize>, u64)]) -> Vec<LinkOrder> {
    let n = links.iter().map(|link| link.1.end).max().unwrap_or(0);
    let mut best = Maxima::new(n + 1);
    let mut runs: Vec<(u64, Option<usize>)> = Vec::with_capacity(links.len());
    for (place, (_, right, weight)) in links.iter().enumerate() {
        // A further link of the same sentence may stand beside, but not before, what was linked last.
        let (heaviest, last) = best.up_to(right.start);
        runs.push((heaviest + weight, last));
        best.raise(right.start, heaviest + weight, place);
    }
    let mut orders = vec![LinkOrder::Moved; links.len()];
    let mut at = best.up_to(n).1;
    while let Some(place) = at {
        orders[place] = LinkOrder::Kept;
        at = runs[place].1;
    }
    orders
}

/// A tree of prefix maxima (Fenwick 1994).
struct Maxima(Vec<(u64, Option<usize>)>);

impl Maxima {
    fn new(n: usize) -> Self {
        Self(vec![(0, None); n + 1])
    }

    /// The heaviest run that ends at or before this place, and its last link.
    fn up_to(&self, place: usize) -> (u64, Option<usize>) {
        let mut at = (place + 1).min(self.0.len() - 1);
        let mut best = (0, None);
        while at > 0 {
            if self.0[at].0 > best.0 {
                best = self.0[at];
            }
            at &= at - 1;
        }
        best
    }

    fn raise(&mut self, place: usize, weight: u64, link: usize) {
        let mut at = place + 1;
        while at < self.0.len() {
            if weight > self.0[at].0 {
                self.0[at] = (weight, Some(link));
            }
            at += at & at.wrapping_neg();
        }
    }
}
