//! The reader's desk: verdicts and notes on the story, and what is still to be gone through.

use std::collections::BTreeMap;

use crate::compare::PointId;
use crate::review::{Agenda, Arrangement, Filter, Item, Judgement, Page, Review, Target, Verdicts};
use crate::text::TokenId;

/// The reader's desk.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// What has been decided and written.
    pub review: Review,
    /// The verdicts that there are.
    pub verdicts: Verdicts,
    /// All versions side by side, and what that was made for: the edition of what is known, and the choice.
    pub whole: Option<((u64, Arrangement), Page)>,
    /// What there is to go through.
    pub agenda: Agenda,
    /// Whether one key gives a verdict now.
    pub is_judging: bool,
    /// What a reason or a note is being written for.
    pub writing: Option<Writing>,
    /// The verdict that was given last.
    pub given: Option<Given>,
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
    /// The edition of the review at which the reader was told that leaving loses it.
    pub warned_at: Option<u64>,
    /// Counts changes of the review, so that it is saved after each.
    pub edition: u64,
    /// What the agenda was made for: the editions of comparison and review, and the page.
    pub made_for: Option<(u64, u64, u64)>,
}

/// What a reason or a note is being written for.
#[derive(Clone, Debug)]
pub struct Writing {
    /// What it is about.
    pub targets: Vec<Target>,
    /// The verdict that wants a reason; none for a note.
    pub verdict: Option<String>,
    /// What an empty line stands for; empty if it stands for nothing.
    pub offer: String,
}

/// A verdict as it was given, to be given again.
#[derive(Clone, Debug)]
pub struct Given {
    /// Its name.
    pub verdict: String,
    /// Why; none if the reader took what the texts themselves say for it.
    pub reason: Option<String>,
}

impl Desk {
    /// What there is to say of a point.
    pub fn item(&self, point: PointId) -> Option<(usize, &Item)> {
        let items = self.agenda.items.iter().enumerate();
        items
            .into_iter()
            .find(|(_, item)| item.point() == Some(point))
    }
}
