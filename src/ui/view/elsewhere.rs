//! Where a version tells what it does not tell here, in words.

use crate::review::RowId;
use crate::text::{Id, SentenceId};
use crate::ui::measure::width;
use crate::ui::model::Model;

/// Which way to look, and for which sentences; on a narrow column the sentences alone.
pub(super) fn elsewhere(
    model: &Model,
    row: Option<RowId>,
    sentences: &[SentenceId],
    room: usize,
) -> String {
    let place = |sentence: &SentenceId| {
        let (letter, number) = numbered_sentence(model, *sentence);
        format!("{letter}{number}")
    };
    let places: Vec<String> = sentences.iter().map(place).collect();
    let places = places.join(" · ");
    let told = format!("told {} · {places}", way(model, row, sentences));
    if width(&told) <= room {
        told
    } else {
        format!("told at {places}")
    }
}

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
        "further down"
    } else if rows.all(|own| own < row) {
        "further up"
    } else {
        "elsewhere"
    }
}
