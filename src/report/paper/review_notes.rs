//! A reader's verdicts and notes, each as a heading and lines below it: the same in every format.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::rows::Numbers;
use crate::compare::{Comparison, PointId};
use crate::facts::Facts;
use crate::review::{Agenda, Anchor, Judgement, Page, Review, Standing, Target, TargetKind};
use crate::text::{Story, visible};

/// What a reader said of one thing.
pub(in crate::report) struct Said {
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
    pub(in crate::report) said: Vec<Said>,
    pub(in crate::report) progress: String,
}

/// So many characters say which passage is meant; the rows have it whole.
const EXCERPT: usize = 100;

/// What the reader said; none if nothing.
pub(super) fn remarks(
    story: &Story,
    comparison: &Comparison,
    facts: &Facts,
    page: &Page,
    review: Option<&Review>,
) -> Option<Remarks> {
    let review = review.filter(|review| !review.is_empty())?;
    let rows = RowOf {
        page,
        numbers: Numbers::new(page),
        points: review.of_points(story, comparison),
    };
    let said = review
        .entries()
        .map(|(target, judgement)| said(review, target, judgement, rows.find(target)));
    Some(Remarks {
        said: said.collect(),
        progress: Agenda::new(story, comparison, facts, page, review)
            .progress()
            .to_string(),
    })
}

/// In which row stands what was judged.
struct RowOf<'a> {
    page: &'a Page,
    numbers: Numbers,
    points: BTreeMap<PointId, (&'a Target, &'a Judgement)>,
}

impl RowOf<'_> {
    fn find(&self, target: &Target) -> Option<usize> {
        let (point, _) = self.points.iter().find(|(_, (held, _))| *held == target)?;
        let rows = self.page.rows.ids();
        let mut rows = rows.filter(|row| self.page.points(*row).contains(point));
        rows.find_map(|row| self.numbers.of(row))
    }
}

fn said(review: &Review, target: &Target, judgement: &Judgement, row: Option<usize>) -> Said {
    let shown = |text: &String| visible(text).into_owned();
    let first = target.first_standing().or(target.anchors.first());
    Said {
        about: shown(&about(review, target, row)),
        row,
        verdict: judgement.verdict.as_ref().map(shown),
        excerpt: first.map_or_else(String::new, |first| shortened(&first.excerpt)),
        lines: of_judgement(judgement)
            .chain(outdated(review, target))
            .map(|(name, line)| (name, shown(&line)))
            .collect(),
    }
}

/// Verdict with its reason, note, and the tick of what has no verdict; each with its name.
fn of_judgement(judgement: &Judgement) -> impl Iterator<Item = (&'static str, String)> {
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
fn outdated(review: &Review, target: &Target) -> impl Iterator<Item = (&'static str, String)> {
    let gone = target.anchors.iter();
    let gone = gone.filter(|anchor| anchor.standing == Standing::Outdated);
    gone.map(|anchor| {
        let (letter, words) = (letter(review, anchor), shortened(&anchor.excerpt));
        ("outdated", format!("{letter} read “{words}”"))
    })
}

fn about(review: &Review, target: &Target, row: Option<usize>) -> String {
    let first = target.anchors.first().map(|anchor| letter(review, anchor));
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

fn letter<'a>(review: &'a Review, anchor: &Anchor) -> &'a str {
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
