//! States of pages kept in a folder of the reader's: each new one once, under a name with the time of its fetching, so that the
//! history of an article is what lies there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use encoding_rs::Encoding;

use super::fetched_page::FetchedPage;
use super::page_cache::save_page_file;
use crate::load::{FurnitureRules, formats, hexadecimal};
use crate::text::Draft;

/// Letters of an address in the name of a file: enough to know the article by, short enough for every file system.
const NAME: usize = 60;

/// Hexadecimal digits behind them, by which two addresses that begin alike are told apart.
const DIGEST: usize = 8;

/// Keeps what an address shows now, fetched at this instant, unless the last state that lies there says the same; and says
/// where it lies if it is new.
pub(super) fn keep_state(
    folder: &Path,
    (address, fetched): (&str, &str),
    page: &FetchedPage,
    now: &[Draft],
    rules: &FurnitureRules,
) -> io::Result<Option<PathBuf>> {
    fs::create_dir_all(folder)?;
    let stem = name_states(address);
    if let Some(last) = find_last_state(folder, &stem)? {
        let bytes = fs::read(&last)?;
        let kept = formats::open_bytes(&bytes, &last.display().to_string(), None, rules);
        if told_words(&kept.drafts) == told_words(now) {
            return Ok(None);
        }
    }
    let time: String = fetched
        .chars()
        .filter(|c| !matches!(c, '-' | ':'))
        .collect();
    let path = folder.join(format!("{stem}-{time}.html"));
    save_page_file(folder, &path, &bytes_that_tell_their_encoding(page))?;
    Ok(Some(path))
}

/// The beginning of the names of all states of an address.
fn name_states(address: &str) -> String {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    let bare = bare.split(['?', '#']).next().unwrap_or_default();
    // Digits in a row could be taken for the time of a state.
    let plain = bare
        .chars()
        .map(|c| if c.is_ascii_alphabetic() { c } else { '-' });
    let plain: String = plain.collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(NAME).collect();
    let digest = hexadecimal(address.as_bytes());
    let digest: String = digest.chars().take(DIGEST).collect();
    // Letters for digits, for the same reason.
    let digest: String = digest
        .chars()
        .map(|c| {
            c.to_digit(10)
                .and_then(|n| char::from_digit(n + 16, 26))
                .unwrap_or(c)
        })
        .collect();
    format!("{name}-{digest}")
}

/// The state of this name that was fetched last: times in names sort as they come.
fn find_last_state(folder: &Path, stem: &str) -> io::Result<Option<PathBuf>> {
    let mut last: Option<String> = None;
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let time = name
            .strip_prefix(stem)
            .and_then(|rest| rest.strip_prefix('-')?.strip_suffix(".html"));
        let is_time = time.is_some_and(|time| time.starts_with(|c: char| c.is_ascii_digit()));
        if is_time && last.as_ref().is_none_or(|last| *last < name) {
            last = Some(name);
        }
    }
    Ok(last.map(|name| folder.join(name)))
}

/// What the versions of a page say, without what belongs to the page: advertisements and counters change by the minute.
fn told_words(drafts: &[Draft]) -> Vec<String> {
    drafts.iter().map(told_words_of).collect()
}

fn told_words_of(draft: &Draft) -> String {
    let meta = &draft.meta;
    let title = meta.title.as_deref().unwrap_or_default();
    let byline = meta.byline.as_deref().unwrap_or_default();
    let updated = meta.updated_at.map(|at| at.to_string());
    let mut told = format!("{title}\n{byline}\n{}\n", updated.unwrap_or_default());
    let mut at = 0;
    let mut clutter: Vec<_> = draft.furniture.iter().map(|f| f.range.clone()).collect();
    clutter.sort_unstable_by_key(|range| range.start);
    for range in clutter {
        told.push_str(draft.text.get(at..range.start).unwrap_or_default());
        at = at.max(range.end);
    }
    told.push_str(draft.text.get(at..).unwrap_or_default());
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The bytes as they came, unless the server alone told their encoding: then the same in UTF-8, with the mark that says so.
fn bytes_that_tell_their_encoding(page: &FetchedPage) -> Vec<u8> {
    let label = page.charset.as_deref().unwrap_or_default();
    match Encoding::for_label(label.as_bytes()) {
        None => page.bytes.clone(),
        Some(encoding) => {
            let (text, ..) = encoding.decode(&page.bytes);
            format!("\u{feff}{text}").into_bytes()
        }
    }
}
