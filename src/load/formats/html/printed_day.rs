//! The day that a page prints, for pages that do not tell it to machines.

use dom_query::{Document, NodeRef};

use super::element_words;
use crate::load::formats::parse_machine_date;
use crate::load::line_tokens::{PieceKind, pieces};
use crate::text::PublicationDate;

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
pub(super) fn find_printed_day(
    document: &Document,
    headline: Option<&NodeRef>,
) -> Option<PublicationDate> {
    let stated = || first_selected_day(document, STATED);
    let near = || headline.and_then(|headline| day_near_headline(document, headline));
    let likely = || {
        LIKELY
            .iter()
            .find_map(|place| first_selected_day(document, place))
    };
    stated().or_else(near).or_else(likely)
}

fn first_selected_day(document: &Document, place: &str) -> Option<PublicationDate> {
    document
        .select(place)
        .nodes()
        .iter()
        .filter(|node| !is_of_embedded_post(node))
        .find_map(day_of_element)
}

/// Whether an element stands in a post that the page embeds or in what it quotes: that day is another's.
fn is_of_embedded_post(node: &NodeRef) -> bool {
    const EMBEDS: [&str; 5] = [
        "twitter-tweet",
        "instagram-media",
        "fb-post",
        "tiktok-embed",
        "embed",
    ];
    let is_embed = |node: &NodeRef| {
        let class = node.attr_or("class", "").to_lowercase();
        node.has_name("blockquote") || EMBEDS.iter().any(|embed| class.contains(embed))
    };
    is_embed(node) || node.ancestors(None).iter().any(is_embed)
}

/// The day in what an element tells machines, or in its words.
fn day_of_element(node: &NodeRef) -> Option<PublicationDate> {
    let fields = ["datetime", "content", "title"];
    let mut told = fields
        .iter()
        .filter_map(|key| parse_machine_date(&node.attr(key)?));
    told.next()
        .or_else(|| parse_machine_date(&element_words(node)))
}

/// The first day behind the headline, else the last one before it.
fn day_near_headline(document: &Document, headline: &NodeRef) -> Option<PublicationDate> {
    let body = document.body()?;
    let elements: Vec<NodeRef> = body.descendants_it().filter(NodeRef::is_element).collect();
    let at = elements.iter().position(|node| node.id == headline.id)?;
    let behind = elements.iter().skip(at + 1).take(BEHIND);
    let before = elements.iter().take(at).rev().take(BEFORE);
    let near = behind
        .chain(before)
        .filter(|node| !is_of_embedded_post(node));
    near.into_iter().find_map(read_element_stamp)
}

fn read_element_stamp(node: &NodeRef) -> Option<PublicationDate> {
    if node.has_name("time") {
        return day_of_element(node);
    }
    let is_leaf = node.element_children().is_empty();
    let printed = element_words(node);
    if !is_leaf || printed.split_whitespace().count() > STAMP_WORDS {
        return None;
    }
    day_in_words(&printed)
}

/// The day in a few words: whatever stands before it, a byline or *Published*, has no number in it.
pub(super) fn day_in_words(printed: &str) -> Option<PublicationDate> {
    let pieces = pieces(printed, 0, STAMP_WORDS * 2);
    let number = pieces
        .iter()
        .position(|piece| matches!(piece.kind, PieceKind::Number(..)))?;
    let from = pieces.get(number.saturating_sub(1))?.range.start;
    printed.get(from..).and_then(parse_machine_date)
}
