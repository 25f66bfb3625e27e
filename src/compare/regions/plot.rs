//! Where rare words lie densely on the plane of two texts: the rough places of passages that recur.
//!
//! A dot-plot, as Helfman 1994 drew for programs, with Sanchez-Perez's idea of 2014 that sentences do not matter. Every
//! word that is rare in both texts is a point for each pair of its places, and so are two words in a row of which neither
//! is rare alone, because in a book nearly every word recurs. Points are counted in cells of a few words, cells are summed
//! over the box around each, and boxes that hold enough are joined with those next to them. Only cells that hold a point
//! are kept, so it costs the points times the box.

use std::ops::Range;

use super::line::{Stem, StemSequence, StemSequences};
use super::rules;
use crate::compare::DisjointSets;

/// A rough place: words of the left text and words of the right one.
pub(super) type RegionPlace = (Range<usize>, Range<usize>);

/// A word that stands in both texts, by its places.
struct PlotPoint {
    left: u32,
    right: u32,
}

/// The rough places, in the order of the left text.
pub(super) fn find_rough_places(lines: &StemSequences) -> Vec<RegionPlace> {
    let points = plot_shared_words(lines);
    let dense = dense(&sum_points_by_cell(lines, &points));
    let groups = group_near_cells(&dense);
    let n_groups = groups.iter().max().map_or(0, |last| last + 1);
    let mut found: Vec<Option<RegionPlace>> = vec![None; n_groups];
    for (point, _) in points {
        let (left, right) = (point.left as usize, point.right as usize);
        let cell = (left / rules::CELL_WORDS, right / rules::CELL_WORDS);
        let Ok(at) = dense.binary_search(&cell) else {
            continue;
        };
        let place = found[groups[at]].get_or_insert((left..left + 1, right..right + 1));
        place.0 = place.0.start.min(left)..place.0.end.max(left + 1);
        place.1 = place.1.start.min(right)..place.1.end.max(right + 1);
    }
    found.into_iter().flatten().collect()
}

/// The points with their weights: rare words, and words in a row that are rare together.
fn plot_shared_words(lines: &StemSequences) -> Vec<(PlotPoint, f32)> {
    let mut points = Vec::new();
    for (stem, &weight) in lines.weights.iter().enumerate() {
        let places = (&*lines.left.places[stem], &*lines.right.places[stem]);
        if weight > 0.0 {
            for (point, weight) in pair_places(places, weight) {
                let next = if has_next_match(lines, &point) {
                    rules::NEXT_AGREES
                } else {
                    0.0
                };
                points.push((point, weight + next));
            }
        }
    }
    let (lefts, rights) = (twos(lines, &lines.left), twos(lines, &lines.right));
    let mut rights = rights.chunk_by(|a, b| a.0 == b.0).peekable();
    for left in lefts.chunk_by(|a, b| a.0 == b.0) {
        while rights.next_if(|right| right[0].0 < left[0].0).is_some() {}
        if let Some(right) = rights.next_if(|right| right[0].0 == left[0].0) {
            let places = |twos: &[WordBigram]| twos.iter().map(|two| two.1).collect::<Vec<u32>>();
            let (left, right) = (places(left), places(right));
            let weight = lines.rarity(left.len() + right.len());
            points.extend(pair_places((&left, &right), weight));
        }
    }
    points
}

/// Whether so many pairs of places are few enough for each to be a point.
fn are_few(n_pairs: usize) -> bool {
    (1..=rules::PAIRS_UP_TO).contains(&n_pairs)
}

/// Every place in the left text with every one in the right, each with its part of the weight; none if they are many.
fn pair_places<'a>(
    (lefts, rights): (&'a [u32], &'a [u32]),
    weight: f32,
) -> impl Iterator<Item = (PlotPoint, f32)> + 'a {
    let n_pairs = lefts.len() * rights.len();
    let part = weight / (n_pairs as f32).sqrt();
    let lefts = lefts.iter().filter(move |_| are_few(n_pairs));
    lefts.flat_map(move |&left| {
        let point = move |&right| (PlotPoint { left, right }, part);
        rights.iter().map(point)
    })
}

