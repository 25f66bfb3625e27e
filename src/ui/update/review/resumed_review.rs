//! A review that goes on where it was left, what is to be said of its session, and another one that is taken over.

use std::sync::Arc;

use super::review_queue::{record_review_change, refresh};
use crate::lexicon::language_notes;
use crate::load::Trouble;
use crate::review::Review;
use crate::text::{VersionId, VersionKind};
use crate::ui::action::Action;
use crate::ui::message::{Effect, ResumedReview};
use crate::ui::model::{ColumnLayout, Model};
use crate::ui::update::columns::{arrangement, column_focus};
use crate::ui::update::input::command_line::version_named;
use crate::work::sessions::SessionView;

/// Goes on with what was decided and written about these versions before.
pub(crate) fn resume_review(model: &mut Model, resumed: Result<Box<ResumedReview>, Trouble>) {
    let resumed = match resumed {
        Ok(resumed) => *resumed,
        Err(trouble) => {
            model.desk.unsaved = Some(trouble.to_string());
            return model.complain(trouble.to_string());
        }
    };
    let ResumedReview {
        review,
        unsaved,
        is_resumed,
        mut messages,
        view,
        foreign,
        related,
    } = resumed;
    model.desk.unsaved = unsaved;
    model.desk.foreign = foreign;
    take_review(model, review);
    if let Some(view) = view {
        take_view(model, &view);
    }
    if let Some(related) = related {
        // The end of a long line is cut off: what can be done now comes first.
        let offer = format!(
            "a review of {} is here · enter takes it over · esc leaves it · {}",
            related.versions, related.content
        );
        messages.insert(0, offer);
        model.desk.offer = Some(related);
        model.desk.is_offering = true;
    }
    if is_resumed || !messages.is_empty() {
        say_session(model, messages);
    }
}

fn take_review(model: &mut Model, review: Review) {
    model.desk.review = review;
    model.desk.made_for = None;
    refresh(model);
}

/// Looks at the story as it was looked at when it was left.
fn take_view(model: &mut Model, view: &SessionView) {
    let named = |model: &Model, letters: &[String]| -> Vec<VersionId> {
        let letters = letters.iter();
        letters
            .filter_map(|letter| version_named(model, letter))
            .collect()
    };
    for source in named(model, &view.sources) {
        let kind = VersionKind::Source;
        if model.story.versions[source].kind != Some(kind) {
            model.loaded = Arc::new(model.loaded.declaring(source, kind));
            model.story = Arc::new(model.story.declaring(source, kind));
            model.desk.has_declared = true;
        }
    }
    let order = named(model, &view.order);
    let others = model.story.versions.ids().filter(|id| !order.contains(id));
    model.reading.order = order.iter().copied().chain(others).collect();
    model.reading.hidden = named(model, &view.hidden).into_iter().collect();
    model.reading.layout = match view.own_order {
        true => ColumnLayout::OwnOrder,
        false => ColumnLayout::InStep,
    };
    let note = model.note.take();
    if let Some(base) = version_named(model, &view.base) {
        column_focus::set_base(model, base);
    }
    model.note = note;
    arrangement::arrange(model);
}

/// Says what the reader should know of the session, and what was to be said of the versions' languages.
fn say_session(model: &mut Model, mut messages: Vec<String>) {
    model.desk.kept_elsewhere = Some(messages.join(" · ")).filter(|told| !told.is_empty());
    messages.extend(language_notes(&model.story));
    let told = messages.join(" · ");
    match model.note.take() {
        // What could not be read is not hidden by it; what is asked comes first.
        Some(note) if note.is_trouble && model.desk.is_offering => {
            model.complain(format!("{told} · {}", note.text));
        }
        Some(note) if note.is_trouble => model.complain(format!("{} · {told}", note.text)),
        Some(_) | None => model.say(told),
    }
}

/// Asks for the review that was offered.
pub(crate) fn take_offer(model: &mut Model) -> Option<Effect> {
    model.desk.is_offering = false;
    let Some(offer) = &model.desk.offer else {
        model.say("there is no other review of these versions");
        return None;
    };
    Some(Effect::TakeOverReview(offer.path.clone()))
}

/// Leaves the review that was offered where it is.
pub(crate) fn leave_offer(model: &mut Model) {
    model.desk.is_offering = false;
    let take_over = Action::TakeOver.name();
    model.say(format!("left where it is · :{take_over} takes it over"));
}

/// Takes in what was said in another review.
pub(crate) fn take_other_review(model: &mut Model, taken: Result<Box<Review>, Trouble>) {
    let other = match taken {
        Ok(other) => *other,
        Err(trouble) => return model.complain(trouble.to_string()),
    };
    let n_taken = other.entries().count();
    let n_outdated = other.outdated().count();
    let review = std::mem::take(&mut model.desk.review);
    model.desk.review = review.taking_over(other, &model.loaded);
    model.desk.offer = None;
    model.desk.kept_elsewhere = None;
    record_review_change(model);
    let outdated = match n_outdated {
        0 => "all found again".to_owned(),
        n => format!("{n} outdated: the words have changed"),
    };
    let notes = model.key(Action::Notes);
    model.say(format!(
        "taken over: {n_taken} decisions, {outdated} · {notes} lists them"
    ));
}

/// Says with the first decision what becomes of it, where that is not what a reader expects.
pub(crate) fn warn_at_first_change(model: &mut Model) {
    if model.desk.has_warned || model.desk.review.is_empty() {
        return;
    }
    model.desk.has_warned = true;
    let said = model.note.take().map_or(String::new(), |note| note.text);
    let said = Some(said).filter(|said| !said.is_empty());
    let said = said.map_or(String::new(), |said| format!(" · {said}"));
    if let Some(why) = model.desk.unsaved.clone() {
        return model.complain(format!("not saved, kept in memory only: {why}{said}"));
    }
    if let Some(name) = model.desk.foreign.take() {
        let undo = model.key(Action::Undo);
        return model.complain(format!(
            "added to the review of another story, “{name}” · {undo} takes it back{said}"
        ));
    }
    if let Some(said) = said.strip_prefix(" · ") {
        model.say(said);
    }
}
