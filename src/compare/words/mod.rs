//! Which words of two linked runs of sentences stand for each other.
//!
//! Most linked sentences are nearly equal: there the difference of two sequences says it all. Elsewhere every word of
//! the one is weighed against every word of the other, by what the words are and by what stands around them.

mod boxes;
mod columns;
mod difference;
mod features;
mod fitted;
pub mod fitting;
mod grid;
mod phrases;
mod rules;
mod scene;
mod settling;
mod side;
mod surroundings;
mod trees;

use std::ops::Range;

use boxes::singles;
pub use columns::Columns;
use side::Side;
pub use trees::{DEPTH, Forest, LEAVES, Tree, Weights};

use super::lexicon::Relations;
use super::{WordKind, WordLink};
use crate::text::{Id, Story, TokenId, each};

/// The words of two linked runs of sentences that stand for each other, in the order of the left run. No token stands
/// in two links. Seen from the right, the links are the same ones mirrored.
pub fn align(
    story: &Story,
    relations: &Relations,
    left: &[Range<TokenId>],
    right: &[Range<TokenId>],
) -> Vec<WordLink> {
    let left = Side::new(story, relations, left);
    let right = Side::new(story, relations, right);
    // The choice between equals must not depend on which side is called left.
    if left.comes_before(&right, story) {
        links(relations, &left, &right)
    } else {
        let turned = links(relations, &right, &left);
        let mut links: Vec<WordLink> = turned.iter().map(WordLink::mirrored).collect();
        links.sort_by_key(|link| (link.left.start, link.right.start));
        links
    }
}

/// The words of two runs of equal words, if they are equal: each with the one at its place. Asks for no relations.
pub(super) fn in_step(
    story: &Story,
    left: &Range<TokenId>,
    right: &Range<TokenId>,
) -> Option<Vec<WordLink>> {
    let terms = |tokens: &Range<TokenId>| story.tokens[tokens.clone()].iter().map(|t| t.term);
    let link = |(left, right)| WordLink {
        left: only(left),
        right: only(right),
        kind: WordKind::Same,
    };
    terms(left)
        .eq(terms(right))
        .then(|| each(left).zip(each(right)).map(link).collect())
}

fn only(token: TokenId) -> Range<TokenId> {
    token..TokenId::at(token.index() + 1)
}

fn links(relations: &Relations, left: &Side, right: &Side) -> Vec<WordLink> {
    let boxes = if left.terms == right.terms {
        singles((0..left.len()).map(|place| (place, place)))
    } else {
        let weighed = |left: &Side, right: &Side| fitted::boxes(relations, left, right);
        difference::boxes(left, right, weighed).unwrap_or_else(|| weighed(left, right))
    };
    phrases::word_links(relations, left, right, boxes)
}
