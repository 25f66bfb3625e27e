//! A line being typed: editing it, its history, giving it up and handing it in.

use super::command_line;
use super::follow_up::FollowUp;
use crate::ui::keys::Key;
use crate::ui::message::Effect;
use crate::ui::model::{Model, Prompt, PromptKind};
use crate::ui::update::lists::panel_actions;
use crate::ui::update::review::note_editing;
use crate::ui::update::text::search;

/// Takes a key in.
pub(crate) fn take_prompt_key(model: &mut Model, key: Key) -> FollowUp {
    let Some(mut prompt) = model.prompt.take() else {
        return FollowUp::Nothing;
    };
    match key.to_string().as_str() {
        "esc" | "ctrl-c" => {
            cancel_prompt(model, &prompt);
            return FollowUp::Nothing;
        }
        "backspace" if prompt.text().is_empty() => {
            cancel_prompt(model, &prompt);
            return FollowUp::Nothing;
        }
        "enter" => return accept_prompt(model, prompt),
        "ctrl-x" if matches!(prompt.kind, PromptKind::Reason | PromptKind::Note) => {
            // It stays open: should the editor fail, nothing is lost.
            let text = prompt.text();
            model.prompt = Some(prompt);
            return FollowUp::Effect(Effect::Edit(text));
        }
        "backspace" | "ctrl-h" => prompt.rub_out(),
        "delete" => prompt.delete(),
        "ctrl-w" | "alt-backspace" => prompt.rub_out_word(),
        "ctrl-u" => prompt.before.clear(),
        "left" => prompt.left(),
        "right" => prompt.right(),
        "home" | "ctrl-a" => prompt.home(),
        "end" | "ctrl-e" => prompt.end(),
        "up" | "ctrl-p" => remember(model, &mut prompt, 1),
        "down" | "ctrl-n" => remember(model, &mut prompt, -1),
        "tab" if prompt.kind == PromptKind::Command => command_line::complete(model, &mut prompt),
        "space" => prompt.push(" "),
        _ => {
            if let Some(letter) = key.letter() {
                prompt.push(letter.encode_utf8(&mut [0; 4]));
            }
        }
    }
    apply_prompt_text(model, prompt);
    FollowUp::Nothing
}

/// Takes pasted text in.
pub(crate) fn paste(model: &mut Model, text: &str) {
    if let Some(mut prompt) = model.prompt.take() {
        prompt.push(text);
        apply_prompt_text(model, prompt);
    }
}

/// The line has other words: what follows from them is shown at once.
fn apply_prompt_text(model: &mut Model, prompt: Prompt) {
    match prompt.kind {
        PromptKind::Find => search::search_while_typing(model, &prompt.text(), prompt.from),
        PromptKind::Filter => panel_actions::filter(model, &prompt.text()),
        PromptKind::Command | PromptKind::Reason | PromptKind::Note => {}
    }
    model.prompt = Some(prompt);
}

fn cancel_prompt(model: &mut Model, prompt: &Prompt) {
    match prompt.kind {
        PromptKind::Find => search::cancel_search(model, prompt.from),
        PromptKind::Filter => panel_actions::filter(model, ""),
        PromptKind::Reason | PromptKind::Note => model.desk.writing = None,
        PromptKind::Command => {}
    }
}

fn accept_prompt(model: &mut Model, prompt: Prompt) -> FollowUp {
    let text = prompt.text();
    if !text.trim().is_empty() {
        model
            .history
            .retain(|(kind, line)| *kind != prompt.kind || *line != text);
        model.history.push((prompt.kind, text.clone()));
    }
    match prompt.kind {
        PromptKind::Find => {
            search::accept_search(model, &text, prompt.from);
            FollowUp::Nothing
        }
        PromptKind::Filter => FollowUp::Nothing,
        PromptKind::Reason | PromptKind::Note => {
            note_editing::accept_note_text(model, text.trim());
            FollowUp::Nothing
        }
        PromptKind::Command => command_line::carry_out(model, text.trim()),
    }
}

/// An earlier line of the same kind, or a later one again.
fn remember(model: &Model, prompt: &mut Prompt, step: isize) {
    let lines = model
        .history
        .iter()
        .filter(|(kind, _)| *kind == prompt.kind);
    let lines: Vec<&String> = lines.map(|(_, line)| line).collect();
    let back = prompt.back.saturating_add_signed(step).min(lines.len());
    prompt.back = back;
    let line = lines.len().checked_sub(back).and_then(|at| lines.get(at));
    prompt.set(line.map_or("", |line| line));
}
