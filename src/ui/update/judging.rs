//! Verdicts and notes: given, written, taken back, gone through.

use super::jumping::visit;
use super::{panels, prompting};
use crate::compare::PointId;
use crate::review::{Agenda, Target, TargetKind};
use crate::text::VersionId;
use crate::ui::action::Action;
use crate::ui::keys::Key;
use crate::ui::model::{Cursor, Model, PanelKind, PromptKind};

/// Turns the keys for verdicts on or off.
pub(super) fn switch(model: &mut Model) {
    model.desk.is_judging = !model.desk.is_judging;
    model.desk.made_for = None;
    super::arranging::arrange(model);
    refresh(model);
    if !model.desk.is_judging {
        let progress = model.desk.agenda.progress();
        model.say(progress.to_string());
        return;
    }
    if !is_open(model) {
        next(model);
    }
}

/// Whether the point under the cursor is still to be decided.
fn is_open(model: &Model) -> bool {
    let item = point(model).and_then(|point| model.desk.item(point));
    item.is_some_and(|(_, item)| !item.is_settled())
}

/// Takes a key that gives a verdict, while they are on.
pub(super) fn key(model: &mut Model, key: Key) -> bool {
    if !model.desk.is_judging || model.panel.is_some() || !model.typed.keys.is_empty() {
        return false;
    }
    let verdict = key
        .letter()
        .and_then(|letter| model.desk.verdicts.of_key(&TargetKind::Point, letter));
    let Some(verdict) = verdict.cloned() else {
        return false;
    };
    let Some(target) = target(model) else {
        return false;
    };
    if verdict.demands_reason {
        model.desk.writing = Some((target, Some(verdict.name)));
        prompting::open(model, PromptKind::Reason);
    } else {
        model.desk.review.judge(&target, &verdict.name, "");
        decided(model, &verdict.name);
    }
    true
}

/// Ticks the point off, or takes the tick back.
pub(super) fn tick(model: &mut Model) {
    let Some(target) = target(model) else { return };
    let is_ticked = model
        .desk
        .review
        .find(&target)
        .is_some_and(|(_, said)| said.is_reviewed);
    if is_ticked {
        model.desk.review.unmark_reviewed(&target);
        changed(model);
        model.say("not reviewed any more");
    } else {
        model.desk.review.mark_reviewed(&target);
        decided(model, "reviewed");
    }
}

/// Gives a verdict by its name, on the point under the cursor.
pub(super) fn judge(model: &mut Model, words: &str) {
    let names: Vec<String> = model
        .desk
        .verdicts
        .on(&TargetKind::Point)
        .map(|v| v.name.clone())
        .collect();
    let name = names
        .iter()
        .find(|name| words.starts_with(name.as_str()))
        .cloned();
    let (Some(name), Some(target)) = (name, target(model)) else {
        model.complain(format!("a verdict is one of {}", names.join(", ")));
        return;
    };
    let reason = words.get(name.len()..).unwrap_or_default().trim();
    model.desk.review.judge(&target, &name, reason);
    decided(model, &name);
}

/// Gives a verdict on the whole version in focus; without one, says what its shares suggest.
pub(super) fn judge_version(model: &mut Model, words: &str) {
    let version = model.reading.cursor.focus;
    let names = model
        .desk
        .verdicts
        .on(&TargetKind::Version)
        .map(|v| v.name.clone());
    let names: Vec<String> = names.collect();
    let letter = model.story.letter(version).to_owned();
    let Some(name) = names
        .iter()
        .find(|name| words.starts_with(name.as_str()))
        .cloned()
    else {
        let suggested = suggestion(model, version).unwrap_or_default();
        model.say(format!(
            "{suggested}a verdict on {letter} is one of {}",
            names.join(", ")
        ));
        return;
    };
    let reason = words.get(name.len()..).unwrap_or_default().trim();
    let target = Target::version(&model.story, version);
    model.desk.review.judge(&target, &name, reason);
    changed(model);
    model.say(format!("{letter}: {name}"));
}

fn suggestion(model: &Model, version: VersionId) -> Option<String> {
    let base = model.reading.base;
    let pair = model
        .comparison
        .pair(version, base)
        .filter(|_| version != base)?;
    let shared = if pair.left == version {
        pair.left_shared
    } else {
        pair.right_shared
    };
    let suggestion = crate::review::Suggestion::of(shared);
    Some(format!(
        "{}: {} · ",
        suggestion.derivation.name(),
        suggestion.rule
    ))
}

