//! What a page says about its article: JSON-LD first, then OpenGraph and its kin, then what is printed.

use std::collections::{BTreeMap, BTreeSet};

use dom_query::Document;
use jiff::civil::Date;

use super::linked_data::LinkedData;
use crate::load::formats::{parse_machine_date, parse_machine_day, tidy};
use crate::load::instants::moment;
use crate::text::{Meta, fold};

/// What a page says about its article.
#[derive(Debug, Default)]
pub(super) struct PageMetadata {
    /// The headline as it is told to machines and to the window's bar, most trusted first.
    pub(super) titles: Vec<String>,
    /// Its outlet, days and author; the headline is chosen among the titles.
    pub(super) meta: Meta,
    pub(super) descriptions: Vec<String>,
    /// Where the page says that it belongs.
    pub(super) address: Option<String>,
}

const TITLES: [&str; 6] = [
    "og:title",
    "twitter:title",
    "parsely-title",
    "dc.title",
    "dcterms.title",
    "headline",
];
const OUTLETS: [&str; 6] = [
    "og:site_name",
    "application-name",
    "dc.publisher",
    "publisher",
    "apple-mobile-web-app-title",
    "al:ios:app_name",
];
const DESCRIPTIONS: [&str; 4] = [
    "og:description",
    "description",
    "twitter:description",
    "dc.description",
];
const DATES: [&str; 16] = [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
    "cxenseparse:recs:publishtime",
];

const CHANGES: [&str; 6] = [
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "lastmod",
    "last-modified",
];
const AUTHORS: [&str; 6] = [
    "author",
    "article:author",
    "parsely-author",
    "dc.creator",
    "byl",
    "sailthru.author",
];

/// What stands between the headline and the outlet in the title of a window.
pub(super) const BETWEEN: [&str; 8] = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » "];

/// Reads what the page says about its article.
pub(super) fn read_page_metadata(document: &Document, linked: &LinkedData) -> PageMetadata {
    let fields = MetaFields::read(document);
    let link = document.select_single("link[rel=canonical]").attr("href");
    let address = link
        .map(|link| link.to_string())
        .or_else(|| fields.0.get("og:url").cloned());
    let window = tidy(&document.select_single("title").text());
    let outlet = fields.told(&linked.outlet, &OUTLETS).next();
    let (headline, behind) = split_page_title(&window, outlet);
    let titles = fields.told(&linked.headline, &TITLES).chain([headline]);
    let titles = titles.map(|title| tidy(split_page_title(title, outlet).0));
    let mut dates = fields.told(&linked.published, &DATES);
    let mut changes = fields.told(&linked.updated, &CHANGES);
    let descriptions = fields.told(&linked.description, &DESCRIPTIONS);
    PageMetadata {
        titles: titles.filter(|title| !title.is_empty()).collect(),
        meta: Meta {
            outlet: choose_outlet(outlet, behind, address.as_deref()),
            published: dates.find_map(parse_machine_date),
            updated: changes.clone().find_map(parse_machine_day),
            updated_at: changes.find_map(moment),
            byline: join_authors(&linked.authors).or_else(|| fields.author()),
            ..Meta::default()
        },
        descriptions: descriptions.map(tidy).collect(),
        address,
    }
}

/// The outlet that machines are told unless it is an address, then the one behind the headline, then the name of the
/// site's machine.
fn choose_outlet(
    told: Option<&str>,
    behind_headline: Option<&str>,
    address: Option<&str>,
) -> Option<String> {
    let told = told.filter(|outlet| !outlet.contains("://"));
    let named = told.or(behind_headline).map(str::to_owned);
    let outlet = named.or_else(|| address.and_then(host))?;
    Some(tidy(&outlet)).filter(|outlet| !outlet.is_empty())
}

impl PageMetadata {
    /// How many hundredths of the words of `printed` and of the headline as it is told are shared.
    pub(super) fn likeness(&self, printed: &str) -> usize {
        let likenesses = self
            .titles
            .iter()
            .map(|title| headline_likeness(title, printed));
        likenesses.max().unwrap_or_default()
    }

