//! Story files: which versions tell a story, what a person knows about them, and how they are to be read.

mod reading;
mod writing;

use std::ops::Range;
use std::path::Path;

use super::{Loaded, Source, Trouble};
use crate::text::{Draft, MarkedFurniture, Moment, PassageKind};

pub(super) use reading::read_story_file;
pub use writing::{StoryFileContent, story_file};

/// The reason that a reader is given for a passage that a story file leaves out.
const LEFT_OUT: &str = "left out in the story file";

/// A version as a story file lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedVersion {
    /// Where the version is to be read from.
    pub source: Source,
    said: VersionOverrides,
    /// What the file says about the whole story; the first version carries it.
    of_story: Option<StoryOverrides>,
}

/// What a story file says about a version; it goes before what the version says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct VersionOverrides {
    /// Which of several articles in its file it is.
    part: Option<String>,
    letter: Option<String>,
    label: Option<String>,
    outlet: Option<String>,
    date: Option<String>,
    date_at: Option<Moment>,
    sha256: Option<String>,
    leave_out: Vec<WordsAtPlace>,
    keep: Vec<WordsAtPlace>,
    /// What is left out of every version, wherever it stands there.
    leave_out_everywhere: Vec<String>,
}

/// Words as they are printed in a version, and at which of the places where they stand there: 1 is the first.
#[derive(Clone, Debug, PartialEq, Eq)]
struct WordsAtPlace {
    words: String,
    place: usize,
}

/// What a story file says about the whole story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct StoryOverrides {
    base: Option<String>,
    same: Vec<(String, String)>,
    is_by_time: bool,
}

/// Whether a file is a story file: its name ends in `.toml` and it lists versions.
pub(super) fn is_story_file(path: &Path, text: &str) -> bool {
    let is_toml = path.extension().is_some_and(|ending| ending == "toml");
    let lists = |line: &str| line.trim_start().starts_with("[[version]]");
    is_toml && text.lines().any(lists)
}

impl ListedVersion {
    /// What the story file makes of the version that was opened.
    pub(super) fn applied(&self, mut loaded: Loaded) -> Loaded {
        let place = self.source.origin();
        if let Some(part) = &self.said.part {
            let ending = format!("({part})");
            loaded
                .drafts
                .retain(|draft| draft.origin.ends_with(&ending));
            if loaded.drafts.is_empty() && loaded.troubles.is_empty() {
                let what = format!("there is no {part} in this file");
                loaded.troubles.push(Trouble::new(place.as_str(), what));
            }
        }
        let mut troubles = Vec::new();
        for draft in &mut loaded.drafts {
            self.said.say_of(draft, &mut troubles);
        }
        loaded.troubles.extend(troubles);
        if let Some(of_story) = &self.of_story {
            loaded.base.clone_from(&of_story.base);
            loaded.same.clone_from(&of_story.same);
            loaded.is_by_time = of_story.is_by_time;
        }
        loaded
    }
}

impl VersionOverrides {
    fn say_of(&self, draft: &mut Draft, troubles: &mut Vec<Trouble>) {
        let said = |said: &Option<String>, known: &mut Option<String>| {
            if said.is_some() {
                known.clone_from(said);
            }
        };
        said(&self.letter, &mut draft.letter);
        said(&self.label, &mut draft.title);
        said(&self.outlet, &mut draft.outlet);
        said(&self.date, &mut draft.published);
        if self.date.is_some() {
            draft.published_at.clone_from(&self.date_at);
        }
        let is_changed = |known: &String| !known.eq_ignore_ascii_case(&draft.sha256);
        if self.sha256.as_ref().is_some_and(is_changed) {
            let what = "the text is not the one that the story file was written for";
            let hint = "compare again what was noted about it, and write the story file anew";
            troubles.push(Trouble::new(draft.origin.as_str(), what).with_hint(hint));
        }
        for words in &self.leave_out_everywhere {
            let places: Vec<Range<usize>> = find_word_ranges(draft, words).collect();
            places.into_iter().for_each(|range| leave_out(draft, range));
        }
        let mut missing = Vec::new();
        for printed in &self.leave_out {
            match printed.find(draft) {
                Some(range) => leave_out(draft, range),
                None => missing.push(printed),
            }
        }
        for printed in &self.keep {
            match printed.find(draft) {
                Some(range) => keep_as_story(draft, range),
                None => missing.push(printed),
            }
        }
        for WordsAtPlace { words, place } in missing {
            let start: String = words.chars().take(40).collect();
            let what = match find_word_ranges(draft, words).count() {
                0 => format!("“{start}” is not in this version"),
                n => format!("“{start}” stands at {n} places in this version, not at {place}"),
            };
            let hint = "copy the passage as it is printed into `leave-out` or `keep`";
            troubles.push(Trouble::new(draft.origin.as_str(), what).with_hint(hint));
        }
    }
}

impl WordsAtPlace {
    fn find(&self, draft: &Draft) -> Option<Range<usize>> {
        find_word_ranges(draft, &self.words).nth(self.place - 1)
    }
}

/// The places of these words in the text.
fn find_word_ranges(draft: &Draft, words: &str) -> impl Iterator<Item = Range<usize>> {
    let places = draft.text.match_indices(words);
    places.map(|(start, found)| start..start + found.len())
}

/// Forgets what the rules made of a stretch.
fn clear_furniture(draft: &mut Draft, range: &Range<usize>) {
    draft
        .furniture
        .retain(|f| f.range.end <= range.start || range.end <= f.range.start);
}

/// Marks a stretch as furniture.
fn leave_out(draft: &mut Draft, range: Range<usize>) {
    clear_furniture(draft, &range);
    for passage in &mut draft.passages {
        if range.start <= passage.range.start && passage.range.end <= range.end {
            passage.kind = PassageKind::Furniture;
        }
    }
    let why = LEFT_OUT.to_owned();
    draft.furniture.push(MarkedFurniture { range, why });
    draft.furniture.sort_by_key(|f| f.range.start);
}

/// Takes a stretch for the story's own, whatever the rules say.
fn keep_as_story(draft: &mut Draft, range: Range<usize>) {
    clear_furniture(draft, &range);
    for passage in &mut draft.passages {
        let is_inside = range.start <= passage.range.start && passage.range.end <= range.end;
        if is_inside && passage.kind == PassageKind::Furniture {
            passage.kind = PassageKind::Paragraph;
        }
    }
    draft.kept.push(range);
}
