//! Numbers in the words of languages other than English: *siebenundzwanzig*, *veintisiete*, *двадцать семь*, *二十七*.
//!
//! A word may be another thing as well: French *neuf* is *new*, Turkish *on* is *at ten*. So a number in words counts only
//! where something that is counted stands behind it, or where it is a long one.

use super::amount::{Amount, Number, ONE};
use super::listed_ages::find_age_word;
use super::listed_units::is_counted_behind;
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::find_listed_before;
use crate::lexicon::{NewsList, NewsTable};
use crate::text::TokenKind;

/// A part of a number in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NumberPart {
    /// It is added.
    Plus(Amount),
    /// It multiplies what stands before it.
    Times(Amount),
    /// *And* between tens and ones.
    Joiner,
}

/// The number in words that begins at a place.
pub(super) fn read_native_words(clause: &Clause<'_>, at: usize) -> Option<Number> {
    if !clause.tongue.has_news_words() {
        return None;
    }
    if let Some(age) = read_age_in_one_word(clause, at) {
        return Some(age);
    }
    let is_eastern = clause.tongue.is_one_of("zh ja");
    let (value, to) = if is_eastern {
        read_eastern(clause, at)?
    } else {
        read_number_parts(clause, at)?
    };
    let is_long = value >= rules::LONG_WORDED && !is_eastern && !clause.tongue.is_one_of("ko");
    let goes_on = || {
        clause
            .words
            .get(to)
            .is_some_and(|word| word.kind == TokenKind::Word)
    };
    let is_share = find_listed_before(clause, NewsList::PercentBefore, at).is_some();
    let is_counted = is_share || is_counted_behind(clause, to);
    let counts = value >= 2 && (is_counted || is_long && goes_on());
    counts.then_some(Number {
        from: at,
        to,
        value: value.checked_mul(ONE)?,
        step: ONE,
        ending: None,
    })
}

/// *Zwölfjährige*, *twaalfjarige*.
fn read_age_in_one_word(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let head = find_age_word(clause, at)?;
    let mut sum = WordSum::default();
    let parts = split_number_word(clause, head)?;
    let fits = parts.iter().all(|part| sum.take(*part)) && sum.value() <= rules::OLDEST;
    fits.then_some(Number {
        from: at,
        to: at + 1,
        value: sum.value() * ONE,
        step: ONE,
        ending: Some("age"),
    })
}

/// The sum of the words from a place on, as far as they make one number, with the place behind them.
fn read_number_parts(clause: &Clause<'_>, at: usize) -> Option<(Amount, usize)> {
    let mut sum = WordSum::default();
    let mut to = at;
    let mut ready = None;
    while let Some(word) = clause
        .words
        .get(to)
        .filter(|word| word.kind == TokenKind::Word)
    {
        let Some(parts) = split_number_word(clause, word.folded) else {
            break;
        };
        if to == at && parts.first() == Some(&NumberPart::Joiner) {
            break;
        }
        if !parts.iter().all(|part| sum.take(*part)) {
            break;
        }
        to += 1;
        if parts.last() != Some(&NumberPart::Joiner) {
            ready = Some((sum.value(), to));
        }
    }
    ready
}

/// The parts of a word, if all of it is number words: *sieben und zwanzig* in one.
fn split_number_word(clause: &Clause<'_>, word: &str) -> Option<Vec<NumberPart>> {
    let list = |list| clause.tongue.list(list);
    let tables = (
        list(NewsList::Numbers)?,
        list(NewsList::Scales)?,
        list(NewsList::Joiners)?,
    );
    // Only some languages write several number words as one.
    let is_glued = word.contains('-') || clause.tongue.is_one_of("de nl sv it ko");
    let mut parts = Vec::new();
    split_rest(tables, word, is_glued, &mut parts).then_some(parts)
}

fn split_rest(
    tables: (&NewsTable, &NewsTable, &NewsTable),
    rest: &str,
    is_glued: bool,
    parts: &mut Vec<NumberPart>,
) -> bool {
    let rest = if parts.is_empty() {
        rest
    } else {
        rest.trim_start_matches('-')
    };
    if rest.is_empty() {
        return !parts.is_empty();
    }
    if parts.len() > rules::NUMBER_PARTS {
        return false;
    }
    let (numbers, scales, joiners) = tables;
    let of_numbers = numbers
        .beginning_like(rest)
        .iter()
        .filter_map(|(form, value)| Some((*form, NumberPart::Plus(value.parse().ok()?))));
    let of_scales = scales
        .beginning_like(rest)
        .iter()
        .filter_map(|(form, value)| Some((*form, NumberPart::Times(value.parse().ok()?))));
    let of_joiners = joiners.beginning_like(rest).iter();
    let of_joiners = of_joiners.map(|(form, _)| (*form, NumberPart::Joiner));
    for (form, part) in of_numbers.chain(of_scales).chain(of_joiners) {
        let Some(more) = rest.strip_prefix(form) else {
            continue;
        };
        if !is_glued && !more.is_empty() {
            continue;
        }
        parts.push(part);
        if more.is_empty() || split_rest(tables, more, is_glued, parts) {
            return true;
        }
        parts.pop();
    }
    false
}

