//! Story files: which versions tell a story, what a person knows about them, and how they are to be read.

mod overrides;
mod reading;
mod values;
mod writing;

use std::path::Path;

pub(super) use overrides::{StoryOverrides, VersionOverrides};
pub(super) use reading::read_story_file;
pub use writing::{StoryFileContent, story_file};

/// The reason that a reader is given for a passage that a story file leaves out.
pub(super) const LEFT_OUT: &str = "left out in the story file";

/// Whether a file is a story file: its name ends in `.toml` and it lists versions.
pub(super) fn is_story_file(path: &Path, text: &str) -> bool {
    let is_toml = path.extension().is_some_and(|ending| ending == "toml");
    let lists = |line: &str| line.trim_start().starts_with("[[version]]");
    is_toml && text.lines().any(lists)
}
