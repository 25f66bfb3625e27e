//! On whose word a sentence is told: who is cited, where a run of changed words names another or nobody any more.

use std::ops::Range;

use super::changed_runs::ChangedRun;
use super::history_change::{ChangeKind, HistoryChange};
use super::run_kinds::RunJudge;
use crate::facts::FactKind;
use crate::lexicon::is_function_word;
use crate::text::{Span, TokenId};

impl RunJudge<'_> {
    /// Somebody else on whose word it is told, or nobody any more.
    pub(super) fn other_source(
        &self,
        run: &ChangedRun,
        sentences: [Span; 2],
    ) -> Option<HistoryChange> {
        let story = self.known.story;
        let cited = |side: usize, is_wanted: &dyn Fn(Span, Span) -> bool| {
            let run = run.spans(story)[side]?;
            let mut inside = self.known.facts.within(sentences[side]);
            inside.find_map(|(span, row)| {
                let fact = self.known.facts.get(row)?;
                let is_cited = fact.kind == FactKind::Attribution && is_wanted(span, run);
                is_cited.then_some(span)
            })
        };
        let touched = |side| cited(side, &|span, run| span.overlaps(run));
        let whole = |side| cited(side, &|span, run| run.covers(span));
        let [from, to] = run
            .spans(story)
            .map(|span| span.filter(|_| run.has_words(story)));
        let (from, to) = match (touched(0), touched(1)) {
            (Some(one), Some(other)) => (Some(one), Some(other)),
            (Some(_), None) if whole(0).is_some() => (whole(0), to),
            (None, Some(_)) if whole(1).is_some() => (from, whole(1)),
            _ if self.is_before_saying(run) => (from, to),
            _ => return None,
        };
        Some(HistoryChange::new(ChangeKind::Source, from, to))
    }

    /// Somebody else whom a verb of saying or *according to* cites.
    pub(super) fn other_speaker(&self, run: &ChangedRun) -> Option<HistoryChange> {
        let [from, to] = run.spans(self.known.story);
        self.is_before_saying(run)
            .then(|| HistoryChange::new(ChangeKind::Source, from, to))
    }

    /// Whether the run stands on both sides right before a verb of saying or behind *according to*, and names somebody.
    fn is_before_saying(&self, run: &ChangedRun) -> bool {
        const SAYING: [&str; 12] = [
            "said",
            "says",
            "told",
            "added",
            "announced",
            "claimed",
            "stated",
            "wrote",
            "warned",
            "reported",
            "confirmed",
            "explained",
        ];
        let story = self.known.story;
        let is_cited = |side: &Range<TokenId>| {
            let last = story.tokens.len() as u32;
            let behind = (side.end.0 < last).then(|| story.folded(side.end));
            let before = |n: u32| {
                side.start
                    .0
                    .checked_sub(n)
                    .map(|at| story.folded(TokenId(at)))
            };
            let names = story
                .words(side)
                .any(|word| !is_function_word(story.folded(word)));
            let says = behind.is_some_and(|word| SAYING.contains(&word));
            let has_article = before(1).is_some_and(|word| matches!(word, "a" | "an" | "the"));
            let at = 1 + u32::from(has_article);
            let is_according = before(at) == Some("to") && before(at + 1) == Some("according");
            names && (says || is_according)
        };
        is_cited(&run.left) && is_cited(&run.right)
    }
}
