//! The cell under the cursor of the matrix: moved to, told in words, followed to its two versions.

use crate::text::VersionId;
use crate::ui::action::Action;
use crate::ui::model::{Model, Panel, PanelTarget};

/// To a column further left.
pub(crate) fn previous_matrix_column(panel: &mut Panel, n: usize) {
    panel.column = panel.column.saturating_sub(n);
}

/// To a column further right.
pub(crate) fn next_matrix_column(panel: &mut Panel, n: usize, n_versions: usize) {
    panel.column = (panel.column + n).min(n_versions.saturating_sub(1));
}

/// The two versions of the cell under the cursor, the base first; the diagonal has only one, and says so.
pub(crate) fn choose_cell_pair(model: &mut Model) -> Option<(VersionId, VersionId)> {
    let (row, column) = cell(model)?;
    if row == column {
        let (left, right) = (model.key(Action::FocusLeft), model.key(Action::FocusRight));
        model.say(format!("{left} and {right} choose another version"));
        return None;
    }
    Some((column, row))
}

/// Says in words what the cell under the cursor of the matrix shows.
pub(crate) fn say_matrix_cell(model: &mut Model) {
    let Some((row, column)) = cell(model) else {
        return;
    };
    let (one, two) = (model.story.letter(row), model.story.letter(column));
    let Some(pair) = model.comparison.pair(row, column) else {
        let told = match row == column {
            true => format!("{one} against itself says nothing"),
            false => format!("{one} and {two} are not compared yet"),
        };
        model.say(told);
        return;
    };
    let (shared, other) = match pair.left == row {
        true => (pair.left_shared, pair.right_shared),
        false => (pair.right_shared, pair.left_shared),
    };
    let told = format!(
        "{} of {one} is in {two} word for word, {} in other words · {} of {two} is in {one}",
        shared.verbatim,
        shared.rest(),
        other.verbatim.plus(other.reworded)
    );
    model.say(told);
}

/// The versions of row and column under the cursor of the matrix.
fn cell(model: &Model) -> Option<(VersionId, VersionId)> {
    let panel = model.panel.as_ref()?;
    let Some(PanelTarget::Row(row)) = panel.item()?.target else {
        return None;
    };
    let column = model.story.versions.ids().nth(panel.column)?;
    Some((row, column))
}
