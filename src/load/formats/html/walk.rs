//! A walk through the markup of a page that tells its passages apart.

use dom_query::{NodeId, NodeRef};

use super::clutter::{Marks, is_beside};
use super::passages::PagePassage;
use crate::load::formats::tidy;
use crate::text::PassageKind;

/// Elements that begin and end a passage.
const BLOCKS: [&str; 36] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "ul",
];

/// What the words under a picture are called where the markup has no element for them.
const CAPTION: &[&str] = &[
    "caption",
    "image-caption",
    "wp-caption-text",
    "legend",
    "legende",
];

/// What is said about who took or owns a picture.
const CREDIT: &[&str] = &[
    "credit",
    "credits",
    "copyright",
    "photo-credit",
    "image-credit",
    "photographer",
    "caption-source",
];

/// The passages below `root`; the one of the element `headline` is the headline.
pub(super) fn read_page_passages(root: &NodeRef, headline: Option<NodeId>) -> Vec<PagePassage> {
    let mut walk = PageWalk {
        found: Vec::new(),
        words: String::new(),
        n_linked: 0,
        n_bold: 0,
        headline,
        block: None,
    };
    walk.below(root, ElementContext::default());
    walk.end(ElementContext::default());
    walk.found
}

/// What holds the words: the innermost element that decides their kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ElementContext {
    kind: PassageKind,
    is_linked: bool,
    is_bold: bool,
    is_credit: bool,
    /// In the frame of a picture, not in the words under it.
    is_frame: bool,
    is_aside: bool,
    /// In a row of a table whose cells are read together.
    is_row_of_figures: bool,
}

impl Default for ElementContext {
    fn default() -> Self {
        Self {
            kind: PassageKind::Paragraph,
            is_linked: false,
            is_bold: false,
            is_credit: false,
            is_frame: false,
            is_aside: false,
            is_row_of_figures: false,
        }
    }
}

impl ElementContext {
    fn inside(self, name: &str, node: &NodeRef) -> Self {
        let marks = Marks::of(node);
        let kind = match (self.kind, name) {
            // What stands in a picture's frame is its caption, and in the headline the headline, however it is laid out.
            (PassageKind::Caption | PassageKind::Headline, _) => self.kind,
            (_, "h1" | "h2" | "h3" | "h4" | "h5" | "h6") => PassageKind::Subheading,
            (_, "blockquote") => PassageKind::Quotation,
            (_, "li") if !holds_stories(node) => PassageKind::ListItem,
            (_, "figure" | "figcaption") => PassageKind::Caption,
            (PassageKind::Paragraph, "p" | "div" | "span") if marks.has_any(CAPTION) => {
                PassageKind::Caption
            }
            (kind, _) => kind,
        };
        Self {
            kind,
            is_linked: self.is_linked || (name == "a" && !leads_here(node)),
            is_bold: self.is_bold || matches!(name, "b" | "strong"),
            is_credit: self.is_credit || (kind == PassageKind::Caption && marks.has_any(CREDIT)),
            is_frame: name == "figure" || (self.is_frame && name != "figcaption"),
            is_aside: self.is_aside || matches!(name, "aside" | "footer" | "address" | "details"),
            is_row_of_figures: match name {
                "tr" => is_row_of_figures(node),
                "table" => false,
                _ => self.is_row_of_figures,
            },
        }
    }
}

/// Whether a row of a table has figures, so that its cells are read together: *Orvell 4,210*. Tables that lay a page out hold
/// blocks or many words.
fn is_row_of_figures(row: &NodeRef) -> bool {
    const CELLS: std::ops::RangeInclusive<usize> = 2..=20;
    const CELL_WORDS: usize = 8;
    let cells = row.element_children();
    let is_plain = |cell: &NodeRef| {
        let mut below = cell.descendants_it().filter(NodeRef::is_element);
        let holds_block = below.any(|element| {
            let name = element.node_name();
            name.is_some_and(|name| BLOCKS.contains(&name.as_ref()) || name.as_ref() == "img")
        });
        !holds_block && cell.text().split_whitespace().count() <= CELL_WORDS
    };
    let has_figure = |cell: &NodeRef| cell.text().contains(char::is_numeric);
    CELLS.contains(&cells.len()) && cells.iter().any(has_figure) && cells.iter().all(is_plain)
}

