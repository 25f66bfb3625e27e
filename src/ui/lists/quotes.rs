//! Every quotation with what the check against its sources came to.

use super::facts::verdict_lines;
use super::{padded, prose};
use crate::facts::{
    CheckedQuotes, QuoteCheck, QuoteStatus, describe_quote_change, describe_source_place,
};
use crate::review::{ReviewTarget, Role};
use crate::text::{Story, Version, VersionId, VersionKind, visible};
use crate::ui::action::Action;
use crate::ui::measure::width;
use crate::ui::model::{Listing, Model, Paint, PanelItem, PanelTarget, StyledLine, StyledText};
use crate::ui::theme::Ink;

/// The mark, the status and the letter stand before the words in so many cells.
const BEFORE: usize = 15;

/// Under a quotation so many lines tell what is wrong with it; the rest stands beside its source.
const TOLD: usize = 3;

pub(super) fn list_quotes(model: &Model, room: usize) -> Listing {
    let found = model.facts.quotations();
    let mut head: Vec<StyledLine> = Vec::new();
    for text in quotes_head(model, found) {
        head.extend(prose::wrapped(
            &[StyledText::ink(text, Ink::Detail)],
            room,
            0,
        ));
    }
    let checks = found.checks.iter().enumerate();
    Listing {
        head,
        items: checks
            .map(|(number, check)| quote_item(model, number, check, room))
            .collect(),
        ..Listing::default()
    }
}

/// How many quotations there are of each status, against what, and what can be done.
fn quotes_head(model: &Model, found: &CheckedQuotes) -> Vec<String> {
    if found.sources.is_empty() {
        let is_waiting = |version: &Version| version.kind == Some(VersionKind::Source);
        return vec![match model.story.versions.iter().any(is_waiting) {
            true => "the quotations come when all versions are compared".to_owned(),
            false => "no version is a source: `:source B` checks quotations against B, and \
                     `retold A.txt --against SPEECH.txt` opens one as a source"
                .to_owned(),
        }];
    }
    let letters = list_letters(&model.story, &found.sources);
    let mut told = vec![format!(
        "{} against {letters} · {} {} what is to be looked at",
        count_quotes_by_status(found),
        model.key(Action::NextUnsound),
        model.key(Action::PreviousUnsound),
    )];
    if !found.are_declared {
        told.push(format!(
            "{letters} only looks like what was said, so nothing here is sure: `:source LETTER` says that it is"
        ));
    }
    if !found.not_checked.is_empty() {
        told.push(format!(
            "not checked: {}, because no source is in its language",
            list_letters(&model.story, &found.not_checked)
        ));
    }
    told
}

fn count_quotes_by_status(found: &CheckedQuotes) -> String {
    let names = QuoteStatus::ALL.map(QuoteStatus::name);
    let counts = names.into_iter().chain(["indirect"]).filter_map(|name| {
        let n = found.checks.iter().filter(|check| check.label() == name);
        let n = n.count();
        (n > 0).then(|| format!("{n} {name}"))
    });
    let counts: Vec<String> = counts.collect();
    match counts.is_empty() {
        true => "no quotation".to_owned(),
        false => counts.join(", "),
    }
}

fn list_letters(story: &Story, versions: &[VersionId]) -> String {
    let letters = versions.iter().map(|version| story.letter(*version));
    letters.collect::<Vec<&str>>().join(", ")
}

/// The mark of a check and how it looks; what is not sure looks so.
pub(super) fn quote_mark(found: &CheckedQuotes, check: &QuoteCheck) -> (&'static str, Paint) {
    let is_heavy = check.changes.iter().any(|change| !change.kind.is_small());
    match check.status {
        QuoteStatus::Altered if is_heavy && found.are_declared && check.is_sure => {
            ("!", Paint::Role(Role::Conflict))
        }
        QuoteStatus::Altered if is_heavy => ("?", Paint::Role(Role::Reworded)),
        QuoteStatus::Altered | QuoteStatus::Cut => ("~", Paint::Role(Role::Edited)),
        QuoteStatus::Joined => ("≈", Paint::Role(Role::Reworded)),
        QuoteStatus::Missing => ("+", Paint::Role(Role::OnlyHere)),
        QuoteStatus::Exact | QuoteStatus::Declared if check.needs_look() => {
            ("?", Paint::Role(Role::Reworded))
        }
        QuoteStatus::Exact | QuoteStatus::Declared => ("=", Paint::Ink(Ink::Quiet)),
        QuoteStatus::Short => (" ", Paint::Ink(Ink::Quiet)),
    }
}

fn quote_item(model: &Model, number: usize, check: &QuoteCheck, room: usize) -> PanelItem {
    let found = model.facts.quotations();
    let (sign, paint) = quote_mark(found, check);
    let status = StyledText {
        text: format!("{sign} {}", check.label()),
        paint,
    };
    let letter = StyledText::ink(model.story.letter(check.article), Ink::Letter);
    let words = visible(model.story.text(check.span)).into_owned();
    let gap = (BEFORE - 4).saturating_sub(width(&status.text));
    let mut pieces = vec![
        status,
        StyledText::plain(" ".repeat(gap)),
        padded(letter, 4),
        StyledText::plain(match check.is_indirect {
            true => prose::squeezed(words.trim()),
            false => format!("“{}”", prose::squeezed(words.trim())),
        }),
    ];
    if let Some(speaker) = &check.speaker {
        let speaker = format!(" — {}", visible(speaker));
        pieces.push(StyledText::ink(speaker, Ink::Detail));
    }
    let mut lines = prose::wrapped(&pieces, room, BEFORE.min(room / 3));
    let told = check_remarks(model, check);
    let n_more = told.len().saturating_sub(TOLD);
    for text in told.into_iter().take(TOLD) {
        let text = StyledText::ink(
            format!("{}{text}", " ".repeat(BEFORE.min(room / 3))),
            Ink::Detail,
        );
        lines.extend(prose::wrapped(&[text], room, BEFORE.min(room / 3) + 2));
    }
    if n_more > 0 {
        let text = format!("{}and {n_more} more", " ".repeat(BEFORE.min(room / 3)));
        lines.push(vec![StyledText::ink(text, Ink::Quiet)]);
    }
    let target = ReviewTarget::of_quote(&model.story, &model.facts, check);
    lines.extend(verdict_lines(model, &target, room));
    PanelItem {
        lines,
        target: Some(PanelTarget::Quote(number)),
    }
}

/// What is to be said of a check beside its status, the weightiest first.
pub(super) fn check_remarks(model: &Model, check: &QuoteCheck) -> Vec<String> {
    let story = &model.story;
    let changes = check.changes.iter();
    let mut told: Vec<String> = changes
        .map(|change| describe_quote_change(story, change))
        .collect();
    told.extend(check.other_speaker.as_ref().map(|speaker| {
        let named = check.speaker.as_deref().unwrap_or("another");
        format!("speaker: the source names {speaker}, the article {named}")
    }));
    told.extend(
        check
            .context
            .as_ref()
            .map(|context| format!("context: {context}")),
    );
    told.extend(check.nearest.as_ref().map(|(place, coverage)| {
        let percent = (coverage + 5) / 10;
        let label = describe_source_place(story, place, story.letter(place.source));
        let words = story.text(place.span);
        format!("nearest: {label}: “{words}” ({percent} % of its words)")
    }));
    if !check.is_sure && !check.is_indirect {
        told.push("much was changed: the place is only likely".to_owned());
    }
    let told = told.into_iter();
    told.map(|text| prose::squeezed(&visible(&text))).collect()
}
