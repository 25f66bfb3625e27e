//! Numbers that count in myriads, as in Chinese, Japanese and Korean: *1万2000*, *3억 5000만*.

use super::amount::{Amount, Number, ONE};
use super::rules;
use crate::facts::clause::Clause;

/// Signs that multiply what stands before them.
const MAGNITUDES: [(&[char], Amount); 5] = [
    (&['十', '십'], 10),
    (&['百', '백'], 100),
    (&['千', '천'], 1_000),
    (&['万', '萬', '만'], 10_000),
    (&['億', '亿', '억'], 100_000_000),
];
/// *A million millions* in Korean and Japanese. Some Chinese count it as a million, so that there it is not read.
const MILLION_MILLIONS: &[char] = &['兆', '조'];
/// The longest gap inside a number, in bytes.
const WIDEST: u32 = 3;

/// What a sign is worth, if that is the same in every language that has it.
fn find_magnitude(c: char) -> Option<Amount> {
    let found = MAGNITUDES.iter().find(|(signs, _)| signs.contains(&c));
    found.map(|(_, times)| *times)
}

fn is_magnitude(c: char) -> bool {
    find_magnitude(c).is_some() || MILLION_MILLIONS.contains(&c)
}

/// What a sign is worth in a sentence: *兆* only where kana tell that it is Japanese.
fn find_magnitude_in(clause: &Clause<'_>, c: char) -> Option<Amount> {
    let is_kana = |c: char| ('\u{3041}'..='\u{30ff}').contains(&c);
    let is_japanese = || {
        clause
            .words
            .iter()
            .any(|word| word.text.chars().any(is_kana))
    };
    match c {
        '조' => Some(1_000_000_000_000),
        '兆' => is_japanese().then_some(1_000_000_000_000),
        c => find_magnitude(c),
    }
}

/// Whether a number belongs to one that counts in myriads: a part of one is another figure.
pub(crate) fn is_in_myriads(clause: &Clause<'_>, at: usize) -> bool {
    let text = |at: usize| clause.folded(at);
    let counts_on = text(at).contains(is_magnitude) || text(at + 1).starts_with(is_magnitude);
    counts_on || is_counted_before(clause, at)
}

/// Whether a magnitude with digits before it ends before a place. The Korean for *only* ends words, too: a number stands
/// in what counts, or before it.
fn is_counted_before(clause: &Clause<'_>, at: usize) -> bool {
    let text = |at: usize| clause.folded(at);
    let counted = |before: usize| {
        let has_digit = |at: usize| text(at).contains(|c: char| c.is_ascii_digit());
        let is_counted = has_digit(before)
            || before.checked_sub(1).is_some_and(has_digit)
            || before >= 2 && is_magnitude_alone(text(before - 1)) && has_digit(before - 2);
        text(before).ends_with(is_magnitude) && is_counted
    };
    at.checked_sub(1).is_some_and(counted)
}

fn is_magnitude_alone(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_magnitude)
}

/// The whole number in myriads that begins at a place; none where a part of it cannot be read.
pub(crate) fn read_myriads(clause: &Clause<'_>, at: usize) -> Option<Number> {
    if is_counted_before(clause, at) {
        return None;
    }
    let mut sum = MyriadSum::default();
    let mut to = at;
    while let Some(part) = read_part(clause, to, to > at) {
        sum.add(&part)?;
        to = part.to;
        if part.ending.is_some() || part.times == 1 {
            let ending = part.ending.filter(|ending| !ending.is_empty());
            return sum.number(at..to, ending);
        }
    }
    let is_cut = clause
        .words
        .get(to)
        .is_some_and(|word| to == at || word.text.starts_with(is_magnitude));
    (!is_cut).then(|| sum.number(at..to, None))?
}

#[derive(Default)]
struct MyriadSum {
    value: Amount,
    /// The last magnitude.
    times: Option<Amount>,
    step: Amount,
}

impl MyriadSum {
    /// Adds a part, which must count in less than the one before.
    fn add(&mut self, part: &MyriadPart) -> Option<()> {
        let value = part.value.checked_mul(part.times)?;
        let fits = self.times.is_none_or(|times| value < times * ONE);
        let fits = fits && value <= rules::LARGEST;
        self.value += value;
        self.step = part.step * part.times;
        self.times = Some(part.times);
        fits.then_some(())
    }

    fn number(
        &self,
        place: std::ops::Range<usize>,
        ending: Option<&'static str>,
    ) -> Option<Number> {
        self.times.map(|_| Number {
            from: place.start,
            to: place.end,
            value: self.value,
            step: self.step,
            ending,
        })
    }
}

/// Digits and the magnitudes behind them.
struct MyriadPart {
    value: Amount,
    step: Amount,
    times: Amount,
    to: usize,
    /// What ends the number in the same word: the Korean for persons, money, or the part of the sentence.
    ending: Option<&'static str>,
}

fn read_part(clause: &Clause<'_>, at: usize, goes_on: bool) -> Option<MyriadPart> {
    let word = clause.words.get(at)?;
    let gap = at.checked_sub(1).map(|before| {
        let end = clause.words[before].span.end;
        word.span.start.saturating_sub(end)
    });
    if goes_on && gap.is_some_and(|gap| gap > WIDEST) {
        return None;
    }
    // Wide digits are digits too.
    let end = word
        .folded
        .find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.');
    let (digits, rest) = word.folded.split_at(end.unwrap_or(word.folded.len()));
    let (value, step) = parse_plain(digits)?;
    let mut part = MyriadPart {
        value,
        step,
        times: 1,
        to: at + 1,
        ending: None,
    };
    let tail = rest.trim_start_matches(is_magnitude);
    part.multiply(clause, rest.strip_suffix(tail)?)?;
    if tail.is_empty() {
        while let Some(next) = clause.words.get(part.to).filter(|next| {
            next.span.start == clause.words[part.to - 1].span.end && is_magnitude_alone(next.text)
        }) {
            part.multiply(clause, next.text)?;
            part.to += 1;
        }
    } else {
        part.ending = Some(read_ending(tail)?);
    }
    Some(part)
}

impl MyriadPart {
    fn multiply(&mut self, clause: &Clause<'_>, signs: &str) -> Option<()> {
        for sign in signs.chars() {
            self.times = self.times.checked_mul(find_magnitude_in(clause, sign)?)?;
        }
        (self.times <= rules::LARGEST).then_some(())
    }
}

/// What Korean glues to a number: the counted, and a particle.
fn read_ending(tail: &str) -> Option<&'static str> {
    match tail.trim_end_matches([
        '이', '가', '은', '는', '을', '를', '의', '과', '와', '도', '에',
    ]) {
        "" => Some(""),
        "명" => Some("person"),
        "원" => Some("won"),
        _ => None,
    }
}

/// The value of digits with commas between thousands and a point before decimals.
fn parse_plain(digits: &str) -> Option<(Amount, Amount)> {
    let plain = digits.replace(',', "");
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_short = whole.len() <= rules::MOST_DIGITS && decimals.len() <= 6;
    let value = is_short.then(|| whole.parse::<Amount>().ok())?? * ONE;
    let step = ONE / 10_i128.pow(decimals.len() as u32);
    match decimals {
        "" => Some((value, step)),
        decimals => Some((value + decimals.parse::<Amount>().ok()? * step, step)),
    }
}
