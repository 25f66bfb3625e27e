//! One quotation beside what was said: both texts side by side, the words that differ lit.

use std::ops::Range;

use super::notes::find_sentence_at_byte;
use super::quotes::{check_remarks, quote_mark};
use super::{padded, prose};
use crate::facts::{QuoteChangeKind, QuoteCheck, SourcePlace, describe_source_place};
use crate::review::Role;
use crate::text::{SentenceId, Span, Story, VersionId, visible};
use crate::ui::action::Action;
use crate::ui::measure::width;
use crate::ui::model::{Listing, Model, PanelItem, PanelTarget, StyledLine, StyledText};
use crate::ui::theme::Ink;

/// A narrower column holds too few words to be read; below it the two texts stand under each other.
const NARROWEST: usize = 30;

/// Cells between the two texts.
const GAP: usize = 3;

/// Bytes of the text around the words that are shown: a clause or two to either side.
const AROUND: usize = 160;

pub(super) fn list_quotation(model: &Model, room: usize) -> Listing {
    let number = model.panel.as_ref().map_or(0, |panel| panel.about);
    let found = model.facts.quotations();
    let Some(check) = found.checks.get(number) else {
        return Listing::default();
    };
    let (sign, paint) = quote_mark(found, check);
    let status = StyledText {
        text: format!("{sign} {}", check.label()),
        paint,
    };
    let told = format!(
        ": {} · quotation {} of {} · {} {} what is to be looked at",
        check.meaning(),
        number + 1,
        found.checks.len(),
        model.key(Action::NextUnsound),
        model.key(Action::PreviousUnsound),
    );
    let pieces = [status, StyledText::ink(told, Ink::Detail)];
    let mut head = prose::wrapped(&pieces, room, 2);
    head.push(Vec::new());
    Listing {
        head,
        items: quotation_items(model, check, room),
        ..Listing::default()
    }
}

fn quotation_items(model: &Model, check: &QuoteCheck, room: usize) -> Vec<PanelItem> {
    let mut items = vec![texts_item(model, check, room), PanelItem::gap()];
    let remarks = check_remarks(model, check);
    let has_remarks = !remarks.is_empty();
    for text in remarks {
        items.push(PanelItem {
            lines: prose::wrapped(&[StyledText::ink(text, Ink::Detail)], room, 2),
            target: None,
        });
    }
    if has_remarks {
        items.push(PanelItem::gap());
    }
    items.push(PanelItem::heading("where they are"));
    let article = model.story.letter(check.article);
    let own = place_of(&model.story, check.article, check.span);
    items.extend(own.map(|sentence| place_item(&quoted_label(model, check, article), sentence)));
    for place in shown_places(check) {
        let letter = model.story.letter(place.source);
        let label = visible(&describe_source_place(&model.story, place, letter)).into_owned();
        let sentence = place_of(&model.story, place.source, place.span);
        items.extend(sentence.map(|sentence| place_item(&label, sentence)));
    }
    items
}

/// The places of a check; of a missing quotation the nearest.
fn shown_places(check: &QuoteCheck) -> Vec<&SourcePlace> {
    let nearest = check.nearest.as_ref().map(|(place, _)| place);
    check.places.iter().chain(nearest).collect()
}

fn quoted_label(model: &Model, check: &QuoteCheck, letter: &str) -> String {
    let place = SourcePlace {
        source: check.article,
        span: check.span,
        speaker: check.speaker.clone(),
        time: None,
    };
    visible(&describe_source_place(&model.story, &place, letter)).into_owned()
}

fn place_of(story: &Story, version: VersionId, span: Span) -> Option<SentenceId> {
    find_sentence_at_byte(story, version, span.start)
}

fn place_item(label: &str, sentence: SentenceId) -> PanelItem {
    PanelItem {
        lines: vec![vec![StyledText::plain(format!("  {label}"))]],
        target: Some(PanelTarget::Place(sentence, None)),
    }
}

/// Both texts: side by side where there is room, else under each other.
fn texts_item(model: &Model, check: &QuoteCheck, room: usize) -> PanelItem {
    let left = quoted_text(model, check);
    let mut right: Vec<StyledText> = Vec::new();
    for place in shown_places(check) {
        if !right.is_empty() {
            right.push(StyledText::ink(" ⋯ ", Ink::Quiet));
        }
        right.extend(source_text(model, check, place));
    }
    if right.is_empty() {
        right.push(StyledText::ink("no source has it", Ink::Quiet));
    }
    let letter = model.story.letter(check.article);
    let mut sources: Vec<&str> = Vec::new();
    for place in shown_places(check) {
        let letter = model.story.letter(place.source);
        if !sources.contains(&letter) {
            sources.push(letter);
        }
    }
    let heads = [
        StyledText::ink(format!("{letter} · the article"), Ink::Letter),
        StyledText::ink(format!("{} · the source", sources.join(", ")), Ink::Letter),
    ];
    let column = room.saturating_sub(GAP) / 2;
    let lines = if column >= NARROWEST {
        side_by_side(heads, &left, &right, column)
    } else {
        let [own, other] = heads;
        let mut lines = vec![vec![own]];
        lines.extend(prose::wrapped(&left, room, 0));
        lines.push(vec![other]);
        lines.extend(prose::wrapped(&right, room, 0));
        lines
    };
    PanelItem {
        lines,
        target: None,
    }
}

