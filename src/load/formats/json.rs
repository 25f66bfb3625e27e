//! JSON and JSONL of articles: ninjs, JSON Feed, what search services answer, and what programs of one's own write.

use serde_json::{Map, Value};

use super::{Article, Refusal, parse_machine_date, parse_machine_day};

/// Under these names a text is the article, told plainly or in HTML; the first that has one counts.
const TEXTS: [&str; 17] = [
    "body_xhtml",
    "body_html",
    "bodyXhtml",
    "content_html",
    "html",
    "text",
    "body_text",
    "bodyText",
    "articleBody",
    "body",
    "content",
    "content_text",
    "fulltext",
    "full_text",
    "article",
    "story",
    "maintext",
];
const TITLES: [&str; 5] = ["title", "headline", "name", "hed", "heading"];
const OUTLETS: [&str; 9] = [
    "outlet",
    "source",
    "publisher",
    "provider",
    "site_name",
    "siteName",
    "publication",
    "copyrightholder",
    "domain",
];
const DATES: [&str; 14] = [
    "published",
    "date",
    "publishedAt",
    "published_at",
    "datePublished",
    "date_published",
    "date_publish",
    "pub_date",
    "pubDate",
    "publish_date",
    "firstcreated",
    "versioncreated",
    "created",
    "timestamp",
];
const CHANGES: [&str; 7] = [
    "updated",
    "updatedAt",
    "updated_at",
    "dateModified",
    "date_modified",
    "modified",
    "versioncreated",
];
const AUTHORS: [&str; 5] = ["byline", "author", "authors", "creator", "by"];
const PLACES: [&str; 3] = ["dateline", "place", "located"];
const LETTERS: [&str; 1] = ["letter"];
/// Under these names articles stand together.
const LISTS: [&str; 10] = [
    "versions",
    "articles",
    "items",
    "results",
    "data",
    "docs",
    "documents",
    "stories",
    "hits",
    "entries",
];

/// Objects inside one another, such as `response.docs`, come to an end here.
const DEEPEST: usize = 4;

/// The articles in JSON; nothing if it holds none, so that it may be read as text.
pub(super) fn parse_json_articles(text: &str) -> Option<Result<Vec<Article>, Refusal>> {
    let values = values(text)?;
    let mut objects = Vec::new();
    for value in &values {
        collect_article_objects(value, 0, &mut objects);
    }
    if objects.is_empty() {
        let what = "there is no article in this JSON";
        let hint = "give each article its words under `text` and its headline under `title`";
        return Some(Err(Refusal::new(what).with_hint(hint)));
    }
    let articles = objects.into_iter().filter_map(read_json_article).collect();
    Some(Ok(super::number_articles(articles, "article")))
}

/// One value, or one a line.
fn values(text: &str) -> Option<Vec<Value>> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if !text.starts_with(['{', '[']) {
        return None;
    }
    if let Ok(value) = serde_json::from_str(text) {
        return Some(vec![value]);
    }
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).ok()).collect()
}

/// Puts the objects that carry a text behind the others.
fn collect_article_objects<'a>(
    value: &'a Value,
    depth: usize,
    objects: &mut Vec<&'a Map<String, Value>>,
) {
    match value {
        Value::Array(values) => values
            .iter()
            .for_each(|value| collect_article_objects(value, depth, objects)),
        Value::Object(object) if body(object).is_some() => objects.push(object),
        Value::Object(object) if depth < DEEPEST => {
            let known = LISTS.iter().filter_map(|name| object.get(*name));
            let before = objects.len();
            known.for_each(|value| collect_article_objects(value, depth + 1, objects));
            if objects.len() == before {
                object
                    .values()
                    .for_each(|value| collect_article_objects(value, depth + 1, objects));
            }
        }
        _ => {}
    }
}

fn read_json_article(object: &Map<String, Value>) -> Option<Article> {
    let body = body(object)?;
    let title = read_json_title(object);
    let mut article = if super::is_markup(body) {
        let mut article = Article::headed(title.as_deref());
        super::add_markup_or_plain(body, &mut article);
        article
    } else {
        Article::of_text(body)
    };
    article.meta.title = title;
    article.meta.outlet = first_json_text(object, &OUTLETS);
    article.meta.published = DATES
        .iter()
        .find_map(|name| parse_machine_date(&read_json_text(object.get(*name)?)?));
    let changes = CHANGES.iter().filter_map(|name| object.get(*name));
    article.meta.updated = changes
        .filter_map(read_json_text)
        .find_map(|field| parse_machine_day(&field));
    article.meta.byline = first_json_text(object, &AUTHORS);
    article.meta.credit = first_json_text(object, &["credit", "creditline"]);
    article.meta.place = first_json_text(object, &PLACES);
    article.letter = first_json_text(object, &LETTERS);
    article.part = first_json_text(object, &["origin", "url", "link", "uri", "external_url"]);
    Some(article).filter(|article| !article.is_empty())
}

fn body(object: &Map<String, Value>) -> Option<&str> {
    let plain = TEXTS.iter().filter_map(|name| object.get(*name)?.as_str());
    // Headlines and bodies of ninjs 3 are lists of objects.
    let bodies = object
        .get("bodies")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let bodies = bodies.filter_map(|body| body.get("value")?.as_str());
    plain.chain(bodies).find(|text| !text.trim().is_empty())
}

fn read_json_title(object: &Map<String, Value>) -> Option<String> {
    let headlines = object
        .get("headlines")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let mut headlines = headlines.filter_map(|headline| read_json_text(headline.get("value")?));
    first_json_text(object, &TITLES).or_else(|| headlines.next())
}

fn first_json_text(object: &Map<String, Value>, names: &[&str]) -> Option<String> {
    names
        .iter()
        .find_map(|name| read_json_text(object.get(*name)?))
}

/// A text, the name or title of a thing, or several of these.
fn read_json_text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text,
        Value::Object(object) => ["name", "title"]
            .iter()
            .find_map(|name| object.get(*name)?.as_str())?,
        Value::Array(several) => {
            let names: Vec<String> = several.iter().filter_map(read_json_text).collect();
            return (!names.is_empty()).then(|| names.join(", "));
        }
        _ => return None,
    };
    Some(super::tidy(text)).filter(|text| !text.is_empty())
}
