//! Empty cells whose version tells the point elsewhere, in part; such a cell points there instead of claiming silence.

use super::{Cell, Column, Row};
use crate::compare::Comparison;
use crate::text::{SentenceId, each};

/// Lets every gap say where its column has a sentence that is linked to one of the row's, though it makes a point of
/// its own there.
pub(super) fn point_out(rows: &mut [Row], columns: &[Column], comparison: &Comparison) {
    let links = cross_column_links(columns, comparison);
    for row in rows {
        if !row.cells.contains(&Cell::Silent) {
            continue;
        }
        let told: Vec<SentenceId> = told_sentences(row, columns).collect();
        for (_, place, there) in told.iter().flat_map(|&own| links_of_sentence(&links, own)) {
            let cell = &mut row.cells[*place];
            if *cell == Cell::Silent {
                *cell = Cell::Elsewhere(*there);
            }
        }
    }
}

fn told_sentences(row: &Row, columns: &[Column]) -> impl Iterator<Item = SentenceId> {
    let cells = row.cells.iter().zip(columns);
    let blocks = cells.flat_map(|(cell, column)| match cell {
        Cell::Told(blocks) => &column.blocks[blocks.clone()],
        Cell::Elsewhere(_) | Cell::Silent | Cell::NotCompared => &[],
    });
    blocks.map(|block| block.sentence)
}

/// A sentence, a column, and a sentence there that it is linked to.
type ColumnLink = (SentenceId, usize, SentenceId);

/// The links of a sentence.
fn links_of_sentence(links: &[ColumnLink], sentence: SentenceId) -> &[ColumnLink] {
    let first = links.partition_point(|link| link.0 < sentence);
    let n = links[first..].partition_point(|link| link.0 == sentence);
    &links[first..first + n]
}

/// For each sentence and each other column the sentences there that it is linked to, in order. Where both make one
/// point the row knows of it already: among many versions that is nearly every link.
fn cross_column_links(columns: &[Column], comparison: &Comparison) -> Vec<ColumnLink> {
    let mut links = Vec::new();
    let mut keep = |from, place: usize, to: SentenceId| {
        let is_known = comparison.points.of(from) == comparison.points.of(to);
        if !is_known && columns[place].find(to).is_some() {
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
