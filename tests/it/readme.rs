//! The README and the manual say what the program does: their marks, keys and settings are written by it.
//!
//! `UPDATE=1` writes them anew.

use std::fmt::Write;
use std::path::Path;

use retold::review::Role;
use retold::settings::Settings;
use retold::ui::action::{Action, ActionGroup};
use retold::ui::keymap::{KeyScope, Keymap};

fn marks() -> String {
    let mut table = "| mark | role | what it means |\n|---|---|---|\n".to_owned();
    for role in Role::ALL {
        let (mark, name, meaning) = (role.mark(), role.label(), role.meaning());
        writeln!(table, "| `{mark}` | {name} | {meaning} |").unwrap();
    }
    table
}

fn keys() -> String {
    let keymap = Keymap::built_in();
    let mut table = "| keys | name | what it does |\n|---|---|---|\n".to_owned();
    for group in ActionGroup::ALL {
        writeln!(table, "| **{}** | | |", group.name()).unwrap();
        for action in Action::ALL.iter().filter(|action| action.group() == group) {
            let mut keys = keymap.keys_of(&[KeyScope::Reading, KeyScope::Everywhere], *action);
            for scope in [KeyScope::Facts, KeyScope::Quotes, KeyScope::History] {
                if keys.is_empty() {
                    keys = keymap.keys_of(&[scope], *action);
                }
            }
            let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
            let (name, help) = (action.name(), action.help());
            writeln!(table, "| {} | {name} | {help} |", keys.join(" ")).unwrap();
        }
    }
    table
}

fn settings() -> String {
    let mut table = "| setting | unless set |\n|---|---|\n".to_owned();
    for setting in &Settings::built_in().list {
        writeln!(table, "| {} | `{}` |", setting.key, setting.value).unwrap();
    }
    table
}

/// A page with what is between two marks put in anew.
fn put(page: &str, name: &str, what: &str) -> String {
    let mark = format!("<!-- {name} -->\n");
    let (before, rest) = page.split_once(&mark).unwrap();
    let (_, after) = rest.split_once("<!-- end -->").unwrap();
    format!("{before}{mark}\n{what}\n<!-- end -->{after}")
}

#[test]
fn the_readme_and_the_tables_of_the_manual_are_what_the_program_does() {
    let parts = [
        ("README.md", "marks", marks()),
        ("docs/keys.md", "keys", keys()),
        ("docs/settings.md", "settings", settings()),
    ];
    for (file, name, what) in parts {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let page = std::fs::read_to_string(&path).unwrap();
        let written = put(&page, name, &what);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, written).unwrap();
        } else {
            assert!(
                page == written,
                "{file} is out of date: UPDATE=1 cargo test readme"
            );
        }
    }
}

/// Words of the glossary that the code must know, so that a word changed there is changed here.
#[test]
fn the_words_of_the_manual_are_those_of_the_program() {
    let manual = include_str!("../../docs/manual.md");
    let (_, words) = manual.split_once("## Words").unwrap();
    let relations = ["verbatim", "edited", "expanded", "condensed", "reworded"];
    let known = retold::compare::Relation::ALL.map(|relation| relation.name());
    assert_eq!(known, relations);
    for word in known {
        assert!(words.contains(word), "{word} is not told");
    }
}
