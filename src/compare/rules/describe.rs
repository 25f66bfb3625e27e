//! How links are described, and which of them make a point.

/// Probability from which a link is sure, and from which it is likely. Between drafts of essays people linked the same
/// sentences in 96 of 100 sure links, in two of three likely ones and in every second of the rest.
pub(crate) const SURE_FROM: f32 = 0.9;
/// See [`SURE_FROM`].
pub(crate) const LIKELY_FROM: f32 = 0.65;

/// A sentence is edited, not reworded, if this part of the longer side's content is matched nearly word for word ...
pub(crate) const EDITED_FROM: f32 = 0.68;
/// ... or this part of the shorter side's with [`EDITED_LONGER`] of the longer's.
pub(crate) const EDITED_SHORTER: f32 = 0.8;
/// See [`EDITED_SHORTER`].
pub(crate) const EDITED_LONGER: f32 = 0.5;
/// Part of what is said of the names that an edited sentence keeps; if it keeps all of that, only names are changed.
pub(crate) const EDITED_TOLD: f32 = 0.5;

/// Ratio of contents from which one telling is longer than the other, not only other.
pub(crate) const LONGER_BY: f32 = 1.8;

/// Words in a row inside linked sentences that count as taken word for word.
pub(crate) const VERBATIM_LINKED: usize = 2;
/// Words in a row without counterpart inside a linked sentence that count as the version's own.
pub(crate) const OWN_FROM: usize = 8;
/// Rare words that are named as reasons for a link; five are enough to see the point.
pub(crate) const REASON_WORDS: usize = 5;

/// Mean score in thousandths from which two groups of sentences become one point.
pub(crate) const JOIN_FROM: u64 = 400;
/// Ratio of lengths from which links are inserted into a list one by one; below it the lists are merged. A sentence with
/// thousands of copies takes them in one by one.
pub(crate) const INSERT_UP_TO: usize = 8;
