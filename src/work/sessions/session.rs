//! A session that is open: its file, and whether it may be written.

use std::path::{Path, PathBuf};

use super::lock::{Lock, NoLock};
use super::partial_reviews::RelatedReview;
use super::session_reading::{SessionContent, SessionReadError, read_session};
use super::session_writing::previous_state_path;
use super::sources::{SessionSources, SessionView};
use super::version_matching::counterparts_here;
use crate::load::{Trouble, describe_system_error};
use crate::review::{KnownVersion, Review};
use crate::text::{Story, VersionId};

/// A session that is open.
#[derive(Debug)]
pub struct Session {
    /// Its file.
    pub path: PathBuf,
    /// What the reader calls it.
    pub name: String,
    /// What was opened for it; none if nobody has said.
    pub opened: Option<SessionSources>,
    /// How the story is looked at; none if nobody has said.
    pub view: Option<SessionView>,
    access: Access,
}

#[derive(Debug)]
enum Access {
    Writes { _lock: Lock },
    ReadsOnly(String),
}

/// A session with what it holds and what is to be told of it.
#[derive(Debug)]
pub struct Opened {
    /// The review, on the story's versions.
    pub review: Review,
    /// Where it is saved.
    pub session: Session,
    /// Whether anything was there to go on with.
    pub is_resumed: bool,
    /// What the reader should know, a sentence each.
    pub messages: Vec<String>,
    /// Another review that has some of the versions.
    pub related: Option<RelatedReview>,
    /// Whether the session is of another story: none of its versions is open.
    pub is_foreign: bool,
}

impl Session {
    /// Why the session is kept in memory only; none if it is saved.
    pub fn reads_only(&self) -> Option<&str> {
        match &self.access {
            Access::Writes { .. } => None,
            Access::ReadsOnly(why) => Some(why),
        }
    }

    /// The same session in a file of its own, for a reader who goes on with what another retold has open.
    ///
    /// # Errors
    /// When no file can be written beside the old one.
    pub fn fork(&self) -> Result<Self, Trouble> {
        let (path, lock) = free_beside(&self.path)?;
        Ok(Self {
            path,
            name: format!("{} (copy)", self.name),
            opened: self.opened.clone(),
            view: self.view.clone(),
            access: Access::Writes { _lock: lock },
        })
    }

    /// The session of a file, which may be written if no other retold has it open.
    pub(super) fn at(path: PathBuf, name: String) -> Self {
        let access = match Lock::take(&path) {
            Ok(lock) => Access::Writes { _lock: lock },
            Err(NoLock::Taken(process)) => {
                let process = process.map(|number| format!(", process {number}"));
                let process = process.unwrap_or_default();
                Access::ReadsOnly(format!("another retold{process} has this session open"))
            }
            Err(NoLock::Impossible(error)) => Access::ReadsOnly(format!(
                "the session cannot be written ({}), {}",
                describe_system_error(&error),
                path.display(),
            )),
        };
        Self {
            path,
            name,
            opened: None,
            view: None,
            access,
        }
    }
}

impl Opened {
    /// The session of this file on this story. What cannot be read is left as it is, and a file beside it begun.
    pub(super) fn at(path: PathBuf, story: &Story) -> Self {
        let name = name_of(story);
        // Before the file is read: what is read under the lock is what will be overwritten.
        let session = Session::at(path, name);
        match read_session(&session.path) {
            Ok(held) => Self::resumed(session, held, story),
            Err(SessionReadError::Missing) => {
                let messages = kept_in_memory(&session).into_iter().collect();
                Self {
                    review: Review::new(story),
                    session,
                    is_resumed: false,
                    messages,
                    related: None,
                    is_foreign: false,
                }
            }
            Err(fault) => Self::beside(&session, &fault, story),
        }
    }

