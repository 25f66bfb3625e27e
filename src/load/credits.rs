//! Who is behind a text and where it was written: byline, agencies and the place in the dateline.

use std::ops::Range;

use super::dates::{Sense, date, has_sense};
use super::furniture::{FurnitureReason, MarkedPage, PageLine, name_behind_text, name_in_dateline};
use super::line_tokens::{LinePiece, PieceKind};
use crate::text::MarkedFurniture;

/// A dateline opens the story, so it stands in one of its first lines and is soon over.
const LINES: usize = 4;
const PIECES: usize = 16;

/// A place has this many words at most, with its country.
const PLACE_WORDS: usize = 5;

/// What ends a place: *KABUL —*, *KABUL: …*.
const ENDS: &[char] = &['-', ':'];

/// Words that stand before a colon or dash as places do.
const NO_PLACES: &[&str] = &[
    "analysis",
    "breaking",
    "comment",
    "exclusive",
    "explained",
    "explainer",
    "factbox",
    "factcheck",
    "live",
    "listen",
    "news",
    "note",
    "opinion",
    "photos",
    "q&a",
    "quote",
    "timeline",
    "update",
    "updated",
    "video",
    "watch",
    "wrapup",
    "editor's",
    "correction",
    "eilmeldung",
    "kommentar",
];

/// A dateline taken apart, as in *PORT SELWYN, March 14 (Meridian Wire) —*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dateline<'a> {
    pub(super) place: Option<&'a str>,
    pub(super) agency: Option<&'a str>,
}

/// The dateline of the story, if it has one.
pub(super) fn dateline<'a>(page: &MarkedPage<'a>) -> Option<Dateline<'a>> {
    let mut story = page.lines.iter().filter(|line| line.why.is_none());
    story.by_ref().take(LINES).find_map(|line| {
        let with_agency = with_agency(line);
        with_agency.or_else(|| place_alone(line))
    })
}

fn with_agency<'a>(line: &PageLine<'a>) -> Option<Dateline<'a>> {
    let opens = |piece: &LinePiece| piece.is_mark(&['(']);
    let closes = |piece: &LinePiece| piece.is_mark(&[')']);
    let open = line.pieces.iter().take(PIECES).position(opens)?;
    let behind = line.pieces.get(open..)?.iter().take(PIECES);
    let close = open + behind.clone().position(closes)?;
    let before = line.pieces.get(..open)?;
    let is_place = before.iter().any(|piece| piece.word().is_some())
        && before.iter().all(|piece| is_of_place(line, piece));
    let has_dash = line.pieces.get(close + 1).is_some_and(|p| p.is_mark(ENDS));
    (is_place && has_dash).then(|| Dateline {
        place: read_dateline_place(line, before),
        agency: printed_words(line, line.pieces.get(open + 1..close).unwrap_or_default()),
    })
}

/// *KABUL — …* and, in a line that goes on as prose, *Kabul: As …*.
fn place_alone<'a>(line: &PageLine<'a>) -> Option<Dateline<'a>> {
    let end = line
        .pieces
        .iter()
        .take(PIECES)
        .position(|p| p.is_mark(ENDS))?;
    let before = line.pieces.get(..end)?;
    let is_named = !before.is_empty()
        && before.iter().all(|piece| is_of_place(line, piece))
        && !before
            .iter()
            .any(|p| p.word().is_some_and(|word| NO_PLACES.contains(&word)));
    let shouts = before
        .first()
        .and_then(|piece| printed_word(line, piece))
        .is_some_and(|word| word.chars().count() > 2 && !word.chars().any(char::is_lowercase));
    let has_colon = line.pieces.get(end).is_some_and(|p| p.is_mark(&[':']));
    let is_dateline = line.is_prose() && is_named && (shouts || (has_colon && before.len() <= 3));
    let place = read_dateline_place(line, before).filter(|_| is_dateline)?;
    Some(Dateline {
        place: Some(place),
        agency: None,
    })
}

/// Whether the piece may stand before the bracket of a dateline: names, dates, commas.
fn is_of_place(line: &PageLine<'_>, piece: &LinePiece) -> bool {
    match &piece.kind {
        PieceKind::Word(_) => {
            printed_word(line, piece).is_some_and(|w| w.starts_with(|c: char| !c.is_lowercase()))
        }
        PieceKind::Number(..) => true,
        PieceKind::Mark(mark) => matches!(mark, ',' | '.' | '/' | '-' | '\''),
    }
}

