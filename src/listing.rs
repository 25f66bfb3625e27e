//! What is in force, as `retold keys` and `retold config` print it.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use retold::settings::Settings;
use retold::ui::action::{Action, ActionGroup};
use retold::ui::keymap::{KeyScope, Keymap};

/// The keys in force by what they are about: keys, what they do, and the name for `keys.toml`.
pub(crate) fn format_keymap(keymap: &Keymap) -> String {
    let rows: Vec<(Action, String)> = Action::ALL
        .iter()
        .map(|action| (*action, keys_of(keymap, *action)))
        .collect();
    let widest = |width: usize, text: &str| width.max(text.width());
    let keys_width = rows.iter().fold(0, |width, (_, keys)| widest(width, keys));
    let names = rows.iter().map(|(action, _)| action.name());
    let names_width = names.fold(0, widest);
    let mut text = String::new();
    for group in ActionGroup::ALL {
        let gap = if text.is_empty() { "" } else { "\n" };
        let _ = writeln!(text, "{gap}{}", group.name());
        for (action, keys) in rows.iter().filter(|(action, _)| action.group() == group) {
            let (name, help) = (action.name(), action.help());
            let keys_pad = keys_width - keys.width();
            let name_pad = names_width - name.width();
            let _ = writeln!(
                text,
                "  {keys}{:keys_pad$}  {name}{:name_pad$}  {help}",
                "", ""
            );
        }
    }
    text
}

/// Every key of an action, those of one view or panel with its name; its name as a command if no key means it.
fn keys_of(keymap: &Keymap, action: Action) -> String {
    let reading = [KeyScope::Reading, KeyScope::Everywhere];
    let mut keys = keymap.keys_of(&reading, action);
    for scope in KeyScope::ALL
        .iter()
        .filter(|scope| !reading.contains(scope))
    {
        let inner = keymap.keys_of(&[*scope], action).into_iter();
        keys.extend(inner.map(|key| format!("{key} ({})", scope.name())));
    }
    if keys.is_empty() {
        return format!(":{}", action.name());
    }
    keys.join("  ")
}

/// A setting longer than half a narrow screen pushes its own origin aside, not everybody's.
const LONG_SETTING: usize = 40;

/// The settings in force as a settings file, each with where it comes from.
pub(crate) fn config(settings: &Settings) -> String {
    let lines: Vec<(String, String)> = settings
        .list
        .iter()
        .map(|setting| {
            let line = format!("{} = {}", setting.key, setting.value);
            (line, setting.origin.to_string())
        })
        .collect();
    let widths = lines.iter().map(|(line, _)| line.width());
    let widest = widths.filter(|width| *width <= LONG_SETTING).max();
    let mut text = String::new();
    for (line, origin) in &lines {
        let pad = widest.unwrap_or_default().saturating_sub(line.width());
        let _ = writeln!(text, "{line}{:pad$}  # {origin}", "");
    }
    text.push('\n');
    for looked in &settings.looked {
        let is_there = if looked.is_there { "read" } else { "not there" };
        let _ = writeln!(text, "# {} ({is_there})", looked.path.display());
    }
    text
}
