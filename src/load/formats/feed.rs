//! RSS and Atom: the items of a feed.

use roxmltree::Node;

use super::{Article, Refusal, dated, day, xml};

/// The articles of a feed.
pub(super) fn articles(root: Node) -> Result<Vec<Article>, Refusal> {
    let is_item = |node: &Node| xml::is(*node, "item") || xml::is(*node, "entry");
    let outlet = xml::child(root, "channel")
        .unwrap_or(root)
        .children()
        .find(|child| xml::is(*child, "title"))
        .map(|title| super::tidy(&xml::text(title)));
    let items = root.descendants().filter(is_item);
    let articles: Vec<Article> = items
        .map(|item| article(item, outlet.clone()))
        .filter(|article| !article.is_empty())
        .collect();
    if articles.is_empty() {
        return Err(Refusal::new("there is no item in this feed"));
    }
    Ok(super::numbered(articles, "item"))
}

fn article(item: Node, outlet: Option<String>) -> Article {
    let told = |name: &str| xml::child(item, name).map(xml::text);
    let mut article = Article::headed(told("title").as_deref());
    let bodies = ["encoded", "content", "description", "summary"];
    // The longest of them is the article, the others say less of it.
    let body = bodies
        .iter()
        .filter_map(|name| told(name))
        .max_by_key(String::len);
    if let Some(body) = body {
        super::add_told(&body, &mut article);
    }
    let dates = ["pubDate", "published", "date", "issued", "updated"];
    article.published = dates.iter().find_map(|name| dated(&told(name)?));
    article.updated = told("updated").and_then(|field| day(&field));
    article.byline = ["creator", "author"]
        .iter()
        .find_map(|name| told(name))
        .map(|name| super::tidy(&name))
        .filter(|name| !name.is_empty() && !name.contains('@'));
    article.outlet = told("source")
        .map(|source| super::tidy(&source))
        .filter(|source| !source.is_empty())
        .or(outlet);
    article
}
