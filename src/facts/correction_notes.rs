//! Notes on what an earlier version said: no statements of the version that prints them.

use std::collections::HashSet;

use crate::text::{SentenceId, Story, each};

/// How such notes name the version that they correct, without regard to capitals.
const EARLIER: [&str; 4] = [
    "earlier version of",
    "previous version of",
    "original version of",
    "earlier draft of",
];
/// What they call it.
const PUBLISHED: [&str; 7] = [
    "article", "story", "report", "piece", "page", "headline", "dispatch",
];
/// How a passage begins that is such a note.
const OPENERS: [&str; 8] = [
    "correction:",
    "correction,",
    "correction –",
    "correction —",
    "corrections:",
    "clarification:",
    "this article was amended on",
    "this story was corrected",
];

/// The sentences of correction notes. A passage that begins as one is one to its end.
pub(crate) fn find_correction_notes(story: &Story) -> HashSet<SentenceId> {
    let mut found = HashSet::new();
    for passage in story.passages.iter() {
        let first = passage.sentences.start;
        let opens = |sentence: SentenceId| is_opener(&lower_text(story, sentence));
        let is_note = !passage.sentences.is_empty()
            && (opens(first) || tells_of_earlier(&lower_text(story, first)));
        for sentence in each(&passage.sentences) {
            if is_note || tells_of_earlier(&lower_text(story, sentence)) {
                found.insert(sentence);
            }
        }
    }
    found
}

fn lower_text(story: &Story, sentence: SentenceId) -> String {
    story.text(story.sentences[sentence].span).to_lowercase()
}

fn is_opener(text: &str) -> bool {
    OPENERS.iter().any(|opener| text.starts_with(opener))
}

/// *An earlier version of this article said …*; an earlier version of a bill is none of ours.
fn tells_of_earlier(text: &str) -> bool {
    EARLIER.iter().any(|phrase| {
        let behind = text.split_once(phrase).map(|(_, behind)| behind);
        let named = behind.map(|behind| behind.split_whitespace().take(4).collect::<Vec<_>>());
        named.is_some_and(|words| {
            let is_ours = words
                .first()
                .is_some_and(|word| matches!(*word, "this" | "our"));
            let plain = |word: &&str| word.trim_matches(|c: char| !c.is_alphabetic()).to_owned();
            is_ours
                && words
                    .iter()
                    .any(|word| PUBLISHED.contains(&plain(word).as_str()))
        })
    })
}
