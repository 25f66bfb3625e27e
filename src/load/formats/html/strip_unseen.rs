//! The source of a page without what no reader sees: scripts, styles, comments and pictures written into it.
//!
//! A saved page is mostly these; without them a page of any size that a person would read is small.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The most that is left of a page: the longest live blogs have a tenth of it, and its tree stays below 300 MB.
pub(super) const LARGEST: usize = 8 * 1024 * 1024;

/// So many elements may stand open at once: browsers stop nesting at half of it, and a tree costs the square of its
/// depth.
const DEEPEST: usize = 1024;

/// An attribute that is longer holds no words for readers but a picture or the state of a program.
const LONGEST_VALUE: usize = 4096;

/// Elements whose content is nothing to read. Machines read `script`; what they say about the article is kept apart.
const UNSEEN: [&str; 6] = ["script", "style", "svg", "template", "noscript", "iframe"];

/// Elements that are never closed, or need not be.
const SHALLOW: [&str; 30] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead",
    "tbody", "tfoot", "html", "head", "body", "colgroup",
];

/// A page without what no reader sees.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Thin {
    pub(super) source: String,
    /// The JSON in which the page describes itself to machines.
    pub(super) linked_data: Vec<String>,
    /// Elements that are closed nowhere further on: each is looked for once, not once for every tag that opens it.
    unclosed: BTreeSet<String>,
}

/// Why a page cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PageLimit {
    Large,
    Deep,
}

/// The page without what no reader sees.
pub(super) fn thin(page: &str) -> Result<Thin, PageLimit> {
    let mut thin = Thin::default();
    let mut rest = page;
    let mut open = OpenElements::default();
    while let Some(start) = rest.find('<') {
        let (text, markup) = rest.split_at(start);
        thin.source.push_str(text);
        rest = if let Some(comment) = markup.strip_prefix("<!--") {
            skip_comment(comment, "-->")
        } else if let Some(tag) = Tag::at(markup) {
            let behind = markup.get(tag.len..).unwrap_or_default();
            if UNSEEN.contains(&tag.name.as_str()) {
                thin.skipped(&tag, markup, behind)
            } else {
                open.pass(&tag);
                thin.kept(&tag, markup);
                behind
            }
        } else {
            thin.source.push('<');
            markup.get(1..).unwrap_or_default()
        };
        if open.depth > DEEPEST {
            return Err(PageLimit::Deep);
        }
        if thin.source.len() > LARGEST {
            return Err(PageLimit::Large);
        }
    }
    thin.source.push_str(rest);
    if thin.source.len() > LARGEST {
        return Err(PageLimit::Large);
    }
    Ok(thin)
}

impl Thin {
    /// Skips an element that nobody sees and gives what comes behind it.
    fn skipped<'a>(&mut self, tag: &Tag, markup: &str, behind: &'a str) -> &'a str {
        let is_whole = markup.get(..tag.len).is_some_and(|t| t.ends_with("/>"));
        let is_text = matches!(tag.name.as_str(), "script" | "style");
        let is_nothing = tag.is_closing || (is_whole && tag.name == "svg");
        if is_nothing || self.unclosed.contains(&tag.name) {
            return behind;
        }
        let end = match closing(behind, &tag.name) {
            Some(end) => end,
            None if is_text => behind.len(),
            // What is never closed cannot be told from the story behind it.
            None => {
                self.unclosed.insert(tag.name.clone());
                return behind;
            }
        };
        let (content, rest) = behind.split_at(end);
        let head = markup.get(..tag.len).unwrap_or_default();
        if tag.name == "script" && head.to_ascii_lowercase().contains("ld+json") {
            self.linked_data.push(content.to_owned());
        }
        rest.find('>')
            .and_then(|end| rest.get(end + 1..))
            .unwrap_or_default()
    }

    /// Keeps a tag without its overlong values.
    fn kept(&mut self, tag: &Tag, markup: &str) {
        let mut at = 0;
        for value in tag.values.iter().filter(|v| v.len() > LONGEST_VALUE) {
            self.source
                .push_str(markup.get(at..value.start).unwrap_or_default());
            at = value.end;
        }
        self.source
            .push_str(markup.get(at..tag.len).unwrap_or_default());
    }
}

/// A tag: its name in lower case, its length with the brackets, and where its quoted values stand.
struct Tag {
    name: String,
    is_closing: bool,
    len: usize,
    values: Vec<Range<usize>>,
}

