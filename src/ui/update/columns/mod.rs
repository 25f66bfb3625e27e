//! The columns: which version is in focus, which are shown, in which order, and which is the base.

pub(super) mod arrangement;
pub(super) mod column_focus;
pub(super) mod column_order;
