//! Which open version each recorded one is.

use std::path::PathBuf;

use super::record::{SessionRecord, without_part};
use crate::review::{KnownVersion, counterparts};
use crate::text::{Story, VersionId};

/// Which version of the story each recorded one is, wherever retold was started.
pub(super) fn counterparts_here(record: &SessionRecord, story: &Story) -> Vec<Option<VersionId>> {
    let here: Vec<(&str, Option<PathBuf>)> = story
        .versions
        .iter()
        .map(|version| version.origin.as_str())
        .map(|origin| (origin, std::path::absolute(without_part(origin)).ok()))
        .collect();
    let known = record.known().into_iter().map(|known| {
        let Some(path) = known.place.as_ref().map(PathBuf::from) else {
            return known;
        };
        let part = |origin: &str| origin.strip_prefix(without_part(origin)).map(str::to_owned);
        let same = here.iter().find(|(origin, whole)| {
            whole.as_ref() == Some(&path) && part(origin) == part(&known.origin)
        });
        // A name that begins in another folder is the name of another file.
        let origin = same.map_or("", |(origin, _)| origin).to_owned();
        KnownVersion { origin, ..known }
    });
    counterparts(&known.collect::<Vec<_>>(), story)
}
