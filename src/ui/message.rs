//! What happens to the reader, and what the reader asks of the world.

use crossterm::event::{KeyEvent, MouseEvent};

/// What happens.
#[derive(Clone, Debug)]
pub enum Message {
    /// A key was pressed.
    Key(KeyEvent),
    /// The mouse did something.
    Mouse(MouseEvent),
    /// Text was pasted.
    Paste(String),
    /// The screen has this many columns and lines now.
    Resized(u16, u16),
}

/// What the loop is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// End.
    Quit,
    /// Give the terminal back and stop for a while.
    Suspend,
    /// Put this on the clipboard.
    Copy(String),
    /// Draw everything anew.
    Redraw,
}
