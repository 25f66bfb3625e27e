//! Who shares how much with whom, in both directions.

use crate::compare::{Comparison, Share, SharedWording};
use crate::lexicon::share_words;
use crate::text::{Story, VersionId};

/// A table of shares: one row and one column a version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The versions, in the order of rows and columns.
    pub versions: Vec<VersionId>,
    /// The cells, row by row; the diagonal is `None`.
    pub cells: Vec<Vec<Option<MatrixCell>>>,
}

/// How much of one version recurs in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatrixCell {
    /// The share of the row's version that the column's version has.
    pub shared: SharedWording,
}

impl MatrixCell {
    /// Verbatim and reworded together.
    pub fn total(self) -> Share {
        self.shared.verbatim.plus(self.shared.reworded)
    }
}

impl Matrix {
    /// The rule by which shares are counted, in words.
    pub const RULE: &'static str = "how much of the row's version is also in the column's: word for word + in other words; page clutter is not counted";

    /// The table of all versions; pairs that have not been compared yet are empty, and so are those in different languages,
    /// whose wording is not compared.
    pub fn new(story: &Story, comparison: &Comparison) -> Self {
        let versions: Vec<VersionId> = story.versions.ids().collect();
        let cell = |row: VersionId, column: VersionId| {
            let pair = comparison.pair(row, column).filter(|_| row != column)?;
            if !share_words(story, row, column) {
                return None;
            }
            let shared = if pair.left == row {
                pair.left_shared
            } else {
                pair.right_shared
            };
            Some(MatrixCell { shared })
        };
        let cells = versions
            .iter()
            .map(|&row| versions.iter().map(|&column| cell(row, column)).collect())
            .collect();
        Self { versions, cells }
    }
}
