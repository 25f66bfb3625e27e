//! The actions on the text, by what they are about.

use super::prompt_opening::open_prompt;
use crate::ui::action::Action;
use crate::ui::message::Effect;
use crate::ui::model::{Model, PanelKind, PromptKind, Reveal, RowFilter};
use crate::ui::update::columns::{column_focus, column_order};
use crate::ui::update::lists::panels;
use crate::ui::update::review::{
    clutter_marks, note_editing, resumed_review, review_navigation, verdict_commands, verdict_edits,
};
use crate::ui::update::story::{reload, watched_places};
use crate::ui::update::text::{
    differences, jump_list, scroll, search, sentence_cursor, word_cursor,
};

/// The list that an action opens, if it does nothing else.
pub(crate) fn opened_panel(action: Action) -> Option<PanelKind> {
    match action {
        Action::Brief => Some(PanelKind::Brief),
        Action::Peek => Some(PanelKind::Peek),
        // The keys that choose among facts hold in their list; as commands they lead to it.
        Action::Facts
        | Action::NextKind
        | Action::PreviousKind
        | Action::NextStatus
        | Action::PreviousStatus => Some(PanelKind::Facts),
        Action::Quotes | Action::NextUnsound | Action::PreviousUnsound => Some(PanelKind::Quotes),
        Action::Omissions => Some(PanelKind::Omissions),
        Action::Substitutions => Some(PanelKind::Substitutions),
        Action::Lineage => Some(PanelKind::Lineage),
        Action::Matrix => Some(PanelKind::Matrix),
        Action::History
        | Action::LaterChange
        | Action::EarlierChange
        | Action::LaterState
        | Action::EarlierState => Some(PanelKind::History),
        Action::Changes => Some(PanelKind::Changes),
        Action::Themes => Some(PanelKind::Themes),
        Action::Troubles => Some(PanelKind::Troubles),
        Action::Help => Some(PanelKind::Help),
        _ => None,
    }
}

/// Moving through the text; `count` is the number typed before.
pub(crate) fn move_through_text(model: &mut Model, action: Action, count: Option<usize>) {
    let n = count.unwrap_or(1).max(1);
    match action {
        Action::Down => scroll::cursor_down(model, n),
        Action::Up => scroll::cursor_up(model, n),
        Action::HalfPageDown => scroll::page_down(model, n * half_page_lines(model)),
        Action::HalfPageUp => scroll::page_up(model, n * half_page_lines(model)),
        Action::PageDown => scroll::page_down(model, n * page_lines(model)),
        Action::PageUp => scroll::page_up(model, n * page_lines(model)),
        Action::ScrollDown => scroll::scroll_down(model, n),
        Action::ScrollUp => scroll::scroll_up(model, n),
        Action::First => sentence_cursor::go_to_first(model, count),
        Action::Last => sentence_cursor::go_to_last(model, count),
        Action::ToPercent => sentence_cursor::to_percent(model, count),
        Action::NextSentence => sentence_cursor::next_sentence(model, n),
        Action::PreviousSentence => sentence_cursor::previous_sentence(model, n),
        Action::CursorToTop => model.reading.reveal = Reveal::Top,
        Action::CursorToMiddle => model.reading.reveal = Reveal::Middle,
        Action::CursorToBottom => model.reading.reveal = Reveal::Bottom,
        _ => debug_assert!(false, "nobody carries out {action:?}"),
    }
}

fn half_page_lines(model: &Model) -> usize {
    (page_lines(model) / 2).max(1)
}

fn page_lines(model: &Model) -> usize {
    // Two lines stay, so that the eye finds its place again.
    usize::from(model.reading.geometry.body_height)
        .saturating_sub(2)
        .max(1)
}

