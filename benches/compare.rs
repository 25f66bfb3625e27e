//! How fast stories are compared, from their texts to their points and with all word links, on all cores as the program
//! does it; beside it the word difference of `similar` on the same texts, on one core.
//!
//! `RETOLD_STORY=FOLDER cargo bench --bench compare` measures the plain texts in a folder in place of the built-in
//! story.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a measurement that cannot go on has failed"
)]

mod invented;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use invented::similar::diff;
use invented::{draft, five, long, many, n_words, story};
use retold::text::Draft;
use retold::work::compare_in_parallel;

fn main() {
    divan::main();
}

fn articles() -> Vec<Draft> {
    let Some(folder) = std::env::var_os("RETOLD_STORY") else {
        return five();
    };
    let files = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let texts = paths.iter().map(std::fs::read_to_string);
    texts.map(|text| draft(text.unwrap())).collect()
}

fn compare(bencher: Bencher, drafts: &[Draft]) {
    let words = ItemsCount::new(n_words(&story(drafts)));
    bencher
        .counter(words)
        .bench(|| black_box(compare_in_parallel(&story(drafts))));
}

fn by_similar(bencher: Bencher, drafts: &[Draft]) {
    let words = ItemsCount::new(n_words(&story(drafts)));
    bencher.counter(words).bench(|| diff(drafts));
}

#[divan::bench(sample_count = 50)]
fn articles_of_one_event(bencher: Bencher) {
    compare(bencher, &articles());
}

#[divan::bench(sample_count = 50)]
fn articles_of_one_event_by_similar(bencher: Bencher) {
    by_similar(bencher, &articles());
}

#[divan::bench(sample_count = 5)]
fn hundred_versions_of_a_thousand_words(bencher: Bencher) {
    compare(bencher, &many(100, 1_000));
}

#[divan::bench(sample_count = 3)]
fn hundred_versions_of_a_thousand_words_by_similar(bencher: Bencher) {
    by_similar(bencher, &many(100, 1_000));
}

#[divan::bench(sample_count = 10)]
fn two_of_a_hundred_thousand_words(bencher: Bencher) {
    compare(bencher, &long(100_000));
}

#[divan::bench(sample_count = 10)]
fn two_of_a_hundred_thousand_words_by_similar(bencher: Bencher) {
    by_similar(bencher, &long(100_000));
}
