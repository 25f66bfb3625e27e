//! A table with a row for each word of the one side and a column for each word of the other.

/// So many cells lie around the table, all of them empty, so that neighbours need no question whether they exist.
const MARGIN: usize = 4;

/// Values of the cells of two sides.
#[derive(Clone, Debug)]
pub(super) struct Grid<T> {
    /// How many rows there are.
    pub(super) n_left: usize,
    /// How many columns there are.
    pub(super) n_right: usize,
    width: usize,
    cells: Vec<T>,
}

impl<T: Copy + Default> Grid<T> {
    /// A grid of empty cells.
    pub(super) fn new(n_left: usize, n_right: usize) -> Self {
        let width = n_right + 2 * MARGIN;
        Self {
            n_left,
            n_right,
            width,
            cells: vec![T::default(); (n_left + 2 * MARGIN) * width],
        }
    }

    /// The grid of what each cell is worth.
    pub(super) fn of(n_left: usize, n_right: usize, cell: impl Fn(usize, usize) -> T) -> Self {
        let mut grid = Self::new(n_left, n_right);
        for i in 0..n_left {
            for j in 0..n_right {
                grid.set(i, j, cell(i, j));
            }
        }
        grid
    }

    /// The value of a cell.
    pub(super) fn at(&self, i: usize, j: usize) -> T {
        self.cells[(i + MARGIN) * self.width + j + MARGIN]
    }

    /// The value of the cell so many rows and columns further, four at most; nothing outside.
    pub(super) fn off(&self, i: usize, j: usize, rows: isize, columns: isize) -> T {
        let row = (i + MARGIN).wrapping_add_signed(rows);
        let column = (j + MARGIN).wrapping_add_signed(columns);
        self.cells[row * self.width + column]
    }

    /// Sets the value of a cell.
    pub(super) fn set(&mut self, i: usize, j: usize, value: T) {
        self.cells[(i + MARGIN) * self.width + j + MARGIN] = value;
    }

    /// The places of all cells, row by row.
    pub(super) fn places(&self) -> impl Iterator<Item = (usize, usize)> + use<T> {
        let n_right = self.n_right;
        (0..self.n_left).flat_map(move |i| (0..n_right).map(move |j| (i, j)))
    }
}
