//! Moving through the text by rows, lines and screens.

use super::sentence_cursor::go_to_sentence;
use crate::review::RowId;
use crate::text::SentenceId;
use crate::ui::measure::ScrollPlace;
use crate::ui::model::{ColumnLayout, Model, ReadingState, Reveal};
use crate::ui::update::strand_tops::set_strand_top;

/// To the next row or sentence; inside one that is longer than the screen, a line on.
pub(crate) fn cursor_down(model: &mut Model, n: usize) {
    for _ in 0..n {
        if reaches_below(model) {
            scroll_down(model, 1);
        } else if let Some(sentence) = sentence_below(&model.reading) {
            go_to_sentence(model, sentence);
        } else {
            return;
        }
    }
}

/// To the previous row or sentence; inside one that is longer than the screen, a line back.
pub(crate) fn cursor_up(model: &mut Model, n: usize) {
    for _ in 0..n {
        if reaches_above(model) {
            scroll_up(model, 1);
        } else if let Some(sentence) = sentence_above(&model.reading) {
            go_to_sentence(model, sentence);
        } else {
            return;
        }
    }
}

/// The sentence below the cursor.
fn sentence_below(reading: &ReadingState) -> Option<SentenceId> {
    let (column, block) = reading.page.place_of(reading.cursor.sentence)?;
    let blocks = &reading.page.columns[column].blocks;
    let next = blocks.get(block + 1);
    match reading.layout {
        ColumnLayout::OwnOrder => next.map(|block| block.sentence),
        ColumnLayout::InStep => {
            let row = blocks[block].row;
            let in_row = next.filter(|next| next.row == row && column == reading.focused());
            let below = || reading.sentence_in(reading.next_row(row)?, reading.focused());
            in_row.map(|block| block.sentence).or_else(below)
        }
    }
}

/// The sentence above the cursor.
fn sentence_above(reading: &ReadingState) -> Option<SentenceId> {
    let (column, block) = reading.page.place_of(reading.cursor.sentence)?;
    let blocks = &reading.page.columns[column].blocks;
    let previous = block.checked_sub(1).and_then(|place| blocks.get(place));
    match reading.layout {
        ColumnLayout::OwnOrder => previous.map(|block| block.sentence),
        ColumnLayout::InStep => {
            let row = blocks[block].row;
            let in_row = previous.filter(|before| before.row == row && column == reading.focused());
            let above = || last_in(reading, reading.previous_row(row)?, reading.focused());
            in_row.map(|block| block.sentence).or_else(above)
        }
    }
}

fn last_in(reading: &ReadingState, row: RowId, column: usize) -> Option<SentenceId> {
    let own = reading
        .page
        .blocks(row, column)
        .last()
        .map(|block| block.sentence);
    own.or_else(|| reading.sentence_in(row, column))
}

/// Whether the sentence under the cursor goes on below the screen, though it begins at its top or above.
fn reaches_below(model: &Model) -> bool {
    lines_in_sight(model).is_some_and(|(above, height, body)| above <= 0 && above + height > body)
}

fn reaches_above(model: &Model) -> bool {
    lines_in_sight(model).is_some_and(|(above, height, body)| above < 0 && height > body)
}

/// Where the sentence under the cursor begins on the screen, its height, and the height of the body.
fn lines_in_sight(model: &Model) -> Option<(isize, isize, isize)> {
    let place = model.reading.strand();
    let strand = model.reading.strands.get(place)?;
    let (sheet, top) = (model.sheet(), model.top(place)?);
    let standing = sheet.standing(strand, model.reading.cursor.sentence)?;
    let far = standing.height + usize::from(model.reading.geometry.body_height);
    let below = sheet.distance(strand, top, standing.place, far);
    let above = || sheet.distance(strand, standing.place, top, far);
    let lines = |n: usize| isize::try_from(n).unwrap_or(isize::MAX);
    let begins = below.map(lines).or_else(|| above().map(|n| -lines(n)))?;
    Some((
        begins,
        lines(standing.height),
        lines(model.reading.geometry.body_height.into()),
    ))
}

/// Scrolls down by lines, and the cursor with it.
pub(crate) fn page_down(model: &mut Model, n: usize) {
    scroll_page(model, |model, strand, top| {
        let last = model.sheet().last_top(
            &model.reading.strands[strand],
            model.reading.geometry.body_height,
        );
        model
            .sheet()
            .down(&model.reading.strands[strand], top, n)
            .min(last.max(top))
    });
}

