//! Words and phrases that a reader treats as the same in every story.

use std::sync::OnceLock;

/// Two words or phrases, as they were written.
type SamePair = (String, String);

static READERS: OnceLock<Vec<SamePair>> = OnceLock::new();

/// Puts a reader's own pairs into force, before any version is opened. They are the same for all that is opened
/// afterwards; whoever comes second changes nothing.
pub fn extend_same(pairs: Vec<SamePair>) {
    // Whoever comes second finds them in force.
    let _ = READERS.set(pairs);
}

/// The pairs of a story with those of the reader, each once.
pub(super) fn with_readers(mut same: Vec<SamePair>) -> Vec<SamePair> {
    for pair in READERS.get().into_iter().flatten() {
        if !same.contains(pair) {
            same.push(pair.clone());
        }
    }
    same
}
