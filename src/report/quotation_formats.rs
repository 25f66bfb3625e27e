//! The checks of quotations in every format.

use std::borrow::Cow;
use std::io::{self, Write};

use super::csv::write_csv_fields;
use super::format::ReportFormat;
use super::html::write_quotes_html;
use super::json::write_quotes_json;
use super::markdown::escape_markdown;
use super::quotations::QuotesReport;
use crate::text::visible;

impl QuotesReport<'_> {
    /// Writes the checks down.
    ///
    /// # Errors
    /// When `out` cannot be written to, or for TEI, which has no form for them.
    pub fn write(&self, format: ReportFormat, out: &mut dyn Write) -> io::Result<()> {
        match format {
            ReportFormat::Text => self.write_text(out),
            ReportFormat::Markdown => self.write_markdown(out),
            ReportFormat::Html => write_quotes_html(self, out),
            ReportFormat::Csv => self.write_csv(out),
            ReportFormat::Json => write_quotes_json(self, out),
            ReportFormat::Tei => {
                let what =
                    "quotations are not written as TEI; choose text, markdown, html, csv or json";
                Err(io::Error::new(io::ErrorKind::Unsupported, what))
            }
        }
    }

    fn write_text(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", self.summary())?;
        for check in self.checks {
            let speaker = check
                .speaker
                .as_deref()
                .map(|name| format!(" — {}", visible(name)));
            let speaker = speaker.unwrap_or_default();
            writeln!(
                out,
                "\n{:<9} “{}”{speaker}",
                check.label(),
                self.words(check.span)
            )?;
            writeln!(out, "          {}", self.origin(check.article))?;
            for place in &check.places {
                writeln!(
                    out,
                    "          {}: “{}”",
                    self.place_label(place),
                    self.words(place.span)
                )?;
            }
            for line in self.remarks(check) {
                writeln!(out, "          {line}")?;
            }
        }
        for note in self.notes() {
            writeln!(out, "\n{note}")?;
        }
        Ok(())
    }

    fn write_markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "# Quotations\n\n{}", escape_markdown(&self.summary()))?;
        for check in self.checks {
            let speaker = check
                .speaker
                .as_deref()
                .map(|name| format!(" — {}", escape_markdown(&visible(name))));
            let speaker = speaker.unwrap_or_default();
            let words = self.words(check.span);
            writeln!(
                out,
                "\n- **{}** “{}”{speaker}",
                check.label(),
                escape_markdown(&words)
            )?;
            writeln!(out, "  - {}", escape_markdown(&self.origin(check.article)))?;
            for place in &check.places {
                let words = self.words(place.span);
                let label = self.place_label(place);
                writeln!(
                    out,
                    "  - {}: “{}”",
                    escape_markdown(&label),
                    escape_markdown(&words)
                )?;
            }
            for line in self.remarks(check) {
                writeln!(out, "  - {}", escape_markdown(&line))?;
            }
        }
        for note in self.notes() {
            writeln!(out, "\n{}", escape_markdown(&note))?;
        }
        Ok(())
    }

    fn write_csv(&self, out: &mut dyn Write) -> io::Result<()> {
        let columns = [
            "article",
            "status",
            "quotation",
            "speaker",
            "place",
            "source",
            "remarks",
        ];
        write_csv_fields(&columns, out)?;
        for check in self.checks {
            let labels: Vec<String> = check
                .places
                .iter()
                .map(|place| self.place_label(place))
                .collect();
            let words: Vec<Cow<'_, str>> = check
                .places
                .iter()
                .map(|place| self.words(place.span))
                .collect();
            let fields = [
                self.origin(check.article).into_owned(),
                check.label().to_owned(),
                self.words(check.span).into_owned(),
                visible(check.speaker.as_deref().unwrap_or_default()).into_owned(),
                labels.join(" | "),
                words.join(" | "),
                self.remarks(check).join(" | "),
            ];
            write_csv_fields(&fields.each_ref().map(String::as_str), out)?;
        }
        for note in self.notes() {
            write_csv_fields(&["note", "", "", "", "", "", &note], out)?;
        }
        Ok(())
    }
}
