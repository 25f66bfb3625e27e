//! EPUB: the chapters of a book or the articles of an issue, in reading order.

use std::collections::HashSet;

use super::Archive;
use crate::load::formats::{
    Article, Refusal, markup, number_articles, parse_machine_date, tidy, xml,
};
use crate::text::PublicationDate;

/// Shorter documents of a book are its cover, title page and the like.
const FEW_WORDS: usize = 40;

/// What is told about a book.
struct EpubBook {
    title: Option<String>,
    publisher: Option<String>,
    published: Option<PublicationDate>,
    /// The names of its documents, in reading order.
    chapters: Vec<String>,
}

/// The chapters of a book, each an article.
pub(super) fn parse_epub(archive: &mut Archive) -> Result<Vec<Article>, Refusal> {
    let container = archive.needed("META-INF/container.xml")?;
    let package = xml::parse_xml(&container, |root| {
        let file =
            xml::find_element(root, "rootfile").and_then(|file| xml::attribute(file, "full-path"));
        Ok(file.unwrap_or_default().to_owned())
    })?;
    let book = xml::parse_xml(&archive.needed(&package)?, |root| Ok(book(root, &package)))?;
    let mut articles = Vec::new();
    // A book that names a document again is not longer for that.
    let mut known = HashSet::new();
    for name in book.chapters.iter().filter(|name| known.insert(*name)) {
        let Some(source) = archive.text(name)? else {
            continue;
        };
        let mut article = Article::default();
        markup::add_markup(&source, &mut article);
        if article.n_words() < FEW_WORDS {
            continue;
        }
        article.raise_first_heading();
        article.meta.title = article.headline().or_else(|| book.title.clone());
        article.meta.outlet.clone_from(&book.publisher);
        article.meta.published = book.published;
        articles.push(article);
    }
    Ok(number_articles(articles, "chapter"))
}

fn book(root: roxmltree::Node, package: &str) -> EpubBook {
    let folder = package.rsplit_once('/').map_or("", |(folder, _)| folder);
    let items = root
        .descendants()
        .filter(|node| xml::is_element_named(*node, "item"));
    let items: Vec<(&str, &str)> = items
        .filter_map(|item| Some((xml::attribute(item, "id")?, xml::attribute(item, "href")?)))
        .collect();
    let spine = root
        .descendants()
        .filter(|node| xml::is_element_named(*node, "itemref"));
    let chapters = spine.filter_map(|chapter| {
        let id = xml::attribute(chapter, "idref")?;
        let (_, href) = items.iter().find(|(item, _)| *item == id)?;
        Some(if folder.is_empty() {
            (*href).to_owned()
        } else {
            format!("{folder}/{href}")
        })
    });
    EpubBook {
        title: xml::text_of(root, "title").map(|title| tidy(&title)),
        publisher: xml::text_of(root, "publisher"),
        published: xml::text_of(root, "date").and_then(|date| parse_machine_date(&date)),
        chapters: chapters.collect(),
    }
}
