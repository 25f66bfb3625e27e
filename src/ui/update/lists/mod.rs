//! Lists over the text: opened, filled, moved through, filtered, followed, closed.

pub(super) mod history_panel;
pub(super) mod list_cursor;
pub(super) mod list_loading;
pub(super) mod matrix_cursor;
pub(super) mod panel_actions;
pub(super) mod panels;
pub(super) mod quote_panels;
