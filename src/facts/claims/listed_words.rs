//! Where sentences have words of a list, looked up once a sentence.

use std::collections::HashSet;

use crate::facts::clause::Clause;
use crate::facts::listed_phrases::has_listed;
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::NewsList;
use crate::text::{SentenceId, Table, TokenKind};

/// Before the month and before the surname, where a headline prints every word with a capital.
const BEFORE_NAME: &str =
    "in since until last next early mid late mr mrs ms miss lord lady sir theresa brian james";

/// Where each sentence has a word of one list. Every sentence is looked through once, however many link to it.
pub(crate) struct ListedWords(Table<SentenceId, Vec<usize>>);

/// Whether *May* is the month or somebody's name: a verb has no capital, unless all words have one.
fn is_month_or_name(clause: &Clause<'_>, at: usize) -> bool {
    let is_may = clause.words[at].text == "May";
    let is_named = is_in_word_list(BEFORE_NAME, clause.before(at, 1));
    let is_number = |at: Option<usize>| {
        at.and_then(|at| clause.words.get(at))
            .is_some_and(|word| word.kind == TokenKind::Number)
    };
    is_may
        && (!clause.is_titled
            || is_named
            || is_number(at.checked_sub(1))
            || is_number(Some(at + 1)))
}

impl ListedWords {
    pub(crate) fn new(list: &str, clauses: &Table<SentenceId, Clause<'_>>) -> Self {
        let list: HashSet<&str> = list.split_whitespace().collect();
        let places = |clause: &Clause<'_>| -> Vec<usize> {
            let words = clause.words.iter().enumerate();
            let listed = words.filter(|(_, word)| list.contains(word.folded));
            let places = listed.map(|(at, _)| at);
            places.filter(|&at| !is_month_or_name(clause, at)).collect()
        };
        Self(clauses.iter().map(places).collect::<Vec<_>>().into())
    }

    /// Where sentences in languages other than English have words of one of their lists.
    pub(crate) fn of_languages(list: NewsList, clauses: &Table<SentenceId, Clause<'_>>) -> Self {
        let places = |clause: &Clause<'_>| -> Vec<usize> {
            let all = 0..clause.words.len();
            all.filter(|&at| has_listed(clause, list, at)).collect()
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
