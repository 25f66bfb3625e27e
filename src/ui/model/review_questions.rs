//! Questions about the review: what its queue is made of, who needs it, and how far it has come.

use super::{AgendaInputs, Model};
use crate::review::Arrangement;
use crate::text::Correction;

/// Sentences times versions that are laid out within a quarter of a frame; what is more comes from behind the screen.
const AT_ONCE: usize = 4_000;

impl Model {
    /// What everything that could be gone through is to be made of: all versions, as a report lays them out, since it
    /// does not hang on how many fit on the screen.
    pub(in crate::ui) fn queue_inputs(&self) -> AgendaInputs {
        let arrangement = Arrangement {
            base: self.reading.base,
            columns: self.reading.order.clone(),
            against: None,
            shows_furniture: true,
            hides_possible: !self.options.shows_possible,
            is_packed: false,
        };
        (self.edition, arrangement)
    }

    /// Whether anybody needs to know what there is to go through.
    pub(in crate::ui) fn is_reviewing(&self) -> bool {
        self.desk.is_judging || !self.desk.review.is_empty()
    }

    /// Whether so much is laid out for the queue that it comes from behind the screen.
    pub(in crate::ui) fn is_wide(&self) -> bool {
        self.story.sentences.len() * self.story.versions.len() > AT_ONCE
    }

    /// The queue that has to be gathered behind the screen: one that is waited for, and before anybody asks as soon as
    /// nothing else is being worked out.
    pub(in crate::ui) fn awaited_queue(&self) -> Option<AgendaInputs> {
        let is_calm = self.progress.is_none() && self.lineage.is_some();
        if !self.is_wide() || !(is_calm || self.is_reviewing()) {
            return None;
        }
        let inputs = self.queue_inputs();
        let held = self.desk.course.as_ref().map(|(held, _)| held);
        (held != Some(&inputs)).then_some(inputs)
    }

    /// How far the review has come, in words.
    pub(in crate::ui) fn reviewed(&self) -> String {
        match &self.desk.course {
            Some((held, _)) if *held == self.queue_inputs() => {
                self.desk.agenda.progress().to_string()
            }
            Some(_) | None if self.is_wide() => "what differs is being counted".to_owned(),
            Some(_) | None => self.desk.agenda.progress().to_string(),
        }
    }

    /// What the reader gave to the pages and to the story, as it is to be put in force.
    pub fn corrections(&self) -> Vec<Correction> {
        self.desk.review.corrections(&self.loaded)
    }
}
