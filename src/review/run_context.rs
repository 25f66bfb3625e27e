//! What each stretch of a sentence on a page means.
//!
//! Worked out for the sentences that somebody looks at: a page of a long text has thousands that are never in sight,
//! and laying it out again, for another base or another size, must not wait for them. Costs the words of the sentence
//! and of its links.

use super::conflict_marks::mark_conflicts;
use super::role_runs::{runs_of_links, whole_sentence_run};
use super::{Block, Mark, Run};
use crate::compare::{Comparison, LinkEnd};
use crate::facts::Facts;
use crate::text::{SentenceId, Story};

/// What the stretches of sentences are read from: what their page was laid out by, and the facts that its conflicts were
/// marked by.
#[derive(Clone, Copy)]
pub struct RunContext<'a> {
    /// The versions.
    pub story: &'a Story,
    /// How they relate.
    pub comparison: &'a Comparison,
    /// What they state.
    pub facts: &'a Facts,
}

impl RunContext<'_> {
    /// The text of a block, stretch by stretch; the runs tile the sentence.
    pub fn runs(&self, block: &Block) -> Vec<Run> {
        let rival = block.against.into_iter();
        let ties = rival.flat_map(|rival| self.comparison.ties_to(block.sentence, rival));
        let ties: Vec<LinkEnd> = ties.collect();
        let all: Vec<LinkEnd> = self.comparison.ties(block.sentence).collect();
        let mut runs = sentence_runs(self.story, block.sentence, block.mark, (&ties, &all));
        if block.contradicts {
            let span = self.story.sentences[block.sentence].span;
            mark_conflicts(&mut runs, self.facts, span);
        }
        runs
    }
}

/// The runs of a sentence with this mark, its links to the version it is marked against, and its links to all versions
/// for which *only here* is to hold; without links it reads as a whole.
pub(super) fn sentence_runs(
    story: &Story,
    sentence: SentenceId,
    mark: Mark,
    (ties, all): (&[LinkEnd<'_>], &[LinkEnd<'_>]),
) -> Vec<Run> {
    let row = &story.sentences[sentence];
    match ties {
        [] => whole_sentence_run(row, mark.role()),
        _ => runs_of_links(story, row, (ties, all), mark.has_moved()),
    }
}
