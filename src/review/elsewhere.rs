//! Where a column tells what it does not tell in the row: a gap that points there claims no silence.

use std::collections::HashMap;

use super::Column;
use crate::compare::{Comparison, PointId};
use crate::text::{SentenceId, each};

/// Where each column tells a point: its first sentence of it, or else the first that is linked to one of the point's
/// though it says something more. A column is silent only where it has neither.
pub(super) fn places(
    columns: &[Column],
    comparison: &Comparison,
) -> HashMap<(PointId, usize), SentenceId> {
    let mut places = HashMap::new();
    for (place, column) in columns.iter().enumerate() {
        for block in &column.blocks {
            places.entry((block.point, place)).or_insert(block.sentence);
        }
    }
    for (one, other, left, right) in linked(columns, comparison) {
        let points = [left, right].map(|sentence| comparison.points.of(sentence));
        places.entry((points[0], other)).or_insert(right);
        places.entry((points[1], one)).or_insert(left);
    }
    places
}

/// The first sentences of all links between two columns, by column and sentence.
fn linked(
    columns: &[Column],
    comparison: &Comparison,
) -> Vec<(usize, usize, SentenceId, SentenceId)> {
    let mut found = Vec::new();
    for (one, left) in columns.iter().enumerate() {
        for (other, right) in columns.iter().enumerate().skip(one + 1) {
            let Some(pair) = comparison.pair(left.version, right.version) else {
                continue;
            };
            let is_left = pair.left == left.version;
            for link in &pair.links {
                let ends = if is_left {
                    (&link.left, &link.right)
                } else {
                    (&link.right, &link.left)
                };
                found.extend(
                    each(ends.0).flat_map(|l| each(ends.1).map(move |r| (one, other, l, r))),
                );
            }
        }
    }
    found.retain(|&(one, other, l, r)| {
        columns[one].find(l).is_some() && columns[other].find(r).is_some()
    });
    found.sort_unstable();
    found
}
