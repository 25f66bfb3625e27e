//! What a story file says about its versions and the story, and how that is put over what the versions say themselves.

use std::ops::Range;

use super::LEFT_OUT;
use crate::load::{Trouble, nearest_name};
use crate::text::{Draft, MarkedFurniture, Meta, PassageKind, VersionKind};

/// What a story file says about a version; it goes before what the version says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::load) struct VersionOverrides {
    /// Which of several articles in its file it is.
    pub(in crate::load) part: Option<String>,
    pub(in crate::load) letter: Option<String>,
    /// Whether it is an article or a source of quotations.
    pub(in crate::load) kind: Option<VersionKind>,
    /// Its label, outlet and date.
    pub(in crate::load) meta: Meta,
    pub(in crate::load) sha256: Option<String>,
    pub(in crate::load) leave_out: Vec<WordsAtPlace>,
    pub(in crate::load) keep: Vec<WordsAtPlace>,
    /// What is left out of every version, wherever it stands there.
    pub(in crate::load) leave_out_everywhere: Vec<WordsAtPlace>,
}

/// Words as they are printed in a version, and at which of the places where they stand there: 1 is the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsAtPlace {
    /// The words.
    pub words: String,
    /// Which of their places it is.
    pub place: usize,
    /// Where the story file says so: its name and line.
    pub said_at: String,
}

/// What a story file says about the whole story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::load) struct StoryOverrides {
    pub(in crate::load) base: Option<String>,
    pub(in crate::load) same: Vec<(String, String)>,
    pub(in crate::load) is_by_time: bool,
    /// What is left out of every version.
    pub(in crate::load) leave_out: Vec<WordsAtPlace>,
}

impl VersionOverrides {
    /// Puts what the file says over what is known of a draft.
    pub(in crate::load) fn say_of(&self, draft: &mut Draft, troubles: &mut Vec<Trouble>) {
        if self.letter.is_some() {
            draft.letter.clone_from(&self.letter);
        }
        draft.kind = self.kind.or(draft.kind);
        draft.meta = self.meta.clone().or(std::mem::take(&mut draft.meta));
        let is_changed = |known: &String| !known.eq_ignore_ascii_case(&draft.sha256);
        if self.sha256.as_ref().is_some_and(is_changed) {
            let what = "the text is not the one that the story file was written for";
            let hint = "compare again what was noted about it, and write the story file anew";
            troubles.push(Trouble::new(draft.origin.as_str(), what).with_hint(hint));
        }
        for printed in &self.leave_out_everywhere {
            let places: Vec<Range<usize>> = find_word_ranges(draft, &printed.words).collect();
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
        troubles.extend(missing.iter().map(|printed| printed.missing_trouble(draft)));
    }
}

impl WordsAtPlace {
    /// That the words do not stand in a version, with what stands there that is nearest to them.
    fn missing_trouble(&self, draft: &Draft) -> Trouble {
        let start = cut_short(&self.words);
        let origin = &draft.origin;
        let what = match find_word_ranges(draft, &self.words).count() {
            0 => format!("“{start}” is not in {origin}"),
            n => {
                let place = self.place;
                format!("“{start}” stands at {n} places in {origin}, not at {place}")
            }
        };
        let near = nearest_line(&self.words, &draft.text);
        let hint = match near {
            Some(near) => format!("did you mean “{}”?", cut_short(near)),
            None => "copy the passage as it is printed into `leave-out` or `keep`".to_owned(),
        };
        Trouble::new(self.said_at.as_str(), what).with_hint(hint)
    }

    /// That the words, which are left out everywhere, stand in none of the versions; none if they do.
    pub(in crate::load) fn nowhere_trouble(&self, drafts: &[Draft]) -> Option<Trouble> {
        if drafts.iter().any(|draft| draft.text.contains(&self.words)) {
            return None;
        }
        let mut near = drafts
            .iter()
            .map(|draft| nearest_line(&self.words, &draft.text));
        let hint = match near.find_map(|near| near) {
            Some(near) => format!("did you mean “{}”?", cut_short(near)),
            None => "copy the passage as it is printed".to_owned(),
        };
        let what = format!(
            "“{}” stands in none of the versions that were opened",
            cut_short(&self.words)
        );
        Some(Trouble::new(self.said_at.as_str(), what).with_hint(hint))
    }

    fn find(&self, draft: &Draft) -> Option<Range<usize>> {
        find_word_ranges(draft, &self.words).nth(self.place - 1)
    }
}

/// The beginning of a passage, as much as a line of trouble has room for.
fn cut_short(words: &str) -> String {
    let start: String = words.chars().take(40).collect();
    if start.len() < words.len() {
        format!("{}…", start.trim_end())
    } else {
        start
    }
}

/// More lines than an article has are not searched for what a reader may have meant.
const LINES_SEARCHED: usize = 2_000;

/// The line or sentence of a text that words are most likely a slip of.
fn nearest_line<'a>(words: &str, text: &'a str) -> Option<&'a str> {
    // What is twice as long is no slip.
    let n = words.len();
    let lines = text.lines().take(LINES_SEARCHED);
    let parts = lines.flat_map(|line| line.split_inclusive(['.', '!', '?']).chain([line]));
    let parts = parts
        .map(str::trim)
        .filter(|part| part.len() < 2 * n && n < 2 * part.len());
    nearest_name(words, parts)
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
