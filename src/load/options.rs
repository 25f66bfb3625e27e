//! What a reader decides about opening, beside what is opened: handed in, so that two stories in one process can differ.

use std::path::PathBuf;
use std::sync::Arc;

use super::{FetchPolicy, FurnitureRules};

/// How versions are opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadOptions {
    /// Words and phrases that the reader treats as the same in every story, as they were written.
    pub same: Vec<(String, String)>,
    /// What tells that a line belongs to the page and not to the story.
    pub furniture: FurnitureRules,
    /// How far the way to web pages goes.
    pub fetch: FetchPolicy,
    /// Paths whose versions are sources of the quotations in the others; they are opened behind those.
    pub against: Vec<PathBuf>,
    /// What stood in standard input, if it was read before the screen was taken.
    pub input: Option<Arc<[u8]>>,
}

impl LoadOptions {
    /// Puts the pairs of the reader behind those of a story, each once.
    pub(super) fn extend_same(&self, same: &mut Vec<(String, String)>) {
        for pair in &self.same {
            if !same.contains(pair) {
                same.push(pair.clone());
            }
        }
    }
}
