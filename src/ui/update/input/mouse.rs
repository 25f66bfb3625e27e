//! The mouse: the wheel over a column, a click on a sentence, the strip or an item.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::dispatch::follow_up;
use crate::review::RowId;
use crate::text::Id;
use crate::ui::action::Action;
use crate::ui::measure::Area;
use crate::ui::message::Effect;
use crate::ui::model::{Model, PanelKind};
use crate::ui::update::columns::column_focus;
use crate::ui::update::lists::{panel_actions, panels};
use crate::ui::update::text::scroll;
use crate::ui::update::text::sentence_cursor::{go_to_sentence, remember_jump};

/// Lines that one notch of the wheel scrolls, as in most programs.
const NOTCH: usize = 3;

/// Takes a mouse event in.
pub(crate) fn mouse(model: &mut Model, event: MouseEvent) -> Option<Effect> {
    let at = (event.column, event.row);
    match event.kind {
        MouseEventKind::ScrollDown => handle_wheel(model, at, Action::ScrollDown),
        MouseEventKind::ScrollUp => handle_wheel(model, at, Action::ScrollUp),
        MouseEventKind::Down(MouseButton::Left) => return handle_click(model, at),
        MouseEventKind::Drag(MouseButton::Left) => {
            jump_by_strip(model, at);
        }
        _ => {}
    }
    None
}

fn handle_wheel(model: &mut Model, at: (u16, u16), action: Action) {
    if model.panel.is_some() {
        panel_actions::scroll_panel(model, action, NOTCH);
        return;
    }
    let column = lane_at(model, at.0);
    let strand = column.map_or(0, |column| model.reading.strand_of(column));
    if action == Action::ScrollDown {
        scroll::roll_down(model, strand, NOTCH);
    } else {
        scroll::roll_up(model, strand, NOTCH);
    }
}

fn handle_click(model: &mut Model, at: (u16, u16)) -> Option<Effect> {
    model.note = None;
    if let Some(kind) = model.panel.as_ref().map(|panel| panel.kind) {
        let area = Area::of_panel(kind, model);
        if area.contains(at) {
            let next = panel_actions::click_panel(model, usize::from(at.1 - area.y));
            return follow_up(model, next);
        }
        if !matches!(kind, PanelKind::Peek | PanelKind::Brief) {
            return None;
        }
        panels::close_panel(model);
    }
    // A drag goes on from here: one way back is enough for it.
    if is_strip(model, at) {
        remember_jump(model);
        jump_by_strip(model, at);
    } else {
        focus_at_pointer(model, at);
    }
    None
}

/// To the sentence under the pointer, or into focus with its column.
fn focus_at_pointer(model: &mut Model, (x, y): (u16, u16)) {
    let Some(lane) = lane_at(model, x) else {
        return;
    };
    let line = y
        .checked_sub(model.reading.geometry.body_y)
        .map(usize::from);
    let slots = model.reading.window.lanes.get(lane);
    let slot = line.and_then(|line| slots?.get(line)?.as_ref());
    let column = slot.and_then(|slot| slot.column());
    let x_of_text = model.reading.geometry.lanes[lane].text_x;
    let parts = slot
        .and_then(|slot| slot.text())
        .map(|line| line.parts.clone());
    column_focus::focus(model, column.unwrap_or(lane));
    let parts = parts.unwrap_or_default();
    let is_right = |part: &&crate::ui::measure::LinePart| x_of_text + part.at <= x;
    let part = parts.iter().rfind(is_right).or(parts.first());
    if let Some(sentence) = part.map(|part| part.sentence) {
        go_to_sentence(model, sentence);
    }
}

fn is_strip(model: &Model, (x, y): (u16, u16)) -> bool {
    let geometry = &model.reading.geometry;
    let body = geometry.body_y..geometry.body_y + geometry.body_height;
    model.panel.is_none()
        && body.contains(&y)
        && geometry.lanes.iter().any(|lane| lane.strip_x == x)
}

/// A click in the strip goes to that part of the version.
fn jump_by_strip(model: &mut Model, (x, y): (u16, u16)) {
    if !is_strip(model, (x, y)) {
        return;
    }
    let geometry = &model.reading.geometry;
    let lane = geometry.lanes.iter().position(|lane| lane.strip_x == x);
    let (lane, line) = (lane.unwrap_or_default(), y - geometry.body_y);
    let row: Option<RowId> = model.reading.scale.row_at(usize::from(line));
    let column = if geometry.is_stacked {
        model.reading.focused()
    } else {
        lane
    };
    if let Some(row) = row.filter(|row| row.index() < model.reading.page.rows.len()) {
        column_focus::focus(model, column);
        if let Some(sentence) = model.reading.sentence_in(row, column) {
            go_to_sentence(model, sentence);
        }
    }
}

fn lane_at(model: &Model, x: u16) -> Option<usize> {
    let lanes = &model.reading.geometry.lanes;
    lanes.iter().rposition(|lane| lane.x <= x)
}
