//! What shared wording, credits, shared readings and dates allow to say about who shares wording with whom and who was earlier.
//!
//! Nothing points from one version to another unless named evidence does: an earlier publication together with much of the
//! later text word for word, or a credit. How much of one version another contains says nothing about who was first, and a
//! shared title or court formula says nothing at all. Often the answer is *cannot tell*.

mod credits;
mod forms;
mod reasons;
mod rules;
mod tree;
mod wording;

use crate::facts::Credit;
use crate::text::{Story, VersionId};

use crate::compare::{Comparison, Confidence, Pair, Share};
use forms::Forms;
pub use reasons::{Direction, Reason};
pub use tree::{Branch, Node};
pub use wording::CopiedShare;
use wording::LongRunIndex;

/// What can be said about who shares wording with whom and who was earlier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage {
    /// Every two versions that something speaks for having to do with each other.
    pub ties: Vec<VersionTie>,
    /// Versions that are really one source: most of one stands word for word in another.
    pub sources: Vec<Vec<VersionId>>,
    /// How near the versions are to each other in wording, as a tree without a root; none for fewer than three.
    pub tree: Vec<Branch>,
}

/// Two versions and what speaks for their having to do with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionTie {
    /// One version, the one with the lower id.
    pub left: VersionId,
    /// The other.
    pub right: VersionId,
    /// Who was first, if something says so.
    pub direction: Direction,
    /// What speaks for it; at least one.
    pub reasons: Vec<Reason>,
    /// How sure it is that they have to do with each other; `Maybe` is only possible and counts nowhere.
    pub confidence: Confidence,
    /// How much of the words of the left version the right one has to the letter, quotations apart.
    pub left_copied: CopiedShare,
    /// The same of the right version.
    pub right_copied: CopiedShare,
}

impl VersionTie {
    /// The tie of two versions that have this in common, if they are tied at all.
    fn of(
        story: &Story,
        wording: &LongRunIndex,
        pair: &Pair,
        common: Vec<Reason>,
        credits: &[Credit],
    ) -> Option<Self> {
        let (left, right) = (pair.left, pair.right);
        let are_tied = !common.is_empty();
        let mut reasons = common;
        reasons.extend(self::credits::find_credits_between(credits, left, right));
        if are_tied {
            reasons.extend(self::reasons::earlier(story, left, right));
        }
        if reasons.is_empty() {
            return None;
        }
        let left_copied = wording.copied(left, &pair.left_stretches);
        let right_copied = wording.copied(right, &pair.right_stretches);
        let was_copied = |version| {
            is_copied(if version == left {
                left_copied
            } else {
                right_copied
            })
        };
        Some(Self {
            left,
            right,
            direction: Direction::of(&reasons, left, right, was_copied),
            confidence: rate_tie_confidence(&reasons, left_copied.max(right_copied)),
            reasons,
            left_copied,
            right_copied,
        })
    }

    /// Whether the two have to do with each other for certain or likely.
    pub fn is_likely(&self) -> bool {
        self.confidence > Confidence::Maybe
    }

    /// Whether one outlet published both: a later state of its own text is no copy.
    pub fn are_editions(&self, story: &Story) -> bool {
        let outlet = |version: VersionId| story.versions[version].meta.outlet.as_deref();
        let outlet = |version| outlet(version).map(|name| name.trim().to_lowercase());
        outlet(self.left).is_some_and(|left| Some(left) == outlet(self.right))
    }

    /// What may be said of the two in a sentence.
    pub fn says(&self, story: &Story) -> String {
        let (left, right) = (story.letter(self.left), story.letter(self.right));
        let ends = self.direction.ends(self.left, self.right);
        let (from, to) = ends.unwrap_or((self.left, self.right));
        let names = |reason: &Reason| matches!(reason, Reason::Credit { by, .. } if *by == to);
        let copied = if to == self.left {
            self.left_copied
        } else {
            self.right_copied
        }
        .share;
        let (from, to) = (story.letter(from), story.letter(to));
        match (self.confidence, ends) {
            (Confidence::Maybe, _) => {
                format!("possible: {left} and {right} share too little to say more")
            }
            (_, Some(_)) if self.reasons.iter().any(names) => {
                format!("{to} names the outlet of {from} as a source")
            }
            (_, Some(_)) => {
                format!(
                    "{from} is earlier; {copied} of the words of {to} stand in it word for word"
                )
            }
            (_, None) => {
                let most = self.left_copied.max(self.right_copied).share;
                format!(
                    "{left} and {right} share wording, up to {most} of one; nothing says who was first"
                )
            }
        }
    }
}

