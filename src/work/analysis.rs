//! A story with all that is worked out of it, made in one place for every command.

use std::sync::Arc;

use super::comparing::compare_with_progress;
use crate::compare::Comparison;
use crate::facts::Facts;
use crate::lineage::Lineage;
use crate::text::Story;

/// A story, how its versions relate, what they state, and who shares wording with whom.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The story.
    pub story: Arc<Story>,
    /// How its versions relate.
    pub comparison: Arc<Comparison>,
    /// What they state.
    pub facts: Arc<Facts>,
    /// Who shares wording with whom, and who was earlier, as far as that can be told.
    pub lineage: Arc<Lineage>,
}

impl Analysis {
    /// Analyses a story on all cores, telling how many pieces of work of all are done.
    pub fn new(story: Arc<Story>, tell: &mut dyn FnMut(usize, usize)) -> Self {
        let comparison = Arc::new(compare_with_progress(&story, tell));
        Self::of_comparison(story, comparison)
    }

    /// Analyses a story that has been compared already.
    pub fn of_comparison(story: Arc<Story>, comparison: Arc<Comparison>) -> Self {
        let (facts, lineage) = rayon::join(
            || Arc::new(Facts::new(&story, &comparison)),
            || Arc::new(Lineage::of(&story, &comparison)),
        );
        Self {
            story,
            comparison,
            facts,
            lineage,
        }
    }

    /// Analyses a story on this thread alone, for whoever has a story for every core.
    pub fn on_this_thread(story: Arc<Story>) -> Self {
        let comparison = Comparison::of(&story);
        Self {
            facts: Arc::new(Facts::new(&story, &comparison)),
            lineage: Arc::new(Lineage::of(&story, &comparison)),
            comparison: Arc::new(comparison),
            story,
        }
    }
}
