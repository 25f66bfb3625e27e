//! Every action, and who carries it out.

use super::follow_up::FollowUp;
use super::prompt_opening::open_prompt;
use crate::ui::action::Action;
use crate::ui::message::Effect;
use crate::ui::model::{Model, PanelKind, PromptKind, Reveal, RowFilter};
use crate::ui::update::columns::{column_focus, column_order};
use crate::ui::update::lists::{panel_actions, panels};
use crate::ui::update::review::{
    clutter_marks, note_editing, review_navigation, verdict_commands, verdict_edits,
};
use crate::ui::update::story::{citations, reload};
use crate::ui::update::text::{
    differences, jump_list, scroll, search, sentence_cursor, word_cursor,
};
use crate::ui::update::theme_choice;

/// Carries an action out; `count` is the number typed before it.
pub(crate) fn perform_action(
    model: &mut Model,
    action: Action,
    count: Option<usize>,
) -> Option<Effect> {
    let n = count.unwrap_or(1).max(1);
    if let Some(next) = panel_actions::act_on_panel(model, action, n) {
        return follow_up(model, next);
    }
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
        Action::NextDifference | Action::PreviousDifference if model.desk.is_judging => {
            review_navigation::step_agenda(model, action, n);
        }
        Action::NextDifference => differences::next_difference(model, n),
        Action::PreviousDifference => differences::previous_difference(model, n),
        Action::Counterpart => differences::go_to_counterpart(model),
        Action::ShowAll => differences::set_row_filter(model, RowFilter::All),
        Action::ShowDifferences => differences::set_row_filter(model, RowFilter::Differences),
        Action::ShowMoved => differences::set_row_filter(model, RowFilter::Moved),
        Action::ShowEdited => differences::set_row_filter(model, RowFilter::Edited),
        Action::ShowReworded => differences::set_row_filter(model, RowFilter::Reworded),
        Action::ShowOnlyHere => differences::set_row_filter(model, RowFilter::OnlyHere),
        Action::ShowFurniture => differences::show_furniture(model),
        Action::CorrectPassage => clutter_marks::correct_passage(model),
        Action::CorrectSentence => clutter_marks::correct_sentences(model, n),
        Action::Peek => panels::open_panel(model, PanelKind::Peek),
        Action::Back => jump_list::jump_back(model, n),
        Action::Forward => jump_list::jump_forward(model, n),
        // The keys that choose among facts hold in their list; as commands they lead to it.
        Action::Facts
        | Action::NextKind
        | Action::PreviousKind
        | Action::NextStatus
        | Action::PreviousStatus => panels::open_panel(model, PanelKind::Facts),
        Action::Omissions => panels::open_panel(model, PanelKind::Omissions),
        Action::Substitutions => panels::open_panel(model, PanelKind::Substitutions),
        Action::Lineage => panels::open_panel(model, PanelKind::Lineage),
        Action::Only => verdict_commands::ask_for_filter(model),
        Action::JudgeVersion => verdict_commands::propose(model),
        Action::MarkWords => note_editing::mark_words(model),
        Action::NoteVersion => return note_editing::note_version(model),
        Action::Review => review_navigation::toggle_judging(model),
        Action::Reviewed => verdict_edits::tick(model),
        Action::Rest => verdict_edits::begin_rest(model),
        Action::Note => return note_editing::begin_note(model),
        Action::EditNote => return note_editing::edit_note(model),
        Action::NextNote | Action::PreviousNote => review_navigation::go_to_note(model, action),
        Action::Notes => verdict_edits::open_notes(model),
        Action::NextChange | Action::PreviousChange => reload::go_to_change(model, action),
        Action::Changes => reload::open_changes(model),
        Action::Undo => verdict_edits::undo(model, n),
        Action::Redo => verdict_edits::redo(model),
        Action::Matrix => panels::open_panel(model, PanelKind::Matrix),
        Action::NextView => panels::turn(model, 1),
        Action::PreviousView => panels::turn(model, -1),
        Action::Find => open_prompt(model, PromptKind::Find),
        Action::FindNext => search::next_match(model, n),
        Action::FindPrevious => search::previous_match(model, n),
        Action::NextWord => word_cursor::next_word(model, n),
        Action::PreviousWord => word_cursor::previous_word(model, n),
        Action::FindWord => search::find_word(model),
        Action::SetPlace | Action::GoToPlace => model.typed.waiting = Some(action),
        Action::Copy => return citations::copy_sentence(model),
        Action::CopyAll => return citations::copy_point(model),
        Action::NextTheme => theme_choice::next_theme(model),
        Action::Themes => panels::open_panel(model, PanelKind::Themes),
        Action::Legend => column_focus::toggle_legend(model),
        Action::Hyphens => column_focus::toggle_hyphens(model),
        Action::Repeat if verdict_edits::repeat_verdict(model, n) => {}
        Action::Repeat => return repeat(model),
        Action::Troubles => panels::open_panel(model, PanelKind::Troubles),
        Action::Help => panels::open_panel(model, PanelKind::Help),
        Action::Command => open_prompt(model, PromptKind::Command),
        Action::Redraw => return Some(Effect::Redraw),
        Action::Suspend => return Some(Effect::Suspend),
        Action::Close => clear_search_marks(model),
        Action::Quit => return quit(model),
    }
    None
}

/// Does what a line or a list has left to be done.
pub(crate) fn follow_up(model: &mut Model, next: FollowUp) -> Option<Effect> {
    match next {
        FollowUp::Nothing => None,
        FollowUp::Action(action, count) => perform_action(model, action, count),
        FollowUp::Effect(effect) => Some(effect),
    }
}

/// Does what was done last once more.
fn repeat(model: &mut Model) -> Option<Effect> {
    let (action, count) = model.typed.last?;
    perform_action(model, action, count)
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
fn clear_search_marks(model: &mut Model) {
    if model.desk.is_judging {
        review_navigation::toggle_judging(model);
    }
    model.found = Default::default();
    model.reading.cursor.word = None;
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
