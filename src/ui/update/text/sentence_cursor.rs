//! The cursor on a sentence: put there, moved on by sentences, sent to a number or a part of the page.

use crate::text::{Id, SentenceId};
use crate::ui::action::Action;
use crate::ui::model::{Model, ReadingState, Reveal};

/// Puts the cursor on a sentence and brings it into sight.
pub(crate) fn go_to_sentence(model: &mut Model, sentence: SentenceId) {
    model.reading.cursor.sentence = sentence;
    model.reading.cursor.word = None;
    model.reading.reveal = Reveal::Near;
}

/// Remembers the place that a jump leaves.
pub(crate) fn remember_jump(model: &mut Model) {
    model.trail.leave(model.reading.cursor);
}

/// To the beginning, or to a sentence of this version by its number.
pub(crate) fn go_to_first(model: &mut Model, count: Option<usize>) {
    to_number(model, count.unwrap_or(1));
}

/// To the end, or to a sentence of this version by its number.
pub(crate) fn go_to_last(model: &mut Model, count: Option<usize>) {
    to_number(model, count.unwrap_or(usize::MAX));
}

/// To the sentence of the version in focus with this number, counted from one.
pub(crate) fn to_number(model: &mut Model, number: usize) {
    let Some(version) = model.story.versions.get(model.reading.cursor.focus) else {
        return;
    };
    let place = number.clamp(1, crate::text::len(&version.sentences).max(1)) - 1;
    let wanted = SentenceId::at(version.sentences.start.index() + place);
    let column = model.reading.focused();
    let Some(column) = model.reading.page.columns.get(column) else {
        return;
    };
    // Furniture that is left out has numbers too: the nearest sentence shown stands for it.
    let at = column
        .blocks
        .partition_point(|block| block.sentence < wanted);
    let block = column.blocks.get(at).or(column.blocks.last());
    if let Some(sentence) = block.map(|block| block.sentence) {
        remember_jump(model);
        go_to_sentence(model, sentence);
    }
}

/// To the row that stands at this part of the page, as the strip and the status line count it.
pub(crate) fn to_percent(model: &mut Model, percent: Option<usize>) {
    let Some(percent) = percent else {
        let key = model.key(Action::ToPercent);
        model.say(format!("type a number first: 50 {key} goes to the middle"));
        return;
    };
    let reading = &model.reading;
    let n_rows = reading.page.rows.len();
    let wanted = (percent.min(100) * n_rows).div_ceil(100).saturating_sub(1);
    let mut shown = reading.page.rows.ids().filter(|row| reading.is_shown(*row));
    let mut row = None;
    // The row itself, or the nearest below that is not folded away, or the last.
    for next in &mut shown {
        row = Some(next);
        if next.index() >= wanted {
            break;
        }
    }
    let sentence = row.and_then(|row| reading.sentence_in(row, reading.focused()));
    if let Some(sentence) = sentence {
        remember_jump(model);
        go_to_sentence(model, sentence);
    }
}

/// To the next sentence of the version in focus.
pub(crate) fn next_sentence(model: &mut Model, n: usize) {
    for _ in 0..n {
        let found = own_sentences(&model.reading).and_then(|(_, later)| later);
        found
            .into_iter()
            .for_each(|sentence| go_to_sentence(model, sentence));
    }
}

/// To the previous sentence of the version in focus.
pub(crate) fn previous_sentence(model: &mut Model, n: usize) {
    for _ in 0..n {
        let found = own_sentences(&model.reading).and_then(|(earlier, _)| earlier);
        found
            .into_iter()
            .for_each(|sentence| go_to_sentence(model, sentence));
    }
}

/// The sentences of the version in focus before and after the cursor, as far as they are shown.
fn own_sentences(reading: &ReadingState) -> Option<(Option<SentenceId>, Option<SentenceId>)> {
    let column = reading.page.columns.get(reading.focused())?;
    let (at, next) = match column.find(reading.cursor.sentence) {
        Some(place) => (place, place + 1),
        None => {
            let row = reading.row()?;
            let place = column.blocks.partition_point(|block| block.row < row);
            (place, place)
        }
    };
    let is_shown = |block: &&crate::review::Block| reading.is_shown(block.row);
    let earlier = column.blocks[..at].iter().rev().find(is_shown);
    let later = column.blocks[next.min(column.blocks.len())..]
        .iter()
        .find(is_shown);
    Some((
        earlier.map(|block| block.sentence),
        later.map(|block| block.sentence),
    ))
}
