//! What was left over once the boxes are chosen: initials find their names, and forms of one word that have no rival
//! find each other.
//!
//! The weights judge every cell by what stands near it, so in two sentences that have little in common *Iraqi* stays
//! without *Iraq* because nothing beside them agrees. Seen from the whole sentence (as in Sultan, Bethard and Sumner
//! 2014) the two are each other's only counterpart. Costs a look at the words that are left over.

use std::ops::Range;

use super::initials;
use super::pair_features::Scene;
use super::phrase_blocks::{WordBox, singles};
use crate::lexicon::{Kinds, WordClass};
use crate::text::overlap;

/// One word in two forms, or two names for one thing; looser relations need their surroundings to speak for them.
const FORMS: Kinds = Kinds::LEMMA
    .with(Kinds::STEM)
    .with(Kinds::DERIVED)
    .with(Kinds::VARIANT)
    .with(Kinds::AFFIX)
    .with(Kinds::EQUAL);

/// The boxes with those of initials, and of forms, that were left over on both sides; forms have one counterpart each.
pub(super) fn add_leftover_boxes(scene: &Scene, mut boxes: Vec<WordBox>) -> Vec<WordBox> {
    for named in initials::find_initials_boxes(scene.left, scene.right) {
        let is_free =
            |(left, right): &WordBox| !overlap(left, &named.0) && !overlap(right, &named.1);
        if boxes.iter().all(is_free) {
            boxes.push(named);
        }
    }
    let free_left = list_free_places(scene.left.len(), boxes.iter().map(|(left, _)| left));
    let free_right = list_free_places(scene.right.len(), boxes.iter().map(|(_, right)| right));
    let cells: Vec<(usize, usize)> = free_left
        .iter()
        .flat_map(|&i| free_right.iter().map(move |&j| (i, j)))
        .filter(|&(i, j)| is_form_pair(scene, i, j))
        .collect();
    let is_alone = |&&(i, j): &&(usize, usize)| {
        let rivals = cells.iter().filter(|cell| cell.0 == i || cell.1 == j);
        rivals.count() == 1
    };
    boxes.extend(singles(cells.iter().filter(is_alone).copied()));
    boxes
}

/// The places that stand in none of these ranges.
fn list_free_places<'a>(n: usize, ranges: impl Iterator<Item = &'a Range<usize>>) -> Vec<usize> {
    let mut is_free = vec![true; n];
    for range in ranges {
        is_free[range.clone()].fill(false);
    }
    (0..n).filter(|&place| is_free[place]).collect()
}

fn is_form_pair(scene: &Scene, i: usize, j: usize) -> bool {
    let kinds = scene.kinship.at(i, j).kinds;
    let says = |class: WordClass| !class.is_function();
    let both_say = says(scene.left.words[i].class) && says(scene.right.words[j].class);
    // A sign is read as its word, though signs say nothing as a rule.
    kinds.any(Kinds::STOPS) || both_say && kinds.any(FORMS) && !kinds.any(Kinds::OPPOSITE)
}
