//! The list of quotations and one quotation beside its source: from one to the other, and to the next that is not sound.

use super::list_loading::fill_panel;
use super::panels::open_panel;
use crate::facts::QuoteCheck;
use crate::ui::model::{Model, PanelKind, PanelTarget};

/// Opens a quotation beside its source.
pub(crate) fn open_quotation(model: &mut Model, number: usize) {
    open_panel(model, PanelKind::Quotation);
    show_quotation(model, number);
}

/// Puts another quotation into the panel that shows one.
fn show_quotation(model: &mut Model, number: usize) {
    if let Some(panel) = &mut model.panel {
        panel.about = number;
        panel.top = 0;
    }
    fill_panel(model);
    if let Some(panel) = &mut model.panel {
        panel.cursor = super::list_cursor::first_selectable(panel);
    }
}

/// From a quotation back to its place in the list.
pub(crate) fn back_to_quotes(model: &mut Model) {
    let number = model.panel.as_ref().map(|panel| panel.about);
    open_panel(model, PanelKind::Quotes);
    if let Some(number) = number {
        select_quote(model, number);
    }
}

/// Brings the cursor of the list to a quotation, if the list shows it.
fn select_quote(model: &mut Model, number: usize) {
    if let Some(panel) = &mut model.panel {
        let wanted = Some(PanelTarget::Quote(number));
        let mut items = panel.listing.items.iter();
        panel.cursor = items
            .position(|item| item.target == wanted)
            .unwrap_or(panel.cursor);
    }
}

/// To the next quotation that is not sound, or the one before.
pub(crate) fn go_to_unsound(model: &mut Model, n: usize, is_forward: bool) {
    let Some(panel) = &model.panel else { return };
    let is_one = panel.kind == PanelKind::Quotation;
    let target = panel.item().and_then(|item| item.target);
    let here = match target {
        _ if is_one => Some(panel.about),
        Some(PanelTarget::Quote(number)) => Some(number),
        _ => None,
    };
    let items = panel.listing.items.iter();
    let listed: Vec<usize> = match is_one {
        true => (0..model.facts.quotations().checks.len()).collect(),
        false => items
            .filter_map(|item| match item.target {
                Some(PanelTarget::Quote(number)) => Some(number),
                _ => None,
            })
            .collect(),
    };
    let checks = &model.facts.quotations().checks;
    let unsound = listed.into_iter().filter(|&number| {
        let check = checks.get(number);
        check.is_some_and(QuoteCheck::needs_look)
    });
    let found = if is_forward {
        let mut later = unsound.filter(|number| here.is_none_or(|here| *number > here));
        later.nth(n - 1)
    } else {
        let earlier = unsound.filter(|number| here.is_some_and(|here| *number < here));
        let earlier: Vec<usize> = earlier.collect();
        earlier.len().checked_sub(n).map(|at| earlier[at])
    };
    match found {
        Some(number) if is_one => show_quotation(model, number),
        Some(number) => select_quote(model, number),
        None if is_forward => model.say("no further quotation to be looked at"),
        None => model.say("no quotation before this to be looked at"),
    }
}

/// The number of the first quotation that a fact mentions.
pub(crate) fn check_of_fact(model: &Model, row: usize) -> Option<usize> {
    let checks = model.facts.quotations().checks.iter();
    let mut rows = checks.map(|check| model.facts.row_of_quote(check));
    rows.position(|own| own == Some(row))
}

/// Brings the quotation of a fact under the cursor, where quotations are open; false where they are not.
pub(crate) fn select_fact(model: &mut Model, row: usize) -> bool {
    let kind = model.panel.as_ref().map(|panel| panel.kind);
    let (Some(kind @ (PanelKind::Quotes | PanelKind::Quotation)), Some(number)) =
        (kind, check_of_fact(model, row))
    else {
        return false;
    };
    if kind == PanelKind::Quotation {
        show_quotation(model, number);
    } else {
        select_quote(model, number);
    }
    true
}
