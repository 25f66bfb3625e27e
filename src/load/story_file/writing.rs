//! A story file made from what is open.

use std::fmt::Write;
use std::path::Path;

use super::LEFT_OUT;
use super::relative_path::path_from;
use crate::load::Trouble;
use crate::load::is_web_address;
use crate::text::{Span, Story, Version, VersionId, VersionKind};

/// What is to be written down of an open story.
#[derive(Clone, Debug)]
pub struct StoryFileContent<'a> {
    /// The story.
    pub story: &'a Story,
    /// Its versions in the order in which they stand.
    pub order: &'a [VersionId],
    /// The version that the others are read against.
    pub base: Option<VersionId>,
    /// Words that are to be treated as the same.
    pub same: &'a [(String, String)],
    /// Passages that the reader took for the story's own though the rules did not, by version.
    pub kept: &'a [(VersionId, Span)],
    /// Passages that the reader left out, by version, beside those that an earlier story file left out.
    pub left_out: &'a [(VersionId, Span)],
}

impl StoryFileContent<'_> {
    /// Why a story file could not open what is open: a version that came from no file or address, or from a file whose name
    /// cannot be written.
    pub fn obstacle(&self) -> Option<Trouble> {
        let versions = self
            .order
            .iter()
            .filter_map(|id| self.story.versions.get(*id));
        let unnamed = |version: &&Version| {
            let place = version_place(version);
            !is_web_address(place) && !Path::new(place).exists()
        };
        let version = versions.into_iter().find(unnamed)?;
        let (letter, place) = (&version.letter, version_place(version));
        let (what, hint) = if place.contains('\u{fffd}') {
            let what =
                format!("the name of {letter}, {place}, has bytes that a story file cannot hold");
            (what, "rename the file and open it again")
        } else {
            let what = format!("{letter} came from {place}, which a story file cannot open");
            (what, "save its text as a file and open that")
        };
        Some(Trouble::new("a story file", what).with_hint(hint))
    }
}

/// The text of a story file that opens the story again from `folder`, in which it will stand.
pub fn story_file(written: &StoryFileContent<'_>, folder: &Path) -> String {
    let mut file = "# A story for retold: open it with `retold FILE`. Paths begin in the folder of this file.\n".to_owned();
    let mut line = |key: &str, value: &str| {
        // Writing to a string cannot fail.
        let _ = writeln!(file, "{key} = {value}");
    };
    if let Some(base) = written.base {
        line("base", &quote_toml(written.story.letter(base)));
    }
    if !written.same.is_empty() {
        let pairs = written
            .same
            .iter()
            .map(|(one, other)| format!("[{}, {}]", quote_toml(one), quote_toml(other)));
        line(
            "same",
            &format!("[{}]", pairs.collect::<Vec<_>>().join(", ")),
        );
    }
    for &id in written.order {
        file.push_str(&write_version_table(written, id, folder));
    }
    file
}

pub(super) fn write_version_table(
    written: &StoryFileContent<'_>,
    id: VersionId,
    folder: &Path,
) -> String {
    let version = &written.story.versions[id];
    let origin = version_place(version);
    let (key, place) = match is_web_address(origin) {
        true => ("address", origin.to_owned()),
        false => ("path", path_from(folder, Path::new(origin))),
    };
    let mut rows = vec![format!("{key} = {}", quote_toml(&place))];
    let mut say = |key: &str, value: Option<&str>| {
        rows.extend(value.map(|value| format!("{key} = {}", quote_toml(value))));
    };
    say("part", version.part.as_deref());
    say("letter", Some(&version.letter));
    say("kind", version.kind.map(VersionKind::name));
    say("label", version.meta.title.as_deref());
    say("outlet", version.meta.outlet.as_deref());
    let date = version.meta.published.map(|published| match published.at {
        Some(at) => at.to_string(),
        None => published.day.to_string(),
    });
    say("date", date.as_deref());
    say(
        "sha256",
        Some(version.sha256.as_str()).filter(|sum| !sum.is_empty()),
    );
    let (left_out, kept) = corrected_passages(written, id);
    for (key, passages) in [("leave-out", left_out), ("keep", kept)] {
        if !passages.is_empty() {
            let passages = passages
                .iter()
                .map(|span| write_passage_words(written.story, id, *span));
            let passages: Vec<String> = passages.collect();
            rows.push(format!("{key} = [{}]", passages.join(", ")));
        }
    }
    format!("\n[[version]]\n{}\n", rows.join("\n"))
}

/// What is left out of a version and what is kept in it, by the story file that it came from or by its reader; of two
/// that disagree keeping counts.
fn corrected_passages(written: &StoryFileContent<'_>, id: VersionId) -> (Vec<Span>, Vec<Span>) {
    let version = &written.story.versions[id];
    let of_reader = |marks: &[(VersionId, Span)]| -> Vec<Span> {
        let mine = marks.iter().filter(|(of, _)| *of == id);
        mine.map(|(_, span)| *span).collect()
    };
    let of_file = version
        .furniture
        .iter()
        .filter(|furniture| furniture.why == LEFT_OUT);
    let mut left_out: Vec<Span> = of_file.map(|furniture| furniture.span).collect();
    left_out.extend(of_reader(written.left_out));
    let mut kept = of_reader(written.kept);
    for span in &version.kept {
        if !kept.contains(span) && !left_out.contains(span) {
            kept.push(*span);
        }
    }
    left_out.retain(|span| !kept.contains(span));
    (left_out, kept)
}

/// The file or address that a version was read from, without the article that it is there.
pub(super) fn version_place(version: &Version) -> &str {
    let part = version.part.as_ref().map(|part| format!(" ({part})"));
    let place = part.and_then(|part| version.origin.strip_suffix(&part));
    place.unwrap_or(&version.origin)
}

/// The words of a stretch; where they stand elsewhere before it, with the number of the place.
pub(super) fn write_passage_words(story: &Story, id: VersionId, span: Span) -> String {
    let words = quote_toml(story.text(span));
    let before = Span {
        start: story.versions[id].span.start,
        end: span.start,
    };
    match story.text(before).matches(story.text(span)).count() {
        0 => words,
        n => format!("{{ words = {words}, place = {} }}", n + 1),
    }
}

/// The words as TOML writes them.
fn quote_toml(words: &str) -> String {
    toml::Value::String(words.to_owned()).to_string()
}
