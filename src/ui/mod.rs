//! The terminal: a model, what changes it, and how it is drawn.
//!
//! ```text
//!   other threads ── LoopEvent ──▶ EventLoop ── Message ──▶ update ── writes ──▶ Model ──▶ view ──▶ screen
//!                                      ▲                      │
//!                                      └────── Effects ───────┘
//! ```
//!
//! [`update()`] alone writes the model. Whatever it wants of the world it asks for by an [`Effect`]: to save the review,
//! to compare again, to gather the queue, to write, copy, stop or end. The loop does all of them in their order, reads the
//! model for it, and hands what comes of them back as a [`Message`].

pub mod action;
mod autosave;
mod binding;
mod clipboard;
mod commands;
mod event_loop;
mod input;
pub mod keymap;
pub mod keys;
pub mod lists;
mod loop_event;
pub mod measure;
pub mod message;
pub mod model;
mod options;
mod recompare;
mod run;
mod session_view;
pub mod terminal;
pub mod theme;
pub mod update;
pub mod view;

pub use autosave::ReviewWish;
pub use event_loop::ReaderExit;
pub use message::{ClipboardText, Effect, Message, ResumedReview};
pub use model::{Model, Options};
pub use run::Reader;
pub use update::update;
pub use view::view;
