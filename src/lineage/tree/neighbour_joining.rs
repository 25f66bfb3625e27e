//! The tree that fits the distances between versions best, and which versions each of its branches parts.

use std::collections::BTreeMap;

use super::readings::ReadingBlock;
use crate::lineage::rules;

/// How far every two versions are from each other, by the part of their readings in which they differ.
pub(super) struct DistanceMatrix(Vec<Vec<f64>>);

/// A branch between two places with its length; places from the number of versions on are forks.
pub(super) type WeighedBranch = (usize, usize, f64);

impl DistanceMatrix {
    /// The distances by these blocks, each counted so many times.
    pub(super) fn of(blocks: &[ReadingBlock], n: usize, times: impl Iterator<Item = u32>) -> Self {
        let (mut all, mut differing) = (vec![0.0; n * n], vec![0.0; n * n]);
        for (block, times) in blocks.iter().zip(times).filter(|row| row.1 > 0) {
            let times = f64::from(times);
            let sums = all.iter_mut().zip(&block.all);
            sums.for_each(|(sum, part)| *sum += times * part);
            let sums = differing.iter_mut().zip(&block.differing);
            sums.for_each(|(sum, part)| *sum += times * part);
        }
        let mean = differing.iter().sum::<f64>() / all.iter().sum::<f64>().max(1.0);
        let distance = |one: usize, other: usize| {
            let at = one * n + other;
            let imagined = rules::IMAGINED_WORDS;
            match one == other {
                true => 0.0,
                false => (differing[at] + imagined * mean) / (all[at] + imagined),
            }
        };
        let row = |one| (0..n).map(|other| distance(one, other)).collect();
        Self((0..n).map(row).collect())
    }
}

/// The branches of the tree that fits these distances.
pub(super) fn join_neighbours(distances: DistanceMatrix) -> Vec<WeighedBranch> {
    let mut distance = distances.0;
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
        let between = distance[one][other];
        let to_one = 0.5 * between + 0.5 * (far[&one] - far[&other]) / n_others;
        let to_fork =
            |place: usize| 0.5 * (distance[one][place] + distance[other][place] - between);
        let row: Vec<f64> = (0..fork).map(to_fork).chain([0.0]).collect();
        for (place, cells) in distance.iter_mut().enumerate() {
            cells.push(row[place]);
        }
        distance.push(row);
        branches.extend([(one, fork, to_one), (other, fork, between - to_one)]);
        open.retain(|&place| place != one && place != other);
        open.push(fork);
    }
    if let [one, other] = open[..] {
        branches.push((one, other, distance[one][other]));
    }
    branches
}

/// For each branch the versions on the side that the first version is not on, as bits.
pub(super) fn list_splits(
    branches: &[(usize, usize)],
    n: usize,
    version_at: impl Fn(usize) -> Option<usize>,
) -> Vec<u128> {
    let mut neighbours: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for (number, &(one, other)) in branches.iter().enumerate() {
        neighbours.entry(one).or_default().push((number, other));
        neighbours.entry(other).or_default().push((number, one));
    }
    let all = if n >= 128 { u128::MAX } else { (1 << n) - 1 };
    let side = |skipped: usize| {
        let (from, _) = branches[skipped];
        let (mut seen, mut open) = (vec![from], vec![from]);
        let mut found: u128 = 0;
        while let Some(place) = open.pop() {
            found |= version_at(place).map_or(0, |version| 1 << version);
            let next = neighbours.get(&place).into_iter().flatten();
            for &(_, end) in next.filter(|(number, _)| *number != skipped) {
                if !seen.contains(&end) {
                    seen.push(end);
                    open.push(end);
                }
            }
        }
        if found & 1 == 1 { all & !found } else { found }
    };
    (0..branches.len()).map(side).collect()
}
