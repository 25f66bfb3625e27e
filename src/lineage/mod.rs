//! What shared wording, credits, shared readings and dates allow to say about who shares wording with whom and who was earlier.
//!
//! Nothing points from one version to another unless named evidence does: an earlier publication together with much of the
//! later text word for word, or a credit. How much of one version another contains says nothing about who was first, and a
//! shared title or court formula says nothing at all. Often the answer is *cannot tell*.

mod credits;
mod forms;
mod passages;
mod publication;
mod reasons;
mod rules;
mod says;
mod set_phrases;
mod shared_runs;
mod tie;
mod tree;
mod version_words;
mod via;
mod wording;

use crate::compare::{Comparison, Share};
use crate::text::{Story, VersionId};
use forms::Forms;
pub use passages::CommonPassage;
use publication::PublicationOrder;
pub use reasons::{Direction, Reason};
use tie::TieInputs;
pub use tie::{TieKind, VersionTie};
pub use tree::{Branch, Node, keep_supported_branches};
use version_words::StoryWords;
pub use via::ViaVersion;
pub use wording::CopiedShare;
use wording::VersionRuns;

/// What can be said about who shares wording with whom and who was earlier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage {
    /// Every two versions that something speaks for having to do with each other.
    pub ties: Vec<VersionTie>,
    /// Versions that are really one source: most of one stands word for word in another.
    pub sources: Vec<Vec<VersionId>>,
    /// The passages that two versions have in common, the longest first; none in a story of very many versions.
    pub passages: Vec<CommonPassage>,
    /// How near the versions are to each other in wording, as a tree without a root; none for fewer than three.
    pub tree: Vec<Branch>,
}

impl Lineage {
    /// What the comparison of a story lets one say.
    pub fn of(story: &Story, comparison: &Comparison) -> Self {
        let credits = credits::find_sources(story);
        let forms = Forms::new(story);
        let words = StoryWords::new(story);
        let order = PublicationOrder::new(story);
        let given = TieInputs {
            story,
            words: &words,
            order: &order,
            by_time: &sort_by_time_and_text(story),
            credits: &credits,
        };
        let mut ties = Vec::new();
        // Pairs stand by their left versions.
        for pairs in comparison.pairs.chunk_by(|a, b| a.left == b.left) {
            let left = VersionRuns::new(&words, pairs[0].left);
            ties.extend(pairs.iter().filter_map(|pair| {
                VersionTie::of(&given, pair, || {
                    let run = left.longest_run(pair.right);
                    let form = forms.shared(story, comparison, pair);
                    run.into_iter().chain(form).collect()
                })
            }));
        }
        Self {
            sources: group_sources(story, comparison, &ties),
            passages: passages::find_common_passages(story, comparison),
            tree: self::tree::build_version_tree(story, comparison),
            ties,
        }
    }

    /// The tie of two versions, whichever way round.
    pub fn tie(&self, one: VersionId, other: VersionId) -> Option<&VersionTie> {
        let key = (one.min(other), one.max(other));
        self.ties.iter().find(|tie| (tie.left, tie.right) == key)
    }

    /// The ties by their numbers, those that say most first: the surer ones, then those that say who was first, then those
    /// for more reasons.
    pub fn rank_ties(&self) -> Vec<usize> {
        let mut numbers: Vec<usize> = (0..self.ties.len()).collect();
        let strength = |tie: &VersionTie| {
            let has_direction = tie.direction.ends(tie.left, tie.right).is_some();
            (tie.confidence, has_direction, tie.reasons.len())
        };
        numbers.sort_by_key(|&number| std::cmp::Reverse(strength(&self.ties[number])));
        numbers
    }

    /// The passages that two versions have in common, in the order of the one with the lower id.
    pub fn passages_of(&self, left: VersionId, right: VersionId) -> Vec<&CommonPassage> {
        let passages = self.passages.iter();
        let mut found: Vec<&CommonPassage> = passages
            .filter(|passage| (passage.left, passage.right) == (left, right))
            .collect();
        found.sort_by_key(|passage| (passage.place.left.start, passage.place.right.start));
        found
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
            (true, _) => {
                "unclear: no two versions share more than any two reports of one event".to_owned()
            }
            (false, true) => "versions share wording, but nothing says which was first".to_owned(),
            (false, false) => format!(
                "likely by wording and dates or credits: {}; the rest is unclear",
                arrows.join(", ")
            ),
        }
    }
}

/// The versions by their time, equals by their texts, so that their order never matters.
fn sort_by_time_and_text(story: &Story) -> Vec<VersionId> {
    let mut versions: Vec<VersionId> = story.versions.ids().collect();
    versions.sort_by_key(|&id| {
        let version = &story.versions[id];
        (version.meta.time_key(), story.text(version.span), id)
    });
    versions
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
