//! Numbers in print: digits, words, fractions and magnitudes, in millionths.

use super::amount::{Amount, Number, ONE, adjoins, is_digits, number_word};
use super::fractions::{half_of_scale, read_worded_fraction, whole_point};
use super::myriads::is_in_myriads;
use super::scales::{find_word_scale, glued_scale, is_shortened, scale_behind};
use super::slashed_numbers::{fraction, hyphened, is_part, is_second_half, telephone};
use super::thousands::parted;
use crate::facts::clause::Clause;
use crate::text::TokenKind;

const ENDINGS: [(&str, &str); 15] = [
    ("-week", "week"),
    ("-month", "month"),
    ("-hour", "hour"),
    ("-minute", "minute"),
    ("-metre", "metre"),
    ("-meter", "metre"),
    ("-kilometre", "kilometre"),
    ("-year-old", "age"),
    ("-year-olds", "age"),
    ("-year", "year"),
    ("-day", "day"),
    ("-mile", "mile"),
    ("-point", "point"),
    ("-foot", "foot"),
    ("명", "person"),
];

/// What Korean writes behind a counted noun to say its part in the sentence.
const PARTICLES: [&str; 11] = [
    "이", "가", "은", "는", "을", "를", "의", "과", "와", "도", "에",
];

/// More than anybody counts: *999 trillion trillion* and on is no figure, and what is reckoned with it would not fit.
const LARGEST: Amount = 1_000_000_000_000_000_000_000_000_000_000;

/// A value at a scale, if that is still a figure.
fn scaled(value: Amount, times: Amount) -> Option<Amount> {
    value.checked_mul(times).filter(|scaled| *scaled <= LARGEST)
}

/// The value of printed digits and what the last of them is worth. `point` is the mark before decimals.
fn parse_digits(text: &str, point: char) -> Option<(Amount, Amount)> {
    let (whole, decimals) = text.split_once(point).unwrap_or((text, ""));
    let group = if point == '.' { ',' } else { '.' };
    let sound = whole
        .split(group)
        .enumerate()
        .all(|(n, part)| n == 0 || part.len() == 3);
    let whole: String = whole.chars().filter(|c| *c != group).collect();
    let plain = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    // Beyond fifteen digits it is no figure but the number of an account.
    if whole.is_empty() || whole.len() > 15 || !plain(&whole) || !plain(decimals) || !sound {
        return None;
    }
    let mut value = whole.parse::<Amount>().ok()? * ONE;
    let mut step = ONE;
    for digit in decimals.chars().take(6) {
        step /= 10;
        value += Amount::from(digit.to_digit(10)?) * step;
    }
    Some((value, step))
}

/// The number that begins at a place, if one does. Words for numbers are read in English alone.
pub(crate) fn read_number(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let seen = clause.words.get(at)?;
    let mut found = match seen.kind {
        // The second half of *9/11* is no number of its own.
        TokenKind::Number if is_second_half(clause, at) || is_in_myriads(clause, at) => {
            return None;
        }
        TokenKind::Number => in_digits(clause, at)?,
        TokenKind::Word if clause.tongue.is_english() => {
            read_worded_fraction(clause, at).or_else(|| read_worded_number(clause, at))?
        }
        TokenKind::Word | TokenKind::Mark => return None,
    };
    if found.ending.is_none() {
        while let Some(times) = scale_behind(clause, found.from, found.to) {
            found.value = scaled(found.value, times)?;
            found.step = scaled(found.step, times)?;
            found.to += 1;
            found.to += usize::from(is_shortened(clause, found.to));
        }
    }
    Some(found)
}

fn in_digits(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let point = clause.tongue.point;
    let text = clause.folded(at);
    if let Some(found) = telephone(clause, at).or_else(|| hyphened(clause, at)) {
        return Some(found);
    }
    if let Some((whole, to)) = parted(clause, at) {
        let (value, step) = parse_digits(&whole, '.')?;
        return Some(Number {
            from: at,
            to,
            value,
            step,
            ending: None,
        });
    }
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
        .unwrap_or(text.len());
    let (plain, ending) = text.split_at(end);
    let (mut value, mut step) = parse_digits(plain, point)?;
    let mut to = at + 1;
    let mut named = None;
    if !ending.is_empty() {
        if let Some(times) = glued_scale(clause, ending) {
            value = scaled(value, times)?;
            step = scaled(step, times)?;
        } else {
            let is_it = |(known, _): &&(&str, &str)| {
                let rest = ending.strip_prefix(known);
                rest.is_some_and(|rest| rest.is_empty() || PARTICLES.contains(&rest))
            };
            named = Some(ENDINGS.iter().find(is_it)?.1);
        }
    } else if point == ',' && clause.folded(to) == "," && adjoins(clause, to) {
        // Where a comma stands before decimals, the tokens come apart at it.
        if let Some((decimals, _)) =
            parse_digits(clause.folded(to + 1), '.').filter(|_| is_digits(clause.folded(to + 1)))
        {
            let n = clause.folded(to + 1).len().min(6) as u32;
            step = ONE / 10_i128.pow(n);
            value += decimals / 10_i128.pow(n);
            to += 2;
        }
    } else if let Some((up, down)) = fraction(clause, to) {
        value += up * ONE / down;
        step = ONE / down;
        to += 3;
    } else if clause.folded(to) == "/" && adjoins(clause, to) {
        let below = clause.folded(to + 1);
        let (down, _) = parse_digits(below, '.').filter(|_| is_digits(below))?;
        // `23/32` is a fraction, `9/11` is none; of `1.1525/30` the first price is the figure.
        if step == ONE && down > value && !is_part(down / ONE) {
            return None;
        }
        if step == ONE && down > value {
            value = value * ONE / down;
            step = 1;
            to += 2;
        }
    }
    Some(Number {
        from: at,
        to,
        value,
        step,
        ending: named,
    })
}

fn read_worded_number(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let first = clause.folded(at);
    let glued = ENDINGS.iter().find_map(|(ending, name)| {
        let value = number_word(first.strip_suffix(ending)?)?;
        Some((value, *name))
    });
    if let Some((value, name)) = glued {
        return Some(Number {
            from: at,
            to: at + 1,
            value: value * ONE,
            step: ONE,
            ending: Some(name),
        });
    }
    if let Some(found) = half_of_scale(clause, at) {
        return Some(found);
    }
    let is_article = matches!(first, "a" | "an");
    if let Some(found) = whole_point(clause, at) {
        return Some(found);
    }
    let mut value = match first {
        "a" if matches!(
            clause.folded(at + 1),
            "dozen" | "hundred" | "thousand" | "million" | "billion" | "penny"
        ) =>
        {
            1
        }
        _ => number_word(first)?,
    };
    let mut to = at + 1;
    let has_scale = find_word_scale(clause, clause.folded(to)).is_some();
    // *One* alone is seldom a count: one of them, no one, one day.
    if value <= 1 && !has_scale && !is_article {
        return None;
    }
    while let Some(times) = find_word_scale(clause, clause.folded(to)) {
        value = scaled(value, times)?;
        to += 1;
        let next = if clause.folded(to) == "and" {
            to + 1
        } else {
            to
        };
        if let Some(more) =
            number_word(clause.folded(next)).filter(|more| *more > 0 && *more < times)
        {
            value += more;
            to = next + 1;
        }
    }
    Some(Number {
        from: at,
        to,
        value: value * ONE,
        step: ONE,
        ending: None,
    })
}
