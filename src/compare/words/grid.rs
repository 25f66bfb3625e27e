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
            for (j, value) in grid.row_mut(i).iter_mut().enumerate() {
                *value = cell(i, j);
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

    /// The row of cells so many rows and columns further, four at most, as long as the table is wide. Rows are for what
    /// is asked of every cell: a processor takes many bytes of a row at once.
    pub(super) fn row(&self, i: usize, rows: isize, columns: isize) -> &[T] {
        let start = (i + MARGIN).wrapping_add_signed(rows) * self.width;
        let start = (start + MARGIN).wrapping_add_signed(columns);
        &self.cells[start..start + self.n_right]
    }

    /// The row of cells, to be set.
    pub(super) fn row_mut(&mut self, i: usize) -> &mut [T] {
        let start = (i + MARGIN) * self.width + MARGIN;
        &mut self.cells[start..start + self.n_right]
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

impl Grid<u8> {
    /// For each cell the largest value among those so many rows and columns further.
    pub(super) fn largest(&self, around: &[(isize, isize)]) -> Self {
        let mut largest = Self::new(self.n_left, self.n_right);
        for i in 0..self.n_left {
            for &(rows, columns) in around {
                let others = self.row(i, rows, columns);
                for (value, &other) in largest.row_mut(i).iter_mut().zip(others) {
                    *value = (*value).max(other);
                }
            }
        }
        largest
    }
}
