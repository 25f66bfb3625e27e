//! The heads of the columns: letter, title, outlet, day, and how much is shared with the base.

use super::pen::Pen;
use crate::text::VersionId;
use crate::ui::measure::Lane;
use crate::ui::model::Model;
use crate::ui::theme::Ink;

/// Draws the heads.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>) {
    let reading = &model.reading;
    let geometry = &reading.geometry;
    if geometry.head == 0 {
        return;
    }
    let versions = reading.page.columns.iter().map(|column| column.version);
    if geometry.is_stacked {
        let lane = geometry.lanes.first().copied().unwrap_or_default();
        head(model, lane, reading.cursor.focus, pen);
    } else {
        for (lane, version) in geometry.lanes.iter().zip(versions) {
            head(model, *lane, version, pen);
        }
    }
}

fn head(model: &Model, lane: Lane, version: VersionId, pen: &mut Pen<'_>) {
    let reading = &model.reading;
    let is_focus = version == reading.cursor.focus;
    let Some(row) = model.story.versions.get(version) else {
        return;
    };
    let right = lane.strip_x;
    let ink = if version == reading.base {
        Ink::Base
    } else {
        Ink::Letter
    };
    let letter = format!(" {} ", row.letter);
    let after = lane.x + pen.ink((lane.x, 0), right - lane.x, &letter, ink) + 1;
    let title = row.name();
    let style = pen
        .theme
        .style(if is_focus { Ink::Title } else { Ink::Detail });
    pen.cut((after, 0), right.saturating_sub(after + 1), title, style);
    if reading.geometry.head < 3 {
        return;
    }
    let style = pen.theme.style(Ink::Detail);
    pen.cut(
        (after, 1),
        right.saturating_sub(after + 1),
        &detail(model, version),
        style,
    );
    let (line, ink) = if is_focus {
        ("━", Ink::Bar)
    } else {
        ("─", Ink::Rule)
    };
    let is_last = right + 1 >= model.size.width;
    for x in lane.x..right + u16::from(is_last) {
        pen.ink((x, 2), 1, line, ink);
    }
}

fn detail(model: &Model, version: VersionId) -> String {
    let row = &model.story.versions[version];
    let share = if version == model.reading.base {
        Some("base".to_owned())
    } else {
        share(model, version)
    };
    let day = row.published.clone();
    let parts: Vec<String> = share
        .into_iter()
        .chain(row.outlet.clone())
        .chain(day)
        .collect();
    parts.join(" · ")
}

/// How much of a version the base has too.
fn share(model: &Model, version: VersionId) -> Option<String> {
    let base = model.reading.base;
    let pair = model.comparison.pair(version, base)?;
    let shared = if pair.left == version {
        pair.left_shared
    } else {
        pair.right_shared
    };
    let total = shared.verbatim.plus(shared.reworded);
    Some(format!("{total} also in {}", model.story.letter(base)))
}
