//! The author that a page prints beside its article, for pages that do not tell machines.

use dom_query::{Document, NodeRef};

use super::element_words;
use crate::load::furniture::read_author_words;

/// Where an element is said to name the author, the surest first.
const PLACES: [&str; 5] = [
    "[itemprop=author] [itemprop=name]",
    "a[rel=author], [itemprop=author], address[rel=author]",
    ".byline__name, .byline-name, .author-name, .author__name, .article-author, .article__author, .byline-author",
    ".byline, .article-byline, .article__byline, .entry-author, .post-author",
    ".author",
];

/// What holds other people's names: comments, other articles, what the page quotes.
const ELSEWHERE: [&str; 6] = ["aside", "nav", "footer", "blockquote", "li", "figure"];
const ELSEWHERE_CLASSES: [&str; 6] = ["comment", "related", "teaser", "card", "sidebar", "bio"];

/// The author that the page prints, at the surest place that names one.
pub(super) fn find_printed_author(document: &Document) -> Option<String> {
    PLACES.iter().find_map(|place| {
        let named = document.select(place);
        let mut names = named
            .nodes()
            .iter()
            .filter(|node| !stands_elsewhere(node))
            .filter_map(|node| read_author_words(&element_words(node)));
        names.next()
    })
}

fn stands_elsewhere(node: &NodeRef) -> bool {
    node.ancestors(None).iter().any(|ancestor| {
        let class = ancestor.attr_or("class", "").to_lowercase();
        ELSEWHERE.iter().any(|name| ancestor.has_name(name))
            || ELSEWHERE_CLASSES.iter().any(|name| class.contains(name))
    })
}
