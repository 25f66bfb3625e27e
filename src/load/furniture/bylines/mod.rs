//! Bylines: which words of a line name who wrote the text, in the words of `config/bylines.toml`.
//!
//! What only may be a byline stays with the story: a first paragraph that begins with *Von* or *Par* is one.

mod byline_words;
mod person_names;
mod unspaced_bylines;

use std::ops::Range;

use super::lines::{PageLine, PageRegion, split_page_lines};
use super::reason::FurnitureReason;
use crate::lexicon::recognise_language;
use crate::load::dates::senses;
use crate::load::line_tokens::{LinePiece, PieceKind};
use byline_words::{BYLINE_WORDS, Opening};
use person_names::{cut_names, is_caseless_name, names_follow};

use person_names::read_bare_name;
pub(in crate::load) use unspaced_bylines::{name_behind_text, name_in_dateline};

/// A line that says who wrote the text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Byline {
    /// The names, as bytes of the text; nothing where only a role is told.
    names: Option<Range<usize>>,
    /// Whether a word says that the name is an author's, so that the line is one wherever it stands.
    is_labelled: bool,
}

/// Marks the lines of a page that only say who wrote it: in the head below the headline, in the foot where a label says so.
pub(super) fn mark_bylines(text: &str, lines: &mut [PageLine<'_>]) {
    let stamped: Vec<bool> = lines
        .iter()
        .map(|line| line.why == Some(FurnitureReason::DateStamp))
        .collect();
    let is_stamp = |at: Option<usize>| at.and_then(|at| stamped.get(at)).is_some_and(|is| *is);
    let mut has_headline = false;
    for (at, line) in lines.iter_mut().enumerate() {
        let is_known = line.why == Some(FurnitureReason::Byline);
        let is_below = has_headline;
        has_headline |= line.why.is_none();
        let may_be =
            is_known || (line.why.is_none() && is_below && line.region != PageRegion::Body);
        if !may_be {
            continue;
        }
        let is_by_stamp = is_stamp(at.checked_sub(1)) || is_stamp(Some(at + 1));
        let is_head = line.region == PageRegion::Head;
        let byline = read_byline(line, is_by_stamp);
        let byline = byline.filter(|byline| is_known || is_head || byline.is_labelled);
        let bare = || {
            (is_head && is_by_stamp)
                .then(|| find_bare_author(text, line))
                .flatten()
        };
        if let Some(byline) = byline.or_else(bare) {
            line.why = Some(FurnitureReason::Byline);
            line.authors = byline.names;
        }
    }
}

/// The names in a few words that a page marks as its author's: a byline, or a name alone.
pub(in crate::load) fn read_author_words(words: &str) -> Option<String> {
    let lines = split_page_lines(words, WORDS * 2);
    let [line] = lines.as_slice() else {
        return None;
    };
    let byline = read_byline(line, true);
    let start = match &byline {
        Some(byline) => byline.names.clone()?.start,
        None => line.range.start,
    };
    // The day often stands in the same element.
    let is_stamp = |piece: &&LinePiece| {
        piece.range.start > start && senses(piece).iter().any(|sense| sense.opens_stamp())
    };
    let stamp = line.pieces.iter().find(is_stamp);
    let names = cut_names(line, start)?;
    let end = stamp.map_or(names.end, |stamp| names.end.min(stamp.range.start));
    let names = start..end;
    let is_name = || names_follow(line, &names) || is_caseless_name(line, &names);
    let is_author = byline.is_some() || (is_name() && !line.ends_as_sentence());
    let author = words.get(names.clone()).filter(|_| is_author)?.trim();
    (!author.is_empty()).then(|| author.to_owned())
}

/// The name alone that stands beside the stamp. Not in English, where the names of outlets look alike; nowhere a name that
/// the story has too, for that is a place or somebody in it.
fn find_bare_author(text: &str, line: &PageLine<'_>) -> Option<Byline> {
    let names = read_bare_name(line)?;
    let name = text.get(names.clone())?;
    let is_of_story = text.matches(name).count() > 1;
    let is_noun = || {
        let words = name.split_whitespace();
        let mut names = words.filter(|word| word.starts_with(char::is_uppercase));
        names.any(|word| has_small_word(text, &word.to_lowercase()))
    };
    let is_foreign = || recognise_language(text).is_some_and(|language| language.tag() != "en");
    let byline = Byline {
        names: Some(names),
        is_labelled: false,
    };
    (!is_of_story && !is_noun() && is_foreign()).then_some(byline)
}

fn has_small_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .any(|other| other == word)
}

