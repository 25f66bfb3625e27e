//! Lists over the text: opened, turned over, kept in sight, closed.

use super::history_panel;
use super::list_cursor::first_selectable;
use super::list_loading::{area, fill_panel, finish, make_ahead};
use super::matrix_cursor;
use crate::ui::model::{FactFilter, Listing, Model, Panel, PanelKind, PanelTarget, ShownClaims};
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
        panel.about = left.about;
    }
    model.panel = Some(panel);
    if kind == PanelKind::History {
        history_panel::choose_first_state(model);
    }
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
    let of_signed = isize::try_from(of).unwrap_or(isize::MAX);
    let step = usize::try_from(step.rem_euclid(of_signed)).unwrap_or_default();
    let next = (at.map_or(0, |at| at + 1) + step) % of;
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
    let head = panel.listing.head.len() + panel.listing.foot.len() + 1;
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

/// Shows every fact in the open list, whatever was chosen before.
pub(crate) fn show_all_facts(model: &mut Model) {
    if let Some(panel) = &mut model.panel {
        panel.only = FactFilter {
            kind: None,
            shown: ShownClaims::All,
        };
        panel.filter.clear();
        panel.made_for = None;
    }
    fill_panel(model);
}
