//! The words of linked sentences that are not the same, in runs between those that are.

use std::ops::Range;

use crate::compare::{Link, RunAdvance, WordLink, heaviest_run};
use crate::text::{Id, SentenceId, Span, Story, TokenId, TokenKind, each, len};

/// Words of two linked sentences between two that are the same; either side may have none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ChangedRun {
    /// Tokens of the state before.
    pub(super) left: Range<TokenId>,
    /// Tokens of the state after.
    pub(super) right: Range<TokenId>,
}

/// A linked pair of sentences with its tokens.
pub(super) struct LinkedSides {
    pub(super) left: Range<TokenId>,
    pub(super) right: Range<TokenId>,
}

/// The tokens of a run of sentences.
pub(super) fn tokens_of(story: &Story, sentences: &Range<SentenceId>) -> Range<TokenId> {
    match &story.sentences[sentences.clone()] {
        [first, .., last] => first.tokens.start..last.tokens.end,
        [only] => only.tokens.clone(),
        [] => TokenId(0)..TokenId(0),
    }
}

/// The words that the two sides have in common, in the order of both: each with its counterpart.
pub(super) fn kept_words(link: &Link) -> Vec<&WordLink> {
    let same: Vec<&WordLink> = link
        .words
        .iter()
        .filter(|word| word.kind.is_word_for_word())
        .collect();
    let first = same.iter().map(|word| word.right.start.index()).min();
    let first = first.unwrap_or_default();
    let places: Vec<usize> = same
        .iter()
        .map(|word| word.right.start.index() - first)
        .collect();
    let n_places = places.iter().max().map_or(0, |last| last + 1);
    let weighed = places.iter().zip(&same);
    let items = weighed.map(|(place, word)| (std::slice::from_ref(place), len(&word.left) as u64));
    let seats = heaviest_run(items, n_places, RunAdvance::Forward);
    let kept = same.into_iter().zip(seats);
    kept.filter(|(_, seat)| seat.is_some())
        .map(|(word, _)| word)
        .collect()
}

/// The runs of words that differ, in order, without the marks that are equal at their ends.
pub(super) fn find_changed_runs(story: &Story, link: &Link) -> Vec<ChangedRun> {
    let (left, right) = (tokens_of(story, &link.left), tokens_of(story, &link.right));
    let mut runs = Vec::new();
    let (mut i, mut j) = (left.start, right.start);
    let kept = kept_words(link);
    let ends = kept
        .iter()
        .map(|word| (word.left.clone(), word.right.clone()));
    for (next_left, next_right) in ends.chain([(left.end..left.end, right.end..right.end)]) {
        let run = ChangedRun {
            left: i..next_left.start.max(i),
            right: j..next_right.start.max(j),
        };
        runs.extend(run.trimmed(story));
        (i, j) = (next_left.end.max(i), next_right.end.max(j));
    }
    join_across_marks(story, runs)
}

/// Runs with nothing but marks between them are one: *Karen, Ole* for *Anna, Per* tells two names, and is one place.
fn join_across_marks(story: &Story, runs: Vec<ChangedRun>) -> Vec<ChangedRun> {
    let mut joined: Vec<ChangedRun> = Vec::new();
    for run in runs {
        let follows = joined.last().is_some_and(|last| {
            let are_marks = |range: Range<TokenId>| {
                each(&range).all(|token| story.tokens[token].kind == TokenKind::Mark)
            };
            last.has_words(story)
                && run.has_words(story)
                && are_marks(last.left.end..run.left.start)
                && are_marks(last.right.end..run.right.start)
        });
        match joined.last_mut().filter(|_| follows) {
            Some(last) => {
                last.left.end = run.left.end;
                last.right.end = run.right.end;
            }
            None => joined.push(run),
        }
    }
    joined
}

impl ChangedRun {
    /// The run without equal tokens at its ends; none if nothing differs.
    fn trimmed(mut self, story: &Story) -> Option<Self> {
        let same = |left: TokenId, right: TokenId| story.folded(left) == story.folded(right);
        let has_both = |run: &Self| !run.left.is_empty() && !run.right.is_empty();
        while has_both(&self) && same(self.left.start, self.right.start) {
            self.left.start.0 += 1;
            self.right.start.0 += 1;
        }
        while has_both(&self) && same(TokenId(self.left.end.0 - 1), TokenId(self.right.end.0 - 1)) {
            self.left.end.0 -= 1;
            self.right.end.0 -= 1;
        }
        (!self.left.is_empty() || !self.right.is_empty()).then_some(self)
    }

    /// Whether any word differs, and not marks alone.
    pub(super) fn has_words(&self, story: &Story) -> bool {
        [&self.left, &self.right]
            .iter()
            .any(|side| story.words(side).next().is_some())
    }

    /// The words of both sides without the commas and stops around them; nothing for a side without tokens.
    pub(super) fn spans(&self, story: &Story) -> [Option<Span>; 2] {
        [&self.left, &self.right].map(|side| {
            let is_pause = |token: &TokenId| matches!(story.word(*token), "," | "." | ";" | ":");
            let mut inner = each(side).skip_while(is_pause);
            let last = each(side).rev().find(|token| !is_pause(token));
            let trimmed = inner.next().zip(last);
            let whole = (!side.is_empty()).then(|| story.span_of(side));
            let inner = trimmed
                .map(|(first, last)| story.tokens[first].span.joined(story.tokens[last].span));
            inner.or(whole)
        })
    }

    /// The same with a word around, where one side has none: *did not know* for *did know* reads better than *not* for
    /// nothing.
    pub(super) fn with_neighbours(&self, lefts: &Range<TokenId>, rights: &Range<TokenId>) -> Self {
        if !self.left.is_empty() && !self.right.is_empty() {
            return self.clone();
        }
        let wider = |side: &Range<TokenId>, all: &Range<TokenId>| {
            let start = TokenId(side.start.0.saturating_sub(1)).max(all.start);
            start..TokenId(side.end.0 + 1).min(all.end)
        };
        Self {
            left: wider(&self.left, lefts),
            right: wider(&self.right, rights),
        }
    }
}
