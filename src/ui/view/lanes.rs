//! The text: every line in sight, its runs in their roles, and the gutter beside it.

use ratatui::style::Style;

use super::cell_writer::Pen;
use super::elsewhere::{arrow, elsewhere};
use super::highlights::{CursorHighlights, SentenceHighlight};
use super::sentence_marks::{is_only_here, mark_rank, role_at};
use crate::review::{Block, Mark, Role, RowId};
use crate::text::{Id, SentenceId};
use crate::ui::measure::{Lane, LinePart, Segment, Slot, WrappedLine, glyphs};
use crate::ui::model::Model;
use crate::ui::theme::Ink;

/// Draws every lane.
pub(super) fn draw_lanes(model: &Model, pen: &mut Pen<'_>) {
    let geometry = &model.reading.geometry;
    let lights = CursorHighlights::new(model);
    for (lane, slots) in geometry.lanes.iter().zip(&model.reading.window.lanes) {
        for (y, slot) in (geometry.body_y..).zip(slots) {
            let line = LineOfLane {
                model,
                lane: *lane,
                y,
                lights: &lights,
                slots,
            };
            slot.iter().for_each(|slot| line.draw(slot, pen));
        }
    }
}

struct LineOfLane<'a> {
    model: &'a Model,
    lane: Lane,
    y: u16,
    lights: &'a CursorHighlights,
    /// The lines of the lane.
    slots: &'a [Option<Slot>],
}

