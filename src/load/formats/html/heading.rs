//! The headline and standfirst of a page as they are printed above the article.

use dom_query::{Document, NodeId, NodeRef};

use super::clutter::{Marks, is_clutter};
use super::metadata::{BETWEEN, PageMetadata};
use super::{element_words, printed_day};
use crate::text::{PublicationDate, fold};

/// What stands above an article.
#[derive(Debug, Default)]
pub(super) struct Heading {
    pub(super) headline: Option<String>,
    pub(super) standfirst: Option<String>,
    /// The day that is printed with it.
    pub(super) day: Option<PublicationDate>,
    /// The outlet, if it stands with the headline in the title of the window.
    pub(super) outlet: Option<String>,
    /// The element that prints the headline.
    pub(super) place: Option<NodeId>,
}

/// Where headlines are printed.
const HEADLINES: &str =
    "h1, [itemprop=headline], .headline, .entry-title, .article-title, .post-title, h2";

/// Of the words of two headlines so many hundredths are shared when they head the same story.
const ALIKE: usize = 50;

/// Elements that may hold a standfirst, and how many of them below the headline are looked at.
const STANDFIRSTS: [&str; 5] = ["p", "h2", "h3", "div", "span"];
const NEAR: usize = 60;

/// A standfirst sums up; what is longer tells, and what is shorter labels.
const STANDFIRST: std::ops::RangeInclusive<usize> = 25..=500;

/// Finds what stands above the article.
pub(super) fn find_page_heading(document: &Document, metadata: &PageMetadata) -> Heading {
    let printed = printed_headline(document, metadata);
    let standfirst = printed
        .as_ref()
        .and_then(|node| standfirst(document, node, metadata));
    let day = printed_day::find_printed_day(document, printed.as_ref());
    let place = printed.map(|node| node.id);
    let headline = printed.map(|node| element_words(&node));
    let outlet = headline
        .as_deref()
        .and_then(|headline| metadata.beside(headline));
    Heading {
        headline: headline.or_else(|| metadata.titles.first().cloned()),
        standfirst,
        day,
        outlet,
        place,
    }
}

impl Heading {
    /// Whether these words are the headline over again.
    pub(super) fn is_headline(&self, words: &str) -> bool {
        self.headline
            .as_ref()
            .is_some_and(|headline| fold_heading_words(headline) == fold_heading_words(words))
    }
}

/// The element that prints the headline: the one most like what machines are told, or the only `h1`.
fn printed_headline<'a>(document: &'a Document, metadata: &PageMetadata) -> Option<NodeRef<'a>> {
    let selection = document.select(HEADLINES);
    let mut best: Option<(usize, NodeRef)> = None;
    for node in selection.nodes() {
        let printed = element_words(node);
        let likeness = metadata.likeness(&printed);
        if likeness >= ALIKE && best.as_ref().is_none_or(|(so_far, _)| likeness > *so_far) {
            best = Some((likeness, *node));
        }
    }
    let alone = || {
        let tops = document.select("h1");
        let mut tops = tops
            .nodes()
            .iter()
            .filter(|node| element_words(node).split_whitespace().count() > 2);
        tops.next().copied().filter(|_| tops.next().is_none())
    };
    best.map(|(likeness, node)| innermost(node, likeness, metadata))
        .or_else(alone)
        .or_else(|| anywhere(document, metadata))
}

/// The part of the element that is more like the headline than all of it: a kicker may stand beside it.
fn innermost<'a>(node: NodeRef<'a>, likeness: usize, metadata: &PageMetadata) -> NodeRef<'a> {
    let mut best = (likeness, node);
    for below in node.descendants_it().filter(NodeRef::is_element) {
        let likeness = metadata.likeness(&element_words(&below));
        if likeness > best.0 {
            best = (likeness, below);
        }
    }
    best.1
}

