//! A state compared with the one before it, and what all steps of an article say together.

use std::collections::HashSet;
use std::sync::Arc;

use super::changed_sentences::SentenceChanges;
use super::correction_matching::match_notes;
use super::correction_reading::{compare_notes, find_printed_notes};
use super::headings::{compare_headlines, find_headline};
use super::history_change::{ArticleHistory, HistoryChange, HistoryStep, StepRemark};
use super::instants_told::{compare_bylines, compare_times, tells_bylines, time_change};
use super::restored::mark_restored;
use super::run_facts::RunFacts;
use super::run_kinds::RunJudge;
use super::state_window::StateWindow;
use crate::compare::Comparison;
use crate::facts::{Facts, find_quoted_tokens};
use crate::lexicon::share_words;
use crate::text::{Id, SentenceId, Span, Story, TokenId, VersionId, each};

/// What changed from one state of a story to another. Costs the comparison of the two, or of what changed in long ones.
pub fn compare_states(story: &Story, from: VersionId, to: VersionId) -> HistoryStep {
    let mut step = HistoryStep {
        from,
        to,
        changes: Vec::new(),
        remarks: Vec::new(),
    };
    if !share_words(story, from, to) {
        step.remarks.push(StepRemark::NotCompared);
        return step;
    }
    let windows = StateWindow::of_both(story, from, to);
    let drafts = windows.each_ref().map(|window| window.draft.clone());
    let small = Arc::new(Story::new(drafts.into()));
    let found = compare_windows(&small);
    let place = |side: usize, span: Span| {
        let start = small.versions[VersionId::at(side)].span.start;
        let local =
            span.start.saturating_sub(start) as usize..span.end.saturating_sub(start) as usize;
        windows[side].place(local)
    };
    step.changes
        .extend(found.into_iter().map(|change| HistoryChange {
            from: change.from.map(|span| place(0, span)),
            to: change.to.map(|span| place(1, span)),
            ..change
        }));
    if let Some(byline) = compare_bylines(story, from, to) {
        // A page that does not call the line so prints the name as a line of its story.
        let is_byline = |change: &HistoryChange| tells_bylines(story, [from, to], change);
        step.changes.retain(|change| !is_byline(change));
        step.changes.push(byline);
    }
    let metas = [from, to].map(|state| &story.versions[state].meta);
    step.remarks = compare_times(metas[0], metas[1], !step.changes.is_empty());
    step.changes
        .extend(time_change(metas[0], metas[1], &step.remarks));
    step
}

/// The changes of text from the first version of a story to its second.
fn compare_windows(story: &Arc<Story>) -> Vec<HistoryChange> {
    let [left, right] = [VersionId::at(0), VersionId::at(1)];
    let comparison = Comparison::of(story);
    let facts = Facts::new(story, &comparison);
    let Some(pair) = comparison.pair(left, right) else {
        return Vec::new();
    };
    let notes = [left, right].map(|version| find_printed_notes(story, version));
    let headlines = [left, right].map(|version| find_headline(story, version));
    let in_notes = notes
        .iter()
        .flatten()
        .flat_map(|note| note.sentences.iter().copied());
    let in_headlines = headlines.iter().flatten();
    let in_headlines = in_headlines.flat_map(|&passage| each(&story.passages[passage].sentences));
    let apart: HashSet<SentenceId> = in_notes.chain(in_headlines).collect();
    let quoted = find_quoted_tokens(story);
    let quoted: HashSet<TokenId> = quoted.iter().flat_map(each).collect();
    let sentences = SentenceChanges {
        story,
        pair,
        apart: &apart,
        judge: RunJudge {
            known: RunFacts {
                story,
                facts: &facts,
                states: [left, right],
            },
            quoted: &quoted,
            language: story.versions[right].language,
        },
    };
    let headline = compare_headlines(story, &facts, headlines);
    let notes = compare_notes(story, &notes[0], &notes[1]);
    headline
        .into_iter()
        .chain(sentences.find())
        .chain(notes)
        .collect()
}

/// The history of an article from all its steps: what was restored, which changes are noted, and what is grave first.
pub fn conclude_history(
    story: Arc<Story>,
    states: Vec<VersionId>,
    mut steps: Vec<HistoryStep>,
) -> ArticleHistory {
    mark_restored(&story, &states, &mut steps);
    match_notes(&story, &mut steps);
    for step in &mut steps {
        let place = |change: &HistoryChange| {
            let from = change.from.map(|span| (span.start, span.end));
            let to = change.to.map(|span| (span.start, span.end));
            (to.is_none(), to, from)
        };
        step.changes.sort_by_key(|change| {
            (
                !change.is_silent_and_grave(),
                change.is_small(),
                place(change),
            )
        });
        step.changes.dedup();
        if step.changes.is_empty() && step.remarks.is_empty() {
            step.remarks.push(StepRemark::NothingChanged);
        }
    }
    ArticleHistory {
        story,
        states,
        steps,
    }
}
