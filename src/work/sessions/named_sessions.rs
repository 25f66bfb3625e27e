//! Sessions in files that the reader named: where they are, so that they are listed and found like the others.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::session_writing::create_private_folder;

/// The list, a path a line.
fn list_path(folder: &Path) -> PathBuf {
    folder.join("named-sessions")
}

/// The sessions on the list that are there, each once, in the order of their paths.
pub(super) fn named_sessions(folder: &Path) -> Vec<PathBuf> {
    let text = fs::read_to_string(list_path(folder)).unwrap_or_default();
    let mut paths: Vec<PathBuf> = text.lines().map(PathBuf::from).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    paths.dedup();
    paths
}

/// Puts a session on the list.
///
/// # Errors
/// When the list cannot be written.
pub(super) fn add_named_session(folder: &Path, path: &Path) -> io::Result<()> {
    let path = std::path::absolute(path)?;
    let text = fs::read_to_string(list_path(folder)).unwrap_or_default();
    let name = path.to_str().filter(|name| !name.contains(['\n', '\r']));
    // A name that a line cannot hold stays off the list.
    let Some(name) = name.filter(|name| !text.lines().any(|line| line == *name)) else {
        return Ok(());
    };
    create_private_folder(folder)?;
    let mut options = OpenOptions::new();
    // Whole lines are put behind each other, whoever else writes.
    let mut list = options.append(true).create(true).open(list_path(folder))?;
    list.write_all(format!("{name}\n").as_bytes())
}