/// Two words in a row, and the place of the first.
type WordBigram = ((Stem, Stem), u32);

/// Every two words in a row of a text of which one says something and neither is a point by itself, by these words.
fn twos(lines: &StemSequences, line: &StemSequence) -> Vec<WordBigram> {
    let says = |stem: Stem| lines.weights[stem as usize] > 0.0;
    let is_point = |stem: Stem| {
        let n = |line: &StemSequence| line.places[stem as usize].len();
        says(stem) && are_few(n(&lines.left) * n(&lines.right))
    };
    let rows = (0..).zip(line.stems.windows(2));
    let mut twos: Vec<WordBigram> = rows
        .map(|(place, two)| ((two[0], two[1]), place))
        .filter(|((one, next), _)| says(*one) || says(*next))
        .filter(|((one, next), _)| !is_point(*one) && !is_point(*next))
        .collect();
    twos.sort_unstable();
    twos
}

/// Whether the words behind a point agree as well.
fn has_next_match(lines: &StemSequences, point: &PlotPoint) -> bool {
    let left = lines.left.stems.get(point.left as usize + 1);
    let right = lines.right.stems.get(point.right as usize + 1);
    left.is_some() && left == right
}

/// For each cell of the left text the cells of the right one that hold points, in order.
type Rows = Vec<Vec<(usize, f32)>>;

fn sum_points_by_cell(lines: &StemSequences, points: &[(PlotPoint, f32)]) -> Rows {
    let mut rows: Rows = vec![Vec::new(); lines.left.len() / rules::CELL_WORDS + 1];
    for (point, weight) in points {
        rows[point.left as usize / rules::CELL_WORDS]
            .push((point.right as usize / rules::CELL_WORDS, *weight));
    }
    for row in &mut rows {
        // By weight too: sums do not depend on the order of points to the last bit.
        row.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        row.dedup_by(|next, cell| {
            let is_same = next.0 == cell.0;
            cell.1 += if is_same { next.1 } else { 0.0 };
            is_same
        });
    }
    rows
}

/// The cells whose boxes hold enough, in order.
fn dense(rows: &Rows) -> Vec<(usize, usize)> {
    let mut dense = Vec::new();
    for (left, row) in rows.iter().enumerate() {
        let near = &rows
            [left.saturating_sub(rules::BOX_REACH)..rows.len().min(left + rules::BOX_REACH + 1)];
        for &(right, _) in row {
            let sum: f32 = near.iter().map(|row| sum_within(row, right)).sum();
            if sum >= rules::DENSE_FROM {
                dense.push((left, right));
            }
        }
    }
    dense
}

fn sum_within(row: &[(usize, f32)], right: usize) -> f32 {
    let from = row.partition_point(|cell| cell.0 + rules::BOX_REACH < right);
    let inside = row[from..]
        .iter()
        .take_while(|cell| cell.0 <= right + rules::BOX_REACH);
    inside.map(|cell| cell.1).sum()
}

/// For each cell the number of the group of cells that it belongs to, counted from 0 in their order.
fn group_near_cells(cells: &[(usize, usize)]) -> Vec<usize> {
    let mut forest = DisjointSets::new(cells.len());
    for (at, &(left, right)) in cells.iter().enumerate() {
        for row in left..=left + rules::JOINED_WITHIN {
            // Cells come in order, so those of a row that are near stand in one stretch.
            let from = cells
                .partition_point(|cell| *cell < (row, right.saturating_sub(rules::JOINED_WITHIN)));
            let to = cells.partition_point(|cell| *cell <= (row, right + rules::JOINED_WITHIN));
            for near in from..to {
                forest.join(at, near);
            }
        }
    }
    forest.numbers()
}
