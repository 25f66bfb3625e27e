//! The folder of sessions: listed, found by their versions, renamed, deleted.

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use sha2::{Digest, Sha256};

use super::lock::{Lock, NoLock, lock_path};
use super::partial_reviews::find_related_review;
use super::record::SessionRecord;
use super::session::{Opened, counterparts_here};
use super::session_reading::{SessionContent, SessionReadError, read_session};
use super::session_writing::{previous_state_path, store};
use crate::load::{Trouble, describe_system_error, nearest_name};
use crate::review::{KnownVersion, Review};
use crate::text::{Story, visible};

/// A folder of sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sessions {
    folder: PathBuf,
}

/// A session in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionEntry {
    /// What it goes by on the command line: the name of its file without the ending.
    pub id: String,
    /// What the reader calls it.
    pub name: String,
    /// Its file.
    pub path: PathBuf,
    /// When it was last saved, in UTC.
    pub saved: String,
    /// Its versions.
    pub versions: Vec<KnownVersion>,
    /// The files and addresses of its versions: opening them resumes it, if nothing is lost.
    pub files: Vec<PathBuf>,
    /// The versions that cannot be opened again, each with the reason.
    pub lost: Vec<String>,
    /// How many verdicts were given.
    pub n_verdicts: usize,
    /// How many notes were written.
    pub n_notes: usize,
}

impl fmt::Display for SessionEntry {
    /// Writes the session in one line, without what acts in a terminal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = |n: usize, what: &str| {
            let ending = if n == 1 { "" } else { "s" };
            format!("{n} {what}{ending}")
        };
        let parts = [
            count(self.versions.len(), "version"),
            count(self.n_verdicts, "verdict"),
            count(self.n_notes, "note"),
        ];
        let (name, saved) = (visible(&self.name), visible(&self.saved));
        write!(
            f,
            "{}  {saved}  {name} ({})",
            visible(&self.id),
            parts.join(", ")
        )
    }
}

/// The sessions of a folder, the last saved first, and what could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionListing {
    /// The sessions.
    pub entries: Vec<SessionEntry>,
    /// What could not be read.
    pub troubles: Vec<Trouble>,
}

impl Sessions {
    /// The sessions of this user.
    ///
    /// # Errors
    /// When the user has no home folder.
    pub fn of_platform() -> Result<Self, Trouble> {
        let strategy = etcetera::choose_base_strategy().map_err(|_| {
            Trouble::new("sessions", "there is no home folder to keep them in")
                .with_hint("set HOME, or XDG_STATE_HOME, to a folder")
        })?;
        // Windows has no folder for state.
        let state = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
        Ok(Self::at(state.join("retold").join("sessions")))
    }

    /// The sessions of this folder, which need not exist yet.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// All sessions, the last saved first.
    pub fn list(&self) -> SessionListing {
        let mut listed = SessionListing::default();
        for path in self.files() {
            match read_session(&path) {
                Ok(SessionContent { record, .. }) => listed.entries.push(entry(path, &record)),
                Err(fault) => listed.troubles.push(fault.trouble(&path)),
            }
        }
        listed
            .entries
            .sort_by(|one, other| other.saved.cmp(&one.saved).then(one.id.cmp(&other.id)));
        listed
    }

    /// Opens the session of these versions: the one with the same texts, else one whose versions come from the same
    /// places, else a new one. It never fails: what cannot be saved is kept in memory, and the messages say so.
    pub fn open(&self, story: &Story) -> Opened {
        let found = self.found(story);
        let path = found.unwrap_or_else(|| {
            self.folder
                .join(format!("{}.toml", session_file_name(story)))
        });
        let mut opened = Opened::at(path, story);
        if !opened.is_resumed {
            opened
                .messages
                .extend(find_related_review(&self.files(), story));
        }
        opened
    }

    /// What was decided and written in the session of these versions, with its file; nothing is locked or written.
    pub fn look(&self, story: &Story) -> Option<(PathBuf, Review)> {
        let path = self.found(story)?;
        let SessionContent { record, review } = read_session(&path).ok()?;
        let counterparts = counterparts_here(&record, story);
        Some((path, review.reanchored(story, &counterparts)))
    }

    /// What was decided and written in the session of this file; nothing is locked or written.
    ///
    /// # Errors
    /// When there is no such session or it cannot be read.
    pub fn look_into(path: &Path, story: &Story) -> Result<Review, Trouble> {
        let SessionContent { record, review } =
            read_session(path).map_err(|fault| fault.trouble(path))?;
        let counterparts = counterparts_here(&record, story);
        Ok(review.reanchored(story, &counterparts))
    }

    /// The files of the session in this file: itself, its previous state and its lock.
    pub fn files_of(path: &Path) -> [PathBuf; 3] {
        [path.to_owned(), previous_state_path(path), lock_path(path)]
    }

    /// Opens the session of this file, wherever it is.
    pub fn open_file(path: &Path, story: &Story) -> Opened {
        Opened::at(path.to_owned(), story)
    }