/// Whether so much was copied that something may be said of who was first.
fn is_copied(copied: CopiedShare) -> bool {
    let share = copied.share.thousandths();
    share >= rules::WHOLE_FROM || share >= rules::ARROW_FROM && copied.n_words >= rules::ARROW_WORDS
}

/// How sure it is that two versions have to do with each other, one of which has so much of the other word for word.
fn rate_tie_confidence(reasons: &[Reason], copied: CopiedShare) -> Confidence {
    let has_run = reasons
        .iter()
        .any(|reason| matches!(reason, Reason::Run { .. }));
    let has_credit = reasons
        .iter()
        .any(|reason| matches!(reason, Reason::Credit { .. }));
    let is_half = copied.share.thousandths() >= rules::ONE_SOURCE_FROM;
    match has_run && is_copied(copied) {
        true if is_half => Confidence::Sure,
        true => Confidence::Likely,
        false if has_credit => Confidence::Likely,
        false => Confidence::Maybe,
    }
}

impl Lineage {
    /// What the comparison of a story lets one say.
    pub fn of(story: &Story, comparison: &Comparison) -> Self {
        let credits = crate::facts::credits(story);
        let forms = Forms::new(story);
        let wording = LongRunIndex::new(story);
        let mut ties = Vec::new();
        // Pairs stand by their left versions.
        for pairs in comparison.pairs.chunk_by(|a, b| a.left == b.left) {
            let left = wording.beside(pairs[0].left);
            ties.extend(pairs.iter().filter_map(|pair| {
                let run = left.longest_run(pair.right);
                let form = forms.shared(story, comparison, pair);
                let common = run.into_iter().chain(form).collect();
                VersionTie::of(story, &wording, pair, common, &credits)
            }));
        }
        Self {
            sources: group_sources(story, comparison, &ties),
            tree: self::tree::build_version_tree(story, comparison),
            ties,
        }
    }

    /// The tie of two versions, whichever way round.
    pub fn tie(&self, one: VersionId, other: VersionId) -> Option<&VersionTie> {
        let key = (one.min(other), one.max(other));
        self.ties.iter().find(|tie| (tie.left, tie.right) == key)
    }

    /// The answer in a sentence.
    pub fn summary(&self, story: &Story) -> String {
        let likely = || self.ties.iter().filter(|tie| tie.is_likely());
        let arrows: Vec<String> = likely()
            .filter_map(|tie| {
                let (from, to) = tie.direction.ends(tie.left, tie.right)?;
                let (from, to) = (story.letter(from), story.letter(to));
                Some(format!("{from} before {to}"))
            })
            .collect();
        match (likely().next().is_none(), arrows.is_empty()) {
            (true, _) => "cannot tell: no two versions share more than one event gives to any two reports".to_owned(),
            (false, true) => "cannot tell who was first: versions share wording, but nothing says which came before".to_owned(),
            (false, false) => format!(
                "likely by wording and dates or credits: {}; of all else it cannot be told",
                arrows.join(", ")
            ),
        }
    }
}

/// Groups of versions that are one source, each in the order of its ids.
fn group_sources(
    story: &Story,
    comparison: &Comparison,
    ties: &[VersionTie],
) -> Vec<Vec<VersionId>> {
    let mut groups: Vec<Vec<VersionId>> = story.versions.ids().map(|id| vec![id]).collect();
    for tie in ties.iter().filter(|tie| tie.is_likely()) {
        let has_run = tie
            .reasons
            .iter()
            .any(|reason| matches!(reason, Reason::Run { .. }));
        let verbatim = comparison
            .pair(tie.left, tie.right)
            .map_or(Share::NONE, |pair| {
                pair.left_shared.verbatim.max(pair.right_shared.verbatim)
            });
        if !has_run || verbatim.thousandths() < rules::ONE_SOURCE_FROM {
            continue;
        }
        let place = |id: VersionId| groups.iter().position(|group| group.contains(&id));
        if let (Some(one), Some(other)) = (place(tie.left), place(tie.right))
            && one != other
        {
            let joined = groups.remove(one.max(other));
            groups[one.min(other)].extend(joined);
        }
    }
    groups.retain(|group| group.len() > 1);
    for group in &mut groups {
        group.sort_unstable();
    }
    groups
}