/// The place without the date behind it.
fn read_dateline_place<'a>(line: &PageLine<'a>, pieces: &[LinePiece]) -> Option<&'a str> {
    let is_number_near = |at: usize| {
        let near = pieces.iter().skip(at + 1).take(2);
        near.clone()
            .any(|piece| matches!(piece.kind, PieceKind::Number(..)))
    };
    let is_date = |at: &usize| {
        let piece = &pieces[*at];
        let is_short = piece.word().is_some_and(|word| word.chars().count() <= 3);
        let is_month = super::dates::senses(piece)
            .iter()
            .any(|s| matches!(s, Sense::Month(_)));
        // *Chiang Mai* and *Isle of Man* have a month and a day of the week in other languages.
        matches!(piece.kind, PieceKind::Number(..))
            || (has_sense(piece, Sense::Weekday) && (!is_short || is_number_near(*at)))
            || (is_month && *at > 0 && is_number_near(*at))
            || date(&pieces[*at..]).is_some()
    };
    let end = (0..pieces.len()).find(is_date).unwrap_or(pieces.len());
    let place = printed_words(line, pieces.get(..end)?)?;
    let is_short = (1..=PLACE_WORDS).contains(&place.split_whitespace().count());
    is_short.then_some(place)
}

fn printed_word<'a>(line: &PageLine<'a>, piece: &LinePiece) -> Option<&'a str> {
    line.text
        .get(piece.range.start - line.range.start..piece.range.end - line.range.start)
}

/// The words of these pieces as they are printed.
fn printed_words<'a>(line: &PageLine<'a>, pieces: &[LinePiece]) -> Option<&'a str> {
    let (first, last) = (pieces.first()?, pieces.last()?);
    let range = first.range.start - line.range.start..last.range.end - line.range.start;
    let words = line
        .text
        .get(range)?
        .trim_matches(|c: char| c.is_whitespace() || ",./-–—".contains(c));
    Some(words).filter(|words| !words.is_empty())
}

/// Who wrote it, as the byline says: *By Ida Marsh in Port Selwyn*; failing that, the reporter that the dateline names, or
/// the one who signs the story at its end.
pub(super) fn byline<'a>(page: &MarkedPage<'a>, text: &'a str) -> Option<&'a str> {
    let mut marked = page.lines.iter().filter_map(|line| {
        let authors = line.authors.clone()?;
        let is_inside =
            |range: &Range<usize>| authors.start < range.start && range.end <= line.range.end;
        let stamp = page.stamps.iter().find(|stamp| is_inside(&stamp.range));
        let end = stamp.map_or(authors.end, |stamp| authors.end.min(stamp.range.start));
        text.get(authors.start..end)
    });
    let story = || page.lines.iter().filter(|line| line.why.is_none());
    let in_dateline = || story().take(LINES).find_map(name_in_dateline);
    let at_end = || story().next_back().and_then(name_behind_text);
    let named = marked
        .next()
        .or_else(|| text.get(in_dateline().or_else(at_end)?));
    named.map(trim_frame).filter(|name| !name.is_empty())
}

fn trim_frame(words: &str) -> &str {
    words.trim_matches(|c: char| c.is_whitespace() || ",/-–—".contains(c))
}

/// What stands before the name of an agency in a credit.
const BEFORE_AGENCIES: &[&str] = &[
    "with",
    "inputs",
    "input",
    "from",
    "additional",
    "further",
    "reporting",
    "material",
    "research",
    "contributions",
    "by",
    "agency",
    "agencies",
    "reports",
    "source",
    "sources",
    "via",
    "courtesy",
    "wire",
    "nach",
    "mit",
    "material",
    "von",
    "agenturmaterial",
    "avec",
    "con",
    "información",
    "de",
    "com",
    "informações",
    "credit",
    "credits",
];

/// The agencies that the credits at the end of the page and the dateline name.
pub(super) fn credit(page: &MarkedPage<'_>, text: &str) -> Option<String> {
    let is_credit = |f: &&MarkedFurniture| f.why == FurnitureReason::Credit.words();
    let of_page = page.furniture.iter().filter(is_credit);
    let mut named: Vec<&str> = Vec::new();
    for furniture in of_page {
        named.extend(text.get(furniture.range.clone()).and_then(agency));
    }
    named.extend(dateline(page).and_then(|dateline| dateline.agency));
    let mut credit: Vec<&str> = Vec::new();
    for name in named {
        if !credit.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            credit.push(name);
        }
    }
    (!credit.is_empty()).then(|| credit.join(", "))
}

fn agency(credit: &str) -> Option<&str> {
    // A credit names a few agencies; what is longer tells how the report was made.
    const WORDS: usize = 8;
    let is_frame = |c: char| !c.is_alphanumeric();
    let mut rest = credit.trim_matches(is_frame);
    // The outlet's own name may stand before it.
    if let Some((_, behind)) = rest.split_once(" avec ") {
        rest = behind;
    }
    loop {
        let first = rest.split(|c: char| c.is_whitespace() || c == ':').next()?;
        if !BEFORE_AGENCIES.contains(&first.to_lowercase().as_str()) {
            break;
        }
        rest = rest.strip_prefix(first)?.trim_start_matches(is_frame);
    }
    let is_name = rest.starts_with(char::is_uppercase) && rest.split_whitespace().count() <= WORDS;
    is_name.then_some(rest)
}
