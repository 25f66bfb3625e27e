//! Notes of correction, clarification and update in a state, and which of them a step brought or took away.

use std::collections::HashSet;

use super::history_change::{ChangeKind, HistoryChange};
use crate::lexicon::{NoteKind, read_correction_note};
use crate::text::{SentenceId, Span, Story, VersionId, each, fold};

/// A note where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PrintedNote {
    /// Its words.
    pub(super) span: Span,
    /// What it says that was done.
    pub(super) kind: NoteKind,
    /// Its sentences.
    pub(super) sentences: Vec<SentenceId>,
}

/// The notes of a version: the passage that begins as one to its end, and what follows a label that stands alone; inside
/// another passage the sentence that speaks of an earlier state, and what follows it there.
pub(super) fn find_printed_notes(story: &Story, version: VersionId) -> Vec<PrintedNote> {
    let mut found: Vec<PrintedNote> = Vec::new();
    let mut has_label = false;
    for passage in each(&story.versions[version].passages) {
        let sentences: Vec<SentenceId> = each(&story.passages[passage].sentences).collect();
        if sentences.is_empty() {
            continue;
        }
        let span = |sentence: &SentenceId| story.sentences[*sentence].span;
        let kind = |sentence: &SentenceId| read_correction_note(story.text(span(sentence)));
        let begins = sentences
            .iter()
            .position(|sentence| kind(sentence).is_some());
        let from = if has_label {
            0
        } else {
            begins.unwrap_or(sentences.len())
        };
        let inside = sentences.get(from..).unwrap_or_default();
        let follows_label = std::mem::take(&mut has_label);
        let ([first, .., last] | [first @ last]) = inside else {
            continue;
        };
        let words = span(first).joined(span(last));
        match found.last_mut().filter(|_| follows_label) {
            Some(labelled) => {
                labelled.span = labelled.span.joined(words);
                labelled.sentences.extend(inside);
            }
            None => {
                let Some(kind) = kind(first) else { continue };
                has_label = n_words_of(story.text(words)) <= LABEL_WORDS;
                found.push(PrintedNote {
                    span: words,
                    kind,
                    sentences: inside.to_vec(),
                });
            }
        }
    }
    found
}

/// A passage of so few words that begins as a note is the label of the next.
const LABEL_WORDS: usize = 2;

fn n_words_of(text: &str) -> usize {
    let words = text.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphabetic))
        .count()
}

/// The notes that stand in one state alone, as changes.
pub(super) fn compare_notes(
    story: &Story,
    left: &[PrintedNote],
    right: &[PrintedNote],
) -> Vec<HistoryChange> {
    let words = |note: &PrintedNote| {
        let words = story.text(note.span).split_whitespace().map(fold);
        words.collect::<Vec<_>>()
    };
    let known: HashSet<Vec<String>> = left.iter().map(words).collect();
    let kept: HashSet<Vec<String>> = right.iter().map(words).collect();
    let change = |note: &PrintedNote, from, to| HistoryChange {
        note: Some(note.kind),
        ..HistoryChange::new(ChangeKind::Correction, from, to)
    };
    let fresh = right.iter().filter(|note| !known.contains(&words(note)));
    let gone = left.iter().filter(|note| !kept.contains(&words(note)));
    let fresh = fresh.map(|note| change(note, None, Some(note.span)));
    let gone = gone.map(|note| change(note, Some(note.span), None));
    fresh.chain(gone).collect()
}
