//! What the surroundings of two sentences say about whether they belong together.
//!
//! Stories are retold in stretches, so a likely pair next door speaks for a pair; a third version that has both speaks
//! for it too (as in T-Coffee, Notredame et al. 2000); a better partner of either speaks against it, and so
//! does a place outside what the sure links around it enclose. For weak pairs the order of all pairs, the place and the
//! length of the versions speak too ([`super::order_support`]). Costs the cells of the pair, its grid, and for third
//! versions the cells along their candidates.

use super::anchors::Anchors;
use super::candidate_pairs::{CandidatePair, CandidatePairs};
use super::order_support::measure_order_support;
use super::story_index::{Evidence, ScoredPairs};
use crate::compare::increasing_run::orders;
use crate::compare::index::sentence_interning::WordingId;
use crate::compare::portable_math::natural_log;
use crate::compare::{LinkOrder, rules};
use crate::text::{Id, SentenceId, VersionId, len};

/// Weighs the surroundings into the log-odds of all cells.
pub(crate) fn weigh_surroundings(
    cells: &mut CandidatePairs,
    evidence: &Evidence,
    gathered: &ScoredPairs,
    pair: (VersionId, VersionId),
) {
    let best = Best::of(cells);
    let third = score_third_versions(cells, evidence, gathered, pair);
    let n_sentences = |version: VersionId| len(&evidence.story.versions[version].sentences);
    let anchors = best.anchors(cells, (n_sentences(pair.0), n_sentences(pair.1)));
    let near = cells.cells.iter();
    let near: Vec<f32> = near
        .map(|cell| score_neighbours(cells, cell.left, cell.right))
        .collect();
    let sizes = (cells.n_left(), cells.n_right);
    let prior = rate_short_versions(sizes);
    let rows = near.into_iter().zip(third);
    for (cell, (near, third)) in cells.cells.iter_mut().zip(rows) {
        let rival = best.rival(cell.left, cell.right, cell.alone);
        cell.third = third;
        let outside = anchors.outside(cell);
        cell.surroundings = rules::NEIGHBOUR * near;
        let weak = measure_weakness(cell, rival);
        cell.by_place = weak * (rate_place(cell, sizes) + prior);
        cell.log_odds += cell.surroundings + rules::THIRD * third
            - rules::RIVAL * rival
            - rules::OUTSIDE * outside
            + cell.by_place;
    }
    let support = measure_order_support(cells);
    for (cell, support) in cells.cells.iter_mut().zip(support) {
        let rival = best.rival(cell.left, cell.right, cell.alone);
        let in_order = measure_weakness(cell, rival) * rules::IN_ORDER * support;
        cell.surroundings += in_order;
        cell.by_place += in_order;
        cell.log_odds += in_order;
    }
}

/// How far two sentences stand from each other, as parts of their versions.
pub(crate) fn measure_drift(cell: &CandidatePair, (n_left, n_right): (usize, usize)) -> f32 {
    let at = (cell.left * n_right) as f32 - (cell.right * n_left) as f32;
    at.abs() / (n_left * n_right).max(1) as f32
}

/// How much places, order and size may speak for a pair, from 0 to 1: not at all where the words speak for themselves, for
/// equal sentences that recur would be paired crosswise; and the less the better partners either sentence has.
fn measure_weakness(cell: &CandidatePair, rival: f32) -> f32 {
    let by_words = (rules::STRONG_FROM - cell.by_words) / (rules::STRONG_FROM - rules::WEAK_UP_TO);
    by_words.clamp(0.0, 1.0) * (1.0 - rival / rules::RIVAL_ENDS).max(0.0)
}

/// What speaks for sentences that stand at about the same place of their versions. Never against others: news turns the
/// order of what it retells; and not in long versions, where chance likenesses stand at one place too.
fn rate_place(cell: &CandidatePair, sizes: (usize, usize)) -> f32 {
    if sizes.0 * sizes.1 >= rules::MANY_PAIRS {
        return 0.0;
    }
    rules::PLACE * (rules::PLACE_WITHIN - measure_drift(cell, sizes)).max(0.0)
}

/// What speaks for any pair of short versions: there are few that are alike by chance.
fn rate_short_versions((n_left, n_right): (usize, usize)) -> f32 {
    let longest = n_left.max(n_right).max(1) as f32;
    let prior = rules::SHORT_VERSION * natural_log(rules::SHORT_VERSION_UP_TO / longest);
    prior.clamp(0.0, rules::SHORT_VERSION_AT_MOST)
}

/// The likeliest pair next door, further ones less.
fn score_neighbours(cells: &CandidatePairs, left: usize, right: usize) -> f32 {
    let shifted = |n: usize, by: isize| n.checked_add_signed(by);
    let near = rules::NEIGHBOUR_STEPS
        .iter()
        .map(|&(down, along, part)| part * cells.alone(shifted(left, down), shifted(right, along)));
    near.fold(0.0, f32::max)
}

/// The two best partners of every sentence.
struct Best {
    lefts: Vec<[f32; 2]>,
    rights: Vec<[f32; 2]>,
}

