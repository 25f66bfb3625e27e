//! Invented texts to measure on, the same on every machine.

#![allow(dead_code, reason = "each measurement takes what it needs")]

pub(crate) mod similar;
pub(crate) mod words;

use std::sync::Arc;

use retold::text::{Draft, Story};
use words::Dice;

fn sentence(dice: &mut Dice) -> Vec<String> {
    let n = 12 + dice.roll(16);
    dice.words(n as usize)
}

/// Sentences with so many words in all.
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
                        *word_here = dice.word();
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

/// The built-in story: five articles of one event.
pub(crate) fn five() -> Vec<Draft> {
    retold::load::sample().drafts.into_iter().take(5).collect()
}

/// So many versions of one story, each retold from one text of so many words.
pub(crate) fn many(n: usize, n_words: usize) -> Vec<Draft> {
    let told = sentences(n_words, 7);
    let again = |n: usize| draft(prose(&retold_again(&told, n as u64 + 11)));
    (0..n).map(again).collect()
}

/// A text of so many words and the same retold, with its tenths in another order.
pub(crate) fn long(n_words: usize) -> Vec<Draft> {
    let told = sentences(n_words, 3);
    let other = moved(&retold_again(&told, 5));
    vec![draft(prose(&told)), draft(prose(&other))]
}

/// A text as a version.
pub(crate) fn draft(text: String) -> Draft {
    Draft {
        text,
        ..Draft::default()
    }
}

/// The story that these versions tell.
pub(crate) fn story(drafts: &[Draft]) -> Arc<Story> {
    Arc::new(Story::new(drafts.to_vec()))
}

/// How many words a story has in all versions.
pub(crate) fn n_words(story: &Story) -> usize {
    let versions = story.versions.ids();
    versions.map(|version| story.n_words(version)).sum()
}
