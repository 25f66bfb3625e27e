//! NITF, the news agencies' own markup.

use roxmltree::Node;

use super::{Article, Dated, Refusal, dated, xml};
use crate::text::PassageKind;

/// The article of a NITF document.
pub(super) fn article(root: Node) -> Result<Article, Refusal> {
    let head = xml::find(root, "hedline").unwrap_or(root);
    let title = xml::text_of(head, "hl1").or_else(|| xml::text_of(root, "title"));
    let mut article = Article::headed(title.as_deref());
    add_heading(root, head, &mut article);
    for content in root
        .descendants()
        .filter(|node| xml::is(*node, "body.content"))
    {
        add_content(content, &mut article);
    }
    if let Some(end) = xml::find(root, "body.end") {
        article.add_furniture(&xml::text(end), "credit");
    }
    article.outlet = outlet(root);
    article.published = published(root);
    let of_head = |name| Some(xml::text(xml::child(xml::find(root, "body.head")?, name)?));
    article.byline = of_head("byline")
        .map(|line| super::tidy(&line))
        .map(without_by);
    let location = xml::find(root, "dateline").and_then(|line| xml::find(line, "location"));
    article.place = location.map(|place| super::tidy(&xml::text(place)));
    Ok(article)
}

fn add_heading(root: Node, head: Node, article: &mut Article) {
    if let Some(second) = xml::child(head, "hl2") {
        article.add(PassageKind::Standfirst, &xml::text(second));
    }
    if let Some(summary) = xml::find(root, "abstract") {
        article.add(PassageKind::Standfirst, &xml::text(summary));
    }
    for name in ["byline", "dateline"] {
        if let Some(line) = xml::find(root, "body.head").and_then(|head| xml::child(head, name)) {
            article.add_furniture(&xml::text(line), name);
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
                article.add_furniture(&xml::text(child), "photo credit");
                continue;
            }
            "head" | "media-metadata" | "media-reference" | "script" | "style" => continue,
            _ => {
                add_content(child, article);
                continue;
            }
        };
        article.add(kind, &xml::text(child));
    }
}

/// The author's name without the word before it.
pub(super) fn without_by(byline: String) -> String {
    let name = ["By ", "by ", "BY "]
        .iter()
        .find_map(|by| byline.strip_prefix(by));
    name.map(str::to_owned).unwrap_or(byline)
}

fn outlet(root: Node) -> Option<String> {
    let named = |element, name| xml::attribute(xml::find(root, element)?, name);
    let name = named("pubdata", "name")
        .or_else(|| named("doc.copyright", "holder"))
        .or_else(|| named("pubdata", "position.section"));
    name.map(str::to_owned)
        .or_else(|| xml::text_of(root, "distributor"))
}

fn published(root: Node) -> Option<Dated> {
    let places = [
        ("date.issue", "norm"),
        ("date.release", "norm"),
        ("pubdata", "date.publication"),
        ("story.date", "norm"),
    ];
    places
        .iter()
        .find_map(|(element, name)| dated(xml::attribute(xml::find(root, element)?, name)?))
}
