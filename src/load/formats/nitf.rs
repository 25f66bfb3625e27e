//! NITF, the news agencies' own markup.

use roxmltree::Node;

use super::{Article, Refusal, parse_machine_date, xml};
use crate::text::{PassageKind, PublicationDate};

/// The article of a NITF document.
pub(super) fn parse_nitf(root: Node) -> Result<Article, Refusal> {
    let head = xml::find_element(root, "hedline").unwrap_or(root);
    let title = xml::text_of(head, "hl1").or_else(|| xml::text_of(root, "title"));
    let mut article = Article::headed(title.as_deref());
    add_heading(root, head, &mut article);
    for content in root
        .descendants()
        .filter(|node| xml::is_element_named(*node, "body.content"))
    {
        add_content(content, &mut article);
    }
    if let Some(end) = xml::find_element(root, "body.end") {
        article.add_furniture(&xml::node_text(end), "credit");
    }
    article.meta.outlet = read_nitf_outlet(root);
    article.meta.published = read_nitf_published(root);
    let of_head = |name| {
        Some(xml::node_text(xml::child(
            xml::find_element(root, "body.head")?,
            name,
        )?))
    };
    article.meta.byline = of_head("byline")
        .map(|line| super::tidy(&line))
        .map(without_by);
    let location =
        xml::find_element(root, "dateline").and_then(|line| xml::find_element(line, "location"));
    article.meta.place = location.map(|place| super::tidy(&xml::node_text(place)));
    Ok(article)
}

fn add_heading(root: Node, head: Node, article: &mut Article) {
    if let Some(second) = xml::child(head, "hl2") {
        article.add(PassageKind::Standfirst, &xml::node_text(second));
    }
    if let Some(summary) = xml::find_element(root, "abstract") {
        article.add(PassageKind::Standfirst, &xml::node_text(summary));
    }
    for name in ["byline", "dateline"] {
        if let Some(line) =
            xml::find_element(root, "body.head").and_then(|head| xml::child(head, name))
        {
            article.add_furniture(&xml::node_text(line), name);
        }
    }
}

/// Adds the passages of `body.content`, or of HTML that is written as XML.
pub(super) fn add_content(node: Node, article: &mut Article) {
    for child in node.children() {
        if child.is_text() {
            article.add(PassageKind::Paragraph, child.text().unwrap_or_default());
            continue;
        }
        let kind = match child.tag_name().name() {
            "p" | "pre" => PassageKind::Paragraph,
            "hl1" | "hl2" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => PassageKind::Subheading,
            "bq" | "blockquote" => PassageKind::Quotation,
            "li" => PassageKind::ListItem,
            "media-caption" | "figcaption" | "caption" => PassageKind::Caption,
            "media-producer" => {
                article.add_furniture(&xml::node_text(child), "photo credit");
                continue;
            }
            "head" | "media-metadata" | "media-reference" | "script" | "style" => continue,
            _ => {
                add_content(child, article);
                continue;
            }
        };
        article.add(kind, &xml::node_text(child));
    }
}

/// The author's name without the word before it.
pub(super) fn without_by(byline: String) -> String {
    let name = ["By ", "by ", "BY "]
        .iter()
        .find_map(|by| byline.strip_prefix(by));
    name.map(str::to_owned).unwrap_or(byline)
}

fn read_nitf_outlet(root: Node) -> Option<String> {
    let named = |element, name| xml::attribute(xml::find_element(root, element)?, name);
    let name = named("pubdata", "name")
        .or_else(|| named("doc.copyright", "holder"))
        .or_else(|| named("pubdata", "position.section"));
    name.map(str::to_owned)
        .or_else(|| xml::text_of(root, "distributor"))
}

fn read_nitf_published(root: Node) -> Option<PublicationDate> {
    let places = [
        ("date.issue", "norm"),
        ("date.release", "norm"),
        ("pubdata", "date.publication"),
        ("story.date", "norm"),
    ];
    places.iter().find_map(|(element, name)| {
        parse_machine_date(xml::attribute(xml::find_element(root, element)?, name)?)
    })
}
