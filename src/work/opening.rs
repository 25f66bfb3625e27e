//! Versions opened side by side: told as each arrives, in the order asked for at the end.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::thread;

use crate::load::{LoadOptions, Loaded, Source, Trouble, list_all_sources, open_source};

/// So many versions are opened at once at most: servers are waited for together, and the largest files still fit into
/// memory.
const AT_ONCE: usize = 8;

/// Opens every version behind `paths`; see [`open_all`].
pub fn open_paths(
    paths: &[PathBuf],
    options: &LoadOptions,
    tell: impl FnMut(usize, &Loaded),
) -> Loaded {
    open_all(list_all_sources(paths, options), options, tell)
}

/// Opens all versions, several at once, and tells of each as it arrives, with its place among the sources. What comes of
/// all is in the order of the sources, whichever came first, or in the order that a story file wants.
pub fn open_all(
    sources: Vec<Result<Source, Trouble>>,
    options: &LoadOptions,
    tell: impl FnMut(usize, &Loaded),
) -> Loaded {
    gathered(open_each(&sources, options, tell), options)
}

/// What came of all sources, in one.
pub(super) fn gathered(opened: impl IntoIterator<Item = Loaded>, options: &LoadOptions) -> Loaded {
    let mut all = Loaded::default();
    opened.into_iter().for_each(|loaded| all.append(loaded));
    all.settled(options)
}

/// Opens all versions, several at once; what came of each source stands at its place.
pub(super) fn open_each(
    sources: &[Result<Source, Trouble>],
    options: &LoadOptions,
    mut tell: impl FnMut(usize, &Loaded),
) -> Vec<Loaded> {
    let n_threads = sources.len().min(AT_ONCE);
    let next = AtomicUsize::new(0);
    let (arrived, arrivals) = channel();
    let mut opened: Vec<Option<Loaded>> = vec![None; sources.len()];
    thread::scope(|scope| {
        for _ in 0..n_threads {
            let (arrived, next) = (arrived.clone(), &next);
            scope.spawn(move || {
                while let Some((place, source)) = take_next_source(next, sources) {
                    // A receiver that is gone wants to hear of no more.
                    if arrived
                        .send((place, opened_alone(source, options)))
                        .is_err()
                    {
                        return;
                    }
                }
            });
        }
        drop(arrived);
        for (place, loaded) in arrivals {
            tell(place, &loaded);
            opened[place] = Some(loaded);
        }
    });
    opened.into_iter().flatten().collect()
}

fn take_next_source<'a>(
    next: &AtomicUsize,
    sources: &'a [Result<Source, Trouble>],
) -> Option<(usize, &'a Result<Source, Trouble>)> {
    let place = next.fetch_add(1, Ordering::Relaxed);
    Some((place, sources.get(place)?))
}

/// Opens one version; a file that breaks a reader of its format takes no other with it.
fn opened_alone(source: &Result<Source, Trouble>, options: &LoadOptions) -> Loaded {
    let trouble = match source {
        Err(trouble) => trouble.clone(),
        Ok(source) => match catch_unwind(AssertUnwindSafe(|| open_source(source, options))) {
            Ok(loaded) => return loaded,
            Err(_) => Trouble::new(
                source.origin(),
                "this version broke the program, which is a fault of retold",
            )
            .with_hint("please report it with the file"),
        },
    };
    Loaded {
        troubles: vec![trouble],
        ..Loaded::default()
    }
}
