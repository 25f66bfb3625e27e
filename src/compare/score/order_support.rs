//! How well each candidate pair fits the order of all the others: forward-backward over the grid of two versions.
//!
//! A walk leads from the beginnings of two versions to their ends; a diagonal step matches two sentences, a step down or
//! along passes one of them, or matches it beside its neighbour as half a match, because a sentence may become several.
//! Walks are weighed by the odds of what they match, and a pair is supported by the part of all walks that match it (the
//! posterior of a pair hidden Markov model; Durbin et al. 1998, ch. 4). Weak pairs that follow each other so speak for
//! each other, where probabilities of one in twenty would not. Costs the area of the grid, twice; a large one is walked
//! between its surest pairs only.

use std::ops::Range;

use super::candidate_pairs::{CandidatePair, CandidatePairs};
use crate::compare::portable_math::natural_exp;
use crate::compare::rules;
use crate::compare::{RunAdvance, heaviest_run};

/// For each cell how well it fits the order of the rest, from 0 to 1.
pub(crate) fn measure_order_support(cells: &CandidatePairs) -> Vec<f32> {
    let mut support = vec![0.0; cells.cells.len()];
    for (lefts, rights) in list_grids(cells) {
        if lefts.is_empty() || rights.is_empty() || lefts.len() * rights.len() > rules::LARGEST_GRID
        {
            continue;
        }
        let grid = OrderGrid::new(cells, lefts, rights);
        let matched = grid.walk_forward();
        grid.walk_backward(&matched, &mut support);
    }
    for (cell, support) in cells.cells.iter().zip(&mut support) {
        if is_surest(cell) && *support == 0.0 {
            *support = 1.0;
        }
    }
    support
}

/// Whether a cell is sure enough to part a large grid.
fn is_surest(cell: &CandidatePair) -> bool {
    cell.alone >= rules::SURE_FROM
}

/// The whole grid, or if it is large the parts between its surest cells that stand in order.
fn list_grids(cells: &CandidatePairs) -> Vec<(Range<usize>, Range<usize>)> {
    let (n_left, n_right) = (cells.n_left(), cells.n_right);
    if n_left * n_right <= rules::LARGEST_GRID {
        return vec![(0..n_left, 0..n_right)];
    }
    let surest: Vec<&CandidatePair> = cells.cells.iter().filter(|cell| is_surest(cell)).collect();
    let items = surest
        .iter()
        .map(|cell| (std::slice::from_ref(&cell.right), 1));
    let seats = heaviest_run(items, n_right, RunAdvance::Forward);
    let mut grids = Vec::new();
    let (mut left, mut right) = (0, 0);
    for (cell, seat) in surest.iter().zip(seats) {
        // A sentence has several sure cells where it became several: the first parts the grid.
        if seat.is_some() && cell.left >= left {
            grids.push((left..cell.left, right..cell.right));
            (left, right) = (cell.left + 1, cell.right + 1);
        }
    }
    grids.push((left..n_left, right..n_right));
    grids
}

/// A part of the grid of two versions. Row and column 0 stand before its first sentences.
struct OrderGrid<'a> {
    cells: &'a [CandidatePair<'a>],
    /// The place of the first of these cells among all.
    first: usize,
    lefts: Range<usize>,
    rights: Range<usize>,
    /// What a step down and one along weigh; in proportion to the sides, so that the ends of an uneven grid are reached
    /// with numbers that a machine can hold. It changes the weights of all walks by the same factor.
    down: f64,
    along: f64,
}

/// What walks weigh that match a cell, up to the cell; the exponents of two that were taken out of each row.
struct MatchedWalks {
    cells: Vec<f64>,
    exponents: Vec<i32>,
    all: f64,
}

