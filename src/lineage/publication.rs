//! Which versions were published before which, as far as their days can be believed.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::reasons::Reason;
use super::version_words::VersionSet;
use crate::facts::{LateDay, find_late_days};
use crate::text::{PublicationDate, Story, Table, VersionId};

/// The days of publication of a story's versions and what its texts say against them.
pub(crate) struct PublicationOrder {
    published: Table<VersionId, Option<PublicationDate>>,
    late_days: Vec<LateDay>,
    /// For each version those that were published earlier beyond doubt.
    before: Table<VersionId, VersionSet>,
}

impl PublicationOrder {
    /// Reads the days of a story's versions.
    pub(crate) fn new(story: &Story) -> Self {
        let published = story.versions.iter().map(|version| version.meta.published);
        let published: Vec<Option<PublicationDate>> = published.collect();
        let mut known = published.iter().flatten();
        let first = known.next();
        // Without two different days nothing is earlier, and no day is worth doubting.
        let differ = known.any(|other| Some(other) != first);
        let mut order = Self {
            late_days: if differ {
                find_late_days(story)
            } else {
                Vec::new()
            },
            published: published.into(),
            before: Vec::new().into(),
        };
        let before = |version: VersionId| {
            let others = story.versions.ids();
            let earlier = others.filter(|&other| order.earlier(other, version) == Some(other));
            VersionSet::of(story.versions.len(), earlier)
        };
        order.before = story.versions.ids().map(before).collect::<Vec<_>>().into();
        order
    }

    /// Which of two versions was published earlier: by the instants where both are known, else by their days. None where
    /// that is open or a text contradicts its day.
    pub(crate) fn earlier(&self, left: VersionId, right: VersionId) -> Option<VersionId> {
        let (on_left, on_right) = (self.published[left]?, self.published[right]?);
        let order = match (on_left.at, on_right.at) {
            (Some(left), Some(right)) => left.utc.cmp(&right.utc),
            _ => order_of_days(
                &list_publication_days(on_left),
                &list_publication_days(on_right),
            ),
        };
        let first = match order {
            Ordering::Less => left,
            Ordering::Greater => right,
            Ordering::Equal => return None,
        };
        self.late_day(first).is_none().then_some(first)
    }

    /// The versions that were published before this one.
    pub(crate) fn before(&self, version: VersionId) -> &VersionSet {
        &self.before[version]
    }

    /// The day that contradicts the date of a version, if one does.
    pub(crate) fn late_day(&self, version: VersionId) -> Option<LateDay> {
        let mut late_days = self.late_days.iter().copied();
        late_days.find(|late| late.version == version)
    }

    /// How many days lie between two versions, if both say when they were published.
    pub(crate) fn days_between(&self, one: VersionId, other: VersionId) -> Option<i64> {
        let (one, other) = (self.published[one]?.day, self.published[other]?.day);
        let between = one.until(other).ok()?;
        Some(i64::from(between.get_days()).abs())
    }

    /// What the days say of two versions.
    pub(crate) fn reasons(&self, left: VersionId, right: VersionId) -> Vec<Reason> {
        let earlier = self.earlier(left, right).map(Reason::Earlier);
        let late = [left, right].map(|version| self.late_day(version));
        let late = late.into_iter().flatten().map(|late| Reason::LateDay {
            version: late.version,
            span: late.span,
        });
        earlier.into_iter().chain(late).collect()
    }
}

/// The days on which a version may have been published, where it was and in UTC.
fn list_publication_days(published: PublicationDate) -> Vec<Date> {
    match published.at {
        Some(at) => at.days().to_vec(),
        None => vec![published.day],
    }
}

/// The order of days that may be read two ways: none unless every way has the same.
fn order_of_days(left: &[Date], right: &[Date]) -> Ordering {
    if left.iter().max() < right.iter().min() {
        Ordering::Less
    } else if right.iter().max() < left.iter().min() {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}
