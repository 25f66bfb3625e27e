//! What the version in focus leaves out that others tell, and what it alone says.

use super::prose;
use crate::review::{Omission, Omissions, Role};
use crate::text::{SentenceId, VersionId, visible};
use crate::ui::action::Action;
use crate::ui::model::{Item, Listing, Model, Paint, Piece, Target};
use crate::ui::theme::Ink;

pub(super) fn list(model: &Model, room: usize) -> Listing {
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
    let mut items = vec![Item::heading(format!(
        "{letter} leaves out what most others tell"
    ))];
    let told_by = |omission: &Omission| {
        let letters = omission.told_by.iter().map(|v| model.story.letter(*v));
        letters.collect::<Vec<&str>>().join(" ")
    };
    let widths = found.left_out.iter().map(|one| told_by(one).len() + 1);
    let wide = widths.max().unwrap_or_default();
    items.extend(found.left_out.iter().map(|omission| {
        let by = format!("{:<wide$}", told_by(omission));
        row(
            model,
            &by,
            omission.telling.sentences.start,
            Paint::Ink(Ink::Letter),
            room,
        )
    }));
    if found.left_out.is_empty() {
        items.push(nothing(none));
    }
    items.push(Item::gap());
    items.push(Item::heading(format!("{letter} alone says")));
    let alone = found.alone.iter();
    items.extend(alone.map(|sentences| {
        row(
            model,
            "+ ",
            sentences.start,
            Paint::Role(Role::OnlyHere),
            room,
        )
    }));
    if found.alone.is_empty() {
        items.push(nothing(none));
    }
    let head = head(model, version, &found);
    Listing {
        head: prose::wrapped(&[Piece::ink(head, Ink::Detail)], room, 0),
        items,
        ..Listing::default()
    }
}

/// Whose omissions these are, and how another version is chosen.
fn head(model: &Model, version: VersionId, found: &Omissions) -> String {
    let (left, right) = (model.key(Action::FocusLeft), model.key(Action::FocusRight));
    let name = name(model, version);
    match model.story.versions.len() {
        1 => format!("{name} · there is no other version to read it against"),
        _ if found.n_compared == 0 => format!(
            "{name} · it is in another language than all others and was not compared · {left} {right} choose another version"
        ),
        _ => format!("{name} · {left} {right} choose another version"),
    }
}

fn name(model: &Model, version: VersionId) -> String {
    let row = &model.story.versions[version];
    format!("{} {}", row.letter, visible(row.name()))
}

fn row(model: &Model, before: &str, sentence: SentenceId, paint: Paint, room: usize) -> Item {
    let text = model.story.text(model.story.sentences[sentence].span);
    let pieces = [
        Piece {
            text: before.to_owned(),
            paint,
        },
        Piece::plain(prose::flat(text)),
    ];
    Item {
        lines: prose::wrapped(&pieces, room, before.len().min(room / 2)),
        target: Some(Target::Place(sentence, None)),
    }
}

fn nothing(text: &str) -> Item {
    Item {
        lines: vec![vec![Piece::ink(text, Ink::Quiet)]],
        target: None,
    }
}
