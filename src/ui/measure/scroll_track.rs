//! What is scrolled as one: the rows of the page, or the passages of one column.

use std::ops::Range;

use crate::review::{Page, RowId};
use crate::text::{Id, SentenceId};

/// The least that a strand is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StrandUnit {
    /// A row of the page.
    Row(RowId),
    /// Rows that the filter leaves out.
    Folded(Range<RowId>),
    /// A passage of one column: its blocks.
    Passage {
        /// The column.
        column: usize,
        /// Its blocks.
        blocks: Range<usize>,
    },
}

/// What is scrolled as one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strand {
    /// What it is made of, from top to bottom.
    pub units: Vec<StrandUnit>,
}

impl Strand {
    /// The rows of a page; those that nobody wants are folded, but one of the story's on either side of a wanted one
    /// stays, because a change is hard to judge without what stands around it.
    pub(crate) fn of_rows(page: &Page, is_wanted: impl Fn(RowId) -> bool) -> Self {
        let wanted: Vec<bool> = page.rows.ids().map(is_wanted).collect();
        let is_near = |place: usize| {
            let before = place.checked_sub(1).and_then(|place| wanted.get(place));
            let beside = before.into_iter().chain(wanted.get(place + 1));
            beside.copied().any(|is_wanted| is_wanted) && !page.is_furniture(RowId::at(place))
        };
        let mut units: Vec<StrandUnit> = Vec::with_capacity(page.rows.len());
        for row in page.rows.ids() {
            let next = RowId::at(row.index() + 1);
            match units.last_mut() {
                _ if wanted[row.index()] || is_near(row.index()) => {
                    units.push(StrandUnit::Row(row))
                }
                Some(StrandUnit::Folded(rows)) => rows.end = next,
                _ => units.push(StrandUnit::Folded(row..next)),
            }
        }
        Self { units }
    }

    /// The passages of a column.
    pub(crate) fn of_column(page: &Page, column: usize) -> Self {
        let mut units = Vec::new();
        let mut start = 0;
        let passages = page.columns[column]
            .blocks
            .chunk_by(|_, next| !next.opens_passage);
        for passage in passages {
            let blocks = start..start + passage.len();
            start = blocks.end;
            units.push(StrandUnit::Passage { column, blocks });
        }
        Self { units }
    }

    /// Whether a row is shown and not folded; in its own order every version shows all.
    pub(crate) fn shows(&self, row: RowId) -> bool {
        let after = self.units.partition_point(|unit| match unit {
            StrandUnit::Row(first) => *first <= row,
            StrandUnit::Folded(rows) => rows.start <= row,
            StrandUnit::Passage { .. } => true,
        });
        let unit = after.checked_sub(1).and_then(|place| self.units.get(place));
        !matches!(unit, Some(StrandUnit::Folded(_)))
    }

    /// The unit that a sentence stands in.
    pub(crate) fn unit_of(&self, page: &Page, sentence: SentenceId) -> Option<usize> {
        let (column, block) = page.place_of(sentence)?;
        let row = page.columns[column].blocks[block].row;
        let is_before = |unit: &StrandUnit| match unit {
            StrandUnit::Row(first) => *first <= row,
            StrandUnit::Folded(rows) => rows.start <= row,
            StrandUnit::Passage { blocks, .. } => blocks.start <= block,
        };
        let place = self.units.partition_point(is_before).checked_sub(1)?;
        let is_here = match &self.units[place] {
            StrandUnit::Passage { column: own, .. } => *own == column,
            StrandUnit::Row(_) | StrandUnit::Folded(_) => true,
        };
        is_here.then_some(place)
    }
}
