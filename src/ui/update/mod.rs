//! What changes the model: every message ends in a model that is ready to be drawn.

mod columns;
mod finish_update;
mod input;
mod lists;
mod review;
mod story;
mod strand_tops;
mod text;
mod theme_choice;

use crossterm::event::{KeyEventKind, MouseEventKind};
pub(super) use lists::list_loading::has_idle_work;

use super::measure::ScreenSize;
use super::message::{Effect, Message};
use super::model::Model;
use crate::work::Update;

/// Takes a message in, and says what is asked of the world for it, in the order in which that is to be done.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    let edition = model.desk.edition;
    let is_resumed = matches!(message, Message::Resumed(_));
    let asked = take_message(model, message);
    story::reload::show_if_due(model);
    finish_update::finish_update(model);
    review::review_queue::refresh(model);
    lists::panels::refresh_panel(model);
    let is_edited = model.desk.edition != edition;
    if is_edited {
        review::resumed_review::warn_at_first_change(model);
    }
    // Saved first: what is asked for last may end the program.
    let mut effects = Vec::new();
    effects.extend(is_edited.then_some(Effect::SaveReview));
    if is_edited || is_resumed || model.desk.has_declared {
        effects.extend(review::clutter_marks::request_comparison(model));
    }
    effects.extend(review::review_queue::request_queue(model));
    effects.extend(lists::history_panel::request_histories(model));
    effects.extend(asked);
    effects
}

/// Whether anything on the screen hangs on a message: a queue that is gathered ahead of a review is not seen before it,
/// nor what is made of a list below the screen.
pub(super) fn is_visible(model: &Model, message: &Message) -> bool {
    match message {
        Message::Work(Update::Charted { .. }) => model.is_reviewing(),
        Message::Idle => false,
        _ => true,
    }
}

/// Changes the model as a message wants it; what is drawn of that is left to be made ready.
fn take_message(model: &mut Model, message: Message) -> Option<Effect> {
    match message {
        // Some terminals tell of releases too: acting on them would do everything twice.
        Message::Key(key) if key.kind == KeyEventKind::Release => {}
        Message::Key(key) => {
            model.has_begun = true;
            return input::key_sequences::take_key(model, key.into());
        }
        Message::Mouse(event) => {
            model.has_begun |= event.kind != MouseEventKind::Moved;
            return input::mouse::mouse(model, event);
        }
        Message::Work(update) => return story::arrivals::take_work_update(model, update),
        Message::Paste(text) => input::prompt_editing::paste(model, &text),
        Message::Edited(edited) => review::note_editing::take_edited_note(model, edited),
        Message::Resumed(resumed) => review::resumed_review::resume_review(model, resumed),
        Message::TakenOver(taken) => review::resumed_review::take_other_review(model, taken),
        Message::Shade(shade) => theme_choice::light_ground(model, shade),
        Message::Resized(width, height) => {
            model.size = ScreenSize { width, height };
            columns::arrangement::arrange(model);
        }
        Message::SettingsRead(troubles) => model.troubles = troubles,
        Message::Copied(said) => model.say(said),
        Message::CannotStop => model.say("there is no shell to go back to"),
        Message::Idle => lists::list_loading::fill_while_idle(model),
    }
    None
}
