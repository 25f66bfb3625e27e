//! What reaches the loop from other threads: messages for the model, and what the loop deals with itself.

use std::sync::mpsc::Sender;

use crossterm::event::Event;

use super::Message;
use super::terminal::Signal;
use crate::work::{Tell, Update};

/// What reaches the loop.
pub(super) enum LoopEvent {
    /// Something for the model.
    Message(Message),
    /// The terminal told of these events, and nothing further is read before they are taken in.
    Typed(Vec<Event>),
    /// Somebody outside wants something of the program.
    Signal(Signal),
    /// A recomparison, known by its number, has come to something; it may be overtaken.
    Recompared(u64, Update),
}

/// Sends what work behind the screen comes to as a message.
pub(super) fn work_listener(sender: &Sender<LoopEvent>) -> Tell {
    let sender = sender.clone();
    Box::new(move |update| {
        let message = Message::Work(update);
        sender.send(LoopEvent::Message(message)).is_ok()
    })
}
