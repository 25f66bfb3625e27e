//! Every action, and who carries it out.

use super::{
    columns, comparing, copying, correcting, deciding, finding, going, judging, jumping, looks,
    moving, ordering, panels, prompting, reloading, wording, writing,
};
use crate::ui::action::Action;
use crate::ui::message::Effect;
use crate::ui::model::{Model, PanelKind, PromptKind, Reveal, Show};

/// Carries an action out; `count` is the number typed before it.
pub(super) fn act(model: &mut Model, action: Action, count: Option<usize>) -> Option<Effect> {
    let n = count.unwrap_or(1).max(1);
    if let Some(effect) = panels::act(model, action, n) {
        return effect;
    }
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
        Action::ToPercent => moving::to_percent(model, count),
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
        Action::OrderByTime => ordering::by_time(model),
        Action::Hide => columns::hide(model),
        Action::ShowHidden => columns::show_hidden(model),
        Action::EvenWidth => columns::even_width(model),
        Action::Wider => columns::wider(model, n),
        Action::Narrower => columns::narrower(model, n),
        Action::MakeBase => columns::make_base(model),
        Action::SwitchLayout => columns::switch_layout(model),
        Action::NextDifference | Action::PreviousDifference if model.desk.is_judging => {
            going::step(model, action, n);
        }
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
        Action::CorrectPassage => correcting::passage(model),
        Action::CorrectSentence => correcting::sentence(model, n),
        Action::Peek => panels::open(model, PanelKind::Peek),
        Action::Back => jumping::back(model, n),
        Action::Forward => jumping::forward(model, n),
        // The keys that choose among facts hold in their list; as commands they lead to it.
        Action::Facts
        | Action::NextKind
        | Action::PreviousKind
        | Action::NextStatus
        | Action::PreviousStatus => panels::open(model, PanelKind::Facts),
        Action::Omissions => panels::open(model, PanelKind::Omissions),
        Action::Substitutions => panels::open(model, PanelKind::Substitutions),
        Action::Lineage => panels::open(model, PanelKind::Lineage),
        Action::Only => deciding::ask_for_filter(model),
        Action::JudgeVersion => deciding::propose(model),
        Action::MarkWords => writing::mark_words(model),
        Action::NoteVersion => return writing::note_version(model),
        Action::Review => going::switch(model),
        Action::Reviewed => judging::tick(model),
        Action::Rest => judging::begin_rest(model),
        Action::Note => return writing::note(model),
        Action::EditNote => return writing::edit_note(model),
        Action::NextNote | Action::PreviousNote => going::go_to_note(model, action),
        Action::Notes => judging::list(model),
        Action::NextChange | Action::PreviousChange => reloading::go(model, action),
        Action::Changes => reloading::list(model),
        Action::Undo => judging::undo(model, n),
        Action::Redo => judging::redo(model),
        Action::Matrix => panels::open(model, PanelKind::Matrix),
        Action::NextView => panels::turn(model, 1),
        Action::PreviousView => panels::turn(model, -1),
        Action::Find => prompting::open(model, PromptKind::Find),
        Action::FindNext => finding::next(model, n),
        Action::FindPrevious => finding::previous(model, n),
        Action::NextWord => wording::next(model, n),
        Action::PreviousWord => wording::previous(model, n),
        Action::FindWord => finding::find_word(model),
        Action::SetPlace | Action::GoToPlace => model.typed.waiting = Some(action),
        Action::Copy => return copying::sentence(model),
        Action::CopyAll => return copying::point(model),
        Action::NextTheme => looks::next(model),
        Action::Themes => panels::open(model, PanelKind::Themes),
        Action::Legend => columns::legend(model),
        Action::Hyphens => columns::hyphens(model),
        Action::Repeat if judging::again(model, n) => {}
        Action::Repeat => return repeat(model),
        Action::Troubles => panels::open(model, PanelKind::Troubles),
        Action::Help => panels::open(model, PanelKind::Help),
        Action::Command => prompting::open(model, PromptKind::Command),
        Action::Redraw => return Some(Effect::Redraw),
        Action::Suspend => return Some(Effect::Suspend),
        Action::Close => close(model),
        Action::Quit => return quit(model),
    }
    None
}

/// Does what was done last once more.
fn repeat(model: &mut Model) -> Option<Effect> {
    let (action, count) = model.typed.last?;
    act(model, action, count)
}

/// Leaves; what was decided and could not be saved is lost then, so that is said first.
fn quit(model: &mut Model) -> Option<Effect> {
    let edition = model.desk.edition;
    let why = model.desk.unsaved.as_ref().filter(|_| edition > 0);
    let Some(why) = why.filter(|_| model.desk.warned_at != Some(edition)) else {
        return Some(Effect::Quit);
    };
    let quit = model.key(Action::Quit);
    model.complain(format!(
        "not saved · {quit} leaves all the same · :write FILE keeps a report · {why}"
    ));
    model.desk.warned_at = Some(edition);
    None
}

/// With no list open, what was found and the word under the cursor go out.
fn close(model: &mut Model) {
    if model.desk.is_judging {
        going::switch(model);
    }
    model.found = Default::default();
    model.reading.cursor.word = None;
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
