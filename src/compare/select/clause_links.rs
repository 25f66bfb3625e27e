//! Further sources of a condensed sentence: those of which only a clause has something.
//!
//! A sentence that tells two or three others in its clauses is like each of them in a part only, too small for the whole
//! to be likely. So what no link has explained yet is scored once more, clause by clause against the whole of the other
//! sentence. Asked only of sentences that have a link, for cells that are not quite impossible.

use super::accepted_link::{AcceptedLink, LinkingSide};
use super::clauses::find_unexplained_clauses;
use super::link_selection::{Choice, Explained};
use crate::compare::rules;
use crate::compare::score::candidate_pairs::CandidatePair;
use crate::compare::score::scoring::{SentencePair, SentenceWeight, log_odds, probability};
use crate::compare::score::word_matching::WordMatch;
use crate::text::{Id, SentenceId};

/// A sentence with what is explained of it.
#[derive(Clone, Copy)]
struct ExplainedSentence<'a> {
    side: &'a LinkingSide<'a>,
    place: usize,
    explained: &'a [bool],
    has_link: bool,
}

impl<'a> ExplainedSentence<'a> {
    fn new(side: &'a LinkingSide<'a>, explained: &'a Explained, place: usize) -> Self {
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
    pub(crate) fn take_clause<'c>(
        &mut self,
        cell: &CandidatePair<'c>,
        p: f32,
    ) -> Option<AcceptedLink<'c>> {
        let (of_left, of_right) = &self.explained;
        if !of_left.has_link[cell.left] && !of_right.has_link[cell.right] {
            return None;
        }
        self.see(cell);
        let (of_left, of_right) = &self.explained;
        let left = ExplainedSentence::new(self.left, of_left, cell.left);
        let right = ExplainedSentence::new(self.right, of_right, cell.right);
        let context = rules::NEWS_CONTEXT * (log_odds(p) - cell.by_words);
        let mut turned: Vec<WordMatch> = self.matched.iter().map(WordMatch::mirrored).collect();
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
        Some(AcceptedLink {
            cell: CandidatePair {
                alone: probability(score + context),
                ..*cell
            },
            new_left: rules::NEWS_FROM,
            new_right: rules::NEWS_FROM,
        })
    }

    /// The log-odds of the likeliest clause of the first sentence with the whole of the second, by what is new in both.
    fn clause(
        &self,
        condensed: ExplainedSentence<'_>,
        source: ExplainedSentence<'_>,
        matched: &[WordMatch],
    ) -> Option<f32> {
        let wordings = (
            condensed.side.wordings[condensed.place]?,
            source.side.wordings[source.place]?,
        );
        if !condensed.has_link {
            return None;
        }
        let clauses = find_unexplained_clauses(
            condensed.side.story,
            condensed.sentence(),
            condensed.explained,
        );
        let whole =
            SentenceWeight::left_over(wordings.1, self.terms, |place| source.explained[place]);
        let scores = clauses.iter().map(|clause| {
            let is_gone = |place: usize| !clause.contains(&place) || condensed.explained[place];
            let new = |m: &&WordMatch| {
                !is_gone(usize::from(m.left)) && !source.explained[usize::from(m.right)]
            };
            let sides = SentencePair {
                terms: self.terms,
                left: wordings.0,
                right: wordings.1,
                left_mass: SentenceWeight::left_over(wordings.0, self.terms, is_gone),
                right_mass: whole,
            };
            sides.score(&matched.iter().filter(new).copied().collect::<Vec<_>>())
        });
        scores.reduce(f32::max)
    }
}
