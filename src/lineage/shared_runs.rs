//! What of a version stands in runs of words that another has too, and how much that says.

use super::rules;
use super::version_words::{StoryWords, VersionSet};
use crate::compare::{Confidence, Share};
use crate::text::VersionId;

/// What of one of two versions stands in the other in runs of [`rules::RUN_WORDS`] words and more, quotations apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct RunEvidence {
    /// Words in runs that say more than names, figures and set phrases.
    pub(crate) n_in_runs: usize,
    /// The words of the version.
    pub(crate) n_words: usize,
    /// Whether one run is so long, and tells so much, that it is likely, or at least possibly, no chance.
    long_run: Option<Confidence>,
    /// How much of it stands word for word in the other version, short stretches of linked sentences too.
    pub(crate) verbatim: Share,
}

impl RunEvidence {
    /// What of a version another has; what any of `elsewhere` has too is passed over.
    pub(crate) fn weigh(
        words: &StoryWords,
        (version, other): (VersionId, VersionId),
        elsewhere: Option<&VersionSet>,
        verbatim: Share,
    ) -> Self {
        let row = words.of(version);
        let is_shared = |run: &Option<u32>| {
            run.is_some_and(|run| {
                words.has(other, run)
                    && elsewhere.is_none_or(|elsewhere| !words.any_has(elsewhere, run))
            })
        };
        let mut found = Self {
            n_words: row.n_words,
            verbatim,
            ..Self::default()
        };
        let mut at = 0;
        for group in row.runs.chunk_by(|a, b| is_shared(a) == is_shared(b)) {
            if group.first().is_some_and(is_shared) {
                let n_words = group.len() + rules::RUN_WORDS - 1;
                if row.is_telling(at, n_words) {
                    found.n_in_runs += n_words;
                    let long_run = rate_long_run(n_words, row.n_telling(at, n_words));
                    found.long_run = found.long_run.max(long_run);
                }
            }
            at += group.len();
        }
        found
    }

    /// How much of the version stands in such runs.
    pub(crate) fn share(&self) -> Share {
        Share::of(self.n_in_runs, self.n_words)
    }

    /// How sure it is that the two have to do with each other, by what they share; none if they need not.
    pub(crate) fn grade(&self) -> Option<Confidence> {
        self.grade_by_share().max(self.long_run)
    }

    /// How sure it is by the part of the version alone: one sentence in common says nothing of the rest.
    pub(crate) fn grade_by_share(&self) -> Option<Confidence> {
        let (runs, verbatim) = (self.share().thousandths(), self.verbatim.thousandths());
        let grades = [
            (Confidence::Sure, rules::SURE),
            (Confidence::Likely, rules::LIKELY),
            (Confidence::Maybe, rules::POSSIBLE),
        ];
        let reached = grades.into_iter().find(|(_, bar)| {
            let has_enough = self.n_in_runs >= bar.words;
            let is_much = runs >= bar.runs;
            has_enough && (is_much || verbatim >= bar.verbatim && runs >= bar.runs_beside)
        });
        reached.map(|(grade, _)| grade)
    }
}

/// What one run says by itself: so many words, of which so many tell something.
fn rate_long_run(n_words: usize, n_telling: usize) -> Option<Confidence> {
    let (likely, possible) = (rules::LIKELY_RUN, rules::POSSIBLE_RUN);
    if n_words >= likely.0 && n_telling >= likely.1 {
        Some(Confidence::Likely)
    } else if n_words >= possible.0 && n_telling >= possible.1 {
        Some(Confidence::Maybe)
    } else {
        None
    }
}