/// Choosing and arranging versions.
pub(crate) fn arrange_versions(model: &mut Model, action: Action, n: usize) {
    match action {
        Action::FocusLeft => column_focus::focus_left(model, n),
        Action::FocusRight => column_focus::focus_right(model, n),
        Action::FocusNext => column_focus::focus_next(model),
        Action::FocusPrevious => column_focus::focus_previous(model),
        Action::VersionsForward => column_focus::show_next_versions(model, n),
        Action::VersionsBack => column_focus::show_previous_versions(model, n),
        Action::MoveLeft => column_focus::move_left(model),
        Action::MoveRight => column_focus::move_right(model),
        Action::OrderByTime => column_order::toggle_time_order(model),
        Action::Hide => column_focus::hide(model),
        Action::ShowHidden => column_focus::show_hidden(model),
        Action::EvenWidth => column_focus::even_width(model),
        Action::Wider => column_focus::wider(model, n),
        Action::Narrower => column_focus::narrower(model, n),
        Action::MakeBase => column_focus::make_base(model),
        Action::SwitchLayout => column_focus::switch_layout(model),
        _ => debug_assert!(false, "nobody carries out {action:?}"),
    }
}

/// Seeing what differs and where else it is told.
pub(crate) fn compare_versions(model: &mut Model, action: Action, n: usize) -> Option<Effect> {
    match action {
        Action::NextDifference | Action::PreviousDifference if model.desk.is_judging => {
            review_navigation::step_agenda(model, action, n);
        }
        Action::NextDifference => differences::next_difference(model, n),
        Action::PreviousDifference => differences::previous_difference(model, n),
        Action::Counterpart => differences::go_to_counterpart(model),
        Action::Back => jump_list::jump_back(model, n),
        Action::Forward => jump_list::jump_forward(model, n),
        Action::NextChange | Action::PreviousChange => reload::go_to_change(model, action, n),
        Action::NextView => panels::turn(model, views_on(n)),
        Action::PreviousView => panels::turn(model, -views_on(n)),
        Action::ShowAll => differences::set_row_filter(model, RowFilter::All),
        Action::ShowDifferences => differences::set_row_filter(model, RowFilter::Differences),
        Action::ShowMoved => differences::set_row_filter(model, RowFilter::Moved),
        Action::ShowEdited => differences::set_row_filter(model, RowFilter::Edited),
        Action::ShowReworded => differences::set_row_filter(model, RowFilter::Reworded),
        Action::ShowOnlyHere => differences::set_row_filter(model, RowFilter::OnlyHere),
        Action::ShowFurniture => differences::show_furniture(model),
        Action::CorrectPassage => clutter_marks::correct_passage(model),
        Action::CorrectSentence => clutter_marks::correct_sentences(model, n),
        Action::OpenNew => return watched_places::open_new_files(model),
        _ => debug_assert!(false, "nobody carries out {action:?}"),
    }
    None
}

/// Finding words and places.
pub(crate) fn find_in_text(model: &mut Model, action: Action, n: usize) {
    match action {
        Action::Find => open_prompt(model, PromptKind::Find),
        Action::FindNext => search::next_match(model, n),
        Action::FindPrevious => search::previous_match(model, n),
        Action::NextWord => word_cursor::next_word(model, n),
        Action::PreviousWord => word_cursor::previous_word(model, n),
        Action::FindWord => search::find_word(model),
        Action::SetPlace | Action::GoToPlace => model.typed.waiting = Some(action),
        _ => debug_assert!(false, "nobody carries out {action:?}"),
    }
}

/// Deciding, and writing down why.
pub(crate) fn review_versions(model: &mut Model, action: Action, n: usize) -> Option<Effect> {
    match action {
        Action::Review => review_navigation::toggle_judging(model),
        Action::Reviewed => verdict_edits::tick(model),
        Action::Only => verdict_commands::ask_for_filter(model),
        Action::Rest => verdict_edits::begin_rest(model),
        Action::JudgeVersion => verdict_commands::propose(model),
        Action::MarkWords => note_editing::mark_words(model),
        Action::NoteVersion => return note_editing::note_version(model),
        Action::Note => return note_editing::begin_note(model),
        Action::EditNote => return note_editing::edit_note(model),
        Action::NextNote | Action::PreviousNote => review_navigation::go_to_note(model, action, n),
        Action::Notes => verdict_edits::open_notes(model),
        Action::Undo => verdict_edits::undo(model, n),
        Action::Redo => verdict_edits::redo(model, n),
        Action::TakeOver => return resumed_review::take_offer(model),
        _ => debug_assert!(false, "nobody carries out {action:?}"),
    }
    None
}

/// So many views on; the round is short.
fn views_on(n: usize) -> isize {
    isize::try_from(n).unwrap_or(isize::MAX)
}
