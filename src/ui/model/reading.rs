//! The text and the way through it: which versions, laid out how, and what is in sight.

use std::collections::BTreeSet;

use super::{Cursor, RunCache};
use crate::compare::Relation;
use crate::review::{Arrangement, Cell, Mark, Page, RowId};
use crate::text::{Id, SentenceId, VersionId};
use crate::ui::measure::{Geometry, Scale, ScrollAnchor, Strand, StrandUnit, Window, WrapCache};

/// The text and the way through it.
#[derive(Clone, Debug, Default)]
pub struct ReadingState {
    /// The version that the others are read against.
    pub base: VersionId,
    /// Every version, in the order of the columns.
    pub order: Vec<VersionId>,
    /// Versions that are not to be shown.
    pub hidden: BTreeSet<VersionId>,
    /// How many versions beside the base are left out at the left.
    pub skipped: usize,
    /// How wide a column has to be at least.
    pub column_width: u16,
    /// In step or not.
    pub layout: ColumnLayout,
    /// Which rows are shown.
    pub show: RowFilter,
    /// Where the reader is.
    pub cursor: Cursor,
    /// Whether the cursor has to be brought into sight.
    pub reveal: Reveal,
    /// What the page was made of: the choice, and the edition of what was known.
    pub arranged: Option<(Arrangement, u64)>,
    /// Counts the pages that have been laid out.
    pub n_pages: u64,
    /// The versions laid side by side.
    pub page: Page,
    /// What the words in sight mean.
    pub inks: RunCache,
    /// The rows in which each column differs.
    pub differences: Vec<Vec<RowId>>,
    /// How the page becomes the strips beside the columns.
    pub scale: Scale,
    /// Where things stand on the screen.
    pub geometry: Geometry,
    /// What is scrolled: all rows together, or every column by itself.
    pub strands: Vec<Strand>,
    /// The first line in sight of every strand.
    pub tops: Vec<ScrollAnchor>,
    /// Wrapped sentences.
    pub wraps: WrapCache,
    /// What is in sight.
    pub window: Window,
}

/// How the versions stand beside each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnLayout {
    /// What tells the same point stands in one row.
    #[default]
    InStep,
    /// Every version in its own order; counterparts follow the cursor.
    OwnOrder,
}

/// Whether the cursor has to be brought into sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reveal {
    /// It may stay out of sight.
    #[default]
    No,
    /// As little as possible is scrolled.
    Near,
    /// As far up as the page goes and at most a third of the screen down, below whole rows: none is cut at the top.
    High,
    /// To the top of the body.
    Top,
    /// To the middle.
    Middle,
    /// To the bottom.
    Bottom,
}

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowFilter {
    /// All.
    #[default]
    All,
    /// Those that differ.
    Differences,
    /// Those with a sentence at another place.
    Moved,
    /// Those with changed words.
    Edited,
    /// Those told in other words.
    Reworded,
    /// Those that one version alone tells.
    OnlyHere,
}

impl RowFilter {
    /// The name on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "everything",
            Self::Differences => "differences",
            Self::Moved => "moved",
            Self::Edited => "edited",
            Self::Reworded => "reworded",
            Self::OnlyHere => "only here",
        }
    }

    /// Whether a row is shown.
    pub fn wants(self, page: &Page, row: RowId) -> bool {
        let has = |is_wanted: fn(Mark) -> bool| {
            let columns = 0..page.columns.len();
            let mut blocks = columns.flat_map(|column| page.blocks(row, column));
            blocks.any(|block| is_wanted(block.mark))
        };
        match self {
            Self::All => true,
            Self::Differences => differs(page, row),
            Self::Moved => has(Mark::has_moved),
            Self::Edited => has(|mark| mark_relation(mark) == Some(Relation::Edited)),
            Self::Reworded => has(|mark| mark_relation(mark) >= Some(Relation::Expanded)),
            Self::OnlyHere => has(|mark| mark == Mark::OnlyHere),
        }
    }
}

fn mark_relation(mark: Mark) -> Option<Relation> {
    match mark {
        Mark::Told { relation, .. } => Some(relation),
        Mark::OnlyHere | Mark::Possible | Mark::Open | Mark::Furniture => None,
    }
}

/// Whether any column differs from what it is marked against in a row.
fn differs(page: &Page, row: RowId) -> bool {
    (0..page.columns.len()).any(|column| page.is_difference(row, column))
}

impl ReadingState {
    /// How many versions that could be shown have no column: those before the columns, and those behind.
    pub fn beside(&self) -> (usize, usize) {
        let n_wanted = self.order.len() - self.hidden.len();
        let n_left = n_wanted.saturating_sub(self.page.columns.len());
        let before = self.skipped.min(n_left);
        (before, n_left - before)
    }

    /// The column in focus.
    pub fn focused(&self) -> usize {
        self.page.column_of(self.cursor.focus).unwrap_or_default()
    }

    /// The row of the cursor.
    pub fn row(&self) -> Option<RowId> {
        Some(self.page.block(self.cursor.sentence)?.row)
    }

    /// The sentence of a column that stands for it in a row: its first there, else any other column's.
    pub fn sentence_in(&self, row: RowId, column: usize) -> Option<SentenceId> {
        let own = std::iter::once(column);
        let columns = own.chain(0..self.page.columns.len());
        let mut blocks = columns.flat_map(|column| self.page.blocks(row, column).first());
        blocks.next().map(|block| block.sentence)
    }

    /// Whether the column in focus is silent or tells the point elsewhere.
    pub fn is_focus_silent(&self) -> bool {
        let cell = self
            .row()
            .and_then(|row| self.page.rows[row].cells.get(self.focused()));
        !matches!(cell, Some(Cell::Told(_)))
    }

    /// Whether a row is shown and not folded.
    pub fn is_shown(&self, row: RowId) -> bool {
        let strand = self.strands.first();
        strand.is_some_and(|strand| strand.shows(row))
    }

    /// The next row that is shown; in their own order all versions show all of theirs.
    pub fn next_row(&self, row: RowId) -> Option<RowId> {
        if self.layout == ColumnLayout::OwnOrder {
            let next = RowId::at(row.index() + 1);
            return (next.index() < self.page.rows.len()).then_some(next);
        }
        let units = &self.strands.first()?.units;
        let later = units.partition_point(|unit| first_row(unit) <= row);
        units[later..].iter().find_map(shown_row)
    }

    /// The previous row that is shown.
    pub fn previous_row(&self, row: RowId) -> Option<RowId> {
        if self.layout == ColumnLayout::OwnOrder {
            return row.index().checked_sub(1).map(RowId::at);
        }
        let units = &self.strands.first()?.units;
        let here = units.partition_point(|unit| first_row(unit) < row);
        units[..here].iter().rev().find_map(shown_row)
    }

    /// The strand and the lane of a column.
    pub fn strand_of(&self, column: usize) -> usize {
        match self.layout {
            ColumnLayout::InStep => 0,
            ColumnLayout::OwnOrder => column.min(self.strands.len().saturating_sub(1)),
        }
    }
}

fn first_row(unit: &StrandUnit) -> RowId {
    match unit {
        StrandUnit::Row(row) => *row,
        StrandUnit::Folded(rows) => rows.start,
        StrandUnit::Passage { .. } => RowId::at(0),
    }
}

fn shown_row(unit: &StrandUnit) -> Option<RowId> {
    match unit {
        StrandUnit::Row(row) => Some(*row),
        StrandUnit::Folded(_) | StrandUnit::Passage { .. } => None,
    }
}
