//! The formats that a report can have.

use std::path::Path;
use std::str::FromStr;

/// What a report is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// Plain text, to be read line by line.
    Text,
    /// Markdown.
    Markdown,
    /// One web page that needs nothing beside it.
    Html,
    /// The comparison as data.
    Json,
    /// A table for spreadsheets.
    Csv,
    /// TEI with parallel segmentation, for scholars' tools.
    Tei,
}

impl ReportFormat {
    /// Every format.
    pub const ALL: [Self; 6] = [
        Self::Text,
        Self::Markdown,
        Self::Html,
        Self::Json,
        Self::Csv,
        Self::Tei,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Tei => "tei",
        }
    }

    /// The format that a file is to be written in, by its ending; plain text if it has none.
    ///
    /// # Errors
    /// When no report ends so, in words: a text under the name of a PDF opens in no reader of PDF files.
    pub fn of_file(path: &Path) -> Result<Self, String> {
        let Some(ending) = path.extension() else {
            return Ok(Self::Text);
        };
        let ending = ending.to_string_lossy();
        Self::of_ending(&ending).ok_or_else(|| format!("reports are not written as “.{ending}”"))
    }

    /// The format that a file name ends like, if it is one.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "txt" => Some(Self::Text),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "json" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            "xml" | "tei" => Some(Self::Tei),
            _ => None,
        }
    }
}

impl FromStr for ReportFormat {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let named = Self::ALL.into_iter().find(|format| format.name() == name);
        named.ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("`{name}` is no format of reports; choose one of {names}")
        })
    }
}
