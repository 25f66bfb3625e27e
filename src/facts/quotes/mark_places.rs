//! How close a mark stands to the words beside it.

use crate::text::{Story, TokenId};

/// Whether no gap stands before the token at a place.
pub(super) fn is_close(story: &Story, tokens: &[TokenId], at: usize) -> bool {
    let span = |at: usize| tokens.get(at).map(|&t| story.tokens[t].span);
    let before = at.checked_sub(1).and_then(span);
    matches!((before, span(at)), (Some(before), Some(here)) if before.end == here.start)
}
