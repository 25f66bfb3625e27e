//! Which links say where the sentences of a state are in the next.

use std::collections::HashSet;

use crate::compare::{Confidence, Link, LinkOrder, Relation};
use crate::text::{SentenceId, each};

/// The links that say where a sentence of the state before is now: of several for one sentence the nearest to word for word,
/// then the one that keeps its place, then the strongest. What only resembles a sentence that stands there still is new.
pub(super) fn choose_links(links: &[Link]) -> Vec<&Link> {
    let mut ranked: Vec<&Link> = links.iter().filter(|link| is_told_anew(link)).collect();
    ranked.sort_by_key(|link| {
        let is_other = link.relation != Relation::Verbatim;
        let is_moved = link.order == LinkOrder::Moved;
        (
            is_other,
            is_moved,
            std::cmp::Reverse(link.score),
            link.left.start,
        )
    });
    let mut taken: HashSet<SentenceId> = HashSet::new();
    ranked.retain(|link| {
        let own = each(&link.left).chain(each(&link.right));
        let is_free = own.clone().all(|sentence| !taken.contains(&sentence));
        if is_free {
            taken.extend(own);
        }
        is_free
    });
    ranked.sort_by_key(|link| link.left.start);
    ranked
}

/// Whether the two sides tell the same, so that what differs is a change of it. What is reworded and only perhaps the same
/// is one sentence gone and another come.
pub(super) fn is_told_anew(link: &Link) -> bool {
    link.confidence >= Confidence::Likely
        || (link.confidence == Confidence::Maybe && link.relation != Relation::Reworded)
}
