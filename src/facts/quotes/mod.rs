//! Quotations: where they stand, which are one utterance, and what happened to the words inside the marks.

pub(super) mod house_style;
pub(super) mod quotation_changes;
pub(super) mod quotation_marks;
pub(super) mod quotation_matching;
pub(super) mod quote;
mod rules;
pub(super) mod speeches;
