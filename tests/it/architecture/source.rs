//! The files of the library as the tests of the house read them.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the library.
pub(super) struct Source {
    /// Its path below `src`.
    pub(super) path: PathBuf,
    /// The names of its module, from the root of the crate.
    pub(super) module: Vec<String>,
    /// Its text as it is.
    pub(super) whole: String,
    /// Its text without unit tests; comments, strings and characters are spaces, so that lines stay where they are.
    pub(super) code: String,
}

impl Source {
    /// The folder or file below `src` that it lies in.
    pub(super) fn layer(&self) -> &str {
        self.module.first().map_or("", String::as_str)
    }

    /// How many lines of code it has.
    pub(super) fn n_lines(&self) -> usize {
        let lines = self.code.lines();
        lines.filter(|line| !line.trim().is_empty()).count()
    }
}

/// Every file of the library, by path.
pub(super) fn read_sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(read_source(&root, &path));
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn read_source(root: &Path, path: &Path) -> Source {
    let whole = fs::read_to_string(path).unwrap();
    let untested = whole.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let relative = path.strip_prefix(root).unwrap().to_owned();
    let parts = relative.with_extension("");
    let parts = parts.iter().map(|part| part.to_str().unwrap().to_owned());
    let mut module: Vec<String> = parts.collect();
    if module.last().is_some_and(|last| last == "mod") {
        module.pop();
    }
    Source {
        code: blank_out(untested),
        path: relative,
        module,
        whole,
    }
}

/// The code with spaces for comments, strings and characters.
pub(super) fn blank_out(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let n_bytes = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '"' => string_length(rest),
            'r' if starts_raw(rest)
                && !out.ends_with(|c: char| c.is_alphanumeric() || c == '_') =>
            {
                raw_length(rest)
            }
            '\'' => character_length(rest).unwrap_or(0),
            _ => 0,
        };
        if n_bytes == 0 {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            let blank = |c: char| if c == '\n' { '\n' } else { ' ' };
            out.extend(rest[..n_bytes].chars().map(blank));
            rest = &rest[n_bytes..];
        }
    }
    out
}

fn string_length(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn starts_raw(rest: &str) -> bool {
    rest[1..].trim_start_matches('#').starts_with('"')
}

fn raw_length(rest: &str) -> usize {
    let n_hashes = rest[1..].chars().take_while(|c| *c == '#').count();
    let end = format!("\"{}", "#".repeat(n_hashes));
    let from = n_hashes + 2;
    let found = rest[from..].find(&end);
    found.map_or(rest.len(), |at| from + at + end.len())
}

/// The length of a character in quotes; none for a lifetime.
fn character_length(rest: &str) -> Option<usize> {
    let inside = &rest[1..];
    if let Some(escape) = inside.strip_prefix('\\') {
        let skipped = escape.chars().next()?.len_utf8();
        let end = escape[skipped..].find('\'')?;
        return Some(2 + skipped + end + 1);
    }
    let c = inside.chars().next()?;
    inside[c.len_utf8()..]
        .starts_with('\'')
        .then(|| c.len_utf8() + 2)
}

#[test]
fn what_is_no_code_is_blanked_out() {
    let code = "let a = \"fn x()\"; // fn y()\nlet b = 'c'; fn z<'a>() {}";
    let blanked = blank_out(code);
    assert_eq!(blanked.len(), code.len());
    assert!(!blanked.contains("fn x") && !blanked.contains("fn y") && !blanked.contains("'c'"));
    assert!(blanked.contains("fn z<'a>()"));
}
