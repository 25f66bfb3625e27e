//! Ranges: *between 40 and 50 passengers*, *10 to 15 people* are one figure of which two values are printed.

use super::amount::{Amount, Number, ONE, is_digits, number_word};
use super::money;
use super::rules;
use super::scales::scale_behind;
use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;

/// A number, and the lower end if it is the upper end of a range.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RangedNumber {
    pub(crate) number: Number,
    pub(crate) low: Option<Number>,
}

/// The numbers of a sentence, the two ends of a range as one.
pub(crate) fn ranged(clause: &Clause<'_>, numbers: Vec<RangedNumber>) -> Vec<RangedNumber> {
    let mut found: Vec<RangedNumber> = Vec::with_capacity(numbers.len());
    for ranged in numbers {
        if ranged.low.is_some() {
            found.push(ranged);
            continue;
        }
        let number = ranged.number;
        let low = found.last().filter(|last| last.low.is_none());
        let low = low.map(|last| last.number);
        let low = low.filter(|low| is_range(clause, low, &number));
        if low.is_some() {
            found.pop();
        } else if let Some(start) = found
            .last_mut()
            .filter(|last| last.low.is_none() && is_rise(clause, &last.number, &number))
        {
            let value = lifted(start.number.value, &number);
            start.number.step = start.number.step * value / start.number.value.max(1);
            start.number.value = value;
        }
        found.push(RangedNumber { number, low });
    }
    found
}

/// Verbs and nouns beside two numbers with a hyphen that are a score: *won 2-3*, *a 3-5 defeat*.
const SCORED: &str = "won win wins lost lose loses beat beats beaten drew led leads by victory defeat loss lead vote draw record \
                      decision season start attacks";

/// *10-15 pumps*: the number at a place and its lower end, where something is counted by a range.
pub(crate) fn hyphened_range(clause: &Clause<'_>, at: usize) -> Option<RangedNumber> {
    let (low, high) = clause.folded(at).split_once(['-', '–'])?;
    let whole = |digits: &str| {
        let is_short = is_digits(digits) && digits.len() <= 3 && !digits.starts_with('0');
        is_short.then(|| digits.parse::<Amount>().ok())?
    };
    let (low, high) = (whole(low)?, whole(high)?);
    let next = clause.words.get(at + 1)?;
    let is_score =
        is_in_word_list(SCORED, clause.before(at, 1)) || is_in_word_list(SCORED, next.folded);
    if low >= high || is_score || next.is_mark() || next.is_capital() {
        return None;
    }
    let times = scale_behind(clause, at, at + 1).map(|scale| scale.0);
    let end = |value: Amount| Number {
        from: at,
        to: at + 1 + usize::from(times.is_some()),
        value: value * times.unwrap_or(1) * ONE,
        step: times.unwrap_or(1) * ONE,
        ending: None,
    };
    Some(RangedNumber {
        number: end(high),
        low: Some(end(low)),
    })
}

impl RangedNumber {
    /// Where it begins: at the lower end, its currency and *between* included.
    pub(crate) fn from(&self, clause: &Clause<'_>) -> usize {
        let Some(low) = self.low else {
            return self.number.from;
        };
        let from = start(clause, &low);
        let opens = clause.before(from, 1) == "between" || is_ranging(clause, from);
        from - usize::from(opens)
    }

    /// The lower end in the unit in which the upper one has this value.
    pub(crate) fn low_value(&self, value: Amount) -> Option<Amount> {
        let low = lifted(self.low?.value, &self.number);
        Some(low * value / self.number.value)
    }
}

/// *From 4 to 5 million*: where something came from, and what it came to.
fn is_rise(clause: &Clause<'_>, low: &Number, high: &Number) -> bool {
    let is_to = clause.folded(low.to) == "to" && start(clause, high) == low.to + 1;
    let begins = start(clause, low);
    let is_from = clause.before(begins, 1) == "from" && !is_ranging(clause, begins);
    is_to && clause.tongue.is_english() && is_from
}

