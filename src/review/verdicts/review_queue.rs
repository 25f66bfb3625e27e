//! Everything that could be gone through, before anything is said of it: what takes long, and holds for every review.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::{Agenda, AgendaItem, Judgement, Review, ReviewTarget, Subject, TargetKind};
use crate::compare::{Comparison, PointId};
use crate::facts::{Fact, FactClaim, Facts, Mention};
use crate::review::{Arrangement, Page, Role};
use crate::text::{Story, VersionId};

/// Everything that could be gone through: the points in the order of the page, then the facts in theirs.
#[derive(Clone, Debug, Default)]
pub struct ReviewQueue {
    points: Vec<QueueSeat>,
    facts: Vec<QueueSeat>,
    roles: Roles,
}

/// A place in the order.
#[derive(Clone, Debug)]
enum QueueSeat {
    /// What has to be gone through, judged or not. A point is due where a row first differs in it, and what was judged
    /// stands where it is first told: a seat that is not the first of a point is for what is not judged.
    Due {
        /// What stands there, unjudged.
        item: Arc<AgendaItem>,
        /// Whether it stands nowhere before.
        is_first: bool,
    },
    /// What is gone through only if it was judged.
    Free(Subject),
}

/// What was said, with the thing that it was said of.
type JudgedTarget<'a> = (&'a ReviewTarget, &'a Judgement);

impl ReviewQueue {
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
        let facts = facts
            .iter()
            .enumerate()
            .map(|(number, fact)| match fact.claim() {
                FactClaim::Conflict | FactClaim::Likely | FactClaim::Vary => QueueSeat::Due {
                    item: Arc::new(item_of_fact(story, number, fact)),
                    is_first: true,
                },
                FactClaim::Agree | FactClaim::Single => QueueSeat::Free(Subject::Fact(number)),
            });
        let roles = roles(page);
        Self {
            points: point_seats(story, comparison, page, &roles),
            facts: facts.collect(),
            roles,
        }
    }

    /// What there is to go through with this review: what differs, and what was judged although nothing differs, lest
    /// a verdict be out of sight.
    pub fn agenda(
        &self,
        story: &Story,
        comparison: &Comparison,
        facts: &Facts,
        review: &Review,
    ) -> Agenda {
        let on_points = review.of_points(story, comparison);
        let points = self.points.iter().filter_map(|seat| {
            let point = seat.subject().point()?;
            let make = |subject| item_of_point(story, comparison, (point, subject), &self.roles);
            seat.judged(on_points.get(&point).copied(), make)
        });
        let on_facts = JudgedFacts::new(review);
        let facts = self.facts.iter().filter_map(|seat| {
            let number = seat.subject().fact()?;
            let fact = facts.get(number)?;
            let said = on_facts.find(story, review, fact);
            seat.judged(said, |_| item_of_fact(story, number, fact))
        });
        Agenda {
            items: points.chain(facts).collect(),
        }
    }
}

impl QueueSeat {
    fn subject(&self) -> Subject {
        match self {
            Self::Due { item, .. } => item.subject,
            Self::Free(subject) => *subject,
        }
    }

    /// What is to be gone through here, with what was said of it.
    fn judged(
        &self,
        said: Option<JudgedTarget<'_>>,
        make: impl FnOnce(Subject) -> AgendaItem,
    ) -> Option<Arc<AgendaItem>> {
        match (self, said) {
            (Self::Due { item, .. }, None) => Some(Arc::clone(item)),
            (Self::Due { item, is_first }, Some(said)) => {
                is_first.then(|| Arc::new(item.judged(said)))
            }
            (Self::Free(_), None) => None,
            (Self::Free(subject), Some(said)) => Some(Arc::new(make(*subject).judged(said))),
        }
    }
}

/// How each point is put by the versions.
type Roles = BTreeMap<PointId, BTreeSet<Role>>;

fn item_of_point(
    story: &Story,
    comparison: &Comparison,
    (point, subject): (PointId, Subject),
    roles: &Roles,
) -> AgendaItem {
    let mut item = AgendaItem::new(ReviewTarget::point(story, comparison, point), subject);
    item.roles = roles.get(&point).cloned().unwrap_or_default();
    item.is_conflict = item.roles.contains(&Role::Conflict);
    item
}

fn item_of_fact(story: &Story, number: usize, fact: &Fact) -> AgendaItem {
    let mut item = AgendaItem::new(ReviewTarget::of_fact(story, fact), Subject::Fact(number));
    item.is_conflict = fact.claim() == FactClaim::Conflict;
    item.is_likely = fact.claim() == FactClaim::Likely;
    item
}

fn point_seats(
    story: &Story,
    comparison: &Comparison,
    page: &Page,
    roles: &Roles,
) -> Vec<QueueSeat> {
    // Of each point that was met whether a row already differed in it.
    let mut met: HashMap<PointId, bool> = HashMap::new();
    let mut seats = Vec::new();
    for row in page.rows.ids().filter(|row| !page.is_furniture(*row)) {
        let differs = (0..page.columns.len()).any(|column| page.is_difference(row, column));
        for point in page.points(row) {
            let before = met.get(&point).copied();
            if before == Some(true) || (before == Some(false) && !differs) {
                continue;
            }
            met.insert(point, differs);
            let subject = Subject::Point(point, row);
            seats.push(if differs {
                QueueSeat::Due {
                    item: Arc::new(item_of_point(story, comparison, (point, subject), roles)),
                    is_first: before.is_none(),
                }
            } else {
                QueueSeat::Free(subject)
            });
        }
    }
    seats
}

/// How each point is put by the versions on the page, conflicts in its words included.
fn roles(page: &Page) -> Roles {
    let mut found = Roles::new();
    for block in page.columns.iter().flat_map(|column| &column.blocks) {
        let roles = found.entry(block.point).or_default();
        roles.insert(block.mark.role());
        if block.mark.has_moved() {
            roles.insert(Role::Moved);
        }
        if block.contradicts {
            roles.insert(Role::Conflict);
        }
    }
    found
}

/// Where the facts are first mentioned that something was said of, with their kinds: only of these is looked for what
/// was said, since that goes through everything.
struct JudgedFacts<'a>(HashMap<(VersionId, u32, u32), Vec<&'a str>>);

impl<'a> JudgedFacts<'a> {
    fn new(review: &'a Review) -> Self {
        let mut found: HashMap<_, Vec<&'a str>> = HashMap::new();
        for (held, _) in review.entries() {
            if let (TargetKind::Fact(kind), Some(first)) = (&held.kind, held.first_standing()) {
                let place = (first.version, first.start, first.end);
                found.entry(place).or_default().push(kind);
            }
        }
        Self(found)
    }

    /// What was said of a fact.
    fn find(&self, story: &Story, review: &'a Review, fact: &Fact) -> Option<JudgedTarget<'a>> {
        let mut mentions = fact.mentions.iter();
        if !mentions.any(|mention| self.is_of(story, mention, fact.kind.name())) {
            return None;
        }
        review.find(&ReviewTarget::of_fact(story, fact))
    }

    /// Whether something was said of a fact of this kind that is first mentioned here.
    fn is_of(&self, story: &Story, mention: &Mention, kind: &str) -> bool {
        let start = story.versions[mention.version].span.start;
        let (from, to) = (mention.span.start - start, mention.span.end - start);
        let kinds = self.0.get(&(mention.version, from, to));
        kinds.is_some_and(|kinds| kinds.contains(&kind))
    }
}
