//! Where a column tells in part what it does not tell in the row: a gap that points there claims no silence.

use super::{Cell, Column, Row};
use crate::compare::Comparison;
use crate::text::{SentenceId, each};

/// Lets every gap say where its column has a sentence that is linked to one of the row's, though it makes a point of
/// its own there.
pub(super) fn point_out(rows: &mut [Row], columns: &[Column], comparison: &Comparison) {
    let links = links(columns, comparison);
    for row in rows {
        if !row.cells.contains(&Cell::Silent) {
            continue;
        }
        let told: Vec<SentenceId> = sentences(row, columns).collect();
        for (place, cell) in row.cells.iter_mut().enumerate() {
            let mut linked = told
                .iter()
                .filter_map(|&own| first_linked(&links, own, place));
            if *cell == Cell::Silent
                && let Some(sentence) = linked.next()
            {
                *cell = Cell::Elsewhere(sentence);
            }
        }
    }
}

fn sentences(row: &Row, columns: &[Column]) -> impl Iterator<Item = SentenceId> {
    let cells = row.cells.iter().zip(columns);
    let blocks = cells.flat_map(|(cell, column)| match cell {
        Cell::Told(blocks) => &column.blocks[blocks.clone()],
        Cell::Elsewhere(_) | Cell::Silent => &[],
    });
    blocks.map(|block| block.sentence)
}

/// A sentence, a column, and a sentence there that it is linked to.
type Linked = (SentenceId, usize, SentenceId);

/// The first sentence of a column that a sentence is linked to.
fn first_linked(links: &[Linked], sentence: SentenceId, column: usize) -> Option<SentenceId> {
    let first = links.partition_point(|&(own, place, _)| (own, place) < (sentence, column));
    let &(own, place, there) = links.get(first)?;
    ((own, place) == (sentence, column)).then_some(there)
}

/// For each sentence and each other column the sentences there that it is linked to, in order.
fn links(columns: &[Column], comparison: &Comparison) -> Vec<Linked> {
    let mut links = Vec::new();
    let mut keep = |from, place: usize, to: SentenceId| {
        if columns[place].find(to).is_some() {
            links.push((from, place, to));
        }
    };
    let place_of = |version| columns.iter().position(|column| column.version == version);
    for pair in &comparison.pairs {
        let (Some(left), Some(right)) = (place_of(pair.left), place_of(pair.right)) else {
            continue;
        };
        for link in &pair.links {
            for one in each(&link.left) {
                for other in each(&link.right) {
                    keep(one, right, other);
                    keep(other, left, one);
                }
            }
        }
    }
    links.sort_unstable();
    links
}
