//! Two versions and what speaks for their having to do with each other: how sure it is, of what kind, and who was first.

use super::credits::find_credits_between;
use super::publication::PublicationOrder;
use super::reasons::{Direction, Reason};
use super::rules;
use super::shared_runs::RunEvidence;
use super::version_words::StoryWords;
use super::via::ViaVersion;
use super::wording::CopiedShare;
use crate::compare::{Confidence, Pair, Share, VersionSummary};
use crate::facts::Credit;
use crate::text::{Story, VersionId};

/// How two versions belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TieKind {
    /// They share wording.
    Shared,
    /// One outlet published both: a later state of its own text is no copy.
    Edition,
    /// One names the other's outlet as a source, and they share little wording.
    Credit,
    /// An earlier version has what they share.
    Via,
    /// One tells the other in a fraction of its words.
    Shorter,
}

impl TieKind {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::Edition => "edition",
            Self::Credit => "credit",
            Self::Via => "via",
            Self::Shorter => "shorter",
        }
    }
}

/// Two versions and what speaks for their having to do with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionTie {
    /// One version, the one with the lower id.
    pub left: VersionId,
    /// The other.
    pub right: VersionId,
    /// How they belong together.
    pub kind: TieKind,
    /// How sure it is that they have to do with each other; `Maybe` is only possible and counts nowhere.
    pub confidence: Confidence,
    /// Who was first, if something says so.
    pub direction: Direction,
    /// How sure it is who was first; none if nothing says so.
    pub first_confidence: Option<Confidence>,
    /// The earlier version that has what the two share, if one has.
    pub via: Option<ViaVersion>,
    /// What speaks for it; at least one.
    pub reasons: Vec<Reason>,
    /// How many days lie between the two, if both say when they were published.
    pub n_days: Option<i64>,
    /// How much of the words of the left version the right one has to the letter, quotations apart.
    pub left_copied: CopiedShare,
    /// The same of the right version.
    pub right_copied: CopiedShare,
}

/// What all ties of a story rest on.
pub(super) struct TieInputs<'a> {
    pub(super) story: &'a Story,
    pub(super) words: &'a StoryWords,
    pub(super) order: &'a PublicationOrder,
    pub(super) by_time: &'a [VersionId],
    pub(super) credits: &'a [Credit],
}

/// What is known of two versions before it is said how they belong together.
struct TieEvidence {
    left: RunEvidence,
    right: RunEvidence,
    via: Option<ViaVersion>,
    shorter: Option<VersionSummary>,
    credits: Vec<Reason>,
    n_days: Option<i64>,
    earlier: Option<VersionId>,
}

impl VersionTie {
    /// The tie of two versions, if anything ties them. `wording` are the longest run and the form that both have.
    pub(super) fn of(
        given: &TieInputs<'_>,
        pair: &Pair,
        wording: impl FnOnce() -> Vec<Reason>,
    ) -> Option<Self> {
        let (left, right) = (pair.left, pair.right);
        let copied = [
            CopiedShare::of(given.words.of(left), &pair.left_stretches),
            CopiedShare::of(given.words.of(right), &pair.right_stretches),
        ];
        let found = TieEvidence::gather(given, pair, copied);
        let shared = found.left.grade().max(found.right.grade());
        let confidence = found.grade(shared)?;
        let direction = found.direction(left, right);
        let first_confidence = found.first_confidence(direction, left, right);
        let kind = found.kind(given.story, pair, shared);
        let mut reasons = match shared {
            Some(_) => wording(),
            None => Vec::new(),
        };
        reasons.extend(found.shorter.map(|summary| Reason::Shorter {
            short: summary.short,
            told: summary.told,
        }));
        reasons.extend(found.credits);
        reasons.extend(given.order.reasons(left, right));
        let [left_copied, right_copied] = copied;
        // What both have from elsewhere says nothing of the two.
        let is_via = kind == TieKind::Via;
        Some(Self {
            left,
            right,
            kind,
            confidence,
            direction: if is_via {
                Direction::CannotTell
            } else {
                direction
            },
            first_confidence: first_confidence.filter(|_| !is_via),
            via: found.via.filter(|_| is_via),
            reasons,
            n_days: found.n_days,
            left_copied,
            right_copied,
        })
    }

    /// Whether the two have to do with each other for certain or likely.
    pub fn is_likely(&self) -> bool {
        self.confidence > Confidence::Maybe
    }

    /// How much of the words of one of the two versions the other has to the letter, quotations apart.
    pub fn copied(&self, version: VersionId) -> CopiedShare {
        if version == self.left {
            self.left_copied
        } else {
            self.right_copied
        }
    }
}

