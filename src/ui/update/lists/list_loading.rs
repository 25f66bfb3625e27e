//! The lines of the open list: the first screens at once, more while nobody presses a key, all where all must be known.

use crate::text::{Id, SentenceId, VersionId};
use crate::ui::lists;
use crate::ui::measure::{Area, ScreenSize};
use crate::ui::model::{Model, Panel, PanelKind};

/// Makes the list as far as the screen below the one in sight.
pub(crate) fn make_ahead(model: &mut Model, height: usize) {
    let Some(panel) = &model.panel else { return };
    let n_lines: usize = panel.listing.items.iter().map(|i| i.lines.len()).sum();
    if n_lines < panel.top + 3 * height {
        make_panel_lines(model, AT_ONCE);
    }
}

/// Makes the open list anew if what it shows has changed.
pub(crate) fn fill_panel(model: &mut Model) {
    let Some(area) = area(model) else { return };
    let size = ScreenSize {
        width: area.width,
        height: area.height,
    };
    let here = model.reading.cursor.sentence;
    let Some(panel) = &model.panel else { return };
    let sentence = match panel.kind {
        PanelKind::Peek => here,
        // The number of the quotation, or of the state, tells one from the other.
        PanelKind::Quotation | PanelKind::History => SentenceId::at(panel.about),
        _ => SentenceId::default(),
    };
    let sides = match panel.kind {
        PanelKind::Brief => (model.reading.base, VersionId::default()),
        PanelKind::Omissions => (VersionId::default(), model.reading.cursor.focus),
        PanelKind::Substitutions => (model.reading.base, model.reading.cursor.focus),
        _ => Default::default(),
    };
    let wanted = Some((size, model.edition + model.desk.edition, sentence, sides));
    if panel.made_for == wanted {
        return;
    }
    let listing = lists::make_listing(model, panel.kind, size.width);
    let Some(panel) = &mut model.panel else {
        return;
    };
    panel.listing = listing;
    panel.whole = None;
    panel.made_for = wanted;
    if panel.filter.is_empty() {
        make_panel_lines(model, AT_ONCE);
        return;
    }
    finish(model);
    if let Some(panel) = &mut model.panel {
        apply_panel_filter(panel, size.width);
    }
}

/// Lines that are made before a list is drawn: a few screens, within a quarter of a frame.
const AT_ONCE: usize = 600;

/// Lines that are made while the reader does nothing, before the next key is looked for.
const AT_A_TIME: usize = 300;

/// Makes so many more lines of the list.
fn make_panel_lines(model: &mut Model, n_lines: usize) {
    let Some(cells) = area(model).map(|area| area.width) else {
        return;
    };
    let mut rest = match &mut model.panel {
        Some(panel) => std::mem::take(&mut panel.listing.rest),
        None => return,
    };
    let (mut made, mut n_made) = (Vec::new(), 0);
    while n_made < n_lines
        && let Some(row) = rest.pop()
    {
        let item = lists::make_fact_item(model, row, cells);
        n_made += item.lines.len();
        made.push(item);
    }
    if let Some(panel) = &mut model.panel {
        panel.listing.items.append(&mut made);
        panel.listing.rest = rest;
    }
}

/// Makes all of the list: what goes to its end or looks through it has to know it.
pub(crate) fn finish(model: &mut Model) {
    make_panel_lines(model, usize::MAX);
}

/// Whether something is left to make of the open list.
pub(in crate::ui) fn has_idle_work(model: &Model) -> bool {
    let panel = model.panel.as_ref();
    panel.is_some_and(|panel| !panel.listing.rest.is_empty())
}

/// Makes some more of the open list while the reader does nothing.
pub(crate) fn fill_while_idle(model: &mut Model) {
    make_panel_lines(model, AT_A_TIME);
}

/// Where the open list stands.
pub(crate) fn area(model: &Model) -> Option<Area> {
    Some(Area::of_panel(model.panel.as_ref()?.kind, model))
}

/// Shows the items that the filter lets through, in lines of so many cells.
pub(crate) fn apply_panel_filter(panel: &mut Panel, cells: u16) {
    let whole = panel.whole.take();
    let whole = whole.unwrap_or_else(|| std::mem::take(&mut panel.listing.items));
    if panel.filter.is_empty() {
        panel.listing.items = whole;
        return;
    }
    panel.listing.items = lists::filter_items(&whole, &panel.filter);
    if panel.listing.items.is_empty() {
        let none = lists::nothing_kept(cells);
        panel.listing.items.push(none);
    }
    panel.whole = Some(whole);
}
