//! The strip beside each column: the roles of the whole version, and the part of it that is in sight.

use std::ops::Range;

use super::pen::Pen;
use crate::review::{Mark, Role, RowId};
use crate::text::Id;
use crate::ui::model::Model;
use crate::ui::theme::Ink;

/// Draws the strips; between two columns they are the line that parts them.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>) {
    let reading = &model.reading;
    let geometry = &reading.geometry;
    let scale = Scale::new(model);
    let in_sight = scale.in_sight(model);
    for (place, lane) in geometry.lanes.iter().enumerate() {
        if lane.text_x == lane.x {
            continue;
        }
        let column = if geometry.is_stacked {
            reading.focused()
        } else {
            place
        };
        let roles = scale.roles(model, column);
        for (line, role) in roles.into_iter().enumerate() {
            let y = geometry.body_y + u16::try_from(line).unwrap_or_default();
            let is_seen = in_sight.contains(&line);
            let style = match role {
                None | Some(Role::Shared | Role::Furniture) if is_seen => {
                    pen.theme.style(Ink::Window)
                }
                None | Some(Role::Shared | Role::Furniture) => pen.theme.style(Ink::Rule),
                Some(role) => pen.theme.role(role),
            };
            let glyph = match role {
                None | Some(Role::Shared | Role::Furniture) if is_seen => "┃",
                None | Some(Role::Shared | Role::Furniture) => "│",
                Some(_) if is_seen => "┃",
                Some(_) => "│",
            };
            pen.write((lane.strip_x, y), 1, glyph, style);
        }
        for y in 0..geometry.head {
            let is_last = lane.strip_x + 1 >= model.size.width;
            let glyph = match (y, is_last) {
                (2, false) => "┬",
                (2, true) => "┐",
                (_, false) => "│",
                (_, true) => " ",
            };
            pen.ink((lane.strip_x, y), 1, glyph, Ink::Rule);
        }
    }
}

/// How rows become lines of the strip.
struct Scale {
    /// The first line of every row, and the height at the end.
    lines: Vec<usize>,
}

impl Scale {
    fn new(model: &Model) -> Self {
        let page = &model.reading.page;
        let height = usize::from(model.reading.geometry.body_height);
        let size = |row: RowId| {
            let length = |column| {
                let blocks = page.blocks(row, column).iter();
                let bytes: usize = blocks
                    .map(|block| model.story.sentences[block.sentence].span.len())
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
        Self { lines }
    }

    /// The lines of the strip that a row takes.
    fn of(&self, row: RowId) -> Range<usize> {
        let start = self.lines.get(row.index()).copied().unwrap_or_default();
        let end = self.lines.get(row.index() + 1).copied().unwrap_or(start);
        start..end.max(start + 1)
    }

    /// The role that stands out on every line of a column's strip.
    fn roles(&self, model: &Model, column: usize) -> Vec<Option<Role>> {
        let height = usize::from(model.reading.geometry.body_height);
        let mut marks: Vec<Option<Mark>> = vec![None; height];
        let blocks = model
            .reading
            .page
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
    fn in_sight(&self, model: &Model) -> Range<usize> {
        let slots = model.reading.window.lanes.iter().flatten().flatten();
        let rows = slots.filter_map(|slot| {
            slot.row
                .or_else(|| Some(model.reading.page.block(slot.sentence()?)?.row))
        });
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
