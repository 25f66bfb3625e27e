//! The words that say how exact a figure is, and the values that it may then have.

use super::clause::Clause;
use super::numbers::{Amount, ONE};

/// How exact a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Hedge {
    Exactly,
    About,
    Over,
    AtLeast,
    Nearly,
    Under,
    AtMost,
}

const BEFORE: [(Hedge, &[&str]); 6] = [
    (
        Hedge::AtLeast,
        &[
            "at least",
            "no fewer than",
            "no less than",
            "a minimum of",
            "mindestens",
            "au moins",
            "al menos",
            "por lo menos",
            "wenigstens",
        ],
    ),
    (
        Hedge::Over,
        &[
            "over",
            "more than",
            "above",
            "upwards of",
            "in excess of",
            "über",
            "mehr als",
            "plus de",
            "más de",
        ],
    ),
    (
        Hedge::Nearly,
        &[
            "nearly",
            "almost",
            "close to",
            "just under",
            "fast",
            "knapp",
            "près de",
            "presque",
            "casi",
        ],
    ),
    (
        Hedge::Under,
        &[
            "under",
            "less than",
            "fewer than",
            "below",
            "weniger als",
            "unter",
            "moins de",
            "menos de",
        ],
    ),
    (
        Hedge::AtMost,
        &[
            "at most",
            "up to",
            "as many as",
            "as much as",
            "no more than",
            "höchstens",
            "bis zu",
            "jusqu'à",
            "hasta",
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
            "shortly before",
            "shortly after",
            "rund",
            "etwa",
            "circa",
            "environ",
            "unos",
            "unas",
            "alrededor de",
        ],
    ),
];

impl Hedge {
    /// The hedge before a place and how many words it takes.
    pub(super) fn before(clause: &Clause<'_>, at: usize) -> (Self, usize) {
        for (hedge, phrases) in BEFORE {
            for phrase in phrases {
                if clause.ends_before(at, phrase) {
                    return (hedge, phrase.split(' ').count());
                }
            }
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

    /// *Marched up to 369.50*: what is printed to so many places is a level, no ceiling.
    pub(super) fn read(self, value: Amount, step: Amount) -> Self {
        match self {
            Self::AtMost if step < ONE && value >= step * 100 => Self::Exactly,
            // *Around 1.5292* is read off a screen.
            Self::About if step * 1000 <= ONE && value >= step * 1000 => Self::Exactly,
            hedge => hedge,
        }
    }

    /// Whether the value is the one that is printed.
    pub(super) fn is_exact(self) -> bool {
        self == Self::Exactly
    }

    /// The least and the greatest value that the figure may stand for.
    pub(super) fn bounds(self, value: Amount) -> (Amount, Amount) {
        match self {
            Self::Exactly => (value, value),
            // Round figures are seldom more than a tenth away from what they round.
            Self::About if is_round(value) => (value - value / 10, value + value / 10),
            Self::About => (value - value / 50, value + value / 50),
            // Who knows of half as many again says so.
            Self::Over | Self::AtLeast => (value, value + value / 2),
            Self::Nearly | Self::Under => (value - value * 3 / 20, value),
            Self::AtMost => (value - value / 10, value),
        }
    }

    /// The sign before a value.
    pub(super) fn sign(self) -> &'static str {
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

/// Whether a value has at most two digits that say something: *about 5,247* is meant more exactly than *about 5,000*.
fn is_round(value: Amount) -> bool {
    let mut rest = value;
    while rest != 0 && rest % 10 == 0 {
        rest /= 10;
    }
    rest < 100
}
