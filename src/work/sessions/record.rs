//! A session as it stands in its file, with structs of its own.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::judgement_record::{JudgementRecord, ReviewStepRecord};
use super::sources::{SessionSources, SessionView};
use crate::load::is_web_address;
use crate::review::{KnownVersion, Review};

/// The form of session files that this retold writes. One that names a higher number is left alone.
pub(super) const SCHEMA: i64 = 2;

/// The first form, which knew neither what was opened nor what can be taken back.
pub(super) const FIRST_SCHEMA: i64 = 1;

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SessionRecord {
    pub(super) schema: i64,
    pub(super) name: String,
    pub(super) made_by: String,
    /// When it was saved, in UTC.
    pub(super) saved: String,
    /// What was opened; none in a session of the first form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) opened: Option<SessionSources>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) view: Option<SessionView>,
    #[serde(default, rename = "version")]
    pub(super) versions: Vec<SessionVersionRecord>,
    #[serde(default, rename = "judgement")]
    judgements: Vec<JudgementRecord>,
    /// What can be taken back, the latest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    done: Vec<ReviewStepRecord>,
    /// What was taken back, the next to be made again last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    undone: Vec<ReviewStepRecord>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SessionVersionRecord {
    pub(super) letter: String,
    pub(super) sha256: String,
    pub(super) origin: String,
    /// The file, from the root on, so that it is found again from another folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) path: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    /// Whether it was not open any more when the session was saved, and is only still spoken of.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) gone: bool,
}

impl SessionRecord {
    /// The record of a review, as of now.
    pub(super) fn new(
        name: &str,
        saved: String,
        review: &Review,
        opened: Option<SessionSources>,
        view: Option<SessionView>,
    ) -> Self {
        let versions = review.versions.iter().map(|known| SessionVersionRecord {
            letter: known.letter.clone(),
            sha256: known.sha256.clone(),
            path: known
                .place
                .clone()
                .or_else(|| find_origin_file(&known.origin)),
            origin: known.origin.clone(),
            title: known.title.clone(),
            gone: !known.is_open,
        });
        Self {
            schema: SCHEMA,
            name: name.to_owned(),
            made_by: concat!("retold ", env!("CARGO_PKG_VERSION")).to_owned(),
            saved,
            opened,
            view,
            versions: versions.collect(),
            judgements: review.entries().map(JudgementRecord::of).collect(),
            done: latest_steps(review.done()),
            undone: latest_steps(review.undone()),
        }
    }

    /// The review that the file holds.
    ///
    /// # Errors
    /// When a passage names a version that the file does not list, or ends before it starts.
    pub(super) fn review(&self) -> Result<Review, String> {
        let n_versions = self.versions.len();
        let said = self.judgements.iter();
        let said = said.map(|record| record.read(n_versions));
        let said = said.collect::<Result<Vec<_>, String>>()?;
        let steps = |records: &[ReviewStepRecord]| {
            let steps = records.iter().map(|record| record.read(n_versions));
            steps.collect::<Result<Vec<_>, String>>()
        };
        let (done, undone) = (steps(&self.done)?, steps(&self.undone)?);
        Ok(Review::resumed(self.known(), said).with_steps(done, undone))
    }

    /// The versions that the session is about.
    pub(super) fn known(&self) -> Vec<KnownVersion> {
        let known = self.versions.iter().map(|record| KnownVersion {
            letter: record.letter.clone(),
            sha256: record.sha256.clone(),
            origin: record.origin.clone(),
            title: record.title.clone(),
            place: record.path.clone(),
            is_open: !record.gone,
        });
        known.collect()
    }

    /// How many judgements have a verdict and how many a note.
    pub(super) fn counts(&self) -> (usize, usize) {
        let count = |has: fn(&JudgementRecord) -> bool| {
            self.judgements.iter().filter(|record| has(record)).count()
        };
        (
            count(JudgementRecord::has_verdict),
            count(JudgementRecord::has_note),
        )
    }
}

/// So many single changes can be taken back after a restart: a week's work, in half a megabyte.
const MOST_CHANGES: usize = 1_000;

/// The latest steps, as far as they are kept.
fn latest_steps(steps: &[crate::review::ReviewStep]) -> Vec<ReviewStepRecord> {
    let mut n_changes = 0;
    let kept = steps.iter().rev().take_while(|step| {
        n_changes += step.swaps.len();
        n_changes <= MOST_CHANGES
    });
    let mut kept: Vec<ReviewStepRecord> = kept.map(ReviewStepRecord::of).collect();
    kept.reverse();
    kept
}

/// The file behind an origin, from the root on, if there is one.
fn find_origin_file(origin: &str) -> Option<String> {
    let path = [origin, without_part(origin)].map(Path::new);
    let path = path.into_iter().find(|path| path.is_file())?;
    let whole = std::path::absolute(path).ok()?;
    whole.to_str().map(str::to_owned)
}

/// The file or address of an origin: behind that of an article among several stands which one it is.
pub(super) fn without_part(origin: &str) -> &str {
    let part = origin
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("));
    part.map_or(origin, |(file, _)| file)
}

impl SessionVersionRecord {
    /// Where it can be opened again: a file or an address.
    ///
    /// # Errors
    /// When it cannot, with the reason.
    pub(super) fn place(&self) -> Result<PathBuf, String> {
        match &self.path {
            Some(path) if Path::new(path).is_file() => Ok(path.into()),
            Some(path) => Err(format!("there is no file {path} any more")),
            None if is_web_address(&self.origin) => Ok(without_part(&self.origin).into()),
            None => Err(format!("it came from {}", self.origin)),
        }
    }
}
