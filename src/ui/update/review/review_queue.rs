//! What there is to go through is made anew whenever anything has changed that it depends on.

use std::sync::Arc;

use crate::review::{Agenda, Arrangement, ReviewQueue};
use crate::ui::message::Message;
use crate::ui::model::{AgendaInputs, Model};
use crate::work::Update;

/// Sentences times versions that are laid out within a quarter of a frame; what is more comes from behind the screen.
const AT_ONCE: usize = 4_000;

/// After a change of the review.
pub(crate) fn record_review_change(model: &mut Model) {
    model.desk.edition += 1;
    refresh(model);
}

/// Makes the agenda anew if anything has changed that it depends on.
pub(crate) fn refresh(model: &mut Model) {
    if model.story.versions.is_empty() {
        return;
    }
    hold_course(model);
    let course = model.desk.course.as_ref();
    let round = course.map(|(round, _)| round.clone());
    let wanted = Some((model.edition, model.desk.edition, round));
    if model.desk.made_for == wanted {
        return;
    }
    model.desk.made_for = wanted;
    let (story, comparison, facts) = (&model.story, &model.comparison, &model.facts);
    let desk = &mut model.desk;
    let said = desk.review.of_points(story, comparison);
    desk.said = said
        .into_iter()
        .map(|(point, (_, said))| (point, said.clone()))
        .collect();
    let course = desk.course.as_ref();
    desk.agenda = course.map_or_else(Agenda::default, |(_, course)| {
        course.agenda(story, comparison, facts, &desk.review)
    });
}

/// Keeps the course with what it depends on: made at once if that is fast, else asked for and awaited.
fn hold_course(model: &mut Model) {
    let round = model.round();
    let held = model.desk.course.as_ref().map(|(held, _)| held);
    if held == Some(&round) {
        return;
    }
    // Another order is soon there; of another comparison nothing holds.
    if held.is_some_and(|(edition, _)| *edition != model.edition) {
        model.desk.course = None;
    }
    if model.is_reviewing() && !model.is_wide() {
        let (story, comparison, facts) = (&model.story, &model.comparison, &model.facts);
        let course = ReviewQueue::of(story, comparison, facts, &round.1);
        model.desk.course = Some((round, Arc::new(course)));
    }
}

/// Takes in what was made behind the screen, unless it is overtaken.
pub(crate) fn take_agenda_items(model: &mut Model, round: AgendaInputs, course: Arc<ReviewQueue>) {
    if round == model.round() {
        model.desk.course = Some((round, course));
        refresh(model);
    }
}

impl Model {
    /// What everything that could be gone through is to be made of: all versions, as a report lays them out, since it
    /// does not hang on how many fit on the screen.
    fn round(&self) -> AgendaInputs {
        let arrangement = Arrangement {
            base: self.reading.base,
            columns: self.reading.order.clone(),
            against: None,
            shows_furniture: true,
            is_packed: false,
        };
        (self.edition, arrangement)
    }

    /// Whether anybody needs to know what there is to go through.
    fn is_reviewing(&self) -> bool {
        self.desk.is_judging || !self.desk.review.is_empty()
    }

    /// Whether so much is laid out for it that it comes from behind the screen.
    fn is_wide(&self) -> bool {
        self.story.sentences.len() * self.story.versions.len() > AT_ONCE
    }

    /// What has to be made behind the screen: what is waited for once the facts are known, and before anybody asks as
    /// soon as nothing else is being worked out.
    pub(in crate::ui) fn awaited(&self) -> Option<AgendaInputs> {
        let is_calm = self.progress.is_none() && self.lineage.is_some();
        if !self.is_wide() || !(is_calm || self.is_reviewing()) {
            return None;
        }
        let round = self.round();
        let held = self.desk.course.as_ref().map(|(held, _)| held);
        (held != Some(&round)).then_some(round)
    }

    /// Whether anything on the screen hangs on a message: what is gathered ahead of a review is not seen before it.
    pub(in crate::ui) fn shows(&self, message: &Message) -> bool {
        let is_charted = matches!(message, Message::Work(Update::Charted { .. }));
        !is_charted || self.is_reviewing()
    }

    /// How far the review has come, in words.
    pub(in crate::ui) fn reviewed(&self) -> String {
        match &self.desk.course {
            Some((held, _)) if *held == self.round() => self.desk.agenda.progress().to_string(),
            Some(_) | None if self.is_wide() => "what differs is being counted".to_owned(),
            Some(_) | None => self.desk.agenda.progress().to_string(),
        }
    }
}
