//! What the version in focus leaves out that others tell, and what it alone says.

use super::prose;
use crate::review::{Omission, Omissions, Role};
use crate::text::{PassageKind, SentenceId, VersionId, each, visible};
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
    items.extend(alone_items(model, letter, &found, room));
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

/// What the version leaves out, behind the letters of those that tell it: every sentence, headlines behind the story.
fn left_out_items(model: &Model, found: &Omissions, room: usize) -> Vec<PanelItem> {
    let told_by = |omission: &Omission| {
        let letters = omission.told_by.iter().map(|v| model.story.letter(*v));
        let in_part = if omission.is_partial { " in part" } else { "" };
        letters.collect::<Vec<&str>>().join(" ") + in_part
    };
    let widths = found.left_out.iter().map(|one| told_by(one).len() + 1);
    let wide = widths.max().unwrap_or_default();
    let mut items = Vec::new();
    for wants_headlines in [false, true] {
        for omission in &found.left_out {
            let sentences = each(&omission.telling.sentences);
            let own = sentences.filter(|s| is_in_headline(model, *s) == wants_headlines);
            for (n, sentence) in own.enumerate() {
                // The letters stand before the first sentence of a run.
                let by = if n == 0 {
                    told_by(omission)
                } else {
                    String::new()
                };
                let by = format!("{by:<wide$}");
                items.push(omission_item(
                    model,
                    &by,
                    sentence,
                    Paint::Ink(Ink::Letter),
                    room,
                ));
            }
        }
    }
    items
}

/// What the version alone has, every sentence of it and how many there are; headlines apart, since each outlet writes its own.
fn alone_items(model: &Model, letter: &str, found: &Omissions, room: usize) -> Vec<PanelItem> {
    let all = || found.alone.iter().flat_map(each);
    let of_kind = |wants_headlines: bool| -> Vec<SentenceId> {
        all()
            .filter(|s| is_in_headline(model, *s) == wants_headlines)
            .collect()
    };
    let (told, headlines) = (of_kind(false), of_kind(true));
    let counted = |n: usize| match n {
        0 => String::new(),
        1 => " · 1 sentence".to_owned(),
        n => format!(" · {n} sentences"),
    };
    let mut items = vec![PanelItem::heading(format!(
        "only in {letter}{}",
        counted(told.len())
    ))];
    let item = |sentence: &SentenceId| {
        let paint = Paint::Role(Role::OnlyHere);
        omission_item(model, "+ ", *sentence, paint, room)
    };
    items.extend(told.iter().map(item));
    if !headlines.is_empty() {
        items.push(PanelItem::gap());
        items.push(PanelItem::heading(format!("headlines only in {letter}")));
        items.extend(headlines.iter().map(item));
    }
    items
}

fn is_in_headline(model: &Model, sentence: SentenceId) -> bool {
    let passage = model.story.sentences[sentence].passage;
    model.story.passages[passage].kind == PassageKind::Headline
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
