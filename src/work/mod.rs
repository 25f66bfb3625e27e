//! Work behind the screen: threads, and what begins with paths and ends in files.

mod analysis;
mod atomic_save;
mod background_priority;
mod batch;
mod comparing;
mod editing;
mod git_states;
mod histories;
mod opening;
mod protected_files;
mod queue_job;
mod reading;
mod reporting;
pub mod sessions;
mod update;
mod verifying;
mod watching;
mod writing;

pub use analysis::Analysis;
pub use atomic_save::save_atomically;
pub use background_priority::LatestOnly;
pub use batch::{BatchTally, answer_batch, batch_with_progress};
pub use comparing::compare_in_parallel;
pub use editing::{Edited, edit};
pub use histories::{HistoryRequest, spawn_tracing, trace_histories, trace_story};
pub use opening::{open_all, open_paths};
pub use protected_files::{OutputKind, Protected};
pub use queue_job::{AgendaJob, gather_agenda_items};
pub use reading::{WatchMode, spawn_reading, spawn_recomparison};
pub use reporting::{ReportRequest, Reporting, Stage};
pub use update::{Reloaded, Tell, Update};
pub use verifying::{Check, CheckOutcome, Verified, verify};
pub use writing::{WriteRequest, spawn_writing};
