//! A session in the list: what it is about, and what opens it again.

use std::fmt;
use std::path::PathBuf;

use super::record::SessionRecord;
use super::sources::{SessionSources, SessionView};
use crate::load::{Trouble, sample};
use crate::review::KnownVersion;
use crate::text::visible;

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
    /// What opens it again, if nothing is lost.
    pub opened: SessionSources,
    /// How its story was looked at.
    pub view: Option<SessionView>,
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

impl SessionEntry {
    pub(super) fn of(path: PathBuf, record: &SessionRecord) -> Self {
        let (n_verdicts, n_notes) = record.counts();
        let opened = record
            .opened
            .clone()
            .unwrap_or_else(|| sources_of_first_form(record));
        Self {
            id: path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            name: record.name.clone(),
            saved: record.saved.clone(),
            versions: record.known(),
            lost: lost_sources(record, &opened),
            opened,
            view: record.view.clone(),
            n_verdicts,
            n_notes,
            path,
        }
    }
}

/// What opens a session that was saved before sessions said so: the files and addresses of its versions.
fn sources_of_first_form(record: &SessionRecord) -> SessionSources {
    let mut opened = SessionSources::default();
    if is_built_in(record) {
        return opened;
    }
    for version in &record.versions {
        let place = version.path.clone();
        let place = place.or_else(|| version.place().ok()?.to_str().map(str::to_owned));
        // Articles of one file are opened with it.
        opened
            .paths
            .extend(place.filter(|place| !opened.paths.contains(place)));
    }
    opened
}

/// Whether the versions are those of the built-in story, which is opened without a path.
fn is_built_in(record: &SessionRecord) -> bool {
    let origins = record
        .versions
        .iter()
        .map(|version| version.origin.as_str());
    let sample = sample();
    origins.eq(sample.drafts.iter().map(|draft| draft.origin.as_str()))
}

/// What cannot be opened again, each with the reason.
fn lost_sources(record: &SessionRecord, opened: &SessionSources) -> Vec<String> {
    if is_built_in(record) {
        return Vec::new();
    }
    // What a review only still speaks of is not opened again.
    let versions = record.versions.iter().filter(|version| !version.gone);
    let mut lost: Vec<String> = versions
        .filter_map(|version| {
            let why = version.place().err()?;
            Some(format!("{} ({why})", version.letter))
        })
        .collect();
    for place in opened.missing() {
        if !lost.iter().any(|told| told.contains(place)) {
            lost.push(format!("{place} (it is there no more)"));
        }
    }
    lost
}
