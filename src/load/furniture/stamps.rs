//! Publication stamps: lines, and ends of lines, that say nothing but when a version was published.

use std::ops::Range;

use super::bylines::begins_byline;
use super::lines::PageLine;
use crate::load::dates::{PrintedDay, Sense, date, has_sense, senses};
use crate::load::line_tokens::{LinePiece, PieceKind};

/// What a stamp says about its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::load) enum StampKind {
    /// The day of publication, in so many words.
    Published,
    /// A day alone.
    Bare,
    /// The day of a later change.
    Updated,
}

/// A publication stamp.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::load) struct Stamp {
    /// Bytes of the text.
    pub(in crate::load) range: Range<usize>,
    pub(in crate::load) kind: StampKind,
    /// The day, if it is given.
    pub(in crate::load) day: Option<PrintedDay>,
    /// The day of which it says that the version was changed then.
    pub(in crate::load) updated: Option<PrintedDay>,
    /// What stands beside it in the same line, as bytes of the text: often the outlet.
    pub(in crate::load) beside: Option<Range<usize>>,
}

/// The marks between the parts of a line such as *Coast Radio | Updated 14 March 2025*.
const BETWEEN: &[char] = &['|', '•', '·'];

/// A name beside a stamp is short.
const NAME_PIECES: usize = 6;

/// The stamp that the whole line is, alone or beside a name.
pub(super) fn whole_line(line: &PageLine<'_>) -> Option<Stamp> {
    let mut found: Option<Stamp> = None;
    let mut beside = None;
    let is_between = |piece: &LinePiece| piece.is_mark(BETWEEN) || has_sense(piece, Sense::Source);
    let is_edge = |piece: &&LinePiece| piece.is_mark(&[':', '：']);
    for part in line.pieces.split(is_between) {
        let part = part
            .get(part.iter().take_while(is_edge).count()..)
            .unwrap_or_default();
        if part.is_empty() {
            continue;
        }
        if let Some(stamp) = read_stamp(part) {
            let updated = found
                .iter()
                .filter_map(|s| s.updated)
                .max()
                .max(stamp.updated);
            let best = found.into_iter().chain([stamp]).min_by_key(|s| s.kind)?;
            found = Some(Stamp { updated, ..best });
        } else if part.len() <= NAME_PIECES && !begins_byline(part) && !line.ends_as_sentence() {
            beside = beside.or_else(|| Some(range_of(part)));
        } else {
            return None;
        }
    }
    found.map(|stamp| Stamp {
        range: line.range.clone(),
        beside,
        ..stamp
    })
}

/// The stamp behind a place, as in *Linz, 8. September 2025*: a line that has nothing else.
pub(super) fn behind_place(line: &PageLine<'_>) -> Option<Stamp> {
    const PLACE_WORDS: usize = 3;
    let end = line
        .pieces
        .iter()
        .position(|piece| piece.is_mark(&[',', '-', '/', '(', '،']))?;
    let (place, rest) = line.pieces.split_at(end);
    let is_named = |piece: &LinePiece| {
        let printed = line.text.get(piece.range.start - line.range.start..);
        piece.word().is_some() && printed.is_some_and(|text| !text.starts_with(char::is_lowercase))
    };
    let is_place = (1..=PLACE_WORDS).contains(&place.len())
        && place.iter().all(is_named)
        && !begins_byline(&line.pieces);
    let stamp = is_place.then(|| read_stamp(rest)).flatten()?;
    stamp.day.is_some().then(|| Stamp {
        range: line.range.clone(),
        ..stamp
    })
}

/// The stamp that ends the line behind a byline, as in *By Ida Marsh, 14 March 2025*.
pub(super) fn behind_byline(line: &PageLine<'_>) -> Option<Stamp> {
    begins_byline(&line.pieces)
        .then(|| inside_byline(line))
        .flatten()
}

/// The stamp that ends a line which is known to be a byline.
pub(super) fn inside_byline(line: &PageLine<'_>) -> Option<Stamp> {
    // Far more than a byline has, and few enough to try every beginning.
    const BYLINE_PIECES: usize = 40;
    if line.pieces.len() > BYLINE_PIECES {
        return None;
    }
    (1..line.pieces.len())
        .filter(|at| !matches!(line.pieces[*at].kind, PieceKind::Mark(_)))
        .find_map(|at| read_stamp(&line.pieces[at..]))
}

