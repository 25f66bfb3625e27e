//! Where two versions have what they share from: an earlier version that has it too.

use super::publication::PublicationOrder;
use super::rules;
use super::version_words::{StoryWords, VersionSet};
use crate::compare::Share;
use crate::text::VersionId;

/// An earlier version that has what two later ones share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ViaVersion {
    /// The earlier version.
    pub version: VersionId,
    /// How many words the two share in runs, quotations apart.
    pub n_shared: usize,
    /// How many of these the earlier version has too.
    pub n_there: usize,
}

impl ViaVersion {
    /// How much of what two versions share earlier ones have too.
    pub(crate) fn share(&self) -> Share {
        Share::of(self.n_there, self.n_shared)
    }

    /// The earlier version that has most of what two share, with how much of it that and all other earlier ones have; none
    /// if there is no earlier one or it has nothing of it. Of equals the first by time stands.
    pub(crate) fn find(
        words: &StoryWords,
        order: &PublicationOrder,
        by_time: &[VersionId],
        (left, right): (VersionId, VersionId),
    ) -> Option<(Self, VersionSet)> {
        let earlier = order.before(left).common(order.before(right));
        if earlier.is_empty() {
            return None;
        }
        let shared = |run: u32| words.has(right, run);
        let n_shared = count_words_in_runs(words, left, shared);
        let mut best: Option<Self> = None;
        for &version in by_time.iter().filter(|version| earlier.has(**version)) {
            let n_there = count_words_in_runs(words, left, |run| {
                words.has(right, run) && words.has(version, run)
            });
            if n_there > best.map_or(0, |best| best.n_there) {
                best = Some(Self {
                    version,
                    n_shared,
                    n_there,
                });
            }
            if best.is_some_and(|best| best.share().thousandths() >= rules::VIA_FROM) {
                break;
            }
        }
        Some((best?, earlier))
    }
}

/// Words of a version in those of its runs that are asked for.
fn count_words_in_runs(
    words: &StoryWords,
    version: VersionId,
    is_wanted: impl Fn(u32) -> bool,
) -> usize {
    let (mut n_words, mut counted_to) = (0, 0);
    for (at, run) in words.of(version).runs.iter().enumerate() {
        if run.is_some_and(&is_wanted) {
            let end = at + rules::RUN_WORDS;
            n_words += end - at.max(counted_to);
            counted_to = end;
        }
    }
    n_words
}
