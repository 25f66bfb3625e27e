//! Verdicts: given, given again, taken back.

use super::review_cursor::{agenda_place, is_at_facts, open_here, target_under_cursor};
use super::review_navigation::{next_open_item, visit_any};
use super::review_queue::{record_review_change, refresh};
use crate::review::{ReviewTarget, TargetKind, Verdict, copying_evidence};
use crate::ui::action::Action;
use crate::ui::keys::Key;
use crate::ui::model::{GivenVerdict, Model, PanelKind, PendingNote, PromptKind};
use crate::ui::update::input::prompt_opening::open_prompt;
use crate::ui::update::lists::{panel_actions, panels};

/// Takes a key that gives a verdict, while they are on; a number typed before gives it to so many that are still open.
pub(crate) fn take_verdict_key(model: &mut Model, key: Key) -> bool {
    if !can_judge(model) || !model.typed.keys.is_empty() {
        return false;
    }
    let (Some(letter), Some(here)) = (key.letter(), target_under_cursor(model)) else {
        return false;
    };
    let Some(verdict) = model.desk.verdicts.of_key(&here.kind, letter).cloned() else {
        return false;
    };
    let n = model.typed.count.take().unwrap_or(1);
    let targets = from_here(model, here, n);
    begin_verdict(model, &verdict, targets);
    true
}

/// Whether one key gives a verdict now.
fn can_judge(model: &Model) -> bool {
    model.desk.is_judging && (model.panel.is_none() || is_at_facts(model))
}

/// What is under the cursor, and the next that are still open: so many in all.
fn from_here(model: &Model, here: ReviewTarget, n: usize) -> Vec<ReviewTarget> {
    let at = agenda_place(model);
    let further = open_here(model).into_iter();
    let further = further.filter(|place| at.is_none_or(|at| *place > at));
    let further = further.map(|place| model.desk.agenda.items[place].target.clone());
    [here].into_iter().chain(further).take(n).collect()
}

/// Says that the next verdict is for everything that is still open.
pub(crate) fn begin_rest(model: &mut Model) {
    if !model.desk.is_judging {
        super::review_navigation::toggle_judging(model);
    }
    if !can_judge(model) {
        return model.say("verdicts are given over the text and in the facts");
    }
    let n = open_here(model).len();
    if n == 0 {
        return model.say("nothing left to review here");
    }
    model.desk.takes_rest = true;
    let what = if model.panel.is_some() {
        "facts"
    } else {
        "points"
    };
    let only = model.desk.filter.as_ref();
    let only = only.map_or_else(String::new, |filter| {
        format!(" {}", filter.name(&model.story))
    });
    let repeat = model.key(Action::Repeat);
    model.say(format!(
        "which verdict for the {n}{only} {what} left? {repeat} the last · esc none"
    ));
}

/// Takes the key behind that: a verdict for everything that is still open here and that the filter lets through.
pub(crate) fn judge_rest(model: &mut Model, key: Key) {
    let open = open_here(model);
    let targets = open
        .into_iter()
        .map(|place| model.desk.agenda.items[place].target.clone());
    let targets: Vec<ReviewTarget> = targets.collect();
    let kind = targets
        .first()
        .map_or(TargetKind::Point, |target| target.kind.clone());
    let letter = key.letter();
    let verdict = letter
        .and_then(|letter| model.desk.verdicts.of_key(&kind, letter))
        .cloned();
    match (verdict, model.desk.given.clone()) {
        (Some(verdict), _) => begin_verdict(model, &verdict, targets),
        (None, Some(given)) if key.to_string() == model.key(Action::Repeat) => {
            give(model, &targets, given);
        }
        (None, _) => model.say("no verdict given"),
    }
}

/// Gives the last verdict again, with its reason; false if none was given.
pub(crate) fn repeat_verdict(model: &mut Model, n: usize) -> bool {
    let (true, Some(given)) = (can_judge(model), model.desk.given.clone()) else {
        return false;
    };
    if let Some(here) = target_under_cursor(model) {
        let targets = from_here(model, here, n);
        give(model, &targets, given);
    }
    true
}

/// Gives a verdict, once it has the reason that it may demand.
fn begin_verdict(model: &mut Model, verdict: &Verdict, targets: Vec<ReviewTarget>) {
    let name = verdict.name.clone();
    if verdict.demands_reason {
        let offer = targets.iter().find_map(|target| proposed(model, target));
        let last = || {
            model
                .desk
                .given
                .as_ref()
                .and_then(|given| given.reason.clone())
        };
        let offer = offer.or_else(last).unwrap_or_default();
        model.desk.writing = Some(PendingNote {
            targets,
            verdict: Some(name),
            offer,
        });
        open_prompt(model, PromptKind::Reason);
    } else {
        give(
            model,
            &targets,
            GivenVerdict {
                verdict: name,
                reason: Some(String::new()),
            },
        );
    }
}

