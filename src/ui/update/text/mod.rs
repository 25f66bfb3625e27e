//! The text: scrolling, jumps, the word under the cursor, search, and differences.

pub(super) mod differences;
pub(super) mod jump_list;
pub(super) mod scroll;
pub(super) mod search;
pub(super) mod sentence_cursor;
pub(super) mod word_cursor;
