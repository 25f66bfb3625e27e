//! From a choice of base and columns to a page.
//!
//! Every column keeps its own order. The base's points make the first rows; each further column joins the rows that
//! tell its points, along the heaviest increasing run of them, and puts what is left between. A point told at another
//! place than the row's stays where its version tells it; the row says where to look.

use std::ops::Range;

use super::arrangement::Arrangement;
use super::elsewhere::point_out;
use super::marking::Marker;
use super::not_compared::mark_not_compared;
use super::row_packing::pack_rows;
use super::{Block, Cell, Column, Page, Row, RowId};
use crate::compare::{Comparison, PointId, RunAdvance, heaviest_run};
use crate::text::{Grouped, SentenceId, Story, Table};

impl Page {
    /// Lays out the page.
    pub fn new(story: &Story, comparison: &Comparison, arrangement: &Arrangement) -> Self {
        let marker = Marker {
            story,
            comparison,
            arrangement,
        };
        let mut columns: Vec<Column> = arrangement
            .columns
            .iter()
            .map(|&version| marker.column(version))
            .collect();
        let drafts = order_rows(story, arrangement, &columns);
        let mut rows = fill_rows(drafts, &columns);
        if arrangement.is_packed {
            rows = pack_rows(rows, &columns);
        }
        point_out(&mut rows, &columns, comparison);
        mark_not_compared(&mut rows, &columns, story);
        let rows = number_rows(rows, &mut columns);
        Self {
            base: arrangement.base,
            columns,
            rows,
        }
    }
}

/// A row under construction: its point and, for each column that has joined, its blocks.
struct RowDraft {
    point: PointId,
    cells: Vec<Option<Range<usize>>>,
}

/// The column's blocks gathered into runs that tell one point.
fn group_tellings(column: &Column) -> Vec<(PointId, Range<usize>)> {
    let mut found: Vec<(PointId, Range<usize>)> = Vec::new();
    for (place, block) in column.blocks.iter().enumerate() {
        match found.last_mut() {
            Some((point, range)) if *point == block.point && !block.kind.is_heading() => {
                range.end = place + 1
            }
            _ => found.push((block.point, place..place + 1)),
        }
    }
    found
}

fn order_rows(story: &Story, arrangement: &Arrangement, columns: &[Column]) -> Vec<RowDraft> {
    let base = columns
        .iter()
        .position(|column| column.version == arrangement.base);
    let others = (0..columns.len()).filter(|&place| Some(place) != base);
    let mut rows: Vec<RowDraft> = Vec::new();
    for place in base.into_iter().chain(others) {
        let tellings = group_tellings(&columns[place]);
        let weights: Vec<u64> = tellings
            .iter()
            .map(|(_, blocks)| weigh_blocks(story, &columns[place].blocks[blocks.clone()]))
            .collect();
        rows = join_column(rows, place, columns, tellings, &weights);
    }
    rows
}

/// What it would cost the reader to see these blocks out of step: their words.
fn weigh_blocks(story: &Story, blocks: &[Block]) -> u64 {
    let n_tokens = |block: &Block| crate::text::len(&story.sentences[block.sentence].tokens);
    blocks.iter().map(|block| n_tokens(block) as u64 + 1).sum()
}

/// The rows with one more column in them. Sentences without a row that continue a passage follow it at once; those that
/// open a passage go after the rows that are there.
fn join_column(
    rows: Vec<RowDraft>,
    place: usize,
    columns: &[Column],
    tellings: Vec<(PointId, Range<usize>)>,
    weights: &[u64],
) -> Vec<RowDraft> {
    let places = rows.iter().enumerate();
    let by_point = Grouped::new(places.map(|(place, row)| (row.point, place)));
    let wanted = tellings.iter().map(|(point, _)| by_point.of(*point));
    let weighed = wanted.zip(weights.iter().copied());
    let anchors = heaviest_run(weighed, rows.len(), RunAdvance::Forward);
    let mut rows = rows.into_iter();
    let mut merged = Vec::with_capacity(rows.len() + tellings.len());
    let mut waiting = Vec::new();
    let mut taken = 0;
    for ((point, blocks), anchor) in tellings.into_iter().zip(anchors) {
        let goes_on = !columns[place].blocks[blocks.start].opens_passage;
        if let Some(anchor) = anchor {
            merged.extend(rows.by_ref().take(anchor - taken));
            merged.append(&mut waiting);
            let mut row = rows.next().expect("anchors are rows");
            row.cells[place] = Some(blocks);
            merged.push(row);
            taken = anchor + 1;
        } else {
            let mut cells = vec![None; columns.len()];
            cells[place] = Some(blocks);
            let queue = if goes_on && waiting.is_empty() {
                &mut merged
            } else {
                &mut waiting
            };
            queue.push(RowDraft { point, cells });
        }
    }
    merged.extend(rows);
    merged.append(&mut waiting);
    merged
}

/// Says in every cell what its column has of the row's point.
fn fill_rows(drafts: Vec<RowDraft>, columns: &[Column]) -> Vec<Row> {
    let mut told: Vec<(PointId, usize, SentenceId)> = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        let blocks = column.blocks.iter();
        told.extend(blocks.map(|block| (block.point, place, block.sentence)));
    }
    told.sort_unstable();
    let row = |RowDraft { point, cells }: RowDraft| {
        let first = told.partition_point(|(other, _, _)| *other < point);
        let of_point = told[first..].iter().take_while(|row| row.0 == point);
        let mut of_point = of_point.peekable();
        let cell = |(place, blocks): (usize, Option<Range<usize>>)| {
            while of_point.next_if(|row| row.1 < place).is_some() {}
            match (blocks, of_point.peek()) {
                (Some(blocks), _) => Cell::Told(blocks),
                (None, Some(&&(_, column, sentence))) if column == place => {
                    Cell::Elsewhere(sentence)
                }
                (None, _) => Cell::Silent,
            }
        };
        Row {
            cells: cells.into_iter().enumerate().map(cell).collect(),
        }
    };
    drafts.into_iter().map(row).collect()
}

/// The rows as a table, and in every block the row that it stands in.
fn number_rows(rows: Vec<Row>, columns: &mut [Column]) -> Table<RowId, Row> {
    let mut table = Table::default();
    for row in rows {
        let id: RowId = table.next_id();
        for (cell, column) in row.cells.iter().zip(columns.iter_mut()) {
            if let Cell::Told(blocks) = cell {
                let blocks = column.blocks[blocks.clone()].iter_mut();
                blocks.for_each(|block| block.row = id);
            }
        }
        table.push(row);
    }
    table
}