impl<'a> OrderGrid<'a> {
    fn new(cells: &'a CandidatePairs<'a>, lefts: Range<usize>, rights: Range<usize>) -> Self {
        let (n_left, n_right) = (lefts.len() as f64, rights.len() as f64);
        let range = cells.rows_of(&lefts);
        Self {
            cells: &cells.cells[range.clone()],
            first: range.start,
            lefts,
            rights,
            down: n_left / (n_left + n_right),
            along: n_right / (n_left + n_right),
        }
    }

    /// The weight of a diagonal step that matches nothing more than its odds; see [`Self::down`].
    fn diagonal(&self) -> f64 {
        4.0 * self.down * self.along
    }

    /// The cells of each row in order, as places among [`Self::cells`].
    fn rows(&self) -> Vec<Range<usize>> {
        let mut rows = Vec::with_capacity(self.lefts.len());
        let mut at = 0;
        for left in self.lefts.clone() {
            let n = self.cells[at..].partition_point(|cell| cell.left == left);
            rows.push(at..at + n);
            at += n;
        }
        rows
    }

    /// The odds of a row's cells by their columns, 0 where there is none.
    fn spread_odds(&self, row: &Range<usize>, odds: &mut [f64]) {
        odds.fill(0.0);
        let most = most_odds(row.len());
        for cell in &self.cells[row.clone()] {
            if self.rights.contains(&cell.right) {
                odds[cell.right - self.rights.start + 1] = limited_odds(cell.log_odds).min(most);
            }
        }
    }

    fn walk_forward(&self) -> MatchedWalks {
        let width = self.rights.len() + 1;
        let mut matched = vec![0.0; self.cells.len()];
        let mut exponents = vec![0];
        let (mut before, mut row, mut odds) =
            (vec![1.0; width], vec![0.0; width], vec![0.0; width]);
        for column in 1..width {
            before[column] = before[column - 1] * self.along;
        }
        for places in self.rows() {
            self.spread_odds(&places, &mut odds);
            row[0] = before[0] * self.down;
            for column in 1..width {
                let (half, diagonal) = (0.5 * odds[column], self.diagonal() * odds[column]);
                let passing = before[column] * self.down + row[column - 1] * self.along;
                row[column] = before[column - 1] * diagonal + passing * (1.0 + half);
            }
            for place in places {
                let right = self.cells[place].right;
                if self.rights.contains(&right) {
                    let column = right - self.rights.start + 1;
                    let passing = before[column] * self.down + row[column - 1] * self.along;
                    matched[place] = before[column - 1] * self.diagonal() * odds[column]
                        + passing * 0.5 * odds[column];
                }
            }
            let last = exponents.last().copied().unwrap_or(0);
            exponents.push(last + take_out_exponent(&mut row));
            std::mem::swap(&mut before, &mut row);
        }
        MatchedWalks {
            cells: matched,
            exponents,
            all: before[width - 1],
        }
    }

    /// Puts the support of each cell in its place among all.
    fn walk_backward(&self, matched: &MatchedWalks, support: &mut [f32]) {
        let width = self.rights.len() + 1;
        let (mut after, mut row) = (vec![0.0; width], vec![0.0; width]);
        let (mut odds_after, mut odds) = (vec![0.0; width], vec![0.0; width]);
        let mut exponent = 0;
        let rows = self.rows();
        for (n, places) in rows.iter().enumerate().rev() {
            self.spread_odds(places, &mut odds);
            for column in (0..width).rev() {
                row[column] = if n + 1 == rows.len() && column + 1 == width {
                    1.0
                } else {
                    self.sum_walks_from(column, (&after, &row), (&odds_after, &odds))
                };
            }
            exponent += take_out_exponent(&mut row);
            let shift =
                exponent + matched.exponents[n] - matched.exponents.last().copied().unwrap_or(0);
            for place in places.clone() {
                let right = self.cells[place].right;
                if self.rights.contains(&right) && matched.all > 0.0 {
                    let walks = matched.cells[place] * row[right - self.rights.start + 1];
                    let part = libm::scalbn(walks / matched.all, shift);
                    support[self.first + place] = part.clamp(0.0, 1.0) as f32;
                }
            }
            std::mem::swap(&mut after, &mut row);
            std::mem::swap(&mut odds_after, &mut odds);
        }
    }

