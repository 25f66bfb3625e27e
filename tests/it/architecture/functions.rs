//! Functions are short enough to be read at one glance.

use super::source::{Source, read_sources};

/// Functions aim at ten lines; this is the wall.
const WALL: usize = 50;

/// Functions that are longer, with their lengths. The list only shrinks.
const LONGER: [(&str, usize); 0] = [];

/// The name and length of every function of a file, methods included.
fn functions(source: &Source) -> Vec<(String, usize)> {
    let lines: Vec<&str> = source.code.lines().collect();
    let definitions = lines.iter().enumerate();
    definitions
        .filter_map(|(at, line)| {
            Some((
                defined_function(line)?.to_owned(),
                body_length(&lines[at..])?,
            ))
        })
        .collect()
}

fn defined_function(line: &str) -> Option<&str> {
    let (before, rest) = line.split_once("fn ")?;
    let qualifiers = ["const", "async", "unsafe", "pub"];
    let mut words = before.split_whitespace();
    let is_definition = words.all(|word| qualifiers.contains(&word) || word.starts_with("pub("));
    let name = rest.split(['(', '<']).next()?;
    is_definition.then_some(name)
}

/// How many lines a function takes from its first to its closing brace; none for a declaration without a body.
fn body_length(lines: &[&str]) -> Option<usize> {
    let mut depth = 0;
    for (n, line) in lines.iter().enumerate() {
        for c in line.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth == 1 => return Some(n + 1),
                '}' => depth -= 1,
                ';' if depth == 0 && !line.contains('[') => return None,
                _ => {}
            }
        }
    }
    None
}

#[test]
fn functions_are_short() {
    let mut longer = Vec::new();
    for source in read_sources() {
        for (name, n_lines) in functions(&source) {
            let known = LONGER.iter().find(|(known, _)| *known == name);
            if n_lines > known.map_or(WALL, |(_, n)| *n) {
                longer.push(format!(
                    "{}: fn {name} has {n_lines} lines",
                    source.path.display()
                ));
            }
        }
    }
    assert!(longer.is_empty(), "find a seam in:\n{}", longer.join("\n"));
}

#[test]
fn functions_are_measured() {
    let lines = ["fn a(", "    b: u8,", ") {", "    c();", "}"];
    assert_eq!(body_length(&lines), Some(5));
    assert_eq!(body_length(&["fn a();", "fn b() {", "}"]), None);
    assert_eq!(
        defined_function("    pub(super) const fn read<T>(a: T) {"),
        Some("read")
    );
    assert_eq!(defined_function("    let take = |f: fn (u8)| f;"), None);
}
