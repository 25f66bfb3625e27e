//! Shares in words, such as *two-thirds* and *a quarter of*, as millionths of one.

use super::amount::{Amount, Number, ONE, number_word};
use super::figure_unit::FigureUnit;
use super::measures::find_word_measure;
use super::rules;
use super::scales::find_word_scale;
use crate::facts::clause::Clause;

/// What marks a number as a share of something.
pub(crate) const SHARE: &str = "share";

const PARTS: [(&str, Amount); 9] = [
    ("half", 2),
    ("third", 3),
    ("quarter", 4),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("tenth", 10),
];

pub(super) fn parse_fraction_name(word: &str) -> Option<Amount> {
    let alone = word.strip_suffix('s').unwrap_or(word);
    PARTS.iter().find(|(name, _)| *name == alone).map(|p| p.1)
}

/// The share that begins at a place, if one does. A quarter may be a time of the year and a third the one behind the
/// second: only *of* or a hyphen makes a share of them.
pub(crate) fn read_worded_fraction(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let word = clause.folded(at);
    let glued = word
        .split_once('-')
        .and_then(|(up, down)| Some((number_word(up)?, parse_fraction_name(down)?)));
    let (up, down, to) = match glued {
        Some((up, down)) => (up, down, at + 1),
        None if word == "half" && clause.folded(at + 1) == "of" => (1, 2, at + 1),
        None => {
            let up = if word == "a" { 1 } else { number_word(word)? };
            let down = parse_fraction_name(clause.folded(at + 1))?;
            (clause.folded(at + 2) == "of").then_some((up, down, at + 2))?
        }
    };
    (up > 0 && up < down).then_some(Number {
        from: at,
        to,
        value: up * ONE / down,
        step: ONE / rules::WORDED_SHARE_STEPS,
        ending: Some(SHARE),
    })
}

/// *A percentage point*, *a full percentage point*.
pub(crate) fn whole_point(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let phrases = [
        "a percentage point",
        "a full percentage point",
        "one full percentage point",
    ];
    // Of *a tenth of a percentage point* the share is the figure.
    let words = phrases
        .iter()
        .find(|words| clause.before(at, 1) != "of" && clause.reads(at, words))?;
    Some(Number {
        from: at,
        to: at + words.split(' ').count() - 2,
        value: ONE,
        step: ONE,
        ending: None,
    })
}

/// *Half a million*, *two and a half million*.
pub(crate) fn half_of_scale(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let (value, behind) = match clause.folded(at) {
        "half" if clause.folded(at + 1) == "a" => (ONE / 2, at + 2),
        word if clause.reads(at + 1, "and a half") => (number_word(word)? * ONE + ONE / 2, at + 4),
        _ => return None,
    };
    let times = find_word_scale(clause, clause.folded(behind))?;
    Some(Number {
        from: at,
        to: behind + 1,
        value: value * times,
        step: times / 10 * ONE,
        ending: None,
    })
}

/// *Half a mile*, *half an hour*, *one and a half hours*.
pub(crate) fn half_of_unit(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let (value, behind) = match clause.folded(at) {
        "half" if matches!(clause.folded(at + 1), "a" | "an") => (ONE / 2, at + 2),
        word if clause.reads(at + 1, "and a half") => (number_word(word)? * ONE + ONE / 2, at + 4),
        _ => return None,
    };
    let measured = find_word_measure(clause, clause.folded(behind));
    let is_measured = measured.is_some_and(|(unit, ..)| {
        use FigureUnit::{Duration, Length, Mass, Money, Percent, Speed};
        matches!(unit, Length | Mass | Duration | Speed | Money(_) | Percent)
    });
    is_measured.then_some(Number {
        from: at,
        to: behind,
        value,
        step: ONE / 2,
        ending: None,
    })
}
