//! A report from paths to paper: load, compare, lay out, write.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Analysis, Protected, open_paths};
use crate::load::{LoadOptions, Loaded, Trouble, format_utc_now, sample, sort_drafts_by_time};
use crate::report::{Provenance, Report, ReportFormat};
use crate::review::{Arrangement, Page, Review};
use crate::settings::same;
use crate::text::{Draft, Id, Story, Version, VersionId, VersionKind};
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
    /// How the versions are opened.
    pub load: LoadOptions,
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
    analysis: Analysis,
    review: Option<Review>,
    page: Page,
    made: Provenance,
    /// What could not be read.
    pub troubles: Vec<Trouble>,
    /// What is only worth a word.
    pub notices: Vec<Trouble>,
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
            open_paths(&order.paths, &order.load, |_, _| {
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
            same,
            ..
        } = loaded;
        if drafts.is_empty() {
            return Err(troubles);
        }
        if order.is_by_time {
            sort_drafts_by_time(&mut drafts);
        }
        let story = Arc::new(Story::new(drafts).treating_as_same(same));
        let wanted = order.base.as_deref().or(wanted.as_deref());
        let base = find_base_version(&story, wanted).map_err(|trouble| vec![trouble])?;
        let story_files = Protected::of(&order.paths).story_files();
        let made = describe_report_making(&story, base, &story_files, order.is_reproducible);
        let analysis = Analysis::new(story, &mut |done, of| tell(Stage::Compared(done, of)));
        Ok(Self::of(analysis, base, made, troubles))
    }

    /// A report of what has been compared.
    pub(super) fn of(
        analysis: Analysis,
        base: VersionId,
        made: Provenance,
        troubles: Vec<Trouble>,
    ) -> Self {
        let (notices, troubles) = troubles.into_iter().partition(|trouble| trouble.is_notice);
        Self {
            notices,
            page: build_report_page(&analysis, base),
            made,
            review: None,
            analysis,
            troubles,
        }
    }

    /// Takes in what was decided and written in the session of these versions, if there is one, and gives back its file.
    /// Where furniture was corrected, the story is compared again.
    pub fn resume(&mut self, sessions: &Sessions) -> Option<PathBuf> {
        let (file, review) = sessions.look(&self.analysis.story)?;
        self.take_in(review);
        Some(file)
    }

    /// That there is a review of some of the versions, which the report does not have; none if there is none.
    pub fn related_notice(&self, sessions: &Sessions) -> Option<Trouble> {
        let related = sessions.related(&self.analysis.story)?;
        let what = format!("{related}, which the report does not have");
        let hint = "open the versions in the reader and take it over";
        Some(Trouble::notice("reviews", what).with_hint(hint))
    }

    /// Takes in what was decided and written in the session of this file.
    ///
    /// # Errors
    /// When there is no such session or it cannot be read.
    pub fn resume_from(&mut self, file: &Path) -> Result<(), Trouble> {
        let review = Sessions::look_into(file, &self.analysis.story)?;
        self.take_in(review);
        Ok(())
    }

    fn take_in(&mut self, review: Review) {
        let corrections = review.corrections(&self.analysis.story);
        if !corrections.is_empty() {
            let story = Arc::new(self.analysis.story.corrected(&corrections));
            self.analysis = Analysis::new(story, &mut |_, _| ());
            self.page = build_report_page(&self.analysis, self.page.base);
        }
        self.review = Some(review);
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
        self.as_report().write(format, width, out)
    }

    /// Writes the story to be listened to.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn write_spoken(&self, out: &mut dyn Write) -> io::Result<()> {
        self.as_report().write_spoken(out)
    }

    fn as_report(&self) -> Report<'_> {
        Report {
            story: &self.analysis.story,
            comparison: &self.analysis.comparison,
            lineage: &self.analysis.lineage,
            review: self.review.as_ref(),
            facts: &self.analysis.facts,
            page: &self.page,
            troubles: &self.troubles,
            made: &self.made,
        }
    }
}

/// All versions side by side, without what belongs to their pages.
fn build_report_page(analysis: &Analysis, base: VersionId) -> Page {
    let story = &analysis.story;
    let arrangement = Arrangement {
        base,
        columns: story.versions.ids().collect(),
        against: None,
        shows_furniture: false,
        hides_possible: false,
        is_packed: false,
    };
    let mut page = Page::new(story, &analysis.comparison, &arrangement);
    page.mark_conflicts(story, &analysis.facts);
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

/// What a report calls the versions that its quotations were checked against.
pub(super) const SOURCES: &str = "sources";

/// Declares the versions with these letters sources, as a report names them.
pub(super) fn declare_sources(drafts: &mut [Draft], letters: &str) {
    let named: Vec<&str> = letters.split_whitespace().collect();
    for draft in drafts {
        let letter = draft.letter.as_deref();
        if letter.is_some_and(|letter| named.contains(&letter)) {
            draft.kind = Some(VersionKind::Source);
        }
    }
}

/// How a report came to be: with which base, from which story files, and when unless it must be reproducible.
pub(super) fn describe_report_making(
    story: &Story,
    base: VersionId,
    story_files: &[PathBuf],
    is_reproducible: bool,
) -> Provenance {
    let mut settings = vec![("base".to_owned(), story.letter(base).to_owned())];
    for file in story_files {
        settings.push((STORY_FILE.to_owned(), file.display().to_string()));
    }
    let is_source = |version: &&Version| version.kind == Some(VersionKind::Source);
    let sources = story.versions.iter().filter(is_source);
    let sources: Vec<&str> = sources.map(|version| version.letter.as_str()).collect();
    if !sources.is_empty() {
        settings.push((SOURCES.to_owned(), sources.join(" ")));
    }
    if !story.same.is_empty() {
        settings.push(("same".to_owned(), same::format_same(&story.same)));
    }
    Provenance {
        by: concat!("retold ", env!("CARGO_PKG_VERSION")).to_owned(),
        at: (!is_reproducible).then(format_utc_now),
        settings,
    }
}
