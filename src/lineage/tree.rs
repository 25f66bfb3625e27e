//! How near the versions are in wording, as a tree: neighbour joining over what they word differently.
//!
//! Only sentences that two versions both have are weighed: what one does not tell says nothing of its descent. The tree
//! has no root, for nearness does not say who was first. Saitou and Nei, *The neighbor-joining method*, 1987; how often a
//! branch comes back when points are drawn anew follows Felsenstein, *Confidence limits on phylogenies*, 1985.

use std::collections::BTreeMap;

use super::rules;
use crate::compare::{Comparison, Pair, PointId, Share, StretchKind};
use crate::text::{SentenceId, Span, Story, VersionId, each};

/// A branch of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Branch {
    /// One end.
    pub one: Node,
    /// The other end.
    pub other: Node,
    /// In how many of the trees from points drawn anew the same versions stand on either side.
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

/// The tree of the versions; none for fewer than three.
pub(crate) fn build_version_tree(story: &Story, comparison: &Comparison) -> Vec<Branch> {
    // The order of the versions must not matter, not even between equals.
    let mut order: Vec<VersionId> = story.versions.ids().collect();
    order.sort_by_key(|&id| (story.text(story.versions[id].span), id));
    let n = order.len();
    if n < 3 {
        return Vec::new();
    }
    let weighed = count_words_by_point(story, comparison);
    let points = sort_weighed_points(story, comparison, &weighed);
    let all: BTreeMap<PointId, f64> = points.iter().map(|&point| (point, 1.0)).collect();
    let joined = join_neighbours(distances(&order, &weighed, &all));
    let is_drawn = n <= rules::DRAWN_VERSIONS && n > 3;
    let n_drawn = if is_drawn { rules::TREES_DRAWN } else { 0 };
    let mut chance = XorShift(0x9e37_79b9_7f4a_7c15);
    let drawn: Vec<Vec<u128>> = (0..n_drawn)
        .map(|_| {
            let mut drawn: BTreeMap<PointId, f64> = BTreeMap::new();
            for _ in &points {
                *drawn.entry(points[chance.below(points.len())]).or_default() += 1.0;
            }
            splits(&join_neighbours(distances(&order, &weighed, &drawn)), n)
        })
        .collect();
    let own = splits(&joined, n);
    let node = |place: usize| match order.get(place) {
        Some(&version) => Node::Version(version),
        None => Node::Fork(u32::try_from(place - n).unwrap_or_default()),
    };
    let branches = joined.iter().zip(own).map(|(&(one, other), split)| {
        // A version hangs on its own branch in every tree.
        let is_leaf = one < n || other < n;
        let back = drawn
            .iter()
            .filter(|splits| splits.contains(&split))
            .count();
        Branch {
            one: node(one.min(other)),
            other: node(one.max(other)),
            support: if is_leaf {
                Share::ALL
            } else {
                Share::of(back, n_drawn)
            },
        }
    });
    branches.collect()
}

/// Words of two versions in sentences that both have, point by point: all, and those that are the same.
type WordsByPoint = BTreeMap<(VersionId, VersionId), Vec<(PointId, f64, f64)>>;

fn count_words_by_point(story: &Story, comparison: &Comparison) -> WordsByPoint {
    let of = |pair: &Pair| {
        let rows = pair.links.iter().map(|link| {
            let sides = [
                (each(&link.left), &pair.left_stretches),
                (each(&link.right), &pair.right_stretches),
            ];
            let (mut all, mut same) = (0, 0);
            for (sentences, stretches) in sides {
                for sentence in sentences {
                    let verbatim = |span: Span| {
                        let place =
                            stretches.partition_point(|stretch| stretch.span.end <= span.start);
                        stretches
                            .get(place)
                            .is_some_and(|stretch| stretch.kind == StretchKind::Verbatim)
                    };
                    let (words, kept) = count_sentence_words(story, sentence, verbatim);
                    all += words;
                    same += kept;
                }
            }
            (
                comparison.points.of(link.left.start),
                f64::from(all),
                f64::from(same),
            )
        });
        ((pair.left, pair.right), rows.collect())
    };
    comparison.pairs.iter().map(|pair| of(pair)).collect()
}

