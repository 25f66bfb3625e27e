//! What shared wording, credits, shared readings and dates allow to say about who took from whom.
//!
//! Nothing points from one version to another unless named evidence does: an earlier day of publication, or a credit.
//! How much of one version another contains says nothing about who was first. Often the answer is *cannot tell*.

mod credits;
mod forms;
mod reasons;
mod tree;
mod wording;

use crate::text::{Story, VersionId};

use super::{Comparison, Pair, Share};
use credits::Credit;
pub(super) use credits::credited;
use forms::Forms;
pub use reasons::{Direction, Reason};
pub use tree::{Branch, Node};
use wording::Wording;

/// What can be said about who took from whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage {
    /// Every two versions that something speaks for having to do with each other.
    pub ties: Vec<Tie>,
    /// Versions that are really one source: most of one stands word for word in another.
    pub sources: Vec<Vec<VersionId>>,
    /// How near the versions are to each other in wording, as a tree without a root; none for fewer than three.
    pub tree: Vec<Branch>,
}

/// Two versions and what speaks for their having to do with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// One version, the one with the lower id.
    pub left: VersionId,
    /// The other.
    pub right: VersionId,
    /// Who took from whom, if something says so.
    pub direction: Direction,
    /// What speaks for it; at least one.
    pub reasons: Vec<Reason>,
}

/// Versions are one source if so much of one stands word for word in the other: more than half is more than a common
/// press release leaves room for.
const ONE_SOURCE_FROM: u16 = 500;

impl Tie {
    /// The tie of two versions that have this in common, if they are tied at all.
    fn of(story: &Story, pair: &Pair, common: Vec<Reason>, credits: &[Credit]) -> Option<Self> {
        let (left, right) = (pair.left, pair.right);
        let are_tied = !common.is_empty();
        let mut reasons = common;
        reasons.extend(credits::between(credits, left, right));
        if are_tied {
            reasons.extend(reasons::earlier(story, left, right));
        }
        (!reasons.is_empty()).then(|| Self {
            left,
            right,
            direction: Direction::of(&reasons, left, right),
            reasons,
        })
    }
}

impl Lineage {
    /// What the comparison of a story lets one say.
    pub fn of(story: &Story, comparison: &Comparison) -> Self {
        let credits = credits::credits(story);
        let forms = Forms::new(story);
        let wording = Wording::new(story);
        let mut ties = Vec::new();
        // Pairs stand by their left versions.
        for pairs in comparison.pairs.chunk_by(|a, b| a.left == b.left) {
            let left = wording.beside(pairs[0].left);
            ties.extend(pairs.iter().filter_map(|pair| {
                let run = left.longest_run(pair.right);
                let form = forms.shared(story, comparison, pair);
                Tie::of(story, pair, run.into_iter().chain(form).collect(), &credits)
            }));
        }
        Self {
            sources: sources(story, comparison, &ties),
            tree: tree::tree(story, comparison),
            ties,
        }
    }

    /// The tie of two versions, whichever way round.
    pub fn tie(&self, one: VersionId, other: VersionId) -> Option<&Tie> {
        let key = (one.min(other), one.max(other));
        self.ties.iter().find(|tie| (tie.left, tie.right) == key)
    }

    /// The answer in a sentence.
    pub fn summary(&self, story: &Story) -> String {
        let arrows: Vec<String> = self
            .ties
            .iter()
            .filter_map(|tie| {
                let (from, to) = tie.direction.ends(tie.left, tie.right)?;
                Some(format!(
                    "{} before {}",
                    story.letter(from),
                    story.letter(to)
                ))
            })
            .collect();
        match (self.ties.is_empty(), arrows.is_empty()) {
            (true, _) => "cannot tell: no two versions share more than one event gives to any two reports".to_owned(),
            (false, true) => "cannot tell who took from whom: the versions share wording, but nothing says who was first".to_owned(),
            (false, false) => format!("evidence for {}; of all else it cannot be told", arrows.join(", ")),
        }
    }
}

/// Groups of versions that are one source, each in the order of its ids.
fn sources(story: &Story, comparison: &Comparison, ties: &[Tie]) -> Vec<Vec<VersionId>> {
    let mut groups: Vec<Vec<VersionId>> = story.versions.ids().map(|id| vec![id]).collect();
    for tie in ties {
        let has_run = tie
            .reasons
            .iter()
            .any(|reason| matches!(reason, Reason::Run { .. }));
        let verbatim = comparison
            .pair(tie.left, tie.right)
            .map_or(Share::NONE, |pair| {
                pair.left_shared.verbatim.max(pair.right_shared.verbatim)
            });
        if !has_run || verbatim.thousandths() < ONE_SOURCE_FROM {
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
