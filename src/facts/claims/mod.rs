//! Claims that turn between versions: denied, reversed, or stated with less certainty.

pub(super) mod antonyms;
pub(super) mod certainty;
pub(super) mod denials;
pub(super) mod listed_words;
mod negated_forms;
mod plain_turns;
pub(super) mod reversals;
mod rules;
mod swapped_roles;
