//! A stretch of a version as a session remembers it: place, words and surroundings.

use std::ops::Range;

use crate::text::{Span, Story, VersionId};

/// Whether the words of an anchor still stand in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnchorStanding {
    /// They do, at the anchor's place.
    #[default]
    Stands,
    /// The text has changed and the words are gone; the excerpt is what stood there.
    Outdated,
}

/// A stretch of a version, with the words that stood there when it was marked.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextAnchor {
    /// The version, by its place among those of the review.
    pub version: VersionId,
    /// The first byte, counted from the start of the version's text.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// Whether the words still stand there.
    pub standing: AnchorStanding,
    /// The words as they were marked.
    pub excerpt: String,
    /// The words before them, a few.
    pub before: String,
    /// The words behind them, a few.
    pub after: String,
}

/// So many characters to either side tell one *he said* from the next.
const CONTEXT: usize = 32;

/// So much of a whole version is remembered: enough to know it again.
const OPENING: usize = 80;

impl TextAnchor {
    /// The anchor of a stretch of a version.
    pub fn new(story: &Story, version: VersionId, span: Span) -> Self {
        let whole = story.versions[version].span;
        let text = |start, end| story.text(Span { start, end });
        Self {
            version,
            start: span.start - whole.start,
            end: span.end - whole.start,
            standing: AnchorStanding::Stands,
            excerpt: story.text(span).to_owned(),
            before: last_chars(text(whole.start, span.start)),
            after: text(span.end, whole.end).chars().take(CONTEXT).collect(),
        }
    }

    /// The anchor of a whole version; of its words only the first are kept.
    pub(super) fn whole(story: &Story, version: VersionId) -> Self {
        let span = story.versions[version].span;
        Self {
            version,
            start: 0,
            end: span.end - span.start,
            excerpt: story.text(span).chars().take(OPENING).collect(),
            ..Self::default()
        }
    }

    /// Where the words stand in the story; none if they are gone.
    pub fn span(&self, story: &Story) -> Option<Span> {
        let whole = story.versions.get(self.version)?.span;
        let span = Span {
            start: whole.start + self.start,
            end: whole.start + self.end,
        };
        (self.standing == AnchorStanding::Stands && whole.covers(span)).then_some(span)
    }

    /// Bytes of the version's text.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether both stand in one version and share a byte.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.version == other.version && self.start < other.end && other.start < self.end
    }
}

fn last_chars(text: &str) -> String {
    let from = text.char_indices().rev().nth(CONTEXT - 1);
    let from = from.map_or(0, |(at, _)| at);
    text.get(from..).unwrap_or_default().to_owned()
}
