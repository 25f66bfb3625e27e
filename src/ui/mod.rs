//! The terminal: a model, what changes it, and how it is drawn.

pub mod terminal;
