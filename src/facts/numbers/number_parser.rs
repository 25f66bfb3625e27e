//! Numbers in print: digits, words, fractions and magnitudes, in millionths.

use super::amount::{Amount, Number, ONE, adjoins, is_digits, number_word};
use super::fractions::{half_of_scale, half_of_unit, read_worded_fraction, whole_point};
use super::glued_units::{find_glued_unit, read_glued_word, read_inches};
use super::korean_numbers::read_korean_number;
use super::listed_ages::is_glued_age;
use super::lone_counts::is_lone_count;
use super::money::find_money_before;
use super::myriads::{is_in_myriads, read_myriads};
use super::native_digits::write_ascii_digits;
use super::native_words::read_native_words;
use super::ordinals::{ORDINAL, is_ordinal};
use super::rules;
use super::scales::{find_word_scale, glued_scale, is_shortened, scale_behind};
use super::scores::read_score;
use super::slashed_numbers::{fraction, hyphened, is_part, is_second_half, telephone};
use super::temperatures::find_glued_degrees;
use super::thousands::parted;
use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;
use crate::text::TokenKind;

/// A value at a scale, if that is still a figure.
fn scaled(value: Amount, times: Amount) -> Option<Amount> {
    value
        .checked_mul(times)
        .filter(|scaled| *scaled <= rules::LARGEST)
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
    if whole.is_empty()
        || whole.len() > rules::MOST_DIGITS
        || !plain(&whole)
        || !plain(decimals)
        || !sound
    {
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

/// The number that begins at a place, if one does.
pub(crate) fn read_number(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let seen = clause.words.get(at)?;
    let mut found = match seen.kind {
        // The second half of *9/11* is no number of its own.
        TokenKind::Number if is_second_half(clause, at) => return None,
        TokenKind::Number if clause.tongue.is_one_of("ko") => {
            return read_korean_number(clause, at);
        }
        TokenKind::Number if is_in_myriads(clause, at) => return read_myriads(clause, at),
        TokenKind::Number => read_printed_number(clause, at)?,
        TokenKind::Word if clause.tongue.is_english() => {
            read_worded_fraction(clause, at).or_else(|| read_worded_number(clause, at))?
        }
        TokenKind::Word => return read_native_words(clause, at),
        TokenKind::Mark => return None,
    };
    if found.ending.is_none() {
        while let Some((times, n_words)) = scale_behind(clause, found.from, found.to) {
            found.value = scaled(found.value, times)?;
            found.step = scaled(found.step, times)?;
            found.to += n_words;
            found.to += usize::from(is_shortened(clause, found.to));
        }
    }
    Some(found)
}

/// A number whose first sign is a digit.
fn read_printed_number(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let special = telephone(clause, at).or_else(|| hyphened(clause, at));
    if let Some(found) = special.or_else(|| read_score(clause, at)) {
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
    let text = write_ascii_digits(clause.words[at].text, clause.tongue.point);
    let text = text.as_deref().unwrap_or(clause.folded(at));
    let ungrouped = without_apostrophes(text);
    let text = ungrouped.as_deref().unwrap_or(text);
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
        .unwrap_or(text.len());
    let (plain, ending) = text.split_at(end);
    let (value, step) = parse_marked_digits(clause, at, plain)?;
    let found = Number {
        from: at,
        to: at + 1,
        value,
        step,
        ending: None,
    };
    if ending.is_empty() {
        read_on_behind_digits(clause, found)
    } else {
        read_glued_ending(clause, found, ending)
    }
}

/// The digits of a number whose thousands are parted by apostrophes, as in Switzerland: *1'200'000*.
fn without_apostrophes(text: &str) -> Option<String> {
    let mut parts = text.split('\'');
    let first = parts
        .next()
        .filter(|first| is_digits(first) && first.len() <= 3)?;
    let groups: Vec<&str> = parts.collect();
    let are_groups = groups
        .iter()
        .all(|group| is_digits(group) && group.len() == 3);
    (!groups.is_empty() && are_groups).then(|| format!("{first}{}", groups.concat()))
}

/// The value of printed digits by the marks of the text. A mark that it shows nowhere else before decimals stands between
/// thousands where three digits are behind it and no magnitude: *1,200 viviendas*.
fn parse_marked_digits(clause: &Clause<'_>, at: usize, plain: &str) -> Option<(Amount, Amount)> {
    let tongue = clause.tongue;
    let other = if tongue.point == ',' { '.' } else { ',' };
    let is_group = || {
        let parted = plain.split_once(tongue.point);
        parted.is_some_and(|(_, behind)| behind.len() == 3 && is_digits(behind))
    };
    let is_scaled = || scale_behind(clause, at, at + 1).is_some();
    if !tongue.is_english() && !tongue.is_point_shown && is_group() && !is_scaled() {
        return parse_digits(plain, other);
    }
    let by_own = parse_digits(plain, tongue.point);
    // *1.200.000* has one reading; *1.5* before a magnitude has no other in a text that prints commas.
    let is_open = || plain.matches(tongue.point).count() > 1 || is_scaled();
    by_own.or_else(|| parse_digits(plain, other).filter(|_| !tongue.is_english() && is_open()))
}

/// The number with what stands in one word with its digits: a scale as in *5bn*, or a measure as in *40-year*.
fn read_glued_ending(clause: &Clause<'_>, mut found: Number, ending: &str) -> Option<Number> {
    if is_ordinal(clause, &found, ending) {
        found.ending = Some(ORDINAL);
        return Some(found);
    }
    let is_length = || is_length_again(clause, found.from) || is_length_beside(clause, found.from);
    if ending == "m" && is_length() {
        found.ending = Some("metre");
        return Some(found);
    }
    if let Some(times) = glued_scale(clause, ending) {
        found.value = scaled(found.value, times)?;
        found.step = scaled(found.step, times)?;
        return Some(found);
    }
    if let Some(inches) = read_inches(ending) {
        found.value += inches;
        found.step /= 12;
        found.ending = Some("foot");
        return Some(found);
    }
    // Japanese prints its words for measures close behind digits: *25パーセント*.
    let is_katakana = |c: char| ('\u{30a0}'..='\u{30ff}').contains(&c);
    if clause.tongue.is_one_of("ja") && ending.chars().all(is_katakana) {
        return Some(found);
    }
    let degrees = find_glued_degrees(clause, ending);
    found.ending = match is_glued_age(clause, found.from, ending) {
        true => Some("age"),
        false => Some(degrees.or_else(|| find_glued_unit(ending))?),
    };
    Some(found)
}

/// Words of a sentence in which a bare *m* is of metres.
const OF_LENGTH: &str = "water waters river sea snow wave waves wall walls deep high wide long tall thick depth height width tide swell surge flood \
                         freestyle backstroke butterfly breaststroke sprint hurdles relay crater hole trench ditch";

/// *Water rose by 2m in Orvell*: no money stands before it and no thing behind it that could be counted.
fn is_length_beside(clause: &Clause<'_>, at: usize) -> bool {
    let behind = clause.words.get(at + 1);
    let counts =
        behind.is_some_and(|word| word.is_content() && !is_in_word_list(OF_LENGTH, word.folded));
    let mut words = clause.words.iter();
    let is_of_length = words.any(|word| is_in_word_list(OF_LENGTH, word.folded));
    clause.tongue.is_english() && !counts && is_of_length && find_money_before(clause, at).is_none()
}

/// *5ft 10in (1.78m)*: a length in brackets behind a length, and no million.
fn is_length_again(clause: &Clause<'_>, at: usize) -> bool {
    let before = clause.before(at, 2);
    let is_length = ["in", "ft", "feet", "foot", "inches", "miles", "yards"]
        .iter()
        .any(|unit| before.trim_start_matches(|c: char| c.is_ascii_digit()) == *unit);
    clause.before(at, 1) == "(" && clause.folded(at + 1) == ")" && is_length
}

/// The number with what follows its digits: decimals behind a comma, or a fraction.
fn read_on_behind_digits(clause: &Clause<'_>, mut found: Number) -> Option<Number> {
    let to = found.to;
    if clause.tongue.point == ',' && clause.folded(to) == "," && adjoins(clause, to) {
        // Where a comma stands before decimals, the tokens come apart at it.
        let digits = clause.folded(to + 1);
        if let Some((decimals, _)) = parse_digits(digits, '.').filter(|_| is_digits(digits)) {
            let parts = 10_i128.pow(digits.len().min(6) as u32);
            found.step = ONE / parts;
            found.value += decimals / parts;
            found.to += 2;
        }
    } else if let Some((up, down)) = fraction(clause, to) {
        found.value += up * ONE / down;
        found.step = ONE / down;
        found.to += 3;
    } else if clause.folded(to) == "/" && adjoins(clause, to) {
        let below = clause.folded(to + 1);
        let (down, _) = parse_digits(below, '.').filter(|_| is_digits(below))?;
        let is_below_one = found.step == ONE && down > found.value;
        // `23/32` is a fraction, `9/11` is none; of a bid and an offer, which dealers print as `1.1525/30`, the bid is
        // the figure.
        if is_below_one && !is_part(down / ONE) {
            return None;
        }
        if is_below_one {
            found.value = found.value * ONE / down;
            found.step = 1;
            found.to += 2;
        }
    }
    Some(found)
}

/// A number in words: *forty-five*, *three hundred and one*, *a dozen*.
fn read_worded_number(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let glued = read_glued_word(clause, at);
    let special = glued.or_else(|| half_of_scale(clause, at));
    let special = special.or_else(|| half_of_unit(clause, at));
    special
        .or_else(|| whole_point(clause, at))
        .or_else(|| read_scaled_words(clause, at))
}

/// A number word with the scales behind it, and what is added to each: *two thousand and six*.
fn read_scaled_words(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let first = clause.folded(at);
    let is_article = matches!(first, "a" | "an");
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
    if value <= 1 && !has_scale && !is_article && !is_lone_count(clause, at) {
        return None;
    }
    while let Some(times) = find_word_scale(clause, clause.folded(to)) {
        value = scaled(value, times)?;
        to += 1;
        let next = to + usize::from(clause.folded(to) == "and");
        let more = number_word(clause.folded(next));
        if let Some(more) = more.filter(|more| *more > 0 && *more < times) {
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
