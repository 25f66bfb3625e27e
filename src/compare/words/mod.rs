//! Which words of two linked runs of sentences stand for each other.
//!
//! Most linked sentences are nearly equal: there the difference of two sequences says it all. Elsewhere every word of
//! the one is weighed against every word of the other, by what the words are and by what stands around them.

mod columns;
mod difference;
mod features;
mod fitted;
pub mod fitting;
mod framed_gaps;
pub(super) mod function_word_links;
mod grid;
mod initials;
pub(super) mod leftover_links;
pub(super) mod pair_features;
pub(super) mod phrase_blocks;
mod phrases;
mod rule_based_links;
mod rules;
mod surroundings;
pub(super) mod token_run;
mod trees;

use std::ops::Range;

pub use columns::Columns;
use function_word_links::drop_unsupported_boxes;
use phrase_blocks::{WordBox, singles};
use token_run::AlignmentSide;
pub use trees::{DEPTH, DecisionForest, LEAVES, Tree, Weights};

use super::{WordKind, WordLink};
use crate::lexicon::Relations;
use crate::text::{Id, Story, TokenId, each, overlap};

/// The words of two linked runs of sentences that stand for each other, in the order of the left run. No token stands
/// in two links. Seen from the right, the links are the same ones mirrored.
pub fn align(
    story: &Story,
    relations: &Relations,
    left: &[Range<TokenId>],
    right: &[Range<TokenId>],
) -> Vec<WordLink> {
    let left = AlignmentSide::new(story, relations, left);
    let right = AlignmentSide::new(story, relations, right);
    // The choice between equals must not depend on which side is called left.
    if left.comes_before(&right, story) {
        link_words(relations, &left, &right)
    } else {
        let turned = link_words(relations, &right, &left);
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
        left: single_token_range(left),
        right: single_token_range(right),
        kind: WordKind::Same,
    };
    terms(left)
        .eq(terms(right))
        .then(|| each(left).zip(each(right)).map(link).collect())
}

fn single_token_range(token: TokenId) -> Range<TokenId> {
    token..TokenId::at(token.index() + 1)
}

fn link_words(relations: &Relations, left: &AlignmentSide, right: &AlignmentSide) -> Vec<WordLink> {
    let boxes = if left.terms == right.terms {
        singles((0..left.len()).map(|place| (place, place)))
    } else {
        let weighed = |left: &AlignmentSide, right: &AlignmentSide| {
            fitted::find_fitted_boxes(relations, left, right)
        };
        let boxes = difference::find_difference_boxes(left, right, weighed);
        let boxes = boxes.unwrap_or_else(|| weighed(left, right));
        drop_unsupported_boxes(relations, left, right, boxes)
    };
    let treated = relations.treated().between(&left.terms, &right.terms);
    let mut links =
        phrases::build_word_links(relations, left, right, treated_first(&treated, boxes));
    let firsts = treated.iter().map(|(lefts, _)| left.tokens[lefts.start]);
    for first in firsts {
        let mut found = links.iter_mut();
        let found = found.find(|link| link.left.start == first && link.kind == WordKind::Other);
        found
            .into_iter()
            .for_each(|link| link.kind = WordKind::Synonym);
    }
    links
}

/// The boxes with those first that a reader wants; others are kept where they have no word in common with these.
fn treated_first(treated: &[WordBox], mut boxes: Vec<WordBox>) -> Vec<WordBox> {
    boxes.retain(|(left, right)| {
        let mut wanted = treated.iter();
        wanted.all(|(lefts, rights)| !overlap(left, lefts) && !overlap(right, rights))
    });
    boxes.extend_from_slice(treated);
    boxes
}
