//! Furniture inside a line of the story: stamps before it, tails of embedded posts, links glued behind it.

use super::lines::{PageLine, PageRegion};
use super::rules::{FurnitureRules, Rule};
use super::{FurnitureReason, Stamp, furniture_at, stamps};
use crate::load::line_tokens::{LinePiece, pieces};
use crate::text::MarkedFurniture;

/// How the addresses begin that an embedded post leaves behind.
const TAILS: &[&str] = &[
    "pic.twitter.com/",
    "pic.x.com/",
    "https://t.co/",
    "http://t.co/",
];

const STOPS: &[char] = &['.', '!', '?', '…', '"', '”', '’', ')', '»', '。', '」'];

/// What belongs to the page within one line of the story, in order; stamps are put down with the others.
pub(super) fn furniture_in_line(
    rules: &FurnitureRules,
    lines: &[PageLine<'_>],
    at: usize,
    stamps: &mut Vec<Stamp>,
) -> Vec<MarkedFurniture> {
    let line = &lines[at];
    let mut found = Vec::new();
    let is_head = lines[..at]
        .iter()
        .all(|above| above.region == PageRegion::Head);
    if is_head
        && let Some(stamp) = stamps::before_text(line).or_else(|| stamps::behind_byline(line))
    {
        found.push(furniture_at(
            stamp.range.clone(),
            FurnitureReason::DateStamp.words(),
        ));
        stamps.push(stamp);
    }
    let glued = trailing_furniture(rules, lines, at);
    found.extend(addresses(line).filter(|tail| {
        glued
            .as_ref()
            .is_none_or(|g| tail.range.end <= g.range.start)
    }));
    found.extend(glued);
    found.sort_by_key(|f| f.range.start);
    found.dedup_by(|later, earlier| later.range.start < earlier.range.end);
    found
}

/// Addresses of pictures and links that a post carried at its end.
fn addresses<'a>(line: &'a PageLine<'_>) -> impl Iterator<Item = MarkedFurniture> + 'a {
    let starts = TAILS.iter().flat_map(|tail| line.text.match_indices(tail));
    starts.map(|(start, _)| {
        let rest = line.text.get(start..).unwrap_or_default();
        let len = rest
            .find(|c: char| !c.is_ascii_graphic() || "\"'()<>".contains(c))
            .unwrap_or(rest.len());
        let address = rest
            .get(..len)
            .unwrap_or_default()
            .trim_end_matches(['.', ',', ';', ':']);
        let start = line.range.start + start;
        furniture_at(start..start + address.len(), "tail of an embedded post")
    })
}

/// A link or credit that stands behind the last sentence of the line.
fn trailing_furniture(
    rules: &FurnitureRules,
    lines: &[PageLine<'_>],
    at: usize,
) -> Option<MarkedFurniture> {
    let line = &lines[at];
    let is_last = lines
        .get(at + 1)
        .is_none_or(|below| below.region == PageRegion::Foot);
    let region = if is_last {
        PageRegion::Foot
    } else {
        line.region
    };
    let rules: Vec<&Rule> = rules
        .iter()
        .filter(|rule| rule.is_tail && rule.place.allows(region, false))
        .collect();
    beginnings(line.text).find_map(|start| {
        let tail = line.text.get(start..)?;
        let from = line.range.start + start;
        let first = pieces(tail, from, FIRST)
            .iter()
            .find_map(LinePiece::word)?
            .to_owned();
        let mut begun = rules
            .iter()
            .filter(|rule| rule.may_begin_with(&first))
            .peekable();
        begun.peek()?;
        let rule = begun.find(|rule| fits(rule, tail))?;
        Some(furniture_at(from..line.range.end, rule.why.words()))
    })
}

/// A tail begins with its first word, or with a bracket and that.
const FIRST: usize = 2;

fn fits(rule: &Rule, tail: &str) -> bool {
    let pieces = pieces(tail, 0, rule.most + 1);
    let is_bracketed = tail.starts_with(['(', '[']) && tail.ends_with([')', ']']);
    let ends_as_sentence = !is_bracketed && tail.ends_with(['.', '!', '?', ',']);
    pieces.len() <= rule.most && rule.fits(&pieces, ends_as_sentence)
}

/// Where a sentence of the line begins behind another.
fn beginnings(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut is_behind_stop = false;
    text.char_indices().filter_map(move |(at, c)| {
        let begins = is_behind_stop
            && (c.is_uppercase()
                || matches!(c, '(' | '[')
                || (c.is_alphabetic() && !c.is_lowercase()));
        is_behind_stop = STOPS.contains(&c) || (is_behind_stop && c.is_whitespace());
        begins.then_some(at)
    })
}
