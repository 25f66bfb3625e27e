//! The legend: what the marks mean.

use super::pen::Pen;
use crate::review::Role;
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
        let mark = role.mark().to_string();
        let width = model.size.width.saturating_sub(x);
        x += pen.write((x, y), width, &mark, style) + 1;
        let width = model.size.width.saturating_sub(x);
        x += pen.write((x, y), width, role.name(), style) + 3;
    }
}
