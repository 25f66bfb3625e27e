//! What happens to the reader, and what the reader asks of the world.

use std::path::PathBuf;

use crossterm::event::{Event, KeyEvent, MouseEvent};

use super::terminal::{Shade, Signal};
use crate::work::{Edited, Update};

/// What happens.
#[derive(Clone, Debug)]
pub enum Message {
    /// A key was pressed.
    Key(KeyEvent),
    /// The mouse did something.
    Mouse(MouseEvent),
    /// The terminal told of these events; the loop takes them apart.
    Typed(Vec<Event>),
    /// Text was pasted.
    Paste(String),
    /// The screen has this many columns and lines now.
    Resized(u16, u16),
    /// The terminal has said how light it is, late.
    Shade(Shade),
    /// Somebody outside wants something.
    Signal(Signal),
    /// The reader's own editor has given a text back.
    Edited(Edited),
    /// Work behind the screen has come to something.
    Work(Update),
    /// The same of a story that was corrected, with the number of the correction; the loop knows whether it still counts.
    Again(u64, Update),
}

/// What the loop is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// End.
    Quit,
    /// Give the terminal back and stop for a while.
    Suspend,
    /// Put this on the clipboard.
    Copy(ClipboardText),
    /// Have this text edited in the reader's own editor, for what is being written.
    Edit(String),
    /// Write a report into this file.
    Write(PathBuf),
    /// Draw everything anew.
    Redraw,
}

/// Words for the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClipboardText {
    /// What they are, so that the reader can be told.
    pub what: String,
    /// The words.
    pub text: String,
}
