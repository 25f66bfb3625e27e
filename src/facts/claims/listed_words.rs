//! Where sentences have words of a list, looked up once a sentence.

use std::collections::HashSet;

use crate::facts::clause::Clause;
use crate::text::{SentenceId, Table};

/// Where each sentence has a word of one list. Every sentence is looked through once, however many link to it.
pub(crate) struct ListedWords(Table<SentenceId, Vec<usize>>);

impl ListedWords {
    pub(crate) fn new(list: &str, clauses: &Table<SentenceId, Clause<'_>>) -> Self {
        let list: HashSet<&str> = list.split_whitespace().collect();
        let places = |clause: &Clause<'_>| -> Vec<usize> {
            let words = clause.words.iter().enumerate();
            let listed = words.filter(|(_, word)| list.contains(word.folded));
            listed.map(|(at, _)| at).collect()
        };
        Self(clauses.iter().map(places).collect::<Vec<_>>().into())
    }

    /// The places of such words in a sentence.
    pub(crate) fn places(&self, sentence: SentenceId) -> &[usize] {
        &self.0[sentence]
    }

    /// How many such words a sentence has.
    pub(crate) fn n_in(&self, clause: &Clause<'_>) -> usize {
        self.0[clause.sentence].len()
    }
}
