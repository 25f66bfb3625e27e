//! Jumps: leaving a place and coming back, and places kept under letters.

use super::sentence_cursor::{go_to_sentence, remember_jump};
use crate::text::{SentenceId, TokenId, VersionId};
use crate::ui::action::Action;
use crate::ui::keys::Key;
use crate::ui::model::{Cursor, Model, RowFilter};
use crate::ui::update::columns::arrangement::{arrange, build_strands, candidates};

/// Back to where the reader came from.
pub(crate) fn jump_back(model: &mut Model, n: usize) {
    for _ in 0..n {
        match model.trail.back(model.reading.cursor) {
            Some(cursor) => visit(model, cursor),
            None => model.say("this is where you began"),
        }
    }
}

/// To where the reader went back from.
pub(crate) fn jump_forward(model: &mut Model, n: usize) {
    for _ in 0..n {
        match model.trail.forward(model.reading.cursor) {
            Some(cursor) => visit(model, cursor),
            None => model.say("there is nothing to go forward to"),
        }
    }
}

/// Takes the letter that an action waits for.
pub(crate) fn take_mark_letter(model: &mut Model, action: Action, key: Key) {
    let Some(letter) = key.letter().filter(|letter| letter.is_alphanumeric()) else {
        model.say("a place needs a letter");
        return;
    };
    if action == Action::SetPlace {
        model.trail.places.insert(letter, model.reading.cursor);
        model.say(format!("place saved as {letter}"));
        return;
    }
    match model.trail.places.get(&letter).copied() {
        Some(cursor) => {
            remember_jump(model);
            visit(model, cursor);
        }
        None => model.say(format!("no place saved as {letter}")),
    }
}

/// To a sentence of any version.
pub(crate) fn jump_to_sentence(model: &mut Model, sentence: SentenceId, word: Option<TokenId>) {
    let Some(focus) = model.story.sentences.get(sentence).map(|s| s.version) else {
        return;
    };
    remember_jump(model);
    visit(
        model,
        Cursor {
            sentence,
            focus,
            word,
        },
    );
}

/// Goes to a place, bringing its version onto the page and its row out of the fold.
pub(crate) fn visit(model: &mut Model, cursor: Cursor) {
    bring_in(model, cursor.focus);
    let row = model
        .reading
        .page
        .block(cursor.sentence)
        .map(|block| block.row);
    let is_folded = row.is_some_and(|row| !model.reading.is_shown(row));
    if is_folded {
        model.reading.show = RowFilter::All;
        build_strands(&mut model.reading);
    }
    if model.reading.page.column_of(cursor.focus).is_some() {
        model.reading.cursor.focus = cursor.focus;
    }
    let sentence = shown_at(model, cursor);
    go_to_sentence(model, sentence);
    model.reading.cursor.word = cursor.word.filter(|_| sentence == cursor.sentence);
}

/// The sentence itself; where it is furniture that is left out, the next one that its version shows.
fn shown_at(model: &Model, cursor: Cursor) -> SentenceId {
    let page = &model.reading.page;
    if page.place_of(cursor.sentence).is_some() {
        return cursor.sentence;
    }
    let column = page.column_of(cursor.focus);
    let blocks = column.map_or(&[][..], |column| &page.columns[column].blocks);
    let after = blocks.partition_point(|block| block.sentence < cursor.sentence);
    let shown = blocks.get(after).or(blocks.last());
    shown.map_or(model.reading.cursor.sentence, |block| block.sentence)
}

/// Brings a version onto the page.
pub(crate) fn bring_in(model: &mut Model, version: VersionId) {
    if model.reading.page.column_of(version).is_some() {
        return;
    }
    model.reading.hidden.remove(&version);
    let others = candidates(&model.reading);
    let Some(place) = others.iter().position(|other| *other == version) else {
        return;
    };
    let n_shown = model.reading.page.columns.len().max(2);
    let skipped = &mut model.reading.skipped;
    // The base stands first and is never skipped.
    if place <= *skipped {
        *skipped = place.saturating_sub(1);
    } else {
        *skipped = (*skipped).max((place + 1).saturating_sub(n_shown));
    }
    arrange(model);
}
