//! What still holds of a report: whether its files are as they were, and whether the comparison comes out the same.

pub(super) mod page_diff;
pub(super) mod verify_html;
pub(super) mod verify_json;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use super::opening::open_each;
use crate::load::{LoadOptions, Loaded, Trouble, describe_system_error, list_sources};
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
    pub outcome: CheckOutcome,
}

/// Whether a claim holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckOutcome {
    /// Nothing could tell: it is what the report's maker says.
    Said,
    /// It does.
    Holds,
    /// What it rests on is not at hand.
    CannotTell,
    /// It does not.
    Fails,
}

impl Verified {
    /// The worst that was found; a report without claims cannot be judged.
    pub fn outcome(&self) -> CheckOutcome {
        let worst = self.checks.iter().map(|check| check.outcome).max();
        worst.unwrap_or(CheckOutcome::CannotTell)
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = match self.outcome {
            CheckOutcome::Said => "not checked",
            CheckOutcome::Holds => "holds",
            CheckOutcome::CannotTell => "cannot tell",
            CheckOutcome::Fails => "does not hold",
        };
        write!(f, "{found}: {}", crate::text::visible(&self.what))
    }
}

/// Compares the files that a report in JSON or HTML names with their checksums, makes the comparison again, and says
/// what still holds. The files are opened with these options, but no page is fetched.
///
/// # Errors
/// When the report cannot be read or is none.
pub fn verify(report: &Path, options: &LoadOptions) -> Result<Verified, Trouble> {
    let place = || report.display().to_string();
    let text = fs::read_to_string(report).map_err(|error| {
        let cause = describe_system_error(&error);
        Trouble::new(place(), format!("the report cannot be read ({cause})"))
    })?;
    // No page is fetched for a check: what a server says today proves nothing of the day of the report.
    let mut options = options.clone();
    options.fetch.is_offline = true;
    let checks = if text.trim_start().starts_with('{') {
        verify_json::check_json_report(report, &text, &options)
    } else if text.contains("<meta name=\"generator\" content=\"retold") {
        verify_html::check_html_report(report, &text, &options)
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
fn locate_version_file(report: &Path, origin: &str) -> Option<PathBuf> {
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

/// The versions that a report is about, as they are read now.
struct Files<'a> {
    report: &'a Path,
    options: &'a LoadOptions,
    /// What the story files that the report names make of their versions.
    listed: Loaded,
}

impl<'a> Files<'a> {
    fn of(report: &'a Path, story_files: &[String], options: &'a LoadOptions) -> Self {
        let mut listed = Loaded::default();
        let found = story_files
            .iter()
            .filter_map(|file| locate_version_file(report, file));
        found.for_each(|file| listed.append(load_alone(file, options)));
        Self {
            report,
            options,
            listed,
        }
    }

    /// Whether the file of a version is as it was, and the version as it is read now.
    fn check(&self, named: &Named) -> (Check, Option<Draft>) {
        let Named {
            letter,
            origin,
            sha256,
        } = named;
        let check = |what: &str, outcome| Check {
            what: format!("{letter}, {origin}: {what}"),
            outcome,
        };
        let Some(path) = locate_version_file(self.report, origin) else {
            let what = "the file is not there to be compared";
            return (check(what, CheckOutcome::CannotTell), None);
        };
        let alone = load_alone(path, self.options);
        if !alone.drafts.iter().any(|draft| draft.sha256 == *sha256) {
            return (
                check("the file has changed since", CheckOutcome::Fails),
                None,
            );
        }
        match meant(&self.listed.drafts, named).or_else(|| meant(&alone.drafts, named)) {
            Some(draft) => (
                check("the file is as it was, by its SHA-256", CheckOutcome::Holds),
                Some(draft.clone()),
            ),
            None => (
                check("there is no such article in the file", CheckOutcome::Fails),
                None,
            ),
        }
    }
}

/// The version that is named among these: articles of one file have its checksum in common.
fn meant<'a>(drafts: &'a [Draft], named: &Named) -> Option<&'a Draft> {
    let same: Vec<&Draft> = drafts
        .iter()
        .filter(|draft| draft.sha256 == named.sha256)
        .collect();
    let is_whole = |draft: &&&Draft| draft.origin == named.origin;
    let is_part = |draft: &&&Draft| {
        let part = draft.part.as_ref();
        part.is_some_and(|part| named.origin.ends_with(&format!(" ({part})")))
    };
    let is_only = || same.first().filter(|_| same.len() == 1);
    let found = same
        .iter()
        .find(is_whole)
        .or_else(|| same.iter().find(is_part));
    found.or_else(is_only).copied()
}

/// What is read from a file, before it is seen beside others.
fn load_alone(path: PathBuf, options: &LoadOptions) -> Loaded {
    let mut all = Loaded::default();
    let sources = list_sources(&[path]);
    open_each(&sources, options, |_, _| ())
        .into_iter()
        .for_each(|loaded| all.append(loaded));
    all
}

/// What nothing can check is said to be so.
fn unchecked_claim(what: &str) -> Check {
    Check {
        what: format!("{what}: its maker's own words"),
        outcome: CheckOutcome::Said,
    }
}

/// Another retold may write a report otherwise: then that is the likely cause.
fn otherwise(by: &str, checks: &[Check]) -> Option<Check> {
    let this = concat!("retold ", env!("CARGO_PKG_VERSION"));
    let fails = checks
        .iter()
        .any(|check| check.outcome == CheckOutcome::Fails);
    (fails && by != this).then(|| Check {
        what: format!(
            "the report was made by {by}, and this is {this}, which may compare otherwise"
        ),
        outcome: CheckOutcome::CannotTell,
    })
}

fn same(what: &str, is_same: bool) -> Check {
    if is_same {
        Check {
            what: format!("{what}: comes out the same"),
            outcome: CheckOutcome::Holds,
        }
    } else {
        Check {
            what: format!("{what}: comes out otherwise now"),
            outcome: CheckOutcome::Fails,
        }
    }
}