    /// What the walks weigh that go on from a column of a row to the end.
    fn sum_walks_from(
        &self,
        column: usize,
        (after, row): (&[f64], &[f64]),
        (odds_after, odds): (&[f64], &[f64]),
    ) -> f64 {
        let down = after[column] * self.down * (1.0 + 0.5 * odds_after[column]);
        let Some(&next) = row.get(column + 1) else {
            return down;
        };
        let along = next * self.along * (1.0 + 0.5 * odds[column + 1]);
        down + along + after[column + 1] * self.diagonal() * odds_after[column + 1]
    }
}

/// Most odds of each cell of a row with so many: what a walk along the whole row multiplies stays within what a machine
/// can hold.
fn most_odds(n_cells: usize) -> f64 {
    2.0 * libm::expm1(rules::ROW_EXPONENT / n_cells.max(1) as f64)
}

/// The odds of a cell; capped, so that one equal sentence does not decide all walks.
fn limited_odds(log_odds: f32) -> f64 {
    f64::from(natural_exp(log_odds)).min(rules::ODDS_UP_TO)
}

/// Divides a row by a power of two so that its largest number is near 1, exactly; gives the exponent.
fn take_out_exponent(row: &mut [f64]) -> i32 {
    let largest = row.iter().copied().fold(0.0, f64::max);
    if largest <= 0.0 {
        return 0;
    }
    let exponent = libm::ilogb(largest);
    for number in row {
        *number = libm::scalbn(*number, -exponent);
    }
    exponent
}

#[cfg(test)]
mod tests {
    use super::measure_order_support;
    use crate::compare::score::candidate_pairs::{CandidatePair, CandidatePairs, PairMatches};

    fn cells(sizes: (usize, usize), odds: &[(usize, usize, f32)]) -> Vec<f32> {
        let cells = odds.iter().map(|&(left, right, log_odds)| CandidatePair {
            left,
            right,
            log_odds,
            by_words: log_odds,
            alone: 0.0,
            third: 0.0,
            surroundings: 0.0,
            by_place: 0.0,
            words: PairMatches::All,
        });
        let cells = CandidatePairs::of(cells.collect(), sizes);
        measure_order_support(&cells)
    }

    #[test]
    fn weak_pairs_in_a_row_support_each_other() {
        let alone = cells((6, 6), &[(2, 2, -1.0)]);
        let in_a_row: Vec<(usize, usize, f32)> = (0..6).map(|n| (n, n, -1.0)).collect();
        let together = cells((6, 6), &in_a_row);
        assert!(together[2] > alone[0], "{together:?} {alone:?}");
    }

    #[test]
    fn of_two_places_the_one_in_order_is_supported() {
        let sure = [
            (0, 0, 5.0),
            (1, 1, 0.0),
            (1, 4, 0.0),
            (2, 2, 5.0),
            (3, 3, 5.0),
        ];
        let support = cells((5, 5), &sure);
        assert!(support[1] > 10.0 * support[2], "{support:?}");
    }

    #[test]
    fn a_sentence_with_hundreds_of_copies_is_weighed_all_the_same() {
        let copies: Vec<(usize, usize, f32)> = (0..900).map(|n| (0, n, 6.0)).collect();
        let support = cells((1, 900), &copies);
        assert!(support.iter().all(|support| support.is_finite()));
        assert!(support[450] > 0.05, "{support:?}");
    }

    #[test]
    fn an_uneven_grid_is_walked_to_its_end() {
        let support = cells((4, 3000), &[(1, 1500, 5.0)]);
        assert!(support[0] > 0.5, "{support:?}");
    }
}
