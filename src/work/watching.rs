//! Files watched while they are read: a version whose file changes is opened again, one that goes keeps its last state.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime};

use super::Analysis;
use super::opening::{gathered, open_each};
use super::update::{Reloaded, Tell, Update};
use crate::load::{LoadOptions, Loaded, Source, Trouble};
use crate::text::Story;

/// Asking after a file costs microseconds; twice a second is soon enough for whoever has just saved it. No library for
/// watching is worth its threads and its silence on network folders here.
const GLANCE: Duration = Duration::from_millis(500);

/// What tells that a file has changed: when it was written, and its bytes; none if it is not there.
type FileStamp = Option<(SystemTime, u64)>;

/// The versions of a story, each with where it came from.
pub(super) struct Watched {
    sources: Vec<Result<Source, Trouble>>,
    options: LoadOptions,
    /// The files as they were when they were opened last.
    stamps: Vec<FileStamp>,
    opened: Vec<Loaded>,
    /// The files that could not be read any more, by their places: what they said last is still told.
    lost: BTreeMap<usize, Trouble>,
}

impl Watched {
    /// Opens the versions; `tell` hears of each.
    pub(super) fn open(
        sources: Vec<Result<Source, Trouble>>,
        options: LoadOptions,
        tell: impl FnMut(usize, &Loaded),
    ) -> Self {
        // Before they are opened: what is written meanwhile must not be missed.
        let stamps = sources.iter().map(read_file_stamp).collect();
        let opened = open_each(&sources, &options, tell);
        Self {
            sources,
            options,
            stamps,
            opened,
            lost: BTreeMap::new(),
        }
    }

    /// All versions, as they were opened last.
    pub(super) fn loaded(&self) -> Loaded {
        gathered(self.opened.iter().cloned(), &self.options)
    }

    /// Tells of every change, until nobody listens any more.
    pub(super) fn watch(mut self, tell: &Tell) {
        let mut seen = self.stamps.clone();
        loop {
            thread::sleep(GLANCE);
            let now: Vec<FileStamp> = self.sources.iter().map(read_file_stamp).collect();
            let changed: Vec<usize> = (0..now.len())
                // A file that differs from glance to glance is still being written.
                .filter(|&place| now[place] == seen[place] && now[place] != self.stamps[place])
                .collect();
            seen = now;
            if !changed.is_empty() && !self.tell_of(&changed, &seen, tell) {
                return;
            }
        }
    }

    fn tell_of(&mut self, changed: &[usize], seen: &[FileStamp], tell: &Tell) -> bool {
        let mut lost = Vec::new();
        let mut has_changed = false;
        for &place in changed {
            self.stamps[place] = seen[place];
            match self.reopened(place) {
                Ok(loaded) => {
                    has_changed |= sums(&loaded) != sums(&self.opened[place]);
                    self.opened[place] = loaded;
                    self.lost.remove(&place);
                }
                Err(trouble) => lost.push((place, trouble)),
            }
        }
        let told = !has_changed || tell(Update::Reloaded(Box::new(self.compared())));
        self.lost.extend(lost.iter().cloned());
        let lost: Vec<Trouble> = lost.into_iter().map(|(_, trouble)| trouble).collect();
        told && (lost.is_empty() || tell(Update::Lost(lost)))
    }

    /// What stands in a file now.
    fn reopened(&self, place: usize) -> Result<Loaded, Trouble> {
        let loaded = open_each(&self.sources[place..=place], &self.options, |_, _| {}).remove(0);
        if !loaded.drafts.is_empty() || self.opened[place].drafts.is_empty() {
            return Ok(loaded);
        }
        let trouble = loaded.troubles.into_iter().next();
        let trouble = trouble.unwrap_or_else(|| Trouble::new("a version", "it is empty now"));
        Err(Trouble {
            hint: Some("what it said last stays on the screen".to_owned()),
            ..trouble
        })
    }

    fn compared(&self) -> Reloaded {
        let Loaded {
            drafts,
            mut troubles,
            same,
            ..
        } = self.loaded();
        troubles.extend(self.lost.values().cloned());
        let story = Arc::new(Story::new(drafts).treating_as_same(same));
        Reloaded {
            analysis: Analysis::new(story, &mut |_, _| ()),
            troubles,
        }
    }
}

fn sums(loaded: &Loaded) -> Vec<&str> {
    let drafts = loaded.drafts.iter();
    drafts.map(|draft| draft.sha256.as_str()).collect()
}

fn read_file_stamp(source: &Result<Source, Trouble>) -> FileStamp {
    let found = fs::metadata(source.as_ref().ok().and_then(watched_file)?).ok()?;
    Some((found.modified().ok()?, found.len()))
}

fn watched_file(source: &Source) -> Option<&Path> {
    match source {
        Source::File(path) => Some(path),
        Source::Listed(listed) => watched_file(&listed.source),
        Source::Input | Source::Address(_) => None,
    }
}
