//! A report from paths to paper: load, compare, lay out, write.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::comparing::{compare_in_parallel, compare_with_progress};
use super::{Protected, open_paths};
use crate::compare::Comparison;
use crate::facts::Facts;
use crate::lineage::Lineage;
use crate::load::{FetchPolicy, Loaded, Trouble, sample, sort_drafts_by_time};
use crate::report::{Provenance, Report, ReportFormat};
use crate::review::{Arrangement, Page, Review};
use crate::settings::same;
use crate::text::{Id, Story, VersionId};
use crate::work::sessions::Sessions;

/// What is to be reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRequest {
    /// Files, folders and `-`; none stands for the built-in story.
    pub paths: Vec<PathBuf>,
    /// The letter of the version that the others are read against; the first if none is named.
    pub base: Option<String>,
    /// Whether the report must come out the same every time, and so without the time.
    pub is_reproducible: bool,
    /// Whether the versions come in the order of their days, those without one last.
    pub is_by_time: bool,
    /// Words and phrases that are treated as the same, beside those of story files and of the reader's settings.
    pub same: Vec<(String, String)>,
    /// How far the way to web pages goes.
    pub reach: FetchPolicy,
}

/// How far a report has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Versions that are there, of those that were asked for; how many a folder holds is known when it has been read.
    Opened(usize),
    /// Steps of the comparison done, and in all.
    Compared(usize, usize),
}

/// A report that is ready to be written.
pub struct Reporting {
    story: Arc<Story>,
    comparison: Arc<Comparison>,
    lineage: Lineage,
    review: Option<Review>,
    facts: Facts,
    page: Page,
    made: Provenance,
    /// What could not be read.
    pub troubles: Vec<Trouble>,
}

impl Reporting {
    /// Opens the versions and compares them.
    ///
    /// # Errors
    /// When no version could be opened or the base is not among them.
    pub fn new(order: &ReportRequest) -> Result<Self, Vec<Trouble>> {
        Self::told(order, &mut |_| ())
    }

    /// The same, telling how far it has come.
    ///
    /// # Errors
    /// When no version could be opened or the base is not among them.
    pub fn told(order: &ReportRequest, tell: &mut dyn FnMut(Stage)) -> Result<Self, Vec<Trouble>> {
        let mut n_opened = 0;
        let loaded = if order.paths.is_empty() {
            sample()
        } else {
            open_paths(&order.paths, &order.reach, |_, _| {
                n_opened += 1;
                tell(Stage::Opened(n_opened));
            })
        };
        Self::of_loaded(loaded, order, tell)
    }

    /// The same of versions that are open already.
    pub(super) fn of_loaded(
        loaded: Loaded,
        order: &ReportRequest,
        tell: &mut dyn FnMut(Stage),
    ) -> Result<Self, Vec<Trouble>> {
        let Loaded {
            mut drafts,
            troubles,
            base: wanted,
            mut same,
            ..
        } = loaded;
        if drafts.is_empty() {
            return Err(troubles);
        }
        if order.is_by_time {
            sort_drafts_by_time(&mut drafts);
        }
        // A report that is made again names what its story file says, too.
        let further = order.same.iter().filter(|pair| !same.contains(pair));
        let further: Vec<_> = further.cloned().collect();
        same.extend(further);
        let story = Arc::new(Story::new(drafts).treating_as_same(same));
        let wanted = order.base.as_deref().or(wanted.as_deref());
        let base = find_base_version(&story, wanted).map_err(|trouble| vec![trouble])?;
        let compared =
            compare_with_progress(&story, &mut |done, of| tell(Stage::Compared(done, of)));
        let comparison = Arc::new(compared);
        Ok(Self::of(story, comparison, base, order, troubles))
    }

    /// A report of what has been compared.
    pub(super) fn of(
        story: Arc<Story>,
        comparison: Arc<Comparison>,
        base: VersionId,
        order: &ReportRequest,
        troubles: Vec<Trouble>,
    ) -> Self {
        let (facts, lineage) = rayon::join(
            || Facts::new(&story, &comparison),
            || Lineage::of(&story, &comparison),
        );
        let page = build_report_page(&story, &comparison, &facts, base);
        Self {
            page,
            made: describe_report_making(&story, base, order),
            lineage,
            review: None,
            facts,
            story,
            comparison,
            troubles,
        }
    }

