//! How near the versions are in wording, as a tree without a root, for nearness does not say who was first.
//!
//! Words that stand for each other in all versions make a column ([`columns`]); what each version has there is its reading
//! ([`readings`]). Versions that part in few readings are near, and neighbour joining makes a tree of that
//! ([`neighbour_joining`]; Saitou and Nei, 1987). A branch that is next to nothing long is none: then the version itself is
//! the place where the others part, their exemplar ([`contraction`]). How often a branch comes back when readings are drawn
//! anew follows Felsenstein, *Confidence limits on phylogenies*, 1985.

mod columns;
mod contraction;
mod neighbour_joining;
mod readings;
mod supported;

use crate::compare::{Comparison, Share};
use crate::text::{Story, VersionId};

use super::rules;
use columns::align_word_columns;
use contraction::{ContractedTree, contract_short_branches};
use neighbour_joining::{DistanceMatrix, WeighedBranch, join_neighbours, list_splits};
use readings::{ReadingBlock, compare_readings};
pub use supported::keep_supported_branches;

/// A branch of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Branch {
    /// One end.
    pub one: Node,
    /// The other end.
    pub other: Node,
    /// In how many of the trees from readings drawn anew the same versions stand on either side; of a version at the end
    /// of the tree, in how many it hangs on the same version. Nothing where there are too few readings to draw from.
    pub support: Share,
}

/// A place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A version.
    Version(VersionId),
    /// A place where branches meet: perhaps a text that is not among the versions.
    Fork(u32),
}

impl Branch {
    /// Whether it may be shown: it comes back nearly always.
    pub fn is_supported(&self) -> bool {
        self.support.thousandths() >= rules::BRANCH_FROM
    }
}

/// The tree of the versions; none for fewer than three, and none for very many.
pub(crate) fn build_version_tree(story: &Story, comparison: &Comparison) -> Vec<Branch> {
    // The order of the versions must not matter, not even between equals.
    let mut order: Vec<VersionId> = story.versions.ids().collect();
    order.sort_by_key(|&id| (story.text(story.versions[id].span), id));
    let n = order.len();
    if !(3..=rules::TREE_VERSIONS).contains(&n) {
        return Vec::new();
    }
    let columns = align_word_columns(story, comparison, &order);
    let is_drawn = n <= rules::DRAWN_VERSIONS && n > 3;
    let blocks = compare_readings(&columns, n, is_drawn);
    let own = grow_tree(&blocks, n, blocks.iter().map(|_| 1));
    let support = if is_drawn && blocks.len() >= rules::LEAST_BLOCKS {
        measure_support(&blocks, n, &own)
    } else {
        vec![0; own.tree.branches.len()]
    };
    let node = |place: usize| match own.tree.version_at(place) {
        Some(version) => Node::Version(order[version]),
        None => Node::Fork(u32::try_from(place.saturating_sub(n)).unwrap_or_default()),
    };
    let branches = own.tree.branches.iter().zip(support);
    let branches = branches.map(|(&(one, other), n_back)| {
        let (one, other) = (node(one), node(other));
        Branch {
            one: one.min(other),
            other: one.max(other),
            support: Share::of(n_back, rules::TREES_DRAWN),
        }
    });
    branches.collect()
}

/// A tree with what is compared of it.
struct GrownTree {
    tree: ContractedTree,
    /// For each branch the versions on one side.
    splits: Vec<u128>,
}

/// The tree of these readings, each block counted so many times.
fn grow_tree(blocks: &[ReadingBlock], n: usize, times: impl Iterator<Item = u32>) -> GrownTree {
    let distances = DistanceMatrix::of(blocks, n, times);
    let branches: Vec<WeighedBranch> = join_neighbours(distances);
    let tree = contract_short_branches(&branches, n);
    let splits = list_splits(&tree.branches, n, |place| tree.version_at(place));
    GrownTree { tree, splits }
}

/// In how many trees from blocks drawn anew each branch comes back.
fn measure_support(blocks: &[ReadingBlock], n: usize, own: &GrownTree) -> Vec<usize> {
    let mut chance = XorShift(0x9e37_79b9_7f4a_7c15);
    let mut n_back = vec![0; own.tree.branches.len()];
    for _ in 0..rules::TREES_DRAWN {
        let mut times = vec![0; blocks.len()];
        for _ in blocks {
            times[chance.below(blocks.len())] += 1;
        }
        let drawn = grow_tree(blocks, n, times.into_iter());
        for (count, (branch, split)) in n_back
            .iter_mut()
            .zip(own.tree.branches.iter().zip(&own.splits))
        {
            let n_aside = split.count_ones() as usize;
            let is_end = n_aside == 1 || n_aside + 1 == n;
            let ends = (own.tree.version_at(branch.0), own.tree.version_at(branch.1));
            let is_back = match ends {
                // A version hangs on its own branch in every tree; on which version is the question.
                (Some(one), Some(other)) if is_end => drawn.tree.are_neighbours(one, other),
                _ => is_end || drawn.splits.contains(split),
            };
            *count += usize::from(is_back);
        }
    }
    n_back
}

/// Numbers that look like chance and are the same in every run (Marsaglia, *Xorshift RNGs*, 2003).
struct XorShift(u64);

impl XorShift {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}
