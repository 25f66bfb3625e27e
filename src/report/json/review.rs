//! A reader's verdicts and notes as data.

use serde::Serialize;

use super::places::CodePointMap;
use super::versions::places_of;
use crate::compare::Comparison;
use crate::review::{Review, ReviewTarget, TargetKind, TextAnchor};
use crate::text::{Id, Story};

#[derive(Serialize)]
pub(super) struct RemarkRecord<'a> {
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
    passages: Vec<JudgedPassageRecord<'a>>,
}

#[derive(Serialize)]
struct JudgedPassageRecord<'a> {
    version: &'a str,
    /// Nothing if the words are gone from the text.
    start: Option<u32>,
    end: Option<u32>,
    excerpt: &'a str,
}

pub(super) fn remark_records<'a>(
    story: &Story,
    comparison: &Comparison,
    review: &'a Review,
    places: &[CodePointMap],
) -> Vec<RemarkRecord<'a>> {
    let points = review.of_points(story, comparison);
    let point_of = |target: &ReviewTarget| {
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
        RemarkRecord {
            about,
            point: point_of(target),
            fact,
            verdict: said.verdict.as_deref(),
            reason: &said.reason,
            note: &said.note,
            reviewed: said.is_settled(),
            outdated: target.is_outdated(),
            passages: passages
                .map(|anchor| judged_passage_record(story, review, anchor, places))
                .collect(),
        }
    });
    entries.collect()
}

fn judged_passage_record<'a>(
    story: &Story,
    review: &'a Review,
    anchor: &'a TextAnchor,
    places: &[CodePointMap],
) -> JudgedPassageRecord<'a> {
    let range = anchor
        .span(story)
        .map(|span| places_of(places, anchor.version).range(span));
    let known = review.versions.get(anchor.version);
    JudgedPassageRecord {
        version: known.map_or("", |known| known.letter.as_str()),
        start: range.map(|(start, _)| start),
        end: range.map(|(_, end)| end),
        excerpt: &anchor.excerpt,
    }
}
