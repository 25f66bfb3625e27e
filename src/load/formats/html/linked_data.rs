//! What a page says about its article to machines, as JSON-LD in the words of schema.org.

use serde_json::{Map, Value};

use crate::load::formats::{Article, add_markup_or_plain};

/// What the first article in the data is said to be.
#[derive(Debug, Default)]
pub(super) struct LinkedData {
    pub(super) headline: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) published: Option<String>,
    pub(super) updated: Option<String>,
    pub(super) description: Option<String>,
    /// Everybody who wrote it, in order.
    pub(super) authors: Vec<String>,
    pub(super) body: Option<String>,
}

impl LinkedData {
    /// Reads the blocks of a page; what is broken is passed over.
    pub(super) fn read(blocks: &[String]) -> Self {
        let mut found = Self::default();
        for block in blocks {
            let value = parse_json_ld(block);
            if let Some(article) = value.as_ref().and_then(find_article_object) {
                found.fill(article);
                break;
            }
        }
        found
    }

    fn fill(&mut self, article: &Map<String, Value>) {
        let text = |key: &str| article.get(key).and_then(read_json_ld_text);
        self.headline = text("headline").or_else(|| text("name"));
        self.outlet = text("publisher").or_else(|| text("sourceOrganization"));
        self.published = text("datePublished").or_else(|| text("dateCreated"));
        self.updated = text("dateModified");
        self.description = text("description");
        self.authors = article.get("author").map(read_names).unwrap_or_default();
        self.body = text("articleBody");
    }
}

/// Whatever stands around the objects is left out: brackets of a list, or the marks of character data. Many pages break
/// lines inside strings, which JSON forbids and everyone reads.
fn parse_json_ld(block: &str) -> Option<Value> {
    let objects = block.get(block.find('{')?..=block.rfind('}')?)?;
    let list = format!("[{objects}]");
    serde_json::from_str(&list).ok().or_else(|| {
        let unbroken: String = list
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        serde_json::from_str(&unbroken).ok()
    })
}

fn find_article_object(value: &Value) -> Option<&Map<String, Value>> {
    match value {
        Value::Array(values) => values.iter().find_map(find_article_object),
        Value::Object(object) if is_article(object) => Some(object),
        Value::Object(object) => [
            "@graph",
            "mainEntity",
            "mainEntityOfPage",
            "itemListElement",
        ]
        .iter()
        .filter_map(|key| object.get(*key))
        .find_map(find_article_object),
        _ => None,
    }
}

fn is_article(object: &Map<String, Value>) -> bool {
    let is_kind = |value: &Value| {
        value.as_str().is_some_and(|kind| {
            kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report"
        })
    };
    match object.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is_kind),
        Some(kind) => is_kind(kind),
        None => false,
    }
}

/// A text, the name of a thing, or the first of several.
fn read_json_ld_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Array(values) => values.iter().find_map(text_or_name),
        value => text_or_name(value),
    }
}

/// The text or name of a value, or of each of several.
fn read_names(value: &Value) -> Vec<String> {
    let names: Vec<String> = match value {
        Value::Array(values) => values.iter().filter_map(text_or_name).collect(),
        value => read_json_ld_text(value).into_iter().collect(),
    };
    let names = names.iter().map(|name| name.trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

fn text_or_name(value: &Value) -> Option<String> {
    match value {
        Value::Object(object) => object
            .get("name")
            .and_then(Value::as_str)
            .map(str::to_owned),
        Value::String(text) => Some(text.clone()),
        _ => None,
    }
}

/// Adds the paragraphs of an article's body, which may carry the markup of its page.
pub(super) fn add_body(body: &str, article: &mut Article) {
    let is_escaped = body.contains("&lt;/");
    let unescaped = is_escaped.then(|| body.replace("&lt;", "<").replace("&gt;", ">"));
    add_markup_or_plain(unescaped.as_deref().unwrap_or(body), article);
}
