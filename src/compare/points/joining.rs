//! Sentences of all versions joined into what they tell together.
//!
//! Agglomeration by average linkage (Sokal and Michener 1958) under two bars: two groups become one only if more than
//! half of the pairs of sentences between them are linked, and if all pairs, unlinked ones counting as nothing, reach a
//! mean score. So a chain (A like B, B like C, A unlike C) does not join, while one missing link among five versions does
//! no harm. Sentences of one version are not compared and count neither way, unless one link holds them together: the
//! halves of a split sentence. Costs the links times their logarithm.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use crate::compare::{Pair, rules};
use crate::text::{Id, SentenceId, Story, VersionId, each};

/// What links two groups.
#[derive(Clone, Copy, Debug, Default)]
struct Bond {
    /// How many pairs of sentences are linked.
    linked: u32,
    /// Their scores together, in thousandths.
    score: u64,
    /// How many of them stand in one version.
    ties: u32,
}

/// A group is named by its first sentence in an order that depends on texts alone.
type GroupName = u32;

/// Sentences that tell the same, as far as is known.
#[derive(Debug, Default)]
struct SentenceGroup {
    sentences: Vec<SentenceId>,
    /// How many sentences of each version, by version.
    counts: Vec<(VersionId, u32)>,
    /// What links it to other groups, by their names.
    bonds: Vec<(GroupName, Bond)>,
}

/// The sentences of a story in groups that tell the same, each group in order; by first sentences.
pub(crate) fn group_sentences(story: &Story, pairs: &[Arc<Pair>]) -> Vec<Vec<SentenceId>> {
    let mut groups = SentenceGroups::single(story, pairs);
    let mut waiting: BinaryHeap<Offer> = (0..groups.0.len() as GroupName)
        .flat_map(|one| groups.offers(one).filter(move |offer| offer.1.0.0 == one))
        .collect();
    while let Some(best) = waiting.pop() {
        let Offer(_, Reverse((one, other))) = best;
        match groups.offer(one, other) {
            Some(offer) if offer == best => {
                let news = groups.merge(one, other);
                waiting.extend(news.filter_map(|near| groups.offer(one, near)));
            }
            // What was offered before either group grew holds no longer. An offer falls as groups grow, unless new links
            // come to it, and those were offered anew: so whoever waits is never below what he is worth.
            offer => waiting.extend(offer),
        }
    }
    let mut found: Vec<Vec<SentenceId>> = groups.0.into_iter().map(|g| g.sentences).collect();
    found.retain(|sentences| !sentences.is_empty());
    for sentences in &mut found {
        sentences.sort_unstable();
    }
    found.sort_unstable();
    found
}

/// The mean score of two groups that may become one, and their names, the lower first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Offer(u64, Reverse<(GroupName, GroupName)>);

/// Adds what links a group to another, in the order of names.
fn add_bond(bonds: &mut Vec<(GroupName, Bond)>, near: GroupName, bond: Bond) {
    match bonds.binary_search_by_key(&near, |bond| bond.0) {
        Ok(place) => bonds[place].1.add(bond),
        Err(place) => bonds.insert(place, (near, bond)),
    }
}

/// All groups, by name; those that became part of another are empty.
struct SentenceGroups(Vec<SentenceGroup>);

impl SentenceGroups {
    /// Every sentence alone, with what links it to others.
    fn single(story: &Story, pairs: &[Arc<Pair>]) -> Self {
        let names = rank_sentences(story);
        let mut groups: Vec<SentenceGroup> = Vec::new();
        groups.resize_with(names.len(), SentenceGroup::default);
        for (sentence, row) in story.sentences.entries() {
            let group = &mut groups[names[sentence.index()] as usize];
            group.sentences.push(sentence);
            group.counts.push((row.version, 1));
        }
        for (one, other, bond) in pairs.iter().flat_map(|pair| bonds(pair)) {
            let (one, other) = (names[one.index()], names[other.index()]);
            groups[one as usize].bonds.push((other, bond));
            groups[other as usize].bonds.push((one, bond));
        }
        for group in &mut groups {
            // Of several links between two sentences the surest counts, whichever versions they come from.
            let surest_first = |&(near, bond): &(GroupName, Bond)| (near, Reverse(bond.score));
            group.bonds.sort_unstable_by_key(surest_first);
            group.bonds.dedup_by_key(|bond| bond.0);
        }
        Self(groups)
    }

    fn get(&self, name: GroupName) -> &SentenceGroup {
        &self.0[name as usize]
    }

