//! Dates where they stand, with what their version and their sentence say of them.

use super::rules;
use std::ops::Range;

use super::civil_day::Day;
use super::clock::{without_clocks, zone};
use super::date_compatibility::{Meeting, StatedDate, compare_dates, only_day};
use super::date_expression::{When, format_date_value};
use super::date_parser::read_dates;
use crate::facts::clause::Clause;
use crate::facts::sources::speakers::is_saying;
use crate::lexicon::number_word_value;
use crate::text::{SentenceId, Span, Story, TokenId, TokenKind, VersionId};

/// A date where it stands.
pub(crate) struct DateMention {
    pub(crate) version: VersionId,
    pub(crate) sentence: SentenceId,
    pub(crate) span: Span,
    pub(crate) tokens: Range<TokenId>,
    pub(crate) when: When,
    /// The day on which the version was published.
    pub(crate) published: Option<Day>,
    pub(crate) is_about: bool,
    pub(crate) zone: Option<i64>,
    pub(crate) is_last: bool,
    pub(crate) is_taken_back: bool,
    /// Whether a verb of saying stands before it.
    pub(crate) is_said: bool,
    /// Whether it is the day of an earlier figure that another is compared with: *down from 21 on Saturday*.
    pub(crate) is_of_comparison: bool,
}

impl DateMention {
    pub(crate) fn told(&self) -> StatedDate<'_> {
        StatedDate {
            when: &self.when,
            published: self.published,
            is_about: self.is_about,
            zone: self.zone,
            is_last: self.is_last,
        }
    }

    pub(crate) fn meets(&self, other: &Self) -> Meeting {
        compare_dates(self.told(), other.told())
    }

    /// In a form that can be compared: the day itself where the day of publication tells it.
    pub(crate) fn value(&self) -> String {
        match (&self.when, only_day(self.told())) {
            (When::Relative(..), Some(day)) => {
                let (year, month, day) = day.date();
                format!("{year}-{month:02}-{day:02}")
            }
            _ => format_date_value(&self.when),
        }
    }
}

/// The dates and times of a sentence.
pub(crate) fn find_dates(story: &Story, clause: &Clause<'_>) -> Vec<DateMention> {
    let published = read_publication_day(story, clause.version);
    let dated = without_clocks(clause, read_dates(clause))
        .into_iter()
        .map(|(place, when)| DateMention {
            version: clause.version,
            sentence: clause.sentence,
            span: clause.span(place.start, place.end),
            tokens: clause.token(place.start)..clause.token(place.end),
            when,
            published,
            is_about: is_about(clause, place.start),
            zone: zone(clause, place.end),
            is_last: clause.before(place.start, 1) == "last",
            is_taken_back: is_taken_back(clause, place.start),
            is_said: is_said(clause, place.start),
            is_of_comparison: is_of_comparison(clause, place.start),
        });
    dated.collect()
}

fn is_about(clause: &Clause<'_>, at: usize) -> bool {
    let by = |word: &str| {
        matches!(
            word,
            "about"
                | "around"
                | "before"
                | "after"
                | "nearly"
                | "approximately"
                | "roughly"
                | "some"
        )
    };
    by(clause.before(at, 1))
}

/// Whether the sentence itself says that it was not then: *not on Monday*, *had first said on Monday*.
fn is_taken_back(clause: &Clause<'_>, at: usize) -> bool {
    let first = (at.saturating_sub(rules::TAKEN_BACK_WITHIN)..at).any(|at| {
        clause.folded(at) == "first"
            && matches!(clause.folded(at + 1), "said" | "reported" | "stated")
    });
    first || clause.before(at, 1) == "not"
}

/// Whether the day is that of a figure behind *from*, *than* or *against*: *against 12,000 on Monday*.
fn is_of_comparison(clause: &Clause<'_>, at: usize) -> bool {
    let from = at.saturating_sub(rules::COMPARED_WITHIN);
    let mut has_figure = false;
    for place in (from..at).rev() {
        match clause.words[place].kind {
            TokenKind::Mark => return false,
            TokenKind::Number => has_figure = true,
            TokenKind::Word => {}
        }
        has_figure |= number_word_value(clause.folded(place)).is_some();
        let is_compared = match clause.folded(place) {
            "from" | "than" | "against" | "versus" => true,
            "with" | "to" => clause.before(place, 1) == "compared",
            _ => false,
        };
        if is_compared {
            return has_figure;
        }
    }
    false
}

/// Whether a verb of saying stands before the day, as in *said Monday* or *said on Monday*.
fn is_said(clause: &Clause<'_>, at: usize) -> bool {
    let by = 1 + usize::from(clause.before(at, 1) == "on");
    is_saying(clause.before(at, by))
}

fn read_publication_day(story: &Story, version: VersionId) -> Option<Day> {
    let day = story.versions[version].meta.published_day()?;
    Day::new(day.year().into(), day.month().into(), day.day().into())
}
