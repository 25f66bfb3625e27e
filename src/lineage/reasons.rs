//! What speaks for two versions having to do with each other, and which way it points.

use crate::compare::Share;
use crate::text::{Span, Story, VersionId, visible};

/// Something that speaks for two versions having to do with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A run of words outside quotations that both have.
    Run {
        /// How many words.
        n_words: usize,
        /// Where it stands in the left version.
        left: Span,
        /// Where it stands in the right version.
        right: Span,
    },
    /// A form of a word that only these two print, where others have another.
    Form {
        /// Where it stands in the left version.
        left: Span,
        /// Where it stands in the right version.
        right: Span,
        /// What another version prints for it.
        elsewhere: Span,
    },
    /// One tells the other in a fraction of its words.
    Shorter {
        /// The short one.
        short: VersionId,
        /// How much of what it says stands close together in the longer one.
        told: Share,
    },
    /// One was published earlier.
    Earlier(VersionId),
    /// One tells of a day as past that lies after its own day of publication, which therefore proves nothing.
    LateDay {
        /// The version.
        version: VersionId,
        /// The day as it stands there.
        span: Span,
    },
    /// One names the outlet of the other as where it has something from.
    Credit {
        /// The version that names it.
        by: VersionId,
        /// The version whose outlet is named.
        to: VersionId,
        /// Where.
        span: Span,
    },
    /// Both name the same agency, which is not among the versions as far as is known.
    Agency {
        /// Its name.
        name: &'static str,
        /// Where the left version names it.
        left: Span,
        /// Where the right version names it.
        right: Span,
    },
}

/// Which of two versions was first, by what speaks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Nothing says so, or the evidence contradicts itself.
    #[default]
    CannotTell,
    /// The left version.
    LeftFirst,
    /// The right version.
    RightFirst,
}

impl Direction {
    /// Where the arrow starts and ends, if there is one.
    pub fn ends(self, left: VersionId, right: VersionId) -> Option<(VersionId, VersionId)> {
        match self {
            Self::CannotTell => None,
            Self::LeftFirst => Some((left, right)),
            Self::RightFirst => Some((right, left)),
        }
    }
}

impl Reason {
    /// The name of its kind in reports.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Run { .. } => "run",
            Self::Form { .. } => "form",
            Self::Shorter { .. } => "shorter",
            Self::Earlier(_) => "earlier",
            Self::LateDay { .. } => "late-day",
            Self::Credit { .. } => "credit",
            Self::Agency { .. } => "agency",
        }
    }

    /// The reason in words that a reader can check.
    pub fn words(&self, story: &Story) -> String {
        let said = |span: &Span| visible(story.text(*span)).into_owned();
        match self {
            Self::Run { n_words, left, .. } => {
                format!("both have {n_words} words in a row: “{}”", said(left))
            }
            Self::Form {
                left, elsewhere, ..
            } => format!(
                "only these two print “{}” where another has “{}”",
                said(left),
                said(elsewhere)
            ),
            Self::Shorter { short, told } => format!(
                "{told} of what {} says stands close together in the longer text",
                story.letter(*short)
            ),
            Self::Earlier(version) => format!("{} is dated earlier", story.letter(*version)),
            Self::LateDay { version, span } => format!(
                "{} tells of “{}” as past, a day after its own date, which therefore proves nothing",
                story.letter(*version),
                said(span)
            ),
            Self::Credit { by, to, span } => {
                let (by, to) = (story.letter(*by), story.letter(*to));
                format!("{by} names the outlet of {to}: “{}”", said(span))
            }
            Self::Agency { name, .. } => format!("both name {name} as a source"),
        }
    }
}
