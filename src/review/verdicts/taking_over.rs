//! What was said in another review, of some of the versions or of earlier states of them, taken over into this one.

use super::anchoring::FoldedLetters;
use super::{JudgementSwap, Review, ReviewEdit, ReviewTarget, TextAnchor};
use crate::text::{Id, Story, VersionId};

impl Review {
    /// For the versions of the review that `is_lost`, the ones of the story that they have become: those among the free
    /// ones in which at least half of what was said of them still stands. `counterparts` holds those that are known.
    pub fn counterparts_by_words(
        &self,
        mut counterparts: Vec<Option<VersionId>>,
        story: &Story,
        is_lost: impl Fn(VersionId) -> bool,
    ) -> Vec<Option<VersionId>> {
        for (was, _) in self.versions.entries() {
            let Some(None) = counterparts.get(was.index()) else {
                continue;
            };
            let anchors: Vec<&TextAnchor> = self.anchors_in(was).collect();
            if anchors.is_empty() || !is_lost(was) {
                continue;
            }
            let free = story
                .versions
                .ids()
                .filter(|id| !counterparts.contains(&Some(*id)));
            let rated = free.map(|id| (count_standing(&anchors, story, id), id));
            // Of two that are equally like it neither is meant more: the earlier one is taken, and all of it is told.
            let best = rated.max_by_key(|(n, id)| (*n, std::cmp::Reverse(*id)));
            // Half, because an edited text keeps most of its sentences; two reports of one event share fewer.
            if let Some((n, id)) = best.filter(|(n, _)| *n > 0 && n * 2 >= anchors.len()) {
                debug_assert!(n <= anchors.len());
                counterparts[was.index()] = Some(id);
            }
        }
        counterparts
    }

    /// This review with what was said in another one of the same story, as one change that can be taken back. Where both
    /// speak of one thing nothing is lost. A review without a word gives way to the other, with all changes that led to it.
    #[must_use]
    pub fn taking_over(mut self, other: Self, story: &Story) -> Self {
        if self.is_empty() && self.done.is_empty() {
            return other;
        }
        let (n_open, n_known) = (story.versions.len(), self.versions.len());
        for gone in other.versions.iter().skip(n_open) {
            self.versions.push(gone.clone());
        }
        let moved = |version: VersionId| match version.index().checked_sub(n_open) {
            Some(place) => VersionId::at(n_known + place),
            None => version,
        };
        let mut swaps = Vec::new();
        for (target, said) in other.judgements {
            let target = with_versions(target, moved);
            let before = self.judgements.get(&target).cloned();
            let after = match before.clone() {
                Some(held) => held.merged(said),
                None => said,
            };
            swaps.push(JudgementSwap {
                target,
                before,
                after: Some(after),
            });
        }
        self.take(ReviewEdit::TakenOver, swaps);
        self
    }

    fn anchors_in(&self, version: VersionId) -> impl Iterator<Item = &TextAnchor> {
        let targets = self.judgements.keys();
        let anchors = targets.flat_map(|target| &target.anchors);
        anchors.filter(move |anchor| anchor.version == version)
    }
}

fn count_standing(anchors: &[&TextAnchor], story: &Story, version: VersionId) -> usize {
    let letters = FoldedLetters::new(story.text(story.versions[version].span));
    let stands = |anchor: &&&TextAnchor| letters.locate(anchor).is_some();
    anchors.iter().filter(stands).count()
}

fn with_versions(target: ReviewTarget, moved: impl Fn(VersionId) -> VersionId) -> ReviewTarget {
    let anchors = target.anchors.into_iter().map(|anchor| TextAnchor {
        version: moved(anchor.version),
        ..anchor
    });
    ReviewTarget {
        anchors: anchors.collect(),
        kind: target.kind,
    }
}
