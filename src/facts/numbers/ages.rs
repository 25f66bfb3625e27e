//! Ages, and whose they are: the age of one person is no fact about another.

use super::amount::{Number, ONE};
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;

/// Titles, which another version may leave out.
const TITLES: &str = "mr mrs ms miss dr sir lady lord sgt sergeant pc constable inspector captain prof professor father rev judge";

/// Whether the number is an age by its place: *Hugh Marsh, 61, of Tawford*, *Hugh Marsh (61)*, *aged 61*.
pub(crate) fn is_age(clause: &Clause<'_>, number: &Number) -> bool {
    let is_whole = number.step == ONE && (ONE..=rules::OLDEST * ONE).contains(&number.value);
    if !is_whole || number.ending.is_some() || !clause.tongue.is_english() {
        return false;
    }
    let is_aged = matches!(clause.before(number.from, 1), "aged" | "age");
    if is_aged || clause.ends_before(number.from, "the age of") || is_age_of_one(clause, number) {
        return true;
    }
    let is_closed = match clause.before(number.from, 1) {
        "," => matches!(
            clause.folded(number.to),
            "," | "." | ";" | ":" | "-" | "–" | "—" | ""
        ),
        "(" => clause.folded(number.to) == ")",
        _ => false,
    };
    let named = number
        .from
        .checked_sub(2)
        .and_then(|at| clause.words.get(at));
    // *Reading, 30, and Slough, 12* are results: in a row of names with numbers each may count anything.
    is_closed && number.to == number.from + 1 && named.is_some_and(|word| word.is_capital())
}

/// *Has died at 100*, *He was 65.*
fn is_age_of_one(clause: &Clause<'_>, number: &Number) -> bool {
    let is_closed = matches!(clause.folded(number.to), "," | "." | ";" | "");
    let has_died = clause.before(number.from, 1) == "at"
        && matches!(clause.before(number.from, 2), "died" | "dies" | "dead");
    let is_told = matches!(clause.before(number.from, 1), "was" | "is")
        && matches!(clause.before(number.from, 2), "he" | "she");
    is_closed && (has_died || is_told)
}

/// The words of the name of the person whose age stands from one place up to another, folded.
pub(crate) fn person(clause: &Clause<'_>, from: usize, to: usize) -> Vec<String> {
    let mut before = from;
    let is_between = |word: &str| {
        matches!(word, "," | "(" | "aged" | "age")
            || clause.tongue.has_news_words() && matches!(word, "de" | "di" | "（")
    };
    while before > 0 && is_between(clause.folded(before - 1)) {
        before -= 1;
    }
    let name = |at: usize| clause.words.get(at).filter(|word| word.is_capital());
    let here = (before.saturating_sub(rules::AGED_NAME_WORDS)..before).rev();
    let mut words: Vec<String> = here
        .map_while(|at| name(at).map(|word| word.folded.to_owned()))
        .collect();
    words.retain(|word| !is_in_word_list(TITLES, word));
    words.reverse();
    if words.is_empty() || before == from {
        // *The 61-year-old Hugh Marsh*.
        let behind = (to..to + rules::AGED_NAME_WORDS)
            .map_while(|at| name(at).map(|word| word.folded.to_owned()));
        words = behind.collect();
    }
    words
}

/// Whether two ages are of people whose names say that they are two: *Hugh Marsh* and *Ida Marsh*, not *Marsh*.
pub(crate) fn are_of_others(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    !short.is_empty() && !short.iter().all(|word| long.contains(word))
}
