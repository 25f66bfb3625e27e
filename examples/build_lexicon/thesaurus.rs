//! The Moby thesaurus: which words stand in one entry, and how much else they have in common.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The thesaurus, single words only.
pub(crate) struct Thesaurus {
    neighbours: BTreeMap<String, BTreeSet<u32>>,
    ids: BTreeMap<String, u32>,
}

impl Thesaurus {
    /// Reads `moby.txt`: a line an entry, the words between commas, the first one that which is explained.
    pub(crate) fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path)
            .unwrap_or_else(|trouble| panic!("{}: {trouble}", path.display()));
        let mut entries: Vec<Vec<String>> = Vec::new();
        for line in text.lines() {
            let words = line.split(',').map(|word| word.trim().to_lowercase());
            let words: Vec<String> = words.collect();
            if !words[0].contains(' ') {
                entries.push(
                    words
                        .into_iter()
                        .filter(|word| !word.contains(' '))
                        .collect(),
                );
            }
        }
        let words: BTreeSet<&String> = entries.iter().flatten().collect();
        let ids: BTreeMap<String, u32> = words.into_iter().cloned().zip(0..).collect();
        let mut neighbours: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        for entry in &entries {
            let (head, others) = entry.split_first().expect("an entry has a head");
            for other in others.iter().filter(|other| *other != head) {
                neighbours
                    .entry(head.clone())
                    .or_default()
                    .insert(ids[other]);
                neighbours
                    .entry(other.clone())
                    .or_default()
                    .insert(ids[head]);
            }
        }
        Self { neighbours, ids }
    }

    /// Whether a word stands in any entry.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.neighbours.contains_key(word)
    }

    /// How close two words are: none if they stand in no entry together, else from 0 to 3 by the cosine of their
    /// neighbourhoods.
    pub(crate) fn closeness(&self, one: &str, other: &str) -> Option<u8> {
        let (mine, theirs) = (self.neighbours.get(one)?, self.neighbours.get(other)?);
        if !mine.contains(self.ids.get(other)?) {
            return None;
        }
        let shared = mine.intersection(theirs).count();
        // The squares of 0.1, 0.2 and 0.35: between them lie four like parts of all neighbours.
        let steps = [(1, 100), (4, 100), (49, 400)];
        let passed = steps
            .iter()
            .filter(|(num, den)| shared * shared * den >= num * mine.len() * theirs.len());
        Some(passed.count() as u8)
    }

    /// The words that stand in an entry with this one.
    pub(crate) fn neighbours(&self, word: &str) -> impl Iterator<Item = u32> + '_ {
        self.neighbours.get(word).into_iter().flatten().copied()
    }

    /// The numbers of all words.
    pub(crate) fn id(&self, word: &str) -> Option<u32> {
        self.ids.get(word).copied()
    }
}
