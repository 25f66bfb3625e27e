//! Where a column is in another language than all that tell a row: whether it tells it too is not known.

use super::{Cell, Column, Row};
use crate::lexicon::share_words;
use crate::text::{Story, VersionId};

/// Turns silence that nobody has looked into to [`Cell::NotCompared`].
pub(super) fn mark_not_compared(rows: &mut [Row], columns: &[Column], story: &Story) {
    let versions: Vec<VersionId> = columns.iter().map(|column| column.version).collect();
    let are_comparable = |one: VersionId, other: VersionId| share_words(story, one, other);
    let is_one_language = versions
        .iter()
        .all(|&one| versions.iter().all(|&other| are_comparable(one, other)));
    if is_one_language {
        return;
    }
    for row in rows {
        let told = row.cells.iter().zip(&versions);
        let told = told.filter(|(cell, _)| matches!(cell, Cell::Told(_)));
        let tellers: Vec<VersionId> = told.map(|(_, version)| *version).collect();
        for (cell, &version) in row.cells.iter_mut().zip(&versions) {
            let could_tell = tellers
                .iter()
                .any(|&teller| are_comparable(version, teller));
            if *cell == Cell::Silent && !could_tell {
                *cell = Cell::NotCompared;
            }
        }
    }
}
