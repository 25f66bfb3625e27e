//! Furniture inside an article that its shape gives away.

use super::printed_day;
use crate::load::formats::Article;
use crate::load::line_tokens::{PieceKind, pieces};
use crate::text::PassageKind;

type ArticlePassage = (PassageKind, String);

/// Marks headings over nothing but furniture, times of day alone, pull quotes, and what is said about the author.
pub(super) fn mark_article_furniture(article: &mut Article, authors: &[String]) {
    let passages: Vec<ArticlePassage> = article
        .passages()
        .map(|(kind, words)| (kind, words.to_owned()))
        .collect();
    let reasons: Vec<_> = (0..passages.len())
        .filter_map(|at| Some((at, furniture_reason(&passages, at, authors)?)))
        .collect();
    for (at, why) in reasons {
        article.mark(at, why);
    }
}

fn furniture_reason(
    passages: &[ArticlePassage],
    at: usize,
    authors: &[String],
) -> Option<&'static str> {
    let (kind, words) = passages.get(at)?;
    let below = passages.get(at + 1..).unwrap_or_default();
    match kind {
        PassageKind::Headline | PassageKind::Standfirst | PassageKind::Furniture => None,
        _ if is_time(words) => Some("time alone"),
        _ if is_stamp(words, at, passages) => Some("date stamp"),
        _ if words.starts_with("— ") && words.contains("(@") => Some("tail of an embedded post"),
        _ if below.is_empty() && is_initials(words) => Some("credit"),
        PassageKind::Subheading if heads_furniture(below) => Some("heads nothing of the story"),
        PassageKind::Quotation if is_told_again(words, at, passages) => {
            Some("pull quote, told in the story too")
        }
        PassageKind::Paragraph if is_about_author(words, below, authors) => {
            Some("about the author")
        }
        _ => None,
    }
}

/// *16:12*, as it stands over the entries of a live blog.
fn is_time(words: &str) -> bool {
    let pieces = pieces(words, 0, 6);
    let is_number = |at: usize| {
        matches!(
            pieces.get(at).map(|p| &p.kind),
            Some(PieceKind::Number(_, 1..=2))
        )
    };
    pieces.len() <= 4
        && is_number(0)
        && is_number(2)
        && pieces.get(1).is_some_and(|mark| mark.is_mark(&[':', '.']))
}

/// A few words with a day in them, before the first paragraph.
fn is_stamp(words: &str, at: usize, passages: &[ArticlePassage]) -> bool {
    const WORDS: usize = 14;
    let is_told = |(kind, words): &ArticlePassage| {
        *kind == PassageKind::Paragraph && words.split_whitespace().count() > WORDS
    };
    words.split_whitespace().count() <= WORDS
        && !words.ends_with(['.', '!', '?'])
        && !passages.iter().take(at).any(is_told)
        && printed_day::day_in_words(words).is_some()
}

/// Who wrote it and the agency, as in *hbo/dpx*.
fn is_initials(words: &str) -> bool {
    const LETTERS: usize = 12;
    words.contains('/')
        && words.len() <= LETTERS
        && words
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '/' | ','))
}

fn heads_furniture(below: &[ArticlePassage]) -> bool {
    below
        .iter()
        .map(|(kind, _)| *kind)
        .take_while(|kind| *kind != PassageKind::Subheading)
        .all(|kind| kind == PassageKind::Furniture)
        && below
            .first()
            .is_none_or(|(kind, _)| *kind == PassageKind::Furniture)
}

fn is_told_again(words: &str, at: usize, passages: &[ArticlePassage]) -> bool {
    // Anyone may say *yes* twice.
    const WORDS: usize = 5;
    const QUOTED: &[char] = &['“', '”', '"', '‘', '’', '\'', '«', '»', '„', ' ', '.', ','];
    let bare = words.trim_matches(QUOTED);
    let mut others = passages
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != at);
    bare.split_whitespace().count() >= WORDS && others.any(|(_, (_, text))| text.contains(bare))
}

/// The last paragraphs may introduce the author by name; a story that does so goes on.
fn is_about_author(words: &str, below: &[ArticlePassage], authors: &[String]) -> bool {
    const LAST: usize = 3;
    let is_author = |author: &String| author.contains(' ') && words.starts_with(author.as_str());
    let is_named = authors.iter().any(is_author);
    is_named && below.len() < LAST
}
