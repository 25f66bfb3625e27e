//! Verdicts and notes as they stand in a session file, and the changes that led to them.

use serde::{Deserialize, Serialize};

use crate::review::{
    AnchorStanding, Judgement, JudgementSwap, ReviewEdit, ReviewStep, ReviewTarget, TargetKind,
    TextAnchor,
};
use crate::text::{Id, VersionId};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct JudgementRecord {
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

/// A change that can be taken back, or made again.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReviewStepRecord {
    deed: RecordDeed,
    /// The verdict that was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    verdict: Option<String>,
    #[serde(default, rename = "change")]
    changes: Vec<SwapRecord>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SwapRecord {
    on: RecordTarget,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fact: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<SaidRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<SaidRecord>,
    #[serde(default, rename = "passage")]
    passages: Vec<SessionPassageRecord>,
}

/// What was said of a target.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SaidRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    verdict: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "is_no")]
    reviewed: bool,
    change: u32,
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

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RecordDeed {
    Judged,
    Cleared,
    Noted,
    Reviewed,
    Unreviewed,
    Erased,
    TakenOver,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SessionPassageRecord {
    /// The number of the version in the list of the session, from 1.
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

impl JudgementRecord {
    pub(super) fn of((target, judgement): (&ReviewTarget, &Judgement)) -> Self {
        let (on, fact, passages) = write_target(target);
        let SaidRecord {
            verdict,
            reason,
            note,
            reviewed,
            change,
        } = SaidRecord::of(judgement);
        Self {
            on,
            fact,
            verdict,
            reason,
            note,
            reviewed,
            change,
            passages,
        }
    }

    /// What is judged and how, in a session of so many versions.
    ///
    /// # Errors
    /// When a passage names none of the versions, or ends before it starts.
    pub(super) fn read(&self, n_versions: usize) -> Result<(ReviewTarget, Judgement), String> {
        let target = read_target(self.on, self.fact.as_ref(), &self.passages, n_versions)?;
        let judgement = Judgement {
            verdict: self.verdict.clone(),
            reason: self.reason.clone(),
            note: self.note.clone(),
            is_reviewed: self.reviewed,
            serial: self.change.into(),
        };
        Ok((target, judgement))
    }

    /// Whether there is a verdict on what the story says; what was given to the page or to the story is none.
    pub(super) fn has_verdict(&self) -> bool {
        self.verdict.is_some() && !matches!(self.on, RecordTarget::Passage)
    }

    pub(super) fn has_note(&self) -> bool {
        !self.note.is_empty()
    }
}

impl ReviewStepRecord {
    pub(super) fn of(step: &ReviewStep) -> Self {
        let (deed, verdict) = match &step.deed {
            ReviewEdit::Judged(verdict) => (RecordDeed::Judged, Some(verdict.clone())),
            ReviewEdit::Cleared => (RecordDeed::Cleared, None),
            ReviewEdit::Noted => (RecordDeed::Noted, None),
            ReviewEdit::Reviewed => (RecordDeed::Reviewed, None),
            ReviewEdit::Unreviewed => (RecordDeed::Unreviewed, None),
            ReviewEdit::Erased => (RecordDeed::Erased, None),
            ReviewEdit::TakenOver => (RecordDeed::TakenOver, None),
        };
        let changes = step.swaps.iter().map(|swap| {
            let (on, fact, passages) = write_target(&swap.target);
            SwapRecord {
                on,
                fact,
                before: swap.before.as_ref().map(SaidRecord::of),
                after: swap.after.as_ref().map(SaidRecord::of),
                passages,
            }
        });
        Self {
            deed,
            verdict,
            changes: changes.collect(),
        }
    }

    /// The change, in a session of so many versions.
    ///
    /// # Errors
    /// As for [`JudgementRecord::read`].
    pub(super) fn read(&self, n_versions: usize) -> Result<ReviewStep, String> {
        let deed = match self.deed {
            RecordDeed::Judged => ReviewEdit::Judged(self.verdict.clone().unwrap_or_default()),
            RecordDeed::Cleared => ReviewEdit::Cleared,
            RecordDeed::Noted => ReviewEdit::Noted,
            RecordDeed::Reviewed => ReviewEdit::Reviewed,
            RecordDeed::Unreviewed => ReviewEdit::Unreviewed,
            RecordDeed::Erased => ReviewEdit::Erased,
            RecordDeed::TakenOver => ReviewEdit::TakenOver,
        };
        let swaps = self.changes.iter().map(|swap| {
            Ok(JudgementSwap {
                target: read_target(swap.on, swap.fact.as_ref(), &swap.passages, n_versions)?,
                before: swap.before.as_ref().map(SaidRecord::read),
                after: swap.after.as_ref().map(SaidRecord::read),
            })
        });
        let swaps = swaps.collect::<Result<_, String>>()?;
        Ok(ReviewStep { deed, swaps })
    }
}

impl SaidRecord {
    fn of(judgement: &Judgement) -> Self {
        Self {
            verdict: judgement.verdict.clone(),
            reason: judgement.reason.clone(),
            note: judgement.note.clone(),
            reviewed: judgement.is_reviewed,
            change: u32::try_from(judgement.serial).unwrap_or(u32::MAX),
        }
    }

    fn read(&self) -> Judgement {
        Judgement {
            verdict: self.verdict.clone(),
            reason: self.reason.clone(),
            note: self.note.clone(),
            is_reviewed: self.reviewed,
            serial: self.change.into(),
        }
    }
}

fn write_target(
    target: &ReviewTarget,
) -> (RecordTarget, Option<String>, Vec<SessionPassageRecord>) {
    let (on, fact) = match &target.kind {
        TargetKind::Point => (RecordTarget::Point, None),
        TargetKind::Fact(kind) => (RecordTarget::Fact, Some(kind.clone())),
        TargetKind::Version => (RecordTarget::Version, None),
        TargetKind::Words => (RecordTarget::Words, None),
        TargetKind::Passage => (RecordTarget::Passage, None),
    };
    let passages = target.anchors.iter().map(|anchor| SessionPassageRecord {
        version: anchor.version.0 + 1,
        start: anchor.start,
        end: anchor.end,
        outdated: anchor.standing == AnchorStanding::Outdated,
        excerpt: anchor.excerpt.clone(),
        before: anchor.before.clone(),
        after: anchor.after.clone(),
    });
    (on, fact, passages.collect())
}

fn read_target(
    on: RecordTarget,
    fact: Option<&String>,
    passages: &[SessionPassageRecord],
    n_versions: usize,
) -> Result<ReviewTarget, String> {
    let kind = match on {
        RecordTarget::Point => TargetKind::Point,
        RecordTarget::Fact => TargetKind::Fact(fact.cloned().unwrap_or_default()),
        RecordTarget::Version => TargetKind::Version,
        RecordTarget::Words => TargetKind::Words,
        RecordTarget::Passage => TargetKind::Passage,
    };
    let anchors = passages.iter().map(|record| record.read(n_versions));
    Ok(ReviewTarget {
        anchors: anchors.collect::<Result<_, String>>()?,
        kind,
    })
}

impl SessionPassageRecord {
    fn read(&self, n_versions: usize) -> Result<TextAnchor, String> {
        let place = (self.version as usize).wrapping_sub(1);
        if place >= n_versions {
            return Err(format!(
                "a passage names version {}, but there are {n_versions}",
                self.version
            ));
        }
        if self.start > self.end {
            return Err(format!(
                "a passage ends at {}, before its start {}",
                self.end, self.start
            ));
        }
        Ok(TextAnchor {
            version: VersionId::at(place),
            start: self.start,
            end: self.end,
            standing: if self.outdated {
                AnchorStanding::Outdated
            } else {
                AnchorStanding::Stands
            },
            excerpt: self.excerpt.clone(),
            before: self.before.clone(),
            after: self.after.clone(),
        })
    }
}
