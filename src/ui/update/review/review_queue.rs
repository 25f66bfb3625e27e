//! What there is to go through is made anew whenever anything has changed that it depends on.

use std::sync::Arc;

use crate::review::{Agenda, ReviewQueue};
use crate::ui::message::Effect;
use crate::ui::model::{AgendaInputs, Model};

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
    let round = model.queue_inputs();
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
    if round == model.queue_inputs() {
        model.desk.course = Some((round, course));
        refresh(model);
    }
}

/// Asks for the queue that has to be gathered behind the screen, once.
pub(crate) fn request_queue(model: &mut Model) -> Option<Effect> {
    let awaited = model.awaited_queue()?;
    if model.desk.asked.as_ref() == Some(&awaited) {
        return None;
    }
    model.desk.asked = Some(awaited.clone());
    Some(Effect::GatherQueue(awaited))
}
