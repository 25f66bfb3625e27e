//! A story opened and compared behind the screen; what is known is told as it comes.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use super::Reloaded;
use super::background_priority::{self, LatestOnly, lower_thread_priority};
use super::comparing::{AT_A_TIME, collect_evidence, compare_in_parallel, link_all_pairs, weigh};
use super::watching::Watched;
use crate::compare::{Comparison, Pair, list_version_pairs};
use crate::facts::Facts;
use crate::lineage::Lineage;
use crate::load::{FetchPolicy, Loaded, Source, Trouble, list_sources, sample};
use crate::review::{Arrangement, ReviewQueue, StoryWordChoices};
use crate::text::{Id, Story, VersionId};

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
    /// Something was written, or could not be.
    Wrote(Result<String, Trouble>),
    /// What was decided was saved, or could not be.
    Kept(Result<(), Trouble>),
}

/// Who is told; the answer says whether anybody still listens.
pub type Tell = Box<dyn Fn(Update) -> bool + Send>;

/// A story that is compared this fast is shown only when it is: text that jumps as its rows fall into step is harder
/// to read than text that comes a blink later.
const BLINK: Duration = Duration::from_millis(60);

/// What is done when all is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WatchMode {
    /// Nothing.
    #[default]
    Ends,
    /// The files are watched, and what changes is read again.
    Watches,
}

/// Opens and compares the versions behind `paths` on a thread of its own; without a path, the built-in story.
pub fn spawn_reading(paths: Vec<PathBuf>, reach: FetchPolicy, afterwards: WatchMode, tell: Tell) {
    background_priority::lower_pool_priority();
    thread::spawn(move || {
        lower_thread_priority();
        let worked = catch_unwind(AssertUnwindSafe(|| {
            let watched = open_and_compare(&paths, reach, &tell);
            if let (Some(watched), WatchMode::Watches) = (watched, afterwards) {
                watched.watch(&tell);
            }
        }));
        if worked.is_err() {
            tell(broken_comparison_update());
        }
    });
}

/// Compares a story whose furniture was corrected, on a thread of its own, unless it is corrected again before its turn
/// comes. It is told of when the comparison is there: until then the one before is better than none.
pub fn spawn_recomparison(turns: &LatestOnly, story: Arc<Story>, tell: Tell) {
    turns.ask(move || {
        let worked = catch_unwind(AssertUnwindSafe(|| {
            let comparison = Arc::new(compare_in_parallel(&story));
            let compared = Update::Compared {
                comparison: Arc::clone(&comparison),
                progress: None,
            };
            let shown = tell(Update::Corrected(Arc::clone(&story))) && tell(compared);
            shown.then(|| conclude(&story, &comparison, &tell))
        }));
        if worked.is_err() {
            tell(broken_comparison_update());
        }
    });
}

/// Tells the facts, the word choices and the lineage of what is compared, each as soon as it is there; none if nobody
/// listens any more.
fn conclude(story: &Story, comparison: &Comparison, tell: &Tell) -> Option<()> {
    type Gather<'a> = Box<dyn FnOnce() -> Update + Send + 'a>;
    let gathers: [Gather<'_>; 3] = [
        Box::new(|| Update::Facts(Arc::new(Facts::new(story, comparison)))),
        Box::new(|| Update::Wording(Arc::new(StoryWordChoices::of(story, comparison)))),
        Box::new(|| Update::Lineage(Arc::new(Lineage::of(story, comparison)))),
    ];
    let (sender, found) = channel();
    thread::scope(|scope| {
        for gather in gathers {
            let sender = sender.clone();
            scope.spawn(move || {
                lower_thread_priority();
                // Nobody listens for it any more when the reader has gone.
                let _ = sender.send(gather());
            });
        }
        // One that broke is not waited for.
        drop(sender);
        found.into_iter().all(tell).then_some(())
    })
}

pub(super) fn broken_comparison_update() -> Update {
    let what = "the comparison broke, which is a fault of retold";
    let hint = "please report it with the versions";
    Update::Failed(vec![Trouble::new("retold", what).with_hint(hint)])
}

