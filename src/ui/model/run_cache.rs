//! What the stretches of the sentences in sight mean, kept while the page stays what it is.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::Model;
use crate::review::{Block, Role, Run, RunContext};
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
        Rc::clone(runs.or_insert_with(|| {
            let mut runs = inking.runs(block);
            if !self.options.shows_house_style {
                hide_house_style(&mut runs);
            }
            runs.into()
        }))
    }
}

/// Shows what differs by the style of a desk alone as what it is otherwise: word for word.
fn hide_house_style(runs: &mut [Run]) {
    let styled = runs.iter_mut().filter(|run| run.role == Role::HouseStyle);
    styled.for_each(|run| run.role = Role::Shared);
}
