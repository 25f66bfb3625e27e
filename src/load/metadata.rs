//! Title, outlet and days of publication, so far as a plain text states them.

use jiff::civil::Date;

use super::credits::{byline, credit, dateline};
use super::furniture::{FurnitureReason, MarkedPage, PageLine, StampKind};
use crate::text::{Language, MarkedFurniture, Meta, PublicationDate};

/// What the text of `page` says about itself; `language` tells the order of day and month.
pub(super) fn find_text_metadata(
    text: &str,
    page: &MarkedPage<'_>,
    language: Option<Language>,
) -> Meta {
    Meta {
        title: find_title_line(page),
        outlet: find_text_outlet(text, page),
        published: find_published_day(page, language).map(PublicationDate::from),
        updated: find_updated_day(page, language),
        byline: byline(page, text).map(str::to_owned),
        credit: credit(page, text),
        place: dateline(page).and_then(|dateline| dateline.place.map(str::to_owned)),
        ..Meta::default()
    }
    .without_change_on_first_day()
}

/// The day of the first stamp that says *published*; failing that, of one with a bare date, then of one that says
/// *updated*.
fn find_published_day(page: &MarkedPage<'_>, language: Option<Language>) -> Option<Date> {
    [StampKind::Published, StampKind::Bare, StampKind::Updated]
        .iter()
        .find_map(|kind| {
            let mut of_kind = page.stamps.iter().filter(|stamp| stamp.kind == *kind);
            of_kind.find_map(|stamp| stamp.day?.in_language(language))
        })
}

/// The last day of which a stamp says *updated*.
fn find_updated_day(page: &MarkedPage<'_>, language: Option<Language>) -> Option<Date> {
    let updated = page.stamps.iter().filter_map(|stamp| stamp.updated);
    let days = updated.filter_map(|day| day.in_language(language));
    days.max()
}

/// The first line of the story, if it heads something: short, without a full stop, with prose below.
fn find_title_line(page: &MarkedPage<'_>) -> Option<String> {
    let is_whole = |line: &PageLine| {
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

fn is_headline(line: &PageLine<'_>) -> bool {
    const CLOSERS: &[char] = &['"', '\'', '”', '’', ')', '»', ' '];
    let is_open = !line
        .text
        .trim_end_matches(CLOSERS)
        .ends_with(['.', '…', ',', ':', ';', '。', '।']);
    let is_item = line.text.starts_with(['•', '*', '‣', '▪', '-']);
    is_open && !is_item && line.text.split_whitespace().count() <= HEADLINE_WORDS
}

/// Who published it: the owner of the copyright, a name beside the stamp, or the agency in the dateline.
fn find_text_outlet(text: &str, page: &MarkedPage<'_>) -> Option<String> {
    let owner = || page.lines.iter().find_map(owner);
    let beside = || {
        page.stamps
            .iter()
            .find_map(|stamp| text.get(stamp.beside.clone()?))
    };
    let found = owner().or_else(beside).or_else(|| dateline(page)?.agency);
    found
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
}

/// The owner that a copyright line names, as in *© The Ledger 2025. All rights reserved.*
fn owner<'a>(line: &PageLine<'a>) -> Option<&'a str> {
    (line.why == Some(FurnitureReason::CopyrightLine)).then_some(())?;
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
