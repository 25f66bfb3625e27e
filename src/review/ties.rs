//! The links of one version to another, by its sentences.

use super::Mark;
use crate::compare::{Link, Order, Pair, Relation};
use crate::text::{SentenceId, VersionId, each};
use std::ops::Range;

/// Which links of a pair touch which sentences of one of its versions, as looking through all links for every sentence
/// would take a long text's square.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ties {
    /// The version at the other side of the pair.
    pub(super) rival: VersionId,
    is_left: bool,
    /// By sentence; the links of one sentence keep the order that they have in the pair.
    links: Vec<(SentenceId, u32)>,
}

/// A link, and whether the sentence that is spoken of stands on its left side.
pub(super) type Tie<'a> = (&'a Link, bool);

impl Ties {
    /// The links that touch these sentences of a version.
    pub(super) fn new(pair: &Pair, version: VersionId, sentences: &Range<SentenceId>) -> Self {
        let is_left = pair.left == version;
        let touched = |(number, link): (u32, &Link)| {
            let own = if is_left { &link.left } else { &link.right };
            let range = own.start.max(sentences.start)..own.end.min(sentences.end);
            each(&range).map(move |sentence| (sentence, number))
        };
        let mut links: Vec<_> = (0..).zip(&pair.links).flat_map(touched).collect();
        links.sort_unstable();
        Self {
            rival: if is_left { pair.right } else { pair.left },
            is_left,
            links,
        }
    }

    /// The links of a sentence; the pair is the one that these ties were made of.
    pub(super) fn of<'a>(
        &self,
        pair: &'a Pair,
        sentence: SentenceId,
    ) -> impl Iterator<Item = Tie<'a>> + Clone {
        let first = self.links.partition_point(|(own, _)| *own < sentence);
        let touching = self.links[first..].iter();
        touching
            .take_while(move |(own, _)| *own == sentence)
            .map(|(_, number)| (&pair.links[*number as usize], self.is_left))
    }
}

/// The mark of a sentence with these links, read from the other version to this one.
pub(super) fn mark_of<'a>(ties: impl Iterator<Item = Tie<'a>> + Clone) -> Option<Mark> {
    let mut has_moved = true;
    for (link, _) in ties.clone() {
        has_moved &= link.order == Order::Moved;
    }
    let (link, is_left) = ties.min_by_key(|(link, _)| (link.relation, link.order))?;
    let relation = if is_left {
        link.relation.mirrored()
    } else {
        link.relation
    };
    Some(Mark::Told {
        relation,
        has_moved,
    })
}

/// The nearer to word for word, the lower.
pub(super) fn rank(mark: Mark) -> (Relation, bool) {
    match mark {
        Mark::Told {
            relation,
            has_moved,
        } => (relation, has_moved),
        Mark::OnlyHere | Mark::Open | Mark::Furniture => (Relation::Reworded, true),
    }
}
