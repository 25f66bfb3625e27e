//! What of a source is not spoken: labels of speakers, time codes, line numbers and stage directions.

#![allow(
    clippy::string_slice,
    reason = "lines are cut at places that a search in them has found"
)]

use std::collections::HashMap;

use super::rules;
use crate::text::{Span, Story, VersionId};

/// What stands in a source beside the spoken words.
#[derive(Debug, Default)]
pub(super) struct SourceLayout {
    /// Stretches that nobody speaks, in order.
    pub(super) unspoken: Vec<Span>,
    /// Who speaks from a byte of the story on.
    pub(super) speakers: Vec<(u32, String)>,
    /// The time codes, each with the byte where it stands.
    pub(super) times: Vec<(u32, String)>,
}

/// Words by which a remark in round brackets is a stage direction.
const DIRECTIONS: [&str; 26] = [
    "applause",
    "laughter",
    "laughs",
    "laughing",
    "crosstalk",
    "inaudible",
    "unintelligible",
    "indistinct",
    "music",
    "cheers",
    "cheering",
    "boos",
    "booing",
    "pause",
    "pauses",
    "silence",
    "sighs",
    "coughs",
    "interruption",
    "phonetic",
    "beifall",
    "heiterkeit",
    "applaudissements",
    "rires",
    "aplausos",
    "risas",
];

impl SourceLayout {
    /// Reads a source line by line.
    pub(super) fn of(story: &Story, source: VersionId) -> Self {
        let span = story.versions[source].span;
        let text = story.text(span);
        let lines = split_lines(text);
        let habits = LineHabits::of(&lines);
        let mut layout = Self::default();
        for &(start, line) in &lines {
            layout.read_line(span.start as usize + start, line, &habits);
        }
        layout.unspoken.sort_unstable();
        layout
    }

    fn read_line(&mut self, start: usize, line: &str, habits: &LineHabits<'_>) {
        let trimmed = line.trim();
        if let Some((from, _)) = trimmed.split_once("-->") {
            self.skip(start, line.len());
            self.times.push((to_byte(start), from.trim().to_owned()));
            return;
        }
        let is_number = !trimmed.is_empty()
            && trimmed.len() <= 6
            && trimmed.bytes().all(|b| b.is_ascii_digit());
        if is_number || trimmed.starts_with("WEBVTT") {
            self.skip(start, line.len());
            return;
        }
        let mut at = line.len() - line.trim_start().len();
        if habits.has_numbers {
            at += number_length(&line[at..]);
        }
        if let Some((n, time)) = leading_time(&line[at..]) {
            self.times.push((to_byte(start + at), time.to_owned()));
            at += n;
        }
        if let Some((n, name)) = leading_label(&line[at..], habits) {
            self.speakers.push((to_byte(start + at), name));
            at += n;
        }
        self.skip(start, at);
        self.skip_directions(start, line);
    }

    /// Remarks in brackets that nobody speaks.
    fn skip_directions(&mut self, start: usize, line: &str) {
        for (open, close) in [('(', ')'), ('[', ']'), ('<', '>')] {
            let mut from = 0;
            while let Some(at) = line[from..].find(open).map(|at| from + at) {
                let Some(n) = line[at..].find(close) else {
                    break;
                };
                let inside = &line[at + 1..at + n];
                if is_direction(open, inside) {
                    self.skip(start + at, n + 1);
                }
                if let Some(name) = inside.strip_prefix("v ").filter(|_| open == '<') {
                    self.speakers
                        .push((to_byte(start + at), name.trim().to_owned()));
                }
                from = at + n + 1;
            }
        }
    }

    fn skip(&mut self, start: usize, len: usize) {
        if len > 0 {
            self.unspoken.push(Span::new(start, start + len));
        }
    }

    /// Whether a place of the story lies in what nobody speaks.
    pub(super) fn is_unspoken(&self, span: Span) -> bool {
        let before = self
            .unspoken
            .partition_point(|skipped| skipped.start <= span.start);
        let skipped = before.checked_sub(1).and_then(|at| self.unspoken.get(at));
        skipped.is_some_and(|skipped| skipped.covers(span))
    }

    /// Whether somebody else begins to speak between two bytes of the story; subtitles name a speaker again and again.
    pub(super) fn has_turn(&self, from: u32, to: u32) -> bool {
        let speaker = self.speaker_at(from);
        let begun = self.speakers.partition_point(|(at, _)| *at < from);
        let mut turns = self.speakers[begun..].iter().take_while(|(at, _)| *at < to);
        turns.any(|(_, name)| Some(name.as_str()) != speaker)
    }

    /// The speaker of the words at a byte of the story.
    pub(super) fn speaker_at(&self, byte: u32) -> Option<&str> {
        last_before(&self.speakers, byte)
    }

    /// The time code before a byte of the story.
    pub(super) fn time_at(&self, byte: u32) -> Option<&str> {
        last_before(&self.times, byte)
    }
}

/// How many turns of speakers and time codes a version has, and how many lines with words.
pub(super) fn count_turns(story: &Story, version: VersionId) -> (usize, usize) {
    let layout = SourceLayout::of(story, version);
    let lines = story.text(story.versions[version].span).lines();
    let has_words = |line: &&str| line.chars().any(char::is_alphabetic);
    let turns = layout.speakers.len() + layout.times.len();
    (turns, lines.filter(has_words).count())
}

fn last_before(marks: &[(u32, String)], byte: u32) -> Option<&str> {
    let behind = marks.partition_point(|(at, _)| *at <= byte);
    let (_, mark) = marks.get(behind.checked_sub(1)?)?;
    Some(mark)
}

