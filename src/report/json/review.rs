//! A reader's verdicts and notes as data.

use serde::Serialize;

use super::places::Places;
use super::versions::places_of;
use crate::compare::Comparison;
use crate::review::{Anchor, Review, Target, TargetKind};
use crate::text::{Id, Story};

#[derive(Serialize)]
pub(super) struct SaidRecord<'a> {
    about: &'static str,
    /// The place among the points.
    #[serde(skip_serializing_if = "Option::is_none")]
    point: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<&'a str>,
    verdict: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    reason: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
    reviewed: bool,
    outdated: bool,
    passages: Vec<PassageRecord<'a>>,
}

#[derive(Serialize)]
struct PassageRecord<'a> {
    version: &'a str,
    /// Nothing if the words are gone from the text.
    start: Option<u32>,
    end: Option<u32>,
    excerpt: &'a str,
}

pub(super) fn records<'a>(
    story: &Story,
    comparison: &Comparison,
    review: &'a Review,
    places: &[Places],
) -> Vec<SaidRecord<'a>> {
    let points = review.of_points(story, comparison);
    let point_of = |target: &Target| {
        let mut points = points.iter();
        points.find_map(|(point, (held, _))| (*held == target).then(|| point.index()))
    };
    let entries = review.entries().map(|(target, said)| {
        let (about, fact) = match &target.kind {
            TargetKind::Point => ("point", None),
            TargetKind::Fact(kind) => ("fact", Some(kind.as_str())),
            TargetKind::Version => ("version", None),
            TargetKind::Words => ("words", None),
            TargetKind::Passage => ("passage", None),
        };
        let passages = target.anchors.iter();
        SaidRecord {
            about,
            point: point_of(target),
            fact,
            verdict: said.verdict.as_deref(),
            reason: &said.reason,
            note: &said.note,
            reviewed: said.is_settled(),
            outdated: target.is_outdated(),
            passages: passages
                .map(|anchor| passage(story, review, anchor, places))
                .collect(),
        }
    });
    entries.collect()
}

fn passage<'a>(
    story: &Story,
    review: &'a Review,
    anchor: &'a Anchor,
    places: &[Places],
) -> PassageRecord<'a> {
    let range = anchor
        .span(story)
        .map(|span| places_of(places, anchor.version).range(span));
    let known = review.versions.get(anchor.version);
    PassageRecord {
        version: known.map_or("", |known| known.letter.as_str()),
        start: range.map(|(start, _)| start),
        end: range.map(|(_, end)| end),
        excerpt: &anchor.excerpt,
    }
}
