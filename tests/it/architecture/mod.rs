//! The house holds: layers look left, pure layers stay pure, files and functions stay small.

#![allow(
    clippy::string_slice,
    reason = "code is cut where a word or a mark begins"
)]

mod circles;
mod functions;
mod maps;
mod names;
mod source;

use std::collections::BTreeSet;

use source::read_sources;

const LAYERS: [&str; 12] = [
    "text", "lexicon", "load", "compare", "facts", "lineage", "history", "review", "report",
    "settings", "work", "ui",
];
const PURE: [&str; 7] = [
    "text", "lexicon", "compare", "facts", "lineage", "history", "review",
];

/// Words that a pure layer must not contain: files, environment, threads, clocks, terminals, and serde.
const IMPURE: [&str; 10] = [
    "std::fs",
    "std::env",
    "std::thread",
    "std::net",
    "std::process",
    "Instant",
    "SystemTime",
    "ratatui",
    "crossterm",
    "serde",
];

/// Files aim at 120 lines; this is the wall.
const WALL: usize = 300;

/// The top-level modules that a file names behind `crate::`.
fn uses(code: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let list = rest
            .strip_prefix('{')
            .and_then(|rest| rest.split('}').next())
            .unwrap_or_default();
        let names = if list.is_empty() {
            vec![rest]
        } else {
            list.split(',').map(str::trim).collect()
        };
        found.extend(names.into_iter().map(|name| {
            name.split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap_or("")
        }));
    }
    found
}

#[test]
fn a_layer_uses_only_what_stands_to_its_left() {
    let place = |name: &str| LAYERS.iter().position(|layer| *layer == name);
    for source in read_sources() {
        let Some(here) = place(source.layer()) else {
            continue;
        };
        for used in uses(&source.code) {
            let is_right = place(used).is_some_and(|there| there > here);
            assert!(
                !is_right,
                "{} uses {used}, which stands to its right",
                source.path.display()
            );
        }
    }
}

#[test]
fn pure_layers_know_no_files_threads_clocks_or_terminals() {
    for source in read_sources()
        .iter()
        .filter(|source| PURE.contains(&source.layer()))
    {
        for word in IMPURE {
            assert!(
                !source.code.contains(word),
                "{} is pure but names {word}",
                source.path.display()
            );
        }
    }
}

#[test]
fn only_view_draws_and_only_load_and_work_know_files_behind_the_screen() {
    for source in read_sources()
        .iter()
        .filter(|source| source.layer() == "ui")
    {
        assert!(
            !source.code.contains("std::fs"),
            "{} reads or writes files",
            source.path.display()
        );
    }
}

#[test]
fn only_update_writes_the_model() {
    for source in read_sources()
        .iter()
        .filter(|source| source.layer() == "ui")
    {
        if source.path.starts_with("ui/update") {
            continue;
        }
        // The loop hands its model to `update`, and to nobody else.
        let code = source.code.replace("update(&mut self.model, message)", "");
        for word in ["&mut Model", "&mut self.model"] {
            let place = source.path.display();
            assert!(!code.contains(word), "{place} may write the model: {word}");
        }
    }
}

#[test]
fn settings_know_no_terminal() {
    for source in read_sources()
        .iter()
        .filter(|source| source.layer() == "settings")
    {
        let knows = ["ratatui", "crossterm"].map(|word| source.code.contains(word));
        assert_eq!(knows, [false; 2], "{}", source.path.display());
    }
}

#[test]
fn files_are_small_and_say_what_they_own() {
    for source in read_sources() {
        let n_lines = source.n_lines();
        assert!(
            n_lines <= WALL,
            "{} has {n_lines} lines",
            source.path.display()
        );
        assert!(
            source.whole.starts_with("//! "),
            "{} does not say what it owns",
            source.path.display()
        );
    }
}

#[test]
fn the_guard_sees_what_it_should() {
    assert_eq!(
        uses("use crate::{ui::Action, text};"),
        BTreeSet::from(["ui", "text"])
    );
    assert_eq!(
        uses("crate::load::open(crate::text::Id)"),
        BTreeSet::from(["load", "text"])
    );
}
