//! A story whose furniture was corrected is compared again behind the screen; what is overtaken is dropped.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use super::loop_event::LoopEvent;
use crate::text::{Correction, Story};
use crate::work::{self, LatestOnly, Update};

/// Compares again, and knows which answers still count.
pub(super) struct Recomparison {
    sender: Sender<LoopEvent>,
    /// The story as it was loaded, to which the last corrections were made.
    of: Arc<Story>,
    /// Counts what was begun: only the last counts.
    run: u64,
    /// What was not begun in time is not done at all.
    turns: LatestOnly,
    /// Whether what was compared first is overtaken.
    has_shown: bool,
}

impl Recomparison {
    pub(super) fn new(sender: Sender<LoopEvent>) -> Self {
        Self {
            sender,
            of: Arc::default(),
            run: 0,
            turns: LatestOnly::default(),
            has_shown: false,
        }
    }

    /// Begins to compare the story as it was loaded, with these corrections made to it.
    pub(super) fn begin(&mut self, loaded: &Arc<Story>, corrections: &[Correction]) {
        self.of = Arc::clone(loaded);
        let story = if corrections.is_empty() {
            Arc::clone(loaded)
        } else {
            Arc::new(loaded.corrected(corrections))
        };
        self.run += 1;
        let (run, sender) = (self.run, self.sender.clone());
        let tell = move |update| sender.send(LoopEvent::Recompared(run, update)).is_ok();
        work::spawn_recomparison(&self.turns, story, Box::new(tell));
    }

    /// Whether an answer still counts: it is that of the last recomparison, and no other story was loaded since. That
    /// one broke is told in any case.
    pub(super) fn counts(&mut self, run: u64, update: &Update, loaded: &Arc<Story>) -> bool {
        let is_last = run == self.run && Arc::ptr_eq(&self.of, loaded);
        let counts = is_last || matches!(update, Update::Failed(_));
        self.has_shown |= counts && matches!(update, Update::Corrected(_));
        counts
    }

    /// Whether this is found out about the story as it was loaded, while a corrected one is on the screen.
    pub(super) fn overtakes(&self, update: &Update) -> bool {
        let is_first = matches!(
            update,
            Update::Compared { .. } | Update::Facts(_) | Update::Lineage(_)
        );
        is_first && self.has_shown
    }
}
