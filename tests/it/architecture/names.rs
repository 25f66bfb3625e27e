//! One name, one meaning: no two types of the crate share a name, and no two free functions.

use std::collections::BTreeMap;

use super::source::{Source, read_sources};

/// Names that several types or functions may have, with the reason. The list only shrinks.
const SHARED: [&str; 0] = [];

/// The names that lines of this kind define, each with the files that do.
fn definitions(
    sources: &[Source],
    name: fn(&str) -> Option<&str>,
) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources {
        for defined in source.code.lines().filter_map(name) {
            let files = found.entry(defined.to_owned()).or_default();
            let file = source.path.display().to_string();
            // Two halves of one function for two systems stand in one file.
            if files.last() != Some(&file) {
                files.push(file);
            }
        }
    }
    found
}

fn without_visibility(line: &str) -> &str {
    let Some(rest) = line.strip_prefix("pub") else {
        return line;
    };
    match rest
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(") "))
    {
        Some((_, rest)) => rest,
        None => rest.trim_start(),
    }
}

fn identifier(rest: &str) -> Option<&str> {
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
    let name = &rest[..end.unwrap_or(rest.len())];
    (!name.is_empty()).then_some(name)
}

fn type_name(line: &str) -> Option<&str> {
    let line = without_visibility(line.trim_start());
    let kinds = ["struct ", "enum ", "trait "];
    kinds
        .iter()
        .find_map(|kind| identifier(line.strip_prefix(kind)?))
}

/// The name of a function outside any `impl`: such a line begins at the margin.
fn function_name(line: &str) -> Option<&str> {
    let line = without_visibility(line);
    let line = line.strip_prefix("const ").unwrap_or(line);
    identifier(line.strip_prefix("fn ")?).filter(|name| *name != "main")
}

fn assert_unshared(what: &str, found: BTreeMap<String, Vec<String>>) {
    let shared: Vec<String> = found
        .into_iter()
        .filter(|(name, files)| files.len() > 1 && !SHARED.contains(&name.as_str()))
        .map(|(name, files)| format!("{name}: {}", files.join(", ")))
        .collect();
    assert!(
        shared.is_empty(),
        "{what} share a name; give each one that says whose it is:\n{}",
        shared.join("\n")
    );
}

#[test]
fn no_two_types_share_a_name() {
    assert_unshared("types", definitions(&read_sources(), type_name));
}

#[test]
fn no_two_free_functions_share_a_name() {
    assert_unshared("functions", definitions(&read_sources(), function_name));
}

#[test]
fn definitions_are_recognised() {
    assert_eq!(type_name("    pub(crate) struct Story {"), Some("Story"));
    assert_eq!(type_name("pub enum Role {"), Some("Role"));
    assert_eq!(
        function_name("pub(super) const fn read<T>(a: T) {"),
        Some("read")
    );
    assert_eq!(function_name("    fn method(&self) {"), None);
}
