//! Linked cells as word links: words that share a counterpart become a phrase, and every link gets its kind.

use super::only;
use super::side::Side;
use crate::compare::lexicon::{Kinds, Relations};
use crate::compare::{WordKind, WordLink};

/// The word links that these cells make, in the order of the left side.
pub(super) fn word_links(
    relations: &Relations,
    left: &Side,
    right: &Side,
    cells: Vec<(usize, usize)>,
) -> Vec<WordLink> {
    let link = |(i, j): (usize, usize)| WordLink {
        left: only(left.tokens[i]),
        right: only(right.tokens[j]),
        kind: kind(relations, left, right, (i, j)),
    };
    let mut links: Vec<WordLink> = cells.into_iter().map(link).collect();
    links.sort_by_key(|link| (link.left.start, link.right.start));
    links
}

/// A link of words with weaker evidence than this rests on what stands around them.
const SYNONYM_FROM: u16 = 300;

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
