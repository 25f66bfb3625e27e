//! How fast passages are found that two long texts have in common however their sentences were cut; beside it the word
//! difference of `similar` on the same texts.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a measurement that cannot go on has failed"
)]

mod invented;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use invented::similar::diff;
use invented::words::with_passages;
use invented::{draft, n_words, story};
use retold::compare::regions;
use retold::lexicon::read_lexical_words;
use retold::text::{Draft, VersionId};

fn main() {
    divan::main();
}

/// Two texts of some hundred thousand words with moved and edited passages.
fn books() -> Vec<Draft> {
    with_passages(1, 30).map(draft).to_vec()
}

#[divan::bench(sample_count = 10)]
fn passages_of_two_books(bencher: Bencher) {
    let story = story(&books());
    let find = || {
        black_box(regions(
            &story,
            &read_lexical_words(&story),
            VersionId(0),
            VersionId(1),
        ))
    };
    bencher
        .counter(ItemsCount::new(n_words(&story)))
        .bench(find);
}

#[divan::bench(sample_count = 10)]
fn passages_of_two_books_by_similar(bencher: Bencher) {
    let books = books();
    let words = ItemsCount::new(n_words(&story(&books)));
    bencher.counter(words).bench(|| diff(&books));
}