    fn resumed(session: Session, held: SessionContent, story: &Story) -> Self {
        let SessionContent { record, review } = held;
        let counterparts = counterparts_here(&record, story);
        let review = review.reanchored(story, &counterparts);
        let session = Session {
            name: record.name.clone(),
            opened: record.opened.clone(),
            view: record.view.clone(),
            ..session
        };
        let mut messages = vec![format!("resumed “{}”, saved {}", record.name, record.saved)];
        let changed: Vec<&str> = changed_version_letters(&record.known(), story, &counterparts);
        let n_outdated = review.outdated().count();
        let is_foreign = !counterparts.is_empty() && counterparts.iter().all(Option::is_none);
        if is_foreign {
            let titles = record.known();
            let first = titles.iter().find_map(|known| known.title.as_deref());
            let first = first.map_or_else(String::new, |title| format!(" of “{title}”"));
            // The end of a long line is cut off: what is amiss comes first.
            messages.insert(
                0,
                format!("a review of other versions{first}, none of which is open"),
            );
        }
        if !changed.is_empty() {
            let letters = changed.join(", ");
            messages.push(match n_outdated {
                0 => format!("the text of {letters} has changed; everything was found again"),
                1 => format!("the text of {letters} has changed; 1 mark is outdated"),
                n => format!("the text of {letters} has changed; {n} marks are outdated"),
            });
        }
        messages.extend(kept_in_memory(&session));
        Self {
            review,
            session,
            is_resumed: true,
            messages,
            related: None,
            is_foreign,
        }
    }

    /// Begins a file beside one that cannot be read, with the state before it if that can.
    fn beside(broken: &Session, fault: &SessionReadError, story: &Story) -> Self {
        let session = match free_beside(&broken.path) {
            Ok((path, lock)) => Session {
                path,
                name: broken.name.clone(),
                opened: None,
                view: None,
                access: Access::Writes { _lock: lock },
            },
            Err(trouble) => Session {
                path: broken.path.clone(),
                name: broken.name.clone(),
                opened: None,
                view: None,
                access: Access::ReadsOnly(trouble.what),
            },
        };
        let saved_as = match session.reads_only() {
            None => format!("this session is saved as {}", session.path.display()),
            Some(why) => format!("this session is kept in memory only: {why}"),
        };
        let what = format!("{}; it is left as it is, and {saved_as}", fault.what());
        let told = Trouble::new(broken.path.display().to_string(), what).to_string();
        let earlier = matches!(fault, SessionReadError::Damaged(_))
            .then(|| read_session(&previous_state_path(&broken.path)).ok())
            .flatten();
        let mut opened = match earlier {
            Some(held) => Self::resumed(session, held, story),
            None => Self {
                review: Review::new(story),
                session,
                is_resumed: false,
                messages: Vec::new(),
                related: None,
                is_foreign: false,
            },
        };
        opened.messages.insert(0, told);
        opened
    }
}

fn kept_in_memory(session: &Session) -> Option<String> {
    let why = session.reads_only()?;
    Some(format!("what you decide now is kept in memory only: {why}"))
}

/// The first file of this name with a number behind it that does not exist, and the right to write it.
fn free_beside(path: &Path) -> Result<(PathBuf, Lock), Trouble> {
    let stem = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    for number in 2..1000 {
        let candidate = path.with_file_name(format!("{stem}-{number}.toml"));
        if candidate.exists() {
            continue;
        }
        match Lock::take(&candidate) {
            Ok(lock) => return Ok((candidate, lock)),
            Err(NoLock::Taken(_)) => {}
            Err(NoLock::Impossible(error)) => {
                let what = format!(
                    "no session can be saved there ({})",
                    describe_system_error(&error)
                );
                return Err(Trouble::new(candidate.display().to_string(), what));
            }
        }
    }
    let what = "a thousand sessions of these versions are there already";
    Err(Trouble::new(path.display().to_string(), what)
        .with_hint("delete some with `retold sessions delete`"))
}

/// What a session is called until the reader names it: the first headline, or the number of versions.
pub(super) fn name_of(story: &Story) -> String {
    let mut titles = story
        .versions
        .iter()
        .filter_map(|version| version.meta.title.as_deref());
    let title = titles.find(|title| !title.trim().is_empty());
    let n_versions = story.versions.len();
    title.map_or_else(
        || format!("{n_versions} versions"),
        |title| title.trim().to_owned(),
    )
}

fn changed_version_letters<'a>(
    known: &[KnownVersion],
    story: &'a Story,
    counterparts: &[Option<VersionId>],
) -> Vec<&'a str> {
    let now = counterparts.iter().zip(known).filter_map(|(id, known)| {
        let id = (*id)?;
        (story.versions[id].sha256 != known.sha256).then(|| story.letter(id))
    });
    now.collect()
}
