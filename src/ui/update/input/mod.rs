//! Input: keys, the mouse, the command line and prompts become actions, and each action finds who carries it out.

mod action_groups;
pub(super) mod command_line;
pub(super) mod dispatch;
pub(super) mod follow_up;
pub(super) mod key_sequences;
pub(super) mod mouse;
pub(super) mod prompt_editing;
pub(super) mod prompt_opening;
