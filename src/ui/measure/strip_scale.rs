//! The strip's scale: how the rows of a page become the lines of the screen.

use std::ops::Range;

use super::Window;
use crate::review::{Block, Mark, Page, Role, RowId};
use crate::text::{Id, Story};

/// How rows become lines of the strip, and what stands out on them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scale {
    /// The first line of every row, and the height at the end.
    lines: Vec<usize>,
    height: usize,
    /// For each column, the role that stands out on every line of its strip.
    roles: Vec<Vec<Option<Role>>>,
}

impl Scale {
    /// How the rows of a page become so many lines.
    pub(crate) fn new(story: &Story, page: &Page, height: u16) -> Self {
        let height = usize::from(height);
        let size = |row: RowId| {
            let length = |column| {
                let blocks = page.blocks(row, column).iter();
                let bytes: usize = blocks
                    .map(|block| story.sentences[block.sentence].span.len())
                    .sum();
                bytes
            };
            (0..page.columns.len())
                .map(length)
                .max()
                .unwrap_or_default()
                + 1
        };
        let sizes: Vec<usize> = page.rows.ids().map(size).collect();
        let total = sizes.iter().sum::<usize>().max(1);
        let mut before = 0;
        let mut lines = Vec::with_capacity(sizes.len() + 1);
        for size in sizes {
            lines.push(before * height / total);
            before += size;
        }
        lines.push(height);
        let mut scale = Self {
            lines,
            height,
            roles: Vec::new(),
        };
        scale.roles = (0..page.columns.len())
            .map(|column| scale.standing_out(page, column))
            .collect();
        scale
    }

    /// The lines of the strip that a row takes.
    pub(crate) fn of(&self, row: RowId) -> Range<usize> {
        let start = self.lines.get(row.index()).copied().unwrap_or_default();
        let end = self.lines.get(row.index() + 1).copied().unwrap_or(start);
        start..end.max(start + 1)
    }

    /// The row that a line of the strip stands for.
    pub(crate) fn row_at(&self, line: usize) -> Option<RowId> {
        let after = self.lines.partition_point(|start| *start <= line);
        after.checked_sub(1).map(RowId::at)
    }

    /// The role that stands out on every line of a column's strip.
    pub(crate) fn roles(&self, column: usize) -> &[Option<Role>] {
        self.roles.get(column).map_or(&[], Vec::as_slice)
    }

    /// The sentences of a column that a line of its strip stands for, as bytes of the story.
    pub(crate) fn bytes_of(
        &self,
        story: &Story,
        page: &Page,
        column: usize,
        line: usize,
    ) -> Range<usize> {
        let blocks = page
            .columns
            .get(column)
            .map_or(&[][..], |column| &column.blocks);
        let first = blocks.partition_point(|block| self.of(block.row).end <= line);
        let after = blocks.partition_point(|block| self.of(block.row).start <= line);
        let Some([first, rest @ ..]) = blocks.get(first..after) else {
            return 0..0;
        };
        let last = rest.last().unwrap_or(first);
        let span = |block: &Block| story.sentences[block.sentence].span.range();
        let bytes = span(first).start..span(last).end;
        if first.row != last.row {
            return bytes;
        }
        // A row of several lines: each line stands for its part of it.
        let lines = self.of(first.row);
        let part = |line: usize| bytes.len() * (line - lines.start) / lines.len().max(1);
        bytes.start + part(line)..bytes.start + part(line + 1)
    }

    fn standing_out(&self, page: &Page, column: usize) -> Vec<Option<Role>> {
        let height = self.height;
        let mut marks: Vec<Option<Mark>> = vec![None; height];
        let blocks = page
            .columns
            .get(column)
            .map_or(&[][..], |column| &column.blocks);
        for block in blocks {
            for line in self.of(block.row).filter(|line| *line < height) {
                let is_stronger = marks[line].is_none_or(|mark| mark.role() < block.mark.role());
                if is_stronger {
                    marks[line] = Some(block.mark);
                }
            }
        }
        marks.into_iter().map(|mark| mark.map(Mark::role)).collect()
    }

    /// The lines of the strip whose rows are in sight.
    pub(crate) fn in_sight(&self, page: &Page, window: &Window) -> Range<usize> {
        let slots = window.lanes.iter().flatten().flatten();
        let rows =
            slots.filter_map(|slot| slot.row.or_else(|| Some(page.block(slot.sentence()?)?.row)));
        let (mut first, mut last) = (None::<RowId>, None::<RowId>);
        for row in rows {
            first = Some(first.map_or(row, |first| first.min(row)));
            last = Some(last.map_or(row, |last| last.max(row)));
        }
        match (first, last) {
            (Some(first), Some(last)) => self.of(first).start..self.of(last).end,
            _ => 0..0,
        }
    }
}
