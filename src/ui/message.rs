//! What happens to the reader, and what the reader asks of the world.

use std::path::PathBuf;

use crossterm::event::{KeyEvent, MouseEvent};

use super::model::AgendaInputs;
use super::terminal::Shade;
use crate::load::Trouble;
use crate::review::Review;
use crate::text::Correction;
use crate::work::sessions::{RelatedReview, SessionView};
use crate::work::{Edited, Update};

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
    /// The terminal has said how light it is, late.
    Shade(Shade),
    /// The settings were read, and this is wrong with them.
    SettingsRead(Vec<Trouble>),
    /// Nobody wants anything: what is not in sight of a long list can be made.
    Idle,
    /// Work behind the screen has come to something.
    Work(Update),
    /// The session of these versions was opened, or could not be.
    Resumed(Result<Box<ResumedReview>, Trouble>),
    /// What was said in another review was read, or could not be.
    TakenOver(Result<Box<Review>, Trouble>),
    /// The reader's own editor has given a text back.
    Edited(Edited),
    /// The clipboard has taken words, or refused them: these words say which.
    Copied(String),
    /// The program was to stop, and nobody is there who could wake it.
    CannotStop,
}

/// A review as its session held it.
#[derive(Clone, Debug)]
pub struct ResumedReview {
    /// What was decided and written before.
    pub review: Review,
    /// Why the session is kept in memory only; none if it is saved.
    pub unsaved: Option<String>,
    /// Whether anything was there to go on with.
    pub is_resumed: bool,
    /// What the reader should know, a sentence each.
    pub messages: Vec<String>,
    /// How the story was looked at, if it is to be looked at like that again.
    pub view: Option<SessionView>,
    /// The name of the session, if none of its versions is open.
    pub foreign: Option<String>,
    /// Another review that has some of the versions.
    pub related: Option<RelatedReview>,
}

/// What the loop is to do. Whatever comes of it comes back as a [`Message`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Open the session of these versions and go on with what was decided before.
    ResumeReview,
    /// Read what was said in the review of this file, to take it over.
    TakeOverReview(PathBuf),
    /// Write down what is decided and written now.
    SaveReview,
    /// Compare again behind the screen, with these corrections made to the story as it was loaded.
    CompareAgain(Vec<Correction>),
    /// Gather behind the screen what there is to go through.
    GatherQueue(AgendaInputs),
    /// Say behind the screen what changed from state to state of the articles.
    TraceHistories,
    /// Open these files, which have come into a folder that is watched.
    OpenNewFiles(Vec<PathBuf>),
    /// Put this on the clipboard.
    Copy(ClipboardText),
    /// Have this text edited in the reader's own editor, for what is being written.
    Edit(String),
    /// Write a report into this file.
    Write(PathBuf),
    /// Draw everything anew.
    Redraw,
    /// Give the terminal back and stop for a while.
    Suspend,
    /// End.
    Quit,
}

/// Words for the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClipboardText {
    /// What they are, so that the reader can be told.
    pub what: String,
    /// The words.
    pub text: String,
}
