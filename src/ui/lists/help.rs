//! The keys in force, by what they are about.

use super::{padded, prose};
use crate::review::{Role, Verdict};
use crate::ui::action::{Action, ActionGroup};
use crate::ui::commands::COMMANDS;
use crate::ui::keymap::{Binding, KeyScope, Keymap};
use crate::ui::measure::width;
use crate::ui::model::{Listing, Model, PanelItem, PanelTarget, StyledLine, StyledText};
use crate::ui::theme::Ink;

/// Keys of one action stand in a column of this many cells.
const KEYS: usize = 24;

/// Names of commands, likewise.
const NAMES: usize = 22;

pub(super) fn list_keys(model: &Model, room: usize) -> Listing {
    let force = KeyContext::of(model);
    let mut items = Vec::new();
    let verdicts = force.verdicts.iter().map(|verdict| PanelItem {
        lines: help_row(
            &verdict.key.to_string(),
            &verdict.name,
            &verdict.meaning,
            room,
        ),
        target: Some(PanelTarget::Here),
    });
    if !force.verdicts.is_empty() {
        section(&mut items, "verdicts", verdicts.collect());
    }
    for group in ActionGroup::ALL {
        let actions = Action::ALL.iter().filter(|action| action.group() == group);
        let rows = actions.map(|action| action_item(&force, *action, room));
        section(&mut items, group.name(), rows.collect());
    }
    let commands = COMMANDS.iter().map(|(name, help)| PanelItem {
        lines: help_row(&format!(":{name}"), "", help, room),
        target: Some(PanelTarget::Here),
    });
    section(&mut items, "commands", commands.collect());
    let marks = Role::ALL.iter().map(|role| role_mark_item(*role));
    section(&mut items, "marks", marks.collect());
    let (find, peek) = (model.key(Action::Find), model.key(Action::Peek));
    let head =
        format!("a number before a key repeats it · {find} looks for a word here · {peek} does it");
    Listing {
        head: prose::wrapped(&[StyledText::ink(head, Ink::Detail)], room, 0),
        items,
        ..Listing::default()
    }
}

/// What the keys meant where the list was asked for.
struct KeyContext<'a> {
    keymap: &'a Keymap,
    scopes: &'a [KeyScope],
    /// The verdicts that one key gave there; their keys go before all others.
    verdicts: &'a [Verdict],
}

impl<'a> KeyContext<'a> {
    fn of(model: &'a Model) -> Self {
        let scopes = model.panel.as_ref().map_or(&[][..], |panel| &panel.scopes);
        let is_judged = scopes.contains(&KeyScope::Review) && {
            // Over other lists no key gives a verdict.
            let judged = [KeyScope::Reading, KeyScope::Facts, KeyScope::Quotes];
            judged.iter().any(|scope| scopes.contains(scope))
        };
        Self {
            keymap: &model.options.keymap,
            scopes,
            verdicts: if is_judged {
                &model.desk.verdicts.on_everything
            } else {
                &[]
            },
        }
    }

    fn keys_of(&self, action: Action) -> Vec<String> {
        let is_taken = |binding: &Binding| {
            let letter = binding.keys.first().and_then(|key| key.letter());
            letter.is_some_and(|letter| self.verdicts.iter().any(|verdict| verdict.key == letter))
        };
        let bindings = self.keymap.bindings_of(self.scopes, action);
        let free = bindings.filter(|binding| !is_taken(binding));
        free.map(Binding::shown).collect()
    }
}

fn section(items: &mut Vec<PanelItem>, name: &str, rows: Vec<PanelItem>) {
    if !items.is_empty() {
        items.push(PanelItem::gap());
    }
    items.push(PanelItem::heading(name));
    items.extend(rows);
}

/// An action with its keys; one that no key means here goes by its name.
fn action_item(force: &KeyContext<'_>, action: Action, room: usize) -> PanelItem {
    let mut keys = force.keys_of(action);
    if keys.is_empty() {
        keys.push(format!(":{}", action.name()));
    }
    PanelItem {
        lines: help_row(&keys.join(" "), action.name(), action.help(), room),
        target: Some(PanelTarget::Action(action)),
    }
}

fn help_row(keys: &str, name: &str, help: &str, room: usize) -> Vec<StyledLine> {
    let keys_width = KEYS.max(width(keys) + 1);
    let mut pieces = vec![padded(StyledText::ink(keys, Ink::Key), keys_width)];
    let is_wide = room >= 100;
    if is_wide {
        pieces.push(padded(StyledText::ink(name, Ink::Detail), NAMES));
    }
    pieces.push(StyledText::plain(help));
    let indent = if is_wide { KEYS + NAMES } else { KEYS };
    prose::wrapped(&pieces, room, indent.min(room / 2))
}

fn role_mark_item(role: Role) -> PanelItem {
    let sign = padded(StyledText::role(role.mark().to_string(), role), KEYS);
    let name = padded(StyledText::role(role.name(), role), NAMES / 2 + 2);
    PanelItem {
        lines: vec![vec![sign, name, StyledText::plain(role.meaning())]],
        target: Some(PanelTarget::Here),
    }
}
