//! PDF files with a text layer: glyphs put together into lines, columns, paragraphs and passages.
//!
//! The reader of the format trusts its files, so they are looked through first, its faults are caught, and memory is
//! bounded: 64 MiB of file, 128 MiB unpacked, and the text.

mod columns;
mod glyphs;
mod paragraphs;
pub(super) mod preflight;
pub(super) mod running_heads;

use pdf_extract::{Document, output_doc_page};

use super::{Article, Refusal};
use crate::load::catch_panic::catch_panic;
use crate::text::PassageKind;
use glyphs::{Glyphs, PdfLine};
use paragraphs::{Paragraph, join_pdf_lines};

/// More pages than any report has; a book is opened as its chapters.
const PAGES: usize = 400;

/// Of this many characters one may be unreadable before the whole counts as such.
const UNREADABLE: usize = 5;

const AS_TEXT: &str =
    "copy the article from the program that shows it into a text file and open that";

/// The article of a PDF file.
pub(super) fn parse_pdf(bytes: &[u8]) -> Result<Article, Refusal> {
    if !preflight::is_bounded(bytes) {
        return Err(Refusal::new("the file unpacks to more than 128 MiB").with_hint(AS_TEXT));
    }
    let pages = catch_panic(|| pages(bytes)).ok_or_else(damaged_pdf_refusal)??;
    let lines = running_heads::without_running_lines(pages);
    let paragraphs = join_pdf_lines(&lines.story);
    let n_letters = paragraphs
        .iter()
        .map(|p| p.words.chars().count())
        .sum::<usize>();
    if n_letters == 0 {
        return Err(
            Refusal::new("there is no text in this PDF, only pictures of pages")
                .with_hint("recognise its text with another program first, or type it out"),
        );
    }
    let unreadable = paragraphs
        .iter()
        .flat_map(|p| p.words.chars())
        .filter(is_unreadable);
    if unreadable.count() * UNREADABLE > n_letters {
        return Err(Refusal::new(
            "the letters of this PDF cannot be told: its fonts do not name them",
        )
        .with_hint(AS_TEXT));
    }
    let mut article = Article::default();
    add_pdf_paragraphs(&paragraphs, &mut article);
    article.find_headline();
    for (words, why) in lines.running {
        article.add_furniture(&words, why);
    }
    Ok(article)
}

/// The lines of all pages in reading order.
fn pages(bytes: &[u8]) -> Result<Vec<Vec<PdfLine>>, Refusal> {
    let mut document = Document::load_mem(bytes).map_err(|_| damaged_pdf_refusal())?;
    if document.is_encrypted() && document.decrypt("").is_err() {
        return Err(
            Refusal::new("the PDF has a password").with_hint("save it without one and open that")
        );
    }
    preflight::drop_pictures(&mut document);
    if !preflight::is_drawing_finite(&document) {
        return Err(
            Refusal::new("the pages of this PDF draw themselves without end").with_hint(AS_TEXT),
        );
    }
    let numbers: Vec<u32> = document.get_pages().into_keys().collect();
    if numbers.is_empty() {
        return Err(damaged_pdf_refusal());
    }
    if numbers.len() > PAGES {
        let what = format!("the PDF has more than {PAGES} pages");
        return Err(
            Refusal::new(what).with_hint("save the pages of the article alone and open those")
        );
    }
    let mut pages = Vec::new();
    for number in numbers {
        let mut glyphs = Glyphs::default();
        // A page that breaks gives what it gave so far.
        let _ = catch_panic(|| output_doc_page(&document, &mut glyphs, number).is_ok());
        pages.push(columns::order_page_lines(glyphs.lines()));
    }
    Ok(pages)
}

fn damaged_pdf_refusal() -> Refusal {
    Refusal::new("the file is damaged or cut short").with_hint("fetch or save it again")
}

fn is_unreadable(c: &char) -> bool {
    matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}') || (c.is_control() && !c.is_whitespace())
}

/// Adds the paragraphs with the kinds that the size of their letters tells.
fn add_pdf_paragraphs(paragraphs: &[Paragraph], article: &mut Article) {
    let body = body_size(paragraphs);
    let largest = paragraphs.iter().map(|p| p.size).fold(0.0, f64::max);
    let mut has_headline = false;
    for paragraph in paragraphs {
        let is_large = paragraph.size > body * LARGE
            && paragraph.words.split_whitespace().count() <= HEADING_WORDS;
        let is_largest = paragraph.size > largest * 0.95;
        let kind = match &paragraph.words {
            words if words.starts_with(['•', '‣', '▪']) => PassageKind::ListItem,
            _ if is_large && is_largest && !has_headline => PassageKind::Headline,
            _ if is_large => PassageKind::Subheading,
            _ => PassageKind::Paragraph,
        };
        has_headline |= kind == PassageKind::Headline;
        article.add(kind, &paragraph.words);
    }
}

/// Headings are set larger than the text by this much; smaller differences are those of fonts.
const LARGE: f64 = 1.15;

/// Of the headings in print hardly any has more words.
const HEADING_WORDS: usize = 30;

/// The size that most letters have, in tenths so that sizes alike count together.
fn body_size(paragraphs: &[Paragraph]) -> f64 {
    let mut counts = std::collections::BTreeMap::new();
    for paragraph in paragraphs {
        *counts.entry((paragraph.size * 10.0) as i64).or_insert(0) += paragraph.words.len();
    }
    let most = counts.into_iter().max_by_key(|(_, n)| *n);
    most.map_or(10.0, |(size, _)| size as f64 / 10.0)
}
