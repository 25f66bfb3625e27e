//! The strip beside each column: the roles of the whole version, the part in sight, words found and notes.

use super::cell_writer::Pen;
use crate::review::Role;
use crate::ui::model::Model;
use crate::ui::theme::Ink;

/// Draws the strips; between two columns they are the line that parts them.
pub(super) fn draw_strips(model: &Model, pen: &mut Pen<'_>) {
    let reading = &model.reading;
    let geometry = &reading.geometry;
    let scale = &reading.scale;
    let in_sight = scale.in_sight(&reading.page, &reading.window);
    for (place, lane) in geometry.lanes.iter().enumerate() {
        if lane.text_x == lane.x {
            continue;
        }
        let column = if geometry.is_stacked {
            reading.focused()
        } else {
            place
        };
        for (line, &role) in scale.roles(column).iter().enumerate() {
            let y = geometry.body_y + u16::try_from(line).unwrap_or_default();
            let is_seen = in_sight.contains(&line);
            let style = match role {
                None | Some(Role::Shared | Role::HouseStyle | Role::Furniture) if is_seen => {
                    pen.theme.style(Ink::Window)
                }
                None | Some(Role::Shared | Role::HouseStyle | Role::Furniture) => {
                    pen.theme.style(Ink::Rule)
                }
                Some(role) => pen.theme.role(role),
            };
            let glyph = if is_seen { "┃" } else { "│" };
            pen.write((lane.strip_x, y), 1, glyph, style);
            let bytes = || scale.bytes_of(&model.story, &reading.page, column, line);
            if !model.found.places.is_empty() && model.found.is_in(bytes()) {
                // In the colour of what is found, but not on its ground: a strip of blocks would outshine the text.
                let ground = pen.theme.style(Ink::Found).bg.unwrap_or_default();
                let style = ratatui::style::Style::new().fg(ground);
                pen.write((lane.strip_x, y), 1, "•", style);
            }
        }
        for line in noted(model, column) {
            let y = geometry.body_y + u16::try_from(line).unwrap_or_default();
            pen.ink((lane.strip_x, y), 1, "*", Ink::Strong);
        }
        let is_last = lane.strip_x + 1 >= model.size.width;
        draw_strip_head(lane.strip_x, geometry.head, is_last, pen);
    }
}

/// The rule beside the head of a column, `height` lines tall.
fn draw_strip_head(x: u16, height: u16, is_last: bool, pen: &mut Pen<'_>) {
    for y in 0..height {
        let is_rule = y >= 2 && y + 1 == height;
        let glyph = match (is_rule, is_last) {
            (true, false) => "┬",
            (true, true) => "┐",
            (_, false) => "│",
            (_, true) => " ",
        };
        pen.ink((x, y), 1, glyph, Ink::Rule);
    }
}

/// The lines of a column's strip on which points with a note stand.
fn noted(model: &Model, column: usize) -> Vec<usize> {
    let reading = &model.reading;
    let said = &model.desk.said;
    let columns = &reading.page.columns;
    let Some(column) = columns.get(column).filter(|_| !said.is_empty()) else {
        return Vec::new();
    };
    let has_note = |point| said.get(point).is_some_and(|said| !said.note.is_empty());
    let noted = column.blocks.iter().filter(|block| has_note(&block.point));
    let mut lines: Vec<usize> = noted
        .map(|block| reading.scale.of(block.row).start)
        .filter(|line| *line < usize::from(reading.geometry.body_height))
        .collect();
    lines.dedup();
    lines
}