/// *Ranging from six to 75 years*: nothing came from the one to the other.
fn is_ranging(clause: &Clause<'_>, low: usize) -> bool {
    let before = clause.before(low, 2);
    clause.before(low, 1) == "from"
        && is_in_word_list(
            "ranging ranged range ranges varying varied vary anywhere anything aged ages",
            before,
        )
}

/// Whether two numbers that stand next to each other are both ends of a rise, the money printed at neither or the second.
pub(crate) fn starts_rise(clause: &Clause<'_>, one: &RangedNumber, next: &RangedNumber) -> bool {
    one.low.is_none() && next.low.is_none() && is_rise(clause, &one.number, &next.number)
}

/// Words for many, and between which numbers each lies. Above the upper end writers take the next word.
const MANY: [(&str, Amount, Amount); 11] = [
    ("tens of thousands", 20_000, 100_000),
    ("hundreds of thousands", 200_000, 1_000_000),
    ("tens of millions", 20_000_000, 100_000_000),
    ("hundreds of millions", 200_000_000, 1_000_000_000),
    ("tens of billions", 20_000_000_000, 100_000_000_000),
    ("hundreds of billions", 200_000_000_000, 1_000_000_000_000),
    ("dozens", 24, 200),
    ("scores", 40, 200),
    ("hundreds", 200, 2_000),
    ("thousands", 2_000, 50_000),
    ("millions", 2_000_000, 1_000_000_000),
];

/// *Tens of thousands*, *hundreds of files*: from two up to ten times as many.
pub(crate) fn worded_tens(clause: &Clause<'_>, at: usize) -> Option<RangedNumber> {
    let is_said = |words: &str| {
        let n_words = words.split(' ').count();
        // *Scores* and *hundreds* alone are no numbers of anything: *hundreds of files*.
        clause.reads(at, words) && (n_words > 1 || clause.folded(at + n_words) == "of")
    };
    let (words, low, high) = MANY.iter().find(|(words, ..)| is_said(words))?;
    let end = |value: Amount| Number {
        from: at,
        to: at + words.split(' ').count(),
        value: value * ONE,
        step: low / 2 * ONE,
        ending: None,
    };
    let is_counted = !number_behind(clause, at);
    (clause.tongue.is_english() && is_counted).then(|| RangedNumber {
        number: end(*high),
        low: Some(end(*low)),
    })
}

/// Whether a number stands before words for many: *two dozens of eggs* is one number.
fn number_behind(clause: &Clause<'_>, at: usize) -> bool {
    let before = clause.before(at, 1);
    number_word(before).is_some() || is_digits(before)
}

/// Where a number begins, its currency included.
fn start(clause: &Clause<'_>, number: &Number) -> usize {
    number.from - money::find_money_before(clause, number.from).map_or(0, |(_, n_words)| n_words)
}

/// *2 to 3 million*: the magnitude is printed once.
fn lifted(low: Amount, high: &Number) -> Amount {
    let has_magnitude = high.step >= 1_000 * ONE;
    let high = high.value;
    let magnitudes = [1_000_000_000, 1_000_000, 1_000];
    let fitting = magnitudes.iter().find(|times| {
        let lifted = low * **times;
        has_magnitude && lifted < high && lifted * 10 >= high
    });
    low * fitting.copied().unwrap_or(1)
}

fn is_range(clause: &Clause<'_>, low: &Number, high: &Number) -> bool {
    let between = (low.to..start(clause, high)).map(|at| clause.folded(at));
    let between: Vec<&str> = between.collect();
    let lower = lifted(low.value, high);
    let before = clause.before(start(clause, low), 1);
    match between[..] {
        ["and"] => before == "between" && lower < high.value,
        ["to"] if is_ranging(clause, start(clause, low)) => lower < high.value,
        // *Fell 2 to 27* says where a price came to, *from 10 to 15* what it was before: ends of a range are near each
        // other, and nothing before them says that anything changed.
        ["to" | "–" | "-"] => {
            lower < high.value
                && high.value <= rules::RANGE_RATIO * lower
                && !matches!(
                    before,
                    "from"
                        | "by"
                        | "up"
                        | "down"
                        | "rose"
                        | "fell"
                        | "gained"
                        | "lost"
                        | "added"
                        | "won"
                        | "beat"
                )
        }
        _ => false,
    }
}
