//! The words that say how exact a figure is, and the values that it may then have.

use std::ops::Range;

use super::amount::{Amount, ONE};
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::{find_listed, find_listed_before};
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::NewsList;

/// How exact a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Hedge {
    Exactly,
    About,
    Over,
    AtLeast,
    Nearly,
    Under,
    AtMost,
}

/// A hedge with the phrases that say it.
type Phrases = (Hedge, &'static [&'static str]);

/// Phrases before a figure in English; of two that end alike the longer stands first.
const BEFORE: [(&str, &[Phrases]); 1] = [(
    "en",
    &[
        (
            Hedge::AtLeast,
            &["at least", "no fewer than", "no less than", "a minimum of"],
        ),
        (
            Hedge::Over,
            &["over", "more than", "above", "upwards of", "in excess of"],
        ),
        (
            Hedge::Nearly,
            &["nearly", "almost", "close to", "just under"],
        ),
        (Hedge::Under, &["under", "less than", "fewer than", "below"]),
        (
            Hedge::AtMost,
            &[
                "at most",
                "up to",
                "as many as",
                "as much as",
                "no more than",
            ],
        ),
        (
            Hedge::About,
            &[
                "about",
                "around",
                "some",
                "approximately",
                "roughly",
                "an estimated",
                "estimated",
                "circa",
                "shortly before",
                "shortly after",
            ],
        ),
    ],
)];

/// Verbs that *over* belongs to.
const GOING_OVER: &str = "hand hands handed handing turn turns turned turning sign signs signed signing pay paying give gave \
                          given giving carry carried take takes took taken taking bring brought";

impl Hedge {
    /// The hedge before a place and how many words it takes.
    pub(crate) fn before(clause: &Clause<'_>, at: usize) -> (Self, usize) {
        // *Handed over £3,500* hands over just that.
        if clause.before(at, 1) == "over" && is_in_word_list(GOING_OVER, clause.before(at, 2)) {
            return (Self::Exactly, 0);
        }
        let spoken = BEFORE.iter().find(|(tag, _)| clause.tongue.is_one_of(tag));
        for (hedge, phrases) in spoken.into_iter().flat_map(|(_, hedges)| *hedges) {
            if let Some(phrase) = phrases.iter().find(|phrase| clause.ends_before(at, phrase)) {
                return (*hedge, phrase.split(' ').count());
            }
        }
        if !clause.tongue.is_english() {
            let listed = find_listed_before(clause, NewsList::Hedges, at);
            let listed = listed.and_then(|(name, from)| Some((Self::of_name(name)?, at - from)));
            return listed.unwrap_or((Self::Exactly, 0));
        }
        let exact = [
            "a total of",
            "a mere",
            "merely",
            "exactly",
            "precisely",
            "just",
            "only",
        ];
        let found = exact.iter().find(|phrase| clause.ends_before(at, phrase));
        (
            Self::Exactly,
            found.map_or(0, |phrase| phrase.split(' ').count()),
        )
    }

    /// The hedge of a figure and how many words it takes before it; behind it the number and its unit end.
    pub(crate) fn around(clause: &Clause<'_>, from: usize, ends: Range<usize>) -> (Self, usize) {
        match Self::before(clause, from) {
            // *Up to 3.33 percent from 3.26 percent*: a level that was reached, no ceiling.
            (Self::AtMost, _)
                if clause.ends_before(from, "up to") && clause.folded(ends.end) == "from" =>
            {
                (Self::Exactly, 0)
            }
            (Self::Exactly, n_words) => {
                let mut behind = [ends.start, ends.end].into_iter();
                let hedge = behind.find_map(|at| Self::behind(clause, at));
                (hedge.unwrap_or(Self::Exactly), n_words)
            }
            hedge => hedge,
        }
    }

    /// The hedge behind a figure: *以上*, *से अधिक*, *civarında*.
    fn behind(clause: &Clause<'_>, at: usize) -> Option<Self> {
        let (name, _) = find_listed(clause, NewsList::HedgesBehind, at)?;
        Self::of_name(name)
    }

    fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "at_least" => Self::AtLeast,
            "over" => Self::Over,
            "nearly" => Self::Nearly,
            "under" => Self::Under,
            "at_most" => Self::AtMost,
            "about" => Self::About,
            _ => return None,
        })
    }

    /// *Marched up to 369.50*: what is printed to so many places is a level, no ceiling.
    pub(crate) fn read(self, value: Amount, step: Amount) -> Self {
        match self {
            Self::AtMost if step < ONE && value >= step * rules::PRICE_RATIO => Self::Exactly,
            // *Around 1.5292* is read off a screen.
            Self::About
                if step * rules::QUOTED_RATIO <= ONE && value >= step * rules::QUOTED_RATIO =>
            {
                Self::Exactly
            }
            hedge => hedge,
        }
    }

    /// Whether the value is the one that is printed.
    pub(crate) fn is_exact(self) -> bool {
        self == Self::Exactly
    }

    /// The least and the greatest value that the figure may stand for.
    pub(crate) fn bounds(self, value: Amount) -> (Amount, Amount) {
        match self {
            Self::Exactly => (value, value),
            Self::About if is_round(value) => spread(value, rules::ROUND_OFF),
            Self::About => spread(value, rules::EXACT_OFF),
            Self::Over | Self::AtLeast => (value, value + value / rules::OVER_BY),
            Self::Nearly | Self::Under => (value - value * rules::NEARLY_TWENTIETHS / 20, value),
            Self::AtMost => (value - value / rules::AT_MOST_BY, value),
        }
    }

    /// The sign before a value.
    pub(crate) fn sign(self) -> &'static str {
        match self {
            Self::Exactly => "",
            Self::About => "about ",
            Self::Over => "over ",
            Self::AtLeast => "at least ",
            Self::Nearly => "nearly ",
            Self::Under => "under ",
            Self::AtMost => "up to ",
        }
    }
}

/// A value and a part of it on either side.
pub(super) fn spread(value: Amount, part: Amount) -> (Amount, Amount) {
    (value - value / part, value + value / part)
}

/// Whether a value has at most two digits that say something: *about 5,247* is meant more exactly than *about 5,000*.
fn is_round(value: Amount) -> bool {
    let mut rest = value;
    while rest != 0 && rest % 10 == 0 {
        rest /= 10;
    }
    rest < rules::ROUND_BELOW
}