/// The reason as the reader's own; none if it is what the texts themselves say, which holds for one point only.
pub(crate) fn own_reason(model: &Model, targets: &[ReviewTarget], reason: &str) -> Option<String> {
    let said = targets.iter().find_map(|target| proposed(model, target));
    (said.as_deref() != Some(reason)).then(|| reason.to_owned())
}

/// Gives a verdict on all of these; without a reason of the reader's own each gets what its texts say for it, and
/// where these say nothing, a verdict that wants a reason is not given.
pub(crate) fn give(model: &mut Model, targets: &[ReviewTarget], given: GivenVerdict) {
    let reason = |target: &ReviewTarget| match &given.reason {
        Some(reason) => reason.clone(),
        None => proposed(model, target).unwrap_or_default(),
    };
    let demanding = model.desk.verdicts.named(&given.verdict);
    let demands = demanding.is_some_and(|verdict| verdict.demands_reason);
    let judged = targets
        .iter()
        .map(|target| (target.clone(), reason(target)));
    let judged: Vec<(ReviewTarget, String)> = judged
        .filter(|(_, reason)| !demands || !reason.is_empty())
        .collect();
    if judged.is_empty() {
        return model.complain(format!(
            "{} needs a reason: only one version says this",
            given.verdict
        ));
    }
    model.desk.review.judge_all(&given.verdict, &judged);
    let what = match judged.len() {
        1 => given.verdict.clone(),
        n => format!(
            "{n} {}, {} undoes it",
            given.verdict,
            model.key(Action::Undo)
        ),
    };
    model.desk.given = Some(given);
    finish_decision(model, &what);
}

/// What the texts themselves say for a verdict that wants a reason.
fn proposed(model: &Model, target: &ReviewTarget) -> Option<String> {
    let items = &model.desk.agenda.items;
    let item = items.iter().find(|item| item.target == *target)?;
    if let Some(fact) = item.fact() {
        return model.facts.get(fact)?.why.clone();
    }
    copying_evidence(&model.story, &model.comparison, item.point()?)
}

/// Ticks the point off, or takes the tick back.
pub(crate) fn tick(model: &mut Model) {
    let Some(target) = target_under_cursor(model) else {
        return;
    };
    let is_ticked = model
        .desk
        .review
        .find(&target)
        .is_some_and(|(_, said)| said.is_reviewed);
    if is_ticked {
        model.desk.review.unmark_reviewed(&target);
        record_review_change(model);
        model.say("verdict removed");
    } else {
        model.desk.review.mark_reviewed(&target);
        finish_decision(model, "reviewed");
    }
}

/// Takes the last change back, or so many; while verdicts are given, the reader comes back to what it was about.
pub(crate) fn undo(model: &mut Model, times: usize) {
    for n_done in 0..times {
        let Some(step) = model.desk.review.undo().cloned() else {
            // A count that is larger than what was done takes back all of it.
            if n_done == 0 {
                model.say("nothing to undo");
            }
            return;
        };
        undone(model, &step);
    }
}

fn undone(model: &mut Model, step: &crate::review::ReviewStep) {
    record_review_change(model);
    if can_judge(model) {
        visit_any(model, step.targets());
    }
    model.say(format!("undone: {}", step.deed.name()));
}

/// Makes the last change that was taken back again, or so many.
pub(crate) fn redo(model: &mut Model, times: usize) {
    for n_done in 0..times {
        let Some(step) = model.desk.review.redo().cloned() else {
            // A count that is larger than what was taken back makes all of it again.
            if n_done == 0 {
                model.say("nothing to redo");
            }
            return;
        };
        record_review_change(model);
        if can_judge(model) {
            visit_any(model, step.targets());
        }
        model.say(format!("redone: {}", step.deed.name()));
    }
}

/// Opens the list of everything that was decided and written.
pub(crate) fn open_notes(model: &mut Model) {
    refresh(model);
    panels::open_panel(model, PanelKind::Notes);
}

/// After a decision: what is counted and listed follows, and the next that is still open comes up.
pub(crate) fn finish_decision(model: &mut Model, what: &str) {
    record_review_change(model);
    let progress = model.reviewed();
    if can_judge(model) {
        next_open_item(model);
        // How far one is stands beside it.
        if model.note.is_none() {
            model.say(what);
        }
    } else if model.panel.is_some() {
        panel_actions::act_on_panel(model, Action::Down, 1);
    }
    if model.note.is_none() {
        model.say(format!("{what} · {progress}"));
    }
}
