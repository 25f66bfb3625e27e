//! Which versions are laid side by side, and what stays where it was when that changes.

use crate::review::{Arrangement, Page, RowId};
use crate::text::{Id, SentenceId, Version, VersionId};
use crate::ui::measure::{Geometry, GeometryOptions, Scale, ScrollAnchor, Strand};
use crate::ui::model::{ColumnLayout, Model, ReadingState, RunCache};
use crate::ui::update::strand_tops::put_cursor_on_line;

/// Lays everything out anew: after another size, base, choice of columns, or more of the comparison.
pub(crate) fn arrange(model: &mut Model) {
    let candidates = candidates(&model.reading);
    let wish = GeometryOptions {
        n_versions: candidates.len(),
        column_width: model.reading.column_width,
        has_details: false,
        has_legend: model.options.has_legend,
        has_key_bar: model.desk.is_judging,
        hyphenates: model.options.hyphenates,
    };
    let reading = &mut model.reading;
    reading.geometry = Geometry::new(model.size, wish);
    let columns = fitting_versions(reading, &candidates);
    // Heads are only as tall as the versions in sight need.
    let mut versions = columns
        .iter()
        .map(|version| &model.story.versions[*version]);
    if versions.any(has_details) {
        let has_details = true;
        reading.geometry = Geometry::new(
            model.size,
            GeometryOptions {
                has_details,
                ..wish
            },
        );
    }
    let arrangement = Arrangement {
        base: reading.base,
        columns,
        against: None,
        shows_furniture: model.options.shows_furniture,
        hides_possible: !model.options.shows_possible,
        // Below each other there is nothing to fill.
        is_packed: !reading.geometry.is_stacked,
    };
    show_arrangement(model, arrangement);
    let reading = &mut model.reading;
    reading.scale = Scale::new(&model.story, &reading.page, reading.geometry.body_height);
    build_strands(reading);
}

/// Lays the page out anew, if it is not laid out so already.
fn show_arrangement(model: &mut Model, arrangement: Arrangement) {
    let reading = &mut model.reading;
    let arranged = Some((arrangement, model.edition));
    if let Some((arrangement, _)) = &arranged
        && arranged != reading.arranged
    {
        let mut page = Page::new(&model.story, &model.comparison, arrangement);
        page.mark_conflicts(&model.story, &model.facts);
        let old = std::mem::replace(&mut reading.page, page);
        reading.inks = RunCache::default();
        keep_places(reading, &old);
        reading.differences = differences(&reading.page);
        reading.arranged = arranged;
        reading.n_pages += 1;
    }
}

/// Changes the arrangement; the sentence under the cursor stays on its line of the screen.
pub(crate) fn keep_cursor_line(model: &mut Model, change: impl FnOnce(&mut Model)) {
    let line = model.cursor_line();
    change(model);
    arrange(model);
    put_cursor_on_line(model, line);
}

/// Whether a version says more of itself than outlet and day.
fn has_details(version: &Version) -> bool {
    let meta = &version.meta;
    let more = [&meta.byline, &meta.credit, &meta.place];
    more.into_iter().any(Option::is_some) || meta.updated.is_some()
}

/// The rows in which each column differs.
fn differences(page: &Page) -> Vec<Vec<RowId>> {
    let of = |column| {
        let rows = page.rows.ids();
        rows.filter(|row| page.is_difference(*row, column))
            .collect()
    };
    (0..page.columns.len()).map(of).collect()
}

/// Lays out the same page another way: in step or not, with other rows.
pub(crate) fn build_strands(reading: &mut ReadingState) {
    let page = &reading.page;
    reading.strands = match reading.layout {
        ColumnLayout::InStep => vec![Strand::of_rows(page, |row| reading.show.wants(page, row))],
        ColumnLayout::OwnOrder => {
            let columns = 0..page.columns.len();
            columns
                .map(|column| Strand::of_column(page, column))
                .collect()
        }
    };
    keep_tops(reading);
}

