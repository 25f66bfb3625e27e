//! The lexicon that is built in: WordNet and the Moby thesaurus as one file, read where it lies.
//!
//! | part | content |
//! |---|---|
//! | head | `retold lexicon 1`, then the counts of blocks, parents and broad synsets (u32 each) |
//! | blocks | where each block of 16 entries begins among the entries (u32) |
//! | parents | the parent of each synset (u16) |
//! | entries | by the order of their words; see below |
//!
//! Entry: length of the prefix shared with the word before, length of the suffix, suffix, length of the facts, length of
//! the thesaurus row, facts, thesaurus row. The first entry of a block shares no prefix, so that a search can begin there.
//! Numbers are little-endian; lengths are varints of seven bits a byte, the last byte below 128.
//! `examples/build_lexicon` writes the file; `LICENCES.md` tells its sources and their terms.

static FILE: &[u8] = include_bytes!("lexicon.bin");

const HEAD: usize = 16 + 3 * 4;
const BLOCK: u32 = 16;

/// The lexicon.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lexicon {
    blocks: &'static [u8],
    parents: &'static [u8],
    entries: &'static [u8],
    n_broad: u32,
}

/// A word of the lexicon.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LexiconEntry {
    /// Its number, in the order of the alphabet.
    pub(crate) id: u32,
    facts: &'static [u8],
    row: &'static [u8],
}

/// What an entry lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LexiconList {
    /// The synsets of its senses, the most frequent of each part of speech first.
    Senses,
    /// The synsets that WordNet calls alike.
    Alike,
    /// The synsets of words derived from it.
    Derived,
    /// The words that are its opposites.
    Opposites,
    /// The words of which it is an irregular form.
    Lemmas,
}

impl Lexicon {
    /// The lexicon that is built in.
    pub(crate) fn new() -> Self {
        let count = |n: usize| read_u32_at(FILE, 16 + 4 * n);
        let (blocks, rest) = FILE
            .get(HEAD..)
            .unwrap_or_default()
            .split_at(4 * count(0) as usize);
        let (parents, entries) = rest.split_at(2 * count(1) as usize);
        Self {
            blocks,
            parents,
            entries,
            n_broad: count(2),
        }
    }

    /// The entry of a folded word.
    pub(crate) fn find(&self, word: &str) -> Option<LexiconEntry> {
        let word = word.as_bytes();
        let n_blocks = self.blocks.len() / 4;
        let (mut low, mut high) = (0, n_blocks);
        while low + 1 < high {
            let middle = low.midpoint(high);
            if self.first_word(middle) <= word {
                low = middle;
            } else {
                high = middle;
            }
        }
        self.find_in(low, word)
    }

    /// The entry of this number.
    pub(crate) fn entry(&self, id: u32) -> LexiconEntry {
        let mut at = self.block((id / BLOCK) as usize);
        for _ in 0..id % BLOCK {
            at.entry(0);
        }
        at.entry(id).2
    }

    fn block(&self, n: usize) -> LexiconReader {
        let start = read_u32_at(self.blocks, 4 * n) as usize;
        LexiconReader(self.entries.get(start..).unwrap_or_default())
    }

    fn first_word(&self, n: usize) -> &'static [u8] {
        let mut block = self.block(n);
        block.take(1);
        let len = block.byte();
        block.take(usize::from(len))
    }

    fn find_in(&self, block: usize, word: &[u8]) -> Option<LexiconEntry> {
        let mut at = self.block(block);
        // How many bytes of the word agree with the entry before: only an entry that shares as many can be the word.
        let mut agreed = 0;
        for n in 0..BLOCK {
            if at.0.is_empty() {
                return None;
            }
            let (shared, rest, entry) = at.entry(block as u32 * BLOCK + n);
            if shared < agreed {
                return None;
            }
            if shared == agreed {
                let mine = word.get(agreed..).unwrap_or_default();
                agreed += mine.iter().zip(rest).take_while(|(a, b)| a == b).count();
                if mine == rest {
                    return Some(entry);
                }
            }
        }
        None
    }

    /// The broader term of a synset.
    pub(crate) fn parent(&self, synset: u32) -> Option<u32> {
        let at = 2 * synset as usize;
        let bytes = self.parents.get(at..at + 2)?;
        let parent = u16::from_le_bytes([bytes[0], bytes[1]]);
        (parent != 0).then_some(u32::from(parent))
    }

    /// Whether the narrower terms of a synset are too many to be alike.
    pub(crate) fn is_broad(&self, synset: u32) -> bool {
        synset <= self.n_broad
    }
}