    /// What stands beside `headline` in the title of the window.
    pub(super) fn beside(&self, headline: &str) -> Option<String> {
        let window = self.titles.last()?;
        let beside = window
            .strip_prefix(headline)
            .or_else(|| window.strip_suffix(headline))?;
        let beside = beside.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
        Some(beside.to_owned()).filter(|beside| !beside.is_empty())
    }
}

/// How many hundredths of the words of both headlines are shared.
pub(super) fn headline_likeness(left: &str, right: &str) -> usize {
    let set = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(fold)
            .collect::<BTreeSet<_>>()
    };
    let (left, right) = (set(left), set(right));
    let shared = left.intersection(&right).count();
    200 * shared / (left.len() + right.len()).max(1)
}

/// The fields of `meta` by their names in lower case; the first of a name counts.
struct MetaFields(BTreeMap<String, String>);

impl MetaFields {
    fn read(document: &Document) -> Self {
        let mut said = BTreeMap::new();
        for node in document.select("meta[content]").nodes() {
            let content = node.attr_or("content", "").trim().to_owned();
            for key in ["property", "name", "itemprop"]
                .iter()
                .filter_map(|key| node.attr(key))
            {
                if !content.is_empty() {
                    said.entry(key.trim().to_lowercase())
                        .or_insert_with(|| content.clone());
                }
            }
        }
        Self(said)
    }

    /// Who wrote it, by the first of the fields that names somebody.
    fn author(&self) -> Option<String> {
        let named = AUTHORS.iter().filter_map(|name| self.0.get(*name));
        named.into_iter().find_map(|author| author_name(author))
    }

    /// What linked data tells, and behind it what stands under these names, in their order.
    fn told<'a>(
        &'a self,
        linked: &'a Option<String>,
        names: &'a [&str],
    ) -> impl Iterator<Item = &'a str> + Clone {
        let named = names.iter().filter_map(|name| self.0.get(*name));
        linked.iter().chain(named).map(String::as_str)
    }
}

/// The headline in a title, and the outlet behind it.
fn split_page_title<'a>(title: &'a str, outlet: Option<&str>) -> (&'a str, Option<&'a str>) {
    let last = BETWEEN
        .iter()
        .filter_map(|between| title.rsplit_once(between))
        .min_by_key(|(_, behind)| behind.len());
    let Some((headline, behind)) = last else {
        return (title, None);
    };
    let is_outlet = outlet.is_some_and(|outlet| behind.trim().eq_ignore_ascii_case(outlet.trim()));
    // A headline has a dash of its own more often than an outlet a long name.
    let is_name = headline.split_whitespace().count() > 3 && behind.split_whitespace().count() <= 3;
    if is_outlet || (is_name && outlet.is_none()) {
        (headline.trim(), Some(behind.trim()))
    } else {
        (title, None)
    }
}

/// All authors in one line, each once.
fn join_authors(authors: &[String]) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for name in authors.iter().filter_map(|author| author_name(author)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| names.join(", "))
}

/// The author's name without the word before it; addresses and handles name nobody.
fn author_name(author: &str) -> Option<String> {
    let author = tidy(author);
    let name = author.strip_prefix("By ").unwrap_or(&author);
    let is_name = !name.contains("://") && !name.starts_with('@') && !name.is_empty();
    is_name.then(|| name.to_owned())
}

/// The day in an address such as `/2025/03/14/ferry`.
pub(super) fn day_in_address(address: &str) -> Option<Date> {
    let parts: Vec<&str> = address.split('/').collect();
    parts.windows(3).find_map(|parts| match parts {
        [year, month, date] if year.len() == 4 && !month.is_empty() && month.len() <= 2 => {
            parse_machine_day(&format!("{year}-{month}-{}", date.get(..2).unwrap_or(date)))
        }
        _ => None,
    })
}

/// The name of the site's machine, when the page names no outlet.
fn host(address: &str) -> Option<String> {
    let host = address
        .split_once("://")?
        .1
        .split(['/', '?', '#', ':'])
        .next()?;
    Some(host.trim_start_matches("www.").to_owned())
}
