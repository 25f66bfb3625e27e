//! Puts passages that are unique to different columns into one row, so that columns have fewer empty cells.
//!
//! A row in which several columns tell the same point keeps its gaps: there a gap says what a version leaves out. A row
//! in which one column speaks alone says that already by its mark; the lone passages of the other columns may stand
//! beside it, as long as every column keeps its order.

use super::{Block, Cell, Column, Row};

/// The rows with lone passages side by side, each as high up as the order of its column allows.
pub(super) fn pack_rows(rows: Vec<Row>, columns: &[Column]) -> Vec<Row> {
    let mut packing = Packing {
        columns,
        rows: Vec::with_capacity(rows.len()),
        below: vec![0; columns.len()],
    };
    for row in whole_passages(rows, columns) {
        packing.put(row);
    }
    packing.rows.into_iter().map(|open| open.row).collect()
}

/// A row that others may join.
struct OpenRow {
    row: Row,
    /// Whether several columns tell its point.
    is_shared: bool,
    is_furniture: bool,
}

struct Packing<'a> {
    columns: &'a [Column],
    rows: Vec<OpenRow>,
    /// For each column the first row below its last telling.
    below: Vec<usize>,
}

impl Packing<'_> {
    fn put(&mut self, row: Row) {
        let told: Vec<usize> = told_columns(&row).collect();
        let is_furniture = told.iter().all(|&place| {
            let blocks = blocks(&row, place, self.columns);
            blocks.iter().all(Block::is_furniture)
        });
        let seat = match told[..] {
            [column] => self.seat(column, &row, is_furniture),
            _ => None,
        };
        if let Some(seat) = seat {
            merge_rows(&mut self.rows[seat].row, row);
        } else {
            self.rows.push(OpenRow {
                is_shared: told.len() != 1,
                is_furniture,
                row,
            });
        }
        let at = seat.unwrap_or(self.rows.len() - 1);
        for column in told {
            self.below[column] = at + 1;
        }
    }

    /// The highest row in which a lone passage finds its column empty. Each column's search begins where its last one
    /// ended, so all together look at every row once a column.
    fn seat(&self, column: usize, row: &Row, is_furniture: bool) -> Option<usize> {
        let from = self.below[column];
        let fits = |open: &OpenRow| {
            !open.is_shared && open.is_furniture == is_furniture && has_room(&open.row, row)
        };
        let found = self.rows[from..].iter().position(fits)?;
        Some(from + found)
    }
}

/// Whether whatever a row says finds an empty cell in the other.
fn has_room(open: &Row, row: &Row) -> bool {
    let mut cells = open.cells.iter().zip(&row.cells);
    cells.all(|(open, cell)| *open == Cell::Silent || *cell == Cell::Silent)
}

fn merge_rows(open: &mut Row, row: Row) {
    for (open, cell) in open.cells.iter_mut().zip(row.cells) {
        if cell != Cell::Silent {
            *open = cell;
        }
    }
}

/// The rows, in which the sentences of one passage that nobody else tells follow each other in one cell.
fn whole_passages(rows: Vec<Row>, columns: &[Column]) -> Vec<Row> {
    let mut whole: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows {
        let last = whole
            .last_mut()
            .filter(|last| continues_passage(last, &row, columns));
        let Some(last) = last else {
            whole.push(row);
            continue;
        };
        for (cell, further) in last.cells.iter_mut().zip(row.cells) {
            if let (Cell::Told(blocks), Cell::Told(further)) = (cell, further) {
                blocks.end = further.end;
            }
        }
    }
    whole
}

/// Whether a row goes on with the passage of the row above, and both are one column's alone.
fn continues_passage(above: &Row, row: &Row, columns: &[Column]) -> bool {
    let (Some(before), Some(place)) = (lone_column(above), lone_column(row)) else {
        return false;
    };
    let opens = |row| {
        blocks(row, place, columns)
            .first()
            .is_some_and(|block| block.opens_passage)
    };
    // Furniture stays a line each; a headline of two sentences is rare enough to stay two.
    let is_prose = |row| {
        let mut blocks = blocks(row, place, columns).iter();
        !blocks.any(|block| block.is_furniture() || block.kind.is_heading())
    };
    before == place && is_prose(above) && is_prose(row) && !opens(row)
}

/// The column that tells something of which no other column on the page knows.
fn lone_column(row: &Row) -> Option<usize> {
    let is_elsewhere = |cell: &Cell| matches!(cell, Cell::Elsewhere(_));
    let mut told = told_columns(row);
    let place = told.next()?;
    (told.next().is_none() && !row.cells.iter().any(is_elsewhere)).then_some(place)
}

fn told_columns(row: &Row) -> impl Iterator<Item = usize> + '_ {
    let cells = row.cells.iter().enumerate();
    cells.filter_map(|(place, cell)| matches!(cell, Cell::Told(_)).then_some(place))
}

fn blocks<'a>(row: &Row, place: usize, columns: &'a [Column]) -> &'a [Block] {
    match &row.cells[place] {
        Cell::Told(blocks) => &columns[place].blocks[blocks.clone()],
        Cell::Elsewhere(_) | Cell::Silent | Cell::NotCompared => &[],
    }
}
