//! Notes and reasons being written: in the last line, or in the reader's own editor.

use super::review_cursor::target_under_cursor;
use super::review_queue::record_review_change;
use super::verdict_edits;
use crate::review::ReviewTarget;
use crate::text::visible;
use crate::ui::action::Action;
use crate::ui::message::Effect;
use crate::ui::model::{GivenVerdict, Model, PendingNote, PromptKind};
use crate::ui::update::input::prompt_opening::open_prompt_with;
use crate::work::Edited;

/// Takes a reason or a note that has been written.
pub(crate) fn accept_note_text(model: &mut Model, text: &str) {
    let Some(writing) = model.desk.writing.take() else {
        return;
    };
    let PendingNote {
        targets,
        verdict,
        offer,
    } = writing;
    let text = if text.is_empty() { &offer } else { text };
    match verdict {
        Some(_) if text.is_empty() => {
            model.complain("give a reason first");
        }
        Some(verdict) => {
            let reason = verdict_edits::own_reason(model, &targets, text);
            verdict_edits::give(model, &targets, GivenVerdict { verdict, reason });
        }
        None => {
            for target in &targets {
                model.desk.review.annotate(target, text);
            }
            record_review_change(model);
            model.say(if text.is_empty() {
                "note deleted"
            } else {
                "note saved"
            });
        }
    }
}

/// Begins a note on what is under the cursor; what was written before can be changed. A note of several lines is
/// written in the editor.
pub(crate) fn begin_note(model: &mut Model) -> Option<Effect> {
    let Some(target) = target_under_cursor(model) else {
        model.say("there is nothing here to write a note on");
        return None;
    };
    let before = open_note_prompt(model, target);
    before.contains('\n').then_some(Effect::Edit(before))
}

/// Writes the note on what is under the cursor in the reader's own editor.
pub(crate) fn edit_note(model: &mut Model) -> Option<Effect> {
    let Some(target) = target_under_cursor(model) else {
        model.say("there is nothing here to write a note on");
        return None;
    };
    Some(Effect::Edit(open_note_prompt(model, target)))
}

/// Opens the line for a note, and gives back what is written so far.
pub(crate) fn open_note_prompt(model: &mut Model, target: ReviewTarget) -> String {
    let before = model.desk.review.find(&target);
    let before = before
        .map(|(_, said)| said.note.clone())
        .unwrap_or_default();
    model.desk.words_from = None;
    model.desk.writing = Some(PendingNote {
        targets: vec![target],
        verdict: None,
        offer: String::new(),
    });
    open_prompt_with(model, PromptKind::Note, &before);
    before
}

/// Writes a note on the whole version in focus.
pub(crate) fn note_version(model: &mut Model) -> Option<Effect> {
    let version = model.reading.cursor.focus;
    if model.story.versions.get(version).is_none() {
        model.say("there is nothing here to write a note on");
        return None;
    }
    let target = ReviewTarget::version(&model.story, version);
    let before = open_note_prompt(model, target);
    before.contains('\n').then_some(Effect::Edit(before))
}

/// Begins a range of words at the word under the cursor, or gives it up.
pub(crate) fn mark_words(model: &mut Model) {
    if model.desk.words_from.take().is_some() {
        return model.say("word selection cleared");
    }
    let (word, note) = (model.key(Action::NextWord), model.key(Action::Note));
    let Some(token) = model.reading.cursor.word else {
        return model.say(format!("{word} chooses the first word"));
    };
    model.desk.words_from = Some(token);
    let begun = model.story.text(model.story.tokens[token].span).to_owned();
    model.say(format!(
        "from “{}”: {word} extends to the last word, {note} writes a note",
        visible(&begun)
    ));
}

/// Takes back what the editor was given. If it failed, the line stays open with what there is.
pub(crate) fn take_edited_note(model: &mut Model, edited: Edited) {
    let Edited { text, trouble } = edited;
    match trouble {
        None => {
            model.prompt = None;
            accept_note_text(model, text.trim());
        }
        Some(trouble) => {
            if let Some(prompt) = &mut model.prompt {
                prompt.set(&text);
            }
            model.complain(trouble.to_string());
        }
    }
}