    /// What a group offers the groups around it.
    fn offers(&self, one: GroupName) -> impl Iterator<Item = Offer> + '_ {
        let near = self.get(one).bonds.iter();
        near.filter_map(move |(other, bond)| self.offered(one, *other, bond))
    }

    /// What two groups offer each other, if they stand and are linked.
    fn offer(&self, one: GroupName, other: GroupName) -> Option<Offer> {
        let bonds = &self.get(one).bonds;
        let place = bonds.binary_search_by_key(&other, |bond| bond.0).ok()?;
        self.offered(one, other, &bonds[place].1)
    }

    fn offered(&self, one: GroupName, other: GroupName, bond: &Bond) -> Option<Offer> {
        let (a, b) = (self.get(one), self.get(other));
        let all = (a.sentences.len() * b.sentences.len()) as u64;
        let compared = all - n_of_one_version(&a.counts, &b.counts) + u64::from(bond.ties);
        let mean = bond.score.checked_div(compared)?;
        let may_join = u64::from(bond.linked) * 2 > compared && mean >= rules::JOIN_FROM;
        may_join.then_some(Offer(mean, Reverse((one.min(other), one.max(other)))))
    }

    /// Puts the second group into the first, whose name is the lower one; gives back the groups to which the first has
    /// new links.
    fn merge(
        &mut self,
        kept: GroupName,
        gone: GroupName,
    ) -> impl Iterator<Item = GroupName> + use<> {
        let group = std::mem::take(&mut self.0[gone as usize]);
        for &(near, bond) in group.bonds.iter().filter(|(near, _)| *near != kept) {
            let bonds = &mut self.0[near as usize].bonds;
            if let Ok(place) = bonds.binary_search_by_key(&gone, |bond| bond.0) {
                bonds.remove(place);
            }
            add_bond(bonds, kept, bond);
        }
        let into = &mut self.0[kept as usize];
        into.sentences.extend(group.sentences);
        into.counts = merged(&into.counts, &group.counts, |n, m| *n += m);
        let news: Vec<(GroupName, Bond)> = group
            .bonds
            .into_iter()
            .filter(|&(near, _)| near != kept)
            .collect();
        if news.len() * rules::INSERT_UP_TO < into.bonds.len() {
            news.iter()
                .for_each(|&(near, bond)| add_bond(&mut into.bonds, near, bond));
        } else {
            into.bonds = merged(&into.bonds, &news, |bond, other| bond.add(other));
        }
        if let Ok(place) = into.bonds.binary_search_by_key(&gone, |bond| bond.0) {
            into.bonds.remove(place);
        }
        news.into_iter().map(|(near, _)| near)
    }
}

/// How many pairs of sentences of two groups stand in one version, by their counts.
fn n_of_one_version(one: &[(VersionId, u32)], other: &[(VersionId, u32)]) -> u64 {
    let (few, many) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let among = |&(version, n): &(VersionId, u32)| {
        let place = many.binary_search_by_key(&version, |row| row.0).ok()?;
        Some(u64::from(n) * u64::from(many[place].1))
    };
    few.iter().filter_map(among).sum()
}

/// Two lists by ids in one; what both have is added up.
fn merged<I: Copy + Ord, T: Copy>(
    one: &[(I, T)],
    other: &[(I, T)],
    add: impl Fn(&mut T, T),
) -> Vec<(I, T)> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let mut other = other.iter().copied().peekable();
    for &(id, mut value) in one {
        while let Some(row) = other.next_if(|row| row.0 < id) {
            all.push(row);
        }
        if let Some(row) = other.next_if(|row| row.0 == id) {
            add(&mut value, row.1);
        }
        all.push((id, value));
    }
    all.extend(other);
    all
}

impl Bond {
    fn add(&mut self, bond: Self) {
        self.linked += bond.linked;
        self.score += bond.score;
        self.ties += bond.ties;
    }
}

/// The sentences that the links of a pair hold together.
fn bonds(pair: &Pair) -> impl Iterator<Item = (SentenceId, SentenceId, Bond)> + '_ {
    pair.links.iter().flat_map(|link| {
        let bond = |ties: u32| Bond {
            linked: 1,
            score: u64::from(link.score.thousandths()),
            ties,
        };
        let across = each(&link.left)
            .flat_map(move |left| each(&link.right).map(move |right| (left, right, bond(0))));
        let along = [&link.left, &link.right].into_iter().flat_map(move |side| {
            let next = each(side).zip(each(side).skip(1));
            next.map(move |(first, second)| (first, second, bond(1)))
        });
        across.chain(along)
    })
}

/// The place of each sentence in an order that depends on texts alone.
fn rank_sentences(story: &Story) -> Vec<GroupName> {
    let mut names = vec![0; story.sentences.len()];
    let mut name = 0;
    for version in crate::compare::index::sentence_interning::by_text(story) {
        for sentence in each(&story.versions[version].sentences) {
            names[sentence.index()] = name;
            name += 1;
        }
    }
    names
}
