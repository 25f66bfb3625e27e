//! What is known of two words where they stand, as small numbers: what the fitted weights weigh.
//!
//! First by what the words are and which equal words stand around them; then, when every cell has its odds, by the odds
//! around it. The idea of two rounds and most of the numbers are those of feature-based aligners (MacCartney, Galley and
//! Manning 2008; Sultan, Bethard and Sumner 2014).

use super::columns::{Columns, features};
use super::pair_features::{Scene, is_nearly_same};
use super::rules;
use super::token_run::AlignmentSide;
use crate::lexicon::Kinds;

/// What gives a number about each cell, with its name.
pub(super) type CellFeature = (&'static str, fn(&Scene, &[(usize, usize)], &mut Vec<u8>));

/// The numbers of the first round.
pub(super) const FEATURES: [CellFeature; 76] = features!(
    Scene,
    ("same", |s, i, j| has(s, i, j, Kinds::SAME)),
    ("lemma", |s, i, j| has(s, i, j, Kinds::LEMMA)),
    ("stem", |s, i, j| has(s, i, j, Kinds::STEM)),
    ("synonym", |s, i, j| has(s, i, j, Kinds::SYNONYM)),
    ("frequent", |s, i, j| has(s, i, j, Kinds::FREQUENT)),
    ("broader", |s, i, j| has(s, i, j, Kinds::BROADER)),
    ("remote", |s, i, j| has(s, i, j, Kinds::REMOTE)),
    ("sibling", |s, i, j| has(s, i, j, Kinds::SIBLING)),
    ("derived", |s, i, j| has(s, i, j, Kinds::DERIVED)),
    ("alike", |s, i, j| has(s, i, j, Kinds::ALIKE)),
    ("opposite", |s, i, j| has(s, i, j, Kinds::OPPOSITE)),
    ("equal-value", |s, i, j| has(s, i, j, Kinds::EQUAL)),
    ("other-value", |s, i, j| has(s, i, j, Kinds::UNEQUAL)),
    ("variant", |s, i, j| has(s, i, j, Kinds::VARIANT)),
    ("affix", |s, i, j| has(s, i, j, Kinds::AFFIX)),
    ("thesaurus", |s, i, j| s.kinship.at(i, j).closeness),
    ("letters-kept", |s, i, j| s.kinship.at(i, j).spelling.kept),
    ("letter-pairs", |s, i, j| s.kinship.at(i, j).spelling.pairs),
    ("beginning", |s, i, j| s.kinship.at(i, j).spelling.beginning),
    ("ending", |s, i, j| {
        u8::from(s.left.endings[i] == s.right.endings[j])
    }),
    ("strength", |s, i, j| s.strength.at(i, j)),
    ("class-left", |s, i, _| encode_word_class(s.left, Some(i))),
    ("class-right", |s, _, j| encode_word_class(s.right, Some(j))),
    ("class-equal", |s, i, j| {
        u8::from(s.left.words[i].class == s.right.words[j].class)
    }),
    ("contents", |s, i, j| {
        encode_content(s.left, i) + encode_content(s.right, j)
    }),
    ("parts-shared", |s, i, j| {
        (s.left.words[i].parts & s.right.words[j].parts).count_ones() as u8
    }),
    ("parts-left", |s, i, _| s.left.words[i].parts),
    ("parts-right", |s, _, j| s.right.words[j].parts),
    ("common-left", |s, i, _| s.left.words[i].band),
    ("common-right", |s, _, j| s.right.words[j].band),
    ("names", |s, i, j| {
        u8::from(s.left.words[i].is_name) + 2 * u8::from(s.right.words[j].is_name)
    }),
    ("figures", |s, i, j| {
        u8::from(s.left.words[i].value.is_some()) + 2 * u8::from(s.right.words[j].value.is_some())
    }),
    ("drift", |s, i, j| {
        scale_word_place(s.left, i).abs_diff(scale_word_place(s.right, j))
    }),
    ("drift-signed", |s, i, j| {
        128 - scale_word_place(s.left, i) / 2 + scale_word_place(s.right, j) / 2
    }),
    ("words-left", |s, _, _| clamp_to_byte(s.left.len())),
    ("words-right", |s, _, _| clamp_to_byte(s.right.len())),
    ("to-end", |s, i, j| {
        clamp_to_byte((s.left.len() - 1 - i).min(s.right.len() - 1 - j))
    }),
    ("from-ends", |s, i, j| {
        clamp_to_byte((s.left.len() - 1 - i).max(s.right.len() - 1 - j))
    }),
    ("from-starts", |_, i, j| clamp_to_byte(i.max(j))),
    ("number-left", |s, i, _| s.left.words[i].number),
    ("number-right", |s, _, j| s.right.words[j].number),
    ("number-after-left", |s, i, _| encode_function_word(
        s.left,
        Some(i + 1)
    )),
    ("number-after-right", |s, _, j| encode_function_word(
        s.right,
        Some(j + 1)
    )),
    ("number-before-left", |s, i, _| {
        encode_function_word(s.left, i.checked_sub(1))
    }),
    ("number-before-right", |s, _, j| {
        encode_function_word(s.right, j.checked_sub(1))
    }),
    ("from-start", |_, i, j| clamp_to_byte(i.min(j))),
    ("same-left", |s, i, _| s.n_same_left[i]),
    ("same-right", |s, _, j| s.n_same_right[j]),
    ("rival-left", |s, i, j| s.best_left[i] - s.strength.at(i, j)),
    ("rival-right", |s, i, j| {
        s.best_right[j] - s.strength.at(i, j)
    }),
    ("before", |s, i, j| s.strength.off(i, j, -1, -1)),
    ("after", |s, i, j| s.strength.off(i, j, 1, 1)),
    ("before-2", |s, i, j| s.strength.off(i, j, -2, -2)),
    ("after-2", |s, i, j| s.strength.off(i, j, 2, 2)),
    ("before-3", |s, i, j| s.strength.off(i, j, -3, -3)),
    ("after-3", |s, i, j| s.strength.off(i, j, 3, 3)),
    ("up", |s, i, j| s.strength.off(i, j, -1, 0)),
    ("down", |s, i, j| s.strength.off(i, j, 1, 0)),
    ("aside-before", |s, i, j| s.strength.off(i, j, 0, -1)),
    ("aside-after", |s, i, j| s.strength.off(i, j, 0, 1)),
    ("skip-before", |s, i, j| skip(s, i, j, -1)),
    ("skip-after", |s, i, j| skip(s, i, j, 1)),
    ("class-before-left", |s, i, _| {
        encode_word_class(s.left, i.checked_sub(1))
    }),
    ("class-before-right", |s, _, j| {
        encode_word_class(s.right, j.checked_sub(1))
    }),
    ("class-after-left", |s, i, _| encode_word_class(
        s.left,
        Some(i + 1)
    )),
    ("class-after-right", |s, _, j| encode_word_class(
        s.right,
        Some(j + 1)
    )),
    ("run-before", |s, i, j| s.run_before.at(i, j).min(8)),
    ("run-after", |s, i, j| s.run_after.at(i, j).min(8)),
    ("run", measure_diagonal_run),
    ("around", average_content_beside),
    ("anchor-before", |s, i, j| s.anchor_offsets(i, j).0),
    ("anchor-after", |s, i, j| s.anchor_offsets(i, j).1),
    ("anchor", |s, i, j| {
        let (before, after) = s.anchor_offsets(i, j);
        before.min(after).min(rules::NO_ANCHOR)
    }),
    ("content-before", |s, i, j| next_content(s, i, j, 0)),
    ("content-after", |s, i, j| next_content(s, i, j, 1)),
    ("agreement", |s, _, _| s.agreement),
);

fn has(scene: &Scene, i: usize, j: usize, kinds: Kinds) -> u8 {
    u8::from(scene.kinship.at(i, j).kinds.any(kinds))
}

fn clamp_to_byte(n: usize) -> u8 {
    n.min(255) as u8
}

/// The place of a word in its side, from 0 to 250.
fn scale_word_place(side: &AlignmentSide, at: usize) -> u8 {
    (at * 250 / side.len().max(1)) as u8
}

fn encode_content(side: &AlignmentSide, at: usize) -> u8 {
    u8::from(!side.words[at].class.is_function())
}

/// The class of the word at a place, from 1; 0 outside.
fn encode_word_class(side: &AlignmentSide, at: Option<usize>) -> u8 {
    at.and_then(|at| side.words.get(at))
        .map_or(0, |word| word.class as u8 + 1)
}

/// Which function word stands at a place.
fn encode_function_word(side: &AlignmentSide, at: Option<usize>) -> u8 {
    at.and_then(|at| side.words.get(at))
        .map_or(254, |word| word.number)
}

/// The strongest relation one step further on the one side and two on the other.
fn skip(scene: &Scene, i: usize, j: usize, step: isize) -> u8 {
    let strength = &scene.strength;
    strength
        .off(i, j, step, 2 * step)
        .max(strength.off(i, j, 2 * step, step))
}

fn measure_diagonal_run(scene: &Scene, i: usize, j: usize) -> u8 {
    let sides = scene.run_before.at(i, j).min(8) + scene.run_after.at(i, j).min(8);
    (sides + u8::from(is_nearly_same(scene.strength.at(i, j)))).min(15)
}

/// How well the content words within three steps agree.
fn average_content_beside(scene: &Scene, i: usize, j: usize) -> u8 {
    let steps = [-3, -2, -1, 1, 2, 3];
    let beside = steps.map(|rows| u16::from(scene.content_beside.off(i, j, rows, 0)));
    let sum: u16 = beside.iter().sum();
    (sum / 6) as u8
}

/// How strongly the next content words to one side relate; 100 where both sides end, 0 where only one does.
fn next_content(scene: &Scene, i: usize, j: usize, side: usize) -> u8 {
    match (scene.content_left[side][i], scene.content_right[side][j]) {
        (Some(i), Some(j)) => 1 + scene.strength.at(i, j),
        (None, None) => 100,
        _ => 0,
    }
}

/// The numbers of the first round for these cells.
pub(super) fn columns(scene: &Scene, places: &[(usize, usize)]) -> Columns {
    Columns::of(places.len(), &FEATURES, |fill, column| {
        fill(scene, places, column);
    })
}
