//! Which version is in focus, which are shown, which is the base.

use super::arrangement::{arrange, build_strands, candidates, keep_cursor_line};
use crate::review::Cell;
use crate::text::VersionId;
use crate::ui::model::{ColumnLayout, Model, Reveal};
use crate::ui::update::strand_tops::put_cursor_on_line;
use crate::ui::update::text::differences::nearest_in;
use crate::ui::update::text::sentence_cursor::go_to_sentence;

/// How much a column grows or shrinks at a time.
const WIDTH_STEP: u16 = 4;

/// Narrower columns hold too few words a line to be read.
const NARROWEST: u16 = 20;

/// Wider ones leave one column on any screen.
const WIDEST: u16 = 160;

/// To the version on the left; at the edge, the one before is brought back.
pub(crate) fn focus_left(model: &mut Model, n: usize) {
    for _ in 0..n {
        let column = model.reading.focused();
        // The base is pinned: what comes in stands beside it.
        if column == 1 && model.reading.skipped > 0 {
            show_previous_versions(model, 1);
            focus(model, 1);
        } else if column > 0 {
            focus(model, column - 1);
        }
    }
}

/// To the version on the right; at the edge, the next one is brought in.
pub(crate) fn focus_right(model: &mut Model, n: usize) {
    for _ in 0..n {
        let last = model.reading.page.columns.len().saturating_sub(1);
        let column = model.reading.focused();
        if column < last {
            focus(model, column + 1);
        } else if has_more(model) {
            show_next_versions(model, 1);
            focus(model, last);
        }
    }
}

/// To the next version, and round again.
pub(crate) fn focus_next(model: &mut Model) {
    let n_columns = model.reading.page.columns.len();
    if model.reading.focused() + 1 < n_columns || has_more(model) {
        focus_right(model, 1);
    } else {
        show_previous_versions(model, usize::MAX);
        focus(model, 0);
    }
}

/// To the previous version, and round again.
pub(crate) fn focus_previous(model: &mut Model) {
    if model.reading.focused() > 0 {
        focus_left(model, 1);
    } else {
        show_next_versions(model, candidates(&model.reading).len());
        focus(model, model.reading.page.columns.len().saturating_sub(1));
    }
}

/// Puts a column into focus; the cursor stays in its row.
pub(crate) fn focus(model: &mut Model, column: usize) {
    let reading = &mut model.reading;
    let Some(version) = reading
        .page
        .columns
        .get(column)
        .map(|column| column.version)
    else {
        return;
    };
    let row = reading.row();
    reading.cursor.focus = version;
    reading.cursor.word = None;
    let Some(row) = row else {
        return;
    };
    let is_here = matches!(
        reading.page.rows[row].cells.get(column),
        Some(Cell::Told(_))
    );
    let sentence = match reading.layout {
        ColumnLayout::InStep if is_here => reading.sentence_in(row, column),
        ColumnLayout::InStep => None,
        ColumnLayout::OwnOrder => nearest_in(model, column),
    };
    if let Some(sentence) = sentence {
        go_to_sentence(model, sentence);
    }
}

fn has_more(model: &Model) -> bool {
    let n_shown = model.reading.page.columns.len();
    model.reading.skipped + n_shown < candidates(&model.reading).len()
}

/// Brings in the next versions.
pub(crate) fn show_next_versions(model: &mut Model, n: usize) {
    let skipped = model.reading.skipped.saturating_add(n);
    let has_more = has_more(model);
    keep_cursor_line(model, |model| model.reading.skipped = skipped);
    if !has_more {
        model.say("no more versions on the right");
    }
}

/// Brings back the versions before.
pub(crate) fn show_previous_versions(model: &mut Model, n: usize) {
    if model.reading.skipped == 0 && n == 1 {
        model.say("no more versions on the left");
    }
    let skipped = model.reading.skipped.saturating_sub(n);
    keep_cursor_line(model, |model| model.reading.skipped = skipped);
}

/// Moves the version in focus one place to the left.
pub(crate) fn move_left(model: &mut Model) {
    let others = candidates(&model.reading);
    let at = others
        .iter()
        .position(|version| *version == model.reading.cursor.focus);
    if let Some(at) = at.filter(|at| *at > 1) {
        swap(model, others[at], others[at - 1]);
    }
}

/// Moves the version in focus one place to the right.
pub(crate) fn move_right(model: &mut Model) {
    let others = candidates(&model.reading);
    let at = others
        .iter()
        .position(|version| *version == model.reading.cursor.focus);
    if let Some(at) = at.filter(|at| *at > 0 && at + 1 < others.len()) {
        swap(model, others[at], others[at + 1]);
    }
}