/// The entries of a live blog are laid out as a list and are stories of their own.
fn holds_stories(item: &NodeRef) -> bool {
    let names = ["article", "section", "h2", "h3", "h4"];
    item.descendants_it()
        .any(|below| names.iter().any(|name| below.has_name(name)))
}

/// A link to a place on the same page, as headings have, leads to no other story.
fn leads_here(link: &NodeRef) -> bool {
    link.attr("href").is_some_and(|href| href.starts_with('#'))
}

/// Few words that end as no sentence: on a picture, the photographer or the agency.
fn is_short_name(words: &str) -> bool {
    const WORDS: usize = 6;
    words.split_whitespace().count() <= WORDS && !words.ends_with(['.', '!', '?'])
}

struct PageWalk<'a> {
    found: Vec<PagePassage>,
    /// The innermost block that has begun.
    block: Option<NodeRef<'a>>,
    /// The words of the passage so far.
    words: String,
    n_linked: usize,
    n_bold: usize,
    headline: Option<NodeId>,
}

/// A line break inside a passage, until its words are tidied.
const LINE_BREAK: &str = "\n\r";

impl<'a> PageWalk<'a> {
    /// Nesting is bounded where the source of the page is thinned.
    fn below(&mut self, node: &NodeRef<'a>, place: ElementContext) {
        for child in node.children_it(false) {
            if child.is_text() {
                self.say(&child.text(), place);
                continue;
            }
            let Some(name) = child.node_name() else {
                continue;
            };
            let name = name.as_ref();
            if name == "br" {
                self.line_break(place);
            } else if !is_beside(&child) {
                self.element(&child, name, place);
            }
        }
    }

    fn element(&mut self, node: &NodeRef<'a>, name: &str, place: ElementContext) {
        let mut inner = place.inside(name, node);
        if self.headline == Some(node.id) {
            inner.kind = PassageKind::Headline;
        }
        let is_apart = inner.is_credit != place.is_credit || inner.kind != place.kind;
        if !is_apart && place.is_row_of_figures && matches!(name, "td" | "th") {
            self.say(" ", place);
            self.below(node, inner);
            self.say(" ", place);
        } else if is_apart || BLOCKS.contains(&name) {
            self.end(place);
            let around = self.block.replace(*node);
            self.below(node, inner);
            self.end(inner);
            self.block = around;
        } else {
            self.below(node, inner);
        }
    }

    fn say(&mut self, words: &str, place: ElementContext) {
        let is_blank = words.trim().is_empty();
        if is_blank && self.words.ends_with(LINE_BREAK) {
            return;
        }
        self.words.push_str(words);
        let n_shown = n_shown(words);
        self.n_linked += if place.is_linked { n_shown } else { 0 };
        self.n_bold += if place.is_bold { n_shown } else { 0 };
    }

    /// Some sites break paragraphs by line breaks, others lines of verse: two together break, and so does one behind a
    /// sentence or a link.
    fn line_break(&mut self, place: ElementContext) {
        const ENDS: &[char] = &['.', '!', '?', '”', '"', '»', '。', '।', ':'];
        let words = self.words.trim_end();
        let is_link = self.n_linked > 0 && self.n_linked == n_shown(words);
        if self.words.ends_with(LINE_BREAK) || words.ends_with(ENDS) || is_link {
            self.end(place);
        } else {
            self.words.push_str(LINE_BREAK);
        }
    }

    fn end(&mut self, place: ElementContext) {
        let words = tidy(&std::mem::take(&mut self.words));
        let n_linked = std::mem::take(&mut self.n_linked);
        let n_bold = std::mem::take(&mut self.n_bold);
        if !words.is_empty() {
            self.found.push(PagePassage {
                kind: place.kind,
                n_shown: n_shown(&words),
                n_linked,
                n_bold,
                is_credit: place.is_credit || (place.is_frame && is_short_name(&words)),
                is_aside: place.is_aside,
                shape: self
                    .block
                    .map(|block| element_shape(&block))
                    .unwrap_or_default(),
                words,
            });
        }
    }
}

/// The names and classes of an element and the one around it.
fn element_shape(node: &NodeRef) -> String {
    let one = |node: &NodeRef| {
        let name = node.node_name().unwrap_or_default();
        let class = node.class().unwrap_or_default();
        format!("{name}.{class}")
    };
    let around = node.parent().map(|parent| one(&parent));
    format!("{}>{}", around.unwrap_or_default(), one(node))
}

fn n_shown(words: &str) -> usize {
    words.chars().filter(|c| !c.is_whitespace()).count()
}
