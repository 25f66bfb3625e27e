//! What is typed, read on a thread of its own that waits until it has been taken in.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Sender, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use crossterm::event::{Event, poll, read};

use super::Message;
use super::loop_event::LoopEvent;
use super::terminal::{OwedAnswers, Shade, Signal, TerminalQuery, known_size};

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

/// One failure is not the end: a resize or a stop can get in the way of reading. After so many in a row the terminal
/// has gone.
const MOST_FAILURES: usize = 50;

/// Long enough for a terminal to come to itself, too short to be noticed.
const PAUSE: Duration = Duration::from_millis(10);

/// Reads from the terminal, beginning with what was typed while it was asked; everything that has been typed since the
/// last time comes as one message. A terminal that cannot be read from any more ends the reading: it would be deaf.
pub(super) fn listen(sender: Sender<LoopEvent>, asked: TerminalQuery) -> Gate {
    let (gate, opened) = sync_channel(1);
    thread::spawn(move || {
        let mut read = InputBatch {
            events: asked.typed,
            shade: None,
        };
        let mut owed = asked.owed;
        let mut n_failures = 0;
        while n_failures < MOST_FAILURES {
            match catch_unwind(AssertUnwindSafe(|| read_on(&mut owed, &mut read))) {
                Ok(Ok(())) => {
                    n_failures = 0;
                    let InputBatch { events, shade } = std::mem::take(&mut read);
                    let shade = shade.map(|shade| LoopEvent::Message(Message::Shade(shade)));
                    let mut told = shade.into_iter().chain([LoopEvent::Typed(events)]);
                    if told.any(|event| sender.send(event).is_err()) || opened.recv().is_err() {
                        return;
                    }
                }
                Ok(Err(_)) => {
                    n_failures += 1;
                    thread::sleep(PAUSE);
                }
                // The terminal has been given back by now.
                Err(_) => break,
            }
        }
        // Nobody listens any more only if the reading has ended already.
        let _ = sender.send(LoopEvent::Signal(Signal::HangUp));
    });
    Gate(gate)
}

/// What has been read.
#[derive(Default)]
struct InputBatch {
    events: Vec<Event>,
    /// How light the terminal is, if it has said so late.
    shade: Option<Shade>,
}

impl InputBatch {
    fn is_empty(&self) -> bool {
        self.events.is_empty() && self.shade.is_none()
    }
}

/// Waits for an event if there is none yet, and takes what else has come with it. What the terminal owed is no event.
fn read_on(owed: &mut OwedAnswers, into: &mut InputBatch) -> io::Result<()> {
    while into.is_empty() {
        // What cannot be waited for will not come.
        if owed.is_holding() && !poll(owed.pause()).unwrap_or(false) {
            owed.release(&mut into.events);
        } else {
            take_event(read()?, owed, into);
        }
    }
    while into.events.len() < MOST && poll(Duration::ZERO).unwrap_or(false) {
        match read() {
            Ok(event) => take_event(event, owed, into),
            Err(_) => break,
        }
    }
    Ok(())
}

fn take_event(event: Event, owed: &mut OwedAnswers, into: &mut InputBatch) {
    let shade = owed.take(event, &mut into.events);
    into.shade = shade.or(into.shade);
}

/// What comes within so short a time of a key came with it: pasted, not typed.
const TOGETHER: Duration = Duration::from_millis(20);

/// No more than this much is read away, so that a stream without end cannot keep the reader from stopping.
const MOST_FORGOTTEN: usize = 64 * 1024;

/// Reads away what has come together with the key that stops the program, as a terminal does when it stops one itself
/// (POSIX termios, `NOFLSH`). Of twenty such keys pasted at once, nineteen would each want somebody to wake it.
pub(super) fn forget() {
    for _ in 0..MOST_FORGOTTEN {
        if !poll(TOGETHER).unwrap_or(false) || read().is_err() {
            return;
        }
    }
}

/// What an event of the terminal means to the reader.
pub(super) fn message(event: Event) -> Option<Message> {
    match event {
        Event::Key(key) => Some(Message::Key(key)),
        Event::Mouse(mouse) => Some(Message::Mouse(mouse)),
        Event::Paste(text) => Some(Message::Paste(text)),
        Event::Resize(width, height) => {
            let (width, height) = known_size(width, height);
            Some(Message::Resized(width, height))
        }
        Event::FocusGained | Event::FocusLost => None,
    }
}
