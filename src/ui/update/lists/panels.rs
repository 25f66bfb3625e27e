//! Lists over the text: opened, moved through, filtered, followed, closed.

use super::list_cursor::{down, first, last, page, up};
use super::list_loading::{area, fill, finish, make_ahead, sift};
use super::matrix_cursor;
use crate::text::{SentenceId, TokenId};
use crate::ui::action::Action;
use crate::ui::message::Effect;
use crate::ui::model::{Cursor, Listing, Model, Only, Panel, PanelKind, PromptKind, Target};
use crate::ui::update::input::prompt_editing;
use crate::ui::update::text::jump_list::{leave, visit};
use crate::ui::update::theme_choice;

/// Opens a list.
pub(crate) fn open(model: &mut Model, kind: PanelKind) {
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
    fill(model);
    let Some(panel) = &mut model.panel else {
        return;
    };
    panel.cursor = first(panel);
    if kind == PanelKind::Themes {
        let mut names = model.options.themes.names(model.options.shade);
        let at = names.position(|name| name == model.theme.name);
        panel.cursor = at.unwrap_or(panel.cursor);
    }
    if kind == PanelKind::Matrix {
        // The diagonal says nothing.
        panel.column = usize::from(panel.listing.items.len() > 1);
    }
    go_on(model);
    if kind == PanelKind::Matrix {
        matrix_cursor::tell(model);
    }
    let Some(panel) = &mut model.panel else {
        return;
    };
    if kind == PanelKind::Peek {
        let here = model.reading.cursor.sentence;
        let is_here = |target: Option<Target>| matches!(target, Some(Target::Place(sentence, _)) if sentence == here);
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
        None => close(model),
        Some(view) => open(model, views[view]),
    }
}

/// Closes the list.
pub(crate) fn close(model: &mut Model) {
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
fn go_on(model: &mut Model) {
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
pub(crate) fn act(model: &mut Model, action: Action, n: usize) -> Option<Option<Effect>> {
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
            down(panel, n);
            if panel.cursor == at {
                panel.cursor = first(panel);
            }
        }
        Action::FocusLeft if panel.kind == PanelKind::Matrix => matrix_cursor::left(panel, n),
        Action::FocusRight if panel.kind == PanelKind::Matrix => {
            matrix_cursor::right(panel, n, n_versions);
        }
        Action::Down | Action::NextSentence => down(panel, n),
        Action::Up | Action::PreviousSentence => up(panel, n),
        Action::ScrollDown => panel.top += n,
        Action::ScrollUp => panel.top = panel.top.saturating_sub(n),
        Action::HalfPageDown => page(panel, n * height / 2, true),
        Action::HalfPageUp => page(panel, n * height / 2, false),
        Action::PageDown => page(panel, n * (height - 1), true),
        Action::PageUp => page(panel, n * (height - 1), false),
        Action::First => panel.cursor = first(panel),
        Action::Last => panel.cursor = last(panel),
        Action::Find => prompt_editing::open(model, PromptKind::Filter),
        Action::NextKind if is_facts => only(model, |only| only.turn_kind(1)),
        Action::PreviousKind if is_facts => only(model, |only| only.turn_kind(-1)),
        Action::NextStatus if is_facts => only(model, |only| only.turn_claim(1)),
        Action::PreviousStatus if is_facts => only(model, |only| only.turn_claim(-1)),
        Action::Close | Action::Quit => close(model),
        Action::Peek | Action::Counterpart => return Some(follow(model)),
        _ => return None,
    }
    matrix_cursor::tell(model);
    Some(None)
}

/// Keeps only items with these words.
pub(crate) fn filter(model: &mut Model, words: &str) {
    fill(model);
    finish(model);
    let Some(cells) = area(model).map(|area| area.width) else {
        return;
    };
    if let Some(panel) = &mut model.panel {
        words.clone_into(&mut panel.filter);
        sift(panel, cells);
        panel.cursor = first(panel);
        panel.top = 0;
    }
}

/// Shows only some facts.
fn only(model: &mut Model, change: impl Fn(&mut Only)) {
    if let Some(panel) = &mut model.panel {
        change(&mut panel.only);
        panel.made_for = None;
    }
    fill(model);
    if let Some(panel) = &mut model.panel {
        panel.cursor = first(panel);
        panel.top = 0;
    }
}

fn follow(model: &mut Model) -> Option<Effect> {
    let target = model.panel.as_ref()?.item()?.target?;
    match target {
        Target::Judged(_, Some(sentence)) => {
            close(model);
            go_to(model, sentence, None);
            None
        }
        Target::Place(sentence, word) | Target::Fact(_, sentence, word) => {
            close(model);
            go_to(model, sentence, word);
            None
        }
        Target::Pair(left, right) => {
            close(model);
            crate::ui::update::columns::column_focus::pair(model, left, right);
            None
        }
        Target::Row(_) => {
            matrix_cursor::follow(model);
            None
        }
        Target::Theme(_) => {
            theme_choice::keep(model);
            close(model);
            None
        }
        Target::Action(action) => {
            close(model);
            crate::ui::update::input::dispatch::act(model, action, None)
        }
        Target::Judged(_, None) | Target::Here => None,
    }
}

/// To a sentence of any version.
pub(crate) fn go_to(model: &mut Model, sentence: SentenceId, word: Option<TokenId>) {
    let Some(focus) = model.story.sentences.get(sentence).map(|s| s.version) else {
        return;
    };
    leave(model);
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
pub(crate) fn settle(model: &mut Model) {
    fill(model);
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
        |items: &[crate::ui::model::Item]| items.iter().map(|i| i.lines.len()).sum::<usize>();
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
        let start = if panel.cursor == first(panel) {
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
pub(crate) fn wheel(model: &mut Model, action: Action, n: usize) {
    let Some(panel) = &mut model.panel else {
        return;
    };
    if action == Action::ScrollDown {
        down(panel, n);
    } else {
        up(panel, n);
    }
}

/// A click on a line of the panel: the item there comes under the cursor, a second click follows it.
pub(crate) fn click(model: &mut Model, line: usize) -> Option<Effect> {
    let panel = model.panel.as_mut()?;
    let line = (line + panel.top).checked_sub(panel.listing.head.len() + 1)?;
    let mut end = 0;
    let place = panel.listing.items.iter().position(|item| {
        end += item.lines.len();
        line < end
    })?;
    panel.listing.items[place].target?;
    if panel.cursor == place {
        return follow(model);
    }
    panel.cursor = place;
    None
}
