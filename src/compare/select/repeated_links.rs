//! Sentences that a version says several times, a refrain or a standing formula: each telling has one counterpart.
//!
//! Equal sentences link whatever their order, so that a refrain which was changed at one place would be paired with a
//! refrain elsewhere that has a counterpart already. Costs one pass over the links.

use std::collections::{HashMap, HashSet};

use super::accepted_link::AcceptedLink;
use super::grouping::LinkGroup;
use crate::compare::LinkOrder;
use crate::compare::score::candidate_pairs::PairMatches;

/// The links without those of equal sentences of which one has another counterpart and the other an equal one.
pub(crate) fn drop_taken_repeats(links: Vec<AcceptedLink<'_>>) -> Vec<AcceptedLink<'_>> {
    let counts = LinkCounts::new(&links);
    let stands = |link: &AcceptedLink| {
        let (left, right) = (
            counts.of_left.get(&link.cell.left).copied(),
            counts.of_right.get(&link.cell.right).copied(),
        );
        let (left, right) = (left.unwrap_or_default(), right.unwrap_or_default());
        let is_taken = left.n > left.n_equal && right.n_equal > 1
            || right.n > right.n_equal && left.n_equal > 1;
        !is_equal(link) || !is_taken
    };
    let keep: Vec<bool> = links.iter().map(stands).collect();
    let links = links.into_iter().zip(keep);
    links
        .filter_map(|(link, stands)| stands.then_some(link))
        .collect()
}

/// Whether each of these links of equal sentences shares a sentence with another such link: something is said again.
pub(crate) fn find_repeats(groups: &[LinkGroup<'_>]) -> Vec<bool> {
    let equal = groups.iter().filter(|group| are_all_equal(group));
    let (mut of_left, mut of_right): (HashMap<usize, usize>, HashMap<usize, usize>) =
        (HashMap::new(), HashMap::new());
    for group in equal {
        *of_left.entry(group.left.start).or_default() += 1;
        *of_right.entry(group.right.start).or_default() += 1;
    }
    let is_repeat = |group: &LinkGroup| {
        are_all_equal(group) && (of_left[&group.left.start] > 1 || of_right[&group.right.start] > 1)
    };
    groups.iter().map(is_repeat).collect()
}

/// Marks as in order what is only said again: one of its sentences has an equal counterpart that stands in order.
pub(crate) fn keep_repeats_in_order(
    groups: &[LinkGroup<'_>],
    is_repeat: &[bool],
    orders: &mut [LinkOrder],
) {
    let (mut lefts, mut rights) = (HashSet::new(), HashSet::new());
    for ((group, repeat), order) in groups.iter().zip(is_repeat).zip(&*orders) {
        if *repeat && *order == LinkOrder::Kept {
            lefts.insert(group.left.start);
            rights.insert(group.right.start);
        }
    }
    for ((group, repeat), order) in groups.iter().zip(is_repeat).zip(orders) {
        let is_kept = lefts.contains(&group.left.start) || rights.contains(&group.right.start);
        if *repeat && is_kept {
            *order = LinkOrder::Kept;
        }
    }
}

fn are_all_equal(group: &LinkGroup<'_>) -> bool {
    group.links.iter().all(is_equal)
}

/// Whether its sentences have the same words.
fn is_equal(link: &AcceptedLink<'_>) -> bool {
    matches!(link.cell.words, PairMatches::All)
}

/// How many links the sentences of both sides have.
struct LinkCounts {
    of_left: HashMap<usize, SentenceLinks>,
    of_right: HashMap<usize, SentenceLinks>,
}

/// How many links a sentence has, and how many of them to an equal one.
#[derive(Clone, Copy, Default)]
struct SentenceLinks {
    n: usize,
    n_equal: usize,
}

impl LinkCounts {
    fn new(links: &[AcceptedLink<'_>]) -> Self {
        let (mut of_left, mut of_right) = (HashMap::new(), HashMap::new());
        for link in links {
            for (counts, place) in [
                (&mut of_left, link.cell.left),
                (&mut of_right, link.cell.right),
            ] {
                let count: &mut SentenceLinks = counts.entry(place).or_default();
                count.n += 1;
                count.n_equal += usize::from(is_equal(link));
            }
        }
        Self { of_left, of_right }
    }
}
