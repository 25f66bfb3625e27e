//! Things that are joined into groups two by two (union-find; Galler and Fischer 1964, paths halved as by van Leeuwen).

/// Things counted from 0, each in one group; the first of a group stands for all of it, in whatever order they are
/// joined.
#[derive(Clone, Debug, Default)]
pub(crate) struct DisjointSets {
    /// For each thing an earlier one of its group, or itself if it is the first.
    parents: Vec<usize>,
}

impl DisjointSets {
    /// So many things, each in a group of its own.
    pub(crate) fn new(n: usize) -> Self {
        Self {
            parents: (0..n).collect(),
        }
    }

    /// How many things there are.
    pub(crate) fn len(&self) -> usize {
        self.parents.len()
    }

    /// The first of the group that a thing belongs to.
    pub(crate) fn first_of(&mut self, thing: usize) -> usize {
        let mut at = thing;
        while self.parents[at] != at {
            self.parents[at] = self.parents[self.parents[at]];
            at = self.parents[at];
        }
        at
    }

    /// Makes one group of the two that these belong to; gives the first of each, the earlier one first, if they were
    /// two.
    pub(crate) fn join(&mut self, one: usize, other: usize) -> Option<(usize, usize)> {
        let (one, other) = (self.first_of(one), self.first_of(other));
        let (first, later) = (one.min(other), one.max(other));
        self.parents[later] = first;
        (first != later).then_some((first, later))
    }

    /// The number of the group of each, groups counted from 0 by their firsts.
    pub(crate) fn numbers(mut self) -> Vec<usize> {
        let mut numbers: Vec<usize> = Vec::with_capacity(self.len());
        let mut n_groups = 0;
        for at in 0..self.len() {
            let first = self.first_of(at);
            // The first of a group comes before the rest of it.
            let number = numbers.get(first).copied().unwrap_or(n_groups);
            n_groups = n_groups.max(number + 1);
            numbers.push(number);
        }
        numbers
    }
}

#[cfg(test)]
mod tests {
    use super::DisjointSets;

    #[test]
    fn groups_are_the_same_in_whatever_order_things_are_joined() {
        let joined = |pairs: [(usize, usize); 3]| {
            let mut sets = DisjointSets::new(6);
            for (one, other) in pairs {
                sets.join(one, other);
            }
            sets.numbers()
        };
        assert_eq!(joined([(1, 4), (4, 5), (0, 2)]), [0, 1, 0, 2, 1, 1]);
        assert_eq!(joined([(5, 4), (2, 0), (1, 5)]), [0, 1, 0, 2, 1, 1]);
    }
}
