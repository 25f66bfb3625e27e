//! The same pages on paper: what a reader takes away, written to any `io::Write`.
//!
//! Nothing here compares or groups; every format writes the same [`Page`], and nothing here knows files or a terminal.

mod brackets;
mod csv;
mod format;
mod html;
mod json;
mod long_versions;
mod markdown;
mod paper;
mod plain;
mod tei;

use std::io;

use crate::compare::Comparison;
use crate::facts::Facts;
use crate::lineage::Lineage;
use crate::load::Trouble;
use crate::review::{Page, Review};
use crate::text::Story;

pub use format::Format;
pub use json::{Answer, write_answer, write_refusal};
pub use long_versions::condensed_said;

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
    pub made: &'a Made,
}

/// How a report came about, so that it can be made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The program and its version.
    pub by: String,
    /// When, in UTC; left out of reports that must come out the same every time.
    pub at: Option<String>,
    /// What the reader chose, by name.
    pub settings: Vec<(String, String)>,
}

impl Report<'_> {
    /// Writes the report. Plain text is wrapped to `width` cells, if one is given.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn write(
        &self,
        format: Format,
        width: Option<usize>,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        let paper = paper::Paper::new(self);
        match format {
            Format::Text => plain::write(&paper, width, out),
            Format::Markdown => markdown::write(&paper, out),
            Format::Html => html::write(&paper, out),
            Format::Csv => csv::write(&paper, out),
            Format::Tei => tei::write(&paper, out),
            Format::Json => {
                let answer = Answer {
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
