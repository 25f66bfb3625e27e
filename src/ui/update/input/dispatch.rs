//! Every action, and who carries it out.

use super::action_groups::{
    arrange_versions, compare_versions, find_in_text, move_through_text, opened_panel,
    review_versions,
};
use super::follow_up::FollowUp;
use super::prompt_opening::open_prompt;
use crate::ui::action::{Action, ActionGroup};
use crate::ui::message::Effect;
use crate::ui::model::{Model, PromptKind, SearchMatches};
use crate::ui::update::columns::column_focus;
use crate::ui::update::lists::{panel_actions, panels};
use crate::ui::update::review::{review_navigation, verdict_edits};
use crate::ui::update::story::citations;
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
    if let Some(kind) = opened_panel(action) {
        panels::open_panel(model, kind);
        return None;
    }
    match action.group() {
        ActionGroup::Reading => move_through_text(model, action, count),
        ActionGroup::Columns => arrange_versions(model, action, n),
        ActionGroup::Comparing => return compare_versions(model, action, n),
        ActionGroup::Finding => find_in_text(model, action, n),
        ActionGroup::Reviewing => return review_versions(model, action, n),
        ActionGroup::Program => return run_program(model, action, n),
    }
    None
}

/// Everything that is about the program itself.
fn run_program(model: &mut Model, action: Action, n: usize) -> Option<Effect> {
    match action {
        Action::Copy => return citations::copy_sentence(model),
        Action::CopyAll => return citations::copy_point(model),
        Action::NextTheme => theme_choice::next_theme(model, n),
        Action::Legend => column_focus::toggle_legend(model),
        Action::Hyphens => column_focus::toggle_hyphens(model),
        Action::Repeat if verdict_edits::repeat_verdict(model, n) => {}
        Action::Repeat => return repeat(model),
        Action::Command => open_prompt(model, PromptKind::Command),
        Action::Redraw => return Some(Effect::Redraw),
        Action::Suspend => return Some(Effect::Suspend),
        Action::Close => clear_search_marks(model),
        Action::Quit => return quit(model),
        _ => debug_assert!(false, "nobody carries out {action:?}"),
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
    model.found = SearchMatches::default();
    model.reading.cursor.word = None;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::model::Options;
    use crate::ui::update::review::verdict_commands;

    /// Where nobody carries one out, a debug assertion fails.
    #[test]
    fn every_action_is_carried_out_by_its_group_even_before_a_story_is_there() {
        for action in Action::ALL {
            perform_action(&mut Model::new(Options::default()), *action, None);
        }
    }

    #[test]
    fn a_verdict_on_a_version_that_is_not_there_is_refused() {
        let mut model = Model::new(Options::default());
        verdict_commands::judge_version(&mut model, "independent");
        assert!(model.note.is_some_and(|note| note.is_trouble));
    }
}