    /// Takes in what was decided and written in the session of these versions, if there is one, and gives back its file.
    /// Where furniture was corrected, the story is compared again.
    pub fn resume(&mut self, sessions: &Sessions) -> Option<PathBuf> {
        let (file, review) = sessions.look(&self.story)?;
        self.take_in(review);
        Some(file)
    }

    /// Takes in what was decided and written in the session of this file.
    ///
    /// # Errors
    /// When there is no such session or it cannot be read.
    pub fn resume_from(&mut self, file: &Path) -> Result<(), Trouble> {
        let review = Sessions::look_into(file, &self.story)?;
        self.take_in(review);
        Ok(())
    }

    fn take_in(&mut self, review: Review) {
        let corrections = review.corrections(&self.story);
        if !corrections.is_empty() {
            self.compare_again(Arc::new(self.story.corrected(&corrections)));
        }
        self.review = Some(review);
    }

    fn compare_again(&mut self, story: Arc<Story>) {
        let comparison = compare_in_parallel(&story);
        self.facts = Facts::new(&story, &comparison);
        self.page = build_report_page(&story, &comparison, &self.facts, self.page.base);
        self.lineage = Lineage::of(&story, &comparison);
        self.story = story;
        self.comparison = Arc::new(comparison);
    }

    /// Says in what was chosen which story files were opened, behind the base.
    pub(super) fn name_story_files(&mut self, files: Vec<String>) {
        let named = files.into_iter().map(|file| (STORY_FILE.to_owned(), file));
        self.made.settings.splice(1..1, named);
    }

    /// Takes in this review.
    pub fn review(&mut self, review: Review) {
        self.review = Some(review);
    }

    /// Writes the report. Plain text is wrapped to `width` cells, if one is given.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn write(
        &self,
        format: ReportFormat,
        width: Option<usize>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let report = Report {
            story: &self.story,
            comparison: &self.comparison,
            lineage: &self.lineage,
            review: self.review.as_ref(),
            facts: &self.facts,
            page: &self.page,
            troubles: &self.troubles,
            made: &self.made,
        };
        report.write(format, width, out)
    }
}

/// All versions side by side, without what belongs to their pages.
fn build_report_page(
    story: &Story,
    comparison: &Comparison,
    facts: &Facts,
    base: VersionId,
) -> Page {
    let arrangement = Arrangement {
        base,
        columns: story.versions.ids().collect(),
        against: None,
        shows_furniture: false,
        is_packed: false,
    };
    let mut page = Page::new(story, comparison, &arrangement);
    page.mark_conflicts(story, facts);
    page
}

fn find_base_version(story: &Story, wanted: Option<&str>) -> Result<VersionId, Trouble> {
    let Some(wanted) = wanted else {
        return Ok(VersionId::at(0));
    };
    let found = story
        .versions
        .entries()
        .find(|(_, version)| version.letter.eq_ignore_ascii_case(wanted));
    found.map(|(id, _)| id).ok_or_else(|| {
        let letters: Vec<&str> = story
            .versions
            .iter()
            .map(|version| version.letter.as_str())
            .collect();
        let what = format!("there is no version {wanted}");
        Trouble::new("--base", what).with_hint(format!("the versions are {}", letters.join(", ")))
    })
}

/// Under this name a report says which story file was opened: what is said there of the versions stands in it.
pub(super) const STORY_FILE: &str = "story file";

fn describe_report_making(story: &Story, base: VersionId, order: &ReportRequest) -> Provenance {
    let mut settings = vec![("base".to_owned(), story.letter(base).to_owned())];
    for file in Protected::of(&order.paths).story_files() {
        settings.push((STORY_FILE.to_owned(), file.display().to_string()));
    }
    if !story.same.is_empty() {
        settings.push(("same".to_owned(), same::format_same(&story.same)));
    }
    Provenance {
        by: concat!("retold ", env!("CARGO_PKG_VERSION")).to_owned(),
        at: (!order.is_reproducible).then(now),
        settings,
    }
}

/// The time in UTC, to the second.
pub(super) fn now() -> String {
    jiff::Timestamp::now()
        .strftime("%Y-%m-%dT%H:%M:%SZ")
        .to_string()
}
