//! What comes back in a later state after it was gone.

use std::collections::HashMap;

use super::history_change::{ChangeKind, HistoryChange, HistoryStep};
use crate::text::{Span, Story, VersionId};

/// Says of every change that brings back a sentence of an earlier state, to the letter, in which state it stood last. Only
/// the sentences that changes brought are looked for, so that a long history costs one walk over its text.
pub(super) fn mark_restored(story: &Story, states: &[VersionId], steps: &mut [HistoryStep]) {
    // The places of the states in which a sentence stands, in the order of time.
    let mut told: HashMap<&str, Vec<usize>> = HashMap::new();
    for step in steps.iter() {
        let fresh = step.changes.iter().filter(|change| may_be_restored(change));
        let fresh = fresh.filter_map(|change| change.to);
        told.extend(fresh.map(|to| (brought_sentence(story, step.to, to), Vec::new())));
    }
    for (place, &state) in states.iter().enumerate() {
        for sentence in &story.sentences[story.versions[state].sentences.clone()] {
            if let Some(places) = told.get_mut(story.text(sentence.span).trim()) {
                places.push(place);
            }
        }
    }
    for (from, step) in steps.iter_mut().enumerate() {
        let to = step.to;
        for change in step
            .changes
            .iter_mut()
            .filter(|change| may_be_restored(change))
        {
            change.restored = change.to.and_then(|words| {
                let places = told.get(brought_sentence(story, to, words))?;
                let earlier = places.iter().rev().find(|place| **place < from);
                let earlier = earlier.filter(|_| !places.contains(&from))?;
                states.get(*earlier).copied()
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
fn brought_sentence(story: &Story, state: VersionId, words: Span) -> &str {
    let sentences = &story.sentences[story.versions[state].sentences.clone()];
    let behind = sentences.partition_point(|sentence| sentence.span.start <= words.start);
    let found = behind.checked_sub(1).and_then(|at| sentences.get(at));
    story
        .text(found.map_or(words, |sentence| sentence.span))
        .trim()
}
