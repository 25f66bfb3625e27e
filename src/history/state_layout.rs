//! A state as a reader goes through it: its passages in order, and between them those that it lost, where they stood.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::history_change::{ArticleHistory, ChangeKind, HistoryChange, HistoryStep};
use crate::text::{Id, PassageId, Span, Story, VersionId, each};

/// A passage of a state, or words that it lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateBlock {
    /// Its words; those of the state before where they are gone.
    pub span: Span,
    /// The passage that they stand in.
    pub passage: PassageId,
    /// Whether the state has lost them.
    pub is_lost: bool,
    /// The passage at its place in the state before, if there is one.
    pub before: Option<PassageId>,
    /// The changes in it, by their numbers in the step.
    pub changes: Vec<usize>,
}

/// The blocks of a state, without what belongs to the page. Of the first state no change is known.
pub fn lay_out_state(history: &ArticleHistory, state: VersionId) -> Vec<StateBlock> {
    let story = history.story.as_ref();
    let step = history.step_to(state);
    let counterparts = step.map(|step| pair_passages(story, step));
    let counterparts = counterparts.unwrap_or_default();
    let own = told_passages(story, state).map(|passage| StateBlock {
        span: story.passages[passage].span,
        passage,
        is_lost: false,
        before: counterparts.get(&passage).copied(),
        changes: Vec::new(),
    });
    let mut blocks: Vec<StateBlock> = own.collect();
    if let Some(step) = step {
        put_in_lost(story, step, &mut blocks);
        put_in_changes(story, step, &mut blocks);
    }
    blocks
}

/// The passages of a version that are of its story.
fn told_passages(story: &Story, version: VersionId) -> impl Iterator<Item = PassageId> {
    let passages = each(&story.versions[version].passages);
    passages.filter(|&passage| {
        let mut sentences = each(&story.passages[passage].sentences);
        sentences.any(|sentence| !story.sentences[sentence].is_furniture)
    })
}

/// For each passage of the state after the one at its place in the state before: printed the same, or changed into it.
fn pair_passages(story: &Story, step: &HistoryStep) -> HashMap<PassageId, PassageId> {
    let sides = [step.from, step.to].map(|state| told_passages(story, state).collect::<Vec<_>>());
    let words = sides.each_ref().map(|passages| {
        let words = passages.iter().map(|&p| story.text(story.passages[p].span));
        words.collect::<Vec<&str>>()
    });
    let [lefts, rights] = &sides;
    let mut pairs = HashMap::new();
    for op in capture_diff_slices(Algorithm::Patience, &words[0], &words[1]) {
        let (old, new) = (&lefts[op.old_range()], &rights[op.new_range()]);
        if let DiffOp::Equal { .. } = op {
            pairs.extend(new.iter().copied().zip(old.iter().copied()));
            continue;
        }
        let shared = new.iter().filter_map(|&right| {
            let mut old = old.iter();
            let left = old.find(|left| share_sentence(story, **left, right))?;
            Some((right, *left))
        });
        pairs.extend(shared);
    }
    let changed = step.changes.iter().filter_map(|change| {
        let left = passage_at(story, step.from, change.from?)?;
        Some((passage_at(story, step.to, change.to?)?, left))
    });
    for (right, left) in changed {
        pairs.entry(right).or_insert(left);
    }
    pairs
}

/// Whether a sentence of one passage is printed in another.
fn share_sentence(story: &Story, left: PassageId, right: PassageId) -> bool {
    let sentences = |passage: PassageId| {
        let range = story.passages[passage].sentences.clone();
        story.sentences[range]
            .iter()
            .map(|sentence| story.text(sentence.span).trim())
    };
    sentences(right).any(|own| sentences(left).any(|other| own == other))
}

/// The passage of a version in which words begin.
fn passage_at(story: &Story, version: VersionId, words: Span) -> Option<PassageId> {
    let passages = &story.versions[version].passages;
    let rows = &story.passages[passages.clone()];
    let behind = rows.partition_point(|passage| passage.span.start <= words.start);
    let place = behind.checked_sub(1)?;
    let is_inside = rows.get(place)?.span.end > words.start;
    is_inside.then(|| PassageId::at(passages.start.index() + place))
}

/// Whether a change takes away words that stand nowhere else.
fn is_loss(change: &HistoryChange) -> bool {
    let is_whole = matches!(change.kind, ChangeKind::Removed | ChangeKind::Correction);
    is_whole && change.to.is_none()
}

/// Puts what is gone behind the passage that it stood behind.
fn put_in_lost(story: &Story, step: &HistoryStep, blocks: &mut Vec<StateBlock>) {
    let gone = step.changes.iter().enumerate();
    let gone = gone.filter(|(_, change)| is_loss(change));
    let mut gone: Vec<(Span, usize)> = gone
        .filter_map(|(number, change)| Some((change.from?, number)))
        .collect();
    gone.sort_unstable_by_key(|(span, number)| (span.start, *number));
    for (span, number) in gone {
        let Some(passage) = passage_at(story, step.from, span) else {
            continue;
        };
        // Of the passages that stood no further down than this, or that went before it, the last.
        let stands_above = |block: &StateBlock| {
            let old = if block.is_lost {
                Some(block.passage)
            } else {
                block.before
            };
            old.is_some_and(|old| old <= passage)
        };
        let above = blocks.iter().enumerate().filter(|(_, b)| stands_above(b));
        let last = above.max_by_key(|(at, block)| {
            let old = block.before.filter(|_| !block.is_lost);
            (old.unwrap_or(block.passage), *at)
        });
        let place = last.map_or(0, |(at, _)| at + 1);
        blocks.insert(
            place,
            StateBlock {
                span,
                passage,
                is_lost: true,
                before: Some(passage),
                changes: vec![number],
            },
        );
    }
}

/// Says of each block which changes are in it.
fn put_in_changes(story: &Story, step: &HistoryStep, blocks: &mut [StateBlock]) {
    for (number, change) in step.changes.iter().enumerate() {
        if is_loss(change) {
            continue;
        }
        let after = change.to.and_then(|to| passage_at(story, step.to, to));
        let before = change
            .from
            .and_then(|from| passage_at(story, step.from, from));
        let mut own = blocks.iter_mut().filter(|block| !block.is_lost);
        let block = own.find(|block| match after {
            Some(after) => block.passage == after,
            None => block.before.is_some() && block.before == before,
        });
        if let Some(block) = block {
            block.changes.push(number);
        }
    }
}