fn swap(model: &mut Model, one: VersionId, other: VersionId) {
    let at = |version| model.reading.order.iter().position(|own| *own == version);
    if let (Some(one), Some(other)) = (at(one), at(other)) {
        keep_cursor_line(model, |model| model.reading.order.swap(one, other));
    }
}

/// Hides the version in focus.
pub(crate) fn hide(model: &mut Model) {
    let version = model.reading.cursor.focus;
    if version == model.reading.base {
        model.say("the base cannot be hidden: choose another base first");
        return;
    }
    let letter = model.story.letter(version).to_owned();
    keep_cursor_line(model, |model| {
        model.reading.hidden.insert(version);
    });
    model.say(format!("{letter} is hidden"));
}

/// Shows all hidden versions again.
pub(crate) fn show_hidden(model: &mut Model) {
    keep_cursor_line(model, |model| model.reading.hidden.clear());
}

/// Columns as wide as set.
pub(crate) fn even_width(model: &mut Model) {
    let width = model.options.column_width;
    set_width(model, width);
}

/// Wider columns.
pub(crate) fn wider(model: &mut Model, n: usize) {
    let width = column_width_change(n).saturating_add(model.reading.column_width);
    set_width(model, width);
}

/// Narrower columns.
pub(crate) fn narrower(model: &mut Model, n: usize) {
    let width = model
        .reading
        .column_width
        .saturating_sub(column_width_change(n));
    set_width(model, width);
}

fn column_width_change(n: usize) -> u16 {
    u16::try_from(n)
        .unwrap_or(u16::MAX)
        .saturating_mul(WIDTH_STEP)
}

fn set_width(model: &mut Model, width: u16) {
    let width = width.clamp(NARROWEST, WIDEST);
    keep_cursor_line(model, |model| model.reading.column_width = width);
    model.say(format!("columns of {width} cells and more"));
}

/// Reads the others against the version in focus.
pub(crate) fn make_base(model: &mut Model) {
    set_base(model, model.reading.cursor.focus);
}

/// Two versions side by side, the first as the base; the others are hidden.
pub(crate) fn show_pair(model: &mut Model, base: VersionId, other: VersionId) {
    keep_cursor_line(model, |model| {
        let versions = model.story.versions.ids();
        model.reading.hidden = versions.filter(|v| *v != base && *v != other).collect();
        model.reading.base = base;
        model.reading.skipped = 0;
    });
    let show = model.key(crate::ui::action::Action::ShowHidden);
    let (base, other) = (model.story.letter(base), model.story.letter(other));
    model.say(format!("only {other} and {base}; {show} shows all again"));
}

/// Reads the others against a version.
pub(crate) fn set_base(model: &mut Model, version: VersionId) {
    if model.story.versions.get(version).is_none() {
        return;
    }
    keep_cursor_line(model, |model| {
        model.reading.base = version;
        model.reading.hidden.remove(&version);
        model.reading.skipped = 0;
    });
    let letter = model.story.letter(version).to_owned();
    model.say(format!(
        "{letter} is the base: the others are compared with it"
    ));
}

/// In step, or each in its own order.
pub(crate) fn switch_layout(model: &mut Model) {
    let line = model.cursor_line();
    let reading = &mut model.reading;
    reading.layout = match reading.layout {
        ColumnLayout::InStep => ColumnLayout::OwnOrder,
        ColumnLayout::OwnOrder => ColumnLayout::InStep,
    };
    let layout = reading.layout;
    build_strands(reading);
    if let (ColumnLayout::OwnOrder, Some((column, _))) =
        (layout, reading.page.place_of(reading.cursor.sentence))
    {
        reading.cursor.focus = reading.page.columns[column].version;
    }
    put_cursor_on_line(model, line);
    model.say(match layout {
        ColumnLayout::InStep => "aligned: what says the same is in one row",
        ColumnLayout::OwnOrder => "own order: counterparts follow the cursor",
    });
}

/// Shows or hides the legend.
pub(crate) fn toggle_legend(model: &mut Model) {
    model.options.has_legend = !model.options.has_legend;
    arrange(model);
    model.reading.reveal = Reveal::Near;
}

/// Divides long words at the ends of lines, or keeps them whole.
pub(crate) fn toggle_hyphens(model: &mut Model) {
    keep_cursor_line(model, |model| {
        model.options.hyphenates = !model.options.hyphenates
    });
    model.say(if model.options.hyphenates {
        "long words are divided at the ends of lines"
    } else {
        "words are kept whole"
    });
}
