//! How fast stories are compared, in words a second, beside the word difference of `similar` on the same texts.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a measurement that cannot go on has failed"
)]

use std::sync::Arc;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rayon::prelude::*;
use retold::compare::{Comparison, Evidence, pairs};
use retold::text::{Draft, Id, Story, VersionId};
use similar::{Algorithm, capture_diff_slices};

fn main() {
    divan::main();
}

/// Numbers that look picked by chance and are the same on every machine (Knuth's linear congruence).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

const SYLLABLES: [&str; 16] = [
    "ba", "co", "dri", "fen", "gol", "hur", "jin", "ka", "lom", "mer", "no", "pel", "ri", "sto",
    "tam", "vu",
];
const FUNCTION_WORDS: [&str; 10] = [
    "the", "of", "and", "to", "in", "a", "was", "on", "for", "with",
];

/// A word; a few are frequent and most are rare, as in any text.
fn word(dice: &mut Dice) -> String {
    if dice.roll(5) < 2 {
        return FUNCTION_WORDS[dice.roll(10) as usize].to_owned();
    }
    let limit = 16_u64.pow(1 + dice.roll(3) as u32);
    let mut number = dice.roll(limit);
    let mut word = String::new();
    for _ in 0..3 {
        word.push_str(SYLLABLES[(number % 16) as usize]);
        number /= 16;
    }
    word
}

fn sentence(dice: &mut Dice) -> Vec<String> {
    let n = 12 + dice.roll(16);
    (0..n).map(|_| word(dice)).collect()
}

fn sentences(n_words: usize, seed: u64) -> Vec<Vec<String>> {
    let mut dice = Dice(seed);
    let mut told = Vec::new();
    let mut n = 0;
    while n < n_words {
        let sentence = sentence(&mut dice);
        n += sentence.len();
        told.push(sentence);
    }
    told
}

/// The same told again: some sentences dropped, some replaced, some words changed.
fn retold_again(told: &[Vec<String>], seed: u64) -> Vec<Vec<String>> {
    let mut dice = Dice(seed);
    let mut again = Vec::new();
    for sentence_here in told {
        match dice.roll(10) {
            0 => {}
            1 => again.push(sentence(&mut dice)),
            2..4 => {
                let mut changed = sentence_here.clone();
                for word_here in &mut changed {
                    if dice.roll(6) == 0 {
                        *word_here = word(&mut dice);
                    }
                }
                again.push(changed);
            }
            _ => again.push(sentence_here.clone()),
        }
    }
    again
}

/// The same with its tenths in another order.
fn moved(told: &[Vec<String>]) -> Vec<Vec<String>> {
    let blocks: Vec<&[Vec<String>]> = told.chunks(told.len().div_ceil(10)).collect();
    let order = [0, 5, 1, 2, 9, 3, 4, 8, 6, 7];
    let blocks = order.iter().filter_map(|&n| blocks.get(n));
    blocks.flat_map(|block| block.iter().cloned()).collect()
}

fn prose(told: &[Vec<String>]) -> String {
    let sentence = |(n, words): (usize, &Vec<String>)| {
        let mut text = words.join(" ");
        let first = text.remove(0).to_ascii_uppercase();
        text.insert(0, first);
        format!("{text}.{}", if n % 4 == 3 { "\n\n" } else { " " })
    };
    told.iter().enumerate().map(sentence).collect()
}

fn story(texts: &[String]) -> Arc<Story> {
    let draft = |text: &String| Draft {
        text: text.clone(),
        ..Draft::default()
    };
    Arc::new(Story::new(texts.iter().map(draft).collect()))
}

fn n_words(story: &Story) -> ItemsCount {
    let n: usize = story
        .versions
        .ids()
        .map(|version| story.n_words(version))
        .sum();
    ItemsCount::new(n)
}

/// All pairs on all cores, as the program does it.
fn in_parallel(story: &Arc<Story>) -> Comparison {
    let evidence = Evidence::new(story);
    let parts: Vec<_> = evidence.parts().collect();
    let weighed: Vec<_> = parts
        .into_par_iter()
        .map(|part| evidence.weigh(part))
        .collect();
    let gathered = evidence.gather(weighed);
    let pairs = pairs(story, VersionId::at(0)).into_par_iter();
    let linked = pairs.map(|(left, right)| evidence.link(&gathered, left, right));
    Comparison::new(story, linked.collect())
}

fn five() -> Vec<String> {
    let sample = retold::load::sample().drafts;
    sample.into_iter().take(5).map(|draft| draft.text).collect()
}

fn hundred() -> Vec<String> {
    many(100, 1_000)
}

fn many(n: usize, n_words: usize) -> Vec<String> {
    let told = sentences(n_words, 7);
    let again = |n: usize| prose(&retold_again(&told, n as u64 + 11));
    (0..n).map(again).collect()
}

fn long(n_words: usize) -> Vec<String> {
    let told = sentences(n_words, 3);
    let other = moved(&retold_again(&told, 5));
    vec![prose(&told), prose(&other)]
}

fn compare(bencher: Bencher, texts: &[String]) {
    let story = story(texts);
    bencher
        .counter(n_words(&story))
        .bench(|| black_box(in_parallel(&story)));
}

/// The word difference of every two texts by `similar`, without its deadline.
fn diff(bencher: Bencher, texts: &[String]) {
    let story = story(texts);
    let words = |text: &'_ String| -> Vec<String> { text.split(' ').map(str::to_owned).collect() };
    let texts: Vec<Vec<String>> = texts.iter().map(words).collect();
    bencher.counter(n_words(&story)).bench(|| {
        for (n, left) in texts.iter().enumerate() {
            for right in texts.iter().skip(n + 1) {
                black_box(capture_diff_slices(Algorithm::Patience, left, right).len());
            }
        }
    });
}

#[divan::bench(sample_count = 20)]
fn five_articles(bencher: Bencher) {
    compare(bencher, &five());
}

#[divan::bench(sample_count = 20)]
fn five_articles_by_similar(bencher: Bencher) {
    diff(bencher, &five());
}

#[divan::bench(sample_count = 3)]
fn hundred_versions_of_a_thousand_words(bencher: Bencher) {
    compare(bencher, &hundred());
}

#[divan::bench(sample_count = 1)]
fn hundred_versions_of_a_thousand_words_by_similar(bencher: Bencher) {
    diff(bencher, &hundred());
}

#[divan::bench(sample_count = 3)]
fn two_of_a_hundred_thousand_words(bencher: Bencher) {
    compare(bencher, &long(100_000));
}

#[divan::bench(sample_count = 1)]
fn two_of_a_hundred_thousand_words_by_similar(bencher: Bencher) {
    diff(bencher, &long(100_000));
}

#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 3)]
fn growth_by_words(bencher: Bencher, n_words: usize) {
    compare(bencher, &long(n_words));
}

#[divan::bench(args = [2, 5, 10, 20, 50, 100], sample_count = 3)]
fn growth_by_versions(bencher: Bencher, n: usize) {
    compare(bencher, &many(n, 1_000));
}
