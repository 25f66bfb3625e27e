//! Words that disagree with another version, marked on a page that has been laid out.

use super::{Page, Role, Run};
use crate::facts::{FactKind, FactStatus, Facts};
use crate::text::{Span, Story};

impl Page {
    /// Marks the sentences that state a fact on which the versions contradict each other.
    pub fn mark_conflicts(&mut self, story: &Story, facts: &Facts) {
        for block in self
            .columns
            .iter_mut()
            .flat_map(|column| &mut column.blocks)
        {
            let span = story.sentences[block.sentence].span;
            block.contradicts = conflicts(facts, span).next().is_some();
        }
    }
}

/// Gives the words of every contradicted fact in a sentence the role of a conflict.
pub(super) fn mark_conflicts(runs: &mut Vec<Run>, facts: &Facts, sentence: Span) {
    for (span, kind) in conflicts(facts, sentence) {
        for span in disputed_spans(runs, span, kind) {
            mark_conflict(runs, span);
        }
    }
}

/// The facts in a sentence that another version contradicts: their words, and what they are about.
fn conflicts(facts: &Facts, sentence: Span) -> impl Iterator<Item = (Span, FactKind)> + '_ {
    facts.within(sentence).filter_map(|(span, row)| {
        let fact = facts.get(row)?;
        (fact.status == FactStatus::Conflict).then_some((span, fact.kind))
    })
}

/// What of a fact is in dispute: of a quotation only the words that were changed, if that is what was changed, because
/// a page of red would hide them; of everything else all.
fn disputed_spans(runs: &[Run], fact: Span, kind: FactKind) -> Vec<Span> {
    let changed = runs
        .iter()
        .filter(|run| !matches!(run.role, Role::Shared | Role::HouseStyle));
    let inside = changed.filter_map(|run| {
        let (start, end) = (run.span.start.max(fact.start), run.span.end.min(fact.end));
        (start < end).then_some(Span { start, end })
    });
    let changed: Vec<Span> = inside.collect();
    match kind {
        FactKind::Quote if !changed.is_empty() => changed,
        FactKind::Quote
        | FactKind::Sum
        | FactKind::Figure
        | FactKind::Date
        | FactKind::Name
        | FactKind::Attribution => vec![fact],
    }
}

/// Cuts the runs at the ends of a span and gives what lies in it the role of a conflict.
fn mark_conflict(runs: &mut Vec<Run>, span: Span) {
    let mut marked: Vec<Run> = Vec::with_capacity(runs.len() + 2);
    let mut push = |start: u32, end: u32, role: Role| {
        if start >= end {
            return;
        }
        match marked.last_mut() {
            Some(last) if last.role == role => last.span.end = end,
            _ => marked.push(Run {
                span: Span { start, end },
                role,
            }),
        }
    };
    for run in runs.iter() {
        let (start, end) = (run.span.start, run.span.end);
        let (from, to) = (span.start.clamp(start, end), span.end.clamp(start, end));
        push(start, from, run.role);
        push(from, to, Role::Conflict);
        push(to, end, run.role);
    }
    *runs = marked;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(start: u32, end: u32, role: Role) -> Run {
        Run {
            span: Span { start, end },
            role,
        }
    }

    #[test]
    fn of_a_quotation_only_the_changed_words_are_in_dispute() {
        let runs = [run(0, 10, Role::Shared), run(10, 20, Role::Edited)];
        let all = Span { start: 5, end: 25 };
        let changed = Span { start: 10, end: 20 };
        assert_eq!(disputed_spans(&runs, all, FactKind::Quote), [changed]);
        assert_eq!(disputed_spans(&runs, all, FactKind::Name), [all]);
        // Nothing on the page differs, so it is the speaker, or a version that is not shown.
        assert_eq!(disputed_spans(&runs[..1], all, FactKind::Quote), [all]);
    }

    #[test]
    fn a_conflict_cuts_the_runs_that_it_lies_in_and_they_still_tile() {
        let mut runs = vec![run(0, 10, Role::Shared), run(10, 20, Role::Edited)];
        mark_conflict(&mut runs, Span { start: 8, end: 12 });
        assert_eq!(
            runs,
            [
                run(0, 8, Role::Shared),
                run(8, 12, Role::Conflict),
                run(12, 20, Role::Edited)
            ]
        );
    }
}