impl LineOfLane<'_> {
    fn draw(&self, slot: &Slot, pen: &mut Pen<'_>) {
        match &slot.segment {
            Segment::Text { column, lines } => {
                if let Some(line) = lines.get(slot.line) {
                    self.text(*column, line, pen);
                }
            }
            Segment::Brief {
                column,
                lines,
                has_more,
            } => {
                if let Some(line) = lines.first() {
                    self.text(*column, line, pen);
                }
                if *has_more {
                    let parts = lines.first().and_then(|line| line.parts.last());
                    let end = parts.map_or(0, |part| part.at + part.width);
                    let at = end.min(self.lane.text_width.saturating_sub(1));
                    pen.ink((self.lane.text_x + at, self.y), 1, "…", Ink::Quiet);
                }
            }
            Segment::Silent { column } => self.silent(slot, *column, pen),
            Segment::Elsewhere { column, sentences } => {
                let text = elsewhere(self.model, sentences);
                let mark = arrow(self.model, slot.row, sentences);
                self.aside(slot, *column, mark, &text, pen);
            }
            Segment::Folded { n_rows } => {
                let rows = if *n_rows == 1 { "row" } else { "rows" };
                let text = format!("┄┄ {n_rows} more {rows} ┄┄");
                pen.ink(
                    (self.lane.text_x, self.y),
                    self.lane.text_width,
                    &text,
                    Ink::Quiet,
                );
            }
        }
    }

    /// Said once for all rows of a gap, and wherever the cursor stands in it; what belongs to another page is not missed.
    fn silent(&self, slot: &Slot, column: usize, pen: &mut Pen<'_>) {
        let reading = &self.model.reading;
        let is_focus = column == reading.focused() && slot.row == self.lights.row;
        let is_missed = slot
            .row
            .is_some_and(|row| !reading.page.is_furniture(row) && !self.was_silent(row, column));
        if is_missed || is_focus {
            self.aside(slot, column, "·", &self.gap_name(slot, column), pen);
        }
    }

    /// What a gap is called; before the first word of a version and after its last the eye would look for it in vain.
    fn gap_name(&self, slot: &Slot, column: usize) -> String {
        let page = &self.model.reading.page;
        if slot
            .row
            .is_some_and(|row| page.is_not_compared(row, column))
        {
            return "not compared: another language".to_owned();
        }
        let letter = self.model.story.letter(page.columns[column].version);
        let blocks = &page.columns[column].blocks;
        let (first, last) = (blocks.first(), blocks.last());
        if slot.row < first.map(|block| block.row) {
            format!("{letter} begins further down")
        } else if slot.row > last.map(|block| block.row) {
            format!("end of {letter}")
        } else {
            format!("not in {letter}")
        }
    }

    /// Whether the gap has been named in a row above that is still in sight.
    fn was_silent(&self, row: RowId, column: usize) -> bool {
        let reading = &self.model.reading;
        let slots = self.slots.iter().flatten();
        let named = slots.filter(|slot| slot.segment == Segment::Silent { column });
        let above = named
            .filter_map(|slot| slot.row)
            .filter(|above| *above < row);
        let mut gap = above.filter(|above| !reading.page.is_furniture(*above));
        let goes_on = |above: RowId| {
            let mut between = (above.index()..row.index()).map(RowId::at);
            let page = &reading.page;
            let is_same = |row: RowId| {
                page.is_not_compared(above, column) == page.is_not_compared(row, column)
                    && (page.is_silent(row, column) || page.is_not_compared(row, column))
            };
            is_same(row) && between.all(|row| !reading.is_shown(row) || is_same(row))
        };
        gap.any(goes_on)
    }

    /// A line instead of text: this version has nothing here.
    fn aside(&self, slot: &Slot, column: usize, mark: &str, text: &str, pen: &mut Pen<'_>) {
        let is_here = self.lights.row.is_some() && slot.row == self.lights.row;
        let focused = self.model.reading.focused();
        let is_focus = column == focused || self.stands_for(slot, focused);
        self.bar(
            if is_here && is_focus {
                SentenceHighlight::Here
            } else {
                SentenceHighlight::None
            },
            pen,
        );
        self.letter(column, pen);
        pen.ink((self.mark_x(), self.y), 1, mark, Ink::Quiet);
        pen.ink(
            (self.lane.text_x, self.y),
            self.lane.text_width,
            text,
            Ink::Quiet,
        );
    }

    /// Whether the line stands for a column besides its own.
    fn stands_for(&self, slot: &Slot, column: usize) -> bool {
        let version = self.model.reading.page.columns.get(column);
        let is_its = |sentence: &SentenceId| {
            let own = self.model.story.sentences[*sentence].version;
            version.is_some_and(|column| column.version == own)
        };
        match &slot.segment {
            Segment::Elsewhere { sentences, .. } => sentences.iter().any(is_its),
            Segment::Text { .. }
            | Segment::Brief { .. }
            | Segment::Silent { .. }
            | Segment::Folded { .. } => false,
        }
    }

    fn text(&self, column: usize, line: &WrappedLine, pen: &mut Pen<'_>) {
        let blocks: Vec<(LinePart, &Block)> = line
            .parts
            .iter()
            .filter_map(|part| Some((*part, self.model.reading.page.block(part.sentence)?)))
            .collect();
        let light = line
            .parts
            .iter()
            .map(|part| self.lights.of(part.sentence))
            .max();
        self.bar(light.unwrap_or(SentenceHighlight::None), pen);
        if blocks.iter().any(|(_, block)| is_only_here(block)) {
            self.only_here_bar(pen);
        }
        let firsts = blocks
            .iter()
            .filter(|(part, _)| part.is_first)
            .map(|(_, block)| block.mark);
        if let Some(mark) = firsts.max_by_key(|mark| mark_rank(*mark)) {
            self.letter(column, pen);
            self.mark(mark, pen);
            self.said(&blocks, pen);
        }
        for (part, block) in blocks {
            self.part(part, block, pen);
        }
        let end = line.parts.last().filter(|_| line.is_divided);
        if let Some(x) = end.map(|part| self.lane.text_x + part.at + part.width) {
            pen.ink((x, self.y), 1, "-", Ink::Quiet);
        }
    }

    /// A sign beside a sentence on whose point something was decided or written.
    fn said(&self, blocks: &[(LinePart, &Block)], pen: &mut Pen<'_>) {
        let desk = &self.model.desk;
        let mut firsts = blocks.iter().filter(|(part, _)| part.is_first);
        let said = firsts.find_map(|(_, block)| desk.said.get(&block.point));
        let Some(said) = said.filter(|_| self.lane.text_x > self.lane.x + 2) else {
            return;
        };
        // Where no sign of a move stands, a space parts it from the text.
        let has_moved = blocks
            .iter()
            .any(|(part, block)| part.is_first && block.mark.has_moved());
        let before = if has_moved { 1 } else { 2 };
        let sign = if said.is_settled() { "✓" } else { "*" };
        pen.ink((self.lane.text_x - before, self.y), 1, sign, Ink::Strong);
    }

    fn bar(&self, light: SentenceHighlight, pen: &mut Pen<'_>) {
        if self.lane.text_x == self.lane.x {
            return;
        }
        let at = (self.lane.x, self.y);
        match light {
            SentenceHighlight::Here => pen.ink(at, 1, "▌", Ink::Bar),
            SentenceHighlight::Alike => pen.ink(at, 1, "▏", Ink::ThinBar),
            SentenceHighlight::None => 0,
        };
    }

    /// Beside a sentence that one version alone has: a bar says it, so that its words need no colour.
    fn only_here_bar(&self, pen: &mut Pen<'_>) {
        if self.lane.text_x > self.lane.x + 2 {
            let style = pen.theme.role(Role::OnlyHere);
            pen.write((self.lane.text_x - 1, self.y), 1, "▏", style);
        }
    }

    fn mark_x(&self) -> u16 {
        let is_stacked = self.model.reading.geometry.is_stacked;
        let before = if is_stacked && self.lane.text_x - self.lane.x >= 6 {
            3
        } else {
            1
        };
        self.lane.x + before
    }

    /// Where versions stand below each other, a letter says whose words these are.
    fn letter(&self, column: usize, pen: &mut Pen<'_>) {
        if self.mark_x() == self.lane.x + 1 {
            return;
        }
        if let Some(column) = self.model.reading.page.columns.get(column) {
            let letter = self.model.story.letter(column.version);
            pen.ink((self.lane.x + 1, self.y), 2, letter, Ink::Letter);
        }
    }

    fn mark(&self, mark: Mark, pen: &mut Pen<'_>) {
        if self.lane.text_x == self.lane.x {
            return;
        }
        let style = match mark.role() {
            Role::Shared => pen.theme.style(Ink::Quiet),
            role => pen.theme.role(role),
        };
        let x = self.mark_x();
        pen.write(
            (x, self.y),
            1,
            mark.symbol().encode_utf8(&mut [0; 4]),
            style,
        );
        if mark.has_moved() {
            let style = pen.theme.style(Ink::Moved);
            pen.write((x + 1, self.y), 1, "↕", style);
        }
    }

    fn part(&self, part: LinePart, block: &Block, pen: &mut Pen<'_>) {
        let under = match self.lights.of(part.sentence) {
            SentenceHighlight::Here => pen.theme.style(Ink::Here),
            SentenceHighlight::Alike => pen.theme.style(Ink::Alike),
            SentenceHighlight::None => Style::new(),
        };
        let under = pen.theme.kind(block.kind).patch(under);
        let runs = self.model.runs(block);
        let mut at = part.at;
        for glyph in glyphs(self.model.story.text(part.span)) {
            if at + glyph.width > self.lane.text_width {
                return;
            }
            let byte = part.span.start as usize + glyph.start;
            let role = role_at(&runs, byte);
            let is_plain = role == Role::OnlyHere && is_only_here(block);
            let role = if is_plain { Role::Shared } else { role };
            let mut style = under.patch(pen.theme.role(role));
            if !self.lights.words.is_empty() && self.lights.is_lit(byte) {
                style = style.patch(pen.theme.style(Ink::Lit));
            }
            if let Some(place) = self.model.found.covering(byte) {
                let is_here = self.model.found.at == Some(place);
                let ink = if is_here { Ink::FoundHere } else { Ink::Found };
                style = style.patch(pen.theme.style(ink));
            }
            pen.put(
                (self.lane.text_x + at, self.y),
                glyph.width,
                &glyph.shown(),
                style,
            );
            at += glyph.width;
        }
    }
}
