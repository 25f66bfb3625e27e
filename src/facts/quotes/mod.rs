//! Quotations: where they stand, which are one utterance, and what happened to the words inside the marks.

mod dialogue_dashes;
pub(super) mod house_style;
mod mark_places;
pub(super) mod quotation_changes;
pub(super) mod quotation_marks;
pub(super) mod quotation_matching;
pub(super) mod quote;
mod rules;
mod single_marks;
mod speaker_rivals;
pub(super) mod speeches;
