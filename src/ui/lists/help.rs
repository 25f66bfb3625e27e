//! The keys in force, by what they are about.

use super::{padded, prose};
use crate::review::Role;
use crate::ui::action::{Action, Group};
use crate::ui::keymap::Scope;
use crate::ui::measure::width;
use crate::ui::model::{Item, Listing, Model, Piece, Target, Words};
use crate::ui::theme::Ink;
use crate::ui::update::COMMANDS;

/// Keys of one action stand in a column of this many cells.
const KEYS: usize = 24;

/// Names of commands, likewise.
const NAMES: usize = 22;

pub(super) fn list(model: &Model, room: usize) -> Listing {
    let mut items = Vec::new();
    for group in Group::ALL {
        let actions = Action::ALL.iter().filter(|action| action.group() == group);
        let rows = actions.map(|action| action_item(model, *action, room));
        section(&mut items, group.name(), rows.collect());
    }
    let commands = COMMANDS.iter().map(|(name, help)| Item {
        lines: row(&format!(":{name}"), "", help, room),
        target: Some(Target::Here),
    });
    section(&mut items, "commands", commands.collect());
    let marks = Role::ALL.iter().map(|role| mark(*role));
    section(&mut items, "marks", marks.collect());
    let (find, peek) = (model.key(Action::Find), model.key(Action::Peek));
    let head =
        format!("a number before a key repeats it · {find} looks for a word here · {peek} does it");
    Listing {
        head: prose::wrapped(&[Piece::ink(head, Ink::Detail)], room, 0),
        items,
        ..Listing::default()
    }
}

fn section(items: &mut Vec<Item>, name: &str, rows: Vec<Item>) {
    if !items.is_empty() {
        items.push(Item::gap());
    }
    items.push(Item::heading(name));
    items.extend(rows);
}

fn action_item(model: &Model, action: Action, room: usize) -> Item {
    let keymap = &model.options.keymap;
    let mut keys = keymap.keys_of(&[Scope::Reading, Scope::Everywhere], action);
    if keys.is_empty() {
        keys = keymap.keys_of(&[Scope::Facts], action);
    }
    if keys.is_empty() {
        keys.push(format!(":{}", action.name()));
    }
    Item {
        lines: row(&keys.join(" "), action.name(), action.help(), room),
        target: Some(Target::Action(action)),
    }
}

fn row(keys: &str, name: &str, help: &str, room: usize) -> Vec<Words> {
    let keys_width = KEYS.max(width(keys) + 1);
    let mut pieces = vec![padded(Piece::ink(keys, Ink::Key), keys_width)];
    let is_wide = room >= 100;
    if is_wide {
        pieces.push(padded(Piece::ink(name, Ink::Detail), NAMES));
    }
    pieces.push(Piece::plain(help));
    let indent = if is_wide { KEYS + NAMES } else { KEYS };
    prose::wrapped(&pieces, room, indent.min(room / 2))
}

fn mark(role: Role) -> Item {
    let sign = padded(Piece::role(role.mark().to_string(), role), KEYS);
    let name = padded(Piece::role(role.name(), role), NAMES / 2 + 2);
    Item {
        lines: vec![vec![sign, name, Piece::plain(role.meaning())]],
        target: Some(Target::Here),
    }
}
