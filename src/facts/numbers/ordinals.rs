//! Places in an order: *the 12th fire this year*, *the 34th minute*. They count nothing, but another place is another thing.

use super::amount::Number;
use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;

/// What marks a number that says which of many.
pub(super) const ORDINAL: &str = "in order";
/// Nouns of people: *the 12th victim* is told as a number of victims as well.
const PEOPLE: &str =
    "person people man woman child victim patient death casualty fatality soldier member";

/// Whether the letters behind digits and the noun behind them say which of many things it is. *5th Avenue* is a name, and
/// *5th of May* a day.
pub(super) fn is_ordinal(clause: &Clause<'_>, number: &Number, ending: &str) -> bool {
    let is_ending = matches!(ending, "st" | "nd" | "rd" | "th");
    let noun = clause.words.get(number.to);
    let is_noun = noun.is_some_and(|noun| {
        noun.is_content()
            && noun.text.starts_with(char::is_lowercase)
            && !is_in_word_list(PEOPLE, noun.folded)
    });
    clause.tongue.is_english() && is_ending && is_noun
}
