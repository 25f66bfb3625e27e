//! A story whose furniture was corrected is compared again behind the screen; what is overtaken is dropped.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use super::{Message, Model};
use crate::text::{Correction, Story};
use crate::work::{self, LatestOnly, Update};

/// The corrections that are in force or on their way.
pub(super) struct Recomparison {
    sender: Sender<Message>,
    /// The story that they are made to, as it was loaded.
    of: Arc<Story>,
    by: Vec<Correction>,
    /// Counts what was begun: only the last counts.
    run: u64,
    /// What was not begun in time is not done at all.
    turns: LatestOnly,
    /// Whether what was compared first is overtaken.
    has_shown: bool,
}

impl Recomparison {
    pub(super) fn new(sender: Sender<Message>) -> Self {
        Self {
            sender,
            of: Arc::default(),
            by: Vec::new(),
            run: 0,
            turns: LatestOnly::default(),
            has_shown: false,
        }
    }

    /// Begins to compare again if the reader has corrected anything since.
    pub(super) fn begin_if_due(&mut self, model: &Model) {
        if !Arc::ptr_eq(&self.of, &model.loaded) {
            self.of = Arc::clone(&model.loaded);
            self.by.clear();
            self.run += 1;
        }
        let by = model.corrections();
        if by == self.by {
            return;
        }
        let story = if by.is_empty() {
            Arc::clone(&self.of)
        } else {
            Arc::new(self.of.corrected(&by))
        };
        self.by = by;
        self.run += 1;
        let (run, sender) = (self.run, self.sender.clone());
        let tell = move |update| sender.send(Message::Again(run, update)).is_ok();
        work::spawn_recomparison(&self.turns, story, Box::new(tell));
    }

    /// The message as the screen is to take it in; none if it is overtaken.
    pub(super) fn passed(&mut self, message: Message) -> Option<Message> {
        match message {
            Message::Again(run, update) => {
                let counts = run == self.run || matches!(update, Update::Failed(_));
                self.has_shown |= counts && matches!(update, Update::Corrected(_));
                counts.then_some(Message::Work(update))
            }
            Message::Work(Update::Compared { .. } | Update::Facts(_) | Update::Lineage(_))
                if self.has_shown =>
            {
                None
            }
            other => Some(other),
        }
    }
}
