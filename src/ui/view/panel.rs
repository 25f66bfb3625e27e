//! A panel: its frame, its head, its items, and the one under the cursor.

use ratatui::style::Style;

use super::cell_writer::Pen;
use crate::ui::action::Action;
use crate::ui::measure::Area;
use crate::ui::model::{Model, Paint, Panel, PanelKind, StyledText};
use crate::ui::theme::Ink;

/// Draws the panel, if one is open.
pub(super) fn draw_panel(model: &Model, pen: &mut Pen<'_>) {
    let Some(panel) = &model.panel else { return };
    let area = Area::of_panel(panel.kind, model);
    for y in area.y..area.y + area.height {
        pen.blank((area.x, y), area.width);
    }
    draw_panel_title(model, panel, area, pen);
    more(panel, area, pen);
    let mut y = area.y + 1;
    for line in &panel.listing.head {
        draw_styled_line(line, (area.x + 2, y), area, (Style::new(), None), pen);
        y += 1;
    }
    let n_foot = u16::try_from(panel.listing.foot.len()).unwrap_or_default();
    let end = (area.y + area.height).saturating_sub(n_foot);
    items(
        panel,
        Area {
            y,
            height: end.saturating_sub(y),
            ..area
        },
        pen,
    );
    for (y, line) in (end.max(y)..).zip(&panel.listing.foot) {
        draw_styled_line(line, (area.x + 2, y), area, (Style::new(), None), pen);
    }
}

fn draw_panel_title(model: &Model, panel: &Panel, area: Area, pen: &mut Pen<'_>) {
    let line = "─".repeat(usize::from(area.width));
    pen.ink((area.x, area.y), area.width, &line, Ink::Panel);
    let filter = match panel.filter.as_str() {
        "" => String::new(),
        filter => format!("/{filter} "),
    };
    let only = match panel.kind {
        PanelKind::Facts => format!("· {} ", panel.only.name()),
        PanelKind::Brief => {
            let key = |action| model.key(action);
            let (peek, close, brief) = (Action::Peek, Action::Close, Action::Brief);
            format!(
                "· {} goes there · {} closes, {} opens it again ",
                key(peek),
                key(close),
                key(brief)
            )
        }
        _ => String::new(),
    };
    let name = format!(" {} {only}{filter}", panel.kind.name());
    let style = pen.theme.style(Ink::Strong);
    let room = area.width.saturating_sub(4);
    pen.cut((area.x + 2, area.y), room, &name, style);
}

fn items(panel: &Panel, area: Area, pen: &mut Pen<'_>) {
    let mut line = 0;
    let end = panel.top + usize::from(area.height);
    for (place, item) in panel.listing.items.iter().enumerate() {
        let is_here = place == panel.cursor && item.target.is_some();
        for own in &item.lines {
            if (panel.top..end).contains(&line) {
                let y = area.y + u16::try_from(line - panel.top).unwrap_or_default();
                let under = if is_here {
                    pen.theme.style(Ink::Here)
                } else {
                    Style::new()
                };
                if is_here {
                    pen.ink((area.x, y), 1, "▌", Ink::Bar);
                    let room = area.width.saturating_sub(3);
                    let ground = " ".repeat(usize::from(room));
                    pen.write_all((area.x + 2, y), room, &ground, under);
                }
                let column = is_here.then_some(panel.column);
                draw_styled_line(own, (area.x + 2, y), area, (under, column), pen);
            }
            line += 1;
        }
        if line >= end {
            break;
        }
    }
}

/// In the frame, where no text is covered: how many lines stand below.
fn more(panel: &Panel, area: Area, pen: &mut Pen<'_>) {
    let items = panel.listing.items.iter();
    let total: usize = items.map(|item| item.lines.len()).sum();
    let head = panel.listing.head.len() + panel.listing.foot.len() + 1;
    let end = panel.top + usize::from(area.height).saturating_sub(head);
    if total <= end {
        return;
    }
    // What is not made yet is not counted: to count it is to make it.
    let over = if panel.listing.rest.is_empty() {
        ""
    } else {
        "over "
    };
    let more = format!(" {over}{} more below ", total - end);
    let width = u16::try_from(more.len()).unwrap_or_default();
    let x = (area.x + area.width).saturating_sub(width + 2);
    // The heading of a narrow screen goes first.
    if x > area.x + 2 + u16::try_from(panel.kind.name().len() + 2).unwrap_or(u16::MAX) {
        pen.ink((x, area.y), width, &more, Ink::Quiet);
    }
}

fn draw_styled_line(
    line: &[StyledText],
    (x, y): (u16, u16),
    area: Area,
    (under, column): (Style, Option<usize>),
    pen: &mut Pen<'_>,
) {
    let mut at = x;
    for piece in line {
        let room = (area.x + area.width).saturating_sub(at);
        let style = match piece.paint {
            Paint::Plain => Style::new(),
            Paint::Ink(ink) => pen.theme.style(ink),
            Paint::Role(role) => pen.theme.role(role),
            Paint::Column(own) if column == Some(own) => pen.theme.style(Ink::FoundHere),
            Paint::Column(_) => Style::new(),
        };
        at += pen.write_all((at, y), room, &piece.text, under.patch(style));
    }
}
