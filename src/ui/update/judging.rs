//! Verdicts and notes: given, written, taken back, gone through.

use super::jumping::visit;
use super::{panels, prompting};
use crate::compare::PointId;
use crate::review::{Agenda, Arrangement, Page, Target};
use crate::ui::action::Action;
use crate::ui::keys::Key;
use crate::ui::model::{Cursor, Model, PanelKind, PromptKind, Target as Listed, fact_target};

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
    if model.panel.is_none() && !is_open(model) {
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
    let kind = model.panel.as_ref().map(|panel| panel.kind);
    let is_open = matches!(kind, None | Some(PanelKind::Facts));
    if !model.desk.is_judging || !is_open || !model.typed.keys.is_empty() {
        return false;
    }
    let (Some(letter), Some(target)) = (key.letter(), target(model)) else {
        return false;
    };
    let Some(verdict) = model.desk.verdicts.of_key(&target.kind, letter).cloned() else {
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
    if model.panel.is_some() {
        panels::act(model, Action::Down, 1);
    } else if model.desk.is_judging {
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
pub(super) fn next(model: &mut Model) {
    let here = point(model)
        .and_then(|point| model.desk.item(point))
        .map(|(place, _)| place);
    let agenda = &model.desk.agenda;
    let filter = model.desk.filter.as_slice();
    let Some(next) = agenda.next_unreviewed(here, filter) else {
        model.say(match &model.desk.filter {
            None => "everything that differs has been gone through".to_owned(),
            Some(filter) => format!("no further {} to decide", filter.name(&model.story)),
        });
        return;
    };
    visit_item(model, next);
}

/// To the next item that the filter lets through, or the one before, whether it is done or not.
pub(super) fn step(model: &mut Model, action: Action, n: usize) {
    let here = point(model)
        .and_then(|point| model.desk.item(point))
        .map(|(place, _)| place);
    let places = model.desk.agenda.filtered(model.desk.filter.as_slice());
    let found = if action == Action::NextDifference {
        let after = places
            .iter()
            .filter(|place| here.is_none_or(|here| **place > here));
        after.take(n).last()
    } else {
        let before = places
            .iter()
            .rev()
            .filter(|place| here.is_some_and(|here| **place < here));
        before.take(n).last()
    };
    match found.copied() {
        Some(place) => visit_item(model, place),
        None => model.say("nothing further that the filter lets through"),
    }
}

fn visit_item(model: &mut Model, place: usize) {
    let Some(sentence) = first(model, &model.desk.agenda.items[place]) else {
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

/// What is under the cursor: a range of words that was begun, a fact or a mark of an open list, else the point.
pub(super) fn target(model: &Model) -> Option<Target> {
    let story = &model.story;
    match model.panel.as_ref().map(|panel| panel.kind) {
        None | Some(PanelKind::Peek) => {
            let words = super::writing::words(model);
            words.or_else(|| Some(Target::point(story, &model.comparison, point(model)?)))
        }
        Some(_) => match model.panel.as_ref()?.item()?.target? {
            Listed::Fact(row, ..) => Some(fact_target(story, model.facts.get(row)?)),
            Listed::Judged(number, _) => {
                let mut entries = model.desk.review.entries();
                entries.nth(number).map(|(target, _)| target.clone())
            }
            _ => None,
        },
    }
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
    model.desk.made_for = wanted;
    lay_out_whole(model);
    let desk = &mut model.desk;
    let said = desk.review.of_points(&model.story, &model.comparison);
    desk.said = said
        .into_iter()
        .map(|(point, (_, said))| (point, said.clone()))
        .collect();
    if let Some((_, page)) = &desk.whole {
        let (story, comparison) = (&model.story, &model.comparison);
        desk.agenda = Agenda::new(story, comparison, page, &desk.review, &[]);
    }
}

/// Lays out all versions, as a report does: what there is to go through does not hang on how many fit on the screen.
fn lay_out_whole(model: &mut Model) {
    let desk = &mut model.desk;
    if !desk.is_judging && desk.review.is_empty() {
        desk.whole = None;
        return;
    }
    let arrangement = Arrangement {
        base: model.reading.base,
        columns: model.reading.order.clone(),
        against: None,
        shows_furniture: true,
        is_packed: false,
    };
    let wanted = (model.edition, arrangement);
    if desk
        .whole
        .as_ref()
        .is_some_and(|(made_for, _)| *made_for == wanted)
    {
        return;
    }
    let mut page = Page::new(&model.story, &model.comparison, &wanted.1);
    page.mark_conflicts(&model.story, &model.facts);
    model.desk.whole = Some((wanted, page));
}
