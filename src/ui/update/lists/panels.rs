//! Lists over the text: opened, moved through, filtered, followed, closed.

use super::list_cursor::{
    first_selectable, last_selectable, select_by_page, select_down, select_up,
};
use super::list_loading::{apply_panel_filter, area, fill_panel, finish, make_ahead};
use super::matrix_cursor;
use crate::text::{SentenceId, TokenId};
use crate::ui::action::Action;
use crate::ui::message::Effect;
use crate::ui::model::{
    Cursor, FactFilter, Listing, Model, Panel, PanelKind, PanelTarget, PromptKind,
};
use crate::ui::update::input::prompt_editing;
use crate::ui::update::text::jump_list::{remember_jump, visit};
use crate::ui::update::theme_choice;

/// Opens a list.
pub(crate) fn open_panel(model: &mut Model, kind: PanelKind) {
    theme_choice::bring_back(model);
    let scopes = match &model.panel {
        Some(panel) if panel.kind == PanelKind::Help => panel.scopes.clone(),
        Some(_) | None => model.scopes(),
    };
    put_away(model);
    let mut panel = Panel::new(kind);
    panel.scopes = scopes;
    if let Some(left) = model.left.get(&kind) {
        panel.filter.clone_from(&left.filter);
        panel.only = left.only;
    }
    model.panel = Some(panel);
    fill_panel(model);
    let Some(panel) = &mut model.panel else {
        return;
    };
    panel.cursor = first_selectable(panel);
    if kind == PanelKind::Themes {
        let mut names = model.options.themes.names(model.options.shade);
        let at = names.position(|name| name == model.theme.name);
        panel.cursor = at.unwrap_or(panel.cursor);
    }
    if kind == PanelKind::Matrix {
        // The diagonal says nothing.
        panel.column = usize::from(panel.listing.items.len() > 1);
    }
    restore_panel_place(model);
    if kind == PanelKind::Matrix {
        matrix_cursor::say_matrix_cell(model);
    }
    let Some(panel) = &mut model.panel else {
        return;
    };
    if kind == PanelKind::Peek {
        let here = model.reading.cursor.sentence;
        let is_here = |target: Option<PanelTarget>| matches!(target, Some(PanelTarget::Place(sentence, _)) if sentence == here);
        let items = &panel.listing.items;
        let place = items.iter().position(|item| is_here(item.target));
        panel.cursor = place.unwrap_or(panel.cursor);
    }
}

/// The next view, or the one before.
pub(crate) fn turn(model: &mut Model, step: isize) {
    let here = model.panel.as_ref().map(|panel| panel.kind);
    let views = PanelKind::VIEWS;
    // The text is the first of the round.
    let at = here.and_then(|kind| views.iter().position(|view| *view == kind));
    let of = views.len() + 1;
    let next = (at.map_or(0, |at| at + 1) + of).saturating_add_signed(step) % of;
    match next.checked_sub(1) {
        None => close_panel(model),
        Some(view) => open_panel(model, views[view]),
    }
}

/// Closes the list.
pub(crate) fn close_panel(model: &mut Model) {
    theme_choice::bring_back(model);
    put_away(model);
}

/// Takes the open list away; of a view that can be come back to, it is kept how far it was gone through.
fn put_away(model: &mut Model) {
    let Some(mut panel) = model.panel.take() else {
        return;
    };
    if PanelKind::VIEWS.contains(&panel.kind) {
        panel.listing = Listing::default();
        panel.whole = None;
        model.left.insert(panel.kind, panel);
    }
}

/// Goes on at the item at which the same list was left.
fn restore_panel_place(model: &mut Model) {
    let kind = model.panel.as_ref().map(|panel| panel.kind);
    let left = kind.and_then(|kind| model.left.get(&kind));
    let n_made = model.panel.as_ref().map(|p| p.listing.items.len());
    if left.is_some_and(|left| Some(left.cursor) >= n_made) {
        finish(model);
    }
    let Some(panel) = &mut model.panel else {
        return;
    };
    let made_of = |panel: &Panel| {
        panel
            .made_for
            .map(|(_, edition, _, sides)| (edition, sides))
    };
    let left = model.left.get(&panel.kind);
    if let Some(left) = left.filter(|left| made_of(left) == made_of(panel)) {
        panel.cursor = left.cursor;
        panel.column = left.column;
        panel.top = left.top;
    }
}