/// Gives back what can be watched, if anything is and anybody still listens.
fn open_and_compare(paths: &[PathBuf], reach: FetchPolicy, tell: &Tell) -> Option<Watched> {
    let watched = (!paths.is_empty()).then(|| open_versions(paths, reach, tell));
    let Loaded {
        drafts,
        troubles,
        base,
        same,
        ..
    } = watched.as_ref().map_or_else(sample, Watched::loaded);
    if drafts.is_empty() {
        tell(Update::Failed(troubles));
        return None;
    }
    let story = Arc::new(Story::new(drafts).treating_as_same(same));
    ComparisonJob {
        opened: Some(Update::Opened {
            story: Arc::clone(&story),
            troubles,
            base,
        }),
        story,
        tell,
        next: Instant::now() + BLINK,
        pause: BLINK,
    }
    .compare()?;
    watched
}

/// Opens the versions; what takes long says how far it has come.
fn open_versions(paths: &[PathBuf], reach: FetchPolicy, tell: &Tell) -> Watched {
    let start = Instant::now();
    let sources = list_sources(paths);
    let of = sources.len();
    let is_slow = |source: &Result<Source, Trouble>| matches!(source, Ok(Source::Address(_)));
    if sources.iter().any(is_slow) {
        tell(Update::Opening { done: 0, of });
    }
    let mut done = 0;
    Watched::open(sources, reach, |_, _| {
        done += 1;
        if start.elapsed() > BLINK && done < of {
            tell(Update::Opening { done, of });
        }
    })
}

struct ComparisonJob<'a> {
    story: Arc<Story>,
    /// The message that the versions are there, until it has been sent.
    opened: Option<Update>,
    tell: &'a Tell,
    /// When the reader is told again.
    next: Instant,
    /// How long until then; it doubles, because every telling lays out the page anew.
    pause: Duration,
}

impl ComparisonJob<'_> {
    fn compare(mut self) -> Option<()> {
        // Long texts show themselves first: even their words take a while to gather.
        const LONG: usize = 400_000;
        let n_bytes: usize = self.story.versions.iter().map(|v| v.span.len()).sum();
        if n_bytes > LONG {
            self.show()?;
        }
        let evidence = collect_evidence(&self.story);
        let mut weighed = Vec::new();
        let parts: Vec<_> = evidence.parts().collect();
        for parts in parts.chunks(AT_A_TIME) {
            weighed.extend(weigh(&evidence, parts));
            self.show_if_due()?;
        }
        let gathered = evidence.gather(weighed);
        let waiting = list_version_pairs(&self.story, VersionId::at(0));
        let mut found: Vec<Arc<Pair>> = Vec::with_capacity(waiting.len());
        for some in waiting.chunks(AT_A_TIME) {
            found.extend(
                link_all_pairs(&evidence, &gathered, some)
                    .into_iter()
                    .map(Arc::new),
            );
            if found.len() < waiting.len() && self.show_if_due()? {
                let comparison = Comparison::sharing(&self.story, found.clone());
                self.tell_of(comparison, Some((found.len(), waiting.len())))?;
            }
        }
        self.show()?;
        let comparison = self.tell_of(Comparison::sharing(&self.story, found), None)?;
        conclude(&self.story, &comparison, self.tell)
    }

    fn tell_of(
        &self,
        comparison: Comparison,
        progress: Option<(usize, usize)>,
    ) -> Option<Arc<Comparison>> {
        let comparison = Arc::new(comparison);
        let update = Update::Compared {
            comparison: Arc::clone(&comparison),
            progress,
        };
        (self.tell)(update).then_some(comparison)
    }

    /// Shows the text, if it is not shown yet; none if nobody looks any more.
    fn show(&mut self) -> Option<()> {
        match self.opened.take() {
            Some(opened) => (self.tell)(opened).then_some(()),
            None => Some(()),
        }
    }

    /// Shows the text if the reader has waited for long, and says whether it is time for news.
    fn show_if_due(&mut self) -> Option<bool> {
        if Instant::now() < self.next {
            return Some(false);
        }
        self.show()?;
        self.pause *= 2;
        self.next = Instant::now() + self.pause;
        Some(true)
    }
}
