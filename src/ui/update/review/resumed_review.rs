//! A review that goes on where it was left, and what is to be said of its session.

use super::review_queue::refresh;
use crate::lexicon::language_notes;
use crate::load::Trouble;
use crate::review::Review;
use crate::ui::message::ResumedReview;
use crate::ui::model::Model;

/// Goes on with what was decided and written about these versions before.
pub(crate) fn resume_review(model: &mut Model, resumed: Result<Box<ResumedReview>, Trouble>) {
    let resumed = match resumed {
        Ok(resumed) => *resumed,
        Err(trouble) => {
            model.desk.unsaved = Some(trouble.to_string());
            return model.complain(trouble.to_string());
        }
    };
    let ResumedReview {
        review,
        unsaved,
        is_resumed,
        messages,
    } = resumed;
    model.desk.unsaved = unsaved;
    take_review(model, review);
    if is_resumed || !messages.is_empty() {
        say_session(model, messages);
    }
}

fn take_review(model: &mut Model, review: Review) {
    model.desk.review = review;
    model.desk.made_for = None;
    refresh(model);
}

/// Says what the reader should know of the session, and what was to be said of the versions' languages.
fn say_session(model: &mut Model, mut messages: Vec<String>) {
    model.desk.kept_elsewhere = Some(messages.join(" · ")).filter(|told| !told.is_empty());
    messages.extend(language_notes(&model.story));
    let told = messages.join(" · ");
    match model.note.take() {
        // What could not be read is not hidden by it.
        Some(note) if note.is_trouble => model.complain(format!("{} · {told}", note.text)),
        Some(_) | None => model.say(told),
    }
}
