//! Histories of articles on paper: the states in time, and for each what changed, from which words to which.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::history::{
    ArticleHistory, ChangeKind, HistoryChange, HistoryStep, OutletComparison, StateTime, state_time,
};
use crate::load::Trouble;
use crate::text::{Span, VersionId, visible};

/// The histories of some articles.
pub struct HistoryReport<'a> {
    /// One history an article.
    pub histories: &'a [ArticleHistory],
    /// Steps before this day are left out.
    pub since: Option<Date>,
    /// Their last states against each other, if that was asked for.
    pub outlets: Option<&'a OutletComparison>,
    /// What could not be read.
    pub troubles: &'a [Trouble],
}

impl HistoryReport<'_> {
    /// Whether a step that is told has a grave change in silence.
    pub fn has_silent_change(&self) -> bool {
        let mut steps = self.histories.iter().flat_map(|history| {
            let steps = self.steps(history);
            steps.flat_map(|step| &step.changes)
        });
        steps.any(HistoryChange::is_silent_and_grave)
    }

    /// The steps that are told: all, or those since a day. A step without a day is told.
    pub(super) fn steps<'b>(
        &'b self,
        history: &'b ArticleHistory,
    ) -> impl Iterator<Item = &'b HistoryStep> {
        history.steps.iter().filter(move |step| {
            let day = state_of(history, step.to).map(StateTime::day);
            self.since
                .is_none_or(|since| day.is_none_or(|day| day >= since))
        })
    }

    /// What could not be read, a sentence each.
    pub(super) fn history_notes(&self) -> Vec<String> {
        let notes = self
            .troubles
            .iter()
            .map(|trouble| format!("not read: {}", visible(&trouble.to_string())));
        notes.collect()
    }

    /// What an article came to, in words.
    pub(super) fn history_summary(&self, history: &ArticleHistory) -> String {
        let n_states = history.states.len();
        if n_states < 2 {
            return "1 state: there is nothing to set it against".to_owned();
        }
        let changes = summarize_steps(self.steps(history));
        format!("{n_states} states · {changes}")
    }
}

/// How many changes steps brought, in words: *3 changes · 1 grave and silent · 1 noted*.
pub fn summarize_steps<'a>(steps: impl Iterator<Item = &'a HistoryStep>) -> String {
    let changes: Vec<&HistoryChange> = steps.flat_map(|step| &step.changes).collect();
    let count = |is_counted: fn(&HistoryChange) -> bool| {
        changes.iter().filter(|change| is_counted(change)).count()
    };
    let n_small = count(HistoryChange::is_small);
    let n_silent = count(HistoryChange::is_silent_and_grave);
    let n_noted = count(is_noted);
    let mut parts = vec![count_of(changes.len() - n_small, "change", "changes")];
    if n_silent > 0 {
        parts.push(format!("{n_silent} grave and silent"));
    }
    if n_noted > 0 {
        parts.push(format!("{n_noted} noted"));
    }
    if n_small > 0 {
        parts.push(count_of(n_small, "slip or mark", "slips and marks"));
    }
    parts.join(" · ")
}

fn count_of(n: usize, one: &str, several: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { several })
}

/// Whether a note speaks of a change that is no note itself.
fn is_noted(change: &HistoryChange) -> bool {
    change.noted.is_some() && change.kind != ChangeKind::Correction
}

/// When a state was there.
pub(super) fn state_of(history: &ArticleHistory, state: VersionId) -> Option<StateTime> {
    state_time(&history.story.versions[state].meta)
}

/// What an article is called: its last headline.
pub(super) fn article_name(history: &ArticleHistory) -> Cow<'_, str> {
    let last = history.states.last();
    visible(last.map_or("", |&last| history.story.versions[last].name()))
}

/// A state in words: *A 2025-03-14T09:10:00+01:00, published · v1.html*.
pub(super) fn state_line(history: &ArticleHistory, state: VersionId) -> String {
    let version = &history.story.versions[state];
    let time = state_of(history, state);
    let time = time.map_or_else(
        || "no time known".to_owned(),
        |time| format!("{}, {}", time.iso(), time.label()),
    );
    format!("{}  {time} · {}", version.letter, visible(&version.origin))
}

/// Both ends of a step: *A → B, 2025-03-14T16:45:00+01:00*.
pub(super) fn step_line(history: &ArticleHistory, step: &HistoryStep) -> String {
    let story = &history.story;
    let (from, to) = (story.letter(step.from), story.letter(step.to));
    let time = state_of(history, step.to).map(|time| format!(", {}", time.iso()));
    format!("{from} → {to}{}", time.unwrap_or_default())
}

/// The words of a change on one side, as they may be shown.
pub(super) fn words_of_change(history: &ArticleHistory, span: Option<Span>) -> Cow<'_, str> {
    span.map_or(Cow::Borrowed(""), |span| visible(history.story.text(span)))
}

/// Whether a change is noted or silent, in a word; nothing where nobody would ask.
pub fn disclosure(history: &ArticleHistory, change: &HistoryChange) -> String {
    match change.noted {
        _ if change.kind == ChangeKind::Correction => String::new(),
        Some(state) => format!("noted in {}", history.story.letter(state)),
        None if change.is_grave => "silent".to_owned(),
        None => String::new(),
    }
}

/// What is to be said of a change beside its words.
pub fn change_remarks(history: &ArticleHistory, change: &HistoryChange) -> Vec<String> {
    let mut remarks: Vec<String> = change
        .says
        .iter()
        .map(|says| visible(says).into_owned())
        .collect();
    if let Some(note) = change.note {
        remarks.push(match change.to {
            Some(_) => format!("a note was printed: {}", note.name()),
            None => format!("a note was taken away: {}", note.name()),
        });
    }
    if let Some(state) = change.restored {
        remarks.push(format!("stood in {} already", history.story.letter(state)));
    }
    remarks
}

/// A change in one line: *120,000 crowns → 20,000 crowns*.
pub fn change_line(history: &ArticleHistory, change: &HistoryChange) -> String {
    let (from, to) = (
        words_of_change(history, change.from),
        words_of_change(history, change.to),
    );
    match (change.from, change.to) {
        (Some(_), Some(_)) if change.kind == ChangeKind::Moved => format!("“{to}”"),
        (Some(_), Some(_)) => format!("“{from}” → “{to}”"),
        (Some(_), None) => format!("“{from}”"),
        (None, Some(_)) => format!("“{to}”"),
        (None, None) => String::new(),
    }
}

/// What a change is called: its kind, and *dropped* where a figure, name or source is gone without another in its place.
pub fn change_label(change: &HistoryChange) -> String {
    let is_inner = !matches!(
        change.kind,
        ChangeKind::Added | ChangeKind::Removed | ChangeKind::Correction | ChangeKind::Time
    );
    match (change.from, change.to) {
        (Some(_), None) if is_inner => format!("{} dropped", change.kind.name()),
        (None, Some(_)) if is_inner => format!("{} put in", change.kind.name()),
        _ => change.kind.name().to_owned(),
    }
}
