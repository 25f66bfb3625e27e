//! Names.
use super::Fact;
use super::clause::Clause;
use crate::compare::Comparison;
use crate::text::{SentenceId, Story, Table};
pub(super) fn facts(_: &Story, _: &Comparison, _: &Table<SentenceId, Clause<'_>>) -> Vec<Fact> {
    Vec::new()
}
