//! The versions of a story with where they came from: opened, opened again, and asked whether they have changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::Analysis;
use super::opening::{gathered, open_each};
use super::update::Reloaded;
use crate::load::{LoadOptions, Loaded, Source, Trouble, list_all_sources};
use crate::text::Story;

/// What tells that a file has changed: when it was written, and its bytes; none if it is not there.
pub(super) type FileStamp = Option<(SystemTime, u64)>;

/// The versions of a story, each with where it came from.
pub(super) struct WatchedSources {
    /// Files, folders, story files and addresses, as they were asked for.
    pub(super) paths: Vec<PathBuf>,
    pub(super) sources: Vec<Result<Source, Trouble>>,
    pub(super) options: LoadOptions,
    /// The files as they were when they were opened last.
    pub(super) stamps: Vec<FileStamp>,
    opened: Vec<Loaded>,
    /// The files that could not be read any more, by their places: what they said last is still told.
    lost: BTreeMap<usize, Trouble>,
    /// What is wrong with the story file as it is now: what it said last still holds.
    wrong_list: Vec<Trouble>,
    /// Files that came into a folder and were taken in: they stand behind all others, so that no letter moves.
    taken: Vec<PathBuf>,
}

/// What has come of opening again.
#[derive(Debug, Default)]
pub(super) struct Reopened {
    /// Whether the story is another, or a trouble is over.
    pub(super) has_changed: bool,
    /// What cannot be read any more.
    pub(super) lost: Vec<Trouble>,
}

impl WatchedSources {
    /// Opens the versions; `tell` hears of each.
    pub(super) fn open(
        paths: Vec<PathBuf>,
        sources: Vec<Result<Source, Trouble>>,
        options: LoadOptions,
        tell: impl FnMut(usize, &Loaded),
    ) -> Self {
        // Before they are opened: what is written meanwhile must not be missed.
        let stamps = sources.iter().map(stamp_source).collect();
        let opened = open_each(&sources, &options, tell);
        Self {
            paths,
            sources,
            options,
            stamps,
            opened,
            lost: BTreeMap::new(),
            wrong_list: Vec::new(),
            taken: Vec::new(),
        }
    }

    /// All versions, as they were opened last.
    pub(super) fn loaded(&self) -> Loaded {
        gathered(self.opened.iter().cloned(), &self.options)
    }

    /// The files as they are now.
    pub(super) fn stamps_now(&self) -> Vec<FileStamp> {
        self.sources.iter().map(stamp_source).collect()
    }

    /// Opens these sources again.
    pub(super) fn reopen(&mut self, places: &[usize]) -> Reopened {
        let mut reopened = Reopened::default();
        for &place in places {
            self.stamps[place] = stamp_source(&self.sources[place]);
            let loaded = open_each(&self.sources[place..=place], &self.options, |_, _| {});
            self.put(
                place,
                loaded.into_iter().next().unwrap_or_default(),
                &mut reopened,
            );
        }
        reopened
    }

    /// Takes in what was opened at a place elsewhere.
    pub(super) fn put(&mut self, place: usize, loaded: Loaded, reopened: &mut Reopened) {
        let is_gone = loaded.drafts.is_empty() && !self.opened[place].drafts.is_empty();
        if is_gone {
            let trouble = loaded.troubles.into_iter().next();
            let trouble = trouble.unwrap_or_else(|| Trouble::new("a version", "it is empty now"));
            let trouble = trouble.with_hint("what it said last stays on the screen");
            if self.lost.get(&place) != Some(&trouble) {
                reopened.lost.push(trouble.clone());
            }
            self.lost.insert(place, trouble);
            return;
        }
        let is_over = self.lost.remove(&place).is_some();
        let is_page = self.sources[place].as_ref().is_ok_and(Source::is_address);
        let before = &self.opened[place];
        // A page whose server fails is opened from what was kept, and that is told.
        reopened.has_changed |= is_over
            || says_otherwise(&loaded, before, is_page)
            || loaded.troubles != before.troubles;
        self.opened[place] = loaded;
    }

    /// Lists everything again, because a story file has changed, and opens what it lists now.
    pub(super) fn list_again(&mut self) -> Reopened {
        let mut sources = list_all_sources(&self.paths, &self.options);
        let taken = self
            .taken
            .iter()
            .cloned()
            .map(|file| Ok(Source::File(file)));
        sources.extend(
            taken
                .filter(|file| !sources.contains(file))
                .collect::<Vec<_>>(),
        );
        let stamps: Vec<FileStamp> = sources.iter().map(stamp_source).collect();
        let opened = open_each(&sources, &self.options, |_, _| {});
        if opened.iter().all(|loaded| loaded.drafts.is_empty()) {
            // Half written, most likely: what it said last still holds.
            let troubles = opened.into_iter().flat_map(|loaded| loaded.troubles);
            let hint = "what it said last stays on the screen";
            self.wrong_list = troubles.map(|trouble| trouble.with_hint(hint)).collect();
            return Reopened {
                has_changed: false,
                lost: self.wrong_list.clone(),
            };
        }
        self.sources = sources;
        self.stamps = stamps;
        self.opened = opened;
        self.lost.clear();
        self.wrong_list.clear();
        Reopened {
            has_changed: true,
            lost: Vec::new(),
        }
    }

    /// Takes in files that came into a folder.
    pub(super) fn take_in(&mut self, files: Vec<PathBuf>) {
        let sources: Vec<_> = files
            .iter()
            .cloned()
            .map(|file| Ok(Source::File(file)))
            .collect();
        self.stamps.extend(sources.iter().map(stamp_source));
        self.opened
            .extend(open_each(&sources, &self.options, |_, _| {}));
        self.sources.extend(sources);
        self.taken.extend(files);
    }

    /// The story as it is now, compared, with everything that is wrong now.
    pub(super) fn compared(&self, is_listed_again: bool) -> Reloaded {
        let Loaded {
            drafts,
            mut troubles,
            same,
            base,
            ..
        } = self.loaded();
        troubles.extend(self.lost.values().chain(&self.wrong_list).cloned());
        let story = Arc::new(Story::new(drafts).treating_as_same(same));
        Reloaded {
            analysis: Analysis::new(story, &mut |_, _| ()),
            troubles,
            base: base.filter(|_| is_listed_again),
        }
    }

    /// The pages among the sources, with their places.
    pub(super) fn addresses(&self) -> Vec<(usize, Source)> {
        let sources = self.sources.iter().enumerate();
        sources
            .filter_map(|(place, source)| Some((place, source.as_ref().ok()?)))
            .filter(|(_, source)| source.is_address())
            .map(|(place, source)| (place, source.clone()))
            .collect()
    }
}

/// Whether the drafts are others than before. A page carries numbers that differ from one answer to the next: of it only
/// the text and the headline count.
fn says_otherwise(now: &Loaded, before: &Loaded, is_page: bool) -> bool {
    let texts = |loaded: &Loaded| -> Vec<(String, Option<String>)> {
        let drafts = loaded.drafts.iter();
        drafts
            .map(|draft| (draft.text.clone(), draft.meta.title.clone()))
            .collect()
    };
    if is_page {
        texts(now) != texts(before)
    } else {
        now.drafts != before.drafts
    }
}

/// What tells that the file of a source has changed.
fn stamp_source(source: &Result<Source, Trouble>) -> FileStamp {
    stamp_path(&source.as_ref().ok().and_then(Source::file)?)
}

/// What tells that a file or folder has changed.
pub(super) fn stamp_path(path: &Path) -> FileStamp {
    let found = fs::metadata(path).ok()?;
    Some((found.modified().ok()?, found.len()))
}