/// Takes the last change back.
pub(super) fn undo(model: &mut Model) {
    let undone = model.desk.review.undo().map(|step| step.deed.name());
    tell(model, "undone", undone, "there is nothing to undo");
}

/// Makes the last change that was taken back again.
pub(super) fn redo(model: &mut Model) {
    let done = model.desk.review.redo().map(|step| step.deed.name());
    tell(model, "done again", done, "there is nothing to do again");
}

fn tell(model: &mut Model, how: &str, what: Option<String>, nothing: &str) {
    match what {
        Some(what) => {
            changed(model);
            model.say(format!("{how}: {what}"));
        }
        None => model.say(nothing),
    }
}

/// To the next note, or the one before.
pub(super) fn go_to_note(model: &mut Model, action: Action) {
    let here = model.reading.cursor.sentence;
    let noted = |item: &&crate::review::Item| {
        item.judgement
            .as_ref()
            .is_some_and(|said| !said.note.is_empty())
    };
    let mut places: Vec<_> = model
        .desk
        .agenda
        .items
        .iter()
        .filter(noted)
        .filter_map(|item| first(model, item))
        .collect();
    places.sort();
    let found = if action == Action::NextNote {
        places.iter().find(|place| **place > here)
    } else {
        places.iter().rfind(|place| **place < here)
    };
    match found.copied() {
        Some(sentence) => panels::go_to(model, sentence, None),
        None => model.say("no further note"),
    }
}

fn first(model: &Model, item: &crate::review::Item) -> Option<crate::text::SentenceId> {
    let point = item.point?;
    let tellings = &model.comparison.points.get(point).tellings;
    let shown = tellings
        .iter()
        .find(|t| model.reading.page.column_of(t.version).is_some());
    Some(shown.or(tellings.first())?.sentences.start)
}

/// Opens the list of everything that was decided and written.
pub(super) fn list(model: &mut Model) {
    refresh(model);
    panels::open(model, PanelKind::Notes);
}

pub(super) fn decided(model: &mut Model, what: &str) {
    changed(model);
    let progress = model.desk.agenda.progress();
    if model.desk.is_judging {
        next(model);
    }
    if model.note.is_none() {
        model.say(format!("{what} · {progress}"));
    }
}

pub(super) fn changed(model: &mut Model) {
    model.desk.edition += 1;
    refresh(model);
}

/// To the next point that is still to be decided.
fn next(model: &mut Model) {
    let here = point(model)
        .and_then(|point| model.desk.item(point))
        .map(|(place, _)| place);
    let agenda = &model.desk.agenda;
    let Some(next) = agenda.next_unreviewed(here, &[]) else {
        model.say("everything that differs has been gone through");
        return;
    };
    let item = &agenda.items[next];
    let Some(sentence) = first(model, item) else {
        return;
    };
    let focus = model.story.sentences[sentence].version;
    visit(
        model,
        Cursor {
            sentence,
            focus,
            word: None,
        },
    );
}

fn point(model: &Model) -> Option<PointId> {
    let sentence = model.reading.cursor.sentence;
    model.story.sentences.get(sentence)?;
    Some(model.comparison.points.of(sentence))
}

pub(super) fn target(model: &Model) -> Option<Target> {
    Some(Target::point(
        &model.story,
        &model.comparison,
        point(model)?,
    ))
}

/// Makes the agenda anew if anything has changed that it depends on.
pub(super) fn refresh(model: &mut Model) {
    if model.story.versions.is_empty() {
        return;
    }
    let wanted = Some((model.edition, model.desk.edition, model.reading.n_pages));
    if model.desk.made_for == wanted {
        return;
    }
    let desk = &mut model.desk;
    desk.made_for = wanted;
    let said = desk.review.of_points(&model.story, &model.comparison);
    desk.said = said
        .into_iter()
        .map(|(point, (_, said))| (point, said.clone()))
        .collect();
    if desk.is_judging || !desk.said.is_empty() {
        desk.agenda = Agenda::new(
            &model.story,
            &model.comparison,
            &model.reading.page,
            &desk.review,
            &[],
        );
    }
}
