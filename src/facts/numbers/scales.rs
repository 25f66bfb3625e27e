//! Words for thousands and millions, by language.

use super::amount::Amount;
use super::measures::is_money;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::find_listed;
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::NewsList;

const THOUSAND: Amount = 1_000;
const MILLION: Amount = 1_000_000;
const BILLION: Amount = 1_000_000_000;

/// The languages that write it, the words, and what they are worth; others have tables of their own.
const SCALES: [(&str, &str, Amount); 12] = [
    ("en", "dozen", 12),
    ("en", "hundred", 100),
    ("en", "thousand thousands", THOUSAND),
    ("en", "lakh lakhs", 100 * THOUSAND),
    ("en", "million millions mn", MILLION),
    ("en", "crore crores", 10 * MILLION),
    ("en", "billion bn", BILLION),
    ("en", "trillion tn", 1_000 * BILLION),
    ("ca", "mil", THOUSAND),
    ("nb da", "tusen", THOUSAND),
    ("nb da", "million millioner mio mill", MILLION),
    ("nb da", "milliard milliarder mia mrd", BILLION),
];

/// What the word is worth as a magnitude, by itself or behind digits: *3 million*, *3bn*.
pub(crate) fn find_word_scale(clause: &Clause<'_>, word: &str) -> Option<Amount> {
    let is_it = |(tags, words, _): &&(&str, &str, Amount)| {
        is_in_word_list(words, word) && clause.tongue.is_one_of(tags)
    };
    if let Some(table) = clause.tongue.list(NewsList::Scales) {
        return table.meaning(word)?.parse().ok();
    }
    // Korean signs belong to no other language.
    let glued = (word == "만").then_some(10_000);
    SCALES.iter().find(is_it).map(|scale| scale.2).or(glued)
}

/// The magnitude at a place behind a number that begins at `from`. An *m* with a space before it is a metre: *12 m high*
/// is no twelve million. Only of money it is a million. It comes with how many words it takes.
pub(crate) fn scale_behind(clause: &Clause<'_>, from: usize, at: usize) -> Option<(Amount, usize)> {
    let is_of_money = || is_money(clause.before(from, 1)) || is_money(clause.folded(at + 1));
    match clause.folded(at) {
        "m" => {
            let is_close = clause.tongue.has_news_words() && clause.folded(at + 1) == "€";
            let is_million = clause.tongue.is_english() && is_of_money() || is_close;
            is_million.then_some((MILLION, 1))
        }
        _ if clause.tongue.has_news_words() => {
            let (meaning, n_words) = find_listed(clause, NewsList::Scales, at)?;
            Some((meaning.parse().ok()?, n_words))
        }
        word => Some((find_word_scale(clause, word)?, 1)),
    }
}

/// Whether the stop at a place shortens the magnitude before it: *1,2 Mio. Euro*. One that ends the sentence may as well.
pub(crate) fn is_shortened(clause: &Clause<'_>, at: usize) -> bool {
    let is_short = is_in_word_list(
        "tsd mio mrd mia mill bio tys mln mld bln тыс тис млн млрд трлн mkr mdkr",
        clause.before(at, 1),
    );
    is_short && clause.folded(at) == "." && at + 1 < clause.words.len()
}

/// The magnitude glued to digits: *3m*, *17bn*.
pub(crate) fn glued_scale(clause: &Clause<'_>, ending: &str) -> Option<Amount> {
    match ending {
        "m" => clause.tongue.is_english().then_some(MILLION),
        "k" => clause.tongue.is_english().then_some(THOUSAND),
        word => find_word_scale(clause, word),
    }
}
