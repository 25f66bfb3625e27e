//! What is known of a cell once every cell has its odds: the second round.

use super::columns::{Columns, features};
use super::grid::Grid;
use super::rules;

/// The odds of all cells and what they add up to.
pub(super) struct CellSurroundings {
    odds: Grid<u8>,
    chance: Grid<u8>,
    /// The chances within two steps in the row of each cell, its own among them.
    beside: Grid<u16>,
    rows: AxisSums,
    columns: AxisSums,
}

/// What the rows, or the columns, add up to.
struct AxisSums {
    /// The best cell of each, with its odds.
    best: Vec<(usize, u8)>,
    /// The odds of the second best.
    second: Vec<u8>,
    /// All chances together.
    sum: Vec<u16>,
    /// The last anchor before each.
    before: Vec<Option<(usize, usize)>>,
    /// The first anchor after each.
    after: Vec<Option<(usize, usize)>>,
}

/// What gives a number about each cell, with its name.
pub(super) type SurroundingFeature = (
    &'static str,
    fn(&CellSurroundings, &[(usize, usize)], &mut Vec<u8>),
);

/// The numbers of the second round.
pub(super) const FEATURES: [SurroundingFeature; 34] = features!(
    CellSurroundings,
    ("odds", |s, i, j| s.odds.at(i, j)),
    ("odds-rival-left", |s, i, j| {
        s.rows.rival(i, s.odds.at(i, j))
    }),
    ("odds-rival-right", |s, i, j| {
        s.columns.rival(j, s.odds.at(i, j))
    }),
    ("rest-left", |s, i, j| s.rows.rest(i, s.chance.at(i, j))),
    ("rest-right", |s, i, j| s.columns.rest(j, s.chance.at(i, j))),
    ("odds-before", |s, i, j| s.odds.off(i, j, -1, -1)),
    ("odds-after", |s, i, j| s.odds.off(i, j, 1, 1)),
    ("odds-before-2", |s, i, j| s.odds.off(i, j, -2, -2)),
    ("odds-after-2", |s, i, j| s.odds.off(i, j, 2, 2)),
    ("odds-before-3", |s, i, j| s.odds.off(i, j, -3, -3)),
    ("odds-after-3", |s, i, j| s.odds.off(i, j, 3, 3)),
    ("odds-up", |s, i, j| s.odds.off(i, j, -1, 0)),
    ("odds-down", |s, i, j| s.odds.off(i, j, 1, 0)),
    ("odds-aside-before", |s, i, j| s.odds.off(i, j, 0, -1)),
    ("odds-aside-after", |s, i, j| s.odds.off(i, j, 0, 1)),
    ("odds-skip-1", |s, i, j| s.odds.off(i, j, -1, -2)),
    ("odds-skip-2", |s, i, j| s.odds.off(i, j, 1, 2)),
    ("odds-skip-3", |s, i, j| s.odds.off(i, j, -2, -1)),
    ("odds-skip-4", |s, i, j| s.odds.off(i, j, 2, 1)),
    ("odds-cross-1", |s, i, j| s.odds.off(i, j, -1, 1)),
    ("odds-cross-2", |s, i, j| s.odds.off(i, j, 1, -1)),
    ("follows-left", |s, i, j| s.rows.off(i, j, -1)),
    ("precedes-left", |s, i, j| s.rows.off(i, j, 1)),
    ("follows-right", |s, i, j| s.columns.off(j, i, -1)),
    ("precedes-right", |s, i, j| s.columns.off(j, i, 1)),
    ("from-anchor-before", |s, i, j| {
        distance(s.rows.before[i], i, j)
    }),
    ("from-anchor-after", |s, i, j| {
        distance(s.rows.after[i], i, j)
    }),
    ("anchor-rows-before", |s, i, _| count_anchor_rows(
        s.rows.before[i],
        i
    )),
    ("anchor-rows-after", |s, i, _| count_anchor_rows(
        s.rows.after[i],
        i
    )),
    ("from-anchor-left", |s, i, j| {
        distance(s.columns.before[j], j, i)
    }),
    ("from-anchor-right", |s, i, j| {
        distance(s.columns.after[j], j, i)
    }),
    ("window", window),
    ("best-left", |s, i, _| s.rows.best[i].1),
    ("best-right", |s, _, j| s.columns.best[j].1),
);

