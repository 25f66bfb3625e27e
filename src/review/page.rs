//! What is laid side by side: columns of blocks in their own order, and rows that keep them in step.

use std::ops::Range;

use super::Mark;
use crate::compare::PointId;
use crate::ids;
use crate::text::{Id, PassageId, PassageKind, SentenceId, Table, VersionId};

ids! {
    /// A row of a page.
    RowId,
}

/// The versions laid side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The version that the others are read against.
    pub base: VersionId,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows, from top to bottom.
    pub rows: Table<RowId, Row>,
}

/// One version on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The version.
    pub version: VersionId,
    /// Its sentences, in its own order.
    pub blocks: Vec<Block>,
}

/// A sentence on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The sentence.
    pub sentence: SentenceId,
    /// The point that it makes.
    pub point: PointId,
    /// The row that it stands in.
    pub row: RowId,
    /// Its passage.
    pub passage: PassageId,
    /// What its passage is.
    pub kind: PassageKind,
    /// Whether it begins its passage.
    pub opens_passage: bool,
    /// The version that it is marked against; none if no version on the page tells it too.
    pub against: Option<VersionId>,
    /// What the gutter says.
    pub mark: Mark,
    /// Whether it states something that another version contradicts.
    pub contradicts: bool,
}

/// What stands side by side: what the columns tell of one point, or several things that one version alone tells here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// One cell a column.
    pub cells: Vec<Cell>,
}

/// What one column has in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Blocks of the column, by their places in it.
    Told(Range<usize>),
    /// The version tells the row's point at another place, alone or inside another statement: the first sentence there.
    Elsewhere(SentenceId),
    /// The version does not tell the row's point.
    Silent,
    /// The version is in another language than those that tell the row's point, and was not compared with them.
    NotCompared,
}

impl Page {
    /// The place of a version's column.
    pub fn column_of(&self, version: VersionId) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.version == version)
    }

    /// The place of a sentence: its column and block.
    pub fn place_of(&self, sentence: SentenceId) -> Option<(usize, usize)> {
        self.columns
            .iter()
            .enumerate()
            .find_map(|(place, column)| Some((place, column.find(sentence)?)))
    }

    /// The block of a sentence, if the page shows it.
    pub fn block(&self, sentence: SentenceId) -> Option<&Block> {
        let (column, block) = self.place_of(sentence)?;
        self.columns[column].blocks.get(block)
    }

    /// The blocks of a cell; none if it is silent or told elsewhere.
    pub fn blocks(&self, row: RowId, column: usize) -> &[Block] {
        match self.rows[row].cells.get(column) {
            Some(Cell::Told(blocks)) => &self.columns[column].blocks[blocks.clone()],
            Some(Cell::Elsewhere(_) | Cell::Silent | Cell::NotCompared) | None => &[],
        }
    }

    /// The points that a row tells, each once, in the order of the columns.
    pub fn points(&self, row: RowId) -> Vec<PointId> {
        let mut found = Vec::new();
        for column in 0..self.columns.len() {
            for block in self.blocks(row, column) {
                if !found.contains(&block.point) {
                    found.push(block.point);
                }
            }
        }
        found
    }

    /// Whether a column differs from what it is marked against in a row; the base differs where any column does.
    pub fn is_difference(&self, row: RowId, column: usize) -> bool {
        let differs = |place: usize| match self.rows[row].cells.get(place) {
            Some(Cell::Told(_)) => self.blocks(row, place).iter().any(Block::is_difference),
            Some(Cell::Elsewhere(_) | Cell::Silent) => !self.is_furniture(row),
            Some(Cell::NotCompared) | None => false,
        };
        if self.columns[column].version == self.base {
            (0..self.columns.len()).any(differs)
        } else {
            differs(column)
        }
    }

    /// Whether a column has nothing to say in a row.
    pub fn is_silent(&self, row: RowId, column: usize) -> bool {
        self.rows[row].cells.get(column) == Some(&Cell::Silent)
    }

    /// Whether a column was not compared with what a row tells.
    pub fn is_not_compared(&self, row: RowId, column: usize) -> bool {
        self.rows[row].cells.get(column) == Some(&Cell::NotCompared)
    }

    /// Whether a row shows nothing but what belongs to the page.
    pub fn is_furniture(&self, row: RowId) -> bool {
        let blocks = || (0..self.columns.len()).flat_map(|column| self.blocks(row, column));
        blocks().all(Block::is_furniture)
    }
}

impl Block {
    /// Whether it belongs to the page and not to the story.
    pub fn is_furniture(&self) -> bool {
        self.mark == Mark::Furniture
    }

    /// Whether it differs from what it is marked against, or contradicts another version.
    pub fn is_difference(&self) -> bool {
        self.mark.is_difference() || self.contradicts
    }
}

impl Column {
    /// The place of a sentence in the column.
    pub fn find(&self, sentence: SentenceId) -> Option<usize> {
        self.blocks
            .binary_search_by_key(&sentence, |block| block.sentence)
            .ok()
    }

    /// The sentences that the column shows lie in this range.
    pub fn sentences(&self) -> Range<SentenceId> {
        match (self.blocks.first(), self.blocks.last()) {
            (Some(first), Some(last)) => first.sentence..SentenceId::at(last.sentence.index() + 1),
            _ => SentenceId::default()..SentenceId::default(),
        }
    }
}
