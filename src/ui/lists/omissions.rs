//! What the version in focus leaves out that others tell, and what it alone says.

use super::prose;
use crate::review::{Omission, Omissions, Role};
use crate::text::{SentenceId, VersionId, visible};
use crate::ui::action::Action;
use crate::ui::model::{Listing, Model, Paint, PanelItem, PanelTarget, StyledText};
use crate::ui::theme::Ink;

pub(super) fn list_omissions(model: &Model, room: usize) -> Listing {
    let version = model.reading.cursor.focus;
    if model.story.versions.get(version).is_none() {
        return Listing::default();
    }
    let letter = model.story.letter(version);
    let found = Omissions::of(&model.story, &model.comparison, version);
    let none = if found.n_compared == 0 {
        "not known"
    } else {
        "nothing"
    };
    let mut items = vec![PanelItem::heading(format!(
        "left out of {letter}, in most others"
    ))];
    items.extend(told_part_item(model, version, &found, room));
    items.extend(left_out_items(model, &found, room));
    if found.left_out.is_empty() && found.told.is_none() {
        items.push(quiet_item(none));
    }
    items.push(PanelItem::gap());
    items.push(PanelItem::heading(format!("only in {letter}")));
    let alone = found.alone.iter();
    items.extend(alone.map(|sentences| {
        omission_item(
            model,
            "+ ",
            sentences.start,
            Paint::Role(Role::OnlyHere),
            room,
        )
    }));
    if found.alone.is_empty() {
        items.push(quiet_item(none));
    }
    let head = omissions_head(model, version, &found);
    Listing {
        head: prose::wrapped(&[StyledText::ink(head, Ink::Detail)], room, 0),
        items,
        ..Listing::default()
    }
}

/// How much of a longer version it tells: never *nothing* of a text that is a fraction of the others.
fn told_part_item(
    model: &Model,
    version: VersionId,
    found: &Omissions,
    room: usize,
) -> Option<PanelItem> {
    let told = found.told?;
    let (letter, of) = (model.story.letter(version), model.story.letter(told.of));
    let text = format!(
        "{letter} has {} of {} sentences of {of}",
        told.n_told, told.n_sentences
    );
    Some(PanelItem {
        lines: prose::wrapped(&[StyledText::plain(text)], room, 0),
        target: None,
    })
}

/// What the version leaves out, behind the letters of those that tell it.
fn left_out_items(model: &Model, found: &Omissions, room: usize) -> Vec<PanelItem> {
    let told_by = |omission: &Omission| {
        let letters = omission.told_by.iter().map(|v| model.story.letter(*v));
        let in_part = if omission.is_partial { " in part" } else { "" };
        letters.collect::<Vec<&str>>().join(" ") + in_part
    };
    let widths = found.left_out.iter().map(|one| told_by(one).len() + 1);
    let wide = widths.max().unwrap_or_default();
    let items = found.left_out.iter().map(|omission| {
        let by = format!("{:<wide$}", told_by(omission));
        omission_item(
            model,
            &by,
            omission.telling.sentences.start,
            Paint::Ink(Ink::Letter),
            room,
        )
    });
    items.collect()
}

/// Whose omissions these are, and how another version is chosen.
fn omissions_head(model: &Model, version: VersionId, found: &Omissions) -> String {
    let (left, right) = (model.key(Action::FocusLeft), model.key(Action::FocusRight));
    let name = version_label(model, version);
    match model.story.versions.len() {
        1 => format!("{name} · no other version to compare it with"),
        _ if found.n_compared == 0 => format!(
            "{name} · in another language than all others, not compared · {left} {right} choose another version"
        ),
        _ => format!("{name} · {left} {right} choose another version"),
    }
}

fn version_label(model: &Model, version: VersionId) -> String {
    let row = &model.story.versions[version];
    format!("{} {}", row.letter, visible(row.name()))
}

fn omission_item(
    model: &Model,
    before: &str,
    sentence: SentenceId,
    paint: Paint,
    room: usize,
) -> PanelItem {
    let text = model.story.text(model.story.sentences[sentence].span);
    let pieces = [
        StyledText {
            text: before.to_owned(),
            paint,
        },
        StyledText::plain(prose::flat(text)),
    ];
    PanelItem {
        lines: prose::wrapped(&pieces, room, before.len().min(room / 2)),
        target: Some(PanelTarget::Place(sentence, None)),
    }
}

fn quiet_item(text: &str) -> PanelItem {
    PanelItem {
        lines: vec![vec![StyledText::ink(text, Ink::Quiet)]],
        target: None,
    }
}
