//! How the dates of one fact go together across versions, and how that is told.

use std::collections::HashSet;

use super::date_compatibility::{Meeting, is_shifted, only_day, say_one_day};
use super::date_expression::{When, classify_date, format_date_value};
use super::dated::DateMention;
use crate::facts::FactStatus;
use crate::facts::names::declared_same::Declared;
use crate::text::Story;

/// How the dates of one fact go together across versions.
pub(super) struct DateAgreement {
    /// Two versions state dates that cannot both hold.
    pub(super) is_clash: bool,
    /// A date in figures can be read day first or month first.
    is_in_either_order: bool,
    /// A time of day with its zone meets one without.
    is_of_other_clock: bool,
    /// One relative word, such as *yesterday*, counts from two days of publication.
    is_shifted: bool,
    /// All are one date in one form.
    is_same: bool,
}

impl DateAgreement {
    pub(super) fn of(story: &Story, declared: &Declared, dates: &[&DateMention]) -> Self {
        let said_once = distinct(story, dates);
        let any = |test: &dyn Fn(&DateMention, &DateMention) -> bool| {
            let mut pairs = said_once
                .iter()
                .flat_map(|a| said_once.iter().map(move |b| (a, b)));
            pairs.any(|(a, b)| a.version != b.version && test(a, b))
        };
        Self {
            is_clash: any(&|a, b| {
                !a.is_taken_back
                    && !b.is_taken_back
                    && a.meets(b) == Meeting::Apart
                    && !declared.are_one(story, &a.tokens, &b.tokens)
            }),
            is_in_either_order: dates.iter().any(|dated| has_readings(&dated.when)),
            is_of_other_clock: any(&|a, b| {
                classify_date(&a.when) == classify_date(&b.when)
                    && a.meets(b) == Meeting::Open
                    && matches!(a.when, When::Time(_) | When::HalfDayTime(_))
            }),
            is_shifted: any(&|a, b| is_shifted(a.told(), b.told())),
            is_same: !any(&|a, b| !say_one_day(a.told(), b.told())),
        }
    }

    /// Whether the versions may contradict each other and need not.
    pub(super) fn is_likely(&self) -> bool {
        self.is_of_other_clock && !self.is_clash
    }

    pub(super) fn status(&self) -> FactStatus {
        let varies = self.is_in_either_order || self.is_of_other_clock || self.is_shifted;
        if self.is_clash {
            FactStatus::Conflict
        } else if varies || !self.is_same {
            FactStatus::Vary
        } else {
            FactStatus::Agree
        }
    }

    /// Why the versions conflict or vary, for the reader: the weightiest reason alone.
    pub(super) fn why(&self) -> Option<&'static str> {
        if self.is_clash {
            Some("the dates or times are not the same")
        } else if self.is_in_either_order {
            Some("day and month could be either way round")
        } else if self.is_of_other_clock {
            Some("one names its time zone, the other may mean another")
        } else if self.is_shifted {
            Some("the same word means another time, by the day of publication")
        } else {
            (!self.is_same).then_some("the same time in other words")
        }
    }
}

/// Whether day and month can be read in either order.
fn has_readings(when: &When) -> bool {
    matches!(when, When::Day { readings, .. } if readings.len() > 1)
}

/// As it is printed, with what it means where the words alone do not say it.
pub(super) fn describe_date(story: &Story, dated: &DateMention) -> String {
    let words = story.text(dated.span);
    match &dated.when {
        When::Relative(..) if only_day(dated.told()).is_some() => {
            format!("{words} ({})", dated.value())
        }
        when if has_readings(when) => format!("{words} ({})", format_date_value(when)),
        _ => words.to_owned(),
    }
}

/// Dates without those that their version has said in the same words before: they meet whatever those meet.
pub(super) fn distinct<'a>(story: &Story, dates: &[&'a DateMention]) -> Vec<&'a DateMention> {
    let mut said = HashSet::new();
    let key = |dated: &DateMention| {
        let means = format!(
            "{:?} {:?} {:?}",
            dated.when,
            dated.published,
            (dated.is_about, dated.zone, dated.is_last)
        );
        let words = story.text(dated.span).to_owned();
        (dated.version, dated.is_taken_back, words, means)
    };
    let dates = dates.iter().copied();
    dates.filter(|dated| said.insert(key(dated))).collect()
}