/// The number that words have made so far.
#[derive(Default)]
struct WordSum {
    whole: Amount,
    /// What stands behind the last thousand or million.
    part: Option<Amount>,
    /// The last magnitude.
    last: Option<Amount>,
    is_joined: bool,
}

impl WordSum {
    fn value(&self) -> Amount {
        self.whole + self.part.unwrap_or_default()
    }

    /// Takes the next part; nothing is said where it does not fit.
    fn take(&mut self, part: NumberPart) -> bool {
        match part {
            NumberPart::Joiner => {
                self.is_joined = true;
                self.part.is_some() || self.whole > 0
            }
            NumberPart::Plus(value) => self.add(value),
            NumberPart::Times(times) => self.multiply(times),
        }
    }

    fn add(&mut self, value: Amount) -> bool {
        let joined = std::mem::take(&mut self.is_joined);
        let Some(part) = self.part else {
            self.part = Some(value);
            return true;
        };
        let ones = part % 100;
        let fits = part > 0
            && (part % 100 == 0 && value < 100
                // *Twenty seven*; *soixante-dix*, *on yedi*.
                || ones >= 10 && ones % 10 == 0 && (1..10).contains(&value)
                || matches!(ones, 60 | 80) && (10..20).contains(&value)
                // *Sieben und zwanzig*, *سبعة وعشرون*; *سبعة عشر*.
                || (1..10).contains(&ones) && joined && value >= 20 && value % 10 == 0 && value < 100
                || (1..10).contains(&part) && (value == 10 || !joined && (20..100).contains(&value) && value % 10 == 0));
        if fits {
            self.part = Some(part + value);
        }
        fits
    }

    fn multiply(&mut self, times: Amount) -> bool {
        self.is_joined = false;
        if times == DOZEN {
            return false;
        }
        if times < 1_000 {
            let part = self.part.unwrap_or(1);
            let (above, ones) = (part / 100 * 100, part % 100);
            let fits = (1..20).contains(&if self.part.is_some() { ones } else { 1 })
                && (times == 100 || times == 10);
            if fits {
                self.part = Some(above + ones.max(1) * times);
            }
            return fits;
        }
        let below = self.last.is_none_or(|last| times < last);
        let scaled = match self.part.take() {
            Some(part) => part.checked_mul(times),
            // *Mil millones*: a thousand of them.
            None if self.whole > 0 => {
                let whole = std::mem::take(&mut self.whole);
                self.last = Some(times);
                return whole.checked_mul(times).is_some_and(|value| {
                    self.whole = value;
                    value <= rules::LARGEST
                });
            }
            None => Some(times),
        };
        self.last = Some(times);
        let fits = below && scaled.is_some_and(|scaled| scaled <= rules::LARGEST);
        self.whole += scaled.unwrap_or_default();
        fits
    }
}

const DOZEN: Amount = 12;

/// A number in Chinese or Japanese signs.
fn read_eastern(clause: &Clause<'_>, at: usize) -> Option<(Amount, usize)> {
    let (numbers, scales) = (
        clause.tongue.list(NewsList::Numbers)?,
        clause.tongue.list(NewsList::Scales)?,
    );
    let (mut whole, mut section, mut digit): (Amount, Amount, Option<Amount>) = (0, 0, None);
    let mut to = at;
    while let Some(word) = clause.words.get(to) {
        let number = numbers
            .meaning(word.folded)
            .and_then(|n| n.parse::<Amount>().ok());
        let scale = scales
            .meaning(word.folded)
            .and_then(|n| n.parse::<Amount>().ok());
        match (number, scale) {
            // Two digits in a row are read out, as of a year.
            (Some(_), _) if digit.is_some_and(|digit| digit > 0) => return None,
            (Some(number), _) => digit = Some(number),
            (None, Some(times)) if times < 10_000 => {
                section += digit.take().unwrap_or(1) * times;
            }
            // No number begins with a myriad: 億元 behind digits that were not read is the rest of them.
            (None, Some(_)) if to == at => return None,
            (None, Some(times)) => {
                whole += (section + digit.take().unwrap_or_default()).max(1) * times;
                section = 0;
            }
            (None, None) => break,
        }
        to += 1;
    }
    let value = whole + section + digit.unwrap_or_default();
    (to > at && value <= rules::LARGEST).then_some((value, to))
}
