//! What is known of the versions' choice of words: made once a comparison, because it takes long.

use super::{WordChoice, word_choices};
use crate::compare::Comparison;
use crate::lexicon::Relations;
use crate::text::Story;

/// What is known of the versions' choice of words.
#[derive(Debug, Default)]
pub struct StoryWordChoices {
    /// How the words of the story relate.
    pub relations: Relations,
    /// Where versions choose different words.
    pub choices: Vec<WordChoice>,
}

impl StoryWordChoices {
    /// Gathers the choices of all versions.
    pub fn of(story: &Story, comparison: &Comparison) -> Self {
        let relations = Relations::new(story);
        let choices = word_choices(story, &relations, comparison);
        Self { relations, choices }
    }
}
