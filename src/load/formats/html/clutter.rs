//! What stands on a page beside its article, told by what the markup calls it; it is left out.

use dom_query::{Document, NodeId, NodeRef};

/// What parts of pages are called that are never the article: words of a class, id or role, joined by hyphens.
const CLUTTER: &[&str] = &[
    "related",
    "relateds",
    "recirc",
    "recirculation",
    "onward",
    "read-more",
    "read-next",
    "read-also",
    "also-read",
    "see-also",
    "more-on",
    "more-stories",
    "more-from",
    "most-read",
    "most-popular",
    "most-viewed",
    "trending",
    "popular",
    "recommended",
    "recommendations",
    "recommendation",
    "suggested",
    "up-next",
    "next-article",
    "next-story",
    "outbrain",
    "taboola",
    "newsletter",
    "newsletters",
    "signup",
    "sign-up",
    "subscribe",
    "subscription",
    "cookie",
    "cookies",
    "consent",
    "onetrust-consent-sdk",
    "didomi-popup-container",
    "onetrust",
    "didomi",
    "paywall",
    "paywall-box",
    "regwall",
    "gateway",
    "gdpr",
    "cmp",
    "share",
    "sharing",
    "sharebar",
    "social",
    "socials",
    "comments",
    "disqus",
    "advert",
    "advertisement",
    "advertising",
    "ad-slot",
    "ad-container",
    "ad-unit",
    "ad-wrapper",
    "adslot",
    "sponsored",
    "promo",
    "promos",
    "promotion",
    "breadcrumb",
    "breadcrumbs",
    "navigation",
    "toolbar",
    "modal",
    "overlay",
    "popup",
    "dialog",
    "alertdialog",
    "toast",
    "sidebar",
    "tags",
    "taglist",
    "topics",
    "tag-list",
    "author-bio",
    "about-the-author",
    "donate",
    "donation",
    "app-download",
    "skip-link",
    "live-ticker",
    "liveblog-promo",
    "live-box",
    "live-promo",
    "latest-updates",
    "live-updates-box",
    "top-stories",
    "latest-news",
    "poll",
    "quiz",
    "print-only",
    "push-notification",
    "follow-us",
    "teaser-list",
    "story-package",
    "trust-box",
    "explore-more",
    "byline",
    "dateline-share",
    "reading-time",
    "listen",
    "audio-player",
    "contentinfo",
    "complementary",
    "search",
    "inread",
];

/// What walls are called that a page puts up before it is shown.
const CURTAINS: &[&str] = &[
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "cmp",
    "onetrust",
    "didomi",
    "dialog",
    "alertdialog",
    "modal",
    "paywall",
    "regwall",
    "gateway",
];

/// Elements that say themselves that they are beside the article.
const BESIDE: [&str; 12] = [
    "nav", "form", "dialog", "button", "select", "textarea", "input", "audio", "video", "object",
    "menu", "noscript",
];

/// Elements that hold the words themselves; a class on them styles words that belong to the story.
const WORDS: [&str; 16] = [
    "p",
    "span",
    "a",
    "em",
    "strong",
    "b",
    "i",
    "h1",
    "h2",
    "blockquote",
    "body",
    "html",
    "main",
    "article",
    "time",
    "mark",
];

/// What holds more than this many hundredths of the page's prose is no box beside it, whatever it is called.
const MUCH: usize = 25;

/// A paragraph with fewer characters outside its links tells nothing.
const PROSE: usize = 80;

/// Leaves out what stands beside the article; `headline` is the element that prints its headline.
pub(super) fn remove(document: &Document, headline: Option<NodeId>) {
    let Some(body) = document.body() else { return };
    let all = prose(&body);
    let mut pending = vec![body];
    while let Some(node) = pending.pop() {
        let is_out = is_clutter(&node)
            && !holds_story(&node, headline)
            && (is_curtain(&node) || prose(&node) * 100 <= all * MUCH);
        if is_out {
            node.remove_from_parent();
        } else {
            pending.extend(node.element_children());
        }
    }
}

/// Whether the article may stand inside.
fn holds_story(node: &NodeRef, headline: Option<NodeId>) -> bool {
    node.descendants_it().any(|below| {
        headline == Some(below.id) || below.has_name("main") || below.has_name("article")
    })
}

/// Whether the element is a wall before the page, which may say more than a short story behind it.
fn is_curtain(node: &NodeRef) -> bool {
    Marks::of(node).has_any(CURTAINS)
}

/// Whether the element is called something beside the article.
pub(super) fn is_clutter(node: &NodeRef) -> bool {
    let is_box = node
        .node_name()
        .is_some_and(|name| !WORDS.contains(&name.as_ref()));
    is_beside(node) || (is_box && Marks::of(node).has_any(CLUTTER))
}

/// Whether the element is one that never tells a story.
pub(super) fn is_beside(node: &NodeRef) -> bool {
    let name = node.node_name();
    name.is_some_and(|name| BESIDE.contains(&name.as_ref())) || node.has_attr("hidden")
}

/// How many characters of prose an element has, links apart.
pub(super) fn prose(node: &NodeRef) -> usize {
    let paragraphs = node.descendants_it().filter(|below| below.has_name("p"));
    let told = paragraphs.map(|paragraph| {
        let links = paragraph
            .descendants_it()
            .filter(|below| below.has_name("a"));
        let linked: usize = links.map(|link| link.text().len()).sum();
        paragraph.text().len().saturating_sub(linked)
    });
    told.filter(|length| *length >= PROSE).sum()
}

/// What an element is called in the markup: the words of its class, id, role and the like, between hyphens.
pub(super) struct Marks(String);

impl Marks {
    pub(super) fn of(node: &NodeRef) -> Self {
        let mut marks = String::from("-");
        for key in [
            "class",
            "id",
            "role",
            "data-component",
            "data-testid",
            "data-module",
        ] {
            if let Some(value) = node.attr(key) {
                push(&mut marks, &value);
            }
        }
        Self(marks)
    }

    pub(super) fn has_any(&self, names: &[&str]) -> bool {
        self.0.len() > 1
            && names.iter().any(|name| {
                self.0.match_indices(name).any(|(at, _)| {
                    self.0.get(..at).is_some_and(|before| before.ends_with('-'))
                        && self
                            .0
                            .get(at + name.len()..)
                            .is_some_and(|after| after.starts_with('-'))
                })
            })
    }
}

/// `relatedBox__item` and `related-box-item` are the same.
fn push(marks: &mut String, value: &str) {
    let mut was_lower = false;
    for c in value.chars() {
        if c.is_ascii_uppercase() && was_lower {
            marks.push('-');
        }
        was_lower = c.is_ascii_lowercase();
        if c.is_ascii_alphanumeric() {
            marks.push(c.to_ascii_lowercase());
        } else if !marks.ends_with('-') {
            marks.push('-');
        }
    }
    if !marks.ends_with('-') {
        marks.push('-');
    }
}
