//! Work behind the screen: threads, and what begins with paths and ends in files.

mod batch;
mod opening;
mod reading;
mod reporting;
mod saving;
pub mod sessions;
mod verifying;
mod writing;

pub use batch::{Done, batch, batch_told};
pub use opening::{open_all, open_paths};
pub use reading::{Tell, Update, read};
pub use reporting::{Order, Reporting, Stage};
pub use saving::save;
pub use verifying::{Check, Outcome, Verified, verify};
pub use writing::{Writing, write};
