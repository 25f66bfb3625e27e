//! The part of the screen that a panel takes.

use crate::ui::model::{Model, PanelKind};

/// A part of the screen, in cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// The first cell of a line.
    pub x: u16,
    /// The first line.
    pub y: u16,
    /// Cells in a line.
    pub width: u16,
    /// Lines.
    pub height: u16,
}

/// On a screen lower than this a panel takes all of it.
const LOW: u16 = 16;

impl Area {
    /// Where a panel lies: most take the place of the text; all versions of a passage take the part of the screen in which
    /// the sentence under the cursor is not, the brief and the themes a few lines at the foot.
    pub(crate) fn of_panel(kind: PanelKind, model: &Model) -> Self {
        let geometry = &model.reading.geometry;
        let (width, height) = (model.size.width, geometry.status_y);
        let wanted = match kind {
            // Low, so that as much as can be of the text is seen in the theme that is tried on: the frame, two lines of
            // head, and one to spare.
            PanelKind::Themes => Some(model.options.themes.names(model.options.shade).count() + 4),
            PanelKind::Brief => Some(model.brief_lines() + 1),
            _ => None,
        };
        if let Some(wanted) = wanted.filter(|_| height >= LOW) {
            let wanted = u16::try_from(wanted).unwrap_or(u16::MAX);
            let own = wanted.min(height / 2);
            return Self {
                x: 0,
                y: height - own,
                width,
                height: own,
            };
        }
        if kind != PanelKind::Peek || height < LOW {
            // Where verdicts are given, their keys stay on the screen.
            let bar = geometry.legend_y.filter(|_| Self::has_key_bar(kind, model));
            return Self {
                x: 0,
                y: 0,
                width,
                height: bar.unwrap_or(height),
            };
        }
        let half = height * 3 / 5;
        let stands_low =
            model.cursor_line() + usize::from(geometry.body_y) + 2 > usize::from(height - half);
        Self {
            x: 0,
            y: if stands_low { 0 } else { height - half },
            width,
            height: half,
        }
    }

    /// Whether the screen is so low that every panel takes all of it.
    pub(crate) fn is_low(model: &Model) -> bool {
        model.reading.geometry.status_y < LOW
    }

    /// Whether a panel leaves room for the keys that give verdicts.
    pub(crate) fn has_key_bar(kind: PanelKind, model: &Model) -> bool {
        let is_judged = matches!(
            kind,
            PanelKind::Facts | PanelKind::Quotes | PanelKind::Quotation
        );
        model.desk.is_judging && is_judged
    }

    /// Whether a cell lies in it.
    pub(crate) fn contains(self, (x, y): (u16, u16)) -> bool {
        (self.x..self.x + self.width).contains(&x) && (self.y..self.y + self.height).contains(&y)
    }
}
