//! A session whose files were moved: pointed to where they are now.

use std::fs;
use std::path::{Path, PathBuf};

use super::folder::Sessions;
use super::record::{SessionRecord, without_part};
use super::session_changes::lock_session;
use super::session_entry::SessionEntry;
use super::session_reading::read_session;
use super::session_writing::store;
use crate::load::{LARGEST, Trouble, describe_system_error, hexadecimal, is_web_address};

/// Files below a folder that are looked at, at most: the folder of a story, not a disk.
const MOST_FILES: usize = 2_000;

/// How deep below the folder it is looked for them.
const DEEPEST: usize = 4;

/// A session after its files were looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedSession {
    /// The session as it is now; what is still lost stands in it.
    pub entry: SessionEntry,
    /// What was found again.
    pub found: Vec<MovedSource>,
}

/// A file of a session that was found in another place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedSource {
    /// Where it was, or what it came from.
    pub was: String,
    /// Where it is.
    pub now: PathBuf,
    /// Whether its text is another now.
    pub has_changed: bool,
}

impl Sessions {
    /// Looks in `place`, a folder or a file, for what a session cannot open any more: by the end of the path, then by the
    /// checksum, then by the name.
    ///
    /// # Errors
    /// When there is no such session or place, another retold has it open, or it cannot be written.
    pub fn move_to(&self, which: &str, place: &Path) -> Result<MovedSession, Trouble> {
        let entry = self.which(which)?;
        let place = std::path::absolute(place).unwrap_or_else(|_| place.to_owned());
        if !place.exists() {
            let told = place.display().to_string();
            return Err(Trouble::new(told, "there is no such file or folder")
                .with_hint("name the folder in which the versions are now"));
        }
        let _lock = lock_session(&entry.path)?;
        let held = read_session(&entry.path).map_err(|fault| fault.trouble(&entry.path))?;
        let mut record = held.record;
        record.opened = Some(entry.opened.clone());
        let found = move_sources(&mut record, &place);
        if !found.is_empty() {
            store(&entry.path, &record).map_err(|error| {
                let system = describe_system_error(&error);
                let what = format!("the session cannot be written ({system})");
                Trouble::new(entry.path.display().to_string(), what)
            })?;
        }
        Ok(MovedSession {
            entry: SessionEntry::of(entry.path, &record),
            found,
        })
    }
}

fn move_sources(record: &mut SessionRecord, place: &Path) -> Vec<MovedSource> {
    let there = FilesThere::of(place);
    let mut found = Vec::new();
    for version in &mut record.versions {
        if version.gone || version.place().is_ok() {
            continue;
        }
        let was = version.path.clone();
        let name = was.as_deref().map(Path::new);
        let Some((now, has_changed)) = there.find(name, Some(&version.sha256)) else {
            continue;
        };
        let Some(now_name) = now.to_str().map(str::to_owned) else {
            continue;
        };
        let was = was.unwrap_or_else(|| version.origin.clone());
        if let Some(opened) = &mut record.opened {
            opened.replace(&was, &now_name);
        }
        let part = version.origin.strip_prefix(without_part(&version.origin));
        version.origin = format!("{now_name}{}", part.unwrap_or_default());
        version.path = Some(now_name);
        found.push(MovedSource {
            was,
            now,
            has_changed,
        });
    }
    // Story files, folders and sources of quotations are no versions.
    let others: Vec<String> = record
        .opened
        .iter()
        .flat_map(|opened| opened.missing().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    for was in others {
        let Some((now, _)) = there.find(Some(Path::new(&was)), None) else {
            continue;
        };
        if let (Some(opened), Some(name)) = (&mut record.opened, now.to_str()) {
            opened.replace(&was, name);
            found.push(MovedSource {
                was,
                has_changed: false,
                now,
            });
        }
    }
    found
}

/// The files of a folder and of those in it, or one file.
struct FilesThere {
    place: PathBuf,
    files: Vec<PathBuf>,
}

impl FilesThere {
    fn of(place: &Path) -> Self {
        let mut files = Vec::new();
        let mut folders = vec![(place.to_owned(), 0)];
        if place.is_file() {
            files.push(place.to_owned());
            folders.clear();
        }
        while let Some((folder, depth)) = folders.pop() {
            let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
            let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
            paths.sort();
            for path in paths {
                // A link to a folder may lead round in a circle.
                if path.is_dir() && !path.is_symlink() && depth < DEEPEST {
                    folders.push((path, depth + 1));
                } else if path.is_file() && files.len() < MOST_FILES {
                    files.push(path);
                }
            }
        }
        Self {
            place: place.to_owned(),
            files,
        }
    }

    /// Where a file is now, and whether its text is another.
    fn find(&self, was: Option<&Path>, sha256: Option<&str>) -> Option<(PathBuf, bool)> {
        let has_sum = |file: &Path| sha256.is_none_or(|sum| has_checksum(file, sum));
        let by_path = was.and_then(|was| self.longest_end(was));
        if let Some(file) = by_path.as_ref().filter(|file| has_sum(file)) {
            return Some((file.clone(), false));
        }
        let by_sum = self
            .files
            .iter()
            .find(|file| sha256.is_some() && has_sum(file));
        if let Some(file) = by_sum {
            return Some((file.clone(), false));
        }
        // One file that is named for one that is lost is meant, whatever it is called.
        let named =
            (self.files == [self.place.clone()] && sha256.is_some()).then(|| self.place.clone());
        by_path.or(named).map(|file| (file, true))
    }

    /// The file below the place with which the old path ends, as far up as possible, else one of the same name.
    fn longest_end(&self, was: &Path) -> Option<PathBuf> {
        let parts: Vec<_> = was.components().collect();
        let ends = (1..parts.len()).map(|from| parts[from..].iter().collect::<PathBuf>());
        let mut ends = ends.map(|end| self.place.join(end));
        let by_end = ends.find(|path| path.exists());
        by_end.or_else(|| {
            let name = was.file_name()?;
            let same = self
                .files
                .iter()
                .find(|file| file.file_name() == Some(name));
            same.cloned()
        })
    }
}

fn has_checksum(file: &Path, sha256: &str) -> bool {
    let is_readable = fs::metadata(file).is_ok_and(|found| found.len() <= LARGEST);
    let bytes = is_readable.then(|| fs::read(file).ok()).flatten();
    bytes.is_some_and(|bytes| hexadecimal(&bytes).eq_ignore_ascii_case(sha256))
}

impl super::sources::SessionSources {
    /// Puts a new place where an old one stood; what came from standard input has its place where `-` stood.
    fn replace(&mut self, was: &str, now: &str) {
        let is_file = is_web_address(was) || Path::new(was).is_absolute();
        let was = if is_file { was } else { "-" };
        for place in self.paths.iter_mut().chain(&mut self.against) {
            if place == was {
                now.clone_into(place);
            }
        }
    }
}
