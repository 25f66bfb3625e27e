//! What is typed, read on a thread of its own that waits until it has been taken in.

use std::sync::mpsc::{Sender, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use crossterm::event::{Event, poll, read};

use super::Message;

/// Lets the next events through. While it is shut nobody reads from the terminal, so that an editor may.
pub(super) struct Gate(SyncSender<()>);

impl Gate {
    /// Lets the next events through.
    pub(super) fn open(&self) {
        // Whoever has stopped reading will not miss it.
        let _ = self.0.try_send(());
    }
}

/// More than this many events at a time would keep the screen still for longer than a frame.
const MOST: usize = 256;

/// Reads from the terminal; everything that has been typed since the last time comes as one message.
pub(super) fn listen(sender: Sender<Message>) -> Gate {
    let (gate, opened) = sync_channel(1);
    thread::spawn(move || {
        loop {
            let Some(events) = events() else { return };
            if sender.send(Message::Typed(events)).is_err() || opened.recv().is_err() {
                return;
            }
        }
    });
    Gate(gate)
}

/// Waits for an event, and takes what else has come with it.
fn events() -> Option<Vec<Event>> {
    let mut events = vec![read().ok()?];
    while events.len() < MOST && poll(Duration::ZERO).unwrap_or(false) {
        events.push(read().ok()?);
    }
    Some(events)
}

/// What an event of the terminal means to the reader.
pub(super) fn message(event: Event) -> Option<Message> {
    match event {
        Event::Key(key) => Some(Message::Key(key)),
        Event::Mouse(mouse) => Some(Message::Mouse(mouse)),
        Event::Paste(text) => Some(Message::Paste(text)),
        Event::Resize(width, height) => Some(Message::Resized(width, height)),
        Event::FocusGained | Event::FocusLost => None,
    }
}