/// A byline is soon over.
const WORDS: usize = 16;

/// The byline that the whole line is, if it is one. `is_by_stamp` tells that a publication stamp stands beside it: there
/// a label needs no colon.
fn read_byline(line: &PageLine<'_>, is_by_stamp: bool) -> Option<Byline> {
    if line.text.split_whitespace().count() > WORDS || line.begins_as_speech() {
        return None;
    }
    unspaced_bylines::read_unspaced(line)
        .or_else(|| read_opened(line))
        .or_else(|| read_labelled(line, is_by_stamp))
        .or_else(|| read_name_before_role(line))
}

/// Whether these pieces begin as a byline does.
pub(super) fn begins_byline(pieces: &[LinePiece]) -> bool {
    let first = pieces.iter().find(|piece| piece.word().is_some());
    first.is_some_and(is_by) || BYLINE_WORDS.opening(pieces).is_some()
}

/// Whether the piece is the word before an author's name.
fn is_by(piece: &LinePiece) -> bool {
    let word = piece.word();
    word.is_some_and(|word| BYLINE_WORDS.openers.contains(word))
}

/// *By Ida Marsh in Port Selwyn*, *Von unserer Redakteurin Ida Marsh*, *De notre correspondant à Lyon, Luc Perrin*.
fn read_opened(line: &PageLine<'_>) -> Option<Byline> {
    let words = &*BYLINE_WORDS;
    let (first, rest) = split_first_word(&line.pieces)?;
    let opener = first.word()?;
    if line.ends_as_sentence() || rest.first().is_some_and(|p| p.is_mark(&[':'])) {
        return None;
    }
    let next = rest.first()?;
    let has_role = next.word().is_some_and(|word| words.roles.contains(word));
    let byline = |names| Byline {
        names,
        is_labelled: false,
    };
    if has_role && (words.openers.contains(opener) || words.openers_of_roles.contains(opener)) {
        return Some(byline(names_behind_role(line, rest)));
    }
    if !words.openers.contains(opener) {
        return None;
    }
    let is_name = begins_name(line, rest);
    let from = next.range.start;
    if opener == "by" {
        return is_name.then(|| byline(Some(from..cut_at_marks(line, from))));
    }
    let names = cut_names(line, from).filter(|names| names_follow(line, names))?;
    is_name.then(|| byline(Some(names)))
}

/// *Автор: Анна Лис*, *Oprac. Anna Lis*, *بقلم: منى السيد*.
fn read_labelled(line: &PageLine<'_>, is_by_stamp: bool) -> Option<Byline> {
    let (opening, n_pieces) = BYLINE_WORDS.opening(&line.pieces)?;
    let rest = line.pieces.get(n_pieces..)?;
    let is_separator =
        |piece: &&LinePiece| piece.is_mark(&[':', '-', '|', '/', '.', '=', '：', '｜']);
    let n_marks = rest.iter().take_while(is_separator).count();
    let is_marked = rest
        .first()
        .is_some_and(|p| is_separator(&p) && !p.is_mark(&['.']));
    if !(is_marked || opening == Opening::Title || is_by_stamp) {
        return None;
    }
    let rest = rest.get(n_marks..)?;
    let next = rest.first()?;
    let names = match next.word() {
        Some(word) if BYLINE_WORDS.roles.contains(word) => names_behind_role(line, rest),
        _ => cut_names(line, next.range.start),
    };
    let is_name = |names: &Range<usize>| {
        let only = |piece: &&LinePiece| names.contains(&piece.range.start);
        let first = rest.iter().position(|piece| only(&piece));
        first
            .and_then(|first| rest.get(first..))
            .is_some_and(|rest| begins_name(line, rest))
            && (names_follow(line, names) || is_marked && !line.ends_as_sentence())
            || is_caseless_name(line, names)
    };
    let names = names.filter(is_name)?;
    Some(Byline {
        names: Some(names),
        is_labelled: true,
    })
}

