//! What links have left unexplained of a sentence, clause by clause.
//!
//! Newspapers condense by making a sentence the clause of another: *which was built in 1871*, *after nine days of rain*,
//! *that broke two beehives*. Without a grammar of the language a clause ends at a mark, before a word that joins clauses,
//! and where words begin that a link explains. Costs one pass over the tokens of the sentences that are asked for.

use std::ops::Range;

use crate::compare::rules;
use crate::lexicon::is_function_word;
use crate::text::{SentenceId, Story, TokenKind, each};

/// Words that join clauses, in the order of the alphabet. Participles are cut off by their commas.
const JOINING: &[&str] = &[
    "after", "although", "and", "because", "before", "but", "since", "that", "though", "until",
    "when", "where", "whereas", "which", "while", "who", "whom", "whose",
];

/// The clauses that are left of a sentence, as places of its words, marks apart.
pub(crate) fn find_unexplained_clauses(
    story: &Story,
    sentence: SentenceId,
    is_explained: &[bool],
) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let (mut start, mut place, mut n_says) = (0, 0, 0);
    for token in each(&story.sentences[sentence].tokens) {
        let word = story.folded(token);
        let is_mark = story.tokens[token].kind == TokenKind::Mark;
        let says = !is_mark && !is_function_word(word);
        let is_known = says && is_explained.get(place).copied().unwrap_or_default();
        let parts = (is_mark && is_clause_break(word)) || JOINING.binary_search(&word).is_ok();
        // What says less than a clause does belongs to the next one: *in May, when the gates open*.
        if is_known || (parts && n_says >= rules::CLAUSE_WORDS) {
            if n_says >= rules::CLAUSE_WORDS {
                clauses.push(start..place);
            }
            (start, n_says) = (place + usize::from(is_known), 0);
        }
        place += usize::from(!is_mark);
        n_says += usize::from(says && !is_known);
    }
    if n_says >= rules::CLAUSE_WORDS {
        clauses.push(start..place);
    }
    clauses
}

/// Whether a mark parts clauses; quotation marks and full stops of abbreviations do not.
fn is_clause_break(mark: &str) -> bool {
    matches!(mark, "," | ";" | ":" | "-" | "(" | ")")
}
