//! Words that were looked for, and where they stand.

use std::ops::Range;

use crate::review::Match;
use crate::text::VersionId;

/// Words that were looked for, and where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchMatches {
    /// The words.
    pub words: String,
    /// The places, in the order of the versions.
    pub places: Vec<Match>,
    /// The place that the cursor is on.
    pub at: Option<usize>,
}

impl SearchMatches {
    /// How many places a version has.
    pub fn count(&self, version: VersionId) -> usize {
        let first = self.places.partition_point(|place| place.version < version);
        let after = self
            .places
            .partition_point(|place| place.version <= version);
        after - first
    }

    /// Whether any place begins in these bytes of the story.
    pub fn is_in(&self, bytes: Range<usize>) -> bool {
        let first = self
            .places
            .partition_point(|place| (place.span.start as usize) < bytes.start);
        let place = self.places.get(first);
        place.is_some_and(|place| (place.span.start as usize) < bytes.end)
    }

    /// The place that covers a byte of the story.
    pub fn covering(&self, byte: usize) -> Option<usize> {
        let after = self
            .places
            .partition_point(|place| place.span.start as usize <= byte);
        let last = after.checked_sub(1)?;
        (byte < self.places[last].span.end as usize).then_some(last)
    }
}
