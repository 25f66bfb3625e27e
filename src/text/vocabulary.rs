//! Folded words and their numbers.

use std::collections::HashMap;

use super::tokens::split_tokens;
use super::{Table, TermId, TokenKind, fold};

/// Every folded word of a story, numbered in the order of first appearance.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    words: Table<TermId, Box<str>>,
    ids: HashMap<Box<str>, TermId>,
}

impl Vocabulary {
    /// The number of a folded word, given out if it is new.
    pub fn intern(&mut self, folded: &str) -> TermId {
        if let Some(&term) = self.ids.get(folded) {
            return term;
        }
        let term = self.words.push(folded.into());
        self.ids.insert(folded.into(), term);
        term
    }

    /// The number of a folded word, if the story has it.
    pub fn find(&self, folded: &str) -> Option<TermId> {
        self.ids.get(folded).copied()
    }

    /// The folded word.
    pub fn word(&self, term: TermId) -> &str {
        &self.words[term]
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// All numbers with their words, in order of first appearance.
    pub fn entries(&self) -> impl Iterator<Item = (TermId, &str)> {
        self.words
            .entries()
            .map(|(term, word)| (term, word.as_ref()))
    }
}

/// The folded words of a phrase, marks apart.
pub fn folded_words(phrase: &str) -> impl Iterator<Item = String> + '_ {
    let words = split_tokens(phrase)
        .into_iter()
        .filter(|token| token.1 != TokenKind::Mark);
    words.filter_map(|(range, _)| phrase.get(range).map(fold))
}
