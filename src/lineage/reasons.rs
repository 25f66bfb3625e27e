//! What speaks for two versions having to do with each other, and which way it points.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::text::{PublicationDate, Span, Story, VersionId, visible};

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
    /// One was published earlier.
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
    /// Which way these reasons point. To be earlier counts for nothing where the later version has little of it
    /// (`is_copied`), nor where both name an agency that both may have copied.
    pub(crate) fn of(
        reasons: &[Reason],
        left: VersionId,
        right: VersionId,
        is_copied: impl Fn(VersionId) -> bool,
    ) -> Self {
        let have_agency = reasons
            .iter()
            .any(|reason| matches!(reason, Reason::Agency { .. }));
        let firsts = reasons.iter().filter_map(|reason| match reason {
            Reason::Earlier(version) => {
                let later = if *version == left { right } else { left };
                (!have_agency && is_copied(later)).then_some(*version)
            }
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

/// Which of two versions was published earlier: by the instants where both are known, else by their days.
pub(crate) fn earlier(story: &Story, left: VersionId, right: VersionId) -> Option<Reason> {
    let published = |id: VersionId| story.versions[id].meta.published;
    let (on_left, on_right) = (published(left)?, published(right)?);
    let order = match (on_left.at, on_right.at) {
        (Some(left), Some(right)) => left.utc.cmp(&right.utc),
        _ => order_of_days(
            &list_publication_days(on_left),
            &list_publication_days(on_right),
        ),
    };
    match order {
        Ordering::Less => Some(Reason::Earlier(left)),
        Ordering::Greater => Some(Reason::Earlier(right)),
        Ordering::Equal => None,
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
