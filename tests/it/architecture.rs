//! The house holds: layers look left, pure layers stay pure, files and functions stay small.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const LAYERS: [&str; 11] = [
    "text", "lexicon", "load", "compare", "facts", "lineage", "review", "report", "settings",
    "work", "ui",
];
const PURE: [&str; 6] = ["text", "lexicon", "compare", "facts", "lineage", "review"];

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

/// A file of the library, with its unit tests and comments left out.
struct Source {
    path: PathBuf,
    layer: String,
    whole: String,
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(source(&root, path));
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn source(root: &Path, path: PathBuf) -> Source {
    let whole = fs::read_to_string(&path).unwrap();
    let untested = whole.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let code = untested
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let relative = path.strip_prefix(root).unwrap();
    let first = relative
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_str()
        .unwrap();
    Source {
        layer: first.trim_end_matches(".rs").to_owned(),
        path: relative.to_owned(),
        whole,
        code,
    }
}

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
    for source in sources() {
        let Some(here) = place(&source.layer) else {
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
    for source in sources()
        .iter()
        .filter(|source| PURE.contains(&source.layer.as_str()))
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
    for source in sources().iter().filter(|source| source.layer == "ui") {
        assert!(
            !source.code.contains("std::fs"),
            "{} reads or writes files",
            source.path.display()
        );
    }
}

#[test]
fn settings_know_no_terminal() {
    for source in sources().iter().filter(|source| source.layer == "settings") {
        let knows = ["ratatui", "crossterm"].map(|word| source.code.contains(word));
        assert_eq!(knows, [false; 2], "{}", source.path.display());
    }
}

#[test]
fn files_are_small_and_say_what_they_own() {
    for source in sources() {
        let n_lines = source
            .code
            .lines()
            .filter(|line| !line.trim().is_empty())
            .count();
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
