//! The tree without branches that are next to nothing long: a version may be the place where others part.

use super::neighbour_joining::WeighedBranch;
use crate::lineage::rules;

/// A tree whose places are versions or forks; a version stands at its own place.
pub(super) struct ContractedTree {
    /// The branches, by the places at their ends.
    pub(super) branches: Vec<(usize, usize)>,
    n_versions: usize,
}

impl ContractedTree {
    /// The version at a place, if there is one.
    pub(super) fn version_at(&self, place: usize) -> Option<usize> {
        (place < self.n_versions).then_some(place)
    }

    /// Whether two versions hang on each other with no fork between.
    pub(super) fn are_neighbours(&self, one: usize, other: usize) -> bool {
        let ends = [(one, other), (other, one)];
        self.branches.iter().any(|branch| ends.contains(branch))
    }
}

/// Draws the ends of the shortest branches together, never two versions.
pub(super) fn contract_short_branches(branches: &[WeighedBranch], n: usize) -> ContractedTree {
    let mut lengths: Vec<f64> = branches.iter().map(|branch| branch.2).collect();
    lengths.retain(|length| *length > rules::NO_LENGTH);
    lengths.sort_by(f64::total_cmp);
    let median = lengths.get(lengths.len() / 2).copied().unwrap_or_default();
    let bar = median * rules::SHORT_BRANCH;
    // The place that stands for each place: the lowest of those drawn together, which is the version if there is one.
    let n_places = branches.iter().map(|branch| branch.0.max(branch.1) + 1);
    let mut stands_for: Vec<usize> = (0..n_places.max().unwrap_or(0)).collect();
    let mut short: Vec<&WeighedBranch> = branches.iter().filter(|branch| branch.2 <= bar).collect();
    short.sort_by(|a, b| a.2.total_cmp(&b.2));
    for &&(one, other, _) in &short {
        let (one, other) = (stands_for[one], stands_for[other]);
        let are_versions = one < n && other < n;
        if !are_versions {
            let (kept, gone) = (one.min(other), one.max(other));
            for place in stands_for.iter_mut().filter(|place| **place == gone) {
                *place = kept;
            }
        }
    }
    let ends = branches
        .iter()
        .map(|&(one, other, _)| (stands_for[one], stands_for[other]));
    ContractedTree {
        branches: ends.filter(|(one, other)| one != other).collect(),
        n_versions: n,
    }
}
