//! Whether two dates of linked sentences are told of one event: by the word beside them that says what happened.

use super::dated::DateMention;
use super::rules;
use crate::compare::Link;
use crate::facts::clause::Clause;
use crate::facts::inside::answers;
use crate::facts::sources::speakers::is_saying;
use crate::text::{SentenceId, Table, TokenId, TokenKind};

/// Whether the nearest word before both dates that is no name, or behind them where none stands before, is the same in
/// both sentences, or both say that something was said.
pub(super) fn tell_one_event(
    clauses: &Table<SentenceId, Clause<'_>>,
    link: &Link,
    one: &DateMention,
    other: &DateMention,
) -> bool {
    let (left, right) = (&clauses[one.sentence], &clauses[other.sentence]);
    let before = (
        event_word_before(left, one),
        event_word_before(right, other),
    );
    let (one, other) = match before {
        (Some(one), Some(other)) => (one, other),
        (None, None) => match (
            event_word_behind(left, one),
            event_word_behind(right, other),
        ) {
            (Some(one), Some(other)) => (one, other),
            _ => return true,
        },
        // *On Monday the gate fell*, *the gate fell on Monday*: the word before is looked for behind.
        (Some(at), None) => return stands_behind(left, at, right, other),
        (None, Some(at)) => return stands_behind(right, at, left, one),
    };
    let (a, b) = (left.folded(one), right.folded(other));
    let places = (left.token(one), right.token(other));
    a == b
        || is_saying(a) && is_saying(b)
        || answers(link, &token_range(places.0), &token_range(places.1))
        || answers(link, &token_range(places.1), &token_range(places.0))
}

fn token_range(token: TokenId) -> std::ops::Range<TokenId> {
    token..TokenId(token.0 + 1)
}

fn says_what(clause: &Clause<'_>, at: usize) -> bool {
    let word = &clause.words[at];
    let tells_when = matches!(
        word.folded,
        "last"
            | "next"
            | "early"
            | "late"
            | "about"
            | "around"
            | "am"
            | "pm"
            | "a.m"
            | "p.m"
            | "a.m."
            | "p.m."
            | "noon"
            | "midnight"
            | "o'clock"
            | "clock"
            | "evening"
            | "morning"
            | "afternoon"
            | "night"
    );
    word.kind == TokenKind::Word
        && word.is_content()
        && word.text.starts_with(char::is_lowercase)
        && !tells_when
}

fn event_word_before(clause: &Clause<'_>, date: &DateMention) -> Option<usize> {
    let at = (date.tokens.start.0 - clause.first.0) as usize;
    let from = at.saturating_sub(rules::EVENT_WITHIN);
    (from..at).rev().find(|&at| says_what(clause, at))
}

fn event_word_behind(clause: &Clause<'_>, date: &DateMention) -> Option<usize> {
    let at = (date.tokens.end.0 - clause.first.0) as usize;
    let to = (at + rules::EVENT_WITHIN).min(clause.words.len());
    (at..to).find(|&at| says_what(clause, at))
}

/// Whether the word at a place of one sentence stands behind the date of the other.
fn stands_behind(clause: &Clause<'_>, at: usize, other: &Clause<'_>, date: &DateMention) -> bool {
    let from = (date.tokens.end.0 - other.first.0) as usize;
    (from..other.words.len()).any(|place| other.folded(place) == clause.folded(at))
}
