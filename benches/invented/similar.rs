//! The measure that comparisons are held against: the word difference of `similar`, by patience and without a deadline.

use std::hint::black_box;

use retold::text::Draft;
use similar::{Algorithm, capture_diff_slices};

/// Takes the difference of every two of these texts. Their words are cut and numbered once for all.
pub(crate) fn diff(drafts: &[Draft]) {
    let mut numbers = std::collections::HashMap::new();
    let mut number = |word: &str| {
        let next = numbers.len() as u32;
        *numbers.entry(word.to_owned()).or_insert(next)
    };
    let texts = drafts.iter().map(|draft| draft.text.split_whitespace());
    let texts: Vec<Vec<u32>> = texts
        .map(|words| words.map(&mut number).collect())
        .collect();
    for (n, left) in texts.iter().enumerate() {
        for right in texts.iter().skip(n + 1) {
            black_box(capture_diff_slices(Algorithm::Patience, left, right).len());
        }
    }
}
