//! What the work behind the screen tells whoever waits for it.

use std::path::PathBuf;
use std::sync::Arc;

use super::Analysis;
use super::watched_places::WatchedPlaces;
use crate::compare::Comparison;
use crate::facts::Facts;
use crate::history::StoryHistories;
use crate::lineage::Lineage;
use crate::load::Trouble;
use crate::review::{Arrangement, ReviewQueue, StoryWordChoices};
use crate::text::Story;

/// What has come of the work so far.
#[derive(Clone, Debug)]
pub enum Update {
    /// The versions are being opened.
    Opening {
        /// How many are there.
        done: usize,
        /// How many there will be.
        of: usize,
    },
    /// The versions are there.
    Opened {
        /// The story that they tell.
        story: Arc<Story>,
        /// What could not be read.
        troubles: Vec<Trouble>,
        /// The letter of the version that a story file wants as the base.
        base: Option<String>,
    },
    /// What counts as furniture was corrected; the comparison of the story follows at once.
    Corrected(Arc<Story>),
    /// More is known about how they relate.
    Compared {
        /// What is known.
        comparison: Arc<Comparison>,
        /// Pairs compared and pairs in all; none when everything is known.
        progress: Option<(usize, usize)>,
    },
    /// The facts are gathered.
    Facts(Arc<Facts>),
    /// The versions' choice of words is known.
    Wording(Arc<StoryWordChoices>),
    /// Who shares wording with whom is weighed, as far as that can be told.
    Lineage(Arc<Lineage>),
    /// What changed from state to state of the articles is known.
    Histories(Arc<StoryHistories>),
    /// Everything that could be gone through, laid out as it was asked for.
    Charted {
        /// What was known of the story, by the count of whoever asked.
        edition: u64,
        /// How all versions were laid side by side for it.
        arrangement: Arrangement,
        /// What there is.
        course: Arc<ReviewQueue>,
    },
    /// There is nothing to read.
    Failed(Vec<Trouble>),
    /// A file has changed, and the story with it.
    Reloaded(Box<Reloaded>),
    /// Files that are watched cannot be read any more; what they said last stays.
    Lost(Vec<Trouble>),
    /// This is watched from now on.
    Watching(WatchedPlaces),
    /// These files have come into a folder that is watched.
    NewFiles(Vec<PathBuf>),
    /// Something was written, or could not be.
    Wrote(Result<String, Trouble>),
    /// What was decided was saved, or could not be.
    Kept(Result<(), Trouble>),
}

/// Who is told; the answer says whether anybody still listens.
pub type Tell = Box<dyn Fn(Update) -> bool + Send>;

/// A story read again after a file has changed.
#[derive(Clone, Debug)]
pub struct Reloaded {
    /// The story as it is told now, with all that is worked out of it.
    pub analysis: Analysis,
    /// Everything that is wrong with the versions now: what is not among it is over.
    pub troubles: Vec<Trouble>,
    /// The base that a story file names that was read again.
    pub base: Option<String>,
}

/// What is told when a comparison breaks, so that the reader does not wait for it for ever.
pub(super) fn broken_comparison_update() -> Update {
    let what = "the comparison broke, which is a fault of retold";
    let hint = "please report it with the versions";
    Update::Failed(vec![Trouble::new("retold", what).with_hint(hint)])
}
