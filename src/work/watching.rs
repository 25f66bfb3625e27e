//! Files, folders, story files and pages watched while they are read: what changes is opened again, what goes keeps its
//! last state, what comes is offered.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::opening::open_each;
use super::update::{Tell, Update};
use super::watched_places::WatchedPlaces;
use super::watched_sources::{FileStamp, Reopened, WatchedSources, stamp_path};
use crate::load::{Loaded, Source, list_sources, story_files_behind};

/// Asking after a file costs microseconds; twice a second is soon enough for whoever has just saved it. No library for
/// watching is worth its threads and its silence on network folders here.
const GLANCE: Duration = Duration::from_millis(500);

/// A file that differs from glance to glance is still being written; after so many it is shown all the same, because it may
/// never come to rest.
const RESTLESS: usize = 2;

/// What a watcher is asked to do.
#[derive(Debug)]
pub enum WatchRequest {
    /// Open the files that have come into the folders.
    OpenNew,
    /// Take in a page that was asked for again.
    Fetched(Vec<(Source, Loaded)>),
}

/// Who watches a story.
struct Watcher<'a> {
    watched: WatchedSources,
    tell: &'a Tell,
    every: Duration,
    /// For whoever asks for pages on a thread of its own.
    sender: Sender<WatchRequest>,
    seen: Vec<FileStamp>,
    /// How often in a row each file was another than at the glance before.
    restless: BTreeMap<usize, usize>,
    /// Story files and folders, as they were when they were looked into last.
    lists: Vec<(PathBuf, FileStamp)>,
    /// Files that came into a folder and were offered.
    offered: BTreeSet<PathBuf>,
    /// When the pages are asked for again.
    next_fetch: Instant,
    is_fetching: bool,
}

/// Tells of every change, until nobody listens any more.
pub(super) fn watch_sources(
    watched: WatchedSources,
    every: Duration,
    (sender, requests): (Sender<WatchRequest>, &Receiver<WatchRequest>),
    tell: &Tell,
) {
    let lists = watched.paths.iter().flat_map(|path| {
        let folder = path.is_dir().then(|| path.clone());
        folder.into_iter().chain(story_files_behind(path))
    });
    let lists = lists
        .map(|path| (path.clone(), stamp_path(&path)))
        .collect();
    let mut watcher = Watcher {
        seen: watched.stamps.clone(),
        restless: BTreeMap::new(),
        lists,
        offered: BTreeSet::new(),
        next_fetch: Instant::now() + every,
        is_fetching: false,
        watched,
        tell,
        every,
        sender,
    };
    let mut listens = tell(Update::Watching(watcher.describe_places()));
    while listens {
        listens = match requests.recv_timeout(GLANCE) {
            Ok(WatchRequest::OpenNew) => watcher.open_new(),
            Ok(WatchRequest::Fetched(pages)) => watcher.take_pages(pages),
            Err(RecvTimeoutError::Timeout) => watcher.glance(),
            // Its own sender keeps the way open.
            Err(RecvTimeoutError::Disconnected) => false,
        };
    }
}

