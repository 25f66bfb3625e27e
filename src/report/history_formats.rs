//! Histories in every format.

use std::io::{self, Write};

use super::csv::write_csv_fields;
use super::format::ReportFormat;
use super::histories::{
    HistoryReport, article_name, change_label, change_line, change_remarks, disclosure, state_line,
    state_of, step_line, words_of_change,
};
use super::html::write_history_html;
use super::json::write_history_json;
use super::markdown::escape_markdown;
use crate::history::{ArticleHistory, HistoryChange, HistoryStep};

impl HistoryReport<'_> {
    /// Writes the histories down.
    ///
    /// # Errors
    /// When `out` cannot be written to, or for TEI, which has no form for them.
    pub fn write(&self, format: ReportFormat, out: &mut dyn Write) -> io::Result<()> {
        match format {
            ReportFormat::Text => self.write_history_text(out),
            ReportFormat::Markdown => self.write_history_markdown(out),
            ReportFormat::Html => write_history_html(self, out),
            ReportFormat::Csv => self.write_history_csv(out),
            ReportFormat::Json => write_history_json(self, out),
            ReportFormat::Tei => {
                let what =
                    "histories are not written as TEI; choose text, markdown, html, csv or json";
                Err(io::Error::new(io::ErrorKind::Unsupported, what))
            }
        }
    }

    fn write_history_text(&self, out: &mut dyn Write) -> io::Result<()> {
        for (n, history) in self.histories.iter().enumerate() {
            if n > 0 {
                writeln!(out, "\n")?;
            }
            writeln!(
                out,
                "{}\n{}\n",
                article_name(history),
                self.history_summary(history)
            )?;
            for &state in &history.states {
                writeln!(out, "  {}", state_line(history, state))?;
            }
            for step in self.steps(history) {
                writeln!(out, "\n{}", step_line(history, step))?;
                for remark in &step.remarks {
                    writeln!(out, "  {}", remark.words())?;
                }
                write_changes(history, step, out)?;
            }
        }
        if let Some(heading) = self.outlets_heading() {
            writeln!(out, "\n\n{heading}")?;
        }
        for row in self.outlet_rows() {
            let told = row.told.join(" · ");
            writeln!(out, "  {:<10} {:<14} {told}", row.status, row.kind)?;
            if let Some(why) = row.why {
                writeln!(out, "  {:<10} {:<14} {why}", "", "")?;
            }
        }
        for note in self.history_notes() {
            writeln!(out, "\n{note}")?;
        }
        Ok(())
    }

    fn write_history_markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        for history in self.histories {
            let summary = self.history_summary(history);
            writeln!(
                out,
                "# {}\n\n{}\n",
                escape_markdown(&article_name(history)),
                escape_markdown(&summary)
            )?;
            for &state in &history.states {
                writeln!(out, "- {}", escape_markdown(&state_line(history, state)))?;
            }
            for step in self.steps(history) {
                writeln!(out, "\n## {}\n", escape_markdown(&step_line(history, step)))?;
                for remark in &step.remarks {
                    writeln!(out, "- *{}*", escape_markdown(remark.words()))?;
                }
                for change in &step.changes {
                    let told = told_beside(history, change);
                    writeln!(
                        out,
                        "- **{}** {}{}",
                        escape_markdown(&change_label(change)),
                        escape_markdown(&change_line(history, change)),
                        escape_markdown(&told)
                    )?;
                }
            }
            writeln!(out)?;
        }
        if let Some(heading) = self.outlets_heading() {
            writeln!(out, "# {heading}\n")?;
        }
        for row in self.outlet_rows() {
            let told = row.told.into_iter().chain(row.why).collect::<Vec<_>>();
            let told = escape_markdown(&told.join(" · "));
            writeln!(out, "- **{}, {}** {told}", row.kind, row.status)?;
        }
        for note in self.history_notes() {
            writeln!(out, "{}\n", escape_markdown(&note))?;
        }
        Ok(())
    }

    fn write_history_csv(&self, out: &mut dyn Write) -> io::Result<()> {
        let columns = [
            "article", "from", "to", "at", "kind", "grave", "noted", "before", "after", "remarks",
        ];
        write_csv_fields(&columns, out)?;
        for history in self.histories {
            for step in self.steps(history) {
                let at = state_of(history, step.to).map(|time| time.iso());
                for change in &step.changes {
                    let fields = [
                        article_name(history).into_owned(),
                        history.story.letter(step.from).to_owned(),
                        history.story.letter(step.to).to_owned(),
                        at.clone().unwrap_or_default(),
                        change.kind.name().to_owned(),
                        yes_or_no(change.is_grave),
                        yes_or_no(change.noted.is_some()),
                        words_of_change(history, change.from).into_owned(),
                        words_of_change(history, change.to).into_owned(),
                        change_remarks(history, change).join(" | "),
                    ];
                    write_csv_fields(&fields.each_ref().map(String::as_str), out)?;
                }
                for remark in &step.remarks {
                    let (from, to) = (
                        history.story.letter(step.from),
                        history.story.letter(step.to),
                    );
                    let name = article_name(history);
                    let at = at.as_deref().unwrap_or_default();
                    let fields = [&*name, from, to, at, "", "", "", "", "", remark.words()];
                    write_csv_fields(&fields, out)?;
                }
            }
        }
        for note in self.history_notes() {
            write_csv_fields(&["", "", "", "", "", "", "", "", "", &note], out)?;
        }
        Ok(())
    }
}

fn yes_or_no(is_so: bool) -> String {
    if is_so { "yes" } else { "no" }.to_owned()
}

/// What is said behind the words of a change: *, silent; stood in A already*.
fn told_beside(history: &ArticleHistory, change: &HistoryChange) -> String {
    let disclosed = Some(disclosure(history, change)).filter(|told| !told.is_empty());
    let told: Vec<String> = disclosed
        .into_iter()
        .chain(change_remarks(history, change))
        .collect();
    if told.is_empty() {
        String::new()
    } else {
        format!(" ({})", told.join("; "))
    }
}

/// The changes of a step: each with its kind and what is said of it, then the slips in one line each behind the others.
fn write_changes(
    history: &ArticleHistory,
    step: &HistoryStep,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (small, told): (Vec<_>, Vec<_>) = step.changes.iter().partition(|change| change.is_small());
    for change in told {
        let disclosed = disclosure(history, change);
        let label = change_label(change);
        writeln!(
            out,
            "  {disclosed:<10} {label:<14} {}",
            change_line(history, change)
        )?;
        for remark in change_remarks(history, change) {
            writeln!(out, "  {:<10} {:<14} {remark}", "", "")?;
        }
    }
    if !small.is_empty() {
        let lines: Vec<String> = small
            .iter()
            .map(|change| change_line(history, change))
            .collect();
        writeln!(
            out,
            "  {:<10} {:<14} {}",
            "",
            "slips, marks",
            lines.join(" · ")
        )?;
    }
    Ok(())
}
