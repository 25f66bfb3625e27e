//! A story file made from what is open.

use std::fmt::Write;
use std::path::Path;

use super::LEFT_OUT;
use crate::load::is_address;
use crate::text::{Story, Version, VersionId};

/// What is to be written down of an open story.
#[derive(Clone, Debug)]
pub struct Written<'a> {
    /// The story.
    pub story: &'a Story,
    /// Its versions in the order in which they stand.
    pub order: &'a [VersionId],
    /// The version that the others are read against.
    pub base: Option<VersionId>,
    /// Words that are to be treated as the same.
    pub same: &'a [(String, String)],
    /// Passages that the reader took for the story's own though the rules did not, by version.
    pub kept: &'a [(VersionId, String)],
    /// Passages that the reader left out, by version, beside those that an earlier story file left out.
    pub left_out: &'a [(VersionId, String)],
}

/// The text of a story file that opens the story again from `folder`, in which it will stand.
pub fn story_file(written: &Written<'_>, folder: &Path) -> String {
    let mut file = "# A story for retold: open it with `retold FILE`. Paths begin in the folder of this file.\n".to_owned();
    let mut line = |key: &str, value: &str| {
        // Writing to a string cannot fail.
        let _ = writeln!(file, "{key} = {value}");
    };
    if let Some(base) = written.base {
        line("base", &quoted(written.story.letter(base)));
    }
    if !written.same.is_empty() {
        let pairs = written
            .same
            .iter()
            .map(|(one, other)| format!("[{}, {}]", quoted(one), quoted(other)));
        line(
            "same",
            &format!("[{}]", pairs.collect::<Vec<_>>().join(", ")),
        );
    }
    for &id in written.order {
        file.push_str(&version(written, id, folder));
    }
    file
}

fn version(written: &Written<'_>, id: VersionId, folder: &Path) -> String {
    let version = &written.story.versions[id];
    let mut rows = vec![place(version, folder)];
    let (origin, part) = divided(&version.origin);
    if is_address(origin) {
        rows = vec![format!("address = {}", quoted(origin))];
    }
    let mut say = |key: &str, value: Option<&str>| {
        rows.extend(value.map(|value| format!("{key} = {}", quoted(value))));
    };
    say("part", part);
    say("letter", Some(&version.letter));
    say("label", version.title.as_deref());
    say("outlet", version.outlet.as_deref());
    say("date", version.published.as_deref());
    say(
        "sha256",
        Some(version.sha256.as_str()).filter(|sum| !sum.is_empty()),
    );
    let of_file = version
        .furniture
        .iter()
        .filter(|furniture| furniture.why == LEFT_OUT);
    let of_file = of_file.map(|furniture| written.story.text(furniture.span));
    let of_reader = |marks: &'_ [(VersionId, String)]| -> Vec<String> {
        let mine = marks.iter().filter(|(of, _)| *of == id);
        mine.map(|(_, words)| words.clone()).collect()
    };
    let mut left_out: Vec<String> = of_file.map(str::to_owned).collect();
    left_out.extend(of_reader(written.left_out));
    let mut kept = of_reader(written.kept);
    for span in &version.kept {
        let words = written.story.text(*span).to_owned();
        if !kept.contains(&words) && !left_out.contains(&words) {
            kept.push(words);
        }
    }
    left_out.retain(|words| !kept.contains(words));
    for (key, passages) in [("leave-out", left_out), ("keep", kept)] {
        if !passages.is_empty() {
            let passages: Vec<String> = passages.iter().map(|words| quoted(words)).collect();
            rows.push(format!("{key} = [{}]", passages.join(", ")));
        }
    }
    format!("\n[[version]]\n{}\n", rows.join("\n"))
}

fn place(version: &Version, folder: &Path) -> String {
    let (path, _) = divided(&version.origin);
    let path = std::path::absolute(path).unwrap_or_else(|_| path.into());
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.into());
    let relative = path.strip_prefix(&folder).unwrap_or(&path);
    format!("path = {}", quoted(&relative.display().to_string()))
}

/// The file of an origin, and which of its articles it is if it holds several.
fn divided(origin: &str) -> (&str, Option<&str>) {
    if is_address(origin) || Path::new(origin).exists() {
        let part = origin
            .strip_suffix(')')
            .and_then(|rest| rest.rsplit_once(" ("));
        return match part.filter(|(address, _)| is_address(address)) {
            Some((address, part)) => (address, Some(part)),
            None => (origin, None),
        };
    }
    match origin
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("))
    {
        Some((file, part)) if Path::new(file).exists() => (file, Some(part)),
        _ => (origin, None),
    }
}

/// The words as TOML writes them.
fn quoted(words: &str) -> String {
    toml::Value::String(words.to_owned()).to_string()
}
