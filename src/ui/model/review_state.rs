//! The reader's desk: verdicts and notes on the story, and what is still to be gone through.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::compare::PointId;
use crate::review::{
    Agenda, AgendaItem, Arrangement, Filter, Judgement, Review, ReviewQueue, ReviewTarget, Verdicts,
};
use crate::text::{Correction, TokenId};
use crate::work::sessions::RelatedReview;

/// The reader's desk.
#[derive(Clone, Debug, Default)]
pub struct ReviewState {
    /// What has been decided and written.
    pub review: Review,
    /// The verdicts that there are.
    pub verdicts: Verdicts,
    /// Everything that could be gone through, and what that was made for.
    pub course: Option<(AgendaInputs, Arc<ReviewQueue>)>,
    /// What there is to go through.
    pub agenda: Agenda,
    /// Whether one key gives a verdict now.
    pub is_judging: bool,
    /// What a reason or a note is being written for.
    pub writing: Option<PendingNote>,
    /// The verdict that was given last.
    pub given: Option<GivenVerdict>,
    /// Whether the next verdict is for everything that is still open.
    pub takes_rest: bool,
    /// What of it is gone through; none for all.
    pub filter: Option<Filter>,
    /// The word at which a range of words was begun.
    pub words_from: Option<TokenId>,
    /// What was said of each point.
    pub said: BTreeMap<PointId, Judgement>,
    /// Why what was decided last is not saved; none if it is.
    pub unsaved: Option<String>,
    /// What was said of the session when the story was opened.
    pub kept_elsewhere: Option<String>,
    /// Another review that has some of the versions, until it is taken over.
    pub offer: Option<RelatedReview>,
    /// Whether the next key answers the offer.
    pub is_offering: bool,
    /// The name of the session, if it is of another story: until something is added to it, which is said then.
    pub foreign: Option<String>,
    /// Whether the reader was told with the first decision what becomes of it.
    pub has_warned: bool,
    /// The edition of the review at which the reader was told that leaving loses it.
    pub warned_at: Option<u64>,
    /// Counts changes of the review, so that it is saved after each.
    pub edition: u64,
    /// The corrections that the comparison on the screen, or the one under way, was made with.
    pub corrected: Vec<Correction>,
    /// Whether a version was declared a source or an article since the facts were asked for.
    pub has_declared: bool,
    /// The queue that was asked for last; whatever it is made of has come to be known since, or is still the same.
    pub asked: Option<AgendaInputs>,
    /// What the agenda was made for: the editions of comparison and review, and what its course was made for.
    pub made_for: Option<(u64, u64, Option<AgendaInputs>)>,
}

/// What everything that could be gone through hangs on: the edition of what is known, and how all versions are laid
/// side by side.
pub type AgendaInputs = (u64, Arrangement);

/// What a reason or a note is being written for.
#[derive(Clone, Debug)]
pub struct PendingNote {
    /// What it is about.
    pub targets: Vec<ReviewTarget>,
    /// The verdict that wants a reason; none for a note.
    pub verdict: Option<String>,
    /// What an empty line stands for; empty if it stands for nothing.
    pub offer: String,
}

/// A verdict as it was given, to be given again.
#[derive(Clone, Debug)]
pub struct GivenVerdict {
    /// Its name.
    pub verdict: String,
    /// Why; none if the reader took what the texts themselves say for it.
    pub reason: Option<String>,
}

impl ReviewState {
    /// What there is to say of a point.
    pub fn item(&self, point: PointId) -> Option<(usize, &AgendaItem)> {
        let mut items = self.agenda.items.iter().enumerate();
        let (place, item) = items.find(|(_, item)| item.point() == Some(point))?;
        Some((place, item))
    }
}
