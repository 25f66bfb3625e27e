//! How fast the facts of a story are gathered, when its versions are compared.

#![allow(missing_docs, reason = "measurements are for those who read them here")]

mod invented;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use invented::{five, long, many, n_words, story};
use retold::facts::Facts;
use retold::text::Draft;
use retold::work::compare_in_parallel;

fn main() {
    divan::main();
}

fn facts(bencher: Bencher, drafts: &[Draft]) {
    let story = story(drafts);
    let comparison = compare_in_parallel(&story);
    bencher
        .counter(ItemsCount::new(n_words(&story)))
        .bench(|| black_box(Facts::new(&story, &comparison)));
}

#[divan::bench(sample_count = 50)]
fn articles_of_one_event(bencher: Bencher) {
    facts(bencher, &five());
}

#[divan::bench(sample_count = 50)]
fn twelve_versions_of_five_hundred_words(bencher: Bencher) {
    facts(bencher, &with_facts(many(12, 500)));
}

/// Each tenfold in words; time is to grow alike.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 5)]
fn two_texts(bencher: Bencher, n_words: usize) {
    facts(bencher, &with_facts(long(n_words)));
}

/// Invented prose has no facts: every fifth sentence is told with a figure, a day, names and a quotation.
fn with_facts(mut drafts: Vec<Draft>) -> Vec<Draft> {
    const SPEAKERS: [&str; 4] = ["Ines Corvo", "Aldo Venn", "Tove Lind", "Marek Osten"];
    const PLACES: [&str; 3] = ["Osterby", "Holm", "Norvane"];
    for draft in &mut drafts {
        let sentences = draft.text.split_inclusive(". ").enumerate();
        let told = sentences.map(|(n, sentence)| {
            let (speaker, place) = (SPEAKERS[n / 5 % 4], PLACES[n / 5 % 3]);
            if n % 5 == 0 {
                let n = n % 89 + 3;
                let words: Vec<&str> = sentence.split(' ').take(6).collect();
                let said = words.join(" ").to_lowercase();
                format!("{sentence}On 12 May at least {n} people were hurt in {place}. “It was {said},” said {speaker}. ")
            } else {
                sentence.to_owned()
            }
        });
        draft.text = told.collect();
    }
    drafts
}
