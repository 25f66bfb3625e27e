//! What the stretches of the sentences in sight mean, kept while the page stays what it is.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::Model;
use crate::review::{Block, Run, RunContext};
use crate::text::SentenceId;

/// The runs of the sentences that were looked at on one page.
#[derive(Clone, Debug, Default)]
pub struct RunCache {
    known: RefCell<HashMap<SentenceId, Rc<[Run]>>>,
}

impl Model {
    /// The text of a block of the page, stretch by stretch.
    pub(in crate::ui) fn runs(&self, block: &Block) -> Rc<[Run]> {
        let inking = RunContext {
            story: &self.story,
            comparison: &self.comparison,
            facts: &self.facts,
        };
        let mut known = self.reading.inks.known.borrow_mut();
        let runs = known.entry(block.sentence);
        Rc::clone(runs.or_insert_with(|| inking.runs(block).into()))
    }
}
