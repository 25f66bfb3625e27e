//! Values by the ids that they belong to.

use std::marker::PhantomData;

use super::Id;

/// Values by the ids that they belong to, those of one id together and in the order in which they came. Counted out, not
/// sorted: among a hundred versions half a million links are put down, and for every page the rows of a hundred columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouped<I, T> {
    /// Where the values of each id begin, and where those of the last end.
    starts: Vec<usize>,
    values: Vec<T>,
    ids: PhantomData<I>,
}

impl<I: Id, T: Copy + Default> Grouped<I, T> {
    /// Groups these values; costs two passes over them, and room for the ids up to the highest.
    pub fn new(rows: impl Iterator<Item = (I, T)> + Clone) -> Self {
        // One more in front: the start of each group is counted up to while its values are put down.
        let mut starts = vec![0; 2];
        for (id, _) in rows.clone() {
            let n = id.index() + 3;
            if n > starts.len() {
                starts.resize(n, 0);
            }
            starts[n - 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut values = vec![T::default(); starts.last().copied().unwrap_or_default()];
        for (id, value) in rows {
            let next = &mut starts[id.index() + 1];
            values[*next] = value;
            *next += 1;
        }
        Self {
            starts,
            values,
            ids: PhantomData,
        }
    }

    /// The values of an id; none if it has none.
    pub fn of(&self, id: I) -> &[T] {
        let at = id.index();
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&start), Some(&end)) => &self.values[start..end],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Grouped;
    use crate::text::{Id, TermId};

    #[test]
    fn values_of_one_id_stand_together_in_their_order() {
        let rows = [(2, 'a'), (0, 'b'), (2, 'c')];
        let rows = rows.into_iter().map(|(id, value)| (TermId::at(id), value));
        let grouped = Grouped::new(rows);
        let of = |id| grouped.of(TermId::at(id)).iter().collect::<String>();
        assert_eq!([of(0), of(1), of(2), of(3)], ["b", "", "ac", ""]);
        assert_eq!(Grouped::<TermId, char>::default().of(TermId::at(0)), []);
    }
}
