//! Lines joined into paragraphs, and words that were broken at the end of a line made whole.

use std::collections::BTreeSet;

use super::glyphs::PdfLine;

/// A paragraph with the size of its letters.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Paragraph {
    pub(super) words: String,
    pub(super) size: f64,
}

/// A distance between lines larger than the usual one by this much parts paragraphs.
const WIDE: f64 = 1.3;

/// A line that is indented by this part of its letters' size begins a paragraph.
const INDENT: f64 = 0.7;

/// A line that ends this part of its column's width before the edge is the last of its paragraph.
const SHORT: f64 = 0.15;

/// Letters of one paragraph differ in size by less.
const ALIKE: f64 = 0.12;

/// The paragraphs of these lines, which stand in reading order.
pub(super) fn join_pdf_lines(lines: &[PdfLine]) -> Vec<Paragraph> {
    let known = whole_words(lines);
    let mut found: Vec<Paragraph> = Vec::new();
    for column in lines.chunk_by(|a, b| a.column == b.column) {
        let edges = Edges::of(column);
        for (at, line) in column.iter().enumerate() {
            let goes_on = match at.checked_sub(1).and_then(|before| column.get(before)) {
                Some(before) => edges.goes_on(before, line),
                None => found.last().is_some_and(|last| {
                    is_open(&last.words) && is_similar_size(last.size, line.size)
                }),
            };
            match found
                .last_mut()
                .filter(|_| goes_on && !is_bullet_line(&line.words))
            {
                Some(last) => join_broken_line(&mut last.words, &line.words, &known),
                None => found.push(Paragraph {
                    words: line.words.clone(),
                    size: line.size,
                }),
            }
        }
    }
    found
}

/// The edges of a column and the usual distance of its lines.
struct Edges {
    start: f64,
    end: f64,
    pitch: f64,
}

impl Edges {
    fn of(column: &[PdfLine]) -> Self {
        let mut pitches: Vec<f64> = column
            .windows(2)
            .map(|two| two[0].foot - two[1].foot)
            .filter(|pitch| *pitch > 0.0)
            .collect();
        pitches.sort_by(f64::total_cmp);
        Self {
            start: column
                .iter()
                .map(|line| line.start)
                .fold(f64::MAX, f64::min),
            end: column.iter().map(|line| line.end).fold(f64::MIN, f64::max),
            // Wide distances are the fewer and lie above the lower third.
            pitch: pitches.get(pitches.len() / 3).copied().unwrap_or(f64::MAX),
        }
    }

    fn goes_on(&self, before: &PdfLine, line: &PdfLine) -> bool {
        let pitch = self.pitch.max(line.size);
        let is_near = before.foot - line.foot < pitch * WIDE;
        // The lines below the first of an item are set further in.
        let is_indented = !is_bullet_line(&before.words)
            && line.start > before.start + line.size * INDENT
            && line.start > self.start + line.size * INDENT;
        let is_last =
            before.end < self.end - (self.end - self.start) * SHORT && !is_open(&before.words);
        is_near && is_similar_size(before.size, line.size) && !is_indented && !is_last
    }
}

fn is_similar_size(one: f64, other: f64) -> bool {
    (one - other).abs() <= one.max(other) * ALIKE
}

/// Whether a sentence goes on behind these words.
fn is_open(words: &str) -> bool {
    !words
        .trim_end_matches(['"', '”', '’', ')', '»', '“'])
        .ends_with(['.', '!', '?', ':', '。', '…'])
}

fn is_bullet_line(words: &str) -> bool {
    words.starts_with(['•', '‣', '▪'])
}

/// The words that stand whole inside a line, in lower case.
fn whole_words(lines: &[PdfLine]) -> BTreeSet<String> {
    let inside = lines.iter().flat_map(|line| {
        let mut words: Vec<&str> = line.words.split_whitespace().collect();
        words.pop();
        words
    });
    inside.map(bare_lower_word).collect()
}

fn bare_lower_word(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

/// Puts a line behind the words before it. A hyphen at the end is part of the word only where the text has it elsewhere.
fn join_broken_line(words: &mut String, line: &str, known: &BTreeSet<String>) {
    let is_soft = words.ends_with('\u{ad}');
    let is_hyphen = words.ends_with(['-', '\u{2010}']) && line.starts_with(char::is_lowercase);
    if !is_soft && !is_hyphen {
        // A word that is capital on both sides of its hyphen keeps it, and so does one with a figure.
        if !words.ends_with(['-', '\u{2010}', '—', '–', '/'])
            || words.ends_with(" -")
            || words.ends_with(" –")
        {
            words.push(' ');
        }
        words.push_str(line);
        return;
    }
    let first = words.split_whitespace().next_back().unwrap_or_default();
    let second = line.split_whitespace().next().unwrap_or_default();
    let hyphened = bare_lower_word(&format!("{first}{second}"));
    if is_soft || !known.contains(&hyphened) {
        words.pop();
    }
    words.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(start: f64, end: f64, foot: f64, words: &str) -> PdfLine {
        PdfLine {
            start,
            end,
            foot,
            size: 10.0,
            height: 0.5,
            words: words.to_owned(),
            column: 1,
        }
    }

    #[test]
    fn broken_words_are_made_whole_and_compounds_stay() {
        let lines = [
            line(0.0, 100.0, 90.0, "A well-known harbour mas-"),
            line(0.0, 100.0, 78.0, "ter said that the well-"),
            line(0.0, 100.0, 66.0, "known ship ran aground off Tarrek-"),
            line(0.0, 60.0, 54.0, "Dol on Thursday."),
            line(0.0, 100.0, 42.0, "Three people were hurt when it"),
            line(0.0, 40.0, 30.0, "struck a reef."),
        ];
        let told: Vec<String> = join_pdf_lines(&lines)
            .into_iter()
            .map(|p| p.words)
            .collect();
        assert_eq!(
            told,
            [
                "A well-known harbour master said that the well-known ship ran aground off Tarrek-Dol on Thursday.",
                "Three people were hurt when it struck a reef."
            ]
        );
    }
}
