//! Work behind the screen: threads, and what begins with paths and ends in files.

mod batch;
mod charting;
mod comparing;
mod editing;
mod manners;
mod opening;
mod protecting;
mod reading;
mod reporting;
mod saving;
pub mod sessions;
mod verifying;
mod watching;
mod writing;

pub use batch::{Done, batch, batch_told};
pub use charting::{Charting, chart};
pub use comparing::compared;
pub use editing::{Edited, edit};
pub use manners::Turns;
pub use opening::{open_all, open_paths};
pub use protecting::{Protected, Wanted};
pub use reading::{Afterwards, Tell, Update, again, read};
pub use reporting::{Order, Reporting, Stage};
pub use saving::save;
pub use verifying::{Check, Outcome, Verified, verify};
pub use watching::Reloaded;
pub use writing::{Writing, write};
