//! Story files: which versions tell a story, what a person knows about them, and how they are to be read.

mod overrides;
mod reading;
mod relative_path;
mod rewriting;
mod values;
mod writing;

use std::fs::File;
use std::io::Read;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::LARGEST;

pub use overrides::WordsAtPlace;
pub(super) use overrides::{StoryOverrides, VersionOverrides};
pub(super) use reading::read_story_file;
pub use rewriting::rewrite_story_file;
pub use writing::{StoryFileContent, story_file};

/// The reason that a reader is given for a passage that a story file leaves out.
pub(super) const LEFT_OUT: &str = "left out in the story file";

/// The text of the story file at a path, if it is one.
pub(super) fn story_file_at(path: &Path) -> Option<String> {
    let ending = path.extension()?;
    if !ending.eq_ignore_ascii_case("toml") {
        return None;
    }
    let mut text = String::new();
    let file = File::open(path).ok()?;
    file.take(LARGEST).read_to_string(&mut text).ok()?;
    lists_versions(&text).then_some(text)
}

/// Whether a TOML text lists versions, however they are written. In a broken one a line that begins a version says so.
pub fn lists_versions(text: &str) -> bool {
    match DeTable::parse(text) {
        Ok(table) => {
            let versions = table.get_ref().get("version").map(|value| value.get_ref());
            versions.is_some_and(|versions| has_place(versions) || is_hand_made(text))
        }
        Err(_) => text
            .lines()
            .any(|line| line.trim_start().starts_with("[[version")),
    }
}

/// Whether one of the versions says where it is; those of a session say what they were.
fn has_place(versions: &DeValue<'_>) -> bool {
    let DeValue::Array(versions) = versions else {
        return false;
    };
    versions.iter().any(|version| match version.get_ref() {
        DeValue::Table(version) => {
            (version.contains_key("path") || version.contains_key("address"))
                && !version.contains_key("origin")
        }
        _ => false,
    })
}

/// Whether no session wrote it: whoever leaves out where a version is has written a story file with a mistake.
fn is_hand_made(text: &str) -> bool {
    !text.contains("made_by = \"retold ")
        && text
            .lines()
            .any(|line| line.trim_start().starts_with("[[version]]"))
}
