//! Word links by fitted weights: every cell gets its odds in two rounds, then the likeliest become links.
//!
//! A learned scorer, because what decides between two words is many small things at once: which forms and meanings they
//! share, how long a run of equal words they stand in, which rivals they have. `examples/fit_words` fits it on English
//! news; for other languages, and whenever the weights cannot be read, the rules of [`super::rule_based_links`] decide alone. Costs seventy
//! to a hundred numbers and two hundred small trees a cell and round, a fraction of a millisecond for two sentences.

use std::sync::OnceLock;

use super::fitting::{first_names, second_names};
use super::framed_gaps::add_framed_gaps;
use super::leftover_links::add_leftover_boxes;
use super::pair_features::Scene;
use super::phrase_blocks::{Boxes, WordBox, singles};
use super::rule_based_links::link_by_rules;
use super::surroundings::CellSurroundings;
use super::token_run::AlignmentSide;
use super::trees::Weights;
use super::{features, rules};
use crate::lexicon::{Relations, WordClass};

static WEIGHTS: &[u8] = include_bytes!("words.weights");

/// The weights that come with the program; none if they were fitted for other features than these.
fn read_fitted_weights() -> Option<&'static Weights> {
    static READ: OnceLock<Option<Weights>> = OnceLock::new();
    READ.get_or_init(|| Weights::read(WEIGHTS, &first_names(), &second_names()))
        .as_ref()
}

/// The words that stand for each other, by weights where they hold and else by rules.
pub(super) fn find_fitted_boxes(
    relations: &Relations,
    left: &AlignmentSide,
    right: &AlignmentSide,
) -> Vec<WordBox> {
    match read_fitted_weights().filter(|_| is_mostly_known(left, right)) {
        Some(weights) => weigh_boxes(weights, relations, left, right),
        None => add_framed_gaps(left, right, singles(link_by_rules(relations, left, right))),
    }
}

/// Whether most words are English ones that the lexicon has; names and figures say nothing of a language.
fn is_mostly_known(left: &AlignmentSide, right: &AlignmentSide) -> bool {
    let words = left.words.iter().chain(&right.words);
    let words =
        words.filter(|word| word.class != WordClass::Mark && !word.is_name && word.value.is_none());
    let known = words
        .clone()
        .filter(|word| word.class.is_function() || word.parts != 0);
    2 * known.count() >= words.count()
}

fn weigh_boxes(
    weights: &Weights,
    relations: &Relations,
    left: &AlignmentSide,
    right: &AlignmentSide,
) -> Vec<WordBox> {
    let scene = Scene::new(relations, left, right);
    let places = scene.candidates();
    let first = features::columns(&scene, &places);
    let odds = weights.first.log_odds(&first);
    let around = CellSurroundings::new((left.len(), right.len()), &places, &odds);
    let kept: Vec<usize> = (0..places.len())
        .filter(|&n| odds[n] >= rules::GIVEN_UP_BELOW)
        .collect();
    let places: Vec<(usize, usize)> = kept.iter().map(|&n| places[n]).collect();
    let first = first.only(&kept);
    let odds = weights
        .second
        .log_odds(&first.joined(&around.columns(&places)));
    // Whatever stands around them: another person is not another word for the first.
    let are_strangers = |&((i, j), _): &((usize, usize), i32)| {
        let are_names = left.words[i].is_name && right.words[j].is_name;
        are_names && scene.strength.at(i, j) == 0
    };
    let cells = places.into_iter().zip(odds);
    let cells = cells.filter(|cell| !are_strangers(cell));
    let boxes = Boxes::new(left.len(), right.len(), cells).chosen(weights.bar);
    add_leftover_boxes(&scene, boxes)
}

#[cfg(test)]
mod tests {
    use super::{WEIGHTS, read_fitted_weights};

    #[test]
    fn the_weights_are_small_and_fitted_for_these_features() {
        assert!(WEIGHTS.len() <= 64 * 1024, "{} bytes", WEIGHTS.len());
        assert!(
            read_fitted_weights().is_some(),
            "the weights name other features: run examples/fit_words again"
        );
    }
}
