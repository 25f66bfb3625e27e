//! Groups of mentions that state one fact, joined pair by pair.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::compare::{Comparison, DisjointSets, Link};
use crate::text::{SentenceId, VersionId};

/// Numbers from 0 in groups that grow together.
pub(crate) struct MentionGroups {
    groups: DisjointSets,
    /// For every group, by its first number, the versions that its members stand in.
    holders: Vec<BTreeSet<VersionId>>,
}

impl MentionGroups {
    /// Numbers of mentions that stand in these versions, each in a group of its own.
    pub(crate) fn new(versions: impl Iterator<Item = VersionId>) -> Self {
        let holders: Vec<BTreeSet<VersionId>> = versions.map(|v| BTreeSet::from([v])).collect();
        Self {
            groups: DisjointSets::new(holders.len()),
            holders,
        }
    }

    /// Whether two may differ about one fact: neither's version says it as the other does.
    pub(crate) fn may_differ(&mut self, one: usize, other: usize) -> bool {
        let (one, other) = (self.of(one), self.of(other));
        self.holders[one].is_disjoint(&self.holders[other])
    }

    /// The number that stands for the group.
    pub(crate) fn of(&mut self, n: usize) -> usize {
        self.groups.first_of(n)
    }

    pub(crate) fn join(&mut self, one: usize, other: usize) {
        if let Some((first, later)) = self.groups.join(one, other) {
            let joined = std::mem::take(&mut self.holders[later]);
            self.holders[first].extend(joined);
        }
    }

    /// The members of every group, by the least of each.
    pub(crate) fn all(&mut self) -> Vec<Vec<usize>> {
        let mut groups = vec![Vec::new(); self.groups.len()];
        for n in 0..self.groups.len() {
            let group = self.of(n);
            groups[group].push(n);
        }
        groups.retain(|group| !group.is_empty());
        groups
    }
}

/// All links of all pairs.
pub(crate) fn iter_links(comparison: &Comparison) -> impl Iterator<Item = &Link> {
    comparison.pairs.iter().flat_map(|pair| &pair.links)
}

/// Whether a link is of one sentence on each side.
pub(crate) fn is_one_to_one(link: &Link) -> bool {
    let is_one = |range: &Range<SentenceId>| range.end.0 - range.start.0 == 1;
    is_one(&link.left) && is_one(&link.right)
}

/// Pairs of one and another taken greedily by score, each at most once; equal scores go by place.
pub(crate) fn pair_greedily(mut scored: Vec<(i32, usize, usize)>) -> Vec<(usize, usize)> {
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