impl Tag {
    /// The tag that `markup` begins with. One that does not end takes all that is left, as in browsers.
    fn at(markup: &str) -> Option<Self> {
        let inner = markup.strip_prefix('<')?;
        let is_closing = inner.starts_with('/');
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?')) {
            return None;
        }
        let is_name = |c: char| !c.is_ascii_whitespace() && !matches!(c, '>' | '/');
        let name = inner.split(|c| !is_name(c)).next().unwrap_or_default();
        let (len, values) = extent(markup);
        Some(Self {
            name: name.to_ascii_lowercase(),
            is_closing,
            len,
            values,
        })
    }
}

/// How many elements stand open, by their names: a tag that closes what was never opened closes nothing.
#[derive(Default)]
struct OpenElements {
    by_name: BTreeMap<String, usize>,
    depth: usize,
}

impl OpenElements {
    fn pass(&mut self, tag: &Tag) {
        if SHALLOW.contains(&tag.name.as_str()) || tag.name.starts_with(['!', '?']) {
            return;
        }
        let of_name = self.by_name.entry(tag.name.clone()).or_default();
        if !tag.is_closing {
            *of_name += 1;
            self.depth += 1;
        } else if *of_name > 0 {
            *of_name -= 1;
            self.depth -= 1;
        }
    }
}

/// How far a tag reaches and where its quoted values stand; a bracket inside quotation marks closes nothing.
fn extent(markup: &str) -> (usize, Vec<Range<usize>>) {
    let bytes = markup.as_bytes();
    let mut values = Vec::new();
    let mut is_value = false;
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'>' => return (at + 1, values),
            b'"' | b'\'' if is_value => {
                let quoted = bytes.get(at + 1..).unwrap_or_default();
                let len = quoted
                    .iter()
                    .position(|b| b == byte)
                    .unwrap_or(quoted.len());
                values.push(at + 1..at + 1 + len);
                at += len + 1;
                is_value = false;
            }
            b'=' => is_value = true,
            byte if byte.is_ascii_whitespace() => {}
            _ => is_value = false,
        }
        at += 1;
    }
    (markup.len(), values)
}

/// Where the element that is called `name` ends.
fn closing(text: &str, name: &str) -> Option<usize> {
    text.match_indices("</")
        .map(|(at, _)| at)
        .find(|at| is_closing(text, *at, name))
}

fn is_closing(text: &str, at: usize, name: &str) -> bool {
    let start = at + 2;
    let found = text.get(start..start + name.len());
    let next = text.as_bytes().get(start + name.len());
    found.is_some_and(|found| found.eq_ignore_ascii_case(name))
        && next.is_none_or(|byte| !byte.is_ascii_alphanumeric())
}

fn skip_comment<'a>(text: &'a str, end: &str) -> &'a str {
    // Browsers close a comment that ends as it begins.
    if let Some(rest) = text.strip_prefix('>').or_else(|| text.strip_prefix("->")) {
        return rest;
    }
    text.split_once(end)
        .map(|(_, rest)| rest)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(page: &str) -> String {
        thin(page).unwrap().source
    }

    #[test]
    fn what_no_reader_sees_is_left_out() {
        let page = "<p title='a > b'>One<!-- <p>no --> two<SCRIPT>if (a < b) '<p>'</script > three<style>p{}</style></p>";
        assert_eq!(source(page), "<p title='a > b'>One two three</p>");
        assert_eq!(source("a < b <!---> c <3"), "a < b  c <3");
        let picture = format!("<img alt=x src=\"data:{}\">end", "A".repeat(9000));
        assert_eq!(source(&picture), "<img alt=x src=\"\">end");
    }

    #[test]
    fn linked_data_is_kept_apart() {
        let page = "<script type=\"application/ld+json\">{\"a\":1}</script><p>x";
        let found = thin(page).unwrap();
        assert_eq!(found.linked_data, ["{\"a\":1}"]);
        assert_eq!(found.source, "<p>x");
    }

    #[test]
    fn what_is_closed_nowhere_hides_nothing_and_is_looked_for_once() {
        let page = "<svg><template>One<svg>two</svg><p>three<svg>four";
        assert_eq!(source(page), "<p>three<svg>four".replace("<svg>", ""));
        let page = "<template>One<svg>picture</svg><p>two<noscript>three";
        assert_eq!(source(page), "One<p>twothree");
        let open = "<svg>".repeat(1 << 20);
        assert_eq!(source(&format!("{open}words")), "words");
    }

    #[test]
    fn bounds_hold() {
        assert_eq!(thin(&"<div></i>".repeat(1100)), Err(PageLimit::Deep));
        assert!(thin(&"<div><p></div>".repeat(5000)).is_ok());
        assert_eq!(thin(&"<p>words ".repeat(1 << 20)), Err(PageLimit::Large));
        for torn in [
            "<",
            "<p",
            "<!--",
            "<p a=\"",
            "<script>x",
            "</",
            "<script",
            "<p 'ü'=\"ß",
        ] {
            thin(torn).unwrap();
        }
    }
}
