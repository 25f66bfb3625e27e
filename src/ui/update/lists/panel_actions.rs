//! Lists over the text: moved through, filtered, followed, scrolled and clicked.

use super::history_panel;
use super::list_cursor::{
    first_selectable, last_selectable, select_by_page, select_down, select_up,
};
use super::list_loading::{apply_panel_filter, area, fill_panel, finish};
use super::matrix_cursor;
use super::panels::close_panel;
use super::quote_panels;
use crate::ui::action::{Action, ActionGroup};
use crate::ui::model::{FactFilter, Model, Panel, PanelKind, PanelTarget, PromptKind};
use crate::ui::update::columns::column_focus::show_pair;
use crate::ui::update::input::follow_up::FollowUp;
use crate::ui::update::input::prompt_opening::open_prompt;
use crate::ui::update::text::jump_list::jump_to_sentence;
use crate::ui::update::theme_choice;

/// Carries out an action on the open list, and says what follows from it; none if it is no action for this list.
pub(crate) fn act_on_panel(model: &mut Model, action: Action, n: usize) -> Option<FollowUp> {
    let height = usize::from(area(model)?.height).max(2);
    let kind = model.panel.as_ref().map(|panel| panel.kind)?;
    if kind == PanelKind::Brief {
        return act_on_brief(model, action, n);
    }
    if act_on_list_of_its_own(model, kind, action, n) {
        return Some(FollowUp::Nothing);
    }
    if action == Action::Last || n > 1 {
        finish(model);
    }
    let n_versions = model.story.versions.len();
    let panel = model.panel.as_mut()?;
    let has_quotes = matches!(kind, PanelKind::Quotes | PanelKind::Quotation);
    match action {
        Action::FocusLeft if kind == PanelKind::Matrix => {
            matrix_cursor::previous_matrix_column(panel, n)
        }
        Action::FocusRight if panel.kind == PanelKind::Matrix => {
            matrix_cursor::next_matrix_column(panel, n, n_versions);
        }
        Action::Down | Action::NextSentence => select_down(panel, n),
        Action::Up | Action::PreviousSentence => select_up(panel, n),
        Action::ScrollDown => panel.top += n,
        Action::ScrollUp => panel.top = panel.top.saturating_sub(n),
        Action::HalfPageDown => select_by_page(panel, n * height / 2, true),
        Action::HalfPageUp => select_by_page(panel, n * height / 2, false),
        Action::PageDown => select_by_page(panel, n * (height - 1), true),
        Action::PageUp => select_by_page(panel, n * (height - 1), false),
        Action::First => panel.cursor = first_selectable(panel),
        Action::Last => panel.cursor = last_selectable(panel),
        Action::Find => open_prompt(model, PromptKind::Filter),
        Action::NextUnsound if has_quotes => quote_panels::go_to_unsound(model, n, true),
        Action::PreviousUnsound if has_quotes => quote_panels::go_to_unsound(model, n, false),
        Action::Close | Action::Quotes if panel.kind == PanelKind::Quotation => {
            quote_panels::back_to_quotes(model);
        }
        Action::Close | Action::Quit => close_panel(model),
        Action::Peek | Action::Counterpart => return Some(follow_panel_item(model)),
        _ => return None,
    }
    matrix_cursor::say_matrix_cell(model);
    Some(FollowUp::Nothing)
}

/// Carries out an action that only this list knows; false if it is none.
fn act_on_list_of_its_own(model: &mut Model, kind: PanelKind, action: Action, n: usize) -> bool {
    match kind {
        PanelKind::Facts => turn_fact_filter(model, action),
        PanelKind::History => history_panel::act_on_history(model, action, n),
        PanelKind::Themes if action == Action::NextTheme => {
            select_next_theme(model, n);
            true
        }
        _ => false,
    }
}

/// The next theme; behind the last comes the first.
fn select_next_theme(model: &mut Model, n: usize) {
    if let Some(panel) = &mut model.panel {
        let at = panel.cursor;
        select_down(panel, n);
        if panel.cursor == at {
            panel.cursor = first_selectable(panel);
        }
    }
}

/// Carries out an action on the brief. It opens by itself, so keys that are for the text do there what they always do, and
/// it goes.
fn act_on_brief(model: &mut Model, action: Action, n: usize) -> Option<FollowUp> {
    let panel = model.panel.as_mut()?;
    match action {
        Action::Down => select_down(panel, n),
        Action::Up => select_up(panel, n),
        Action::Peek => return Some(follow_panel_item(model)),
        Action::Close | Action::Brief => close_panel(model),
        _ => {
            if !matches!(action.group(), ActionGroup::Program | ActionGroup::Columns) {
                close_panel(model);
            }
            return None;
        }
    }
    Some(FollowUp::Nothing)
}

