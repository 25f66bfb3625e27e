//! How fast web pages are read: from the bytes of a file to the text of a version, furniture marked.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a measurement that cannot go on has failed"
)]

mod invented;

use std::path::{Path, PathBuf};

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use invented::many;
use retold::load::LoadOptions;
use retold::work::open_paths;

fn main() {
    divan::main();
}

/// As large as the page of a newspaper is without its scripts and pictures.
const PAGE: usize = 100_000;

/// Five pages of a hundred kilobytes each, opened as the program opens them.
#[divan::bench(sample_count = 20)]
fn five_pages(bencher: Bencher) {
    let folder = tempfile::tempdir().unwrap();
    let paths = pages(folder.path());
    bencher
        .counter(BytesCount::new(5 * PAGE))
        .bench(|| black_box(open_paths(&paths, &LoadOptions::default(), |_, _| ())));
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    let versions = many(5, 800).into_iter().enumerate();
    versions
        .map(|(n, version)| {
            let path = folder.join(format!("{n}.html"));
            std::fs::write(&path, page(&version.text, n)).unwrap();
            path
        })
        .collect()
}

/// An article as newspapers print it on the web: between menus, among other articles, above what readers wrote.
fn page(text: &str, n: usize) -> String {
    let paragraphs: String = text
        .split("\n\n")
        .map(|p| format!("<p>{p}</p>\n"))
        .collect();
    let mut page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Ferry aground, take {n} - Daily Osterby\
         </title><meta property=\"article:published_time\" content=\"2026-03-0{}T08:00:00Z\"></head><body>\n\
         <header><nav><ul>{}</ul></nav></header>\n<main><article><h1>Ferry aground, take {n}</h1>\n\
         <div class=\"share\"><a href=\"#\">Share</a><a href=\"#\">Print</a></div>\n{paragraphs}</article></main>\n\
         <aside><h2>Also read</h2>\n",
        n + 1,
        "<li class=\"menu-item\"><a href=\"/section\"><span>Section</span></a></li>\n".repeat(40),
    );
    let card = "<div class=\"card card--wide\"><a class=\"card__link\" href=\"/2026/03/01/another-story\"><div \
                class=\"card__body\"><h3 class=\"card__title\">Another story altogether</h3><span class=\"card__time\">2 \
                hours ago</span></div></a></div>\n";
    let end = "</aside><footer><p>© Daily Osterby</p></footer></body></html>\n";
    while page.len() + card.len() + end.len() <= PAGE {
        page.push_str(card);
    }
    page.push_str(end);
    page
}
