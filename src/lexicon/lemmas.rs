//! The dictionary form of a word: WordNet's own rules (Morphy) for the endings of English.

use super::function_words::classify_word;
use super::lexicon_file::{Lexicon, LexiconEntry, LexiconList};

const NOUN: u8 = 1;
const VERB: u8 = 2;
const ADJECTIVE: u8 = 4;

/// An ending, what stands there in the dictionary, and the part of speech that must then be found.
const ENDINGS: [(&str, &str, u8); 20] = [
    ("s", "", NOUN),
    ("ses", "s", NOUN),
    ("xes", "x", NOUN),
    ("zes", "z", NOUN),
    ("ches", "ch", NOUN),
    ("shes", "sh", NOUN),
    ("men", "man", NOUN),
    ("ies", "y", NOUN),
    ("s", "", VERB),
    ("ies", "y", VERB),
    ("es", "e", VERB),
    ("es", "", VERB),
    ("ed", "e", VERB),
    ("ed", "", VERB),
    ("ing", "e", VERB),
    ("ing", "", VERB),
    ("er", "", ADJECTIVE),
    ("est", "", ADJECTIVE),
    ("er", "e", ADJECTIVE),
    ("est", "e", ADJECTIVE),
];

/// Calls `found` with every entry that a folded word may be a form of, itself among them, and the parts of speech that
/// the form can be.
pub(crate) fn lemmas(book: &Lexicon, folded: &str, mut found: impl FnMut(LexiconEntry, u8)) {
    if let Some(entry) = book.find(folded) {
        if entry.parts() != 0 {
            found(entry, entry.parts());
        }
        for lemma in entry.list(LexiconList::Lemmas) {
            let lemma = book.entry(lemma);
            found(lemma, lemma.parts());
        }
    }
    let mut candidate = String::new();
    let mut last: Option<LexiconEntry> = None;
    for (ending, instead, part) in ENDINGS {
        let Some(start) = folded.strip_suffix(ending).filter(|start| start.len() > 1) else {
            continue;
        };
        // Verbs follow nouns with the same ending: the entry is looked up once.
        if !(candidate.len() == start.len() + instead.len()
            && candidate.starts_with(start)
            && candidate.ends_with(instead))
        {
            candidate.clear();
            candidate.push_str(start);
            candidate.push_str(instead);
            last = book.find(&candidate);
        }
        if let Some(entry) = last.filter(|entry| entry.parts() & part != 0) {
            found(entry, part);
        }
    }
}

/// Whether English has the folded word, in this form or as a form of another.
pub(crate) fn is_in_lexicon(folded: &str) -> bool {
    let mut is_known = classify_word(folded).is_function();
    lemmas(&Lexicon::new(), folded, |_, _| is_known = true);
    is_known
}

/// Whether two folded English words may be forms of one word, such as *paid* and *pay*.
pub(crate) fn share_lemma(one: &str, other: &str) -> bool {
    let entries = |word: &str| -> Vec<u32> {
        let mut found = Vec::new();
        lemmas(&Lexicon::new(), word, |entry, _| found.push(entry.id));
        found
    };
    let others = entries(other);
    one == other || entries(one).iter().any(|id| others.contains(id))
}
