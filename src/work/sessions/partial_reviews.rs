//! Reviews of some of the versions that are open: they are not gone on with, but must not be passed over in silence.

use std::path::{Path, PathBuf};

use super::record::SessionRecord;
use super::session::counterparts_here;
use super::session_reading::{SessionContent, read_session};
use crate::text::{Story, VersionId};

/// Says which other review has the most of these versions, and how it is opened; none if there is none worth telling.
pub(super) fn find_related_review(files: &[PathBuf], story: &Story) -> Option<String> {
    let found = files.iter().filter_map(|path| {
        let SessionContent { record, .. } = read_session(path).ok()?;
        let here = counterparts_here(&record, story);
        let n_here = here.iter().flatten().count();
        let is_told = record.counts() != (0, 0) && is_kin(&record, &here);
        is_told.then(|| {
            (
                n_here,
                record.saved.clone(),
                describe_related_review(path, &record, &here, story),
            )
        })
    });
    found.max().map(|(.., told)| told)
}

/// Whether a review is nearly of these versions. A wire report is compared with many stories, so one version in common
/// says little, unless the file of another is gone: then it may only have another name now.
fn is_kin(record: &SessionRecord, here: &[Option<VersionId>]) -> bool {
    let is_gone = |(version, here): (&super::record::SessionVersionRecord, &Option<VersionId>)| {
        let path = version.path.as_ref();
        here.is_none() && path.is_some_and(|path| !Path::new(path).exists())
    };
    match here.iter().flatten().count() {
        0 => false,
        1 => record.versions.iter().zip(here).any(is_gone),
        _ => true,
    }
}

fn describe_related_review(
    path: &Path,
    record: &SessionRecord,
    here: &[Option<VersionId>],
    story: &Story,
) -> String {
    let mut letters: Vec<&str> = here.iter().flatten().map(|id| story.letter(*id)).collect();
    letters.sort_unstable();
    let of = match (letters.as_slice(), here.len() - letters.len()) {
        (letters, 0) => format!("{} alone", join_letters(letters)),
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
    let id = path.file_stem().unwrap_or_default().to_string_lossy();
    format!(
        "a review of {of}, with {}, is kept: `retold sessions resume {id}`",
        parts.join(" and ")
    )
}

fn join_letters(letters: &[&str]) -> String {
    match letters {
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => letters.join(", "),
    }
}
