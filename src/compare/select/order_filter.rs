//! Links that go against the order of the others: most are chance likenesses, some are passages that were moved.
//!
//! Between versions that tell a story in one order a lone link across it needs more to speak for it than its likelihood.
//! Costs one search for the heaviest run in order.

use super::accepted_link::{AcceptedLink, LinkingSide};
use crate::compare::increasing_run::orders;
use crate::compare::score::candidate_pairs::PairMatches;
use crate::compare::score::scoring::measure_match_runs;
use crate::compare::{LinkOrder, rules};

/// The links without those that go against the order of the rest, unless they are sure or a third version bears them
/// out. Versions that do not keep an order cannot speak by it: there all links stand.
pub(crate) fn filter_by_order<'a>(
    links: Vec<AcceptedLink<'a>>,
    left: &LinkingSide,
    right: &LinkingSide,
) -> Vec<AcceptedLink<'a>> {
    let n_words =
        |side: &LinkingSide, place: usize| side.wordings[place].map_or(0, |w| w.terms.len());
    let weigh = |link: &AcceptedLink| {
        let cell = &link.cell;
        let shorter = n_words(left, cell.left).min(n_words(right, cell.right));
        ((cell.alone * rules::ORDER_STEPS) as u64 * shorter as u64).max(1)
    };
    let weights: Vec<u64> = links.iter().map(weigh).collect();
    let places = links.iter().zip(&weights).map(|(link, &weight)| {
        let (at, to) = (link.cell.left, link.cell.right);
        (at..at + 1, to..to + 1, weight)
    });
    let orders = orders(&places.collect::<Vec<_>>());
    if !is_orderly(&links, &weights, &orders) {
        return links;
    }
    let stands = |(link, order): (AcceptedLink<'a>, LinkOrder)| {
        (order == LinkOrder::Kept || is_borne_out(&link, left)).then_some(link)
    };
    links.into_iter().zip(orders).filter_map(stands).collect()
}

/// Whether the sure links are enough to show an order and nearly all of them keep it.
fn is_orderly(links: &[AcceptedLink], weights: &[u64], orders: &[LinkOrder]) -> bool {
    let rows = links.iter().zip(weights).zip(orders);
    let sure = rows.filter(|((link, _), _)| link.certainty() >= rules::SURE_FROM);
    let (mut n, mut all, mut kept) = (0, 0, 0);
    for ((_, &weight), &order) in sure {
        n += 1;
        all += weight;
        kept += if order == LinkOrder::Kept { weight } else { 0 };
    }
    n >= rules::ORDERLY_LINKS && kept as f32 >= rules::ORDERLY_FROM * all as f32
}

/// Whether a link survives the order filter, or without company: it is very likely, confirmed by a third version, or a
/// long copied run.
pub(crate) fn is_borne_out(link: &AcceptedLink, left: &LinkingSide) -> bool {
    let cell = &link.cell;
    let n_words = left.wordings[cell.left].map_or(0, |wording| wording.terms.len());
    let is_copied = match cell.words {
        PairMatches::All => n_words >= rules::SEED_WORDS,
        PairMatches::Some(matched) | PairMatches::Turned(matched) => {
            measure_match_runs(matched).0 >= rules::MOVED_RUN
        }
    };
    is_copied || cell.alone >= rules::MOVED_FROM || cell.third >= rules::WITNESS_FROM
}
