//! Writing cells: glyph by glyph, never past an edge.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::ui::measure::glyphs;
use crate::ui::theme::{Ink, Theme};

/// What draws: it keeps to the screen whatever it is told.
pub(super) struct Pen<'a> {
    buffer: &'a mut Buffer,
    /// The looks.
    pub theme: &'a Theme,
}

impl<'a> Pen<'a> {
    pub(super) fn new(buffer: &'a mut Buffer, theme: &'a Theme) -> Self {
        Self { buffer, theme }
    }

    /// Writes on one line and gives back how many cells that took; what does not fit in `width` is left out.
    pub(super) fn write(
        &mut self,
        (x, y): (u16, u16),
        width: u16,
        text: &str,
        style: Style,
    ) -> u16 {
        let mut at = 0;
        for glyph in glyphs(text) {
            if at + glyph.width > width {
                break;
            }
            self.put((x + at, y), glyph.width, &glyph.shown(), style);
            at += glyph.width;
        }
        at
    }

    /// Writes on one line, every space of a run of spaces too.
    pub(super) fn write_all(
        &mut self,
        (x, y): (u16, u16),
        width: u16,
        text: &str,
        style: Style,
    ) -> u16 {
        let mut at = 0;
        for word in text.split_inclusive(' ') {
            at += self.write((x + at, y), width.saturating_sub(at), word, style);
        }
        at
    }

    /// Clears a stretch of a line.
    pub(super) fn blank(&mut self, (x, y): (u16, u16), width: u16) {
        for x in x..x + width {
            if let Some(cell) = self.buffer.cell_mut((x, y)) {
                cell.reset();
            }
        }
    }

    /// Puts the terminal's cursor on a cell.
    pub(super) fn reverse(&mut self, at: (u16, u16)) {
        if let Some(cell) = self.buffer.cell_mut(at) {
            cell.set_style(Style::new().add_modifier(ratatui::style::Modifier::REVERSED));
        }
    }

    /// Writes in an ink.
    pub(super) fn ink(&mut self, at: (u16, u16), width: u16, text: &str, ink: Ink) -> u16 {
        let style = self.theme.style(ink);
        self.write(at, width, text, style)
    }

    /// Writes on one line; what does not fit ends in an ellipsis.
    pub(super) fn cut(&mut self, at: (u16, u16), width: u16, text: &str, style: Style) -> u16 {
        if crate::ui::measure::width(text) <= usize::from(width) {
            return self.write(at, width, text, style);
        }
        let taken = self.write(at, width.saturating_sub(1), text, style);
        taken + self.write((at.0 + taken, at.1), width - taken, "…", style)
    }

    /// The same for a list of things with a `·` between them: what does not fit is left out whole, unless little would
    /// be left.
    pub(super) fn cut_between(
        &mut self,
        at: (u16, u16),
        width: u16,
        text: &str,
        style: Style,
    ) -> u16 {
        let room = usize::from(width);
        let mut whole = String::new();
        for thing in text.split(" · ") {
            let more = format!("{whole}{thing} · ");
            if crate::ui::measure::width(&more) >= room {
                break;
            }
            whole = more;
        }
        let is_enough = crate::ui::measure::width(&whole) > room / 2;
        if is_enough && crate::ui::measure::width(text) > room {
            return self.write(at, width, &format!("{whole}…"), style);
        }
        self.cut(at, width, text, style)
    }

    /// Writes one glyph of this width.
    pub(super) fn put(&mut self, (x, y): (u16, u16), width: u16, glyph: &str, style: Style) {
        let right = self.buffer.area.right();
        if x + width > right {
            return;
        }
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            cell.set_symbol(glyph).set_style(style);
        }
        // What stood under the second half of a wide glyph must not be drawn over it.
        for behind in 1..width {
            if let Some(cell) = self.buffer.cell_mut((x + behind, y)) {
                cell.set_symbol(" ").set_style(style);
            }
        }
    }
}
