//! Title, outlet and day of publication, so far as a plain text states them.

use super::furniture::{Line, Page, StampKind};
use super::pieces::{Piece, PieceKind};
use crate::text::MarkedFurniture;

/// What a text says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Metadata {
    pub(super) title: Option<String>,
    pub(super) outlet: Option<String>,
    /// As `YYYY-MM-DD`.
    pub(super) published: Option<String>,
}

/// What the text of `page` says about itself.
pub(super) fn find(text: &str, page: &Page<'_>) -> Metadata {
    Metadata {
        title: title(page),
        outlet: outlet(text, page),
        published: published(page),
    }
}

/// The day of the first stamp that says *published*; failing that, of one with a bare date, then of one that says
/// *updated*.
fn published(page: &Page<'_>) -> Option<String> {
    [StampKind::Published, StampKind::Bare, StampKind::Updated]
        .iter()
        .find_map(|kind| {
            let mut of_kind = page.stamps.iter().filter(|stamp| stamp.kind == *kind);
            of_kind.find_map(|stamp| stamp.day)
        })
        .map(|day| day.to_string())
}

/// The first line of the story, if it heads something: short, without a full stop, with prose below.
fn title(page: &Page<'_>) -> Option<String> {
    let is_whole = |line: &Line| {
        let apart = |f: &MarkedFurniture| {
            f.range.end <= line.range.start || line.range.end <= f.range.start
        };
        page.furniture.iter().all(apart)
    };
    let mut story = page.lines.iter().filter(|line| line.why.is_none());
    let first = story
        .next()
        .filter(|line| is_headline(line) && is_whole(line))?;
    story
        .any(|line| !is_headline(line))
        .then(|| first.text.to_owned())
}

/// Of the headlines that news sites print, hardly any has more words.
const HEADLINE_WORDS: usize = 22;

fn is_headline(line: &Line<'_>) -> bool {
    const CLOSERS: &[char] = &['"', '\'', '”', '’', ')', '»', ' '];
    let is_open = !line
        .text
        .trim_end_matches(CLOSERS)
        .ends_with(['.', '…', ',', ':', ';', '。', '।']);
    let is_item = line.text.starts_with(['•', '*', '‣', '▪', '-']);
    is_open && !is_item && line.text.split_whitespace().count() <= HEADLINE_WORDS
}

/// Who published it: the owner of the copyright, a name beside the stamp, or the agency in the dateline.
fn outlet(text: &str, page: &Page<'_>) -> Option<String> {
    let owner = || page.lines.iter().find_map(owner);
    let beside = || {
        page.stamps
            .iter()
            .find_map(|stamp| text.get(stamp.beside.clone()?))
    };
    let found = owner().or_else(beside).or_else(|| dateline(page));
    found
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
}

/// The owner that a copyright line names, as in *© The Ledger 2025. All rights reserved.*
fn owner<'a>(line: &Line<'a>) -> Option<&'a str> {
    line.why.as_ref().filter(|why| *why == "copyright line")?;
    let (_, rest) = line.text.split_once('©')?;
    let rest =
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ',' | '-' | '–'));
    let end = rest
        .find(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '|' | '(' | '/'))
        .unwrap_or(rest.len());
    let name = rest.get(..end)?.trim_end();
    let is_name = name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 5;
    is_name
        .then_some(name)
        .filter(|name| !name.to_lowercase().starts_with("all rights"))
}

/// The agency of a dateline, as in *PORT SELWYN (Meridian Wire) —*.
fn dateline<'a>(page: &Page<'a>) -> Option<&'a str> {
    // A dateline opens the story, so it stands in one of its first paragraphs and is soon over.
    const LINES: usize = 4;
    const PIECES: usize = 16;
    let story = page.lines.iter().filter(|line| line.why.is_none());
    story.take(LINES).find_map(|line| {
        let open = line
            .pieces
            .iter()
            .take(PIECES)
            .position(|piece| piece.is_mark(&['(']))?;
        let close = open
            + line
                .pieces
                .iter()
                .skip(open)
                .take(PIECES)
                .position(|piece| piece.is_mark(&[')']))?;
        let is_place = line.pieces[..open]
            .iter()
            .filter(|p| p.word().is_some())
            .count()
            > 0
            && line.pieces[..open]
                .iter()
                .all(|piece| is_of_place(line, piece));
        let has_dash = line
            .pieces
            .get(close + 1)
            .is_some_and(|piece| piece.is_mark(&['-', ':']));
        let agency = line.pieces[open].range.end - line.range.start
            ..line.pieces[close].range.start - line.range.start;
        (is_place && has_dash)
            .then(|| line.text.get(agency))
            .flatten()
    })
}

/// Whether the piece may stand before the bracket of a dateline: names, dates, commas.
fn is_of_place(line: &Line<'_>, piece: &Piece) -> bool {
    match &piece.kind {
        PieceKind::Word(_) => {
            let word = line.text.get(piece.range.start - line.range.start..);
            word.is_some_and(|word| word.starts_with(|c: char| !c.is_lowercase()))
        }
        PieceKind::Number(..) => true,
        PieceKind::Mark(mark) => matches!(mark, ',' | '.' | '/' | '-' | '\''),
    }
}
