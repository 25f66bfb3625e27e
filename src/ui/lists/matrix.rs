//! Who shares how much with whom.

use super::{padded, prose};
use crate::lexicon::{language_notes, share_words};
use crate::report::describe_condensed;
use crate::review::{Matrix, MatrixCell, Role};
use crate::text::{Id, VersionId};
use crate::ui::action::Action;
use crate::ui::model::{Listing, Model, PanelItem, PanelTarget, StyledLine, StyledText};
use crate::ui::theme::Ink;

/// Cells for the letter of a row.
const NAME: usize = 6;

/// Pairs listed at most: with a hundred versions there are ten thousand, and to wrap them all takes six frames.
const MOST: usize = 500;

/// Shades of heat, from nothing to everything.
const HEAT: [&str; 5] = ["  ", "░░", "▒▒", "▓▓", "██"];

pub(super) fn list_matrix(model: &Model, room: usize) -> Listing {
    let matrix = Matrix::new(&model.story, &model.comparison);
    if matrix.versions.len() < 2 {
        return super::single_version_listing(room);
    }
    let mut head = prose::wrapped(&[StyledText::ink(Matrix::RULE, Ink::Detail)], room, 0);
    if let Some(progress) = model.progress {
        let (done, of) = (progress.done, progress.of);
        let text = format!("{done} of {of} pairs compared so far");
        head.push(vec![StyledText::ink(text, Ink::Trouble)]);
    }
    for note in language_notes(&model.story) {
        let note = [StyledText::ink(format!("{note} (–)"), Ink::Detail)];
        head.extend(prose::wrapped(&note, room, 0));
    }
    head.push(Vec::new());
    let (left, right) = (model.key(Action::FocusLeft), model.key(Action::FocusRight));
    let peek = model.key(Action::Peek);
    let keys =
        format!("{left} {right} choose a column · {peek} shows the two versions side by side");
    let keys = prose::wrapped(&[StyledText::ink(keys, Ink::Detail)], room, 0);
    let before_gap = head.len() - 1;
    head.splice(before_gap..before_gap, keys);
    let mut items = Vec::new();
    if let Some(size) = CellWidth::fitting(matrix.versions.len(), room) {
        head.push(matrix_head(model, &matrix, size));
        let rows = matrix.versions.iter().zip(&matrix.cells);
        items.extend(rows.map(|(version, cells)| matrix_row(model, *version, cells, size)));
        items.push(PanelItem::gap());
        items.push(PanelItem::heading("pairs, most shared first"));
    }
    items.extend(matrix_pair_items(model, &matrix, room));
    Listing {
        head,
        items,
        ..Listing::default()
    }
}

/// How much room a cell has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CellWidth {
    /// `▒▒ 56 %`.
    Wide,
    /// `▒ 56`, so that twelve versions fit into 80 cells.
    Narrow,
}

impl CellWidth {
    /// Cells of the screen, with the space behind.
    fn cells(self) -> usize {
        match self {
            Self::Wide => 9,
            Self::Narrow => 5,
        }
    }

    /// The size in which so many columns fit; none if they fit in none.
    fn fitting(n_versions: usize, room: usize) -> Option<Self> {
        let room = room.saturating_sub(NAME);
        let mut sizes = [Self::Wide, Self::Narrow].into_iter();
        sizes.find(|size| n_versions * size.cells() <= room)
    }
}

fn matrix_head(model: &Model, matrix: &Matrix, size: CellWidth) -> StyledLine {
    let mut line = vec![StyledText::plain(" ".repeat(NAME))];
    for version in &matrix.versions {
        let letter = model.story.letter(*version);
        let text = match size {
            CellWidth::Wide => format!("in {letter}"),
            CellWidth::Narrow => letter.to_owned(),
        };
        // Above the end of the figures, a space before the next cell.
        let text = format!("{text:>wide$} ", wide = size.cells() - 1);
        line.push(StyledText::ink(text, Ink::Letter));
    }
    line
}

fn matrix_row(
    model: &Model,
    version: VersionId,
    cells: &[Option<MatrixCell>],
    size: CellWidth,
) -> PanelItem {
    let name = StyledText::ink(format!(" {} ", model.story.letter(version)), Ink::Letter);
    let mut line = vec![padded(name, NAME)];
    for (column, cell) in cells.iter().enumerate() {
        let empty = empty_cell_text(model, version, VersionId::at(column));
        line.extend(shaded(*cell, column, empty, size));
    }
    PanelItem {
        lines: vec![line],
        target: Some(PanelTarget::Row(version)),
    }
}

/// What stands in a cell without a figure: on the diagonal, between languages, and where nothing is known yet.
fn empty_cell_text(model: &Model, version: VersionId, other: VersionId) -> &'static str {
    if version == other {
        "·"
    } else if share_words(&model.story, version, other) {
        ""
    } else {
        "–"
    }
}

/// A cell: its heat, and its figure or what stands for it.
fn shaded(
    cell: Option<MatrixCell>,
    column: usize,
    empty: &str,
    size: CellWidth,
) -> [StyledText; 3] {
    let total = cell.map_or(0, |cell| usize::from(cell.total().thousandths()));
    let shade = HEAT[(total * HEAT.len() / 1001).min(HEAT.len() - 1)];
    let figure = match (cell, size) {
        (None, _) => empty.to_owned(),
        (Some(cell), CellWidth::Wide) => cell.total().to_string(),
        (Some(_), CellWidth::Narrow) => ((total + 5) / 10).to_string(),
    };
    let (heat, wide) = match size {
        CellWidth::Wide => (shade.to_owned(), 6),
        CellWidth::Narrow => (shade.chars().take(1).collect(), 3),
    };
    [
        StyledText::role(heat, Role::Reworded),
        StyledText::column(format!("{figure:>wide$}"), column),
        StyledText::plain(" "),
    ]
}

/// Every direction of every pair in figures; each leads to the two versions side by side.
fn matrix_pair_items(model: &Model, matrix: &Matrix, room: usize) -> Vec<PanelItem> {
    let mut rows = Vec::new();
    for (version, cells) in matrix.versions.iter().zip(&matrix.cells) {
        for (other, cell) in matrix.versions.iter().zip(cells) {
            rows.extend(cell.map(|cell| (*version, *other, cell)));
        }
    }
    rows.sort_by_key(|(version, other, cell)| (std::cmp::Reverse(cell.total()), *version, *other));
    let item = |(version, other, cell): (VersionId, VersionId, MatrixCell)| {
        let (one, two) = (model.story.letter(version), model.story.letter(other));
        let shared = cell.shared;
        let pair = model.comparison.pair(version, other);
        let condensed = pair.and_then(|pair| pair.condensed);
        let condensed = condensed.filter(|condensed| condensed.short == version);
        let said = condensed
            .map(|condensed| format!(" · {}", describe_condensed(&model.story, &condensed)));
        PanelItem {
            lines: prose::wrapped(
                &[
                    StyledText::ink(format!("{:>6}", cell.total().to_string()), Ink::Strong),
                    StyledText::plain(format!(" of {one} is also in {two}  ")),
                    StyledText::ink(shared.parts_in_words(), Ink::Detail),
                    StyledText::plain(said.unwrap_or_default()),
                ],
                room,
                7,
            ),
            target: Some(PanelTarget::Pair(other, version)),
        }
    };
    let n_more = rows.len().saturating_sub(MOST);
    let mut items: Vec<PanelItem> = rows.into_iter().take(MOST).map(item).collect();
    if n_more > 0 {
        let text = format!("{n_more} pairs that share less are not listed");
        items.push(PanelItem::heading(text));
    }
    items
}
