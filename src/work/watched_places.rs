//! What is watched while a reader reads, in words.

use std::fmt;
use std::time::Duration;

/// What is watched, for the reader to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WatchedPlaces {
    /// How many files.
    pub n_files: usize,
    /// How many pages are asked for again, if any can be.
    pub n_pages: usize,
    /// How often that is done.
    pub every: Duration,
    /// Whether there are folders or story files: then what comes is seen too.
    pub has_lists: bool,
    /// What cannot be watched, each with the reason.
    pub unwatched: Vec<String>,
}

impl fmt::Display for WatchedPlaces {
    /// What is watched, in words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            n_files,
            n_pages,
            every,
            has_lists: _,
            unwatched,
        } = self;
        let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
        let files = (*n_files > 0).then(|| format!("watching {}", count(*n_files, "file")));
        let pages = (*n_pages > 0).then(|| {
            let seconds = every.as_secs();
            let every = match seconds {
                60 => "minute".to_owned(),
                _ if seconds.is_multiple_of(60) => format!("{} minutes", seconds / 60),
                _ => format!("{seconds} seconds"),
            };
            format!("asking {} again every {every}", count(*n_pages, "page"))
        });
        let unwatched =
            (!unwatched.is_empty()).then(|| format!("not watching {}", unwatched.join(", ")));
        let told: Vec<String> = files.into_iter().chain(pages).chain(unwatched).collect();
        f.write_str(&told.join(" · "))
    }
}