/// The versions that may be shown, the base first.
pub(crate) fn candidates(reading: &ReadingState) -> Vec<VersionId> {
    let others = reading
        .order
        .iter()
        .copied()
        .filter(|version| *version != reading.base);
    let others = others.filter(|version| !reading.hidden.contains(version));
    let base = reading
        .order
        .iter()
        .copied()
        .filter(|version| *version == reading.base);
    base.chain(others).collect()
}

/// How many versions stand below each other where there is no room side by side: with more, one row fills a screen.
const STACKED: usize = 3;

/// The versions that there is room for: the base, and as many others as fit.
fn fitting_versions(reading: &mut ReadingState, candidates: &[VersionId]) -> Vec<VersionId> {
    let n_shown = if reading.geometry.is_stacked {
        STACKED
    } else {
        reading.geometry.lanes.len()
    };
    let n_others = candidates.len().saturating_sub(1);
    let room = n_shown.saturating_sub(1);
    reading.skipped = reading.skipped.min(n_others.saturating_sub(room));
    let base = candidates.iter().take(1);
    let others = candidates.iter().skip(1 + reading.skipped).take(room);
    base.chain(others).copied().collect()
}

/// Keeps focus and cursor, or the nearest to them that is still on the page.
fn keep_places(reading: &mut ReadingState, old: &Page) {
    if reading.page.column_of(reading.cursor.focus).is_none() {
        let place = old.column_of(reading.cursor.focus).unwrap_or_default();
        let last = reading.page.columns.len().saturating_sub(1);
        let column = reading.page.columns.get(place.min(last));
        reading.cursor.focus = column.map_or_else(VersionId::default, |column| column.version);
    }
    reading.cursor.sentence = find_kept_sentence(reading, old, reading.cursor.sentence);
    for place in 0..reading.tops.len() {
        let top = reading.tops[place];
        let sentence = find_kept_sentence(reading, old, top.sentence);
        let line = if sentence == top.sentence {
            top.line
        } else {
            0
        };
        reading.tops[place] = ScrollAnchor { sentence, line };
    }
}

/// The sentence itself, or what stood beside it or before it on the old page.
fn find_kept_sentence(reading: &ReadingState, old: &Page, sentence: SentenceId) -> SentenceId {
    let is_here = |sentence: &SentenceId| reading.page.place_of(*sentence).is_some();
    if is_here(&sentence) {
        return sentence;
    }
    let row = old.block(sentence).map_or(0, |block| block.row.index());
    let rows = (0..=row)
        .rev()
        .chain(row + 1..old.rows.len())
        .map(RowId::at);
    let rows = rows.filter(|row| row.index() < old.rows.len());
    let beside = |row: RowId| {
        (0..old.columns.len())
            .flat_map(move |column| old.blocks(row, column).iter().map(|block| block.sentence))
    };
    let first = || {
        let mut blocks = reading
            .page
            .columns
            .iter()
            .flat_map(|column| column.blocks.first());
        blocks.next().map(|block| block.sentence)
    };
    rows.flat_map(beside)
        .find(is_here)
        .or_else(first)
        .unwrap_or(sentence)
}

/// One top a strand; a column that is new begins where the cursor is.
fn keep_tops(reading: &mut ReadingState) {
    let old = std::mem::take(&mut reading.tops);
    let page = &reading.page;
    let tops = (0..reading.strands.len()).map(|place| {
        let belongs = |anchor: &&ScrollAnchor| {
            reading.strands[place]
                .unit_of(page, anchor.sentence)
                .is_some()
        };
        let kept = old.iter().find(belongs).copied();
        kept.unwrap_or_else(|| ScrollAnchor {
            sentence: beginning(page, place).unwrap_or_default(),
            line: 0,
        })
    });
    reading.tops = tops.collect();
}

fn beginning(page: &Page, column: usize) -> Option<SentenceId> {
    Some(page.columns.get(column)?.blocks.first()?.sentence)
}