impl LexiconEntry {
    /// Noun, verb, adjective and adverb as bits 1, 2, 4 and 8.
    pub(crate) fn parts(&self) -> u8 {
        LexiconReader(self.facts).byte() & 15
    }

    /// How common the word is: the binary logarithm of how often it was tagged in a text.
    pub(crate) fn band(&self) -> u8 {
        LexiconReader(self.facts).byte() >> 4
    }

    /// The numbers of a list.
    pub(crate) fn list(&self, list: LexiconList) -> impl Iterator<Item = u32> + use<> {
        let mut at = LexiconReader(self.facts);
        at.byte();
        for _ in 0..list as usize {
            for _ in 0..at.varint() {
                at.varint();
            }
        }
        let n = at.varint();
        (0..n).map(move |_| at.varint())
    }

    /// The words of higher number that stand with this one in the thesaurus, and how close they are, from 0 to 3.
    pub(crate) fn neighbours(&self) -> impl Iterator<Item = (u32, u8)> + use<> {
        let mut at = LexiconReader(self.row);
        let mut last = self.id;
        std::iter::from_fn(move || {
            if at.0.is_empty() {
                return None;
            }
            let step = at.varint();
            last += step >> 2;
            Some((last, (step & 3) as u8))
        })
    }
}

fn read_u32_at(bytes: &[u8], at: usize) -> u32 {
    let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
    four.map_or(0, u32::from_le_bytes)
}

/// Bytes that are read from the front; past the end they are zeros.
struct LexiconReader(&'static [u8]);

impl LexiconReader {
    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or(0)
    }

    fn take(&mut self, n: usize) -> &'static [u8] {
        let (taken, rest) = self.0.split_at(n.min(self.0.len()));
        self.0 = rest;
        taken
    }

    /// An entry: how many bytes its word shares with the one before, the others, and what it tells.
    fn entry(&mut self, id: u32) -> (usize, &'static [u8], LexiconEntry) {
        let shared = usize::from(self.byte());
        let len = self.byte();
        let rest = self.take(usize::from(len));
        let (n_facts, n_row) = (self.varint() as usize, self.varint() as usize);
        let (facts, row) = (self.take(n_facts), self.take(n_row));
        (shared, rest, LexiconEntry { id, facts, row })
    }

    fn varint(&mut self) -> u32 {
        let mut value = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte();
            value |= u32::from(byte & 127) << shift;
            if byte < 128 {
                break;
            }
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, LexiconList};

    #[test]
    fn words_are_found_with_what_is_known_of_them() {
        let book = Lexicon::new();
        let numbers = |word: &str, list: LexiconList| -> Vec<u32> {
            book.find(word).unwrap().list(list).collect()
        };
        assert_eq!(book.find("ferry").unwrap().parts(), 1 | 2);
        assert_eq!(
            numbers("sank", LexiconList::Lemmas),
            [book.find("sink").unwrap().id]
        );
        let alive = book.find("alive").unwrap().id;
        assert!(numbers("dead", LexiconList::Opposites).contains(&alive));
        let (big, large) = (book.find("big").unwrap(), book.find("large").unwrap());
        assert!(big.neighbours().any(|(word, _)| word == large.id));
        let senses = numbers("large", LexiconList::Senses);
        assert!(
            numbers("big", LexiconList::Senses)
                .iter()
                .any(|sense| senses.contains(sense))
        );
    }

    #[test]
    fn words_that_are_not_there_are_not_found() {
        let book = Lexicon::new();
        for word in ["", "a", "qqqq", "zzzzzz", "ferryferry", "船", "~"] {
            assert!(book.find(word).is_none(), "{word}");
        }
    }
}