impl Watcher<'_> {
    fn describe_places(&self) -> WatchedPlaces {
        let sources = || self.watched.sources.iter().flatten();
        let n_pages = self.watched.addresses().len();
        let is_offline = self.watched.options.fetch.is_offline;
        let mut unwatched: Vec<String> = sources()
            .filter(|source| source.file().is_none() && !source.is_address())
            .map(|source| format!("{}, which is read once", source.origin()))
            .collect();
        if n_pages > 0 && is_offline {
            unwatched.push("pages, because of --offline".to_owned());
        }
        WatchedPlaces {
            n_files: sources().filter(|source| source.file().is_some()).count(),
            n_pages: if is_offline { 0 } else { n_pages },
            every: self.every,
            has_lists: !self.lists.is_empty(),
            unwatched,
        }
    }

    /// Looks whether anything has changed; whether anybody still listens.
    fn glance(&mut self) -> bool {
        self.glance_at_lists() && self.glance_at_files() && self.ask_for_pages()
    }

    fn glance_at_files(&mut self) -> bool {
        let now = self.watched.stamps_now();
        let mut changed = Vec::new();
        for (place, stamp) in now.iter().enumerate() {
            let is_calm = self.seen.get(place) == Some(stamp);
            let n_restless = self.restless.entry(place).or_default();
            *n_restless = if is_calm { 0 } else { *n_restless + 1 };
            let is_due = is_calm || *n_restless >= RESTLESS;
            if is_due && self.watched.stamps[place] != *stamp {
                *n_restless = 0;
                changed.push(place);
            }
        }
        self.seen = now;
        if changed.is_empty() {
            return true;
        }
        let reopened = self.watched.reopen(&changed);
        self.tell_of(reopened, false)
    }

    /// Reads a story file again that has changed, and offers what has come into a folder.
    fn glance_at_lists(&mut self) -> bool {
        let mut is_changed = false;
        let mut fresh = Vec::new();
        for (path, known) in &mut self.lists {
            let now = stamp_path(path);
            if now == *known {
                continue;
            }
            *known = now;
            if !path.is_dir() {
                // One that has gone may only be about to be replaced.
                is_changed |= now.is_some();
                continue;
            }
            let within = list_sources(std::slice::from_ref(path));
            let files = within.iter().flatten().filter_map(Source::file);
            fresh.extend(files.filter(|file| self.offered.insert(file.clone())));
        }
        let known = self.watched_files();
        fresh.retain(|file| !known.contains(file));
        if !fresh.is_empty() && !(self.tell)(Update::NewFiles(fresh)) {
            return false;
        }
        if !is_changed {
            return true;
        }
        let reopened = self.watched.list_again();
        self.seen = self.watched.stamps.clone();
        let listens = self.tell_of(reopened, true);
        listens && (self.tell)(Update::Watching(self.describe_places()))
    }

    /// The files that are open and watched.
    fn watched_files(&self) -> Vec<PathBuf> {
        let sources = self.watched.sources.iter().flatten();
        sources.filter_map(Source::file).collect()
    }

    /// Opens what was offered.
    fn open_new(&mut self) -> bool {
        let known = self.watched_files();
        let files = std::mem::take(&mut self.offered).into_iter();
        let files: Vec<PathBuf> = files.filter(|file| !known.contains(file)).collect();
        if files.is_empty() {
            return true;
        }
        self.watched.take_in(files);
        self.seen = self.watched.stamps.clone();
        let reloaded = Update::Reloaded(Box::new(self.watched.compared(false)));
        (self.tell)(reloaded) && (self.tell)(Update::Watching(self.describe_places()))
    }

    /// Asks for the pages again when it is time, on a thread of its own: servers may take long.
    fn ask_for_pages(&mut self) -> bool {
        let pages = self.watched.addresses();
        let is_due = !self.is_fetching && Instant::now() >= self.next_fetch;
        if pages.is_empty() || !is_due || self.watched.options.fetch.is_offline {
            return true;
        }
        self.is_fetching = true;
        let (options, sender) = (self.watched.options.clone(), self.sender.clone());
        thread::spawn(move || {
            let sources: Vec<_> = pages.into_iter().map(|(_, source)| Ok(source)).collect();
            let loaded = open_each(&sources, &options, |_, _| {});
            let fetched = sources.into_iter().flatten().zip(loaded).collect();
            // Nobody waits for it any more when the reader has gone.
            let _ = sender.send(WatchRequest::Fetched(fetched));
        });
        true
    }

    fn take_pages(&mut self, pages: Vec<(Source, Loaded)>) -> bool {
        self.is_fetching = false;
        self.next_fetch = Instant::now() + self.every;
        let mut reopened = Reopened::default();
        for (source, loaded) in pages {
            let wanted = Ok(source);
            let place = self
                .watched
                .sources
                .iter()
                .position(|known| *known == wanted);
            if let Some(place) = place {
                self.watched.put(place, loaded, &mut reopened);
            }
        }
        self.tell_of(reopened, false)
    }

    fn tell_of(&mut self, reopened: Reopened, is_listed_again: bool) -> bool {
        let Reopened { has_changed, lost } = reopened;
        let compared = || Update::Reloaded(Box::new(self.watched.compared(is_listed_again)));
        let listens = !has_changed || (self.tell)(compared());
        listens && (lost.is_empty() || (self.tell)(Update::Lost(lost)))
    }
}
