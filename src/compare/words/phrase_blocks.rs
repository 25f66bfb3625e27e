//! Cells chosen by their odds, and grown to phrases: every word of the one stands for every word of the other.

use std::ops::Range;

use super::grid::Grid;
use super::rules;

/// Consecutive words of the left side that stand for consecutive words of the right.
pub(super) type WordBox = (Range<usize>, Range<usize>);

/// Each of these cells as a box of its own.
pub(super) fn singles(cells: impl IntoIterator<Item = (usize, usize)>) -> Vec<WordBox> {
    cells
        .into_iter()
        .map(|(i, j)| (i..i + 1, j..j + 1))
        .collect()
}

/// The odds of cells, and the boxes that they make.
pub(super) struct Boxes {
    odds: Grid<i32>,
    /// The cells, the likeliest first.
    order: Vec<(i32, usize, usize)>,
    of_left: Vec<Option<usize>>,
    of_right: Vec<Option<usize>>,
    boxes: Vec<WordBox>,
}

impl Boxes {
    /// Cells with their log-odds in 4096ths, none chosen yet.
    pub(super) fn new(
        n_left: usize,
        n_right: usize,
        cells: impl Iterator<Item = ((usize, usize), i32)>,
    ) -> Self {
        let mut odds = Grid::of(n_left, n_right, |_, _| rules::UNWEIGHED);
        let mut order = Vec::new();
        for ((i, j), log_odds) in cells {
            odds.set(i, j, log_odds);
            order.push((log_odds, i, j));
        }
        order.sort_unstable_by_key(|&(log_odds, i, j)| (-log_odds, i, j));
        Self {
            odds,
            order,
            of_left: vec![None; n_left],
            of_right: vec![None; n_right],
            boxes: Vec::new(),
        }
    }

    /// The boxes of all cells from this bar on, each word in one at most.
    pub(super) fn chosen(mut self, bar: i32) -> Vec<WordBox> {
        let order = std::mem::take(&mut self.order);
        for (_, i, j) in order.into_iter().take_while(|cell| cell.0 >= bar) {
            let joined = match (self.of_left[i], self.of_right[j]) {
                (None, None) => Some((i..i + 1, j..j + 1)),
                (Some(at), None) => self.grown(at, i..i + 1, j..j + 1, bar),
                (None, Some(at)) => self.grown(at, i..i + 1, j..j + 1, bar),
                (Some(at), Some(with)) if at != with => {
                    let (left, right) = self.boxes[with].clone();
                    self.grown(at, left, right, bar)
                }
                _ => None,
            };
            if let Some(joined) = joined {
                self.put(joined);
            }
        }
        let mut boxes = self.boxes;
        boxes.retain(|(left, _)| !left.is_empty());
        boxes
    }

    /// The box at this place with further words, if they stand beside it and the cells that this adds are likely on the
    /// whole.
    fn grown(
        &self,
        at: usize,
        lefts: Range<usize>,
        rights: Range<usize>,
        bar: i32,
    ) -> Option<WordBox> {
        let (left, right) = &self.boxes[at];
        let joined = (hull(left, &lefts)?, hull(right, &rights)?);
        if joined.0.len() > rules::LONGEST_PHRASE || joined.1.len() > rules::LONGEST_PHRASE {
            return None;
        }
        let (mut sum, mut n) = (0, 0);
        for i in joined.0.clone() {
            for j in joined.1.clone() {
                let is_old = left.contains(&i) && right.contains(&j);
                let is_known =
                    lefts.contains(&i) && rights.contains(&j) && lefts.len() * rights.len() > 1;
                if !is_old && !is_known {
                    sum += self.odds.at(i, j);
                    n += 1;
                }
            }
        }
        (sum >= bar * n).then_some(joined)
    }

    /// Puts a box in the place of all boxes in it.
    fn put(&mut self, (left, right): WordBox) {
        let inside = left.clone().filter_map(|i| self.of_left[i]);
        for old in inside.collect::<Vec<_>>() {
            self.boxes[old] = (0..0, 0..0);
        }
        let at = Some(self.boxes.len());
        self.of_left[left.clone()].fill(at);
        self.of_right[right.clone()].fill(at);
        self.boxes.push((left, right));
    }
}

/// Both ranges as one, if they are the same or stand side by side.
fn hull(one: &Range<usize>, other: &Range<usize>) -> Option<Range<usize>> {
    let touch = one.start <= other.end && other.start <= one.end;
    touch.then(|| one.start.min(other.start)..one.end.max(other.end))
}
