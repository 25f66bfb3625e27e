//! How linked sentences relate.

use super::terms::{Class, Terms};
use super::{Relation, rules};
use crate::text::TermId;

/// The words of linked sentences and the places that match.
pub(super) struct Told<'a> {
    pub(super) left: &'a [TermId],
    pub(super) right: &'a [TermId],
    /// Places that match, with their nearness.
    pub(super) matched: &'a [(usize, usize, f32)],
    /// How many sentences each side has.
    pub(super) sentences: (usize, usize),
}

/// How linked sentences relate, read from left to right.
pub(super) fn relation(told: &Told, terms: &Terms) -> Relation {
    if told.left == told.right {
        return Relation::Verbatim;
    }
    match told.sentences.0.cmp(&told.sentences.1) {
        std::cmp::Ordering::Less => return Relation::Expanded,
        std::cmp::Ordering::Greater => return Relation::Condensed,
        std::cmp::Ordering::Equal => {}
    }
    let content = |words: &[TermId]| -> f32 {
        let words = words.iter().map(|&term| &terms[term]);
        words
            .filter(|term| term.class != Class::Function)
            .map(|term| term.weight)
            .sum()
    };
    let (left, right) = (content(told.left), content(told.right));
    let near = told
        .matched
        .iter()
        .filter(|row| row.2 >= rules::NEARLY_SAME);
    let (lefts, rights): (Vec<TermId>, Vec<TermId>) =
        near.map(|&(l, r, _)| (told.left[l], told.right[r])).unzip();
    let of = |some: f32, all: f32| if all > 0.0 { some / all } else { 1.0 };
    let (of_left, of_right) = (of(content(&lefts), left), of(content(&rights), right));
    let (of_longer, of_shorter) = if left >= right {
        (of_left, of_right)
    } else {
        (of_right, of_left)
    };
    if left > right * rules::LONGER_BY {
        Relation::Condensed
    } else if right > left * rules::LONGER_BY {
        Relation::Expanded
    } else if of_longer >= rules::EDITED_FROM
        || (of_shorter >= rules::EDITED_SHORTER && of_longer >= rules::EDITED_LONGER)
    {
        Relation::Edited
    } else {
        Relation::Reworded
    }
}
