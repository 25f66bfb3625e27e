//! Stories that arrive one JSON a line: lines from a file or standard input, and what each asks to be compared.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::instants::moment;
use super::{FurnitureRules, LARGEST, LoadOptions, Trouble, draft_by_rules, share_language};
use crate::text::{Draft, Meta, PublicationDate};

/// The lines of a batch, read as they are asked for.
pub struct BatchLines {
    input: Box<dyn BufRead + Send>,
    number: usize,
}

/// One line of a batch as it was read.
#[derive(Debug)]
pub struct BatchLine {
    /// Its number, from 1.
    pub number: usize,
    bytes: Vec<u8>,
}

/// A story to be compared.
#[derive(Debug)]
pub struct BatchStory {
    /// What the asker calls the story: any JSON value, given back to the letter.
    pub id: Option<Box<RawValue>>,
    /// The versions.
    pub drafts: Vec<Draft>,
    /// Words and phrases that are to be treated as the same.
    pub same: Vec<(String, String)>,
    /// What could not be used of them.
    pub troubles: Vec<Trouble>,
}

/// A line that asks for nothing that could be compared.
#[derive(Debug)]
pub struct RefusedLine {
    /// What the asker calls the story, if that much could be read.
    pub id: Option<Box<RawValue>>,
    /// Where, what and what to do.
    pub trouble: Trouble,
}

/// The lines of a file, or of standard input for `-`.
///
/// # Errors
/// When the file cannot be opened.
pub fn open_batch(path: &Path) -> Result<BatchLines, Trouble> {
    if path.as_os_str() == "-" {
        return Ok(BatchLines::of(io::stdin()));
    }
    let place = path.display().to_string();
    let open = || -> io::Result<File> {
        let file = File::open(path)?;
        // A folder opens like a file and fails only when it is read.
        if file.metadata()?.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        Ok(file)
    };
    open()
        .map(BatchLines::of)
        .map_err(|error| match error.kind() {
            io::ErrorKind::IsADirectory => Trouble::new(place, "this is a folder").with_hint(
                "give a file with one story a line, or compare the folder with `retold report`",
            ),
            _ => super::trouble::unreadable_trouble(&place, "the file", &error),
        })
}

impl BatchLines {
    /// The lines of any input.
    pub fn of(input: impl Read + Send + 'static) -> Self {
        Self {
            input: Box::new(BufReader::with_capacity(1 << 16, input)),
            number: 0,
        }
    }

    /// Reads up to the end of the line; of a line that is too long just enough to see that.
    fn read(&mut self) -> io::Result<Option<BatchLine>> {
        let mut bytes = Vec::new();
        (&mut self.input)
            .take(LARGEST + 1)
            .read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        if bytes.len() as u64 > LARGEST && bytes.last() != Some(&b'\n') {
            self.input.skip_until(b'\n')?;
        }
        Ok(Some(BatchLine {
            number: self.number,
            bytes,
        }))
    }
}

impl Iterator for BatchLines {
    type Item = io::Result<BatchLine>;

    /// The next line that is not blank.
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.read().transpose()? {
                Ok(line) if line.bytes.trim_ascii().is_empty() => {}
                other => return Some(other),
            }
        }
    }
}

#[derive(Deserialize)]
struct JsonStory<'a> {
    #[serde(default)]
    id: Option<Box<RawValue>>,
    #[serde(borrow, default)]
    versions: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct JsonVersion {
    text: String,
    title: Option<String>,
    origin: Option<String>,
    published: Option<String>,
    letter: Option<String>,
}

impl BatchLine {
    /// What the line asks to be compared.
    ///
    /// # Errors
    /// When it is no story; the error carries the story's id as far as it can be read.
    pub fn asked(&self, options: &LoadOptions) -> Result<BatchStory, RefusedLine> {
        let refused = |id, what: String| RefusedLine {
            id,
            trouble: Trouble::new(format!("line {}", self.number), what),
        };
        if self.bytes.len() as u64 > LARGEST {
            let what = format!("the line is larger than {} MiB", LARGEST >> 20);
            return Err(refused(None, what));
        }
        let bytes = self
            .bytes
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&self.bytes);
        let story: JsonStory =
            serde_json::from_slice(bytes).map_err(|error| refused(None, not_a_story(&error)))?;
        let versions = match story.versions {
            Some(versions) => versions_of(versions, &options.furniture),
            None => Err("the story has no `versions`".to_owned()),
        };
        match versions {
            Ok((drafts, troubles)) => Ok(BatchStory {
                id: story.id,
                drafts,
                same: options.same.clone(),
                troubles,
            }),
            Err(what) => Err(refused(story.id, what)),
        }
    }
}

fn not_a_story(error: &serde_json::Error) -> String {
    let (what, column) = (plainly(error), error.column());
    format!("this is not a story in JSON: {what} (column {column})")
}

/// The words of an error, without the place it puts behind them.
fn plainly(error: &serde_json::Error) -> String {
    let words = error.to_string();
    let plain = words.split(" at line ").next();
    plain.unwrap_or_default().to_owned()
}

fn versions_of(
    versions: &RawValue,
    rules: &FurnitureRules,
) -> Result<(Vec<Draft>, Vec<Trouble>), String> {
    let versions: Vec<JsonVersion> = serde_json::from_str(versions.get())
        .map_err(|error| format!("the versions cannot be read: {}", plainly(&error)))?;
    if versions.is_empty() {
        return Err("the story has no versions".to_owned());
    }
    let mut troubles = Vec::new();
    let mut drafts: Vec<Draft> = versions
        .into_iter()
        .enumerate()
        .map(|(number, version)| draft_json_version(number, version, rules, &mut troubles))
        .collect();
    share_language(&mut drafts);
    match letter_given_twice(&drafts) {
        Some(letter) => Err(format!("two versions have the letter {letter}")),
        None => Ok((drafts, troubles)),
    }
}

fn letter_given_twice(drafts: &[Draft]) -> Option<&str> {
    let mut letters: Vec<&str> = drafts.iter().filter_map(|d| d.letter.as_deref()).collect();
    letters.sort_unstable();
    let twice = letters.windows(2).find(|two| two[0] == two[1])?;
    twice.first().copied()
}

/// The draft of a version; what it is said to be goes before what its text says about itself.
fn draft_json_version(
    number: usize,
    version: JsonVersion,
    rules: &FurnitureRules,
    troubles: &mut Vec<Trouble>,
) -> Draft {
    let found = draft_by_rules(version.text, rules);
    let published = version.published.filter(|day| !day.trim().is_empty());
    let day = published.as_deref().and_then(read_iso_day);
    if let (Some(published), None) = (&published, &day) {
        let place = format!("versions[{number}].published");
        let what = format!("“{published}” is not a day");
        troubles.push(Trouble::new(place, what).with_hint("write it as 2021-08-20"));
    }
    let at = published.as_deref().and_then(moment);
    let said = Meta {
        title: version.title,
        published: day.map(|day| PublicationDate { day, at }),
        ..Meta::default()
    };
    Draft {
        meta: said.or(found.meta),
        origin: version.origin.unwrap_or_default(),
        letter: version.letter.filter(|letter| !letter.trim().is_empty()),
        ..found
    }
}

/// The day of a date or a timestamp in the order of ISO 8601.
fn read_iso_day(published: &str) -> Option<Date> {
    let day = published.trim().get(..10)?;
    day.parse().ok()
}
