//! The part of two states that is compared: all of an article; of a long page what changed and a little around it.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::rules;
use crate::text::{
    Draft, Id, MarkedFurniture, MarkedPassage, PassageId, Span, Story, VersionId, each,
};

/// A state as it is compared, and where its passages stand in the whole.
pub(super) struct StateWindow {
    /// What is compared.
    pub(super) draft: Draft,
    /// For each passage its first byte here, and its span in the story of all states.
    pieces: Vec<(usize, Span)>,
}

impl StateWindow {
    /// The windows of two states of a story.
    pub(super) fn of_both(story: &Story, from: VersionId, to: VersionId) -> [Self; 2] {
        let [left, right] = [from, to].map(|state| story.versions[state].passages.clone());
        let kept = passages_to_compare(story, &left, &right);
        let [lefts, rights] = kept;
        [
            Self::new(story, from, &lefts),
            Self::new(story, to, &rights),
        ]
    }

    /// All of a state.
    pub(super) fn of_whole(story: &Story, state: VersionId) -> Self {
        let passages: Vec<PassageId> = each(&story.versions[state].passages).collect();
        Self::new(story, state, &passages)
    }

    fn new(story: &Story, state: VersionId, passages: &[PassageId]) -> Self {
        let version = &story.versions[state];
        let mut draft = Draft {
            origin: version.origin.clone(),
            meta: version.meta.clone(),
            language: version.language,
            ..Draft::default()
        };
        let mut pieces = Vec::new();
        for &id in passages {
            let passage = &story.passages[id];
            if !draft.text.is_empty() {
                draft.text.push_str("\n\n");
            }
            let start = draft.text.len();
            draft.text.push_str(story.text(passage.span));
            pieces.push((start, passage.span));
            draft.passages.push(MarkedPassage {
                kind: passage.kind,
                range: start..draft.text.len(),
            });
            let inside = version.furniture.iter();
            let inside = inside.filter(|f| f.span.overlaps(passage.span));
            draft.furniture.extend(inside.map(|f| MarkedFurniture {
                range: shifted(f.span, passage.span, start),
                why: f.why.clone(),
            }));
        }
        Self { draft, pieces }
    }

    /// Where words that stand here, given from the beginning of this text, stand in the story of all states.
    pub(super) fn place(&self, here: Range<usize>) -> Span {
        let behind = |at: usize| {
            let n = self.pieces.partition_point(|(start, _)| *start <= at);
            self.pieces.get(n.saturating_sub(1)).copied()
        };
        let whole = |at: usize| {
            let (start, span) = behind(at).unwrap_or_default();
            (span.start as usize + at.saturating_sub(start)).min(span.end as usize)
        };
        Span::new(whole(here.start), whole(here.end))
    }
}

/// The part of a stretch that lies in a passage, where the passage begins at another byte.
fn shifted(span: Span, passage: Span, start: usize) -> Range<usize> {
    let from = span.start.max(passage.start) - passage.start;
    let to = span.end.min(passage.end) - passage.start;
    start + from as usize..start + to as usize
}

/// The passages of both states that are compared.
fn passages_to_compare(
    story: &Story,
    left: &Range<PassageId>,
    right: &Range<PassageId>,
) -> [Vec<PassageId>; 2] {
    let n_longer = crate::text::len(left).max(crate::text::len(right));
    if n_longer <= rules::WHOLE_PASSAGES {
        return [each(left).collect(), each(right).collect()];
    }
    let words = |passages: &Range<PassageId>| -> Vec<&str> {
        let spans = each(passages).map(|passage| story.passages[passage].span);
        spans.map(|span| story.text(span)).collect()
    };
    let (lefts, rights) = (words(left), words(right));
    let mut kept = [vec![false; lefts.len()], vec![false; rights.len()]];
    for op in capture_diff_slices(Algorithm::Patience, &lefts, &rights) {
        if let DiffOp::Equal { .. } = op {
            continue;
        }
        for (kept, range) in kept.iter_mut().zip([op.old_range(), op.new_range()]) {
            let start = range.start.saturating_sub(rules::PASSAGES_AROUND);
            let end = (range.end + rules::PASSAGES_AROUND).min(kept.len());
            kept.iter_mut()
                .take(end)
                .skip(start)
                .for_each(|kept| *kept = true);
        }
    }
    let [lefts, rights] = kept;
    [(left, lefts), (right, rights)].map(|(passages, kept)| {
        let chosen = kept.iter().enumerate().filter(|(_, kept)| **kept);
        let first = passages.start.index();
        chosen.map(|(at, _)| PassageId::at(first + at)).collect()
    })
}
