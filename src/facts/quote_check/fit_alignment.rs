//! The whole of a quotation against a part of a source: fit alignment with affine gaps (Gotoh 1982).
//!
//! Skipping words of the source costs little for each further word, so that a cut stays one gap; where the article
//! declares a cut it costs nothing. Costs quotation × window cells.

use super::quoted_words::{QuotationWords, Seam};
use super::rules;
use super::spoken_words::{SpokenWord, WordKeys};

/// A step of an alignment, by places in the quotation and in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FitStep {
    /// The same word.
    Equal(usize, usize),
    /// A word in place of another.
    Swap(usize, usize),
    /// A word that the window does not have.
    Extra(usize),
    /// A word that the quotation leaves out.
    Skip(usize),
}

/// The best alignment of a quotation with a window.
#[derive(Debug, Default)]
pub(super) struct Fit {
    pub(super) score: i32,
    pub(super) steps: Vec<FitStep>,
}

const NEVER: i32 = i32::MIN / 2;

/// What the last step was: a pair of words, a word left out, or a word too many.
const PAIR: usize = 0;
const SKIP: usize = 1;
const EXTRA: usize = 2;

struct Cells {
    width: usize,
    scores: Vec<[i32; 3]>,
    /// What the step before each was.
    before: Vec<[u8; 3]>,
}

impl Cells {
    fn at(&self, row: usize, column: usize) -> usize {
        row * self.width + column
    }

    /// The best way into a cell from another, with its kind.
    fn best(&self, cell: usize, costs: [i32; 3]) -> (i32, u8) {
        let mut best = (NEVER, 0);
        for (kind, cost) in (0..).zip(costs) {
            let score = self.scores[cell][usize::from(kind)] + cost;
            if score > best.0 {
                best = (score, kind);
            }
        }
        best
    }
}

/// Aligns a quotation with a window of a source.
pub(super) fn fit_quote(quote: &QuotationWords, window: &[SpokenWord], keys: &WordKeys) -> Fit {
    let (n, m) = (quote.words.len(), window.len());
    let width = m + 1;
    let mut cells = Cells {
        width,
        scores: vec![[NEVER; 3]; (n + 1) * width],
        before: vec![[0; 3]; (n + 1) * width],
    };
    for column in 0..=m {
        cells.scores[column][PAIR] = 0;
    }
    for row in 1..=n {
        let seam = quote.seams.get(row).copied().unwrap_or_default();
        for column in 0..=m {
            fill_cell(
                &mut cells,
                quote,
                window,
                keys,
                (row, column),
                if row < n { Some(seam) } else { None },
            );
        }
    }
    trace_back(&cells, quote, window, n, m)
}

/// Fills one cell; `seam` is what the quotation declares behind this row, none behind its last word.
fn fill_cell(
    cells: &mut Cells,
    quote: &QuotationWords,
    window: &[SpokenWord],
    keys: &WordKeys,
    (row, column): (usize, usize),
    seam: Option<Seam>,
) {
    let here = cells.at(row, column);
    let word = quote.words[row - 1].key;
    if column > 0 {
        let other = window[column - 1].key;
        let worth = if word == other {
            keys.weight(word)
        } else if keys.are_near(word, other) {
            rules::NEARLY
        } else {
            rules::SWAPPED
        };
        let (score, kind) = cells.best(cells.at(row - 1, column - 1), [worth; 3]);
        (cells.scores[here][PAIR], cells.before[here][PAIR]) = (score, kind);
        if let Some(seam) = seam {
            let (opens, goes_on) = match seam {
                Seam::None => (rules::SKIP_OPENS, rules::SKIP_GOES_ON),
                Seam::Bracket => (0, rules::BRACKET_GOES_ON),
                Seam::Gap => (0, 0),
            };
            let (score, kind) = cells.best(cells.at(row, column - 1), [opens, goes_on, opens]);
            (cells.scores[here][SKIP], cells.before[here][SKIP]) = (score, kind);
        }
    }
    let (score, kind) = cells.best(
        cells.at(row - 1, column),
        [rules::EXTRA_OPENS, rules::EXTRA_OPENS, rules::EXTRA_GOES_ON],
    );
    (cells.scores[here][EXTRA], cells.before[here][EXTRA]) = (score, kind);
}

fn trace_back(
    cells: &Cells,
    quote: &QuotationWords,
    window: &[SpokenWord],
    n: usize,
    m: usize,
) -> Fit {
    let mut best = (NEVER, 0, PAIR);
    for column in 0..=m {
        for kind in [PAIR, EXTRA] {
            let score = cells.scores[cells.at(n, column)][kind];
            if score > best.0 {
                best = (score, column, kind);
            }
        }
    }
    let (score, mut column, mut kind) = best;
    let mut row = n;
    let mut steps = Vec::with_capacity(n);
    while row > 0 {
        let before = usize::from(cells.before[cells.at(row, column)][kind]);
        match kind {
            PAIR => {
                (row, column) = (row - 1, column - 1);
                let is_equal = quote.words[row].key == window[column].key;
                steps.push(if is_equal {
                    FitStep::Equal(row, column)
                } else {
                    FitStep::Swap(row, column)
                });
            }
            SKIP => {
                column -= 1;
                steps.push(FitStep::Skip(column));
            }
            _ => {
                row -= 1;
                steps.push(FitStep::Extra(row));
            }
        }
        kind = before;
    }
    steps.reverse();
    Fit { score, steps }
}
