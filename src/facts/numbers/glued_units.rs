//! Units and nouns in one word with their number: *56mph*, *38-tonne*, *5ft*, *three-storey*.

use super::amount::{Amount, Number, ONE, is_digits, number_word};
use super::fractions::parse_fraction_name;
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;

/// What marks a number whose noun stands in one word with it, behind a hyphen.
pub(super) const GLUED_NOUN: &str = "glued noun";

/// Units that are printed close behind digits or behind a hyphen, by the names that measures have.
const UNITS: [&str; 35] = [
    "year",
    "years",
    "month",
    "months",
    "week",
    "weeks",
    "day",
    "days",
    "hour",
    "hours",
    "minute",
    "minutes",
    "second",
    "mile",
    "miles",
    "metre",
    "meter",
    "metres",
    "kilometre",
    "kilometer",
    "foot",
    "feet",
    "inch",
    "yard",
    "tonne",
    "ton",
    "pound",
    "pence",
    "cent",
    "percent",
    "point",
    "mph",
    "km",
    "kg",
    "pp",
];
/// Units by letters that name nothing where they stand alone, and the names that measures have.
const SHORTENED: [(&str, &str); 18] = [
    ("ft", "foot"),
    ("in", "inch"),
    ("p", "pence"),
    ("g", "gram"),
    ("mm", "millimetre"),
    ("cm", "centimetre"),
    ("lb", "lb"),
    ("lbs", "lb"),
    ("t", "tonne"),
    ("kph", "kph"),
    ("kmh", "kph"),
    ("hr", "hour"),
    ("hrs", "hour"),
    ("min", "minute"),
    ("mins", "minute"),
    ("yr", "year"),
    ("yrs", "year"),
    ("명", "person"),
];
/// What Korean writes behind a counted noun to say its part in the sentence.
const PARTICLES: [&str; 11] = [
    "이", "가", "은", "는", "을", "를", "의", "과", "와", "도", "에",
];
/// What is glued to a number and counts nothing: *40-odd*, *twenty-something*, *tenfold*.
const NO_NOUNS: &str = "odd plus something somethings fold ish strong all and nil love old";

/// The unit that is glued to digits or to a number in words, by its name; [`GLUED_NOUN`] for any other noun behind a
/// hyphen.
pub(super) fn find_glued_unit(ending: &str) -> Option<&'static str> {
    let (rest, is_hyphened) = match ending.strip_prefix(['-', '‑', '‐']) {
        Some(rest) => (rest, true),
        None => (ending, false),
    };
    if rest == "year-old" || rest == "year-olds" {
        return Some("age");
    }
    let mut parts = rest.split(['-', '‑', '‐']);
    let noun = parts.next().filter(|noun| !noun.is_empty())?;
    if let Some(unit) = UNITS.iter().find(|unit| **unit == noun) {
        return Some(unit);
    }
    let is_it = |(known, _): &&(&str, &str)| {
        let tail = noun.strip_prefix(known);
        tail.is_some_and(|tail| tail.is_empty() || PARTICLES.contains(&tail))
    };
    if let Some((_, unit)) = SHORTENED.iter().find(is_it) {
        return Some(unit);
    }
    let is_noun = is_hyphened
        && parts.next().is_none()
        && noun.chars().count() >= rules::GLUED_NOUN_FROM
        && noun.chars().all(char::is_alphabetic)
        && number_word(noun).is_none()
        && parse_fraction_name(noun).is_none()
        && !is_in_word_list(NO_NOUNS, noun);
    is_noun.then_some(GLUED_NOUN)
}

/// The inches behind the feet of *5-foot-10*, as a part of a foot.
pub(super) fn read_inches(ending: &str) -> Option<Amount> {
    let inches = ending.strip_prefix("-foot-")?;
    let inches = inches.strip_suffix("-inch").unwrap_or(inches);
    let inches: Amount = Some(inches)
        .filter(|i| is_digits(i) && i.len() <= 2)?
        .parse()
        .ok()?;
    (inches < 12).then_some(inches * ONE / 12)
}

/// A number word in one word with its unit or noun: *two-week*, *three-storey*.
pub(super) fn read_glued_word(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let word = clause.folded(at);
    let hyphens = word.char_indices().rev().filter(|(_, c)| *c == '-');
    let (value, ending) = hyphens.into_iter().find_map(|(hyphen, _)| {
        let value = number_word(word.get(..hyphen)?)?;
        Some((value, find_glued_unit(word.get(hyphen..)?)?))
    })?;
    // *One-way*, *one-off* count nothing, and *Three-Mile Island* is a name.
    let is_capital = |at: usize| clause.words.get(at).is_some_and(|word| word.is_capital());
    let is_idle = ending == GLUED_NOUN && value < 2;
    let is_name = at > 0 && is_capital(at) && is_capital(at + 1) && !clause.is_titled;
    (!is_idle && !is_name).then_some(Number {
        from: at,
        to: at + 1,
        value: value * ONE,
        step: ONE,
        ending: Some(ending),
    })
}

/// The noun behind the last hyphen of a word.
pub(super) fn glued_noun<'a>(clause: &Clause<'a>, at: usize) -> &'a str {
    let word = clause.folded(at);
    word.rsplit(['-', '‑', '‐']).next().unwrap_or(word)
}
