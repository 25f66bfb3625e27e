//! Which words of two linked runs of sentences stand for each other.
//!
//! Most linked sentences are nearly equal: there the difference of two sequences says it all. Elsewhere every word of
//! the one is weighed against every word of the other, by what the words are and by what stands around them.

mod grid;
mod phrases;
mod rules;
mod side;

use std::ops::Range;

use side::Side;

use super::WordLink;
use super::lexicon::Relations;
use crate::text::{Story, TokenId};

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

fn links(relations: &Relations, left: &Side, right: &Side) -> Vec<WordLink> {
    let cells = if left.terms == right.terms {
        (0..left.len()).map(|place| (place, place)).collect()
    } else {
        rules::cells(relations, left, right)
    };
    phrases::word_links(relations, left, right, cells)
}
