//! Shares in thousandths: equal on every machine, printable in a test.

use std::fmt;

/// A part of a whole, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(u16);

impl Share {
    /// The whole.
    pub const ALL: Self = Self(1000);
    /// Nothing.
    pub const NONE: Self = Self(0);

    /// The share of `part` in `whole`, rounded to the nearest thousandth; nothing of nothing is nothing.
    pub fn of(part: usize, whole: usize) -> Self {
        let thousandths = (part.min(whole) * 1000 + whole / 2)
            .checked_div(whole)
            .unwrap_or(0);
        Self(u16::try_from(thousandths).expect("a part of a whole is at most 1000 thousandths"))
    }

    /// The share in thousandths.
    pub fn thousandths(self) -> u16 {
        self.0
    }

    /// Both shares together, the whole at most.
    pub fn plus(self, other: Self) -> Self {
        Self((self.0 + other.0).min(1000))
    }
}

impl fmt::Display for Share {
    /// Writes whole percents, as readers expect; `<1 %` keeps a trace from looking like nothing.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => f.pad("0 %"),
            1..5 => f.pad("<1 %"),
            thousandths => f.pad(&format!("{} %", (thousandths + 5) / 10)),
        }
    }
}

/// A share as it is printed beside another one and their sum, so that the figures add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    share: Share,
    percent: u16,
}

impl fmt::Display for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.share.0 {
            // Too little to be told in whole percents.
            0..5 => self.share.fmt(f),
            _ => f.pad(&format!("{} %", self.percent)),
        }
    }
}

/// How much of one version recurs in another, by its words; furniture is not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SharedWording {
    /// Word for word.
    pub verbatim: Share,
    /// In other words.
    pub reworded: Share,
    /// The part of what is word for word that differs by house style.
    pub style: Share,
}

impl SharedWording {
    /// What it is made of, in words: *71 % word for word (2 % in another house style), 9 % in other words*.
    pub fn parts_in_words(self) -> String {
        let style = match self.style {
            Share(0..5) => String::new(),
            style => format!(" ({style} in another house style)"),
        };
        format!(
            "{} word for word{style}, {} in other words",
            self.verbatim,
            self.rest()
        )
    }

    /// What is shared in other words, printed as what the whole percents of the sum leave beside those word for word.
    pub fn rest(self) -> Rest {
        let percent = |share: Share| (share.0 + 5) / 10;
        let sum = percent(self.verbatim.plus(self.reworded));
        Rest {
            share: self.reworded,
            percent: sum.saturating_sub(percent(self.verbatim)),
        }
    }
}
