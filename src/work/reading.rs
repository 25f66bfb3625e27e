//! A story opened and compared behind the screen; what is known is told as it comes.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::background_priority::{self, LatestOnly, lower_thread_priority};
use super::comparing::{ComparisonProgress, compare_in_parallel, compare_in_steps};
use super::update::{Tell, Update, broken_comparison_update};
use super::watched_sources::WatchedSources;
use super::watching::{WatchRequest, watch_sources};
use crate::compare::Comparison;
use crate::facts::Facts;
use crate::lineage::Lineage;
use crate::load::{LoadOptions, Loaded, Source, Trouble, list_all_sources, sample};
use crate::review::StoryWordChoices;
use crate::text::Story;

/// A story that is compared this fast is shown only when it is: text that jumps as its rows fall into step is harder
/// to read than text that comes a blink later.
const BLINK: Duration = Duration::from_millis(60);

/// What is done when all is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WatchMode {
    /// Nothing.
    #[default]
    Ends,
    /// What can change is watched, pages at this interval, and read again when it has.
    Watches(Duration),
}

/// Opens and compares the versions behind `paths` on a thread of its own; without a path, the built-in story.
/// Gives back where whoever watches afterwards takes requests.
pub fn spawn_reading(
    paths: Vec<PathBuf>,
    options: LoadOptions,
    afterwards: WatchMode,
    tell: Tell,
) -> Sender<WatchRequest> {
    let (sender, requests) = channel();
    let own_sender = sender.clone();
    background_priority::lower_pool_priority();
    thread::spawn(move || {
        lower_thread_priority();
        let worked = catch_unwind(AssertUnwindSafe(|| {
            let watched = open_and_compare(&paths, options, &tell);
            if let (Some(watched), WatchMode::Watches(every)) = (watched, afterwards) {
                watch_sources(watched, every, (own_sender, &requests), &tell);
            }
        }));
        if worked.is_err() {
            tell(broken_comparison_update());
        }
    });
    sender
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

/// Gives back what can be watched, if anything is and anybody still listens.
fn open_and_compare(
    paths: &[PathBuf],
    options: LoadOptions,
    tell: &Tell,
) -> Option<WatchedSources> {
    let watched = (!paths.is_empty()).then(|| open_versions(paths, options, tell));
    let Loaded {
        drafts,
        troubles,
        base,
        same,
        ..
    } = watched.as_ref().map_or_else(sample, WatchedSources::loaded);
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
fn open_versions(paths: &[PathBuf], options: LoadOptions, tell: &Tell) -> WatchedSources {
    let start = Instant::now();
    let sources = list_all_sources(paths, &options);
    let of = sources.len();
    let is_slow = |source: &Result<Source, Trouble>| matches!(source, Ok(Source::Address(_)));
    if sources.iter().any(is_slow) {
        tell(Update::Opening { done: 0, of });
    }
    let mut done = 0;
    WatchedSources::open(paths.to_vec(), sources, options, |_, _| {
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
        let story = Arc::clone(&self.story);
        let comparison = compare_in_steps(&story, &mut |progress| self.tell_if_due(progress))?;
        self.show()?;
        let comparison = self.tell_of(comparison, None)?;
        conclude(&story, &comparison, self.tell)
    }

    /// Shows what is known so far if the reader has waited for long and more is to come.
    fn tell_if_due(&mut self, progress: &ComparisonProgress<'_>) -> Option<()> {
        let (n_linked, n_pairs) = (progress.pairs.len(), progress.n_pairs);
        if n_linked < n_pairs && self.show_if_due()? && n_linked > 0 {
            let comparison = Comparison::sharing(&self.story, progress.pairs.to_vec());
            self.tell_of(comparison, Some((n_linked, n_pairs)))?;
        }
        Some(())
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
