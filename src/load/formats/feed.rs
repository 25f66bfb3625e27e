//! RSS and Atom: the items of a feed.

use roxmltree::Node;

use super::{Article, Refusal, parse_machine_date, parse_machine_day, xml};

/// The articles of a feed.
pub(super) fn parse_feed(root: Node) -> Result<Vec<Article>, Refusal> {
    let is_item =
        |node: &Node| xml::is_element_named(*node, "item") || xml::is_element_named(*node, "entry");
    let outlet = xml::child(root, "channel")
        .unwrap_or(root)
        .children()
        .find(|child| xml::is_element_named(*child, "title"))
        .map(|title| super::tidy(&xml::node_text(title)));
    let items = root.descendants().filter(is_item);
    let articles: Vec<Article> = items
        .map(|item| parse_feed_item(item, outlet.clone()))
        .filter(|article| !article.is_empty())
        .collect();
    if articles.is_empty() {
        return Err(Refusal::new("there is no item in this feed"));
    }
    Ok(super::number_articles(articles, "item"))
}

fn parse_feed_item(item: Node, outlet: Option<String>) -> Article {
    let told = |name: &str| xml::child(item, name).map(xml::node_text);
    let mut article = Article::headed(told("title").as_deref());
    let bodies = ["encoded", "content", "description", "summary"];
    // The longest of them is the article, the others say less of it.
    let body = bodies
        .iter()
        .filter_map(|name| told(name))
        .max_by_key(String::len);
    if let Some(body) = body {
        super::add_markup_or_plain(&body, &mut article);
    }
    let dates = ["pubDate", "published", "date", "issued", "updated"];
    article.meta.published = dates
        .iter()
        .find_map(|name| parse_machine_date(&told(name)?));
    article.meta.updated = told("updated").and_then(|field| parse_machine_day(&field));
    article.meta.byline = ["creator", "author"]
        .iter()
        .find_map(|name| told(name))
        .map(|name| super::tidy(&name))
        .filter(|name| !name.is_empty() && !name.contains('@'));
    article.meta.outlet = told("source")
        .map(|source| super::tidy(&source))
        .filter(|source| !source.is_empty())
        .or(outlet);
    article
}
