//! Everything that could be gone through in a review, gathered behind the screen.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::background_priority::LatestOnly;
use super::update::{Tell, Update, broken_comparison_update};
use crate::compare::Comparison;
use crate::facts::Facts;
use crate::review::{Arrangement, ReviewQueue};
use crate::text::Story;

/// What a course is made of.
pub struct AgendaJob {
    /// The story.
    pub story: Arc<Story>,
    /// Its comparison.
    pub comparison: Arc<Comparison>,
    /// Its facts.
    pub facts: Arc<Facts>,
    /// The count of whoever asks, to know the answer by.
    pub edition: u64,
    /// How all versions are laid side by side.
    pub arrangement: Arrangement,
}

/// Gathers everything that could be gone through on a thread of its own, and tells of it, unless it is asked for anew
/// before its turn comes.
pub fn gather_agenda_items(turns: &LatestOnly, charting: AgendaJob, tell: Tell) {
    turns.ask(move || {
        let charted = catch_unwind(AssertUnwindSafe(|| charting.chart()));
        // Nobody left to hear of it is no further trouble.
        let _ = tell(charted.unwrap_or_else(|_| broken_comparison_update()));
    });
}

impl AgendaJob {
    fn chart(self) -> Update {
        let (story, comparison, facts) = (&self.story, &self.comparison, &self.facts);
        let course = ReviewQueue::of(story, comparison, facts, &self.arrangement);
        Update::Charted {
            edition: self.edition,
            arrangement: self.arrangement,
            course: Arc::new(course),
        }
    }
}
