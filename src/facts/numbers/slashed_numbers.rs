//! Digits with strokes and hyphens between: fractions, telephone numbers, halves of dates.

use super::amount::{Amount, Number, ONE, adjoins, is_digits};
use super::rules;
use crate::facts::clause::Clause;

/// A fraction behind a whole number: `1 5/8`.
pub(crate) fn fraction(clause: &Clause<'_>, at: usize) -> Option<(Amount, Amount)> {
    let (up, down) = (clause.folded(at), clause.folded(at + 2));
    if !(clause.folded(at + 1) == "/"
        && adjoins(clause, at + 1)
        && is_digits(up)
        && is_digits(down))
    {
        return None;
    }
    let (up, down) = (parse_whole_number(up)?, parse_whole_number(down)?);
    (up < down).then_some((up, down))
}

/// *234-7743*, *561-688-4068*: known by its last seven digits, for the code before them is left out at home.
pub(crate) fn telephone(clause: &Clause<'_>, at: usize) -> Option<Number> {
    if let Some(found) = spaced_telephone(clause, at) {
        return Some(found);
    }
    let parts: Vec<&str> = clause.folded(at).split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let is_number = matches!(lengths.as_slice(), [3, 4] | [3, 3, 4] | [1, 3, 3, 4]);
    let last: String = parts.iter().rev().take(2).rev().copied().collect();
    (is_number && parts.iter().all(|part| is_digits(part))).then(|| Number {
        from: at,
        to: at + 1,
        value: last.parse::<Amount>().unwrap_or_default() * ONE,
        step: ONE,
        ending: Some("telephone"),
    })
}

/// So many digits has a telephone number that is printed with its code.
const CALLED: std::ops::RangeInclusive<usize> = 9..=15;

/// *+44 20 7946 0018*, *020 7946 0018*: groups of digits behind a plus or a nought.
fn spaced_telephone(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let is_group = |at: usize| is_digits(clause.folded(at)) && clause.folded(at).len() <= 8;
    let plus = clause.before(at, 1) == "+";
    let is_called = plus || clause.folded(at).starts_with('0') && clause.folded(at).len() >= 3;
    if !is_called || !is_group(at) {
        return None;
    }
    let mut to = at;
    let mut digits = String::new();
    while is_group(to) {
        digits.push_str(clause.folded(to));
        to += 1;
        // *(0)* is dialled at home alone.
        let is_home = clause.folded(to) == "(" && clause.folded(to + 1) == "0";
        to += if is_home { 3 } else { 0 };
    }
    let last = digits.get(digits.len().saturating_sub(7)..)?;
    (CALLED.contains(&digits.len()) && to > at + 1).then(|| Number {
        from: at,
        to,
        value: last.parse::<Amount>().unwrap_or_default() * ONE,
        step: ONE,
        ending: Some("telephone"),
    })
}

/// *290-1/2p*: a whole number and a fraction with a hyphen between.
pub(crate) fn hyphened(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let (before, up) = clause.folded(at).split_once('-')?;
    let below = clause.folded(at + 2);
    let (down, ending) = match below.strip_suffix('p') {
        Some(down) => (down, Some("p")),
        None => (below, None),
    };
    let is_one = clause.folded(at + 1) == "/" && adjoins(clause, at + 1);
    if !(is_one && [before, up, down].iter().all(|part| is_digits(part))) {
        return None;
    }
    let (sum, up, down) = (
        parse_whole_number(before)?,
        parse_whole_number(up)?,
        parse_whole_number(down)?,
    );
    // Only then is there something to divide by.
    (up < down).then(|| Number {
        from: at,
        to: at + 3,
        value: sum * ONE + up * ONE / down,
        step: ONE / down,
        ending,
    })
}

/// A whole number in digits, if it is not too long for a figure.
fn parse_whole_number(digits: &str) -> Option<Amount> {
    (digits.len() <= rules::MOST_DIGITS).then(|| digits.parse().ok())?
}

/// Whether a slash and a number of a day or month stand before the place, and another at it.
pub(crate) fn is_second_half(clause: &Clause<'_>, at: usize) -> bool {
    let is_short = |word: &str| word.len() <= 2 && is_digits(word);
    at > 1
        && clause.folded(at - 1) == "/"
        && adjoins(clause, at - 1)
        && is_short(clause.folded(at - 2))
        && is_short(clause.folded(at))
}

/// Whether news divide by this number: prices go by halves again and again, shares by what has a name.
pub(crate) fn is_part(down: Amount) -> bool {
    rules::DENOMINATORS.contains(&down)
}
