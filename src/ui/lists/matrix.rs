//! Who shares how much with whom.

use super::{padded, prose};
use crate::review::{Matrix, MatrixCell, Role};
use crate::text::{Id, VersionId};
use crate::ui::model::{Item, Listing, Model, Piece, Target, Words};
use crate::ui::theme::Ink;

/// A cell of the table: `100 % 12+88`, with its heat before it.
const CELL: usize = 9;

/// Shades of heat, from nothing to everything.
const HEAT: [&str; 5] = ["  ", "░░", "▒▒", "▓▓", "██"];

pub(super) fn list(model: &Model, room: usize) -> Listing {
    let matrix = Matrix::new(&model.story, &model.comparison);
    let mut head = prose::wrapped(&[Piece::ink(Matrix::RULE, Ink::Detail)], room, 0);
    if let Some(progress) = model.progress {
        let (done, of) = (progress.done, progress.of);
        let text = format!("{done} of {of} pairs are compared so far; the others are empty");
        head.push(vec![Piece::ink(text, Ink::Trouble)]);
    }
    head.push(Vec::new());
    let fits = room.saturating_sub(6) / CELL;
    if matrix.versions.len() <= fits {
        head.push(letters(model, &matrix));
    }
    let mut items = Vec::new();
    if matrix.versions.len() <= fits {
        let rows = matrix.versions.iter().zip(&matrix.cells);
        items.extend(rows.map(|(version, cells)| row(model, *version, cells)));
        items.push(Item::gap());
        items.push(Item::heading("pair by pair, the most shared first"));
    }
    items.extend(pairs(model, &matrix));
    Listing { head, items }
}

fn letters(model: &Model, matrix: &Matrix) -> Words {
    let mut line = vec![Piece::plain("      ")];
    for version in &matrix.versions {
        let letter = Piece::ink(format!("in {}", model.story.letter(*version)), Ink::Letter);
        line.push(padded(letter, CELL));
    }
    line
}

fn row(model: &Model, version: VersionId, cells: &[Option<MatrixCell>]) -> Item {
    let name = Piece::ink(format!(" {} ", model.story.letter(version)), Ink::Letter);
    let mut line = vec![padded(name, 6)];
    for (place, cell) in cells.iter().enumerate() {
        let is_own = place == version.index();
        line.extend(match cell {
            Some(cell) => heat(*cell),
            None => vec![Piece::ink(
                format!("{:<CELL$}", if is_own { "·" } else { "" }),
                Ink::Quiet,
            )],
        });
    }
    Item {
        lines: vec![line],
        target: Some(Target::Here),
    }
}

fn heat(cell: MatrixCell) -> Vec<Piece> {
    let total = usize::from(cell.total().thousandths());
    let shade = HEAT[(total * HEAT.len() / 1001).min(HEAT.len() - 1)];
    vec![
        Piece::role(shade, Role::Reworded),
        padded(
            Piece::plain(format!("{:>5}", cell.total().to_string())),
            CELL - 2,
        ),
    ]
}

/// Every direction of every pair in figures; each leads to the two versions side by side.
fn pairs(model: &Model, matrix: &Matrix) -> Vec<Item> {
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
        Item {
            lines: vec![vec![
                Piece::ink(format!("{:>6}", cell.total().to_string()), Ink::Strong),
                Piece::plain(format!(" of {one} is also in {two}")),
                Piece::ink(
                    format!(
                        "  {} word for word, {} in other words",
                        shared.verbatim, shared.reworded
                    ),
                    Ink::Detail,
                ),
            ]],
            target: Some(Target::Pair(other, version)),
        }
    };
    rows.into_iter().map(item).collect()
}