impl Best {
    fn of(cells: &CandidatePairs) -> Self {
        let n_left = cells.cells.last().map_or(0, |cell| cell.left + 1);
        let mut best = Self {
            lefts: vec![[0.0; 2]; n_left],
            rights: vec![[0.0; 2]; cells.n_right],
        };
        for cell in &cells.cells {
            insert_best(&mut best.lefts[cell.left], cell.alone);
            insert_best(&mut best.rights[cell.right], cell.alone);
        }
        best
    }

    /// By how much other partners of the two are better.
    fn rival(&self, left: usize, right: usize, alone: f32) -> f32 {
        let gap = |best: [f32; 2]| (best[0] - alone).max(0.0);
        gap(self.lefts[left]) + gap(self.rights[right])
    }

    /// The sure cells that have no better rival.
    fn anchors(&self, cells: &CandidatePairs, sizes: (usize, usize)) -> Anchors {
        let is_anchor = |cell: &&CandidatePair| {
            cell.alone >= rules::SURE_FROM && self.rival(cell.left, cell.right, cell.alone) <= 0.0
        };
        let anchors = cells.cells.iter().filter(is_anchor);
        let pairs: Vec<(usize, usize)> = anchors.map(|cell| (cell.left, cell.right)).collect();
        if are_in_order(&pairs) {
            Anchors::new(&pairs, sizes)
        } else {
            Anchors::default()
        }
    }
}

/// Whether these pairs are enough to show an order and nearly all of them keep it: a paper that picks from the takes of
/// an agency says nothing by its order.
fn are_in_order(pairs: &[(usize, usize)]) -> bool {
    let places = pairs.iter().map(|&(at, to)| (at..at + 1, to..to + 1, 1));
    let orders = orders(&places.collect::<Vec<_>>());
    let n_kept = orders
        .iter()
        .filter(|&&order| order == LinkOrder::Kept)
        .count();
    pairs.len() >= rules::ORDERLY_LINKS && n_kept as f32 >= rules::ORDERLY_FROM * pairs.len() as f32
}

fn insert_best(best: &mut [f32; 2], value: f32) {
    if value > best[0] {
        *best = [value, best[0]];
    } else if value > best[1] {
        best[1] = value;
    }
}

/// For each cell the best agreement of a third version: how likely both sentences tell what one of its sentences tells.
fn score_third_versions(
    cells: &CandidatePairs,
    evidence: &Evidence,
    gathered: &ScoredPairs,
    pair: (VersionId, VersionId),
) -> Vec<f32> {
    let n_versions = evidence.story.versions.len();
    if !(3..=rules::THIRD_UP_TO).contains(&n_versions) {
        return vec![0.0; cells.cells.len()];
    }
    let wording = |version: VersionId, place: usize| {
        let first = evidence.story.versions[version].sentences.start.index();
        let wording = evidence.wordings.of(SentenceId::at(first + place));
        wording.expect("cells hold sentences that have words")
    };
    let witnesses = ThirdVersions::new(evidence, gathered, pair);
    let agreement = |cell: &CandidatePair| {
        let (left, right) = (wording(pair.0, cell.left), wording(pair.1, cell.right));
        witnesses.agreement(left, right)
    };
    cells.cells.iter().map(agreement).collect()
}

/// The wordings of all versions but two, asked what they say of a pair of sentences of these two.
struct ThirdVersions<'a> {
    gathered: &'a ScoredPairs,
    /// Whether each wording stands in a version that is not one of the pair.
    elsewhere: Vec<bool>,
}

impl<'a> ThirdVersions<'a> {
    fn new(evidence: &Evidence, gathered: &'a ScoredPairs, pair: (VersionId, VersionId)) -> Self {
        let stands_elsewhere = |id: WordingId| {
            let mut sentences = evidence.wordings.get(id).sentences.iter();
            sentences.any(|&s| {
                let version = evidence.story.sentences[s].version;
                version != pair.0 && version != pair.1
            })
        };
        let wordings = evidence.wordings.entries();
        Self {
            gathered,
            elsewhere: wordings.map(|(id, _)| stands_elsewhere(id)).collect(),
        }
    }

    /// The probability of the weaker of the two links over the best third wording: a chain is no surer than its
    /// weaker half.
    fn agreement(&self, left: WordingId, right: WordingId) -> f32 {
        let others = self.gathered.rows[left].iter();
        let others = others.map(|c| (c.other, c.probability));
        std::iter::once((left, 1.0))
            .chain(others)
            .filter(|(third, _)| self.elsewhere[third.index()])
            .map(|(third, p)| self.probability(third, right).min(p))
            .fold(0.0, f32::max)
    }

    /// How likely two wordings tell the same; a wording surely tells what it tells itself.
    fn probability(&self, one: WordingId, other: WordingId) -> f32 {
        if one == other {
            return 1.0;
        }
        let between = self.gathered.between(one, other);
        between.map_or(0.0, |candidate| candidate.probability)
    }
}
