//! What changes the model: every message ends in a model that is ready to be drawn.

mod acting;
mod arranging;
mod columns;
mod comparing;
mod moving;
mod opening;
mod settling;
mod typing;

use crossterm::event::KeyEventKind;

use super::measure::Size;
use super::message::{Effect, Message};
use super::model::Model;

/// Takes a message in.
pub fn update(model: &mut Model, message: Message) -> Option<Effect> {
    let effect = match message {
        // Some terminals tell of releases too: acting on them would do everything twice.
        Message::Key(key) if key.kind == KeyEventKind::Release => None,
        Message::Key(key) => typing::key(model, key.into()),
        Message::Mouse(_) | Message::Paste(_) => None,
        Message::Resized(width, height) => {
            model.size = Size { width, height };
            arranging::arrange(model);
            None
        }
    };
    settling::settle(model);
    effect
}
