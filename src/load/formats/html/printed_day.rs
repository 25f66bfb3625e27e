//! The day that a page prints, for pages that do not tell it to machines.

use dom_query::{Document, NodeRef};

use super::words;
use crate::load::formats::{Dated, dated};
use crate::load::line_tokens::{PieceKind, pieces};

/// Where an element is said to hold the day.
const STATED: &str =
    "time[itemprop=datePublished], time[pubdate], [itemprop=datePublished], abbr.published";

/// Where it mostly does; a page without a printed headline has nothing better.
const LIKELY: [&str; 3] = [
    "article time, main time",
    ".published, .date-published, .publish-date, .published-date, .entry-date, .post-date, .pubdate, .dateline",
    "time[datetime]",
];

/// A stamp near the headline is short, and stands within so many elements of it.
const STAMP_WORDS: usize = 14;
const BEFORE: usize = 12;
const BEHIND: usize = 60;

/// The day that the page prints: where the markup says so, near the headline, or where it mostly stands.
pub(super) fn find(document: &Document, headline: Option<&NodeRef>) -> Option<Dated> {
    let stated = || first(document, STATED);
    let near = || headline.and_then(|headline| near(document, headline));
    let likely = || LIKELY.iter().find_map(|place| first(document, place));
    stated().or_else(near).or_else(likely)
}

fn first(document: &Document, place: &str) -> Option<Dated> {
    document.select(place).nodes().iter().find_map(of_element)
}

/// The day in what an element tells machines, or in its words.
fn of_element(node: &NodeRef) -> Option<Dated> {
    let fields = ["datetime", "content", "title"];
    let mut told = fields.iter().filter_map(|key| dated(&node.attr(key)?));
    told.next().or_else(|| dated(&words(node)))
}

/// The first day behind the headline, else the last one before it.
fn near(document: &Document, headline: &NodeRef) -> Option<Dated> {
    let body = document.body()?;
    let elements: Vec<NodeRef> = body.descendants_it().filter(NodeRef::is_element).collect();
    let at = elements.iter().position(|node| node.id == headline.id)?;
    let behind = elements.iter().skip(at + 1).take(BEHIND);
    let before = elements.iter().take(at).rev().take(BEFORE);
    behind.chain(before).find_map(stamp)
}

fn stamp(node: &NodeRef) -> Option<Dated> {
    if node.has_name("time") {
        return of_element(node);
    }
    let is_leaf = node.element_children().is_empty();
    let printed = words(node);
    if !is_leaf || printed.split_whitespace().count() > STAMP_WORDS {
        return None;
    }
    in_words(&printed)
}

/// The day in a few words: whatever stands before it, a byline or *Published*, has no number in it.
pub(super) fn in_words(printed: &str) -> Option<Dated> {
    let pieces = pieces(printed, 0, STAMP_WORDS * 2);
    let number = pieces
        .iter()
        .position(|piece| matches!(piece.kind, PieceKind::Number(..)))?;
    let from = pieces.get(number.saturating_sub(1))?.range.start;
    printed.get(from..).and_then(dated)
}
