//! What comes back in a later state after it was gone.

use std::collections::HashMap;

use super::history_change::{ChangeKind, HistoryChange, HistoryStep};
use crate::text::{Span, Story, VersionId, fold};

/// Says of every change that brings back words of an earlier state in which state they stood last.
pub(super) fn mark_restored(story: &Story, steps: &mut [HistoryStep]) {
    let mut told: HashMap<String, Vec<VersionId>> = HashMap::new();
    for sentence in story.sentences.iter() {
        let words = fold_all_words(story.text(sentence.span));
        let states = told.entry(words).or_default();
        if states.last() != Some(&sentence.version) {
            states.push(sentence.version);
        }
    }
    for step in steps {
        let from = step.from;
        for change in step
            .changes
            .iter_mut()
            .filter(|change| may_be_restored(change))
        {
            change.restored = change.to.and_then(|to| {
                let words = fold_all_words(story.text(sentence_span(story, step.to, to)));
                let states = told.get(&words)?;
                let stood_before = states.contains(&from);
                let earlier = states.iter().rev().find(|state| **state < from);
                earlier.copied().filter(|_| !stood_before)
            });
        }
    }
}

fn may_be_restored(change: &HistoryChange) -> bool {
    !matches!(
        change.kind,
        ChangeKind::Moved | ChangeKind::Time | ChangeKind::Byline | ChangeKind::Correction
    )
}

/// The sentence in which words begin.
fn sentence_span(story: &Story, state: VersionId, words: Span) -> Span {
    let sentences = &story.sentences[story.versions[state].sentences.clone()];
    let behind = sentences.partition_point(|sentence| sentence.span.start <= words.start);
    let found = behind.checked_sub(1).and_then(|at| sentences.get(at));
    found.map_or(words, |sentence| sentence.span)
}

fn fold_all_words(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(fold);
    words.collect::<Vec<_>>().join(" ")
}
