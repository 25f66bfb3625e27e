//! Korean numbers, which count in myriads and stand in one word with what they count: *1만2천명*, *3억 5000만원*.

use super::amount::{Amount, Number, ONE};
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::is_particle;
use crate::lexicon::NewsList;
use crate::text::TokenKind;

/// Signs of dates and hours behind a number: what they tell is no count.
const DATED: [char; 5] = ['년', '월', '일', '시', '분'];

/// The longest gap inside a number, in bytes.
const WIDEST: u32 = 1;

/// The number that begins at a place; none where what is glued to it cannot be read.
pub(super) fn read_korean_number(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let mut sum = KoreanSum::default();
    let mut to = at;
    loop {
        let word = clause.words.get(to)?;
        let tail = sum.read(word.text)?;
        to += 1;
        if !tail.is_empty() {
            return is_counted(clause, tail).then(|| sum.number(at, to))?;
        }
        let goes_on = clause.words.get(to).is_some_and(|next| {
            let gap = next.span.start.saturating_sub(word.span.end);
            let is_sign = next.text.starts_with(is_korean_sign) && gap == 0;
            let is_next = next.kind == TokenKind::Number && gap <= WIDEST && sum.is_open;
            is_sign || is_next
        });
        if !goes_on {
            return sum.number(at, to);
        }
    }
}

/// Whether what is glued to a number is counted; a day, an hour and a year are not.
fn is_counted(clause: &Clause<'_>, tail: &str) -> bool {
    let is_unit = |list| {
        let table = clause.tongue.list(list);
        let forms = table.map_or(&[][..], |table| table.beginning_like(tail));
        let mut forms = forms.iter();
        forms.any(|(form, _)| {
            let rest = tail.strip_prefix(form);
            rest.is_some_and(|rest| rest.is_empty() || is_particle(rest))
        })
    };
    let is_hangul = |c: char| ('\u{ac00}'..='\u{d7a3}').contains(&c);
    is_unit(NewsList::Units)
        || is_unit(NewsList::People)
        || tail.starts_with('%')
        || tail.chars().all(is_hangul) && !tail.starts_with(DATED)
}

fn is_korean_sign(c: char) -> bool {
    find_korean_sign(c).is_some()
}

fn find_korean_sign(c: char) -> Option<Amount> {
    Some(match c {
        '십' => 10,
        '백' => 100,
        '천' => 1_000,
        '만' => 10_000,
        '억' => 100_000_000,
        '조' => 1_000_000_000_000,
        _ => return None,
    })
}

#[derive(Default)]
struct KoreanSum {
    whole: Amount,
    section: Amount,
    step: Amount,
    /// Whether a magnitude stood last, so that smaller ones may follow.
    is_open: bool,
}

impl KoreanSum {
    /// Adds the digits and magnitudes that a word begins with, and gives back the rest of it.
    fn read<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.');
            let (digits, behind) = rest.split_at(end.unwrap_or(rest.len()));
            if !digits.is_empty() {
                let (value, step) = parse_korean_digits(digits)?;
                self.section += value;
                self.step = step;
                self.is_open = false;
            }
            rest = behind;
            let Some(sign) = rest.chars().next() else {
                break;
            };
            let Some(times) = find_korean_sign(sign) else {
                return Some(rest);
            };
            self.multiply(times)?;
            rest = rest.strip_prefix(sign)?;
        }
        Some(rest)
    }

    fn multiply(&mut self, times: Amount) -> Option<()> {
        self.is_open = true;
        if times < 10_000 {
            // *2천*: of the digits just read, what stood before them stays.
            let ones = self.section % (10 * ONE);
            let ones = if self.section < 1_000 * ONE {
                self.section
            } else {
                ones
            };
            self.section = self.section - ones + ones.max(ONE).checked_mul(times)?;
        } else {
            self.whole += self.section.max(ONE).checked_mul(times)?;
            self.section = 0;
        }
        self.step = self.step.max(1).checked_mul(times)?;
        (self.whole <= rules::LARGEST).then_some(())
    }

    fn number(&self, from: usize, to: usize) -> Option<Number> {
        let value = self.whole + self.section;
        (value <= rules::LARGEST).then_some(Number {
            from,
            to,
            value,
            step: self.step.max(1),
            ending: None,
        })
    }
}

/// The value of digits with commas between thousands and a point before decimals.
fn parse_korean_digits(digits: &str) -> Option<(Amount, Amount)> {
    let plain = digits.trim_end_matches([',', '.']).replace(',', "");
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_short = whole.len() <= rules::MOST_DIGITS && decimals.len() <= 6;
    let value = is_short.then(|| whole.parse::<Amount>().ok())?? * ONE;
    let step = ONE / 10_i128.pow(u32::try_from(decimals.len()).ok()?);
    let part = match decimals {
        "" => 0,
        decimals => decimals.parse::<Amount>().ok()?,
    };
    Some((value + part * step, step))
}
