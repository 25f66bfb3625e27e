//! A review: what stands judged, and every change so far, so that each can be taken back.

use std::collections::BTreeMap;

use super::{Judgement, JudgementSwap, ReviewEdit, ReviewStep, ReviewTarget};
use crate::text::{Story, Table, VersionId};

/// A version as a review remembers it, to know it again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownVersion {
    /// The letter that it had.
    pub letter: String,
    /// The SHA-256 of what was read, in hexadecimal.
    pub sha256: String,
    /// Where it came from.
    pub origin: String,
    /// The headline, if it is known.
    pub title: Option<String>,
    /// Where a file that was reviewed earlier stands, from the root of the file system on: an origin may begin in a folder
    /// that another reader is not in.
    pub place: Option<String>,
    /// Whether it is one of the story's; one that has gone is only still spoken of.
    pub is_open: bool,
}

/// A reader's verdicts and notes on a story, with every change so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The versions: first those of the story, by their ids, then those that are gone but still spoken of.
    pub versions: Table<VersionId, KnownVersion>,
    pub(super) judgements: BTreeMap<ReviewTarget, Judgement>,
    pub(super) done: Vec<ReviewStep>,
    pub(super) undone: Vec<ReviewStep>,
}

impl Review {
    /// A review of this story in which nothing has been said yet.
    pub fn new(story: &Story) -> Self {
        let versions = story.versions.iter().map(|version| KnownVersion {
            letter: version.letter.clone(),
            sha256: version.sha256.clone(),
            origin: version.origin.clone(),
            title: version.meta.title.clone(),
            place: None,
            is_open: true,
        });
        Self {
            versions: versions.collect::<Vec<_>>().into(),
            ..Self::default()
        }
    }

    /// A review of these versions in which this has been said.
    pub fn resumed(versions: Vec<KnownVersion>, said: Vec<(ReviewTarget, Judgement)>) -> Self {
        let mut review = Self {
            versions: versions.into(),
            ..Self::default()
        };
        for (target, judgement) in said {
            review.keep(target, judgement);
        }
        review
    }

    /// The same with the changes that led to it: those that can be taken back, and those that were and can be made again,
    /// each the latest last.
    #[must_use]
    pub fn with_steps(self, done: Vec<ReviewStep>, undone: Vec<ReviewStep>) -> Self {
        Self {
            done,
            undone,
            ..self
        }
    }

    /// The changes that can be taken back, the latest last.
    pub fn done(&self) -> &[ReviewStep] {
        &self.done
    }

    /// The changes that were taken back and can be made again, the next one last.
    pub fn undone(&self) -> &[ReviewStep] {
        &self.undone
    }

    /// Gives a verdict, with a reason where there is one; what was noted stays.
    pub fn judge(&mut self, target: &ReviewTarget, verdict: &str, reason: &str) {
        self.change(
            target,
            ReviewEdit::Judged(verdict.to_owned()),
            |judgement| {
                judgement.verdict = Some(verdict.to_owned());
                judgement.reason = reason.to_owned();
            },
        );
    }

    /// Gives one verdict on several targets, each with its own reason; what was noted stays. It is taken back as one.
    pub fn judge_all(&mut self, verdict: &str, targets: &[(ReviewTarget, String)]) {
        let mut swaps = Vec::new();
        for (target, reason) in targets {
            swaps.extend(self.swaps(target, |judgement| {
                judgement.verdict = Some(verdict.to_owned());
                judgement.reason.clone_from(reason);
            }));
        }
        self.take(ReviewEdit::Judged(verdict.to_owned()), swaps);
    }

    /// Takes a verdict back, and its reason.
    pub fn clear(&mut self, target: &ReviewTarget) {
        self.change(target, ReviewEdit::Cleared, |judgement| {
            judgement.verdict = None;
            judgement.reason.clear();
        });
    }

    /// Writes a note in place of the one that stood there; an empty one removes it.
    pub fn annotate(&mut self, target: &ReviewTarget, note: &str) {
        self.change(target, ReviewEdit::Noted, |judgement| {
            judgement.note = note.to_owned();
        });
    }

    /// Ticks a target off.
    pub fn mark_reviewed(&mut self, target: &ReviewTarget) {
        self.change(target, ReviewEdit::Reviewed, |judgement| {
            judgement.is_reviewed = true;
        });
    }

    /// Takes a tick back.
    pub fn unmark_reviewed(&mut self, target: &ReviewTarget) {
        self.change(target, ReviewEdit::Unreviewed, |judgement| {
            judgement.is_reviewed = false;
        });
    }

