//! What is written from the reader: a report of what is compared already, or a story file; the ending decides.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::reporting::describe_report_making;
use super::{Analysis, OutputKind, Protected, Reporting, Tell, Update};
use crate::compare::Comparison;
use crate::load::{StoryFileContent, Trouble, lists_versions, rewrite_story_file, story_file};
use crate::report::ReportFormat;
use crate::review::Review;
use crate::text::{Correction, Span, Story, VersionId};

/// What is to be written down.
pub struct WriteRequest {
    /// The story.
    pub story: Arc<Story>,
    /// Its comparison.
    pub comparison: Arc<Comparison>,
    /// The version that the others are read against.
    pub base: VersionId,
    /// The versions in the order of the columns.
    pub order: Vec<VersionId>,
    /// What has been decided and written.
    pub review: Review,
    /// What could not be read of the versions.
    pub troubles: Vec<Trouble>,
    /// What must not be written over.
    pub protected: Protected,
}

/// Passages by version.
type Passages = Vec<(VersionId, Span)>;

/// Writes it on a thread of its own: a story file if `path` ends in `.toml`, else a report.
pub fn spawn_writing(path: PathBuf, writing: WriteRequest, tell: Tell) {
    std::thread::spawn(move || {
        let place = path.display().to_string();
        tell(Update::Wrote(writing.write(&path).map(|()| place)));
    });
}

impl WriteRequest {
    fn write(self, path: &Path) -> Result<(), Trouble> {
        let is_story_file = path.extension() == Some(OsStr::new("toml"));
        let wanted = if is_story_file {
            OutputKind::StoryFile
        } else {
            OutputKind::Report
        };
        self.protected.allow(wanted, path)?;
        let written = match wanted {
            OutputKind::StoryFile => {
                let text = self.story_file(path)?;
                super::save_atomically(path, |out| out.write_all(text.as_bytes()))
            }
            OutputKind::Report | OutputKind::Session => {
                let format = ReportFormat::of_file(path).map_err(|what| {
                    Trouble::new(path.display().to_string(), what)
                        .with_hint("name it .txt, .md, .html, .json, .csv or .xml")
                })?;
                self.report(path, format)
            }
        };
        written.map_err(|error| {
            let what = format!("it could not be written: {error}");
            Trouble::new(path.display().to_string(), what)
                .with_hint("give it another name or folder")
        })
    }

    /// The text of the story file; one that stands there keeps what it says beside.
    fn story_file(&self, path: &Path) -> Result<String, Trouble> {
        let (left_out, kept) = self.corrected();
        let content = StoryFileContent {
            story: &self.story,
            order: &self.order,
            base: Some(self.base),
            same: &self.story.same,
            kept: &kept,
            left_out: &left_out,
        };
        let place = || path.display().to_string();
        if let Some(trouble) = content.obstacle() {
            let place = place();
            return Err(Trouble { place, ..trouble });
        }
        match fs::read_to_string(path) {
            Ok(text) if lists_versions(&text) => rewrite_story_file(&text, &content, path),
            Ok(text) if !text.trim().is_empty() => {
                let what = "another file stands there that is no story file, and stays as it is";
                Err(Trouble::new(place(), what).with_hint("give the story file another name"))
            }
            Ok(_) | Err(_) => {
                let folder = path.parent().unwrap_or(Path::new(""));
                Ok(story_file(&content, folder))
            }
        }
    }

    /// What the reader gave to the pages, and what to the story.
    fn corrected(&self) -> (Passages, Passages) {
        let corrections = self.review.corrections(&self.story);
        let place = |given: &Correction| (given.version, given.span);
        let (left_out, kept): (Vec<_>, Vec<_>) =
            corrections.iter().partition(|given| given.is_furniture);
        (
            left_out.into_iter().map(place).collect(),
            kept.into_iter().map(place).collect(),
        )
    }

    fn report(self, path: &Path, format: ReportFormat) -> io::Result<()> {
        let story_files = self.protected.story_files();
        let made = describe_report_making(&self.story, self.base, &story_files, false);
        let analysis = Analysis::of_comparison(self.story, self.comparison);
        let mut reporting = Reporting::of(analysis, self.base, made, self.troubles);
        reporting.review(self.review);
        super::save_atomically(path, |out| reporting.write(format, None, out))
    }
}
