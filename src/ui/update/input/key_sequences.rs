//! From keys to actions: counts, sequences, letters that an action waits for.

use super::dispatch::{follow_up, perform_action};
use super::prompt_editing;
use crate::ui::action::Action;
use crate::ui::keymap::KeyLookup;
use crate::ui::keys::Key;
use crate::ui::message::Effect;
use crate::ui::model::{Model, PendingKeys};
use crate::ui::update::review::{resumed_review, verdict_edits};
use crate::ui::update::text::jump_list;

/// More than this is a cat on the keyboard.
const LARGEST_COUNT: usize = 99_999;

/// Takes a key in.
pub(crate) fn take_key(model: &mut Model, key: Key) -> Option<Effect> {
    model.note = None;
    if std::mem::take(&mut model.desk.is_offering) {
        match key.to_string().as_str() {
            "enter" => return resumed_review::take_offer(model),
            "esc" => {
                resumed_review::leave_offer(model);
                return None;
            }
            // Whoever goes on reading has not answered; the notes say how it is taken over later.
            _ => {}
        }
    }
    if model.prompt.is_some() {
        let next = prompt_editing::take_prompt_key(model, key);
        return follow_up(model, next);
    }
    if let Some(action) = model.typed.waiting.take() {
        jump_list::take_mark_letter(model, action, key);
        return None;
    }
    if std::mem::take(&mut model.desk.takes_rest) {
        verdict_edits::judge_rest(model, key);
        return None;
    }
    if verdict_edits::take_verdict_key(model, key) || takes_digit(model, key) {
        return None;
    }
    model.typed.keys.push(key);
    match look_up_keys(model) {
        KeyLookup::Means(action) => {
            let count = model.typed.count;
            clear_pending_keys(&mut model.typed);
            if is_second_g(&model.typed, action, count) {
                model.typed.last = Some((action, None));
                return None;
            }
            if action != Action::Repeat {
                model.typed.last = Some((action, count));
            }
            perform_action(model, action, count)
        }
        KeyLookup::Begins => None,
        KeyLookup::Nothing => {
            complain_unknown_keys(model);
            None
        }
    }
}

/// `5gg` is typed by habit where `5g` is enough: the second `g` must not undo the first.
fn is_second_g(typed: &PendingKeys, action: Action, count: Option<usize>) -> bool {
    let before = typed.last;
    action == Action::First && count.is_none() && matches!(before, Some((Action::First, Some(_))))
}

/// What the keys typed so far mean; letters of another script stand for the keys that they are printed on.
fn look_up_keys(model: &mut Model) -> KeyLookup {
    let scopes = model.scopes();
    let keymap = &model.options.keymap;
    match keymap.answer(&scopes, &model.typed.keys) {
        KeyLookup::Nothing => {}
        answer => return answer,
    }
    let Some(latin) = model.typed.keys.last().and_then(|key| key.latin()) else {
        return KeyLookup::Nothing;
    };
    model.typed.keys.pop();
    model.typed.keys.push(latin);
    keymap.answer(&scopes, &model.typed.keys)
}

fn complain_unknown_keys(model: &mut Model) {
    let keys: Vec<String> = model.typed.keys.iter().map(Key::to_string).collect();
    clear_pending_keys(&mut model.typed);
    let help = model.key(Action::Help);
    model.say(format!(
        "{} does nothing here; {help} lists the keys",
        keys.join(" ")
    ));
}

fn clear_pending_keys(typed: &mut PendingKeys) {
    typed.count = None;
    typed.keys.clear();
}

/// Whether the key is a digit of a count.
fn takes_digit(model: &mut Model, key: Key) -> bool {
    let digit = key.letter().and_then(|letter| letter.to_digit(10));
    let Some(digit) = digit.filter(|_| model.typed.keys.is_empty()) else {
        return false;
    };
    if digit == 0 && model.typed.count.is_none() {
        return false;
    }
    let count = model.typed.count.unwrap_or_default() * 10 + digit as usize;
    model.typed.count = Some(count.min(LARGEST_COUNT));
    true
}
