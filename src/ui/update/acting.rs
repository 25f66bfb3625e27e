//! Every action, and who carries it out.

use super::{columns, comparing, moving};
use crate::ui::action::Action;
use crate::ui::message::Effect;
use crate::ui::model::{Model, Reveal, Show};

/// Carries an action out; `count` is the number typed before it.
pub(super) fn act(model: &mut Model, action: Action, count: Option<usize>) -> Option<Effect> {
    let n = count.unwrap_or(1).max(1);
    match action {
        Action::Down => moving::down(model, n),
        Action::Up => moving::up(model, n),
        Action::HalfPageDown => moving::page_down(model, n * half(model)),
        Action::HalfPageUp => moving::page_up(model, n * half(model)),
        Action::PageDown => moving::page_down(model, n * whole(model)),
        Action::PageUp => moving::page_up(model, n * whole(model)),
        Action::ScrollDown => moving::scroll_down(model, n),
        Action::ScrollUp => moving::scroll_up(model, n),
        Action::First => moving::first(model, count),
        Action::Last => moving::last(model, count),
        Action::NextSentence => moving::next_sentence(model, n),
        Action::PreviousSentence => moving::previous_sentence(model, n),
        Action::CursorToTop => model.reading.reveal = Reveal::Top,
        Action::CursorToMiddle => model.reading.reveal = Reveal::Middle,
        Action::CursorToBottom => model.reading.reveal = Reveal::Bottom,
        Action::FocusLeft => columns::focus_left(model, n),
        Action::FocusRight => columns::focus_right(model, n),
        Action::FocusNext => columns::focus_next(model),
        Action::FocusPrevious => columns::focus_previous(model),
        Action::VersionsForward => columns::forward(model, n),
        Action::VersionsBack => columns::back(model, n),
        Action::MoveLeft => columns::move_left(model),
        Action::MoveRight => columns::move_right(model),
        Action::Hide => columns::hide(model),
        Action::ShowHidden => columns::show_hidden(model),
        Action::EvenWidth => columns::even_width(model),
        Action::Wider => columns::wider(model, n),
        Action::Narrower => columns::narrower(model, n),
        Action::MakeBase => columns::make_base(model),
        Action::SwitchLayout => columns::switch_layout(model),
        Action::NextDifference => comparing::next_difference(model, n),
        Action::PreviousDifference => comparing::previous_difference(model, n),
        Action::Counterpart => comparing::counterpart(model),
        Action::ShowAll => comparing::show(model, Show::All),
        Action::ShowDifferences => comparing::show(model, Show::Differences),
        Action::ShowMoved => comparing::show(model, Show::Moved),
        Action::ShowEdited => comparing::show(model, Show::Edited),
        Action::ShowReworded => comparing::show(model, Show::Reworded),
        Action::ShowOnlyHere => comparing::show(model, Show::OnlyHere),
        Action::ShowFurniture => comparing::show_furniture(model),
        Action::Legend => columns::legend(model),
        Action::Redraw => return Some(Effect::Redraw),
        Action::Suspend => return Some(Effect::Suspend),
        Action::Quit => return Some(Effect::Quit),
        _ => {}
    }
    None
}

fn half(model: &Model) -> usize {
    (whole(model) / 2).max(1)
}

fn whole(model: &Model) -> usize {
    // Two lines stay, so that the eye finds its place again.
    usize::from(model.reading.geometry.body_height)
        .saturating_sub(2)
        .max(1)
}