fn count_sentence_words(
    story: &Story,
    sentence: SentenceId,
    is_same: impl Fn(Span) -> bool,
) -> (u32, u32) {
    let words = story.words(&story.sentences[sentence].tokens);
    words.fold((0, 0), |(all, same), word| {
        (all + 1, same + u32::from(is_same(story.tokens[word].span)))
    })
}

/// The points that anything is weighed for, in an order that does not depend on that of the versions.
fn sort_weighed_points(
    story: &Story,
    comparison: &Comparison,
    weighed: &WordsByPoint,
) -> Vec<PointId> {
    let mut points: Vec<PointId> = weighed
        .values()
        .flatten()
        .map(|&(point, ..)| point)
        .collect();
    points.sort_unstable();
    points.dedup();
    let first_words = |point: PointId| {
        let tellings = comparison.points.get(point).tellings.iter();
        tellings
            .map(|telling| story.text(story.sentences[telling.sentences.start].span))
            .min()
    };
    points.sort_by_cached_key(|&point| first_words(point));
    points
}

fn distances(
    order: &[VersionId],
    weighed: &WordsByPoint,
    drawn: &BTreeMap<PointId, f64>,
) -> Vec<Vec<f64>> {
    let distance = |one: VersionId, other: VersionId| {
        let rows = weighed.get(&(one.min(other), one.max(other)));
        let (mut all, mut same) = (rules::IMAGINED_WORDS, 0.0);
        for (point, words, kept) in rows.into_iter().flatten() {
            let times = drawn.get(point).copied().unwrap_or_default();
            all += times * words;
            same += times * kept;
        }
        if one == other { 0.0 } else { 1.0 - same / all }
    };
    let row = |&one: &VersionId| order.iter().map(|&other| distance(one, other)).collect();
    order.iter().map(row).collect()
}

/// The branches of the tree that fits these distances; places from the number of versions on are forks.
fn join_neighbours(mut distance: Vec<Vec<f64>>) -> Vec<(usize, usize)> {
    let mut open: Vec<usize> = (0..distance.len()).collect();
    let mut branches = Vec::new();
    while open.len() > 2 {
        let far: BTreeMap<usize, f64> = open
            .iter()
            .map(|&one| (one, open.iter().map(|&other| distance[one][other]).sum()))
            .collect();
        let n_others = (open.len() - 2) as f64;
        let pairs = open
            .iter()
            .enumerate()
            .flat_map(|(place, &one)| open[place + 1..].iter().map(move |&other| (one, other)));
        let nearness = |(one, other): (usize, usize)| {
            n_others * distance[one][other] - far[&one] - far[&other]
        };
        let nearest = pairs.min_by(|&a, &b| nearness(a).total_cmp(&nearness(b)));
        let Some((one, other)) = nearest else { break };
        let fork = distance.len();
        let to_fork = |place: usize| {
            0.5 * (distance[one][place] + distance[other][place] - distance[one][other])
        };
        let row: Vec<f64> = (0..fork).map(to_fork).chain([0.0]).collect();
        for (place, cells) in distance.iter_mut().enumerate() {
            cells.push(row[place]);
        }
        distance.push(row);
        branches.extend([(one, fork), (other, fork)]);
        open.retain(|&place| place != one && place != other);
        open.push(fork);
    }
    if let [one, other] = open[..] {
        branches.push((one, other));
    }
    branches
}

/// For each branch the versions on the side that the first version is not on, as bits.
fn splits(branches: &[(usize, usize)], n: usize) -> Vec<u128> {
    let side = |skipped: usize| {
        let mut seen = vec![false; 2 * n];
        let mut found: u128 = 0;
        let mut open = vec![0];
        while let Some(place) = open.pop() {
            if std::mem::replace(&mut seen[place], true) {
                continue;
            }
            if place < n.min(128) {
                found |= 1 << place;
            }
            for (_, &(one, other)) in branches.iter().enumerate().filter(|(at, _)| *at != skipped) {
                if one == place {
                    open.push(other);
                } else if other == place {
                    open.push(one);
                }
            }
        }
        found
    };
    (0..branches.len()).map(side).collect()
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
