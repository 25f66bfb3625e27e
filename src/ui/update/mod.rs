//! What changes the model: every message ends in a model that is ready to be drawn.

mod columns;
pub(super) mod finish_update;
mod input;
mod lists;
mod review;
mod story;
mod text;
pub(super) mod theme_choice;

use crossterm::event::{KeyEventKind, MouseEventKind};
pub(super) use input::command_line::COMMANDS;
pub(super) use lists::list_loading::fill_while_idle;

use super::measure::ScreenSize;
use super::message::{Effect, Message};
use super::model::Model;

/// Takes a message in.
pub fn update(model: &mut Model, message: Message) -> Option<Effect> {
    let effect = match message {
        // Some terminals tell of releases too: acting on them would do everything twice.
        Message::Key(key) if key.kind == KeyEventKind::Release => None,
        Message::Key(key) => {
            model.has_begun = true;
            input::key_sequences::take_key(model, key.into())
        }
        Message::Mouse(event) => {
            model.has_begun |= event.kind != MouseEventKind::Moved;
            input::mouse::mouse(model, event)
        }
        Message::Paste(text) => {
            input::prompt_editing::paste(model, &text);
            None
        }
        Message::Edited(edited) => {
            review::note_editing::take_edited_note(model, edited);
            None
        }
        Message::Work(update) => {
            story::arrivals::take_work_update(model, update);
            None
        }
        Message::Shade(shade) => {
            theme_choice::light_ground(model, shade);
            None
        }
        // The loop's own affairs.
        Message::Signal(_) | Message::Typed(_) | Message::Again(..) => None,
        Message::Resized(width, height) => {
            model.size = ScreenSize { width, height };
            columns::arrangement::arrange(model);
            None
        }
    };
    story::reload::show_if_due(model);
    finish_update::finish_update(model);
    review::review_queue::refresh(model);
    lists::panels::refresh_panel(model);
    effect
}
