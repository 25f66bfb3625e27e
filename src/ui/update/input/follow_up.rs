//! What is to be done once a line, a list or a command has had its say.

use crate::ui::action::Action;
use crate::ui::message::Effect;

/// What is to be done next. Lines and lists give it back instead of doing it, so that actions may open either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FollowUp {
    /// Nothing more.
    Nothing,
    /// This action is carried out, with the number typed before it.
    Action(Action, Option<usize>),
    /// The world is asked for this.
    Effect(Effect),
}
