//! Notes and reasons being written: in the last line, or in the reader's own editor.

use super::{judging, prompting};
use crate::review::Target;
use crate::ui::message::Effect;
use crate::ui::model::{Model, PromptKind};
use crate::work::Edited;

/// Takes a reason or a note that has been written.
pub(super) fn written(model: &mut Model, text: &str) {
    let Some((target, verdict)) = model.desk.writing.take() else {
        return;
    };
    match verdict {
        Some(_) if text.is_empty() => {
            model.complain("this verdict wants a reason: nothing is decided yet");
        }
        Some(verdict) => {
            model.desk.review.judge(&target, &verdict, text);
            judging::decided(model, &verdict);
        }
        None => {
            model.desk.review.annotate(&target, text);
            judging::changed(model);
            model.say(if text.is_empty() {
                "the note is struck"
            } else {
                "the note is kept"
            });
        }
    }
}

/// Begins a note on what is under the cursor; what was written before can be changed. A note of several lines is
/// written in the editor.
pub(super) fn note(model: &mut Model) -> Option<Effect> {
    let target = judging::target(model)?;
    let before = begin(model, target);
    before.contains('\n').then_some(Effect::Edit(before))
}

/// Writes the note on what is under the cursor in the reader's own editor.
pub(super) fn edit_note(model: &mut Model) -> Option<Effect> {
    let target = judging::target(model)?;
    Some(Effect::Edit(begin(model, target)))
}

/// Opens the line for a note, and gives back what is written so far.
pub(super) fn begin(model: &mut Model, target: Target) -> String {
    let before = model.desk.review.find(&target);
    let before = before
        .map(|(_, said)| said.note.clone())
        .unwrap_or_default();
    model.desk.writing = Some((target, None));
    prompting::open(model, PromptKind::Note);
    if let Some(prompt) = &mut model.prompt {
        prompt.set(&before);
    }
    before
}

/// Takes back what the editor was given. If it failed, the line stays open with what there is.
pub(super) fn edited(model: &mut Model, edited: Edited) {
    let Edited { text, trouble } = edited;
    match trouble {
        None => {
            model.prompt = None;
            written(model, text.trim());
        }
        Some(trouble) => {
            if let Some(prompt) = &mut model.prompt {
                prompt.set(&text);
            }
            model.complain(trouble.to_string());
        }
    }
}
