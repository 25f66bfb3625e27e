//! What can be typed behind keys that begin others, on as many of the last lines as it takes.

use super::cell_writer::Pen;
use crate::ui::action::Action;
use crate::ui::keymap::KeyLookup;
use crate::ui::measure::width;
use crate::ui::model::Model;
use crate::ui::theme::Ink;

/// A key and what it does.
type KeyHint = (String, String);

/// Cells between two entries.
const GAP: usize = 2;

/// Draws it over the last lines, and says whether there was anything to draw.
pub(super) fn draw_key_hints(model: &Model, pen: &mut Pen<'_>) -> bool {
    let entries = collect_key_hints(model);
    if entries.is_empty() {
        return false;
    }
    let room = usize::from(model.size.width.saturating_sub(2));
    let mut lines = arrange_key_hints(&entries, room);
    // The text that the keys are about stays in sight.
    lines.truncate(usize::from(model.size.height / 2).max(1));
    let n_lines = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let first = (model.reading.geometry.status_y + 1).saturating_sub(n_lines);
    for (y, line) in (first..).zip(lines) {
        pen.blank((0, y), model.size.width);
        let mut x = 1;
        for (key, what) in line {
            let left = model.size.width.saturating_sub(x);
            x += pen.ink((x, y), left, key, Ink::Key) + 1;
            let left = model.size.width.saturating_sub(x);
            x += pen.ink((x, y), left, what, Ink::Detail) + 2;
        }
    }
    true
}

fn collect_key_hints(model: &Model) -> Vec<KeyHint> {
    let typed = &model.typed.keys;
    match model.typed.waiting {
        Some(Action::SetPlace) => return vec![("a-z".into(), "keeps this place".into())],
        Some(_) => return vec![("a-z".into(), "goes to the place kept under it".into())],
        None if typed.is_empty() => return Vec::new(),
        None => {}
    }
    let scopes = model.scopes();
    let keymap = &model.options.keymap;
    let bindings = keymap.bindings.iter().filter(|binding| {
        binding.keys.starts_with(typed)
            && scopes.contains(&binding.scope)
            && keymap.answer(&scopes, &binding.keys) == KeyLookup::Means(binding.action)
    });
    let entries = bindings.map(|binding| {
        let rest = binding.keys.iter().skip(typed.len());
        let rest: Vec<String> = rest.map(ToString::to_string).collect();
        (rest.join(" "), binding.action.name().replace('-', " "))
    });
    entries.collect()
}

/// The entries in lines of so many cells.
fn arrange_key_hints(entries: &[KeyHint], room: usize) -> Vec<Vec<&KeyHint>> {
    let mut lines: Vec<Vec<&KeyHint>> = vec![Vec::new()];
    let mut taken = 0;
    for entry in entries {
        let wide = width(&entry.0) + 1 + width(&entry.1) + GAP;
        if taken > 0 && taken + wide > room + GAP {
            lines.push(Vec::new());
            taken = 0;
        }
        taken += wide;
        if let Some(line) = lines.last_mut() {
            line.push(entry);
        }
    }
    lines
}
