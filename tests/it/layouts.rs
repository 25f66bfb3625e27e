//! Saved pages of twenty outlets' layouts: the article is found, and nothing else is taken for the story.
//!
//! In `tests/pages` every element that belongs to the story says so with `data-story` and the kind of its passage; the
//! program does not know the attribute.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use retold::load;
use retold::text::{Draft, PassageKind};

/// For each layout: passages of the story found, of how many; passages told to be another kind; words of the page
/// taken for the story; words of the story lost; the day.
const TABLE: &str = "
agency-site      12 of 12  kind 0  left in  0  lost  0  2025-03-13
aggregator        9 of  9  kind 0  left in  0  lost  0  2025-03-14
amp               9 of  9  kind 0  left in  0  lost  0  2025-02-08
blog-classic     10 of 10  kind 0  left in  0  lost  0  2025-01-20
broadcaster      10 of 10  kind 0  left in  0  lost  0  2025-02-08
broadsheet       11 of 11  kind 0  left in  0  lost  0  2025-03-14
cookie-wall       4 of  4  kind 0  left in  0  lost  0  2025-04-02
diario-es         8 of  8  kind 0  left in  0  lost  0  2025-07-19
drawn-by-script   8 of  8  kind 0  left in  0  lost  0  2025-01-20
endless          10 of 10  kind 0  left in  0  lost  0  2025-03-14
live-blog        12 of 12  kind 0  left in  0  lost  0  2025-02-09
magazin-de        9 of  9  kind 0  left in  0  lost  0  2025-05-03
metropolitan     10 of 10  kind 0  left in  0  lost  0  2025-01-20
newsletter        9 of  9  kind 0  left in  0  lost  0  2025-01-22
old-tables        8 of  8  kind 0  left in  0  lost  0  2025-02-08
press-office     10 of 10  kind 0  left in  0  lost  0  2025-01-20
quotidien-fr      9 of  9  kind 0  left in  0  lost  0  2025-11-08
sahifa-ar         5 of  5  kind 0  left in  0  lost  0  2025-03-14
shinbun-ja        6 of  6  kind 0  left in  0  lost  0  2025-03-14
tabloid          12 of 12  kind 0  left in  0  lost  0  2025-03-14";

#[test]
fn twenty_layouts_give_the_article_and_nothing_else() {
    let mut rows = Vec::new();
    for (name, page) in pages() {
        let loaded = load::load(&[folder().join(format!("{name}.html"))]);
        assert_eq!(loaded.troubles, [], "{name}");
        let row = row(&story(&page), &loaded.drafts[0]);
        rows.push(format!("{name:16} {row}"));
    }
    assert_eq!(rows.len(), 20);
    let table = rows.join("\n");
    println!("{table}");
    assert_eq!(table.trim(), TABLE.trim(), "\n{table}\n");
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages"))
}

/// The pages by their names.
fn pages() -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder()).unwrap();
    let pages = entries.map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let bytes = fs::read(&path).unwrap();
        let page = String::from_utf8(bytes).unwrap_or_else(|error| {
            encoding_rs::WINDOWS_1252
                .decode(error.as_bytes())
                .0
                .into_owned()
        });
        (name, page)
    });
    pages.collect()
}

/// The passages that the page says are its story.
fn story(page: &str) -> Vec<(String, String)> {
    let marked = page.split(" data-story=\"").collect::<Vec<_>>();
    let passages = marked.windows(2).map(|pair| {
        let element = pair[0].rsplit('<').next().unwrap();
        let element = element.split_whitespace().next().unwrap();
        let (kind, rest) = pair[1].split_once('"').unwrap();
        let (_, rest) = rest.split_once('>').unwrap();
        let words = rest.split(&format!("</{element}>")).next().unwrap();
        (kind.to_owned(), plain(words))
    });
    passages.collect()
}

fn plain(markup: &str) -> String {
    let mut text = String::new();
    for part in markup.split('<').enumerate() {
        match part {
            (0, words) => text.push_str(words),
            (_, part) => text.push_str(part.split_once('>').map_or("", |(_, words)| words)),
        }
    }
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn row(expected: &[(String, String)], draft: &Draft) -> String {
    let found: Vec<(&str, &str)> = draft
        .passages
        .iter()
        .filter(|passage| passage.kind != PassageKind::Furniture)
        .map(|passage| {
            (
                passage.kind.name(),
                draft.text.get(passage.range.clone()).unwrap(),
            )
        })
        .collect();
    let is_found = |words: &str| found.iter().any(|(_, text)| *text == words);
    let n_found = expected.iter().filter(|(_, words)| is_found(words)).count();
    let is_other = |(kind, words): &&(String, String)| {
        found
            .iter()
            .any(|(found, text)| text == words && found != kind)
    };
    let n_other = expected.iter().filter(is_other).count();
    let n_words = |words: &str| words.split_whitespace().count();
    let is_story = |text: &str| expected.iter().any(|(_, words)| words == text);
    let left_in: usize = found
        .iter()
        .filter(|(_, text)| !is_story(text))
        .map(|(_, text)| n_words(text))
        .sum();
    let lost: usize = expected
        .iter()
        .filter(|(_, words)| !is_found(words))
        .map(|(_, words)| n_words(words))
        .sum();
    if std::env::var_os("SHOW").is_some() {
        for (kind, text) in &found {
            if !is_story(text) {
                eprintln!("LEFT IN [{kind}] {text}");
            }
        }
        for (kind, words) in expected {
            match found.iter().find(|(_, text)| text == words) {
                None => eprintln!("LOST [{kind}] {words}"),
                Some((other, _)) if other != kind => eprintln!("{kind} told as {other}: {words}"),
                Some(_) => {}
            }
        }
    }
    format!(
        "{n_found:2} of {:2}  kind {n_other}  left in {left_in:2}  lost {lost:2}  {}",
        expected.len(),
        draft
            .meta
            .published_day()
            .map_or_else(|| "-".to_owned(), |day| day.to_string())
    )
}
