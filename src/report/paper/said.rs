//! A reader's verdicts and notes, each as a heading and lines below it: the same in every format.

use std::borrow::Cow;

use super::rows::Numbers;
use crate::compare::{Comparison, Facts};
use crate::review::{Agenda, Anchor, Page, Review, Standing, Target, TargetKind};
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
    let numbers = Numbers::new(page);
    let points = review.of_points(story, comparison);
    let row_of = |target: &Target| {
        let (point, _) = points.iter().find(|(_, (held, _))| *held == target)?;
        let mut rows = page
            .rows
            .ids()
            .filter(|row| page.points(*row).contains(point));
        rows.find_map(|row| numbers.of(row))
    };
    let said = review.entries().map(|(target, judgement)| {
        let row = row_of(target);
        let verdict = judgement.verdict.as_ref().map(|verdict| {
            let reason = Some(&judgement.reason).filter(|reason| !reason.is_empty());
            reason.map_or_else(|| verdict.clone(), |reason| format!("{verdict} ({reason})"))
        });
        let note = Some(judgement.note.clone()).filter(|note| !note.is_empty());
        let ticked = (judgement.is_reviewed && judgement.verdict.is_none()).then(String::new);
        let gone = target
            .anchors
            .iter()
            .filter(|anchor| anchor.standing == Standing::Outdated);
        let gone = gone.map(|anchor| {
            Some(format!(
                "{} read “{}”",
                letter(review, anchor),
                shortened(&anchor.excerpt)
            ))
        });
        let lines = [("verdict", verdict), ("note", note), ("reviewed", ticked)]
            .into_iter()
            .chain(gone.map(|gone| ("outdated", gone)))
            .filter_map(|(name, line)| Some((name, visible(&line?).into_owned())));
        let first = target.first_standing().or(target.anchors.first());
        Said {
            about: visible(&about(review, target, row)).into_owned(),
            row,
            verdict: judgement
                .verdict
                .as_ref()
                .map(|name| visible(name).into_owned()),
            excerpt: first
                .map(|first| shortened(&first.excerpt))
                .unwrap_or_default(),
            lines: lines.collect(),
        }
    });
    Some(Remarks {
        said: said.collect(),
        progress: Agenda::new(story, comparison, facts, page, review)
            .progress()
            .to_string(),
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
