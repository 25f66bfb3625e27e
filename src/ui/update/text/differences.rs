//! What differs, and where else it is told.

use super::sentence_cursor::{go_to_sentence, remember_jump};
use crate::review::{Cell, RowId};
use crate::text::SentenceId;
use crate::ui::model::{ColumnLayout, Model, ReadingState, RowFilter};
use crate::ui::update::columns::arrangement::{build_strands, keep_cursor_line};
use crate::ui::update::strand_tops::put_cursor_on_line;

/// To the next row in which the version in focus differs.
pub(crate) fn next_difference(model: &mut Model, n: usize) {
    differing(model, n, ReadingState::next_row, "no more differences");
}

/// To the previous row in which the version in focus differs.
pub(crate) fn previous_difference(model: &mut Model, n: usize) {
    differing(
        model,
        n,
        ReadingState::previous_row,
        "no earlier difference",
    );
}

fn differing(
    model: &mut Model,
    n: usize,
    next: fn(&ReadingState, RowId) -> Option<RowId>,
    none: &str,
) {
    for _ in 0..n {
        let reading = &model.reading;
        let column = reading.focused();
        let rows = std::iter::successors(reading.row(), |row| next(reading, *row)).skip(1);
        let mut differing = rows.filter(|row| reading.page.is_difference(*row, column));
        let Some(row) = differing.next() else {
            model.say(none);
            return;
        };
        if let Some(sentence) = reading.sentence_in(row, column) {
            go_to_sentence(model, sentence);
        }
    }
}

/// To where else the point is told: where the focus is silent here, to its telling elsewhere; else round the tellings.
pub(crate) fn go_to_counterpart(model: &mut Model) {
    let reading = &model.reading;
    let Some(row) = reading.row() else {
        return;
    };
    let elsewhere = match reading.page.rows[row].cells.get(reading.focused()) {
        Some(Cell::Elsewhere(sentence)) => Some(*sentence),
        Some(Cell::Told(_) | Cell::Silent | Cell::NotCompared) | None => None,
    };
    let Some(sentence) = elsewhere.or_else(|| next_telling(model)) else {
        model.say("no other version on the screen tells this");
        return;
    };
    remember_jump(model);
    if let Some((column, _)) = model.reading.page.place_of(sentence) {
        model.reading.cursor.focus = model.reading.page.columns[column].version;
    }
    go_to_sentence(model, sentence);
}

/// The first sentence of the next telling on the page, in the order of the columns.
fn next_telling(model: &Model) -> Option<SentenceId> {
    let page = &model.reading.page;
    let (column, block) = page.place_of(model.reading.cursor.sentence)?;
    let point = page.columns[column].blocks[block].point;
    let tellings = page.columns.iter().enumerate().flat_map(|(place, column)| {
        let tellings = model
            .comparison
            .points
            .get(point)
            .tellings_of(column.version);
        tellings.map(move |telling| (place, telling.sentences.clone()))
    });
    let tellings: Vec<_> = tellings.collect();
    let here = tellings
        .iter()
        .position(|(_, sentences)| sentences.contains(&model.reading.cursor.sentence))?;
    let (_, next) = &tellings[(here + 1) % tellings.len()];
    (tellings.len() > 1).then_some(next.start)
}

/// The sentence of a column nearest to the cursor: a counterpart, or what stands beside one.
pub(crate) fn nearest_in(model: &Model, column: usize) -> Option<SentenceId> {
    let page = &model.reading.page;
    let row = model.reading.row()?;
    let blocks = &page.columns.get(column)?.blocks;
    let point = page.block(model.reading.cursor.sentence)?.point;
    let same = blocks.iter().filter(|block| block.point == point);
    let counterpart = same.min_by_key(|block| block.row.0.abs_diff(row.0));
    let before = || blocks[..blocks.partition_point(|block| block.row <= row)].last();
    let found = counterpart.or_else(before).or(blocks.first());
    found.map(|block| block.sentence)
}

/// Shows only rows of a kind.
pub(crate) fn set_row_filter(model: &mut Model, show: RowFilter) {
    let line = model.cursor_line();
    model.reading.show = show;
    model.reading.layout = ColumnLayout::InStep;
    build_strands(&mut model.reading);
    let reading = &model.reading;
    let rows = reading.page.rows.ids();
    let wanted: Vec<RowId> = rows.filter(|row| show.wants(&reading.page, *row)).collect();
    let n_rows = wanted.len();
    // A row that stays only as context is no place to begin.
    let hidden = reading
        .row()
        .filter(|row| wanted.binary_search(row).is_err());
    if let Some(row) = hidden {
        let after = wanted.partition_point(|wanted| *wanted < row);
        let nearest = wanted.get(after).or(wanted.last()).copied();
        let sentence = nearest.and_then(|row| reading.sentence_in(row, reading.focused()));
        sentence
            .into_iter()
            .for_each(|sentence| go_to_sentence(model, sentence));
    }
    put_cursor_on_line(model, line);
    let of = model.reading.page.rows.len();
    match show {
        RowFilter::All => model.say("everything is shown"),
        _ => model.say(format!("{}: {n_rows} of {of} rows", show.name())),
    }
}

/// Shows or leaves out what belongs to the page and not to the story.
pub(crate) fn show_furniture(model: &mut Model) {
    let shows = !model.options.shows_furniture;
    keep_cursor_line(model, |model| model.options.shows_furniture = shows);
    model.say(if shows {
        "page clutter is shown"
    } else {
        "page clutters is left out"
    });
}
