//! Web pages: the article found, told apart into passages, and what the page says about it.

mod clutter;
mod heading;
pub(super) mod infinite_scroll;
mod linked_data;
mod main_story;
mod metadata;
mod passages;
mod printed_author;
mod printed_day;
mod printed_notes;
mod shape;
pub(super) mod strip_unseen;
mod walk;

use dom_query::{Document, NodeRef};

use super::{Article, Refusal};
use crate::load::capture::{Saving, cut_archive_frame, read_saving};
use crate::text::{Meta, PassageKind, PublicationDate};
use heading::Heading;
use linked_data::LinkedData;
use metadata::{PageMetadata, day_in_address, read_page_metadata};
use passages::PagePassage;
use printed_notes::find_printed_notes_beside;
use strip_unseen::{PageLimit, Thin, thin};
use walk::read_page_passages;

/// An article shorter than this may be a brief, but more likely it was missed.
const FEW_WORDS: usize = 60;

/// The article of a page.
pub(in crate::load) fn parse_html(page: &str) -> Result<Article, Refusal> {
    let saving = read_saving(page);
    let unframed = cut_archive_frame(page);
    let page = unframed.as_deref().unwrap_or(page);
    let thin = thin(page).map_err(page_limit_refusal)?;
    let linked = LinkedData::read(&thin.linked_data);
    let document = Document::from(thin.source.as_str());
    let metadata = read_page_metadata(&document, &linked);
    let heading = heading::find_page_heading(&document, &metadata);
    let author = printed_author::find_printed_author(&document);
    let notes = find_printed_notes_beside(&document);
    let mut article = assemble_article(main_story::find_main_story(document, &heading), &heading);
    if article.n_words() < FEW_WORDS {
        article = choose_fallback_article(article, &thin, &linked, &heading);
    }
    add_missing_notes(&mut article, notes);
    shape::mark_article_furniture(&mut article, &linked.authors);
    article.meta = page_meta(metadata, heading, (author, saving));
    if article.is_empty() {
        return Err(Refusal::new("there is no article on this page")
            .with_hint("open the page of one story, saved after it was shown"));
    }
    Ok(article)
}

/// What is known about the article: what machines are told, then what is printed with it, then the day in its address.
fn page_meta(
    metadata: PageMetadata,
    heading: Heading,
    (author, saving): (Option<String>, Saving),
) -> Meta {
    let address = metadata.address.as_deref();
    let in_address = || address.and_then(day_in_address).map(PublicationDate::from);
    let told = metadata.address.as_deref();
    let own = told.filter(|address| address.contains("://"));
    let printed = Meta {
        address: own.map(str::to_owned).or(saving.address),
        captured: saving.at,
        outlet: heading.outlet,
        published: heading.day.or_else(in_address),
        byline: author,
        ..Meta::default()
    };
    Meta {
        title: heading.headline,
        ..metadata.meta.or(printed)
    }
}

/// Adds the passages of HTML that is an article and nothing else, as feeds and wires carry it.
pub(in crate::load) fn add_fragment(source: &str, article: &mut Article) {
    let Ok(thin) = thin(source) else { return };
    let document = Document::from(thin.source.as_str());
    if let Some(body) = document.body() {
        add_page_passages(read_page_passages(&body, None), None, article);
    }
}

fn page_limit_refusal(too_much: PageLimit) -> Refusal {
    match too_much {
        PageLimit::Large => {
            let what = format!(
                "the page has more than {} MiB of text",
                strip_unseen::LARGEST >> 20
            );
            Refusal::new(what).with_hint("cut out the article and open that")
        }
        PageLimit::Deep => Refusal::new("the page is nested deeper than any browser shows")
            .with_hint("copy the article from the browser into a text file and open that"),
    }
}

/// Puts the notes of correction behind the article that stood outside its story: what an outlet says about its own text is
/// part of what it published.
fn add_missing_notes(article: &mut Article, notes: Vec<String>) {
    if article.n_words() == 0 {
        return;
    }
    for note in notes {
        let is_there = |(_, words): (PassageKind, &str)| {
            words.split_whitespace().count() > 2 && (note.contains(words) || words.contains(&note))
        };
        if !article.passages().any(is_there) {
            article.add(PassageKind::Paragraph, &note);
        }
    }
}

/// Headline, standfirst and passages as one article.
fn assemble_article(mut found: Vec<PagePassage>, heading: &Heading) -> Article {
    let mut article = Article::default();
    found.retain(|passage| !heading.is_headline(&passage.words));
    if let Some(headline) = &heading.headline {
        article.add(PassageKind::Headline, headline);
    }
    let standfirst = heading.standfirst.as_deref();
    if let Some(standfirst) = standfirst {
        article.add(PassageKind::Standfirst, standfirst);
        found.retain(|passage| passage.words != standfirst);
    }
    add_page_passages(found, standfirst, &mut article);
    article
}

/// Adds passages to the article, those that are plainly none of the story as furniture.
fn add_page_passages(found: Vec<PagePassage>, standfirst: Option<&str>, article: &mut Article) {
    let mut is_first = standfirst.is_none();
    let link_lists = passages::link_lists(&found);
    for (at, passage) in found.iter().enumerate() {
        let words = &passage.words;
        match passage.kind {
            _ if passage.is_credit => article.add_furniture(words, "photo credit"),
            _ if passage.is_only_link() || link_lists.contains(&at) => {
                article.add_furniture(words, "nothing but a link");
            }
            // A heading right below the headline sums up if it is as long as a sentence.
            PassageKind::Subheading if is_first && words.split_whitespace().count() >= 6 => {
                article.add(PassageKind::Standfirst, words);
            }
            PassageKind::Paragraph if passage.is_label() => {
                article.add(PassageKind::Subheading, words);
            }
            kind => article.add(kind, words),
        }
        is_first &= passage.kind != PassageKind::Paragraph;
    }
}

/// Pages that are drawn by scripts carry the article only for machines; others are too short for the search and are
/// taken whole.
fn choose_fallback_article(
    found: Article,
    thin: &Thin,
    linked: &LinkedData,
    heading: &Heading,
) -> Article {
    if let Some(body) = &linked.body {
        let mut told = assemble_article(Vec::new(), heading);
        linked_data::add_body(body, &mut told);
        if told.n_words() > found.n_words() {
            return told;
        }
    }
    if found.n_words() > 0 {
        return found;
    }
    let document = Document::from(thin.source.as_str());
    clutter::remove(&document, heading.place);
    let body = document.body();
    let all = body
        .map(|body| read_page_passages(&body, None))
        .unwrap_or_default();
    assemble_article(all, heading)
}

/// The words of an element on one line.
fn element_words(node: &NodeRef) -> String {
    super::tidy(&node.text())
}
