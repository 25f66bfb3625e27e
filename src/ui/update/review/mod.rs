//! The review: going through what differs, verdicts, notes, and corrections of page clutter.

pub(super) mod clutter_marks;
pub(super) mod note_editing;
pub(super) mod resumed_review;
pub(super) mod review_cursor;
pub(super) mod review_navigation;
pub(super) mod review_queue;
pub(super) mod verdict_commands;
pub(super) mod verdict_edits;
