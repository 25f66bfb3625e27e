//! A reader's verdicts and notes, each as a heading and lines below it: the same in every format.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::rows::RowNumbers;
use crate::compare::{Comparison, PointId};
use crate::facts::Facts;
use crate::review::{
    AnchorStanding, Judgement, Page, Review, ReviewQueue, ReviewTarget, TargetKind, TextAnchor,
};
use crate::text::{Story, visible};

/// What a reader said of one thing.
pub(in crate::report) struct Remark {
    /// What it is about: *row 3*, *version B*.
    pub(in crate::report) about: String,
    /// The row that it is about, if it is one.
    pub(in crate::report) row: Option<usize>,
    /// The name of the verdict, if one was given.
    pub(in crate::report) verdict: Option<String>,
    /// The first words that it is about.
    pub(in crate::report) excerpt: String,
    /// Verdict, note and what else there is, each with its name.
    pub(in crate::report) lines: Vec<(&'static str, String)>,
}

/// All that a reader said, and how far the review has come.
pub(in crate::report) struct Remarks {
    pub(in crate::report) said: Vec<Remark>,
    pub(in crate::report) progress: String,
}

/// So many characters say which passage is meant; the rows have it whole.
const EXCERPT: usize = 100;

/// What the reader said; none if nothing.
pub(super) fn collect_remarks(
    story: &Story,
    comparison: &Comparison,
    facts: &Facts,
    page: &Page,
    review: Option<&Review>,
) -> Option<Remarks> {
    let review = review.filter(|review| !review.is_empty())?;
    let rows = JudgedRows {
        page,
        numbers: RowNumbers::new(page),
        points: review.of_points(story, comparison),
    };
    let said = review
        .entries()
        .map(|(target, judgement)| build_remark(review, target, judgement, rows.find(target)));
    Some(Remarks {
        said: said.collect(),
        progress: ReviewQueue::new(story, comparison, facts, page)
            .agenda(story, comparison, facts, review)
            .progress()
            .to_string(),
    })
}

/// In which row stands what was judged.
struct JudgedRows<'a> {
    page: &'a Page,
    numbers: RowNumbers,
    points: BTreeMap<PointId, (&'a ReviewTarget, &'a Judgement)>,
}

impl JudgedRows<'_> {
    fn find(&self, target: &ReviewTarget) -> Option<usize> {
        let (point, _) = self.points.iter().find(|(_, (held, _))| *held == target)?;
        let rows = self.page.rows.ids();
        let mut rows = rows.filter(|row| self.page.points(*row).contains(point));
        rows.find_map(|row| self.numbers.of(row))
    }
}

fn build_remark(
    review: &Review,
    target: &ReviewTarget,
    judgement: &Judgement,
    row: Option<usize>,
) -> Remark {
    let shown = |text: &String| visible(text).into_owned();
    let first = target.first_standing().or(target.anchors.first());
    Remark {
        about: shown(&about(review, target, row)),
        row,
        verdict: judgement.verdict.as_ref().map(shown),
        excerpt: first.map_or_else(String::new, |first| shortened(&first.excerpt)),
        lines: judgement_lines(judgement)
            .chain(outdated_lines(review, target))
            .map(|(name, line)| (name, shown(&line)))
            .collect(),
    }
}

/// Verdict with its reason, note, and the tick of what has no verdict; each with its name.
fn judgement_lines(judgement: &Judgement) -> impl Iterator<Item = (&'static str, String)> {
    let filled = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let verdict = judgement.verdict.as_ref().map(|verdict| {
        let reason = filled(&judgement.reason);
        reason.map_or_else(|| verdict.clone(), |reason| format!("{verdict} ({reason})"))
    });
    let is_only_ticked = judgement.is_reviewed && judgement.verdict.is_none();
    let lines = [
        ("verdict", verdict),
        ("note", filled(&judgement.note)),
        ("reviewed", is_only_ticked.then(String::new)),
    ];
    let lines = lines.into_iter();
    lines.filter_map(|(name, line)| Some((name, line?)))
}

/// What the texts read when they were judged, where they read otherwise now.
fn outdated_lines(
    review: &Review,
    target: &ReviewTarget,
) -> impl Iterator<Item = (&'static str, String)> {
    let gone = target.anchors.iter();
    let gone = gone.filter(|anchor| anchor.standing == AnchorStanding::Outdated);
    gone.map(|anchor| {
        let (letter, words) = (anchor_letter(review, anchor), shortened(&anchor.excerpt));
        ("outdated", format!("{letter} read “{words}”"))
    })
}

fn about(review: &Review, target: &ReviewTarget, row: Option<usize>) -> String {
    let first = target
        .anchors
        .first()
        .map(|anchor| anchor_letter(review, anchor));
    let first = first.unwrap_or_default();
    match (&target.kind, row) {
        (TargetKind::Point, Some(row)) => format!("row {row}"),
        (TargetKind::Point, None) => format!("point of {first}"),
        (TargetKind::Fact(kind), _) => format!("{kind} in {first}"),
        (TargetKind::Version, _) => format!("version {first}"),
        (TargetKind::Words, _) => format!("words of {first}"),
        (TargetKind::Passage, _) => format!("a passage of {first}"),
    }
}

fn anchor_letter<'a>(review: &'a Review, anchor: &TextAnchor) -> &'a str {
    let known = review.versions.get(anchor.version);
    known.map_or("?", |known| known.letter.as_str())
}

fn shortened(text: &str) -> String {
    let text: Cow<'_, str> = visible(text);
    match text.char_indices().nth(EXCERPT) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        None => text.into_owned(),
    }
}
