//! What there is to go through, what of it is done, and what comes next.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{Judgement, Review, Target, TargetKind};
use crate::compare::{Comparison, PointId};
use crate::review::{Page, Role, RowId};
use crate::text::{Id, SentenceId, Story, VersionId};

/// Everything that a reader has to go through: the points that differ or were judged, in the order of the page, then
/// the facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// The items, in order.
    pub items: Vec<Item>,
}

/// One thing to go through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What a verdict or note on it is about.
    pub target: Target,
    /// The point, if it is one.
    pub point: Option<PointId>,
    /// The row of the page where it is told first.
    pub row: Option<RowId>,
    /// The versions that tell or mention it.
    pub versions: Vec<VersionId>,
    /// Whether the versions contradict each other on it.
    pub is_conflict: bool,
    /// What the reader has said of it.
    pub judgement: Option<Judgement>,
    /// Whether what was said is still about what stands there.
    pub currency: Currency,
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

/// A fact to go through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactItem {
    /// What a verdict or note on it is about.
    pub target: Target,
    /// Whether the versions contradict each other on it.
    pub is_conflict: bool,
}

/// What a reader wants to go through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// What has no verdict and is not ticked off, or changed since.
    Unreviewed,
    /// What the versions contradict each other on.
    Conflicts,
    /// What was given this verdict.
    Verdict(String),
    /// What this version tells or mentions.
    Version(VersionId),
    /// What has a note.
    Noted,
    /// What was said of words that have changed.
    Outdated,
}

/// How far a review has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Items that are done.
    pub done: usize,
    /// Items in all.
    pub of: usize,
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} reviewed", self.done, self.of)
    }
}

impl Item {
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
            Filter::Verdict(name) => {
                judgement.is_some_and(|said| said.verdict.as_ref() == Some(name))
            }
            Filter::Version(version) => self.versions.contains(version),
            Filter::Noted => judgement.is_some_and(|said| !said.note.is_empty()),
            Filter::Outdated => self.currency == Currency::Outdated,
        }
    }
}

impl Agenda {
    /// What there is to go through on this page, and these facts.
    pub fn new(
        story: &Story,
        comparison: &Comparison,
        page: &Page,
        review: &Review,
        facts: &[FactItem],
    ) -> Self {
        let said = review.of_points(story, comparison);
        let contradicted = contradicted(page);
        let mut seen = BTreeSet::new();
        let rows = page.rows.ids().filter(|row| !page.is_furniture(*row));
        let points = rows.flat_map(|row| {
            let differs = (0..page.columns.len()).any(|column| page.is_difference(row, column));
            let points = page.points(row).into_iter();
            points.map(move |point| (row, point, differs))
        });
        let due = points.filter(|(_, point, differs)| {
            // What was judged although nothing differs is counted, lest a verdict be out of sight.
            (*differs || said.contains_key(point)) && seen.insert(*point)
        });
        let points = due.map(|(row, point, _)| {
            let target = Target::point(story, comparison, point);
            let mut item = Item::new(target, said.get(&point).copied());
            item.point = Some(point);
            item.row = Some(row);
            item.is_conflict = contradicted.contains(&point);
            item
        });
        let facts = facts.iter().map(|fact| {
            let mut item = Item::new(fact.target.clone(), review.find(&fact.target));
            item.is_conflict = fact.is_conflict;
            item
        });
        Self {
            items: points.chain(facts).collect(),
        }
    }

    /// The places of the items that all filters let through.
    pub fn filtered(&self, filters: &[Filter]) -> Vec<usize> {
        let items = self.items.iter().enumerate();
        items
            .filter(|(_, item)| filters.iter().all(|filter| item.passes(filter)))
            .map(|(place, _)| place)
            .collect()
    }

    /// How far the review has come.
    pub fn progress(&self) -> Progress {
        Progress {
            done: self.items.iter().filter(|item| item.is_settled()).count(),
            of: self.items.len(),
        }
    }

    /// The next item behind `after` that is not done and that all filters let through; behind the last it goes on with
    /// the first.
    pub fn next_unreviewed(&self, after: Option<usize>, filters: &[Filter]) -> Option<usize> {
        let open: Vec<usize> = self
            .filtered(filters)
            .into_iter()
            .filter(|&place| !self.items[place].is_settled())
            .collect();
        let behind = |place: &&usize| after.is_none_or(|after| **place > after);
        open.iter().find(behind).or(open.first()).copied()
    }
}

impl Item {
    fn new(target: Target, said: Option<(&Target, &Judgement)>) -> Self {
        let currency = match said {
            Some((held, _)) if held.is_outdated() => Currency::Outdated,
            Some((held, _)) if *held != target => Currency::Regrouped,
            Some(_) | None => Currency::Current,
        };
        let versions: BTreeSet<VersionId> =
            target.anchors.iter().map(|anchor| anchor.version).collect();
        Self {
            versions: versions.into_iter().collect(),
            judgement: said.map(|(_, judgement)| judgement.clone()),
            currency,
            target,
            point: None,
            row: None,
            is_conflict: false,
        }
    }
}

/// The points in whose tellings something is marked as a conflict.
fn contradicted(page: &Page) -> BTreeSet<PointId> {
    let blocks = page.columns.iter().flat_map(|column| &column.blocks);
    let in_conflict =
        blocks.filter(|block| block.runs.iter().any(|run| run.role == Role::Conflict));
    in_conflict.map(|block| block.point).collect()
}

impl Review {
    /// What was said of each point; of two judgements on one point the later.
    pub fn of_points(
        &self,
        story: &Story,
        comparison: &Comparison,
    ) -> BTreeMap<PointId, (&Target, &Judgement)> {
        let mut found: BTreeMap<PointId, (&Target, &Judgement)> = BTreeMap::new();
        let points = self
            .entries()
            .filter(|(target, _)| target.kind == TargetKind::Point);
        for (target, judgement) in points {
            let sentence = target.first_standing().and_then(|first| {
                let span = first.span(story)?;
                sentence_at(story, first.version, span.start)
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

fn sentence_at(story: &Story, version: VersionId, byte: u32) -> Option<SentenceId> {
    let range = story.versions[version].sentences.clone();
    let sentences = &story.sentences[range.clone()];
    let place = sentences.partition_point(|sentence| sentence.span.end <= byte);
    (place < sentences.len()).then(|| SentenceId::at(range.start.index() + place))
}
