//! Notes on what an earlier version said: no statements of the version that prints them.

use std::collections::HashSet;

use crate::lexicon::{NoteKind, read_correction_note};
use crate::text::{SentenceId, Story, each};

/// The sentences of correction notes. A passage that begins as one is one to its end.
pub(crate) fn find_correction_notes(story: &Story) -> HashSet<SentenceId> {
    let mut found = HashSet::new();
    for passage in story.passages.iter() {
        let first = passage.sentences.start;
        let is_note = !passage.sentences.is_empty() && tells_of_earlier(story, first);
        for sentence in each(&passage.sentences) {
            if is_note || tells_of_earlier(story, sentence) {
                found.insert(sentence);
            }
        }
    }
    found
}

/// An update says what is so now, and its figures are the story's own.
fn tells_of_earlier(story: &Story, sentence: SentenceId) -> bool {
    let text = story.text(story.sentences[sentence].span);
    read_correction_note(text).is_some_and(|kind| kind != NoteKind::Update)
}
