//! Where a version has what it does not have here, in words.

use crate::review::RowId;
use crate::text::{Id, SentenceId};
use crate::ui::model::Model;

/// Which sentences to see: *see B4 · B7*.
pub(super) fn elsewhere(model: &Model, sentences: &[SentenceId]) -> String {
    let place = |sentence: &SentenceId| {
        let (letter, number) = numbered_sentence(model, *sentence);
        format!("{letter}{number}")
    };
    let places: Vec<String> = sentences.iter().map(place).collect();
    format!("see {}", places.join(" · "))
}

/// An arrow that shows which way these sentences are from a row.
pub(super) fn arrow(model: &Model, row: Option<RowId>, sentences: &[SentenceId]) -> &'static str {
    match way(model, row, sentences) {
        FURTHER_DOWN => "↓",
        FURTHER_UP => "↑",
        _ => "↕",
    }
}

const FURTHER_DOWN: &str = "further down";
const FURTHER_UP: &str = "further up";

/// The letter of a sentence's version, and the sentence's number in it.
pub(super) fn numbered_sentence(model: &Model, sentence: SentenceId) -> (&str, usize) {
    let version = model.story.sentences[sentence].version;
    let first = model.story.versions[version].sentences.start;
    (
        model.story.letter(version),
        sentence.index() - first.index() + 1,
    )
}

/// Which way these sentences stand from a row.
pub(super) fn way(model: &Model, row: Option<RowId>, sentences: &[SentenceId]) -> &'static str {
    let page = &model.reading.page;
    let rows = sentences
        .iter()
        .filter_map(|sentence| page.block(*sentence));
    let mut rows = rows.map(|block| Some(block.row));
    if rows.clone().all(|own| own > row) {
        FURTHER_DOWN
    } else if rows.all(|own| own < row) {
        FURTHER_UP
    } else {
        "elsewhere"
    }
}
