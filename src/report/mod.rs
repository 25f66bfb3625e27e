//! The same pages on paper: what a reader takes away, written to any `io::Write`.
//!
//! Nothing here compares or groups; every format reads what `review` and `compare` have found.

mod json;

pub use json::{Answer, write_answer, write_refusal};
