//! Numbers about cells, held by feature: all cells answer one question of a tree at once.

/// A number for each feature of each cell.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// How many cells there are.
    pub n_cells: usize,
    /// The numbers of the first feature, then those of the second …
    pub values: Vec<u8>,
}

impl Columns {
    /// The numbers that these features give each cell.
    pub(super) fn of<F>(
        places: &[(usize, usize)],
        features: &[(&str, F)],
        value: impl Fn(&F, (usize, usize)) -> u8,
    ) -> Self {
        let mut values = Vec::with_capacity(places.len() * features.len());
        for (_, feature) in features {
            values.extend(places.iter().map(|&place| value(feature, place)));
        }
        Self {
            n_cells: places.len(),
            values,
        }
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
