//! Sentences of all versions joined into what they tell together.
//!
//! Agglomeration by average linkage (Sokal and Michener 1958) under two bars: two groups become one only if more than
//! half of the pairs of sentences between them are linked, and if all pairs, unlinked ones counting as nothing, reach a
//! mean score. So a chain (A like B, B like C, A unlike C) does not join, while one missing link among five versions does
//! no harm. Sentences of one version are not compared and count neither way, unless one link holds them together: the
//! halves of a split sentence. Costs the links times their logarithm.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::{Pair, rules};
use crate::text::{Id, SentenceId, Story, VersionId, each};

/// What links two groups.
#[derive(Clone, Copy, Debug, Default)]
struct Bond {
    /// How many pairs of sentences are linked.
    linked: u64,
    /// Their scores together, in thousandths.
    score: u64,
    /// How many of them stand in one version.
    ties: u64,
}

#[derive(Debug)]
struct Group {
    /// The first sentence in an order that depends on texts alone.
    rank: usize,
    sentences: Vec<SentenceId>,
    /// How many sentences of each version.
    counts: BTreeMap<VersionId, u64>,
    bonds: BTreeMap<usize, Bond>,
}

/// The sentences of a story in groups that tell the same, each group in order; by first sentences.
pub(super) fn joined(story: &Story, pairs: &[Pair]) -> Vec<Vec<SentenceId>> {
    let mut groups = single(story, pairs);
    let mut waiting = BinaryHeap::new();
    for one in 0..groups.len() {
        let after = groups[one]
            .as_ref()
            .expect("no group is gone yet")
            .bonds
            .range(one + 1..);
        for other in after.map(|(&other, _)| other).collect::<Vec<_>>() {
            waiting.extend(offer(&groups, one, other));
        }
    }
    while let Some((score, ranks, one, other)) = waiting.pop() {
        // What was offered before either group grew no longer holds.
        if offer(&groups, one, other) != Some((score, ranks, one, other)) {
            continue;
        }
        let kept = merge(&mut groups, one, other);
        let bonds = &groups[kept].as_ref().expect("a merged group stays").bonds;
        for near in bonds.keys().copied().collect::<Vec<_>>() {
            waiting.extend(offer(&groups, kept.min(near), kept.max(near)));
        }
    }
    let mut found: Vec<Vec<SentenceId>> =
        groups.into_iter().flatten().map(|g| g.sentences).collect();
    for sentences in &mut found {
        sentences.sort_unstable();
    }
    found.sort_unstable();
    found
}

type Offer = (u64, Reverse<(usize, usize)>, usize, usize);

/// The mean score of two groups, if they may become one.
fn offer(groups: &[Option<Group>], one: usize, other: usize) -> Option<Offer> {
    let (a, b) = (groups[one].as_ref()?, groups[other].as_ref()?);
    let bond = a.bonds.get(&other)?;
    let (few, many) = if a.counts.len() <= b.counts.len() {
        (a, b)
    } else {
        (b, a)
    };
    let same: u64 = few
        .counts
        .iter()
        .filter_map(|(version, n)| many.counts.get(version).map(|m| n * m))
        .sum();
    let all = (a.sentences.len() * b.sentences.len()) as u64;
    let compared = all - same + bond.ties;
    let mean = bond.score.checked_div(compared)?;
    let ranks = Reverse((a.rank.min(b.rank), a.rank.max(b.rank)));
    let may_join = bond.linked * 2 > compared && mean >= rules::JOIN_FROM;
    may_join.then_some((mean, ranks, one, other))
}

fn single(story: &Story, pairs: &[Pair]) -> Vec<Option<Group>> {
    let ranks = ranks(story);
    let mut groups: Vec<Group> = story
        .sentences
        .entries()
        .map(|(sentence, row)| Group {
            rank: ranks[sentence.index()],
            sentences: vec![sentence],
            counts: BTreeMap::from([(row.version, 1)]),
            bonds: BTreeMap::new(),
        })
        .collect();
    let mut bind = |one: SentenceId, other: SentenceId, score: u64, ties: u64| {
        for (from, to) in [(one, other), (other, one)] {
            groups[from.index()].bonds.insert(
                to.index(),
                Bond {
                    linked: 1,
                    score,
                    ties,
                },
            );
        }
    };
    for link in pairs.iter().flat_map(|pair| &pair.links) {
        let score = u64::from(link.score.thousandths());
        for left in each(&link.left) {
            for right in each(&link.right) {
                bind(left, right, score, 0);
            }
        }
        for side in [&link.left, &link.right] {
            for (first, second) in each(side).zip(each(side).skip(1)) {
                bind(first, second, score, 1);
            }
        }
    }
    groups.into_iter().map(Some).collect()
}

/// The place of each sentence in an order that depends on texts alone.
fn ranks(story: &Story) -> Vec<usize> {
    let mut ranks = vec![0; story.sentences.len()];
    let mut rank = 0;
    for version in super::wordings::by_text(story) {
        for sentence in each(&story.versions[version].sentences) {
            ranks[sentence.index()] = rank;
            rank += 1;
        }
    }
    ranks
}

/// Puts two groups together and gives back the place of the whole.
fn merge(groups: &mut [Option<Group>], one: usize, other: usize) -> usize {
    let bonds =
        |groups: &[Option<Group>], n: usize| groups[n].as_ref().map_or(0, |g| g.bonds.len());
    let (kept, gone) = if bonds(groups, one) >= bonds(groups, other) {
        (one, other)
    } else {
        (other, one)
    };
    let gone_group = groups[gone]
        .take()
        .expect("an offer names groups that stand");
    let group = groups[kept]
        .as_mut()
        .expect("an offer names groups that stand");
    group.rank = group.rank.min(gone_group.rank);
    group.sentences.extend(gone_group.sentences);
    for (version, n) in gone_group.counts {
        *group.counts.entry(version).or_default() += n;
    }
    group.bonds.remove(&gone);
    for (near, bond) in gone_group
        .bonds
        .into_iter()
        .filter(|(near, _)| *near != kept)
    {
        let group = groups[kept].as_mut().expect("the kept group stands");
        let sum = add(group.bonds.entry(near).or_default(), bond);
        let near = groups[near].as_mut().expect("bonds name groups that stand");
        near.bonds.remove(&gone);
        near.bonds.insert(kept, sum);
    }
    kept
}

fn add(to: &mut Bond, bond: Bond) -> Bond {
    to.linked += bond.linked;
    to.score += bond.score;
    to.ties += bond.ties;
    *to
}
