//! Numbers about cells, held by feature: all cells answer one question of a tree at once.

/// Features by name and by the number that they give a cell. Each becomes a loop over all cells of its own: a call for
/// every number took as long as the numbers.
macro_rules! features {
    ($whole:ty, $(($name:literal, $value:expr)),+ $(,)?) => {
        [$(($name, |whole: &$whole, places: &[(usize, usize)], column: &mut Vec<u8>| {
            let value: fn(&$whole, usize, usize) -> u8 = $value;
            column.extend(places.iter().map(|&(i, j)| value(whole, i, j)));
        })),+]
    };
}
pub(super) use features;

/// A number for each feature of each cell.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// How many cells there are.
    pub n_cells: usize,
    /// The numbers of the first feature, then those of the second …
    pub values: Vec<u8>,
}

impl Columns {
    /// The numbers that these features give so many cells.
    pub(super) fn of<F>(
        n_cells: usize,
        features: &[(&str, F)],
        fill: impl Fn(&F, &mut Vec<u8>),
    ) -> Self {
        let mut values = Vec::with_capacity(n_cells * features.len());
        for (_, feature) in features {
            fill(feature, &mut values);
        }
        Self { n_cells, values }
    }

    /// These numbers and then those of more features of the same cells.
    #[must_use]
    pub fn joined(mut self, others: &Self) -> Self {
        self.values.extend_from_slice(&others.values);
        self
    }

    /// The numbers of these cells alone.
    pub(super) fn only(&self, cells: &[usize]) -> Self {
        let columns = (0..self.n_features()).map(|feature| self.column(feature));
        Self {
            n_cells: cells.len(),
            values: columns
                .flat_map(|column| cells.iter().map(|&cell| column[cell]))
                .collect(),
        }
    }

    /// How many features there are.
    pub fn n_features(&self) -> usize {
        self.values.len() / self.n_cells.max(1)
    }

    /// The numbers of one feature.
    pub fn column(&self, feature: usize) -> &[u8] {
        let start = feature * self.n_cells;
        self.values
            .get(start..start + self.n_cells)
            .unwrap_or_default()
    }
}