/// *राहुल शर्मा, संवाददाता*: a role that stands behind the name, where words have spaces between.
fn read_name_before_role(line: &PageLine<'_>) -> Option<Byline> {
    let role = line
        .pieces
        .iter()
        .rposition(|piece| piece.word().is_some())?;
    let is_role = line.pieces[role].word()?;
    let start = line.pieces.first()?.range.start;
    let end = line.pieces.get(role.checked_sub(1)?)?.range.end;
    let names = start..end;
    let is_byline = BYLINE_WORDS.roles_behind.contains(is_role)
        && !line.ends_as_sentence()
        && is_caseless_name(line, &names);
    is_byline.then_some(Byline {
        names: Some(names),
        is_labelled: true,
    })
}

/// The names behind a role and its place: *onze verslaggeefster in Gent, Anna Smit*.
fn names_behind_role(line: &PageLine<'_>, pieces: &[LinePiece]) -> Option<Range<usize>> {
    let is_role = |piece: &&LinePiece| {
        let word = piece.word();
        word.is_none_or(|word| BYLINE_WORDS.roles.contains(word))
    };
    let n_roles = pieces.iter().take_while(is_role).count();
    let rest = pieces.get(n_roles..)?;
    let first = rest.first()?;
    if is_capital(line, first) {
        return cut_names(line, first.range.start).filter(|names| names_follow(line, names));
    }
    // A small word leads to the place: the names stand behind the next comma, or behind the place's one word.
    let comma = rest.iter().position(|piece| piece.is_mark(&[',']));
    let from = rest.get(comma.map_or(2, |comma| comma + 1))?;
    let names = cut_names(line, from.range.start)?;
    (is_capital(line, from) && names_follow(line, &names)).then_some(names)
}

/// The first word of a line with what stands behind it.
fn split_first_word(pieces: &[LinePiece]) -> Option<(&LinePiece, &[LinePiece])> {
    let at = pieces.iter().position(|piece| piece.word().is_some())?;
    let is_behind_mark = at > 1
        || pieces[..at]
            .iter()
            .any(|p| matches!(p.kind, PieceKind::Number(..)));
    (!is_behind_mark).then(|| (&pieces[at], &pieces[at + 1..]))
}

fn is_capital(line: &PageLine<'_>, piece: &LinePiece) -> bool {
    let printed = line.text.get(piece.range.start - line.range.start..);
    printed.is_some_and(|text| text.starts_with(char::is_uppercase))
}

/// Whether a name begins here: a capital, and no month or day of the week. *Jan* and *Sam* are both, and names if another
/// follows them.
fn begins_name(line: &PageLine<'_>, pieces: &[LinePiece]) -> bool {
    let Some((first, rest)) = pieces.split_first() else {
        return false;
    };
    let is_free = |piece: &LinePiece| is_capital(line, piece) && senses(piece).is_empty();
    let is_short = first.word().is_some_and(|word| word.chars().count() <= 3);
    let has_more = || rest.first().is_some_and(is_free);
    is_free(first) || (is_capital(line, first) && is_short && has_more())
}

/// Where an English byline ends: at the first mark between the parts of a line.
fn cut_at_marks(line: &PageLine<'_>, from: usize) -> usize {
    let is_end = |piece: &&LinePiece| piece.range.start > from && piece.is_mark(&['|', '•', '·']);
    let end = line.pieces.iter().find(is_end);
    end.map_or(line.range.end, |piece| piece.range.start)
}
