//! Lineage as data.

use serde::Serialize;

use super::places::CodePointMap;
use super::versions::places_of;
use crate::compare::Confidence;
use crate::lineage::{Branch, Lineage, Node, Reason, VersionTie};
use crate::text::{Span, Story, VersionId};

#[derive(Serialize)]
pub(super) struct LineageRecord<'a> {
    summary: String,
    ties: Vec<TieRecord<'a>>,
    sources: Vec<Vec<&'a str>>,
    tree: Vec<BranchRecord<'a>>,
}

#[derive(Serialize)]
struct TieRecord<'a> {
    left: &'a str,
    right: &'a str,
    /// How sure it is that the two have to do with each other.
    confidence: &'static str,
    /// Who was first; nothing where it cannot be told.
    first: Option<&'a str>,
    /// How sure that is; nothing where it cannot be told.
    first_confidence: Option<&'static str>,
    /// How the two belong together.
    kind: &'static str,
    /// The earlier version that has what the two share; absent if none has.
    #[serde(skip_serializing_if = "Option::is_none")]
    via: Option<&'a str>,
    says: String,
    reasons: Vec<ReasonRecord<'a>>,
}

#[derive(Serialize)]
struct ReasonRecord<'a> {
    kind: &'static str,
    why: String,
    places: Vec<PlaceRecord<'a>>,
}

#[derive(Serialize)]
struct PlaceRecord<'a> {
    version: &'a str,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct BranchRecord<'a> {
    one: NodeRecord<'a>,
    other: NodeRecord<'a>,
    support: f64,
}

/// A version by its letter, a fork by its number.
#[derive(Serialize)]
#[serde(untagged)]
enum NodeRecord<'a> {
    Version(&'a str),
    Fork(u32),
}

pub(super) fn lineage_record<'a>(
    story: &'a Story,
    lineage: &Lineage,
    places: &[CodePointMap],
) -> LineageRecord<'a> {
    let letters = |group: &Vec<VersionId>| group.iter().map(|&id| story.letter(id)).collect();
    LineageRecord {
        summary: lineage.summary(story),
        ties: lineage
            .ties
            .iter()
            .map(|tie| tie_record(story, tie, places))
            .collect(),
        sources: lineage.sources.iter().map(letters).collect(),
        tree: lineage
            .tree
            .iter()
            .map(|branch| branch_record(story, branch))
            .collect(),
    }
}

fn tie_record<'a>(story: &'a Story, tie: &VersionTie, places: &[CodePointMap]) -> TieRecord<'a> {
    let first = tie.direction.ends(tie.left, tie.right);
    let place = |(version, span): (VersionId, Span)| {
        let (start, end) = places_of(places, version).range(span);
        PlaceRecord {
            version: story.letter(version),
            start,
            end,
        }
    };
    let reasons = tie.reasons.iter().map(|reason| ReasonRecord {
        kind: reason.name(),
        why: reason.words(story),
        places: reason_places(tie, reason).into_iter().map(place).collect(),
    });
    TieRecord {
        left: story.letter(tie.left),
        right: story.letter(tie.right),
        confidence: grade_name(tie.confidence),
        first: first.map(|(from, _)| story.letter(from)),
        first_confidence: tie.first_confidence.map(grade_name),
        kind: tie.kind.name(),
        via: tie.via.map(|via| story.letter(via.version)),
        says: tie.says(story),
        reasons: reasons.collect(),
    }
}

fn grade_name(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Sure => "sure",
        Confidence::Likely => "likely",
        Confidence::Possible | Confidence::Maybe => "possible",
    }
}

/// Where a reader can check a reason.
fn reason_places(tie: &VersionTie, reason: &Reason) -> Vec<(VersionId, Span)> {
    match *reason {
        Reason::Run { left, right, .. }
        | Reason::Form { left, right, .. }
        | Reason::Agency { left, right, .. } => vec![(tie.left, left), (tie.right, right)],
        Reason::Credit { by, span, .. } => vec![(by, span)],
        Reason::LateDay { version, span } => vec![(version, span)],
        Reason::Earlier(_) | Reason::Shorter { .. } => Vec::new(),
    }
}

fn branch_record<'a>(story: &'a Story, branch: &Branch) -> BranchRecord<'a> {
    let node = |node: Node| match node {
        Node::Version(version) => NodeRecord::Version(story.letter(version)),
        Node::Fork(number) => NodeRecord::Fork(number),
    };
    BranchRecord {
        one: node(branch.one),
        other: node(branch.other),
        support: f64::from(branch.support.thousandths()) / 1000.0,
    }
}
