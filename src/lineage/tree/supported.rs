//! The part of a tree that may be shown: branches that come back nearly always, the rest drawn together.

use std::collections::BTreeMap;

use super::{Branch, Node};
use crate::compare::Share;

/// The tree without branches that do not come back: their ends meet in one fork, on which their versions hang.
pub fn keep_supported_branches(branches: &[Branch]) -> Vec<Branch> {
    let mut groups: BTreeMap<Node, usize> = BTreeMap::new();
    for node in branches
        .iter()
        .flat_map(|branch| [branch.one, branch.other])
    {
        let next = groups.len();
        groups.entry(node).or_insert(next);
    }
    for branch in branches.iter().filter(|branch| !branch.is_supported()) {
        let (kept, gone) = (groups[&branch.one], groups[&branch.other]);
        for group in groups.values_mut().filter(|group| **group == gone) {
            *group = kept;
        }
    }
    // A version that was drawn together with nothing stands for itself.
    let place = |node: Node| {
        let group = groups[&node];
        let is_alone = groups.values().filter(|other| **other == group).count() == 1;
        match node {
            Node::Version(_) if is_alone => node,
            _ => Node::Fork(u32::try_from(group).unwrap_or(u32::MAX)),
        }
    };
    let kept = branches.iter().filter(|branch| branch.is_supported());
    let kept = kept.map(|branch| (place(branch.one), place(branch.other), branch.support));
    let hung = groups.keys().map(|&node| (node, place(node), Share::ALL));
    let hung = hung.filter(|(node, place, _)| matches!(node, Node::Version(_)) && node != place);
    let mut found: Vec<Branch> = kept
        .chain(hung)
        .map(|(one, other, support)| Branch {
            one: one.min(other),
            other: one.max(other),
            support,
        })
        .collect();
    found.sort();
    found
}
