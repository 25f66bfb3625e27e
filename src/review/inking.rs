//! What each stretch of a sentence on a page means.
//!
//! Worked out for the sentences that somebody looks at: a page of a long text has thousands that are never in sight,
//! and laying it out again, for another base or another size, must not wait for them. Costs the words of the sentence
//! and of its links.

use super::conflicts::mark_conflicts;
use super::runs::{runs, whole};
use super::ties::Tie;
use super::{Block, Mark, Page, Run};
use crate::compare::{Comparison, Facts};
use crate::text::{SentenceId, Story};

/// What the stretches of a page's sentences are read from; the page is made of this story and comparison.
#[derive(Clone, Copy)]
pub struct Inking<'a> {
    /// The versions.
    pub story: &'a Story,
    /// How they relate.
    pub comparison: &'a Comparison,
    /// What they state.
    pub facts: &'a Facts,
    /// The versions side by side.
    pub page: &'a Page,
}

impl Inking<'_> {
    /// The text of a block, stretch by stretch; the runs tile the sentence.
    pub fn runs(&self, block: &Block) -> Vec<Run> {
        let mut runs = inked(self.story, block.sentence, block.mark, &self.ties(block));
        if block.contradicts {
            let span = self.story.sentences[block.sentence].span;
            mark_conflicts(&mut runs, self.facts, span);
        }
        runs
    }

    /// What links the sentence to the version that it is marked against.
    fn ties(&self, block: &Block) -> Vec<Tie<'_>> {
        let version = self.story.sentences[block.sentence].version;
        let found = block.against.and_then(|rival| {
            let column = &self.page.columns[self.page.column_of(version)?];
            let ties = column.ties.iter().find(|ties| ties.rival == rival)?;
            let pair = self.comparison.pair(version, rival)?;
            Some(ties.of(pair, block.sentence).collect())
        });
        found.unwrap_or_default()
    }
}

/// The runs of a sentence with this mark and these links; without links it reads as a whole.
pub(super) fn inked(story: &Story, sentence: SentenceId, mark: Mark, ties: &[Tie<'_>]) -> Vec<Run> {
    let row = &story.sentences[sentence];
    match ties {
        [] => whole(row, mark.role()),
        _ => runs(story, row, ties, mark.has_moved()),
    }
}
