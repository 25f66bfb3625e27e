//! Work behind the screen: threads, and what begins with paths and ends in files.

mod batch;
mod opening;
mod reporting;
mod saving;

pub use batch::{Done, batch};
pub use opening::{open_all, open_paths};
pub use reporting::{Order, Reporting};
pub use saving::save;
