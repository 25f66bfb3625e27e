//! What changes the model: every message ends in a model that is ready to be drawn.

mod acting;
mod agenda;
mod arranging;
mod columns;
mod commanding;
mod comparing;
mod copying;
mod correcting;
mod deciding;
mod filling;
mod finding;
mod going;
mod judging;
mod jumping;
mod looks;
mod matrix;
mod moving;
mod opening;
mod ordering;
mod panels;
mod pointing;
mod prompting;
mod reloading;
mod settling;
mod stepping;
mod typing;
mod wording;
mod writing;

pub(super) use commanding::COMMANDS;
use crossterm::event::{KeyEventKind, MouseEventKind};
pub(super) use filling::go_on;

use super::measure::Size;
use super::message::{Effect, Message};
use super::model::Model;

/// Takes a message in.
pub fn update(model: &mut Model, message: Message) -> Option<Effect> {
    let effect = match message {
        // Some terminals tell of releases too: acting on them would do everything twice.
        Message::Key(key) if key.kind == KeyEventKind::Release => None,
        Message::Key(key) => {
            model.has_begun = true;
            typing::key(model, key.into())
        }
        Message::Mouse(event) => {
            model.has_begun |= event.kind != MouseEventKind::Moved;
            pointing::mouse(model, event)
        }
        Message::Paste(text) => {
            prompting::paste(model, &text);
            None
        }
        Message::Edited(edited) => {
            writing::edited(model, edited);
            None
        }
        Message::Work(update) => {
            opening::news(model, update);
            None
        }
        Message::Shade(shade) => {
            looks::light_ground(model, shade);
            None
        }
        // The loop's own affairs.
        Message::Signal(_) | Message::Typed(_) | Message::Again(..) => None,
        Message::Resized(width, height) => {
            model.size = Size { width, height };
            arranging::arrange(model);
            None
        }
    };
    reloading::show_if_due(model);
    settling::settle(model);
    agenda::refresh(model);
    panels::settle(model);
    effect
}
