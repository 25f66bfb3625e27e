//! A line to be typed, begun.

use crate::ui::model::{Model, Prompt, PromptKind};

/// Begins a line.
pub(crate) fn open_prompt(model: &mut Model, kind: PromptKind) {
    model.prompt = Some(Prompt::new(kind, model.reading.cursor));
}

/// Begins a line with some words in it.
pub(crate) fn open_prompt_with(model: &mut Model, kind: PromptKind, words: &str) {
    let mut prompt = Prompt::new(kind, model.reading.cursor);
    prompt.set(words);
    model.prompt = Some(prompt);
}