/// On old pages the headline is bold or large and nothing else.
fn anywhere<'a>(document: &'a Document, metadata: &PageMetadata) -> Option<NodeRef<'a>> {
    let titles: Vec<String> = metadata
        .titles
        .iter()
        .map(|title| fold_heading_words(title))
        .collect();
    let body = document.body()?;
    let leaves = body
        .descendants_it()
        .filter(|node| node.is_element() && node.element_children().is_empty());
    let mut best: Option<(usize, NodeRef)> = None;
    for node in leaves {
        let printed = fold_heading_words(&element_words(&node));
        let is_title = titles.iter().any(|title| {
            let mut parts = BETWEEN.iter().flat_map(|between| title.split(between));
            *title == printed || parts.any(|part| part == printed)
        });
        // Of headline and outlet, the headline is longer.
        let n_words = printed.split(' ').count();
        if is_title && n_words >= 3 && best.as_ref().is_none_or(|(most, _)| n_words > *most) {
            best = Some((n_words, node));
        }
    }
    best.map(|(_, node)| node)
}

/// The standfirst below a printed headline: named so in the markup, or told to machines in the same words.
fn standfirst(document: &Document, headline: &NodeRef, metadata: &PageMetadata) -> Option<String> {
    let body = document.body()?;
    let mut below = body
        .descendants_it()
        .skip_while(|node| node.id != headline.id)
        .skip(1);
    let mut n_prose = 0;
    for node in below.by_ref().filter(NodeRef::is_element).take(NEAR) {
        let name = node.node_name().unwrap_or_default();
        if !STANDFIRSTS.contains(&name.as_ref()) || holds_blocks(&node) {
            continue;
        }
        let printed = element_words(&node);
        if !STANDFIRST.contains(&printed.chars().count()) {
            continue;
        }
        let is_told = metadata
            .descriptions
            .iter()
            .any(|told| is_same(told, &printed));
        let is_named = node
            .ancestors_it(Some(2))
            .chain([node])
            .any(|node| Marks::of(&node).has_any(STANDFIRST_MARKS));
        let may_be_told = n_prose == 0 && name.as_ref() != "span" && !leads(&node);
        if is_named || (is_told && may_be_told) {
            return Some(printed);
        }
        n_prose += usize::from(name.as_ref() == "p" && !is_clutter(&node));
        if n_prose > 3 {
            break;
        }
    }
    None
}

/// What standfirsts are called in the markup of news sites.
const STANDFIRST_MARKS: &[&str] = &[
    "standfirst",
    "dek",
    "deck",
    "subtitle",
    "sub-title",
    "subheadline",
    "sub-headline",
    "sub-heading",
    "subheading",
    "summary",
    "lede",
    "chapo",
    "vorspann",
    "entradilla",
    "bajada",
    "sommario",
    "ingress",
    "intro",
    "article-description",
    "article-lead",
    "lead-in",
    "strapline",
    "kurzfassung",
    "perex",
];

fn holds_blocks(node: &NodeRef) -> bool {
    node.descendants_it().any(|below| {
        below.node_name().is_some_and(|name| {
            matches!(
                name.as_ref(),
                "p" | "div" | "h1" | "h2" | "h3" | "ul" | "ol" | "section" | "article" | "figure"
            )
        })
    })
}

/// Whether other paragraphs follow in the same element: then this is the first of them, whatever machines are told.
fn leads(node: &NodeRef) -> bool {
    let next = node.next_element_sibling();
    next.is_some_and(|next| {
        next.has_name("p") && element_words(&next).chars().count() >= *STANDFIRST.start()
    })
}

/// Descriptions for machines are often cut short.
fn is_same(told: &str, printed: &str) -> bool {
    let told = fold_heading_words(told.trim_end_matches(['.', '…', ' ']));
    let printed = fold_heading_words(printed);
    told.chars().count() >= 30 && printed.starts_with(&told)
}

fn fold_heading_words(words: &str) -> String {
    words
        .split_whitespace()
        .map(fold)
        .collect::<Vec<_>>()
        .join(" ")
}