    /// Strikes everything that was said of a target.
    pub fn erase(&mut self, target: &ReviewTarget) {
        self.change(target, ReviewEdit::Erased, |judgement| {
            *judgement = Judgement::default();
        });
    }

    /// Takes the last change back and tells which it was.
    pub fn undo(&mut self) -> Option<&ReviewStep> {
        let step = self.done.pop()?;
        for swap in step.swaps.iter().rev() {
            put_judgement(&mut self.judgements, &swap.target, swap.before.as_ref());
        }
        self.undone.push(step);
        self.undone.last()
    }

    /// Makes the change again that was taken back last, and tells which it was.
    pub fn redo(&mut self) -> Option<&ReviewStep> {
        let step = self.undone.pop()?;
        for swap in &step.swaps {
            put_judgement(&mut self.judgements, &swap.target, swap.after.as_ref());
        }
        self.done.push(step);
        self.done.last()
    }

    /// What was said of a target, with the passages that it was said of.
    pub fn find(&self, target: &ReviewTarget) -> Option<(&ReviewTarget, &Judgement)> {
        let exact = self.judgements.get_key_value(target);
        exact.or_else(|| {
            let alike = self.entries().filter(|(held, _)| target.is_about(held));
            alike.max_by_key(|(_, judgement)| judgement.serial)
        })
    }

    /// Everything that was said, in the order of the story.
    pub fn entries(&self) -> impl Iterator<Item = (&ReviewTarget, &Judgement)> {
        self.judgements.iter()
    }

    /// Everything that has a note, in the order of the story; with words, only notes that have them, whatever their
    /// case.
    pub fn notes(&self, words: &str) -> impl Iterator<Item = (&ReviewTarget, &Judgement)> {
        let wanted = words.to_lowercase();
        self.entries().filter(move |(_, judgement)| {
            !judgement.note.is_empty() && judgement.note.to_lowercase().contains(&wanted)
        })
    }

    /// Everything said of passages that are gone from the text, in the order of the story.
    pub fn outdated(&self) -> impl Iterator<Item = (&ReviewTarget, &Judgement)> {
        self.entries().filter(|(target, _)| target.is_outdated())
    }

    /// Whether nothing has been said.
    pub fn is_empty(&self) -> bool {
        self.judgements.is_empty()
    }

    fn change(
        &mut self,
        target: &ReviewTarget,
        deed: ReviewEdit,
        edit: impl FnOnce(&mut Judgement),
    ) {
        let swaps = self.swaps(target, edit);
        self.take(deed, swaps);
    }

    /// What it takes to change what is said of a target; nothing if it says the same already.
    pub(super) fn swaps(
        &self,
        target: &ReviewTarget,
        edit: impl FnOnce(&mut Judgement),
    ) -> Vec<JudgementSwap> {
        let held = self
            .find(target)
            .map(|(held, said)| (held.clone(), said.clone()));
        let said = held
            .as_ref()
            .map(|(_, said)| said.clone())
            .unwrap_or_default();
        let mut judgement = said.clone();
        edit(&mut judgement);
        if judgement.says_as(&said) {
            return Vec::new();
        }
        let last = self.judgements.values().map(|said| said.serial).max();
        judgement.serial = last.unwrap_or_default() + 1;
        let after = (!judgement.is_empty()).then_some(judgement);
        let (moved, before) = match held {
            Some((held, said)) if held != *target => (Some((held, said)), None),
            Some((_, said)) => (None, Some(said)),
            None => (None, None),
        };
        let left = moved.map(|(held, said)| JudgementSwap {
            target: held,
            before: Some(said),
            after: None,
        });
        let here = JudgementSwap {
            target: target.clone(),
            before,
            after,
        };
        left.into_iter().chain([here]).collect()
    }

    /// Makes a change, which from now on can be taken back; one that changes nothing is none.
    pub(super) fn take(&mut self, deed: ReviewEdit, swaps: Vec<JudgementSwap>) {
        if swaps.is_empty() {
            return;
        }
        self.undone.clear();
        self.undone.push(ReviewStep { deed, swaps });
        self.redo();
    }

    /// Puts a judgement where one may stand already; nothing said is lost.
    pub(super) fn keep(&mut self, target: ReviewTarget, judgement: Judgement) {
        let judgement = match self.judgements.remove(&target) {
            Some(held) => held.merged(judgement),
            None => judgement,
        };
        self.judgements.insert(target, judgement);
    }
}

fn put_judgement(
    judgements: &mut BTreeMap<ReviewTarget, Judgement>,
    target: &ReviewTarget,
    judgement: Option<&Judgement>,
) {
    match judgement {
        Some(judgement) => judgements.insert(target.clone(), judgement.clone()),
        None => judgements.remove(target),
    };
}