impl TieEvidence {
    fn gather(given: &TieInputs<'_>, pair: &Pair, copied: [CopiedShare; 2]) -> Self {
        let (left, right) = (pair.left, pair.right);
        let weigh = |of, other, copied: CopiedShare| {
            RunEvidence::weigh(given.words, (of, other), None, copied.share)
        };
        let [on_left, on_right] = copied;
        let mut found = Self {
            left: weigh(left, right, on_left),
            right: weigh(right, left, on_right),
            via: None,
            shorter: pair
                .condensed
                .filter(|summary| given.order.earlier(left, right) == Some(summary.long)),
            credits: find_credits_between(given.credits, left, right),
            n_days: given.order.days_between(left, right),
            earlier: given.order.earlier(left, right),
        };
        if found.left.grade().max(found.right.grade()).is_some() {
            found.pass_over_earlier(given, pair);
        }
        found
    }

    /// Takes away what earlier versions have of what the two share: if that is nearly all, both have it from there, else
    /// only the rest speaks for the two.
    fn pass_over_earlier(&mut self, given: &TieInputs<'_>, pair: &Pair) {
        let sides = (pair.left, pair.right);
        let Some((via, earlier)) = ViaVersion::find(given.words, given.order, given.by_time, sides)
        else {
            return;
        };
        let rest = [(pair.left, pair.right), (pair.right, pair.left)]
            .map(|sides| RunEvidence::weigh(given.words, sides, Some(&earlier), Share::NONE));
        let [left, right] = rest;
        let share = via.share().thousandths();
        let is_rest_likely = left.grade().max(right.grade()) > Some(Confidence::Maybe);
        if share >= rules::VIA_FROM || share >= rules::VIA_FROM_BESIDE_LITTLE && !is_rest_likely {
            self.via = Some(via);
        } else {
            (self.left, self.right) = (left, right);
        }
    }

    /// How sure it is that the two have to do with each other; `shared` is what their wording says of it.
    fn grade(&self, shared: Option<Confidence>) -> Option<Confidence> {
        let by_credit = self.credits.iter().map(|credit| match credit {
            Reason::Credit { .. } => Confidence::Likely,
            _ => Confidence::Maybe,
        });
        let by_length = self.shorter.map(|_| Confidence::Likely);
        shared.max(by_length).max(by_credit.max())
    }

    fn kind(&self, story: &Story, pair: &Pair, shared: Option<Confidence>) -> TieKind {
        let is_credit = |reason: &Reason| matches!(reason, Reason::Credit { .. });
        let is_shared = shared > Some(Confidence::Maybe);
        if are_of_one_outlet(story, pair.left, pair.right) {
            TieKind::Edition
        } else if self.credits.iter().any(is_credit) && !is_shared {
            TieKind::Credit
        } else if self.via.is_some() {
            TieKind::Via
        } else if self.shorter.is_some() && !is_shared {
            TieKind::Shorter
        } else {
            TieKind::Shared
        }
    }

    /// Which of the two was first. To be earlier counts for nothing where the later version has little of it, nor where
    /// both name an agency that both may have copied; a credit and a day that contradict each other say nothing.
    fn direction(&self, left: VersionId, right: VersionId) -> Direction {
        let is_agency = |reason: &Reason| matches!(reason, Reason::Agency { .. });
        let by_day = self.earlier.filter(|&first| {
            let later = if first == left { self.right } else { self.left };
            let is_copied = later.grade_by_share() > Some(Confidence::Maybe);
            let is_short = self.shorter.is_some_and(|summary| summary.long == first);
            !self.credits.iter().any(is_agency) && (is_copied || is_short)
        });
        let by_credit = self.credits.iter().filter_map(|reason| match reason {
            Reason::Credit { to, .. } => Some(*to),
            _ => None,
        });
        // A version that is named and dated later is not the text that was named.
        let by_credit: Vec<VersionId> = by_credit.collect();
        let against = self.earlier.filter(|_| !by_credit.is_empty());
        let firsts: Vec<VersionId> = by_credit.into_iter().chain(by_day).chain(against).collect();
        match (firsts.contains(&left), firsts.contains(&right)) {
            (true, false) => Direction::LeftFirst,
            (false, true) => Direction::RightFirst,
            (true, true) | (false, false) => Direction::CannotTell,
        }
    }

    /// How sure it is who was first: certain only where the later version has a great part and days lie between.
    fn first_confidence(
        &self,
        direction: Direction,
        left: VersionId,
        right: VersionId,
    ) -> Option<Confidence> {
        let (first, _) = direction.ends(left, right)?;
        let later = if first == left { self.right } else { self.left };
        let is_sure = later.grade_by_share() == Some(Confidence::Sure);
        let is_apart = self.n_days.is_some_and(|days| days >= rules::SURE_DAYS);
        let is_by_day = self.earlier == Some(first);
        Some(match is_sure && is_apart && is_by_day {
            true => Confidence::Sure,
            false => Confidence::Likely,
        })
    }
}

/// Whether one outlet published both versions.
fn are_of_one_outlet(story: &Story, left: VersionId, right: VersionId) -> bool {
    let outlet = |version: VersionId| {
        let outlet = story.versions[version].meta.outlet.as_deref()?;
        Some(outlet.trim().to_lowercase()).filter(|name| !name.is_empty())
    };
    outlet(left).is_some_and(|name| Some(name) == outlet(right))
}
