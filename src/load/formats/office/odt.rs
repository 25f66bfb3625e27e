//! OpenDocument texts: paragraphs with the kinds that their elements and styles tell.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::{Archive, archive, office_format_refusal};
use crate::load::formats::{Article, Refusal, xml};
use crate::text::PassageKind;

/// The article of an OpenDocument text.
pub(super) fn parse_odt(archive: &mut Archive) -> Result<Article, Refusal> {
    let manifest = archive.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(archive::locked_document_refusal());
    }
    let content = archive.needed("content.xml")?;
    xml::parse_xml(&content, |root| {
        let Some(text) = xml::find_element(root, "body").and_then(|body| xml::child(body, "text"))
        else {
            return Err(office_format_refusal(
                "a spreadsheet, presentation or drawing",
            ));
        };
        let parents = parents(root);
        let mut article = Article::default();
        add_passages(text, PassageKind::Paragraph, &parents, &mut article);
        article.find_headline();
        Ok(article)
    })
}

/// The styles that the styles of this document are made from.
fn parents<'a>(root: Node<'a, '_>) -> BTreeMap<&'a str, &'a str> {
    let styles = root
        .descendants()
        .filter(|node| xml::is_element_named(*node, "style"));
    let pairs = styles.filter_map(|style| {
        Some((
            xml::attribute(style, "name")?,
            xml::attribute(style, "parent-style-name")?,
        ))
    });
    pairs.collect()
}

fn add_passages(
    node: Node,
    around: PassageKind,
    parents: &BTreeMap<&str, &str>,
    article: &mut Article,
) {
    for child in node.children().filter(Node::is_element) {
        match child.tag_name().name() {
            "h" => {
                let is_top =
                    xml::attribute(child, "outline-level").is_none_or(|level| level == "1");
                let is_headline = is_top && !article.has_headline();
                let kind = if is_headline {
                    PassageKind::Headline
                } else {
                    PassageKind::Subheading
                };
                article.add(kind, &odt_paragraph_words(child));
            }
            "p" => article.add(
                odt_passage_kind(child, around, parents),
                &odt_paragraph_words(child),
            ),
            "list-item" => add_passages(child, PassageKind::ListItem, parents, article),
            // What was deleted, and lists of contents.
            "tracked-changes" | "table-of-content" | "sequence-decls" => {}
            _ => add_passages(child, around, parents, article),
        }
        if matches!(child.tag_name().name(), "p" | "h") {
            visit_odt_boxes(child, &mut |inner| {
                add_passages(inner, PassageKind::Caption, parents, article);
            });
        }
    }
}

/// The outermost text boxes below a node: those inside hang in the paragraphs of the outer one.
fn visit_odt_boxes(node: Node, tell: &mut impl FnMut(Node)) {
    for child in node.children() {
        match child.tag_name().name() {
            "text-box" => tell(child),
            _ => visit_odt_boxes(child, tell),
        }
    }
}

fn odt_passage_kind(
    paragraph: Node,
    around: PassageKind,
    parents: &BTreeMap<&str, &str>,
) -> PassageKind {
    let style = xml::attribute(paragraph, "style-name").unwrap_or_default();
    match parents.get(style).copied().unwrap_or(style) {
        "Title" => PassageKind::Headline,
        "Subtitle" => PassageKind::Standfirst,
        "Quotations" => PassageKind::Quotation,
        "Caption" | "Illustration" | "Figure" => PassageKind::Caption,
        _ => around,
    }
}

fn odt_paragraph_words(paragraph: Node) -> String {
    let mut words = String::new();
    push_odt_words(paragraph, &mut words);
    words
}

fn push_odt_words(node: Node, words: &mut String) {
    for child in node.children() {
        match child.tag_name().name() {
            _ if child.is_text() => words.push_str(child.text().unwrap_or_default()),
            "s" | "tab" | "line-break" => words.push(' '),
            "note" | "annotation" | "text-box" => {}
            _ => push_odt_words(child, words),
        }
    }
}
