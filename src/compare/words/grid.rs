//! A table with a row for each word of the one side and a column for each word of the other.

/// Values of the cells of two sides.
#[derive(Clone, Debug)]
pub(super) struct Grid<T> {
    /// How many rows there are.
    pub(super) n_left: usize,
    /// How many columns there are.
    pub(super) n_right: usize,
    cells: Vec<T>,
}

impl<T: Copy + Default> Grid<T> {
    /// The grid of what each cell is worth.
    pub(super) fn of(n_left: usize, n_right: usize, cell: impl Fn(usize, usize) -> T) -> Self {
        let cell = &cell;
        let rows = (0..n_left).flat_map(|i| (0..n_right).map(move |j| cell(i, j)));
        Self {
            n_left,
            n_right,
            cells: rows.collect(),
        }
    }

    /// The value of a cell.
    pub(super) fn at(&self, i: usize, j: usize) -> T {
        self.cells[i * self.n_right + j]
    }

    /// The value of the cell so many rows and columns further; nothing outside.
    pub(super) fn off(&self, i: usize, j: usize, rows: isize, columns: isize) -> T {
        match (i.checked_add_signed(rows), j.checked_add_signed(columns)) {
            (Some(i), Some(j)) if i < self.n_left && j < self.n_right => self.at(i, j),
            _ => T::default(),
        }
    }

    /// Sets the value of a cell.
    pub(super) fn set(&mut self, i: usize, j: usize, value: T) {
        self.cells[i * self.n_right + j] = value;
    }

    /// The places of all cells, row by row.
    pub(super) fn places(&self) -> impl Iterator<Item = (usize, usize)> + use<T> {
        let n_right = self.n_right;
        (0..self.n_left).flat_map(move |i| (0..n_right).map(move |j| (i, j)))
    }
}
