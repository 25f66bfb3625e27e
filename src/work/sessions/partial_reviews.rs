//! Reviews of some of the versions that are open, or of earlier states of them: offered, and taken over when the reader
//! wants it.

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};

use super::record::{SessionRecord, SessionVersionRecord};
use super::session_reading::{SessionContent, read_session};
use super::version_matching::counterparts_here;
use crate::load::{Trouble, is_web_address};
use crate::review::Review;
use crate::text::{Id, Story, VersionId};

/// A review that has some of the versions that are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedReview {
    /// Its file.
    pub path: PathBuf,
    /// Of which versions it is, in words.
    pub versions: String,
    /// What it holds, in words.
    pub content: String,
}

impl fmt::Display for RelatedReview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (versions, content) = (&self.versions, &self.content);
        write!(f, "a review of {versions} is here, with {content}")
    }
}

/// The other review that has the most of these versions; none if there is none worth telling.
pub(super) fn find_related_review(files: &[PathBuf], story: &Story) -> Option<RelatedReview> {
    let found = files.iter().filter_map(|path| {
        let content = read_session(path).ok()?;
        let record = &content.record;
        if record.counts() == (0, 0) {
            return None;
        }
        let here = match_versions(&content, story);
        let n_here = here.iter().flatten().count();
        let told = || describe_related_review(record, &here, story);
        is_kin(record, &here).then(|| (n_here, record.saved.clone(), told(), path.clone()))
    });
    let (_, _, (versions, content), path) = found.max()?;
    Some(RelatedReview {
        path,
        versions,
        content,
    })
}

/// What was said in the review of this file, on the story's versions: what stands no more is outdated.
///
/// # Errors
/// When there is no such session or it cannot be read.
pub(super) fn read_related_review(path: &Path, story: &Story) -> Result<Review, Trouble> {
    let content = read_session(path).map_err(|fault| fault.trouble(path))?;
    let here = match_versions(&content, story);
    Ok(content.review.reanchored(story, &here))
}

/// Which version of the story each one of a review is: by checksum and place, and for those whose files are gone by what
/// was said of them.
fn match_versions(content: &SessionContent, story: &Story) -> Vec<Option<VersionId>> {
    let SessionContent { record, review } = content;
    let here = counterparts_here(record, story);
    let is_close = here.iter().any(Option::is_some)
        || record.versions.iter().any(|was| has_namesake(was, story));
    if !is_close {
        return here;
    }
    let is_lost = |was: VersionId| record.versions.get(was.index()).is_some_and(is_gone);
    review.counterparts_by_words(here, story, is_lost)
}

/// Whether a version of the story has the headline or the file name of one of a review.
fn has_namesake(was: &SessionVersionRecord, story: &Story) -> bool {
    let name = |place: &str| Path::new(place).file_name().map(OsStr::to_owned);
    let known = was.path.as_deref().and_then(name);
    story.versions.iter().any(|version| {
        (was.title.is_some() && version.meta.title == was.title)
            || (known.is_some() && name(&version.origin) == known)
    })
}

/// Whether a version can only be open under another name, if it is: its file is gone, or it never had one.
fn is_gone(version: &SessionVersionRecord) -> bool {
    match &version.path {
        Some(path) => !Path::new(path).exists(),
        None => !is_web_address(&version.origin),
    }
}

/// Whether a review is nearly of these versions. A wire report is compared with many stories, so one version in common
/// says little, unless there were no others, or the file of another is gone: then it may only have another name now.
fn is_kin(record: &SessionRecord, here: &[Option<VersionId>]) -> bool {
    match here.iter().flatten().count() {
        0 => false,
        1 => {
            let mut others = record.versions.iter().zip(here);
            here.len() == 1 || others.any(|(was, here)| here.is_none() && is_gone(was))
        }
        _ => true,
    }
}

/// Of which versions a review is, and what it holds.
fn describe_related_review(
    record: &SessionRecord,
    here: &[Option<VersionId>],
    story: &Story,
) -> (String, String) {
    let known = record.versions.iter().zip(here);
    let mut letters: Vec<String> = known
        .filter_map(|(was, id)| {
            let version = story.versions.get((*id)?)?;
            let file = Path::new(&was.origin).file_name();
            let is_same =
                version.sha256 == was.sha256 || Path::new(&version.origin).file_name() == file;
            let was = if is_same {
                String::new()
            } else {
                format!(" (then {})", file.unwrap_or_default().to_string_lossy())
            };
            Some(format!("{}{was}", version.letter))
        })
        .collect();
    letters.sort_unstable();
    let of = match (letters.as_slice(), here.len() - letters.len()) {
        (letters, 0) => join_letters(letters),
        (letters, 1) => format!("{} and one other version", letters.join(", ")),
        (letters, n) => format!("{} and {n} other versions", letters.join(", ")),
    };
    let count = |n: usize, what: &str| match n {
        0 => None,
        1 => Some(format!("1 {what}")),
        n => Some(format!("{n} {what}s")),
    };
    let (n_verdicts, n_notes) = record.counts();
    let parts = [count(n_verdicts, "verdict"), count(n_notes, "note")];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (of, parts.join(" and "))
}

fn join_letters(letters: &[String]) -> String {
    match letters {
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => letters.join(", "),
    }
}
