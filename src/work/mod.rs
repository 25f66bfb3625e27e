//! Work behind the screen: threads, and what begins with paths and ends in files.

mod atomic_save;
mod background_priority;
mod batch;
mod comparing;
mod editing;
mod opening;
mod protected_files;
mod queue_job;
mod reading;
mod reporting;
pub mod sessions;
mod verifying;
mod watching;
mod writing;

pub use atomic_save::save;
pub use background_priority::Turns;
pub use batch::{Done, batch, batch_told};
pub use comparing::compared;
pub use editing::{Edited, edit};
pub use opening::{open_all, open_paths};
pub use protected_files::{Protected, Wanted};
pub use queue_job::{Charting, chart};
pub use reading::{Afterwards, Tell, Update, again, read};
pub use reporting::{Order, Reporting, Stage};
pub use verifying::{Check, Outcome, Verified, verify};
pub use watching::Reloaded;
pub use writing::{Writing, write};
