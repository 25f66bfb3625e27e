//! Groups of mentions that state one fact, joined pair by pair.

use crate::compare::{Comparison, Link};

/// Numbers from 0 in groups that grow together.
pub(super) struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    pub(super) fn new(n: usize) -> Self {
        Self {
            parents: (0..n).collect(),
        }
    }

    /// The number that stands for the group.
    pub(super) fn of(&mut self, n: usize) -> usize {
        let mut n = n;
        while self.parents[n] != n {
            self.parents[n] = self.parents[self.parents[n]];
            n = self.parents[n];
        }
        n
    }

    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.of(one), self.of(other));
        self.parents[one.max(other)] = one.min(other);
    }

    /// The members of every group, by the least of each.
    pub(super) fn all(&mut self) -> Vec<Vec<usize>> {
        let mut groups = vec![Vec::new(); self.parents.len()];
        for n in 0..self.parents.len() {
            let group = self.of(n);
            groups[group].push(n);
        }
        groups.retain(|group| !group.is_empty());
        groups
    }
}

/// All links of all pairs.
pub(super) fn links(comparison: &Comparison) -> impl Iterator<Item = &Link> {
    comparison.pairs.iter().flat_map(|pair| &pair.links)
}

/// Pairs of one and another taken greedily by score, each at most once; equal scores go by place.
pub(super) fn greedy(mut scored: Vec<(i32, usize, usize)>) -> Vec<(usize, usize)> {
    scored.sort_unstable_by_key(|&(score, i, j)| (-score, i.min(j), i.max(j)));
    let mut taken = std::collections::BTreeSet::new();
    let mut pairs = Vec::new();
    for (_, i, j) in scored {
        if !taken.contains(&i) && !taken.contains(&j) {
            taken.insert(i);
            taken.insert(j);
            pairs.push((i, j));
        }
    }
    pairs
}
