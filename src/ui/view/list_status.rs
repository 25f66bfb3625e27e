//! Where one is in a list that takes the place of the text, and what can be done there; part of the last line.

use crate::facts::FactClaim;
use crate::ui::action::Action;
use crate::ui::model::{Model, Panel, PanelKind, PanelTarget};

/// The list that takes the place of the text, if one does. All tellings and the themes are read beside the text.
pub(super) fn covering_panel(model: &Model) -> Option<&Panel> {
    let panel = model.panel.as_ref()?;
    (!matches!(
        panel.kind,
        PanelKind::Brief | PanelKind::Peek | PanelKind::Themes
    ))
    .then_some(panel)
}

/// Which of the items is under the cursor, counted without headings.
pub(super) fn format_item_position(panel: &Panel) -> String {
    let items = panel.listing.items.iter().enumerate();
    let places = items.filter(|(_, item)| item.target.is_some());
    let (mut before, mut all) = (0, 0);
    for (place, _) in places {
        before += usize::from(place <= panel.cursor);
        all += 1;
    }
    match all + panel.listing.rest.len() {
        0 => panel.kind.name().to_owned(),
        of => format!("{before}/{of}"),
    }
}

/// What the item under the cursor is, and what can be done with it.
pub(super) fn item_meaning(model: &Model, panel: &Panel) -> String {
    let target = panel.item().and_then(|item| item.target);
    let status = match target {
        Some(PanelTarget::Fact(row, ..)) => model.facts.get(row).map(|fact| match fact.claim() {
            FactClaim::Conflict => "! the versions disagree",
            FactClaim::Likely => "? they may disagree: read both",
            FactClaim::Vary => "the same in other words or spelling",
            FactClaim::Agree => "all agree",
            FactClaim::Single => "in one version only",
        }),
        Some(PanelTarget::Quote(number)) => {
            let check = model.facts.quotations().checks.get(number);
            check.map(|check| check.meaning())
        }
        _ => None,
    };
    let deed = target.and_then(name_deed);
    let deed = deed.map(|deed| format!("{} {deed}", model.key(Action::Peek)));
    let whither = match panel.kind {
        PanelKind::Quotation => "back to the list",
        _ => "back to the text",
    };
    let out = format!("{} {whither}", model.key(Action::Close));
    let in_time = (panel.kind == PanelKind::History).then(|| {
        let key = |action| model.key(action);
        format!(
            "{} {} changes · {} {} states",
            key(Action::EarlierChange),
            key(Action::LaterChange),
            key(Action::EarlierState),
            key(Action::LaterState)
        )
    });
    let said = status
        .map(str::to_owned)
        .into_iter()
        .chain(deed)
        .chain(in_time)
        .chain([out]);
    said.collect::<Vec<_>>().join(" · ")
}

/// What Enter does with an item.
fn name_deed(target: PanelTarget) -> Option<&'static str> {
    match target {
        PanelTarget::Place(..)
        | PanelTarget::Fact(..)
        | PanelTarget::Judged(_, Some(_))
        | PanelTarget::Change(Some(_)) => Some("goes there"),
        PanelTarget::Quote(_) => Some("sets it beside its source"),
        PanelTarget::Pair(..) | PanelTarget::Row(_) => Some("sets the two side by side"),
        PanelTarget::Action(_) => Some("does it"),
        PanelTarget::Theme(_)
        | PanelTarget::Judged(_, None)
        | PanelTarget::Change(None)
        | PanelTarget::Here => None,
    }
}
