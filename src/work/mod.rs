//! Threads: jobs in, results out.

mod batch;

pub use batch::{Done, batch};
