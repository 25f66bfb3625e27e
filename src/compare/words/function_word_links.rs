//! Words that lean on their neighbours: *the* answers *the* only where a word that says something is linked nearby, and
//! a word of like meaning stands for another only where its surroundings do.
//!
//! Articles, prepositions and auxiliaries are in every sentence, and a thesaurus finds a relation between many words
//! that have nothing to do with each other; by themselves neither says which words answer which. Function words follow
//! the content words around them in the best aligners (Sultan, Bethard and Sumner 2014). Costs a look at a dozen places
//! for each such word.

use std::ops::Range;

use super::phrase_blocks::WordBox;
use super::phrases::phrase_kind;
use super::rules::{FUNCTION_WORD_REACH, LeaningReach, SYNONYM_REACH};
use super::token_run::AlignmentSide;
use crate::compare::WordKind;
use crate::lexicon::{Relations, WordClass};

/// The boxes without those that have nothing to lean on. Sides without a word that says anything keep all.
pub(super) fn drop_unsupported_boxes(
    relations: &Relations,
    left: &AlignmentSide,
    right: &AlignmentSide,
    boxes: Vec<WordBox>,
) -> Vec<WordBox> {
    let says_something =
        |side: &AlignmentSide| side.words.iter().any(|word| !word.class.is_function());
    if !says_something(left) || !says_something(right) {
        return boxes;
    }
    let mut partners: Vec<Option<usize>> = vec![None; left.len()];
    for (lefts, rights) in boxes
        .iter()
        .filter(|found| !is_function_box(left, right, found))
    {
        partners[lefts.clone()].fill(Some(rights.start));
    }
    let reach = |found: &WordBox| {
        if is_function_box(left, right, found) {
            Some(FUNCTION_WORD_REACH)
        } else {
            is_alike(relations, left, right, found).then_some(SYNONYM_REACH)
        }
    };
    let stands = |found: &WordBox| reach(found).is_none_or(|reach| leans(found, &partners, reach));
    boxes.into_iter().filter(stands).collect()
}

/// Whether all words of a box only hold sentences together; marks are no words.
fn is_function_box(left: &AlignmentSide, right: &AlignmentSide, (lefts, rights): &WordBox) -> bool {
    let is_small = |side: &AlignmentSide, places: &Range<usize>| {
        let mut classes = side.words[places.clone()].iter().map(|word| word.class);
        classes.all(|class| class.is_function() && class != WordClass::Mark)
    };
    is_small(left, lefts) && is_small(right, rights)
}

/// Whether only likeness of meaning brings the words of a box together.
fn is_alike(
    relations: &Relations,
    left: &AlignmentSide,
    right: &AlignmentSide,
    (lefts, rights): &WordBox,
) -> bool {
    let are_same = left.terms[lefts.clone()] == right.terms[rights.clone()];
    !are_same && phrase_kind(relations, left, right, (lefts, rights)) == WordKind::Synonym
}

/// Whether another word within reach, at `partners` of its own, is linked to a word within reach.
fn leans((lefts, rights): &WordBox, partners: &[Option<usize>], reach: LeaningReach) -> bool {
    let (at, to) = (lefts.start, rights.start);
    let before = at.saturating_sub(reach.places)..at;
    let behind = lefts.end..partners.len().min(at + reach.places + 1);
    let near = before.chain(behind);
    near.filter_map(|place| Some((place, partners[place]?)))
        .any(|(place, partner)| {
            // How far the two stand from here, with their signs, without leaving whole numbers.
            let drift = (place + to).abs_diff(partner + at);
            partner.abs_diff(to) <= reach.places && drift <= reach.drift
        })
}
