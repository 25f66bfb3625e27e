//! The terminal: a model, what changes it, and how it is drawn.

pub mod action;
mod autosave;
mod binding;
mod clipboard;
mod input;
pub mod keymap;
pub mod keys;
pub mod lists;
pub mod measure;
pub mod message;
pub mod model;
mod options;
mod recompare;
mod run;
pub mod terminal;
pub mod theme;
pub mod update;
pub mod view;

pub use message::{ClipboardText, Effect, Message};
pub use model::{Model, Options};
pub use run::{Reader, ReaderExit};
pub use update::update;
pub use view::view;
