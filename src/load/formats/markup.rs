//! Words that another format carries: in HTML, or plain.

use super::Article;
use crate::text::PassageKind;

/// Whether the words carry markup.
pub(super) fn is_markup(words: &str) -> bool {
    ["</", "<p>", "<br>", "<br/>", "<br />"]
        .iter()
        .any(|mark| words.contains(mark))
}

/// Adds words to the article: the passages of their markup, or each line as a paragraph.
pub(super) fn add_markup_or_plain(words: &str, article: &mut Article) {
    if is_markup(words) {
        add_markup(words, article);
        return;
    }
    for line in words.lines() {
        article.add(PassageKind::Paragraph, line);
    }
}

/// Adds the passages of a markup that is an article and nothing else.
#[cfg(feature = "html")]
pub(super) fn add_markup(words: &str, article: &mut Article) {
    super::html::add_fragment(words, article);
}

/// A build without web pages drops the marks and keeps the words.
#[cfg(not(feature = "html"))]
pub(super) fn add_markup(words: &str, article: &mut Article) {
    let mut text = String::new();
    for (number, part) in words.split('<').enumerate() {
        let words = if number == 0 {
            part
        } else {
            part.split_once('>').map_or("", |(_, words)| words)
        };
        text.push_str(words);
        if part.starts_with("/p") || part.starts_with("br") {
            text.push('\n');
        }
    }
    for line in text.lines() {
        article.add(PassageKind::Paragraph, line);
    }
}
