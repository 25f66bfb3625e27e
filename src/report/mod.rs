//! The same pages on paper: what a reader takes away, written to any `io::Write`.
//!
//! Nothing here compares or groups; every format writes the same [`Page`], and nothing here knows files or a terminal.

mod brackets;
mod csv;
mod escape;
mod format;
mod histories;
mod history_formats;
mod html;
mod json;
mod long_versions;
mod markdown;
mod outlets;
mod paper;
mod plain;
mod quotation_formats;
mod quotations;
mod spoken;
mod tei;

use std::io;

use crate::compare::Comparison;
use crate::facts::Facts;
use crate::lineage::Lineage;
use crate::load::Trouble;
use crate::review::{Page, Review};
use crate::text::Story;

pub use format::ReportFormat;
pub use histories::{
    HistoryReport, change_label, change_line, change_remarks, disclosure, summarize_steps,
};
pub use json::{JsonAnswer, write_answer, write_refusal};
pub use long_versions::describe_condensed;
pub use outlets::tell_over_time;
pub use quotations::QuotesReport;

/// A comparison to be written down.
pub struct Report<'a> {
    /// The story.
    pub story: &'a Story,
    /// Its comparison.
    pub comparison: &'a Comparison,
    /// What it lets one say about who shares wording with whom and who was earlier.
    pub lineage: &'a Lineage,
    /// Its facts.
    pub facts: &'a Facts,
    /// What is laid side by side.
    pub page: &'a Page,
    /// What a reader has decided and written.
    pub review: Option<&'a Review>,
    /// What could not be read.
    pub troubles: &'a [Trouble],
    /// How the report came about.
    pub made: &'a Provenance,
}

/// How a report came about, so that it can be made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The program and its version.
    pub by: String,
    /// When, in UTC; left out of reports that must come out the same every time.
    pub at: Option<String>,
    /// What the reader chose, by name.
    pub settings: Vec<(String, String)>,
}

impl Report<'_> {
    /// Writes the story to be listened to: what matters first, words for signs, what is shared once.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn write_spoken(&self, out: &mut dyn io::Write) -> io::Result<()> {
        spoken::write_spoken(&paper::Paper::new(self), out)
    }

    /// Writes the report. Plain text is wrapped to `width` cells, if one is given.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn write(
        &self,
        format: ReportFormat,
        width: Option<usize>,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        let paper = paper::Paper::new(self);
        match format {
            ReportFormat::Text => plain::write_plain(&paper, width, out),
            ReportFormat::Markdown => markdown::write_markdown(&paper, out),
            ReportFormat::Html => html::write_html(&paper, out),
            ReportFormat::Csv => csv::write_csv(&paper, out),
            ReportFormat::Tei => tei::write_tei(&paper, out),
            ReportFormat::Json => {
                let answer = JsonAnswer {
                    id: None,
                    story: self.story,
                    comparison: self.comparison,
                    lineage: self.lineage,
                    review: self.review,
                    facts: self.facts,
                    troubles: self.troubles,
                    made: Some(self.made),
                };
                write_answer(&answer, out)?;
                out.write_all(b"\n")
            }
        }
    }
}
