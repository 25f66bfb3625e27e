//! Whether two sentences are the same but for one stretch of each: then nothing explains why the stretches differ.

use std::ops::Range;

use super::clause::Clause;
use super::rules;
use crate::text::TokenId;

/// Whether the words outside of a stretch of each sentence are the same in the same order, and so many at least.
pub(super) fn are_same_but_for(
    (left, in_left): (&Clause<'_>, &Range<TokenId>),
    (right, in_right): (&Clause<'_>, &Range<TokenId>),
    least: usize,
) -> bool {
    let (left, right) = (words_outside(left, in_left), words_outside(right, in_right));
    left.len() >= least && left == right
}

/// Whether most of the words outside of the stretches are the same, in whatever order.
pub(super) fn are_near_but_for(
    (left, in_left): (&Clause<'_>, &Range<TokenId>),
    (right, in_right): (&Clause<'_>, &Range<TokenId>),
) -> bool {
    let (left, mut right) = (words_outside(left, in_left), words_outside(right, in_right));
    let longer = left.len().max(right.len());
    let is_there = |word: &&str| {
        let place = right.iter().position(|other| other == word);
        place.map(|place| right.swap_remove(place)).is_some()
    };
    let n_same = left.iter().copied().filter(is_there).count();
    n_same * 10 >= longer * rules::NEARLY_SAME_TENTHS
}

fn words_outside<'a>(clause: &Clause<'a>, stretch: &Range<TokenId>) -> Vec<&'a str> {
    let words = clause.words.iter().enumerate();
    let outside =
        words.filter(|(at, word)| !word.is_mark() && !stretch.contains(&clause.token(*at)));
    outside.map(|(_, word)| word.folded).collect()
}
