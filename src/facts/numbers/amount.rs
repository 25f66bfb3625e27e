//! The number as the room passes it on: its value in millionths, and where its words stand.

use crate::facts::clause::Clause;
use crate::lexicon::number_word_value;

/// A number of millionths: exact for all money, shares and rates that newspapers print.
pub(crate) type Amount = i128;
/// One.
pub(crate) const ONE: Amount = 1_000_000;

/// A number where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// The first of its words.
    pub(crate) from: usize,
    /// The place behind the last of its words.
    pub(crate) to: usize,
    pub(crate) value: Amount,
    /// What its last printed digit is worth, by which a rounded form of it is known.
    pub(crate) step: Amount,
    /// What is glued to the digits, such as `-year-old` or `%`.
    pub(crate) ending: Option<&'static str>,
}

/// The value of one number word, up to ninety-nine.
pub(crate) fn number_word(word: &str) -> Option<Amount> {
    number_word_value(word).map(Amount::from)
}

pub(crate) fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

/// Whether no space stands on either side of the word at a place.
pub(crate) fn adjoins(clause: &Clause<'_>, at: usize) -> bool {
    let span = |at: usize| clause.words.get(at).map(|w| w.span);
    let touches =
        |a: usize, b: usize| matches!((span(a), span(b)), (Some(a), Some(b)) if a.end == b.start);
    at > 0 && touches(at - 1, at) && touches(at, at + 1)
}
