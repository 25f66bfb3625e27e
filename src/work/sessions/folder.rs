//! The folder of sessions: listed, and found by their versions.

use std::fs;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use sha2::{Digest, Sha256};

use super::lock::lock_path;
use super::named_sessions::{add_named_session, named_sessions};
use super::partial_reviews::{RelatedReview, find_related_review, read_related_review};
use super::session::Opened;
use super::session_entry::{SessionEntry, SessionListing};
use super::session_reading::{SessionContent, read_session};
use super::session_writing::previous_state_path;
use super::version_matching::counterparts_here;
use crate::load::Trouble;
use crate::review::Review;
use crate::text::Story;

/// A folder of sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sessions {
    folder: PathBuf,
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
        for path in self.all_files() {
            match read_session(&path) {
                Ok(SessionContent { record, .. }) => {
                    listed.entries.push(SessionEntry::of(path, &record));
                }
                Err(fault) => listed.troubles.push(fault.trouble(&path)),
            }
        }
        listed
            .entries
            .sort_by(|one, other| other.saved.cmp(&one.saved).then(one.id.cmp(&other.id)));
        listed
    }

    /// Opens the session of these versions: the one with the same texts, else one whose versions come from the same
    /// places, else a new one, with what another review has of them. It never fails: what cannot be saved is kept in
    /// memory, and the messages say so.
    pub fn open(&self, story: &Story) -> Opened {
        let found = self.found(story);
        let path = found.unwrap_or_else(|| {
            self.folder
                .join(format!("{}.toml", session_file_name(story)))
        });
        let mut opened = Opened::at(path, story);
        if !opened.is_resumed {
            opened.related = self.related(story);
        }
        opened
    }

    /// Opens the session of a file that the reader named, wherever it is, and puts it on the list.
    pub fn open_named(&self, path: &Path, story: &Story) -> Opened {
        let mut opened = Opened::at(path.to_owned(), story);
        if opened.session.reads_only().is_none() {
            // A session that is not on the list is saved all the same.
            let _ = add_named_session(&self.folder, &opened.session.path);
        }
        if !opened.is_resumed {
            opened.related = self.related(story);
        }
        opened
    }

    /// Another review that has some of the versions of a story, for whoever found none of all of them.
    pub fn related(&self, story: &Story) -> Option<RelatedReview> {
        find_related_review(&self.all_files(), story)
    }

    /// What was decided and written in the review of this file, on the versions of the story.
    ///
    /// # Errors
    /// When there is no such session or it cannot be read.
    pub fn take_over(path: &Path, story: &Story) -> Result<Review, Trouble> {
        read_related_review(path, story)
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

    /// The files of all sessions: those of the folder, and those that the reader has named.
    pub(super) fn all_files(&self) -> Vec<PathBuf> {
        let mut files = self.files();
        files.extend(named_sessions(&self.folder));
        files.dedup();
        files
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
