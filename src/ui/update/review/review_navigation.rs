//! Going through what differs: what is under the cursor, what comes next, and how the reader gets there.

use std::sync::Arc;

use super::review_cursor::{agenda_place, is_at_facts, is_fact_listed, open_here};
use super::review_queue::refresh;
use crate::review::{AgendaItem, ReviewTarget, Subject};
use crate::text::SentenceId;
use crate::ui::action::Action;
use crate::ui::model::{Cursor, FactFilter, Model, PanelKind, PanelTarget as Listed};
use crate::ui::update::columns::arrangement::arrange;
use crate::ui::update::lists::{list_loading, panels, quote_panels};
use crate::ui::update::text::jump_list::{jump_to_sentence, visit};

/// Turns the keys for verdicts on or off.
pub(crate) fn toggle_judging(model: &mut Model) {
    model.desk.is_judging = !model.desk.is_judging;
    model.desk.made_for = None;
    arrange(model);
    refresh(model);
    if !model.desk.is_judging {
        model.say(model.reviewed());
        return;
    }
    let is_open =
        agenda_place(model).is_some_and(|place| !model.desk.agenda.items[place].is_settled());
    if model.panel.is_none() && !is_open {
        next_open_item(model);
    }
}

/// To the next thing that is still to be decided: in the text first the points, then the facts; in the list of facts
/// these alone, and back to the text when all are done.
pub(crate) fn next_open_item(model: &mut Model) {
    let here = open_here(model);
    let filters = model.desk.filter.as_slice();
    let anywhere = || model.desk.agenda.next_unreviewed(None, filters);
    match here.first().copied().or_else(anywhere) {
        Some(place) => visit_item(model, place),
        None => {
            leave_facts(model);
            model.say(match &model.desk.filter {
                _ if model.desk.course.is_none() => model.reviewed(),
                None => "everything that differs has been gone through".to_owned(),
                Some(filter) => format!("no more {} to review", filter.name(&model.story)),
            });
        }
    }
}

/// To the next item that the filter lets through, or the one before, whether it is done or not.
pub(crate) fn step_agenda(model: &mut Model, action: Action, n: usize) {
    let here = agenda_place(model);
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

/// To the first of these things that can be gone to.
pub(crate) fn visit_any<'a>(
    model: &mut Model,
    targets: impl IntoIterator<Item = &'a ReviewTarget>,
) {
    let targets: Vec<&ReviewTarget> = targets.into_iter().collect();
    let items = &model.desk.agenda.items;
    let place = items
        .iter()
        .position(|item| targets.contains(&&item.target));
    if let Some(place) = place {
        visit_item(model, place);
    }
}

fn visit_item(model: &mut Model, place: usize) {
    let item = &model.desk.agenda.items[place];
    match item.subject {
        Subject::Fact(number) => visit_fact(model, number),
        Subject::Point(..) => {
            let sentence = first_item_sentence(model, item);
            leave_facts(model);
            if let Some(sentence) = sentence {
                visit_sentence(model, sentence);
            }
        }
    }
}

fn visit_sentence(model: &mut Model, sentence: SentenceId) {
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

/// To a fact in the list of facts, which is opened if need be.
fn visit_fact(model: &mut Model, number: usize) {
    if !is_at_facts(model) || !is_fact_listed(model, number) {
        panels::open_panel(model, PanelKind::Facts);
        // A review goes through what is only likely too.
        let panel = model.panel.as_ref();
        if panel.is_some_and(|panel| panel.only == FactFilter::default()) {
            panels::show_all_facts(model);
        }
    }
    if quote_panels::select_fact(model, number) {
        return;
    }
    let place = |model: &Model| {
        let mut items = model.panel.as_ref()?.listing.items.iter();
        items.position(|item| matches!(item.target, Some(Listed::Fact(row, ..)) if row == number))
    };
    if place(model).is_none() {
        list_loading::finish(model);
    }
    if place(model).is_none() {
        // The list showed others only: what is gone through must be seen.
        panels::show_all_facts(model);
        list_loading::finish(model);
    }
    let place = place(model);
    if let Some(panel) = &mut model.panel {
        panel.cursor = place.unwrap_or(panel.cursor);
    }
}

fn leave_facts(model: &mut Model) {
    if is_at_facts(model) {
        panels::close_panel(model);
    }
}

/// The first sentence of a point, in a version on the screen if one tells it.
fn first_item_sentence(model: &Model, item: &AgendaItem) -> Option<SentenceId> {
    let tellings = &model.comparison.points.get(item.point()?).tellings;
    let shown = tellings
        .iter()
        .find(|t| model.reading.page.column_of(t.version).is_some());
    Some(shown.or(tellings.first())?.sentences.start)
}

/// To the next note, or the one before.
pub(crate) fn go_to_note(model: &mut Model, action: Action, n: usize) {
    let here = model.reading.cursor.sentence;
    let noted = |item: &&Arc<AgendaItem>| {
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
        .filter_map(|item| first_item_sentence(model, item))
        .collect();
    places.sort();
    let found = if action == Action::NextNote {
        let mut after = places.iter().filter(|place| **place > here);
        after.clone().nth(n - 1).or(after.next_back())
    } else {
        let before = places.iter().filter(|place| **place < here);
        before.clone().rev().nth(n - 1).or(before.clone().next())
    };
    match found.copied() {
        Some(sentence) => jump_to_sentence(model, sentence, None),
        None => model.say("no more notes"),
    }
}
