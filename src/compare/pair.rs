//! Two versions compared.

use super::{Link, SharedWording, VersionSummary};
use crate::text::{Span, VersionId};

/// Two versions compared; `left` is the one with the lower id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// One version.
    pub left: VersionId,
    /// The other.
    pub right: VersionId,
    /// Sentences that belong together, by their place in the left version.
    pub links: Vec<Link>,
    /// Sentences without a link that may belong together all the same. They count in no share, fact, point or lineage.
    pub possible: Vec<Link>,
    /// What the left version's text is against the right; the stretches tile it.
    pub left_stretches: Vec<Stretch>,
    /// What the right version's text is against the left; the stretches tile it.
    pub right_stretches: Vec<Stretch>,
    /// How much of the left recurs in the right.
    pub left_shared: SharedWording,
    /// How much of the right recurs in the left.
    pub right_shared: SharedWording,
    /// Whether one tells in few words what the other, a long one, tells.
    pub condensed: Option<VersionSummary>,
}

impl Pair {
    /// The version at the other side of the pair, if `version` is at one.
    pub fn other(&self, version: VersionId) -> Option<VersionId> {
        if version == self.left {
            Some(self.right)
        } else {
            (version == self.right).then_some(self.left)
        }
    }
}

/// A stretch of one version's text and whether the other version has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it stands.
    pub span: Span,
    /// Whether the other version has it.
    pub kind: StretchKind,
}

/// Whether another version has a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StretchKind {
    /// Word for word.
    Verbatim,
    /// In other words.
    Reworded,
    /// Not at all.
    Own,
}

impl StretchKind {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Reworded => "reworded",
            Self::Own => "own",
        }
    }
}
