//! What speaks for two versions having to do with each other, and which way it points.

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
    /// One was published on an earlier day.
    Earlier(VersionId),
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

/// Who took from whom: from the other version, or from what that one took from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Nothing says so, or the evidence contradicts itself.
    #[default]
    CannotTell,
    /// The right took from the left.
    LeftFirst,
    /// The left took from the right.
    RightFirst,
}

impl Direction {
    /// Which way these reasons point. An earlier day counts for nothing where both name an agency that both may have
    /// copied.
    pub(super) fn of(reasons: &[Reason], left: VersionId, right: VersionId) -> Self {
        let have_agency = reasons
            .iter()
            .any(|reason| matches!(reason, Reason::Agency { .. }));
        let firsts = reasons.iter().filter_map(|reason| match reason {
            Reason::Earlier(version) => (!have_agency).then_some(*version),
            Reason::Credit { to, .. } => Some(*to),
            Reason::Run { .. } | Reason::Form { .. } | Reason::Agency { .. } => None,
        });
        let firsts: Vec<VersionId> = firsts.collect();
        match (firsts.contains(&left), firsts.contains(&right)) {
            (true, false) => Self::LeftFirst,
            (false, true) => Self::RightFirst,
            (true, true) | (false, false) => Self::CannotTell,
        }
    }

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
            Self::Earlier(_) => "earlier",
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
            Self::Earlier(version) => format!("{} is dated earlier", story.letter(*version)),
            Self::Credit { by, to, span } => {
                let (by, to) = (story.letter(*by), story.letter(*to));
                format!("{by} names the outlet of {to}: “{}”", said(span))
            }
            Self::Agency { name, .. } => format!("both name {name} as a source"),
        }
    }
}

/// Which of two versions was published on an earlier day, if both days are known and differ.
pub(super) fn earlier(story: &Story, left: VersionId, right: VersionId) -> Option<Reason> {
    let day = |version: VersionId| story.versions[version].published.as_deref();
    // Days are written so that the earlier comes first in the alphabet.
    match day(left)?.cmp(day(right)?) {
        std::cmp::Ordering::Less => Some(Reason::Earlier(left)),
        std::cmp::Ordering::Greater => Some(Reason::Earlier(right)),
        std::cmp::Ordering::Equal => None,
    }
}
