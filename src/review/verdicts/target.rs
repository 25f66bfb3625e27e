//! What a verdict or note is about.

use super::{AnchorStanding, TextAnchor};
use crate::compare::{Comparison, PointId};
use crate::facts::{Fact, Facts, QuoteCheck};
use crate::text::{Span, Story, VersionId};

/// The kind of thing that a verdict or note is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetKind {
    /// One thing that the story says, wherever it is said.
    Point,
    /// A figure, date, name, quotation or attribution, by the name of its kind.
    Fact(String),
    /// A whole version.
    Version,
    /// A range of words.
    Words,
    /// A stretch that a reader gives to the page or to the story.
    Passage,
}

/// What a verdict or note is about: a kind, and the passages in question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReviewTarget {
    /// The passages, in the order of the story.
    pub anchors: Vec<TextAnchor>,
    /// What they are.
    pub kind: TargetKind,
}

impl ReviewTarget {
    /// A point with all its tellings.
    pub fn point(story: &Story, comparison: &Comparison, point: PointId) -> Self {
        let tellings = &comparison.points.get(point).tellings;
        let anchor = |telling: &crate::compare::Telling| {
            let sentences = &story.sentences[telling.sentences.clone()];
            let spans = sentences.iter().map(|sentence| sentence.span);
            let span = spans.reduce(Span::joined).unwrap_or_default();
            TextAnchor::new(story, telling.version, span)
        };
        Self {
            anchors: tellings.iter().map(anchor).collect(),
            kind: TargetKind::Point,
        }
    }

    /// A fact of this kind (*figure*, *date* …) with all its mentions.
    pub fn fact(story: &Story, kind: &str, mentions: &[(VersionId, Span)]) -> Self {
        let mentions = mentions.iter();
        let mut anchors: Vec<TextAnchor> = mentions
            .map(|&(version, span)| TextAnchor::new(story, version, span))
            .collect();
        anchors.sort();
        Self {
            anchors,
            kind: TargetKind::Fact(kind.to_owned()),
        }
    }

    /// A fact with all its mentions.
    pub fn of_fact(story: &Story, fact: &Fact) -> Self {
        let mentions = fact.mentions.iter();
        let mentions: Vec<_> = mentions.map(|m| (m.version, m.span)).collect();
        Self::fact(story, fact.kind.name(), &mentions)
    }

    /// A quotation beside its source: the fact that it states, or its words where it is indirect speech.
    pub fn of_quote(story: &Story, facts: &Facts, check: &QuoteCheck) -> Self {
        let fact = facts.row_of_quote(check).and_then(|row| facts.get(row));
        fact.map_or_else(
            || Self::words(story, check.article, check.span),
            |fact| Self::of_fact(story, fact),
        )
    }

    /// A whole version.
    pub fn version(story: &Story, version: VersionId) -> Self {
        Self {
            anchors: vec![TextAnchor::whole(story, version)],
            kind: TargetKind::Version,
        }
    }

    /// A range of words of a version.
    pub fn words(story: &Story, version: VersionId, span: Span) -> Self {
        Self {
            anchors: vec![TextAnchor::new(story, version, span)],
            kind: TargetKind::Words,
        }
    }

    /// A stretch of a version that is given to the page or to the story.
    pub fn passage(story: &Story, version: VersionId, span: Span) -> Self {
        Self {
            kind: TargetKind::Passage,
            ..Self::words(story, version, span)
        }
    }

    /// The first passage that still stands: a verdict stays with it if its point comes apart.
    pub fn first_standing(&self) -> Option<&TextAnchor> {
        let mut anchors = self.anchors.iter();
        anchors.find(|anchor| anchor.standing == AnchorStanding::Stands)
    }

    /// Whether some of its passages are gone from the text.
    pub fn is_outdated(&self) -> bool {
        let mut anchors = self.anchors.iter();
        anchors.any(|anchor| anchor.standing == AnchorStanding::Outdated)
    }

    /// Whether one of its passages stands in this version.
    pub fn concerns(&self, version: VersionId) -> bool {
        self.anchors.iter().any(|anchor| anchor.version == version)
    }

    /// Whether what was `held` earlier is about the same thing, though passages may have joined or left since.
    pub(super) fn is_about(&self, held: &Self) -> bool {
        if self.kind != held.kind {
            return false;
        }
        match self.kind {
            TargetKind::Words | TargetKind::Passage => self == held,
            TargetKind::Version => {
                let version = |target: &Self| target.anchors.first().map(|anchor| anchor.version);
                version(self) == version(held)
            }
            // Several facts may be stated in one stretch of words: only the same words are the same fact.
            TargetKind::Fact(_) => held.first_standing().is_some_and(|first| {
                let place = |anchor: &TextAnchor| (anchor.version, anchor.start, anchor.end);
                self.anchors
                    .iter()
                    .any(|anchor| place(anchor) == place(first))
            }),
            TargetKind::Point => held
                .first_standing()
                .is_some_and(|first| self.anchors.iter().any(|anchor| anchor.overlaps(first))),
        }
    }
}
