//! A session as it stands in its file, with structs of its own.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::review::{
    AnchorStanding, Judgement, KnownVersion, Review, ReviewTarget, TargetKind, TextAnchor,
};
use crate::text::{Id, VersionId};

/// The form of session files that this retold writes. One that names a higher number is left alone.
pub(super) const SCHEMA: i64 = 1;

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SessionRecord {
    pub(super) schema: i64,
    pub(super) name: String,
    pub(super) made_by: String,
    /// When it was saved, in UTC.
    pub(super) saved: String,
    #[serde(default, rename = "version")]
    pub(super) versions: Vec<SessionVersionRecord>,
    #[serde(default, rename = "judgement")]
    judgements: Vec<JudgementRecord>,
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
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct JudgementRecord {
    on: RecordTarget,
    /// The kind of fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fact: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    verdict: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "is_no")]
    reviewed: bool,
    change: u32,
    #[serde(default, rename = "passage")]
    passages: Vec<SessionPassageRecord>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RecordTarget {
    Point,
    Fact,
    Version,
    Words,
    Passage,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SessionPassageRecord {
    /// The number of the version in the list above, from 1.
    version: u32,
    /// Bytes of the version's text.
    start: u32,
    end: u32,
    #[serde(default, skip_serializing_if = "is_no")]
    outdated: bool,
    excerpt: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    before: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    after: String,
}

fn is_no(flag: &bool) -> bool {
    !flag
}

impl SessionRecord {
    /// The record of a review, as of now.
    pub(super) fn new(
        name: &str,
        saved: String,
        versions: &[KnownVersion],
        review: &TargetJudgements,
    ) -> Self {
        let versions = versions.iter().map(|known| SessionVersionRecord {
            letter: known.letter.clone(),
            sha256: known.sha256.clone(),
            path: find_origin_file(&known.origin),
            origin: known.origin.clone(),
            title: known.title.clone(),
        });
        Self {
            schema: SCHEMA,
            name: name.to_owned(),
            made_by: concat!("retold ", env!("CARGO_PKG_VERSION")).to_owned(),
            saved,
            versions: versions.collect(),
            judgements: review.iter().map(judgement_record).collect(),
        }
    }

    /// The review that the file holds.
    ///
    /// # Errors
    /// When a passage names a version that the file does not list, or ends before it starts.
    pub(super) fn review(&self) -> Result<Review, String> {
        let said = self.judgements.iter().map(|record| self.judgement(record));
        let said = said.collect::<Result<Vec<_>, String>>()?;
        Ok(Review::resumed(self.known(), said))
    }

    /// The versions that the session is about.
    pub(super) fn known(&self) -> Vec<KnownVersion> {
        let known = self.versions.iter().map(|record| KnownVersion {
            letter: record.letter.clone(),
            sha256: record.sha256.clone(),
            origin: record.origin.clone(),
            title: record.title.clone(),
        });
        known.collect()
    }

    /// How many judgements have a verdict and how many a note.
    pub(super) fn counts(&self) -> (usize, usize) {
        let count = |has: fn(&JudgementRecord) -> bool| {
            self.judgements.iter().filter(|record| has(record)).count()
        };
        (
            // What was given to the page or to the story is no verdict on what it says.
            count(|record| record.verdict.is_some() && !matches!(record.on, RecordTarget::Passage)),
            count(|record| !record.note.is_empty()),
        )
    }

    fn judgement(&self, record: &JudgementRecord) -> Result<(ReviewTarget, Judgement), String> {
        let kind = match record.on {
            RecordTarget::Point => TargetKind::Point,
            RecordTarget::Fact => TargetKind::Fact(record.fact.clone().unwrap_or_default()),
            RecordTarget::Version => TargetKind::Version,
            RecordTarget::Words => TargetKind::Words,
            RecordTarget::Passage => TargetKind::Passage,
        };
        let anchors = record.passages.iter().map(|record| self.anchor(record));
        let target = ReviewTarget {
            anchors: anchors.collect::<Result<_, String>>()?,
            kind,
        };
        let judgement = Judgement {
            verdict: record.verdict.clone(),
            reason: record.reason.clone(),
            note: record.note.clone(),
            is_reviewed: record.reviewed,
            serial: record.change.into(),
        };
        Ok((target, judgement))
    }

    fn anchor(&self, record: &SessionPassageRecord) -> Result<TextAnchor, String> {
        let place = (record.version as usize).wrapping_sub(1);
        if place >= self.versions.len() {
            let n_versions = self.versions.len();
            return Err(format!(
                "a passage names version {}, but there are {n_versions}",
                record.version
            ));
        }
        if record.start > record.end {
            return Err(format!(
                "a passage ends at {}, before its start {}",
                record.end, record.start
            ));
        }
        Ok(TextAnchor {
            version: VersionId::at(place),
            start: record.start,
            end: record.end,
            standing: if record.outdated {
                AnchorStanding::Outdated
            } else {
                AnchorStanding::Stands
            },
            excerpt: record.excerpt.clone(),
            before: record.before.clone(),
            after: record.after.clone(),
        })
    }
}

/// What was said, target by target.
pub(super) type TargetJudgements = [(ReviewTarget, Judgement)];

/// The file behind an origin, from the root on, if there is one.
fn find_origin_file(origin: &str) -> Option<String> {
    let path = [origin, without_part(origin)].map(Path::new);
    let path = path.into_iter().find(|path| path.is_file())?;
    let whole = std::path::absolute(path).ok()?;
    whole.to_str().map(str::to_owned)
}

/// The file or address of an origin: behind that of an article among several stands which one it is.
fn without_part(origin: &str) -> &str {
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
        let is_address = |origin: &str| {
            ["http://", "https://"].iter().any(|scheme| {
                let start = origin.get(..scheme.len());
                start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            })
        };
        match &self.path {
            Some(path) if Path::new(path).is_file() => Ok(path.into()),
            Some(path) => Err(format!("there is no file {path} any more")),
            None if is_address(&self.origin) => Ok(without_part(&self.origin).into()),
            None => Err(format!("it came from {}", self.origin)),
        }
    }
}

fn judgement_record((target, judgement): &(ReviewTarget, Judgement)) -> JudgementRecord {
    let (on, fact) = match &target.kind {
        TargetKind::Point => (RecordTarget::Point, None),
        TargetKind::Fact(kind) => (RecordTarget::Fact, Some(kind.clone())),
        TargetKind::Version => (RecordTarget::Version, None),
        TargetKind::Words => (RecordTarget::Words, None),
        TargetKind::Passage => (RecordTarget::Passage, None),
    };
    JudgementRecord {
        on,
        fact,
        verdict: judgement.verdict.clone(),
        reason: judgement.reason.clone(),
        note: judgement.note.clone(),
        reviewed: judgement.is_reviewed,
        change: u32::try_from(judgement.serial).unwrap_or(u32::MAX),
        passages: target.anchors.iter().map(passage_record).collect(),
    }
}

fn passage_record(anchor: &TextAnchor) -> SessionPassageRecord {
    SessionPassageRecord {
        version: anchor.version.0 + 1,
        start: anchor.start,
        end: anchor.end,
        outdated: anchor.standing == AnchorStanding::Outdated,
        excerpt: anchor.excerpt.clone(),
        before: anchor.before.clone(),
        after: anchor.after.clone(),
    }
}
