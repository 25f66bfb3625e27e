//! What the program that fits the weights needs of the aligner: the same numbers that the aligner will see.

use std::ops::Range;

use super::columns::Columns;
use super::features;
use super::pair_features::Scene;
use super::surroundings::{self, CellSurroundings};
use super::token_run::AlignmentSide;
use crate::lexicon::Relations;
use crate::text::{Story, TokenId};

/// Two linked runs of words, as an example to fit weights on.
#[derive(Debug)]
pub struct Example {
    size: (usize, usize),
    places: Vec<(usize, usize)>,
    /// The two words of each cell, the one of the left run first.
    pub cells: Vec<(TokenId, TokenId)>,
    /// The numbers of the first round.
    pub first: Columns,
}

impl Example {
    /// Looks at two runs of words as [`super::align`] does.
    pub fn new(
        story: &Story,
        relations: &Relations,
        left: &[Range<TokenId>],
        right: &[Range<TokenId>],
    ) -> Self {
        let left = AlignmentSide::new(story, relations, left);
        let right = AlignmentSide::new(story, relations, right);
        let is_turned = !left.comes_before(&right, story);
        let (one, other) = if is_turned {
            (&right, &left)
        } else {
            (&left, &right)
        };
        let scene = Scene::new(relations, one, other);
        let places = scene.candidates();
        let cell = |&(i, j): &(usize, usize)| match is_turned {
            true => (other.tokens[j], one.tokens[i]),
            false => (one.tokens[i], other.tokens[j]),
        };
        Self {
            size: (one.len(), other.len()),
            cells: places.iter().map(cell).collect(),
            first: features::columns(&scene, &places),
            places,
        }
    }

    /// The numbers of the second round, by the log-odds of the first.
    pub fn second(&self, log_odds: &[i32]) -> Columns {
        let surroundings = CellSurroundings::new(self.size, &self.places, log_odds);
        self.first
            .clone()
            .joined(&surroundings.columns(&self.places))
    }
}

/// The names of the features of the first round, with spaces between.
pub fn first_names() -> String {
    features::FEATURES.map(|feature| feature.0).join(" ")
}

/// The names of the features that the second round adds, with spaces between.
pub fn second_names() -> String {
    surroundings::FEATURES.map(|feature| feature.0).join(" ")
}
