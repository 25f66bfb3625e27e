//! Word documents: paragraphs with the kinds that their styles tell; tracked changes as accepted.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::Archive;
use crate::load::formats::{Article, Refusal, xml};
use crate::text::PassageKind;

/// The article of a Word document.
pub(super) fn parse_docx(archive: &mut Archive) -> Result<Article, Refusal> {
    let styles = match archive.text("word/styles.xml")? {
        Some(styles) => xml::parse_xml(&styles, |root| Ok(style_names(root)))?,
        None => BTreeMap::new(),
    };
    let document = archive.needed("word/document.xml")?;
    xml::parse_xml(&document, |root| {
        let mut article = Article::default();
        add_paragraphs(root, &styles, &mut article);
        article.find_headline();
        Ok(article)
    })
}

/// The names of styles by their ids; ids are translated, names are not.
fn style_names(root: Node) -> BTreeMap<String, String> {
    let styles = root
        .descendants()
        .filter(|node| xml::is_element_named(*node, "style"));
    let named = styles.filter_map(|style| {
        let id = xml::attribute(style, "styleId")?;
        let name = xml::attribute(xml::child(style, "name")?, "val")?;
        Some((id.to_owned(), name.to_lowercase()))
    });
    named.collect()
}

fn add_paragraphs(node: Node, styles: &BTreeMap<String, String>, article: &mut Article) {
    for child in node.children() {
        if xml::is_element_named(child, "p") {
            let mut words = String::new();
            push_docx_words(child, &mut words);
            article.add(docx_passage_kind(child, styles, article), &words);
            // The words of a text box hang inside the paragraph that it is anchored to.
            visit_docx_boxes(child, &mut |inner| add_paragraphs(inner, styles, article));
        } else if !is_unseen(child) {
            add_paragraphs(child, styles, article);
        }
    }
}

/// The outermost text boxes below a node: those inside hang in the paragraphs of the outer one.
fn visit_docx_boxes(node: Node, tell: &mut impl FnMut(Node)) {
    for child in node.children() {
        match child.tag_name().name() {
            "txbxContent" => tell(child),
            "Fallback" => {}
            _ => visit_docx_boxes(child, tell),
        }
    }
}

/// Puts the words of a paragraph behind the others.
fn push_docx_words(node: Node, words: &mut String) {
    for child in node.children().filter(|child| !is_unseen(*child)) {
        match child.tag_name().name() {
            "t" => words.push_str(child.text().unwrap_or_default()),
            "tab" | "br" | "cr" => words.push(' '),
            "noBreakHyphen" => words.push('\u{2011}'),
            "txbxContent" => {}
            _ => push_docx_words(child, words),
        }
    }
}

/// What has been deleted or moved away, second drafts for old programs, and the code of fields.
fn is_unseen(node: Node) -> bool {
    let name = node.tag_name().name();
    matches!(
        name,
        "del" | "moveFrom" | "Fallback" | "instrText" | "sectPr" | "pPr" | "rPr"
    )
}

fn docx_passage_kind(
    paragraph: Node,
    styles: &BTreeMap<String, String>,
    article: &Article,
) -> PassageKind {
    let Some(properties) = xml::child(paragraph, "pPr") else {
        return PassageKind::Paragraph;
    };
    let id = xml::child(properties, "pStyle").and_then(|style| xml::attribute(style, "val"));
    let name = id.map(|id| styles.get(id).cloned().unwrap_or_else(|| id.to_lowercase()));
    match name.as_deref().unwrap_or_default() {
        "title" => PassageKind::Headline,
        "subtitle" => PassageKind::Standfirst,
        "heading 1" if !article.has_headline() => PassageKind::Headline,
        name if name.starts_with("heading") => PassageKind::Subheading,
        name if name.contains("quote") => PassageKind::Quotation,
        "caption" => PassageKind::Caption,
        name if name.starts_with("list") => PassageKind::ListItem,
        _ if xml::child(properties, "numPr").is_some() => PassageKind::ListItem,
        _ => PassageKind::Paragraph,
    }
}
