//! Words that disagree with another version, marked on a page that has been laid out.

use super::{Page, Role, Run};
use crate::compare::{FactStatus, Facts};
use crate::text::{Span, Story};

impl Page {
    /// Marks the words of every fact on which the versions contradict each other.
    pub fn mark_conflicts(&mut self, story: &Story, facts: &Facts) {
        for column in &mut self.columns {
            for block in &mut column.blocks {
                let sentence = story.sentences[block.sentence].span;
                let disputed = facts.within(sentence).filter(|(_, row)| {
                    let fact = facts.get(*row);
                    fact.is_some_and(|fact| fact.status == FactStatus::Conflict)
                });
                for (span, _) in disputed {
                    mark(&mut block.runs, span);
                }
            }
        }
    }
}

/// Cuts the runs at the ends of a span and gives what lies in it the role of a conflict.
fn mark(runs: &mut Vec<Run>, span: Span) {
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
    fn a_conflict_cuts_the_runs_that_it_lies_in_and_they_still_tile() {
        let mut runs = vec![run(0, 10, Role::Shared), run(10, 20, Role::Edited)];
        mark(&mut runs, Span { start: 8, end: 12 });
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
