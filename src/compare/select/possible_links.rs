//! Pairs that may tell the same, for sentences that no link explains: a second look with a lower bar.
//!
//! In a retelling by another hand most true pairs are the best that either sentence has, though neither their words nor
//! their neighbours make them likely. So what counts here is the distance to the next best pair, the place, and the order of
//! the rest. Only versions that tell one story are looked at, and no near-copies: what is left over
//! there is new. Costs one pass over the cells and one sort of those above the bar.

use super::accepted_link::{AcceptedLink, LinkingSide};
use super::isolated_links::drop_isolated_links;
use super::link_selection::{Choice, are_lone, unlike};
use super::order_filter::filter_by_order;
use crate::compare::index::word_weights::Terms;
use crate::compare::rules;
use crate::compare::score::candidate_pairs::{CandidatePair, CandidatePairs};
use crate::compare::score::context::measure_drift;
use crate::compare::score::scoring::probability;

/// The possible links of two versions beside those that were found, by left and then right sentence.
pub(crate) fn select_possible_links<'a>(
    cells: &CandidatePairs<'a>,
    terms: &Terms,
    sides: (&LinkingSide, &LinkingSide),
    found: &[AcceptedLink<'a>],
) -> Vec<AcceptedLink<'a>> {
    let (left, right) = sides;
    if !may_have_more(found, left, right) {
        return Vec::new();
    }
    let mut choice = Choice::new(terms, left, right);
    for link in found {
        choice.explain(&link.cell);
    }
    let best = BestTwo::of(cells);
    let sizes = (cells.n_left(), cells.n_right);
    let mut likely: Vec<(&CandidatePair<'a>, f32)> = cells
        .cells
        .iter()
        .map(|cell| (cell, rate(cell, &best, sizes) - unlike(cell, left, right)))
        .filter(|&(_, log_odds)| log_odds >= rules::POSSIBLE_FROM)
        .collect();
    likely.sort_by(|(a, p), (b, q)| {
        let by_place = (a.left, a.right).cmp(&(b.left, b.right));
        q.total_cmp(p).then(by_place)
    });
    let likely = likely.into_iter();
    let mut all = found.to_vec();
    all.extend(
        likely.filter_map(|(cell, log_odds)| choice.take_possible(cell, probability(log_odds))),
    );
    all.sort_by_key(|link| (link.cell.left, link.cell.right));
    let standing = drop_isolated_links(filter_by_order(all, left, right), left, right);
    let places = |link: &AcceptedLink| (link.cell.left, link.cell.right);
    let is_new = |link: &AcceptedLink| {
        let place = found.binary_search_by_key(&places(link), places);
        place.is_err()
    };
    let possible: Vec<AcceptedLink> = standing.into_iter().filter(is_new).collect();
    if are_related(found, &possible) {
        possible
    } else {
        Vec::new()
    }
}

/// Whether the versions tell one story: a link says so, or two possible ones that follow each other. A single one is found
/// between texts that have nothing to do with each other.
fn are_related(found: &[AcceptedLink], possible: &[AcceptedLink]) -> bool {
    let is_sure = |link: &AcceptedLink| link.certainty() >= rules::LIKELY_FROM;
    let follow = |two: &[AcceptedLink]| {
        two[0].cell.left < two[1].cell.left && two[0].cell.right < two[1].cell.right
    };
    found.iter().any(is_sure) || possible.windows(2).any(follow)
}

/// Whether a second look is worth it: neither version is a near-copy of the other.
fn may_have_more(found: &[AcceptedLink], left: &LinkingSide, right: &LinkingSide) -> bool {
    let n_told = |side: &LinkingSide| side.wordings.iter().flatten().count();
    let n_linked = |place: fn(&AcceptedLink) -> usize| {
        let mut places: Vec<usize> = found.iter().map(place).collect();
        places.sort_unstable();
        places.dedup();
        places.len()
    };
    let is_near_copy =
        |n_linked: usize, n_told: usize| n_linked as f32 >= rules::NEAR_COPY_FROM * n_told as f32;
    !are_lone(left, right)
        && !is_near_copy(n_linked(|link| link.cell.left), n_told(left))
        && !is_near_copy(n_linked(|link| link.cell.right), n_told(right))
}

/// The log-odds of a cell when it is looked at again.
fn rate(cell: &CandidatePair, best: &BestTwo, sizes: (usize, usize)) -> f32 {
    rules::POSSIBLE_WORDS * cell.by_words
        + rules::POSSIBLE_MARGIN * (best.left_margin(cell) + best.right_margin(cell))
        - rules::POSSIBLE_DRIFT * measure_drift(cell, sizes)
        + rules::POSSIBLE_LEVEL
        + cell.surroundings
}

/// The log-odds of the two best cells of each sentence.
struct BestTwo {
    lefts: Vec<[f32; 2]>,
    rights: Vec<[f32; 2]>,
}

impl BestTwo {
    fn of(cells: &CandidatePairs) -> Self {
        let none = [rules::evidence::KEPT_FROM; 2];
        let mut best = Self {
            lefts: vec![none; cells.n_left()],
            rights: vec![none; cells.n_right],
        };
        for cell in &cells.cells {
            insert_best_odds(&mut best.lefts[cell.left], cell.by_words);
            insert_best_odds(&mut best.rights[cell.right], cell.by_words);
        }
        best
    }

    fn left_margin(&self, cell: &CandidatePair) -> f32 {
        margin(self.lefts[cell.left], cell.by_words)
    }

    fn right_margin(&self, cell: &CandidatePair) -> f32 {
        margin(self.rights[cell.right], cell.by_words)
    }
}

fn insert_best_odds(best: &mut [f32; 2], value: f32) {
    if value > best[0] {
        *best = [value, best[0]];
    } else if value > best[1] {
        best[1] = value;
    }
}

/// How far a cell is above the best other one of its sentence, or below it. No further than a bound: long versions have
/// many sentences whose best is far above the rest by chance.
fn margin(best: [f32; 2], value: f32) -> f32 {
    let other = if value >= best[0] { best[1] } else { best[0] };
    (value - other).clamp(-rules::MARGIN_UP_TO, rules::MARGIN_UP_TO)
}