fn side_by_side(
    [own, other]: [StyledText; 2],
    left: &[StyledText],
    right: &[StyledText],
    column: usize,
) -> Vec<StyledLine> {
    let mut lines = vec![vec![padded(own, column + GAP), other]];
    let (left, right) = (
        prose::wrapped(left, column, 0),
        prose::wrapped(right, column, 0),
    );
    for at in 0..left.len().max(right.len()) {
        let mut line = left.get(at).cloned().unwrap_or_default();
        let taken: usize = line.iter().map(|piece| width(&piece.text)).sum();
        let gap = (column + GAP).saturating_sub(taken);
        line.push(StyledText::plain(" ".repeat(gap)));
        line.extend(right.get(at).cloned().unwrap_or_default());
        lines.push(line);
    }
    lines
}

/// The quotation in its article.
fn quoted_text(model: &Model, check: &QuoteCheck) -> Vec<StyledText> {
    let changes = check.changes.iter();
    let lit = changes.map(|change| (change.quote, change_role(change.kind)));
    lit_text(&model.story, check.article, check.span, lit.collect())
}

/// A place in its source.
fn source_text(model: &Model, check: &QuoteCheck, place: &SourcePlace) -> Vec<StyledText> {
    let changes = check.changes.iter();
    let lit = changes.map(|change| (change.source, change_role(change.kind)));
    let lit = lit.filter(|(span, _)| place.span.covers(*span));
    lit_text(&model.story, place.source, place.span, lit.collect())
}

/// How a changed word looks: what turns the sense like a conflict, what is a matter of style as little changed.
fn change_role(kind: QuoteChangeKind) -> Role {
    match kind {
        kind if kind.is_grave() => Role::Conflict,
        kind if kind.is_small() => Role::Reworded,
        _ => Role::Edited,
    }
}

/// Words with what stands around them, which is quiet; where words are missing there is a sign.
fn lit_text(
    story: &Story,
    version: VersionId,
    span: Span,
    mut lit: Vec<(Span, Role)>,
) -> Vec<StyledText> {
    lit.sort_unstable_by_key(|(span, _)| *span);
    let whole = story.versions[version].span;
    let text = |range: Range<u32>| {
        let (start, end) = (range.start, range.end);
        prose::squeezed(&visible(story.text(Span { start, end })))
    };
    let (before, behind) = around(story, whole, span);
    let mut pieces = vec![StyledText::ink(text(before..span.start), Ink::Quiet)];
    let mut at = span.start;
    for (lit, role) in lit {
        if lit.start < at || lit.end > span.end {
            continue;
        }
        pieces.push(StyledText::plain(text(at..lit.start)));
        pieces.push(match lit.is_empty() {
            true => StyledText::role("‸", role),
            false => StyledText::role(text(lit.start..lit.end), role),
        });
        at = lit.end;
    }
    pieces.push(StyledText::plain(text(at..span.end)));
    pieces.push(StyledText::ink(text(span.end..behind), Ink::Quiet));
    pieces
}

/// From where to where the text around some words is shown: whole words of the same paragraphs, a clause or two.
fn around(story: &Story, whole: Span, span: Span) -> (u32, u32) {
    let before = story.text(Span {
        start: whole.start,
        end: span.start,
    });
    let behind = story.text(Span {
        start: span.end,
        end: whole.end,
    });
    let n_before = before
        .rsplit_once("\n\n")
        .map_or(before.len(), |(_, own)| own.len());
    let n_behind = behind
        .split_once("\n\n")
        .map_or(behind.len(), |(own, _)| own.len());
    let is_near = |n: usize| n <= AROUND;
    let n_before = match is_near(n_before) {
        true => n_before,
        false => {
            let gaps = before.rmatch_indices(char::is_whitespace);
            let mut gaps = gaps.map(|(at, gap)| before.len() - at - gap.len());
            gaps.find(|n| *n + 40 > AROUND)
                .filter(|n| *n < 2 * AROUND)
                .unwrap_or(0)
        }
    };
    let n_behind = match is_near(n_behind) {
        true => n_behind,
        false => {
            let mut gaps = behind.match_indices(char::is_whitespace).map(|(at, _)| at);
            gaps.find(|n| *n + 40 > AROUND)
                .filter(|n| *n < 2 * AROUND)
                .unwrap_or(0)
        }
    };
    let length = |n: usize| u32::try_from(n).unwrap_or_default();
    (span.start - length(n_before), span.end + length(n_behind))
}