/// Carries out an action on the open list; says whether it was one for a list.
pub(crate) fn act_on_panel(model: &mut Model, action: Action, n: usize) -> Option<Option<Effect>> {
    let height = usize::from(area(model)?.height).max(2);
    if action == Action::Last || n > 1 {
        finish(model);
    }
    let n_versions = model.story.versions.len();
    let panel = model.panel.as_mut()?;
    let is_facts = panel.kind == PanelKind::Facts;
    match action {
        Action::NextTheme if panel.kind == PanelKind::Themes => {
            let at = panel.cursor;
            select_down(panel, n);
            if panel.cursor == at {
                panel.cursor = first_selectable(panel);
            }
        }
        Action::FocusLeft if panel.kind == PanelKind::Matrix => {
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
        Action::Find => prompt_editing::open_prompt(model, PromptKind::Filter),
        Action::NextKind if is_facts => change_fact_filter(model, |only| only.turn_kind(1)),
        Action::PreviousKind if is_facts => change_fact_filter(model, |only| only.turn_kind(-1)),
        Action::NextStatus if is_facts => change_fact_filter(model, |only| only.turn_claim(1)),
        Action::PreviousStatus if is_facts => change_fact_filter(model, |only| only.turn_claim(-1)),
        Action::Close | Action::Quit => close_panel(model),
        Action::Peek | Action::Counterpart => return Some(follow_panel_item(model)),
        _ => return None,
    }
    matrix_cursor::say_matrix_cell(model);
    Some(None)
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

fn follow_panel_item(model: &mut Model) -> Option<Effect> {
    let target = model.panel.as_ref()?.item()?.target?;
    match target {
        PanelTarget::Judged(_, Some(sentence)) => {
            close_panel(model);
            jump_to_sentence(model, sentence, None);
            None
        }
        PanelTarget::Place(sentence, word) | PanelTarget::Fact(_, sentence, word) => {
            close_panel(model);
            jump_to_sentence(model, sentence, word);
            None
        }
        PanelTarget::Pair(left, right) => {
            close_panel(model);
            crate::ui::update::columns::column_focus::show_pair(model, left, right);
            None
        }
        PanelTarget::Row(_) => {
            matrix_cursor::open_cell_pair(model);
            None
        }
        PanelTarget::Theme(_) => {
            theme_choice::accept_theme(model);
            close_panel(model);
            None
        }
        PanelTarget::Action(action) => {
            close_panel(model);
            crate::ui::update::input::dispatch::perform_action(model, action, None)
        }
        PanelTarget::Judged(_, None) | PanelTarget::Here => None,
    }
}

/// To a sentence of any version.
pub(crate) fn jump_to_sentence(model: &mut Model, sentence: SentenceId, word: Option<TokenId>) {
    let Some(focus) = model.story.sentences.get(sentence).map(|s| s.version) else {
        return;
    };
    remember_jump(model);
    visit(
        model,
        Cursor {
            sentence,
            focus,
            word,
        },
    );
}

/// Makes the open list anew if what it shows has changed, and brings its cursor into sight.
pub(crate) fn refresh_panel(model: &mut Model) {
    fill_panel(model);
    let Some(area) = area(model) else { return };
    make_ahead(model, usize::from(area.height));
    let Some(panel) = &mut model.panel else {
        return;
    };
    let n_items = panel.listing.items.len();
    panel.cursor = panel.cursor.min(n_items.saturating_sub(1));
    let head = panel.listing.head.len() + 1;
    let height = usize::from(area.height).saturating_sub(head).max(1);
    let lines =
        |items: &[crate::ui::model::PanelItem]| items.iter().map(|i| i.lines.len()).sum::<usize>();
    let total = lines(&panel.listing.items);
    if let Some(item) = panel
        .listing
        .items
        .get(panel.cursor)
        .filter(|item| item.target.is_some())
    {
        let start = lines(&panel.listing.items[..panel.cursor]);
        let end = start + item.lines.len();
        // A heading above the first item stays in sight with it.
        let start = if panel.cursor == first_selectable(panel) {
            0
        } else {
            start
        };
        if end > panel.top + height {
            panel.top = end - height;
        }
        if start < panel.top {
            panel.top = start;
        }
    }
    panel.top = panel.top.min(total.saturating_sub(height));
    theme_choice::try_on(model);
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
pub(crate) fn click_panel(model: &mut Model, line: usize) -> Option<Effect> {
    let panel = model.panel.as_mut()?;
    let line = (line + panel.top).checked_sub(panel.listing.head.len() + 1)?;
    let mut end = 0;
    let place = panel.listing.items.iter().position(|item| {
        end += item.lines.len();
        line < end
    })?;
    panel.listing.items[place].target?;
    if panel.cursor == place {
        return follow_panel_item(model);
    }
    panel.cursor = place;
    None
}
