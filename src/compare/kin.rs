//! Which words of a story stand for each other, and how nearly.

use std::collections::HashMap;

use super::terms::{Class, StemId, Terms};
use crate::text::{Story, Table};

/// For each stem the other stems that may stand for it, with their nearness from 0 to 1.
pub(super) type Kin = Table<StemId, Vec<(StemId, f32)>>;

/// Names spelled almost alike.
const SPELLING: f32 = 0.85;

/// The kin of all words of a story. Words are compared only within a bucket of words that begin alike.
pub(super) fn kin(story: &Story, terms: &Terms, n_stems: usize) -> Kin {
    let mut buckets: HashMap<String, Vec<(StemId, &str)>> = HashMap::new();
    for (term, word) in story.vocabulary.entries() {
        if matches!(terms[term].class, Class::Name | Class::Content) && word.chars().count() >= 4 {
            let start: String = word.chars().take(3).collect();
            buckets
                .entry(start)
                .or_default()
                .push((terms[term].stem, word));
        }
    }
    let mut kin: Kin = vec![Vec::new(); n_stems].into();
    for bucket in buckets.values() {
        for (n, &(one, word)) in bucket.iter().enumerate() {
            for &(other, other_word) in bucket.iter().skip(n + 1) {
                if one == other {
                    continue;
                }
                let near = strsim::normalized_levenshtein(word, other_word) as f32;
                if near >= 0.6 {
                    kin[one].push((other, near.min(SPELLING)));
                    kin[other].push((one, near.min(SPELLING)));
                }
            }
        }
    }
    for id in kin.ids() {
        kin[id].sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
        kin[id].dedup_by_key(|row| row.0);
    }
    kin
}
