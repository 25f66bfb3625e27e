//! Days that a version tells of as past though they lie after its own day of publication: one of the two is wrong.

use super::civil_day::Day;
use super::date_compatibility::only_day;
use super::date_expression::When;
use super::dated::find_dates;
use crate::facts::clause::{Clause, in_english};
use crate::facts::find_quoted_tokens;
use crate::text::{Span, Story, TokenKind, VersionId, overlap};

/// A day after the day of publication that is told as past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LateDay {
    /// The version that tells of it.
    pub(crate) version: VersionId,
    /// Where it stands.
    pub(crate) span: Span,
}

/// Words before a day to come: where one stands, nothing is said of the past.
const TO_COME: &str = "will would shall should may might can could if expected scheduled planned planning due upcoming next \
                       tomorrow deadline opens starts begins runs ends expires";
/// Words that lead up to a day to come where they stand close before it.
const LEADS_UP: &str = "to until till by before from for starting beginning";
/// How close.
const LEADS_UP_WITHIN: usize = 3;

/// Verbs that tell of what has been, beside those in *-ed*.
const PAST: &str = "was were had did said told came went took made found left began broke fell rose ran won lost met led \
                    held gave got saw sat stood struck sank shot spoke wrote hit cut put set let read";

/// Days between the day of publication and a day told as past for it to be no matter of zones.
const LATE_FROM: i64 = 1;

/// The first such day of each version that says when it was published.
pub(crate) fn find_late_days(story: &Story) -> Vec<LateDay> {
    let clauses = Clause::all(story);
    let quoted = find_quoted_tokens(story);
    let mut found: Vec<LateDay> = Vec::new();
    for clause in in_english(&clauses) {
        let is_dated = story.versions[clause.version].meta.published.is_some();
        let is_known = found
            .last()
            .is_some_and(|late| late.version == clause.version);
        let has_number = clause
            .words
            .iter()
            .any(|seen| seen.kind == TokenKind::Number);
        if !is_dated || is_known || !has_number || !tells_past(clause) {
            continue;
        }
        let late = find_dates(story, clause).into_iter().find(|dated| {
            let is_late = |published: Day| {
                only_day(dated.told()).is_some_and(|day| day.since(published) >= LATE_FROM)
            };
            let is_day = matches!(dated.when, When::Day { .. });
            let place = (dated.tokens.start.0 - clause.first.0) as usize;
            let is_said = || quoted.iter().any(|tokens| overlap(tokens, &dated.tokens));
            is_day
                && !is_to_come(clause, place)
                && dated.published.is_some_and(is_late)
                && !is_said()
        });
        found.extend(late.map(|dated| LateDay {
            version: clause.version,
            span: dated.span,
        }));
    }
    found
}

/// Whether a sentence tells of what has been.
fn tells_past(clause: &Clause<'_>) -> bool {
    let is_past = |folded: &str| {
        let has_ending = folded.len() > 4 && folded.ends_with("ed");
        has_ending || is_one_of(PAST, folded)
    };
    clause.words.iter().any(|seen| is_past(seen.folded))
}

/// Whether the day at a place is told as one to come.
fn is_to_come(clause: &Clause<'_>, place: usize) -> bool {
    let before = clause.words.get(..place).unwrap_or_default();
    let close = before.get(place.saturating_sub(LEADS_UP_WITHIN)..);
    let mut close = close.unwrap_or_default().iter();
    before.iter().any(|seen| is_one_of(TO_COME, seen.folded))
        || close.any(|seen| is_one_of(LEADS_UP, seen.folded))
}

fn is_one_of(words: &str, word: &str) -> bool {
    words.split(' ').any(|listed| listed == word)
}