/// Scrolls up by lines, and the cursor with it.
pub(crate) fn page_up(model: &mut Model, n: usize) {
    scroll_page(model, |model, strand, top| {
        model.sheet().up(&model.reading.strands[strand], top, n)
    });
}

/// Scrolls to another top; where the end is reached already, the cursor goes there.
fn scroll_page(model: &mut Model, new_top: impl Fn(&Model, usize, ScrollPlace) -> ScrollPlace) {
    let place = model.reading.strand();
    let Some(top) = model.top(place) else {
        return;
    };
    let new = new_top(model, place, top);
    let line = lines_in_sight(model)
        .and_then(|(above, ..)| usize::try_from(above).ok())
        .unwrap_or_default();
    let sheet = model.sheet();
    let strand = &model.reading.strands[place];
    let target = match new.cmp(&top) {
        std::cmp::Ordering::Equal if new == ScrollPlace::default() && line == 0 => return,
        std::cmp::Ordering::Equal if new == ScrollPlace::default() => new,
        std::cmp::Ordering::Equal => sheet.end(strand),
        _ => sheet.down(strand, new, line),
    };
    let sentence = sheet.sentence_at(strand, target, model.reading.focused());
    set_strand_top(model, place, new);
    if let Some(sentence) = sentence {
        go_to_sentence(model, sentence);
        // A sentence taller than the screen is paged through, not jumped back to.
        if lines_in_sight(model).is_some_and(|(_, height, body)| height > body) {
            model.reading.reveal = Reveal::No;
        }
    }
}

/// Scrolls down by lines; the cursor stays while it is in sight.
pub(crate) fn scroll_down(model: &mut Model, n: usize) {
    scroll(model, |model, strand, top| {
        model.sheet().down(&model.reading.strands[strand], top, n)
    });
}

/// Scrolls up by lines; the cursor stays while it is in sight.
pub(crate) fn scroll_up(model: &mut Model, n: usize) {
    scroll(model, |model, strand, top| {
        model.sheet().up(&model.reading.strands[strand], top, n)
    });
}

/// Scrolls what is under the mouse down by lines.
pub(crate) fn roll_down(model: &mut Model, strand: usize, n: usize) {
    roll(model, strand, |model, strand, top| {
        model.sheet().down(&model.reading.strands[strand], top, n)
    });
}

/// Scrolls what is under the mouse up by lines.
pub(crate) fn roll_up(model: &mut Model, strand: usize, n: usize) {
    roll(model, strand, |model, strand, top| {
        model.sheet().up(&model.reading.strands[strand], top, n)
    });
}

/// The cursor follows only in the strand that it is in.
fn roll(
    model: &mut Model,
    strand: usize,
    new_top: impl Fn(&Model, usize, ScrollPlace) -> ScrollPlace,
) {
    if strand == model.reading.strand() {
        scroll(model, new_top);
    } else if let (Some(top), Some(rows)) = (model.top(strand), model.reading.strands.get(strand)) {
        let last = model
            .sheet()
            .last_top(rows, model.reading.geometry.body_height);
        let new = new_top(model, strand, top).min(last.max(top));
        set_strand_top(model, strand, new);
    }
}

fn scroll(model: &mut Model, new_top: impl Fn(&Model, usize, ScrollPlace) -> ScrollPlace) {
    let place = model.reading.strand();
    let Some(top) = model.top(place) else {
        return;
    };
    let body = model.reading.geometry.body_height;
    let last = model.sheet().last_top(&model.reading.strands[place], body);
    let new = new_top(model, place, top).min(last.max(top));
    set_strand_top(model, place, new);
    if let Some((above, height, body)) = lines_in_sight(model) {
        let line = if above + height <= 0 {
            0
        } else if above >= body {
            body.saturating_sub(1)
        } else {
            return;
        };
        let strand = &model.reading.strands[place];
        let target = model
            .sheet()
            .down(strand, new, usize::try_from(line).unwrap_or_default());
        if let Some(sentence) = model
            .sheet()
            .sentence_at(strand, target, model.reading.focused())
        {
            model.reading.cursor.sentence = sentence;
            model.reading.cursor.word = None;
        }
    }
}
