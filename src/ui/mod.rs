//! The terminal: a model, what changes it, and how it is drawn.

pub mod action;
mod binding;
pub mod keymap;
pub mod keys;
pub mod measure;
pub mod message;
pub mod model;
mod options;
pub mod terminal;
pub mod theme;
pub mod update;
pub mod view;

pub use message::{Effect, Message};
pub use model::{Model, Options};
pub use update::update;
pub use view::view;