fn to_byte(at: usize) -> u32 {
    Span::new(at, at).start
}

/// The lines of a text with their places.
fn split_lines(text: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    let lines = text.split_inclusive('\n');
    lines
        .map(|line| {
            let start = at;
            at += line.len();
            (start, line.trim_end_matches(['\n', '\r']))
        })
        .collect()
}

/// Whether the lines carry numbers, as transcripts of courts do: three of four lines that have words.
fn are_numbered(lines: &[(usize, &str)]) -> bool {
    let with_words = lines
        .iter()
        .filter(|(_, line)| line.chars().any(char::is_alphabetic));
    let (mut n, mut numbered) = (0, 0);
    for (_, line) in with_words {
        n += 1;
        numbered += usize::from(number_length(line.trim_start()) > 0);
    }
    n >= 4 && numbered * 4 >= n * 3
}

/// The length of a line number of up to three digits and the gap behind it.
fn number_length(line: &str) -> usize {
    let n_digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[n_digits..];
    let gap = rest.len() - rest.trim_start().len();
    if (1..=3).contains(&n_digits) && gap > 0 {
        n_digits + gap
    } else {
        0
    }
}

/// A time code at the beginning of a line, in brackets or with two colons: `[00:12]`, `00:12:03`.
fn leading_time(line: &str) -> Option<(usize, &str)> {
    let inside = line.strip_prefix(['[', '(']).unwrap_or(line);
    let is_bracketed = inside.len() < line.len();
    let is_time = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | ',');
    let n = inside.find(|c| !is_time(c)).unwrap_or(inside.len());
    let time = &inside[..n];
    let n_colons = time.matches(':').count();
    let is_closed = inside[n..].starts_with([']', ')']);
    if is_bracketed != is_closed || n_colons == 0 || (!is_bracketed && n_colons < 2) {
        return None;
    }
    let n_bytes = n + usize::from(is_bracketed) + usize::from(is_closed);
    let rest = &line[n_bytes..];
    Some((n_bytes + rest.len() - rest.trim_start().len(), time))
}

/// What the lines of a source have in common, looked up once.
struct LineHabits<'a> {
    /// Whether they carry numbers, as transcripts of courts do.
    has_numbers: bool,
    /// Whether some begin with *Q.* and others with *A.*
    is_hearing: bool,
    /// What stands before the first colon, with how many lines begin so.
    labels: HashMap<&'a str, usize>,
}

impl<'a> LineHabits<'a> {
    fn of(lines: &[(usize, &'a str)]) -> Self {
        let has_numbers = are_numbered(lines);
        let starts = lines.iter().map(|(_, line)| {
            let line = line.trim_start();
            let skipped = if has_numbers { number_length(line) } else { 0 };
            &line[skipped..]
        });
        let begins = |sign: &str| starts.clone().any(|line| is_turn(line, sign));
        let mut labels = HashMap::new();
        for (label, _) in starts.clone().filter_map(|line| line.split_once(':')) {
            *labels.entry(label).or_default() += 1;
        }
        Self {
            has_numbers,
            is_hearing: begins("Q") && begins("A"),
            labels,
        }
    }
}

/// Whether a line is a question or an answer of a hearing: *Q. Did you see it?*
fn is_turn(line: &str, sign: &str) -> bool {
    let rest = line.strip_prefix(sign);
    let rest = rest.and_then(|rest| rest.strip_prefix(['.', ':']));
    rest.is_some_and(|rest| rest.starts_with([' ', '\t']))
}

/// A name and a colon at the beginning of a line, or the *Q.* and *A.* of a hearing.
fn leading_label(line: &str, habits: &LineHabits<'_>) -> Option<(usize, String)> {
    let signs = ["Q", "A"].into_iter();
    let mut turns = signs.filter(|sign| habits.is_hearing && is_turn(line, sign));
    if let Some(sign) = turns.next() {
        let rest = &line[2..];
        let gap = rest.len() - rest.trim_start().len();
        return Some((2 + gap, sign.to_owned()));
    }
    let end = line.find(':')?;
    let printed = line[..end].trim();
    let name = printed.trim_matches(['*', '_', '>', '-', '–', '—', ' ']);
    let name = name
        .split(['(', '[', ','])
        .next()
        .unwrap_or_default()
        .trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    let begins_large = |word: &&&str| word.starts_with(char::is_uppercase);
    let n_large = words.iter().filter(begins_large).count();
    let is_name = (1..=5).contains(&words.len())
        && name.chars().count() <= rules::LONGEST_LABEL
        && words
            .first()
            .is_some_and(|word| word.starts_with(char::is_uppercase))
        && n_large * 2 >= words.len();
    let is_loud = name.chars().any(char::is_alphabetic) && !name.chars().any(char::is_lowercase);
    let recurs = || habits.labels.get(&line[..end]).is_some_and(|n| *n > 1);
    let is_label = is_name
        && (is_loud
            || (n_large >= 2 && n_large == words.len())
            || printed.starts_with("**")
            || recurs());
    let rest = &line[end + 1..];
    let rest = rest.trim_start_matches(['*', '_']);
    (is_label && (rest.is_empty() || rest.starts_with(char::is_whitespace)))
        .then(|| (line.len() - rest.trim_start().len(), name.to_owned()))
}

fn is_direction(open: char, inside: &str) -> bool {
    let words = inside.split_whitespace();
    let n_words = words.clone().count();
    let mut plain = words.map(|word| {
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase()
    });
    match open {
        _ if n_words == 0 || n_words > rules::DIRECTION_WORDS => false,
        '(' => plain.any(|word| DIRECTIONS.contains(&word.as_str())),
        _ => true,
    }
}
