//! Everything that could be gone through, before anything is said of it: what takes long, and holds for every review.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::{Agenda, Item, Judgement, Review, Subject, Target, TargetKind};
use crate::compare::{Comparison, FactStatus, Facts, PointId};
use crate::review::{Arrangement, Page, Role};
use crate::text::{Story, VersionId};

/// Everything that could be gone through: the points in the order of the page, then the facts in theirs.
#[derive(Clone, Debug, Default)]
pub struct Course {
    points: Vec<Seat>,
    facts: Vec<Seat>,
}

/// A place in the order.
#[derive(Clone, Debug)]
struct Seat {
    /// What stands there, unjudged.
    item: Arc<Item>,
    /// Whether it has to be gone through, judged or not.
    is_due: bool,
    /// Whether it stands nowhere before. A point is due where a row first differs in it, and what was judged stands
    /// where it is first told.
    is_first: bool,
}

/// What was said, with the thing that it was said of.
type Said<'a> = (&'a Target, &'a Judgement);

impl Course {
    /// What could be gone through of a story laid out like this.
    pub fn of(
        story: &Story,
        comparison: &Comparison,
        facts: &Facts,
        arrangement: &Arrangement,
    ) -> Self {
        let mut page = Page::new(story, comparison, arrangement);
        page.mark_conflicts(story, facts);
        Self::new(story, comparison, facts, &page)
    }

    /// What could be gone through on this page, and of these facts.
    pub fn new(story: &Story, comparison: &Comparison, facts: &Facts, page: &Page) -> Self {
        let facts = facts.iter().enumerate().map(|(number, fact)| {
            let subject = Subject::Fact(number);
            let mut item = Item::new(Target::of_fact(story, fact), subject);
            item.is_conflict = fact.status == FactStatus::Conflict;
            Seat {
                item: Arc::new(item),
                is_due: matches!(fact.status, FactStatus::Conflict | FactStatus::Vary),
                is_first: true,
            }
        });
        Self {
            points: points(story, comparison, page),
            facts: facts.collect(),
        }
    }

    /// What there is to go through with this review: what differs, and what was judged although nothing differs, lest
    /// a verdict be out of sight.
    pub fn agenda(&self, story: &Story, comparison: &Comparison, review: &Review) -> Agenda {
        let on_points = review.of_points(story, comparison);
        let points = self.points.iter().filter_map(|seat| {
            let said = seat.item.point().and_then(|point| on_points.get(&point));
            seat.judged(said.copied())
        });
        let on_facts = OnFacts::new(review);
        let facts = self.facts.iter();
        let facts = facts.filter_map(|seat| seat.judged(on_facts.find(review, &seat.item.target)));
        Agenda {
            items: points.chain(facts).collect(),
        }
    }
}

impl Seat {
    /// What is to be gone through here, with what was said of it.
    fn judged(&self, said: Option<Said<'_>>) -> Option<Arc<Item>> {
        let Some(said) = said else {
            return self.is_due.then(|| Arc::clone(&self.item));
        };
        self.is_first.then(|| Arc::new(self.item.judged(said)))
    }
}

fn points(story: &Story, comparison: &Comparison, page: &Page) -> Vec<Seat> {
    let roles = roles(page);
    let mut due: HashMap<PointId, bool> = HashMap::new();
    let mut seats = Vec::new();
    for row in page.rows.ids().filter(|row| !page.is_furniture(*row)) {
        let differs = (0..page.columns.len()).any(|column| page.is_difference(row, column));
        for point in page.points(row) {
            let before = due.get(&point).copied();
            if before == Some(true) || (before == Some(false) && !differs) {
                continue;
            }
            due.insert(point, differs);
            let target = Target::point(story, comparison, point);
            let mut item = Item::new(target, Subject::Point(point, row));
            item.roles = roles.get(&point).cloned().unwrap_or_default();
            item.is_conflict = item.roles.contains(&Role::Conflict);
            seats.push(Seat {
                item: Arc::new(item),
                is_due: differs,
                is_first: before.is_none(),
            });
        }
    }
    seats
}

/// How each point is put by the versions on the page, conflicts in its words included.
fn roles(page: &Page) -> BTreeMap<PointId, BTreeSet<Role>> {
    let mut found: BTreeMap<PointId, BTreeSet<Role>> = BTreeMap::new();
    for block in page.columns.iter().flat_map(|column| &column.blocks) {
        let roles = found.entry(block.point).or_default();
        roles.insert(block.mark.role());
        if block.mark.has_moved() {
            roles.insert(Role::Moved);
        }
        if block.runs.iter().any(|run| run.role == Role::Conflict) {
            roles.insert(Role::Conflict);
        }
    }
    found
}

/// What was said of facts, by the place of the first mention: as [`Review::find`] finds it, without looking through
/// everything for every fact.
struct OnFacts<'a>(HashMap<(VersionId, u32, u32), Vec<Said<'a>>>);

impl<'a> OnFacts<'a> {
    fn new(review: &'a Review) -> Self {
        let mut found: HashMap<_, Vec<Said<'a>>> = HashMap::new();
        let is_fact = |held: &Target| matches!(held.kind, TargetKind::Fact(_));
        for (held, said) in review.entries().filter(|(held, _)| is_fact(held)) {
            if let Some(first) = held.first_standing() {
                let place = (first.version, first.start, first.end);
                found.entry(place).or_default().push((held, said));
            }
        }
        Self(found)
    }

    fn find(&self, review: &'a Review, target: &Target) -> Option<Said<'a>> {
        let places = target.anchors.iter().map(|a| (a.version, a.start, a.end));
        let mut near = places.filter_map(|place| self.0.get(&place)).flatten();
        near.any(|(held, _)| held.kind == target.kind)
            .then(|| review.find(target))
            .flatten()
    }
}