/// Keeps only items with these words.
pub(crate) fn filter(model: &mut Model, words: &str) {
    fill_panel(model);
    finish(model);
    let Some(cells) = area(model).map(|area| area.width) else {
        return;
    };
    if let Some(panel) = &mut model.panel {
        words.clone_into(&mut panel.filter);
        apply_panel_filter(panel, cells);
        panel.cursor = first_selectable(panel);
        panel.top = 0;
    }
}

/// Chooses which facts are shown; whether the action does that.
fn turn_fact_filter(model: &mut Model, action: Action) -> bool {
    match action {
        Action::NextKind => change_fact_filter(model, |only| only.turn_kind(1)),
        Action::PreviousKind => change_fact_filter(model, |only| only.turn_kind(-1)),
        Action::NextStatus => change_fact_filter(model, |only| only.turn_claim(1)),
        Action::PreviousStatus => change_fact_filter(model, |only| only.turn_claim(-1)),
        _ => return false,
    }
    true
}

/// Shows only some facts.
fn change_fact_filter(model: &mut Model, change: impl Fn(&mut FactFilter)) {
    if let Some(panel) = &mut model.panel {
        change(&mut panel.only);
        panel.made_for = None;
    }
    fill_panel(model);
    if let Some(panel) = &mut model.panel {
        panel.cursor = first_selectable(panel);
        panel.top = 0;
    }
}

/// Follows the item under the cursor to what it stands for.
fn follow_panel_item(model: &mut Model) -> FollowUp {
    let item = model.panel.as_ref().and_then(Panel::item);
    let Some(target) = item.and_then(|item| item.target) else {
        return FollowUp::Nothing;
    };
    match target {
        PanelTarget::Judged(_, Some(sentence)) | PanelTarget::Change(Some(sentence)) => {
            close_panel(model);
            jump_to_sentence(model, sentence, None);
        }
        PanelTarget::Place(sentence, word) | PanelTarget::Fact(_, sentence, word) => {
            close_panel(model);
            jump_to_sentence(model, sentence, word);
        }
        PanelTarget::Quote(number) => quote_panels::open_quotation(model, number),
        PanelTarget::Pair(left, right) => {
            close_panel(model);
            show_pair(model, left, right);
        }
        PanelTarget::Row(_) => {
            if let Some((base, other)) = matrix_cursor::choose_cell_pair(model) {
                close_panel(model);
                show_pair(model, base, other);
            }
        }
        PanelTarget::Theme(_) => {
            theme_choice::accept_theme(model);
            close_panel(model);
        }
        PanelTarget::Action(action) => {
            close_panel(model);
            return FollowUp::Action(action, None);
        }
        PanelTarget::Judged(_, None) | PanelTarget::Change(None) | PanelTarget::Here => {}
    }
    FollowUp::Nothing
}

/// Scrolls the list by the wheel: its cursor stays in sight.
pub(crate) fn scroll_panel(model: &mut Model, action: Action, n: usize) {
    let Some(panel) = &mut model.panel else {
        return;
    };
    if action == Action::ScrollDown {
        select_down(panel, n);
    } else {
        select_up(panel, n);
    }
}

/// A click on a line of the panel: the item there comes under the cursor, a second click follows it.
pub(crate) fn click_panel(model: &mut Model, line: usize) -> FollowUp {
    let height = area(model).map_or(0, |area| usize::from(area.height));
    let Some(panel) = &mut model.panel else {
        return FollowUp::Nothing;
    };
    if line + panel.listing.foot.len() >= height {
        return FollowUp::Nothing;
    }
    let place = item_at_line(panel, line);
    if place == Some(panel.cursor) {
        return follow_panel_item(model);
    }
    panel.cursor = place.unwrap_or(panel.cursor);
    FollowUp::Nothing
}

/// The item that stands on a line of the panel, if it can be chosen.
fn item_at_line(panel: &Panel, line: usize) -> Option<usize> {
    let line = (line + panel.top).checked_sub(panel.listing.head.len() + 1)?;
    let mut end = 0;
    let place = panel.listing.items.iter().position(|item| {
        end += item.lines.len();
        line < end
    })?;
    panel.listing.items[place].target?;
    Some(place)
}