/// The stamp that begins the line and has been glued to what follows, as in *date 2025-03-14 A ferry …*.
pub(super) fn before_text(line: &PageLine<'_>) -> Option<Stamp> {
    let pieces = &line.pieces;
    let start = pieces
        .iter()
        .position(|piece| !matches!(piece.kind, PieceKind::Mark(_)))?;
    let label = pieces[start..]
        .iter()
        .take_while(|p| stamp_label(p).is_some() || p.is_mark(&[':']))
        .count();
    let has_label = pieces[start..start + label]
        .iter()
        .any(|piece| stamp_label(piece).is_some());
    let is_by_machine = matches!(pieces[start].kind, PieceKind::Number(_, 4))
        && pieces
            .get(start + 1)
            .is_some_and(|mark| mark.is_mark(&['-']));
    if !has_label && !is_by_machine {
        return None;
    }
    let from = start + label;
    let mut end = from + date(&pieces[from..])?.n_pieces;
    end += count_time_pieces(&pieces[end..]);
    let (head, rest) = pieces.split_at(end);
    begins_text(line, rest).then(|| read_stamp(head)).flatten()
}

/// Whether prose begins here, rather than going on: *Published 14 March 2025, the report says* is prose.
fn begins_text(line: &PageLine<'_>, rest: &[LinePiece]) -> bool {
    let Some(next) = rest.first() else {
        return false;
    };
    let first = line
        .text
        .get(next.range.start - line.range.start..)
        .and_then(|t| t.chars().next());
    first
        .is_some_and(|c| !c.is_lowercase() && !matches!(c, ',' | '.' | ';' | ')' | '/' | '–' | '-'))
}

/// How many pieces a time of day takes here.
fn count_time_pieces(pieces: &[LinePiece]) -> usize {
    let is_number = |at: usize| {
        matches!(
            pieces.get(at).map(|p| &p.kind),
            Some(PieceKind::Number(_, 1..=2))
        )
    };
    let skipped = pieces
        .iter()
        .take_while(|p| p.is_mark(&[',', '-']) || is_t(p))
        .count();
    let mut at = skipped;
    if !is_number(at)
        || !pieces.get(at + 1).is_some_and(|p| p.is_mark(&[':']))
        || !is_number(at + 2)
    {
        return 0;
    }
    at += 3;
    while pieces.get(at).is_some_and(|p| p.is_mark(&[':', '+'])) && is_number(at + 1) {
        at += 2;
    }
    // A letter alone is a time only with its stop: *9:30 a.m.*, but *9:30 A ferry …*.
    while pieces.get(at).is_some_and(|p| {
        let is_short = p.word().is_some_and(|word| word.chars().count() == 1);
        let has_stop = pieces.get(at + 1).is_some_and(|next| next.is_mark(&['.']));
        has_sense(p, Sense::Time) && (!is_short || has_stop || p.word() == Some("z"))
    }) {
        at += 1 + usize::from(pieces.get(at + 1).is_some_and(|next| next.is_mark(&['.'])));
    }
    at
}

fn is_t(piece: &LinePiece) -> bool {
    piece.word() == Some("t")
}

/// The stamp that these pieces are, if every word of them belongs to one.
fn read_stamp(pieces: &[LinePiece]) -> Option<Stamp> {
    let mut kind_now = StampKind::Bare;
    let mut best: Option<(StampKind, Option<PrintedDay>)> = None;
    let mut updated = None;
    let (mut has_label, mut has_time) = (false, false);
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        if let Some(found) = date(&pieces[at..]) {
            let candidate = (kind_now, Some(found.day));
            if kind_now == StampKind::Updated {
                updated = Some(found.day).max(updated);
            }
            best = Some(best.map_or(
                candidate,
                |best| if kind_now < best.0 { candidate } else { best },
            ));
            at += found.n_pieces;
            continue;
        }
        if let Some(kind) = stamp_label(piece) {
            kind_now = kind;
            has_label = true;
        } else if !is_harmless(piece) {
            return None;
        }
        has_time |= matches!(piece.kind, PieceKind::Number(..));
        at += 1;
    }
    let (kind, day) = match best {
        Some(best) => best,
        None if has_label && has_time => (kind_now, None),
        None => return None,
    };
    Some(Stamp {
        range: range_of(pieces),
        kind,
        day,
        updated,
        beside: None,
    })
}

/// The label that a piece is: *Published*, *Updated* and the like.
fn stamp_label(piece: &LinePiece) -> Option<StampKind> {
    senses(piece).iter().find_map(|sense| match sense {
        Sense::Published => Some(StampKind::Published),
        Sense::Updated => Some(StampKind::Updated),
        _ => None,
    })
}

fn is_harmless(piece: &LinePiece) -> bool {
    match piece.kind {
        PieceKind::Word(_) => !senses(piece).is_empty(),
        PieceKind::Number(_, n_digits) => n_digits <= 4,
        PieceKind::Mark(mark) => !matches!(
            mark,
            '"' | '\'' | '?' | '!' | '@' | '#' | '%' | '$' | '€' | '£'
        ),
    }
}

fn range_of(pieces: &[LinePiece]) -> Range<usize> {
    let start = pieces.first().map_or(0, |piece| piece.range.start);
    let end = pieces.last().map_or(start, |piece| piece.range.end);
    start..end
}
