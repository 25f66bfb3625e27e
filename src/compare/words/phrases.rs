//! Linked cells as word links: words that share a counterpart become a phrase, and every link gets its kind.

use std::ops::Range;

use super::phrase_blocks::WordBox;
use super::rules;
use super::single_token_range;
use super::token_run::AlignmentSide;
use crate::compare::{WordKind, WordLink};
use crate::lexicon::{EvidenceClass, Kinds, LexicalWord, Relations};
use crate::text::TokenId;

/// The word links that these boxes make, in the order of the left side.
pub(super) fn build_word_links(
    relations: &Relations,
    left: &AlignmentSide,
    right: &AlignmentSide,
    boxes: Vec<WordBox>,
) -> Vec<WordLink> {
    let link = |(lefts, rights): WordBox| WordLink {
        kind: phrase_kind(relations, left, right, (&lefts, &rights)),
        left: token_range_at(left, lefts),
        right: token_range_at(right, rights),
    };
    let mut links: Vec<WordLink> = boxes.into_iter().map(link).collect();
    links.sort_by_key(|link| (link.left.start, link.right.start));
    links
}

fn token_range_at(side: &AlignmentSide, places: Range<usize>) -> Range<TokenId> {
    single_token_range(side.tokens[places.start]).start
        ..single_token_range(side.tokens[places.end - 1]).end
}

/// The kind of a phrase is that of the two words that are most telling of it; it is never the same phrase.
pub(super) fn phrase_kind(
    relations: &Relations,
    left: &AlignmentSide,
    right: &AlignmentSide,
    (lefts, rights): (&Range<usize>, &Range<usize>),
) -> WordKind {
    let cells = lefts
        .clone()
        .flat_map(|i| rights.clone().map(move |j| (i, j)));
    let kinds = cells.map(|cell| classify_word_pair(relations, left, right, cell));
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

fn classify_word_pair(
    relations: &Relations,
    left: &AlignmentSide,
    right: &AlignmentSide,
    (i, j): (usize, usize),
) -> WordKind {
    let (one, other) = (left.words[i], right.words[j]);
    let kinship = relations.between(left.terms[i], right.terms[j]);
    if left.terms[i] == right.terms[j] {
        WordKind::Same
    } else if one.value.is_some() && other.value.is_some() {
        WordKind::Figure
    } else if one.is_name && other.is_name && !are_nouns(one, other, kinship.strength) {
        WordKind::Name
    } else if kinship
        .kinds
        .any(Kinds::STEM.with(Kinds::LEMMA).with(Kinds::STOPS))
    {
        WordKind::Form
    } else if kinship.strength >= rules::SYNONYM_FROM {
        WordKind::Synonym
    } else {
        WordKind::Other
    }
}

/// Whether two words with capitals may be nouns of German, which says nothing of names: not if they are spelled alike.
fn are_nouns(one: LexicalWord, other: LexicalWord, strength: u16) -> bool {
    let is_noun = |word: LexicalWord| word.evidence == EvidenceClass::Content;
    is_noun(one) && is_noun(other) && strength < rules::SYNONYM_FROM
}
