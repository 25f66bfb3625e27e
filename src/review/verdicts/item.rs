//! One thing to go through: a point or a fact, and what was said of it.

use std::collections::BTreeSet;

use super::{Judgement, ReviewTarget};
use crate::compare::PointId;
use crate::review::{Role, RowId};
use crate::text::VersionId;

/// One thing to go through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// What a verdict or note on it is about.
    pub target: ReviewTarget,
    /// What it is.
    pub subject: Subject,
    /// The versions that tell or mention it.
    pub versions: Vec<VersionId>,
    /// How the versions put a point against each other; empty for a fact.
    pub roles: BTreeSet<Role>,
    /// Whether the versions contradict each other on it.
    pub is_conflict: bool,
    /// Whether it is a fact on which the versions may contradict each other.
    pub is_likely: bool,
    /// What the reader has said of it.
    pub judgement: Option<Judgement>,
    /// Whether what was said is still about what stands there.
    pub currency: Currency,
}

/// What there is to go through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A point, and the row of the page where it is told first.
    Point(PointId, RowId),
    /// A fact, by its number among all facts.
    Fact(usize),
}

impl Subject {
    /// The point, if it is one.
    pub fn point(self) -> Option<PointId> {
        match self {
            Self::Point(point, _) => Some(point),
            Self::Fact(_) => None,
        }
    }

    /// The number of the fact, if it is one.
    pub fn fact(self) -> Option<usize> {
        match self {
            Self::Point(..) => None,
            Self::Fact(fact) => Some(fact),
        }
    }
}

/// Whether what was said of an item is still about what stands there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Currency {
    /// It is.
    #[default]
    Current,
    /// The same words stand there, but other passages tell the point as well, or no longer do.
    Regrouped,
    /// Some of the words that it was said of have changed.
    Outdated,
}

/// What a reader wants to go through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// What has no verdict and is not ticked off, or changed since.
    Unreviewed,
    /// What the versions contradict each other on.
    Conflicts,
    /// Facts on which the versions may contradict each other.
    Likely,
    /// What was given this verdict.
    Verdict(String),
    /// What this version tells or mentions.
    Version(VersionId),
    /// What has a note.
    Noted,
    /// What was said of words that have changed.
    Outdated,
    /// Points that some version puts like this: word for word, edited, reworded, at another place, alone.
    Told(Role),
}

impl AgendaItem {
    /// Something of which nothing is said yet.
    pub(super) fn new(target: ReviewTarget, subject: Subject) -> Self {
        let versions: BTreeSet<VersionId> =
            target.anchors.iter().map(|anchor| anchor.version).collect();
        Self {
            versions: versions.into_iter().collect(),
            judgement: None,
            currency: Currency::Current,
            target,
            subject,
            roles: BTreeSet::new(),
            is_conflict: false,
            is_likely: false,
        }
    }

    /// The same, with what was said of it and of what words.
    pub(super) fn judged(&self, (held, judgement): (&ReviewTarget, &Judgement)) -> Self {
        let currency = match held {
            held if held.is_outdated() => Currency::Outdated,
            held if *held != self.target => Currency::Regrouped,
            _ => Currency::Current,
        };
        Self {
            judgement: Some(judgement.clone()),
            currency,
            ..self.clone()
        }
    }

    /// The point, if it is one.
    pub fn point(&self) -> Option<PointId> {
        self.subject.point()
    }

    /// The number of the fact, if it is one.
    pub fn fact(&self) -> Option<usize> {
        self.subject.fact()
    }

    /// Whether the reader is done with it.
    pub fn is_settled(&self) -> bool {
        let is_judged = self.judgement.as_ref().is_some_and(Judgement::is_settled);
        is_judged && self.currency != Currency::Outdated
    }

    /// Whether a filter lets it through.
    pub fn passes(&self, filter: &Filter) -> bool {
        let judgement = self.judgement.as_ref();
        match filter {
            Filter::Unreviewed => !self.is_settled(),
            Filter::Conflicts => self.is_conflict,
            Filter::Likely => self.is_likely,
            Filter::Verdict(name) => {
                judgement.is_some_and(|said| said.verdict.as_ref() == Some(name))
            }
            Filter::Version(version) => self.versions.contains(version),
            Filter::Noted => judgement.is_some_and(|said| !said.note.is_empty()),
            Filter::Outdated => self.currency == Currency::Outdated,
            Filter::Told(role) => self.roles.contains(role),
        }
    }
}
