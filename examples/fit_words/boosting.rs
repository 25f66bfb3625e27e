//! Fits a sum of oblivious trees to yes and no by gradient boosting (Friedman 2001), the same to the byte every time.

use rayon::prelude::*;
use retold::compare::words::{Columns, DEPTH, DecisionForest, LEAVES, Tree};

/// How a forest is grown.
#[derive(Clone, Copy)]
pub(super) struct Growth {
    /// How many trees.
    pub(super) n_trees: usize,
    /// The part of each tree's answer that is taken.
    pub(super) rate: f64,
    /// What is added to the weight of a leaf, so that few cells say little.
    pub(super) ridge: f64,
    /// Each tree sees so many features in 64ths.
    pub(super) features: u64,
    /// Each tree sees so many cells in 64ths.
    pub(super) cells: u64,
}

/// Cells with their answers.
pub(super) struct Lesson {
    /// The numbers of all cells.
    pub(super) columns: Columns,
    /// Whether the two words of each are linked.
    pub(super) answers: Vec<bool>,
}

/// The unit of log-odds in a forest.
const UNIT: f64 = 4096.0;

/// The forest that this lesson teaches.
pub(super) fn fit(lesson: &Lesson, growth: Growth) -> DecisionForest {
    let n = lesson.answers.len();
    let yes = lesson.answers.iter().filter(|&&answer| answer).count() as f64;
    let base = ((yes / (n as f64 - yes)).ln() * UNIT) as i32;
    let mut forest = DecisionForest {
        base,
        trees: Vec::new(),
    };
    let mut log_odds = vec![base; n];
    for round in 0..growth.n_trees as u64 {
        let tree = tree(lesson, &log_odds, growth, round);
        let alone = DecisionForest {
            base: 0,
            trees: vec![tree],
        };
        for (sum, more) in log_odds.iter_mut().zip(alone.log_odds(&lesson.columns)) {
            *sum += more;
        }
        forest.trees.extend(alone.trees);
    }
    forest
}

/// What pulls a cell up or down, and how firmly it stands.
type Pull = (f64, f64);

fn tree(lesson: &Lesson, log_odds: &[i32], growth: Growth, round: u64) -> Tree {
    let chosen = |what: u64, n: u64, of: u64| mixed(round << 32 | what << 24 | 7, n) % 64 < of;
    let rows: Vec<u32> = (0..log_odds.len() as u32)
        .filter(|&n| chosen(1, u64::from(n), growth.cells))
        .collect();
    let pulls: Vec<Pull> = rows
        .iter()
        .map(|&n| pull(log_odds[n as usize], lesson.answers[n as usize]))
        .collect();
    let features: Vec<usize> = (0..lesson.columns.n_features())
        .filter(|&feature| chosen(2, feature as u64, growth.features))
        .collect();
    let mut places = vec![0_u8; rows.len()];
    let mut questions = [(0, 255); DEPTH];
    for (bit, question) in questions.iter_mut().enumerate() {
        let best = features
            .par_iter()
            .map(|&feature| {
                let column = lesson.columns.column(feature);
                let (gain, from) = best_cut(column, &rows, &places, &pulls, 1 << bit, growth);
                (gain, feature, from)
            })
            .collect::<Vec<_>>();
        let best = best.into_iter().fold(
            (0.0, 0, 255),
            |best, next| {
                if next.0 > best.0 { next } else { best }
            },
        );
        *question = (best.1 as u8, best.2);
        let column = lesson.columns.column(best.1);
        for (place, &row) in places.iter_mut().zip(&rows) {
            *place |= u8::from(column[row as usize] >= best.2) << bit;
        }
    }
    Tree {
        questions,
        leaves: leaves(&places, &pulls, growth),
    }
}

fn pull(log_odds: i32, answer: bool) -> Pull {
    let p = 1.0 / (1.0 + (-f64::from(log_odds) / UNIT).exp());
    (f64::from(u8::from(answer)) - p, p * (1.0 - p))
}

/// The best cut of a feature: what it gains, and from which value on.
fn best_cut(
    column: &[u8],
    rows: &[u32],
    places: &[u8],
    pulls: &[Pull],
    n_places: usize,
    growth: Growth,
) -> (f64, u8) {
    let mut sums = vec![(0.0, 0.0); n_places * 256];
    for ((&row, &place), pull) in rows.iter().zip(places).zip(pulls) {
        let sum: &mut Pull =
            &mut sums[usize::from(place) * 256 + usize::from(column[row as usize])];
        sum.0 += pull.0;
        sum.1 += pull.1;
    }
    let worth = |pull: Pull| pull.0 * pull.0 / (pull.1 + growth.ridge);
    let mut gains = [0.0; 256];
    for sums in sums.chunks(256) {
        let all = sums.iter().fold((0.0, 0.0), |a, b| (a.0 + b.0, a.1 + b.1));
        let whole = worth(all);
        let mut below = (0.0, 0.0);
        for (value, sum) in sums.iter().enumerate() {
            if value > 0 {
                let above = (all.0 - below.0, all.1 - below.1);
                gains[value] += worth(below) + worth(above) - whole;
            }
            below = (below.0 + sum.0, below.1 + sum.1);
        }
    }
    let mut best = (0.0, 255);
    for (value, &gain) in gains.iter().enumerate() {
        // A hair more, so that rounding never decides between equals.
        if gain > best.0 + 1e-9 {
            best = (gain, value as u8);
        }
    }
    best
}

fn leaves(places: &[u8], pulls: &[Pull], growth: Growth) -> [i16; LEAVES] {
    let mut sums = [(0.0, 0.0); LEAVES];
    for (&place, pull) in places.iter().zip(pulls) {
        let sum: &mut Pull = &mut sums[usize::from(place)];
        sum.0 += pull.0;
        sum.1 += pull.1;
    }
    sums.map(|sum| (growth.rate * sum.0 / (sum.1 + growth.ridge) * UNIT) as i16)
}

/// A number that looks like chance and is always the same (SplitMix64).
fn mixed(seed: u64, n: u64) -> u64 {
    let mut x = seed.wrapping_add(n.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}
