//! Further sources of a condensed sentence: those of which only a clause has something.
//!
//! A sentence that tells two or three others in its clauses is like each of them in a part only, too small for the whole
//! to be likely. So what no link has explained yet is scored once more, clause by clause against the whole of the other
//! sentence. Asked only of sentences that have a link, for cells that are not quite impossible.

use super::clauses::left_over;
use super::link_selection::{Accepted, Choice, Explained, Side};
use crate::compare::rules;
use crate::compare::score::candidate_pairs::Cell;
use crate::compare::score::scoring::{Mass, Sides, log_odds, probability};
use crate::compare::score::word_matching::Matched;
use crate::text::{Id, SentenceId};

/// A sentence with what is explained of it.
#[derive(Clone, Copy)]
struct Half<'a> {
    side: &'a Side<'a>,
    place: usize,
    explained: &'a [bool],
    has_link: bool,
}

impl<'a> Half<'a> {
    fn new(side: &'a Side<'a>, explained: &'a Explained, place: usize) -> Self {
        Self {
            side,
            place,
            explained: explained.of_words(place),
            has_link: explained.has_link[place],
        }
    }

    fn sentence(&self) -> SentenceId {
        SentenceId::at(self.side.first.index() + self.place)
    }
}

impl Choice<'_> {
    /// The link of a cell of which one sentence has a clause that nothing has explained and the other one explains.
    pub(crate) fn take_clause<'c>(&mut self, cell: &Cell<'c>, p: f32) -> Option<Accepted<'c>> {
        let (of_left, of_right) = &self.explained;
        if !of_left.has_link[cell.left] && !of_right.has_link[cell.right] {
            return None;
        }
        self.see(cell);
        let (of_left, of_right) = &self.explained;
        let left = Half::new(self.left, of_left, cell.left);
        let right = Half::new(self.right, of_right, cell.right);
        let context = rules::NEWS_CONTEXT * (log_odds(p) - cell.by_words);
        let mut turned: Vec<Matched> = self.matched.iter().map(Matched::mirrored).collect();
        turned.sort_unstable_by_key(|m| m.left);
        let by_left = self.clause(left, right, &self.matched);
        let by_right = self.clause(right, left, &turned);
        let score = by_left.into_iter().chain(by_right).reduce(f32::max)?;
        if probability(score + context) < rules::CLAUSE_LIKELY_FROM {
            return None;
        }
        let good = self.matched.iter();
        let good = good.filter(|m| m.nearness >= rules::EXPLAINED_FROM);
        let (lefts, rights) = (good.clone().map(|m| m.left), good.map(|m| m.right));
        self.explained.0.take(cell.left, lefts);
        self.explained.1.take(cell.right, rights);
        Some(Accepted {
            cell: Cell {
                alone: probability(score + context),
                ..*cell
            },
            new_left: rules::NEWS_FROM,
            new_right: rules::NEWS_FROM,
        })
    }

    /// The log-odds of the likeliest clause of the first sentence with the whole of the second, by what is new in both.
    fn clause(&self, condensed: Half<'_>, source: Half<'_>, matched: &[Matched]) -> Option<f32> {
        let wordings = (
            condensed.side.wordings[condensed.place]?,
            source.side.wordings[source.place]?,
        );
        if !condensed.has_link {
            return None;
        }
        let clauses = left_over(
            condensed.side.story,
            condensed.sentence(),
            condensed.explained,
        );
        let whole = Mass::left_over(wordings.1, self.terms, |place| source.explained[place]);
        let scores = clauses.iter().map(|clause| {
            let is_gone = |place: usize| !clause.contains(&place) || condensed.explained[place];
            let new = |m: &&Matched| {
                !is_gone(usize::from(m.left)) && !source.explained[usize::from(m.right)]
            };
            let sides = Sides {
                terms: self.terms,
                left: wordings.0,
                right: wordings.1,
                left_mass: Mass::left_over(wordings.0, self.terms, is_gone),
                right_mass: whole,
            };
            sides.score(&matched.iter().filter(new).copied().collect::<Vec<_>>())
        });
        scores.reduce(f32::max)
    }
}
