//! The heads of the columns: letter, title, how much is shared with the base, and what is known of the version.

use super::cell_writer::Pen;
use crate::lexicon::share_words;
use crate::text::{VersionId, VersionKind, visible};
use crate::ui::action::Action;
use crate::ui::measure::{Lane, width};
use crate::ui::model::Model;
use crate::ui::theme::Ink;

/// Draws the heads.
pub(super) fn draw_heads(model: &Model, pen: &mut Pen<'_>) {
    let reading = &model.reading;
    let geometry = &reading.geometry;
    if geometry.head == 0 {
        return;
    }
    let versions = reading.page.columns.iter().map(|column| column.version);
    if geometry.is_stacked {
        let lane = geometry.lanes.first().copied().unwrap_or_default();
        draw_head(model, lane, reading.cursor.focus, pen);
    } else {
        for (lane, version) in geometry.lanes.iter().zip(versions) {
            draw_head(model, *lane, version, pen);
        }
    }
    draw_hidden_versions(model, pen);
}

/// In the rule below the heads: how many versions have no column, and how to bring them in.
fn draw_hidden_versions(model: &Model, pen: &mut Pen<'_>) {
    let reading = &model.reading;
    let (Some(lane), 3..) = (reading.geometry.lanes.last(), reading.geometry.head) else {
        return;
    };
    let (before, after) = reading.beside();
    let told =
        |n: usize, what: &str, action| (n > 0).then(|| format!("{} {n} {what}", model.key(action)));
    let what = if after == 1 {
        "more version"
    } else {
        "more versions"
    };
    let told = [
        told(before, "before", Action::VersionsBack),
        told(after, what, Action::VersionsForward),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    if told.is_empty() {
        return;
    }
    let text = format!(" {} ", told.join(" · "));
    let wide = u16::try_from(width(&text)).unwrap_or(u16::MAX);
    let x = lane.strip_x.saturating_sub(wide.saturating_add(1));
    if x > lane.x {
        pen.ink((x, reading.geometry.head - 1), wide, &text, Ink::Detail);
    }
}

fn draw_head(model: &Model, lane: Lane, version: VersionId, pen: &mut Pen<'_>) {
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
    let room = right.saturating_sub(after + 1);
    let rule = reading.geometry.head - 1;
    let lines = details(model, version, usize::from(room), usize::from(rule - 1));
    for (y, line) in (1..rule).zip(lines) {
        pen.cut((after, y), room, &line, style);
    }
    let (line, ink) = if is_focus {
        ("━", Ink::Bar)
    } else {
        ("─", Ink::Rule)
    };
    let is_last = right + 1 >= model.size.width;
    for x in lane.x..right + u16::from(is_last) {
        pen.ink((x, rule), 1, line, ink);
    }
}

/// What is known of a version, the weightiest first, in this many lines and as far as there is room for it whole.
fn details(model: &Model, version: VersionId, room: usize, n_lines: usize) -> Vec<String> {
    let row = &model.story.versions[version];
    let share = if version == model.reading.base {
        Some("base".to_owned())
    } else {
        share_with_base(model, version)
    };
    // A credit that names the outlet says nothing new.
    let is_new = |credit: &&String| row.meta.outlet.as_ref() != Some(credit);
    let credit = row.meta.credit.as_ref().filter(is_new);
    let is_source = model.facts.quotations().sources.contains(&version)
        || row.kind == Some(VersionKind::Source);
    let first = [
        is_source.then(|| "source of quotations".to_owned()),
        share,
        row.meta.outlet.clone(),
        row.meta.published_day().map(|day| day.to_string()),
        foreign(model, version),
    ];
    let second = [
        row.meta.byline.clone(),
        credit.map(|credit| format!("agency: {credit}")),
        row.meta.place.clone(),
        row.meta.updated.map(|day| format!("updated {day}")),
    ];
    match n_lines {
        0 | 1 => vec![join_fitting_parts(first.into_iter().chain(second), room)],
        _ => vec![
            join_fitting_parts(first.into_iter(), room),
            join_fitting_parts(second.into_iter(), room),
        ],
    }
}

/// The parts that fit whole; of the first as much as fits.
fn join_fitting_parts(parts: impl Iterator<Item = Option<String>>, room: usize) -> String {
    let mut told = String::new();
    for part in parts.flatten() {
        let part = visible(&part);
        if told.is_empty() {
            told = part.into_owned();
        } else if width(&told) + 3 + width(&part) <= room {
            told = format!("{told} · {part}");
        }
    }
    told
}

/// The language, if the versions are not all in one.
fn foreign(model: &Model, version: VersionId) -> Option<String> {
    let language = model.story.versions[version].language?;
    let mut all = model.story.versions.iter().filter_map(|row| row.language);
    all.any(|other| other != language)
        .then(|| language.name().to_owned())
}

/// How much of a version the base has too.
fn share_with_base(model: &Model, version: VersionId) -> Option<String> {
    let base = model.reading.base;
    let pair = model.comparison.pair(version, base)?;
    if !share_words(&model.story, version, base) {
        return Some("not compared".to_owned());
    }
    let shared = if pair.left == version {
        pair.left_shared
    } else {
        pair.right_shared
    };
    let total = shared.verbatim.plus(shared.reworded);
    Some(format!("{total} also in {}", model.story.letter(base)))
}
