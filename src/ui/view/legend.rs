//! The legend: what the marks mean.

use super::pen::Pen;
use crate::review::Role;
use crate::ui::measure::width;
use crate::ui::model::Model;
use crate::ui::theme::Ink;

/// Draws the legend.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>) {
    let Some(y) = model.reading.geometry.legend_y else {
        return;
    };
    let mut x = 1;
    for role in Role::ALL {
        let style = match role {
            Role::Shared => pen.theme.style(Ink::Quiet),
            role => pen.theme.role(role),
        };
        let entry = format!("{} {}", role.mark(), role.name());
        let width = u16::try_from(width(&entry)).unwrap_or(u16::MAX);
        // What does not fit as a whole is left out: half a name explains nothing.
        if width > model.size.width.saturating_sub(x) {
            return;
        }
        x += pen.write((x, y), width, &entry, style) + GAP;
    }
}

/// Cells between two entries: with these the whole legend fits into 80.
const GAP: u16 = 2;