impl CellSurroundings {
    /// Adds up the odds of all cells, given as log-odds in 4096ths.
    pub(super) fn new(size: (usize, usize), places: &[(usize, usize)], log_odds: &[i32]) -> Self {
        let (n, m) = size;
        let (mut odds, mut chance) = (Grid::new(n, m), Grid::new(n, m));
        for (&(i, j), &log_odds) in places.iter().zip(log_odds) {
            let here = (i32::from(rules::EVEN_ODDS) + log_odds / 256).clamp(1, 255) as u8;
            odds.set(i, j, here);
            chance.set(i, j, chance_of(here));
        }
        let cell = |i: usize, j: usize| (odds.at(i, j), chance.at(i, j));
        Self {
            rows: AxisSums::new(n, m, cell),
            columns: AxisSums::new(m, n, |j, i| cell(i, j)),
            beside: sum_row_chances(&chance),
            odds,
            chance,
        }
    }

    /// The numbers of the second round for these cells.
    pub(super) fn columns(&self, places: &[(usize, usize)]) -> Columns {
        Columns::of(places.len(), &FEATURES, |fill, column| {
            fill(self, places, column);
        })
    }
}

fn sum_row_chances(chance: &Grid<u8>) -> Grid<u16> {
    let mut sums = Grid::new(chance.n_left, chance.n_right);
    for i in 0..chance.n_left {
        for columns in -2..=2 {
            let others = chance.row(i, 0, columns);
            for (sum, &other) in sums.row_mut(i).iter_mut().zip(others) {
                *sum += u16::from(other);
            }
        }
    }
    sums
}

/// The chance with these odds, in 255ths; a rational curve, because integers are the same on every machine.
fn chance_of(odds: u8) -> u8 {
    let x = i32::from(odds) - i32::from(rules::EVEN_ODDS);
    (128 + 127 * x / (x.abs() + 16)) as u8
}

impl AxisSums {
    fn new(n: usize, across: usize, cell: impl Fn(usize, usize) -> (u8, u8)) -> Self {
        let mut best = vec![(0, 0_u8); n];
        let mut second = vec![0; n];
        let mut sum = vec![0_u16; n];
        for i in 0..n {
            for j in 0..across {
                let (odds, chance) = cell(i, j);
                sum[i] = sum[i].saturating_add(u16::from(chance));
                if odds > best[i].1 {
                    second[i] = best[i].1;
                    best[i] = (j, odds);
                } else if odds > second[i] {
                    second[i] = odds;
                }
            }
        }
        Self {
            before: anchors(&best, 0..n),
            after: anchors(&best, (0..n).rev()),
            best,
            second,
            sum,
        }
    }

    /// The odds of the best other cell.
    fn rival(&self, at: usize, odds: u8) -> u8 {
        if odds >= self.best[at].1 {
            self.second[at]
        } else {
            self.best[at].1
        }
    }

    /// The chances of all other cells together.
    fn rest(&self, at: usize, chance: u8) -> u8 {
        ((self.sum[at].saturating_sub(u16::from(chance))) / 4).min(255) as u8
    }

    /// How far a cell lies from where the neighbour's counterpart would have it, from 1 to 41, 21 if right there.
    fn off(&self, at: usize, across: usize, step: isize) -> u8 {
        let neighbour = at.checked_add_signed(step).and_then(|at| self.best.get(at));
        match neighbour {
            Some(&(there, odds)) if odds >= rules::HOPEFUL_ODDS => {
                let expected = there as isize - step;
                ((across as isize - expected).clamp(-20, 20) + 21) as u8
            }
            _ => rules::NO_NEIGHBOUR,
        }
    }
}

fn anchors(
    best: &[(usize, u8)],
    order: impl Iterator<Item = usize>,
) -> Vec<Option<(usize, usize)>> {
    let mut found = vec![None; best.len()];
    let mut last = None;
    for at in order {
        found[at] = last;
        if best[at].1 >= rules::ANCHOR_ODDS {
            last = Some((at, best[at].0));
        }
    }
    found
}

/// How far a cell lies from the diagonal of an anchor.
fn distance(anchor: Option<(usize, usize)>, at: usize, across: usize) -> u8 {
    anchor.map_or(rules::ANCHOR_REACH, |(row, column)| {
        (across + row)
            .abs_diff(at + column)
            .min(rules::ANCHOR_REACH)
    }) as u8
}

/// How many rows away an anchor is.
fn count_anchor_rows(anchor: Option<(usize, usize)>, at: usize) -> u8 {
    anchor.map_or(rules::ANCHOR_REACH, |(row, _)| {
        row.abs_diff(at).min(rules::ANCHOR_REACH)
    }) as u8
}

/// How likely the cells within two steps are.
fn window(s: &CellSurroundings, i: usize, j: usize) -> u8 {
    let rows = [-2, -1, 0, 1, 2];
    let sum: u16 = rows.map(|rows| s.beside.off(i, j, rows, 0)).iter().sum();
    ((sum - u16::from(s.chance.at(i, j))) / 8).min(255) as u8
}
