//! NewsML-G2: the envelopes in which agencies send their articles.

use roxmltree::Node;

use super::{Article, Refusal, nitf, parse_machine_date, parse_machine_day, xml};

/// The articles of a message or of a single item.
pub(super) fn parse_newsml(root: Node) -> Result<Vec<Article>, Refusal> {
    let items = root
        .descendants()
        .filter(|node| xml::is_element_named(*node, "newsItem"));
    let articles: Vec<Article> = items
        .map(parse_newsml_item)
        .filter(|a| !a.is_empty())
        .collect();
    if articles.is_empty() {
        return Err(
            Refusal::new("there is no article in this message, only what describes one")
                .with_hint("open the message that carries the text"),
        );
    }
    Ok(super::number_articles(articles, "item"))
}

fn parse_newsml_item(item: Node) -> Article {
    let meta = xml::find_element(item, "contentMeta");
    let title = meta.and_then(|meta| xml::text_of(meta, "headline"));
    let mut article = Article::headed(title.as_deref());
    if let Some(content) = xml::find_element(item, "contentSet") {
        for inline in content.children().filter(Node::is_element) {
            add_inline(inline, &mut article);
        }
    }
    let dates = [
        "firstCreated",
        "contentCreated",
        "versionCreated",
        "published",
    ];
    article.meta.published = dates
        .iter()
        .find_map(|name| parse_machine_date(&xml::text_of(item, name)?));
    article.meta.outlet = read_newsml_provider(item);
    let of_meta = |name| meta.and_then(|meta| xml::text_of(meta, name));
    article.meta.updated = ["contentModified", "versionCreated"]
        .iter()
        .find_map(|name| parse_machine_day(&xml::text_of(item, name)?));
    article.meta.byline = of_meta("by").map(nitf::without_by);
    article.meta.credit = of_meta("creditline");
    article.meta.place = of_meta("dateline");
    article
}

fn add_inline(inline: Node, article: &mut Article) {
    match inline.tag_name().name() {
        "inlineXML" => {
            let body = ["body.content", "body"]
                .iter()
                .find_map(|name| xml::find_element(inline, name));
            nitf::add_content(body.unwrap_or(inline), article);
        }
        "inlineData" => {
            let source = xml::node_text(inline);
            super::add_markup_or_plain(&source, article);
        }
        _ => {}
    }
}

/// Who provides it, in words if there are any.
fn read_newsml_provider(item: Node) -> Option<String> {
    let provider = xml::find_element(item, "provider")
        .or_else(|| xml::find_element(item, "copyrightHolder"))?;
    xml::text_of(provider, "name").or_else(|| {
        let code =
            xml::attribute(provider, "literal").or_else(|| xml::attribute(provider, "qcode"))?;
        Some(code.rsplit(':').next().unwrap_or(code).to_owned())
    })
}
