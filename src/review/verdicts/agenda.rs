//! What there is to go through, what of it is done, and what comes next.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::{AgendaItem, Filter, Judgement, Review, ReviewTarget, TargetKind};
use crate::compare::{Comparison, PointId};
use crate::text::{Id, SentenceId, Story, VersionId};

/// Everything that a reader has to go through: the points that differ or were judged, in the order of the page, then
/// the facts that differ or were judged, in theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// The items, in order.
    pub items: Vec<Arc<AgendaItem>>,
}

/// How far a review has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReviewProgress {
    /// Items that are done.
    pub done: usize,
    /// Items in all.
    pub of: usize,
    /// How many of them are facts.
    pub n_facts: usize,
}

impl fmt::Display for ReviewProgress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} reviewed", self.done, self.of)
    }
}

impl Agenda {
    /// The places of the items that all filters let through.
    pub fn filtered(&self, filters: &[Filter]) -> Vec<usize> {
        let items = self.items.iter().enumerate();
        items
            .filter(|(_, item)| filters.iter().all(|filter| item.passes(filter)))
            .map(|(place, _)| place)
            .collect()
    }

    /// How far the review has come.
    pub fn progress(&self) -> ReviewProgress {
        let items = || self.items.iter();
        ReviewProgress {
            done: items().filter(|item| item.is_settled()).count(),
            of: self.items.len(),
            n_facts: items().filter(|item| item.fact().is_some()).count(),
        }
    }

    /// The items that are not done and that all filters let through, those behind `after` before the others.
    pub fn unreviewed(&self, after: Option<usize>, filters: &[Filter]) -> Vec<usize> {
        let open = self.filtered(filters).into_iter();
        let open = open.filter(|&place| !self.items[place].is_settled());
        let (behind, before): (Vec<usize>, Vec<usize>) =
            open.partition(|&place| after.is_none_or(|after| place > after));
        behind.into_iter().chain(before).collect()
    }

    /// The next item behind `after` that is not done and that all filters let through; behind the last it goes on with
    /// the first.
    pub fn next_unreviewed(&self, after: Option<usize>, filters: &[Filter]) -> Option<usize> {
        self.unreviewed(after, filters).first().copied()
    }
}

impl Review {
    /// What was said of each point; of two judgements on one point the later.
    pub fn of_points(
        &self,
        story: &Story,
        comparison: &Comparison,
    ) -> BTreeMap<PointId, (&ReviewTarget, &Judgement)> {
        let mut found: BTreeMap<PointId, (&ReviewTarget, &Judgement)> = BTreeMap::new();
        let points = self
            .entries()
            .filter(|(target, _)| target.kind == TargetKind::Point);
        for (target, judgement) in points {
            let sentence = target.first_standing().and_then(|first| {
                let span = first.span(story)?;
                sentence_at_byte(story, first.version, span.start)
            });
            let Some(sentence) = sentence else { continue };
            let held = found
                .entry(comparison.points.of(sentence))
                .or_insert((target, judgement));
            if held.1.serial < judgement.serial {
                *held = (target, judgement);
            }
        }
        found
    }
}

fn sentence_at_byte(story: &Story, version: VersionId, byte: u32) -> Option<SentenceId> {
    let range = story.versions[version].sentences.clone();
    let sentences = &story.sentences[range.clone()];
    let place = sentences.partition_point(|sentence| sentence.span.end <= byte);
    (place < sentences.len()).then(|| SentenceId::at(range.start.index() + place))
}
