//! From keys to actions: counts, sequences, letters that an action waits for.

use super::acting::act;
use crate::ui::keymap::Answer;
use crate::ui::keys::Key;
use crate::ui::message::Effect;
use crate::ui::model::Model;

/// More than this is a cat on the keyboard.
const LARGEST_COUNT: usize = 99_999;

/// Takes a key in.
pub(super) fn key(model: &mut Model, key: Key) -> Option<Effect> {
    model.note = None;
    if takes_digit(model, key) {
        return None;
    }
    model.typed.keys.push(key);
    match model
        .options
        .keymap
        .answer(&model.scopes(), &model.typed.keys)
    {
        Answer::Means(action) => {
            let typed = std::mem::take(&mut model.typed);
            act(model, action, typed.count)
        }
        Answer::Begins => None,
        Answer::Nothing => {
            model.typed = Default::default();
            None
        }
    }
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
