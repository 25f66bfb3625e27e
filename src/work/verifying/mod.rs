//! What still holds of a report: whether its files are as they were, and whether the comparison comes out the same.

mod data;
mod page;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use crate::load::{Loaded, Trouble, load};
use crate::text::Draft;

/// What still holds of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// What was looked at, in the order of the report.
    pub checks: Vec<Check>,
}

/// One thing that a report claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The claim and what was found, in words.
    pub what: String,
    /// Whether it holds.
    pub outcome: Outcome,
}

/// Whether a claim holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It does.
    Holds,
    /// What it rests on is not at hand.
    CannotTell,
    /// It does not.
    Fails,
}

impl Verified {
    /// The worst that was found; a report without claims cannot be judged.
    pub fn outcome(&self) -> Outcome {
        let worst = self.checks.iter().map(|check| check.outcome).max();
        worst.unwrap_or(Outcome::CannotTell)
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = match self.outcome {
            Outcome::Holds => "holds",
            Outcome::CannotTell => "cannot tell",
            Outcome::Fails => "does not hold",
        };
        write!(f, "{found}: {}", crate::text::visible(&self.what))
    }
}

/// Compares the files that a report in JSON or HTML names with their checksums, makes the comparison again, and says
/// what still holds.
///
/// # Errors
/// When the report cannot be read or is none.
pub fn verify(report: &Path) -> Result<Verified, Trouble> {
    let place = || report.display().to_string();
    let text = fs::read_to_string(report).map_err(|error| {
        let words = error.to_string();
        let cause = words
            .split(" (os error")
            .next()
            .unwrap_or_default()
            .to_lowercase();
        Trouble::new(place(), format!("the report cannot be read ({cause})"))
    })?;
    let checks = if text.trim_start().starts_with('{') {
        data::checks(report, &text)
    } else if text.contains("<meta name=\"generator\" content=\"retold") {
        page::checks(report, &text)
    } else {
        Err("this is no report that retold could check".to_owned())
    };
    match checks {
        Ok(checks) => Ok(Verified { checks }),
        Err(what) => Err(Trouble::new(place(), what).with_hint("give it a report in JSON or HTML")),
    }
}

/// A version as a report names it.
struct Named {
    letter: String,
    origin: String,
    sha256: String,
}

/// Where a version's file is now: where the report says, from here or from the report's own folder.
fn file_of(report: &Path, origin: &str) -> Option<PathBuf> {
    // Behind the file of an article among several stands which one it is.
    let whole = [
        origin,
        origin.rsplit_once(" (").map_or(origin, |(file, _)| file),
    ];
    let places = whole.iter().flat_map(|origin| {
        let beside = report.parent().map(|folder| folder.join(origin));
        [Some(PathBuf::from(origin)), beside]
    });
    places.flatten().find(|path| path.is_file())
}

/// Whether the file of a version is as it was, and the version as it is read from it now.
fn file_check(report: &Path, named: &Named) -> (Check, Option<Draft>) {
    let Named {
        letter,
        origin,
        sha256,
    } = named;
    let check = |what: &str, outcome| Check {
        what: format!("{letter}, {origin}: {what}"),
        outcome,
    };
    let Some(path) = file_of(report, origin) else {
        return (
            check("the file is not there to be compared", Outcome::CannotTell),
            None,
        );
    };
    let Loaded { drafts, .. } = load(&[path]);
    let same: Vec<&Draft> = drafts
        .iter()
        .filter(|draft| draft.sha256 == *sha256)
        .collect();
    let ending = origin
        .rsplit_once(" (")
        .map(|(_, part)| format!(" ({part}"));
    let is_part = |draft: &&&Draft| {
        ending
            .as_ref()
            .is_some_and(|part| draft.origin.ends_with(part))
    };
    let draft = same
        .iter()
        .find(is_part)
        .or(same.first())
        .map(|draft| (*draft).clone());
    match draft {
        Some(draft) => (
            check("the file is as it was, by its SHA-256", Outcome::Holds),
            Some(draft),
        ),
        None => (check("the file has changed since", Outcome::Fails), None),
    }
}

fn same(what: &str, is_same: bool) -> Check {
    if is_same {
        Check {
            what: format!("{what}: comes out the same"),
            outcome: Outcome::Holds,
        }
    } else {
        Check {
            what: format!("{what}: comes out otherwise now"),
            outcome: Outcome::Fails,
        }
    }
}
