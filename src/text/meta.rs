//! What is known about a version beside its words: what it is called, who published it, and when.

use jiff::civil::{Date, DateTime};

use super::Moment;

/// What is known about a version beside its words, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// The headline, if it is known apart from the text.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// When it was published.
    pub published: Option<PublicationDate>,
    /// The day on which it was last changed, if that is another day.
    pub updated: Option<Date>,
    /// The instant of the last change, if hour and zone are known, whatever day it was.
    pub updated_at: Option<Moment>,
    /// When this state was fetched, or captured by an archive.
    pub captured: Option<Moment>,
    /// The address under which it was published, whatever copy was opened.
    pub address: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// The agencies that it names as its source.
    pub credit: Option<String>,
    /// Where its dateline says that it was reported from.
    pub place: Option<String>,
}

/// The day of publication, with the instant where it is known: there is no instant without a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicationDate {
    /// The day that it was where the version was published.
    pub day: Date,
    /// The instant, if hour and zone are known.
    pub at: Option<Moment>,
}

impl From<Date> for PublicationDate {
    fn from(day: Date) -> Self {
        Self { day, at: None }
    }
}

impl Meta {
    /// What is known here and, where nothing is, what is known there.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            title: self.title.or(other.title),
            outlet: self.outlet.or(other.outlet),
            published: self.published.or(other.published),
            updated: self.updated.or(other.updated),
            updated_at: self.updated_at.or(other.updated_at),
            captured: self.captured.or(other.captured),
            address: self.address.or(other.address),
            byline: self.byline.or(other.byline),
            credit: self.credit.or(other.credit),
            place: self.place.or(other.place),
        }
    }

    /// Without a change on the day of publication: sites print that day twice, and it tells nothing.
    #[must_use]
    pub fn without_change_on_first_day(self) -> Self {
        let first = self.published_day();
        Self {
            updated: self.updated.filter(|day| Some(*day) != first),
            ..self
        }
    }

    /// The day of publication.
    pub fn published_day(&self) -> Option<Date> {
        self.published.map(|published| published.day)
    }

    /// What versions are ordered by in time: the instant in UTC or, where that is not known, the beginning of the day,
    /// which comes before every instant of it; without a day, last.
    pub fn time_key(&self) -> impl Ord + use<> {
        let time = self.published.map(|published| -> (DateTime, bool) {
            match published.at {
                Some(at) => (at.utc_time(), true),
                None => (
                    published.day.to_datetime(jiff::civil::Time::midnight()),
                    false,
                ),
            }
        });
        (time.is_none(), time)
    }
}
