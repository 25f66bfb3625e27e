//! Linked cells as word links: words that share a counterpart become a phrase, and every link gets its kind.

use std::ops::Range;

use super::only;
use super::phrase_blocks::WordBox;
use super::token_run::Side;
use crate::compare::{WordKind, WordLink};
use crate::lexicon::{Kinds, Relations};
use crate::text::TokenId;

/// The word links that these boxes make, in the order of the left side.
pub(super) fn word_links(
    relations: &Relations,
    left: &Side,
    right: &Side,
    boxes: Vec<WordBox>,
) -> Vec<WordLink> {
    let link = |(lefts, rights): WordBox| WordLink {
        kind: phrase_kind(relations, left, right, (&lefts, &rights)),
        left: tokens(left, lefts),
        right: tokens(right, rights),
    };
    let mut links: Vec<WordLink> = boxes.into_iter().map(link).collect();
    links.sort_by_key(|link| (link.left.start, link.right.start));
    links
}

fn tokens(side: &Side, places: Range<usize>) -> Range<TokenId> {
    only(side.tokens[places.start]).start..only(side.tokens[places.end - 1]).end
}

/// A link of words with weaker evidence than this rests on what stands around them.
const SYNONYM_FROM: u16 = 300;

/// The kind of a phrase is that of the two words that are most telling of it; it is never the same phrase.
pub(super) fn phrase_kind(
    relations: &Relations,
    left: &Side,
    right: &Side,
    (lefts, rights): (&Range<usize>, &Range<usize>),
) -> WordKind {
    let cells = lefts
        .clone()
        .flat_map(|i| rights.clone().map(move |j| (i, j)));
    let kinds = cells.map(|cell| kind(relations, left, right, cell));
    if lefts.len() * rights.len() == 1 {
        kinds.max().unwrap_or(WordKind::Other)
    } else {
        let telling = [WordKind::Figure, WordKind::Name];
        let kinds: Vec<WordKind> = kinds.collect();
        let first = telling.into_iter().find(|kind| kinds.contains(kind));
        first.unwrap_or(if kinds.iter().any(|kind| *kind != WordKind::Other) {
            WordKind::Synonym
        } else {
            WordKind::Other
        })
    }
}

fn kind(relations: &Relations, left: &Side, right: &Side, (i, j): (usize, usize)) -> WordKind {
    let (one, other) = (left.words[i], right.words[j]);
    let kinship = relations.between(left.terms[i], right.terms[j]);
    if left.terms[i] == right.terms[j] {
        WordKind::Same
    } else if one.value.is_some() && other.value.is_some() {
        WordKind::Figure
    } else if one.is_name && other.is_name {
        WordKind::Name
    } else if kinship
        .kinds
        .any(Kinds::STEM.with(Kinds::LEMMA).with(Kinds::STOPS))
    {
        WordKind::Form
    } else if kinship.strength >= SYNONYM_FROM {
        WordKind::Synonym
    } else {
        WordKind::Other
    }
}