    /// Gives a session another name.
    ///
    /// # Errors
    /// When there is no such session, another retold has it open, or it cannot be written.
    pub fn rename(&self, which: &str, name: &str) -> Result<SessionEntry, Trouble> {
        let entry = self.which(which)?;
        let _lock = lock_session(&entry.path)?;
        let held = read_session(&entry.path).map_err(|fault| fault.trouble(&entry.path))?;
        let mut record = held.record;
        record.name = name.to_owned();
        store(&entry.path, &record).map_err(|error| {
            let what = format!(
                "the session cannot be written ({})",
                describe_system_error(&error)
            );
            Trouble::new(entry.path.display().to_string(), what)
        })?;
        Ok(SessionEntry {
            name: name.to_owned(),
            ..entry
        })
    }

    /// Deletes a session and the state kept beside it.
    ///
    /// # Errors
    /// When there is no such session, another retold has it open, or it cannot be deleted.
    pub fn delete(&self, which: &str) -> Result<SessionEntry, Trouble> {
        let entry = self.which(which)?;
        let lock = lock_session(&entry.path)?;
        fs::remove_file(&entry.path).map_err(|error| {
            let what = format!(
                "the session cannot be deleted ({})",
                describe_system_error(&error)
            );
            Trouble::new(entry.path.display().to_string(), what)
        })?;
        // What is left of it harms nobody.
        let _ = fs::remove_file(previous_state_path(&entry.path));
        drop(lock);
        let _ = fs::remove_file(lock_path(&entry.path));
        Ok(entry)
    }

    /// The session that is meant: by what it goes by, its name, or the beginning of either.
    ///
    /// # Errors
    /// When none or several are meant.
    pub fn which(&self, wanted: &str) -> Result<SessionEntry, Trouble> {
        let entries = self.list().entries;
        let is_whole = |entry: &&SessionEntry| entry.id == wanted || entry.name == wanted;
        let begins =
            |entry: &&SessionEntry| entry.id.starts_with(wanted) || entry.name.starts_with(wanted);
        let mut meant: Vec<&SessionEntry> = entries.iter().filter(is_whole).collect();
        if meant.is_empty() && !wanted.is_empty() {
            meant = entries.iter().filter(begins).collect();
        }
        if let [only] = meant.as_slice() {
            return Ok((*only).clone());
        }
        let place = format!("session {wanted}");
        if let [one, other, ..] = meant.as_slice() {
            let what = format!("{} sessions are called so", meant.len());
            let hint = format!("name it by its number, such as {} or {}", one.id, other.id);
            return Err(Trouble::new(place, what).with_hint(hint));
        }
        let names = entries
            .iter()
            .flat_map(|entry| [entry.id.as_str(), &entry.name]);
        let hint = match nearest_name(wanted, names) {
            Some(name) => format!("did you mean {name}?"),
            None => "`retold sessions` lists them".to_owned(),
        };
        Err(Trouble::new(place, "there is no such session").with_hint(hint))
    }

    fn files(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let paths = entries.map(|entry| entry.path());
        let mut files: Vec<PathBuf> = paths
            .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
            .collect();
        files.sort();
        files
    }

    fn found(&self, story: &Story) -> Option<PathBuf> {
        let wanted = checksums(story.versions.iter().map(|version| version.sha256.as_str()));
        let files = self.files().into_iter();
        let rated = files.filter_map(|path| {
            let SessionContent { record, .. } = read_session(&path).ok()?;
            let same = checksums(
                record
                    .versions
                    .iter()
                    .map(|version| version.sha256.as_str()),
            );
            let from_the_same_places = || {
                let counterparts = counterparts_here(&record, story);
                counterparts.len() == story.versions.len()
                    && counterparts.iter().all(Option::is_some)
            };
            let is_same = same == wanted;
            (is_same || from_the_same_places()).then_some((is_same, record.saved, path))
        });
        rated.max().map(|(_, _, path)| path)
    }
}

fn lock_session(path: &Path) -> Result<Lock, Trouble> {
    let place = || path.display().to_string();
    Lock::take(path).map_err(|no_lock| match no_lock {
        NoLock::Taken(_) => Trouble::new(place(), "another retold has this session open")
            .with_hint("close it first"),
        NoLock::Impossible(error) if error.kind() == ErrorKind::NotFound => {
            SessionReadError::Missing.trouble(path)
        }
        NoLock::Impossible(error) => Trouble::new(
            place(),
            format!(
                "the folder cannot be written ({})",
                describe_system_error(&error)
            ),
        ),
    })
}

fn entry(path: PathBuf, record: &SessionRecord) -> SessionEntry {
    let (n_verdicts, n_notes) = record.counts();
    let (mut files, mut lost) = (Vec::new(), Vec::new());
    for version in &record.versions {
        match version.place() {
            // Articles of one file are opened with it.
            Ok(place) if files.contains(&place) => {}
            Ok(place) => files.push(place),
            Err(why) => lost.push(format!("{} ({why})", version.letter)),
        }
    }
    SessionEntry {
        id: path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        name: record.name.clone(),
        saved: record.saved.clone(),
        versions: record.known(),
        files,
        lost,
        n_verdicts,
        n_notes,
        path,
    }
}

fn checksums<'a>(of: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut sums: Vec<&str> = of.collect();
    sums.sort_unstable();
    sums
}

/// The name of a new session's file: the same for the same versions in whatever order.
fn session_file_name(story: &Story) -> String {
    let sums = checksums(story.versions.iter().map(|version| version.sha256.as_str()));
    let sum = Sha256::digest(sums.join("\n").as_bytes());
    // Eight bytes: two of a million sessions would meet once in thirty million readers.
    sum.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
