//! Histories as one web page: a time line of the states, and a table of what changed for each step.

use std::io::{self, Write};

use super::STYLE;
use crate::history::{ArticleHistory, HistoryChange};
use crate::report::escape::HtmlEscaped;
use crate::report::histories::{
    HistoryReport, article_name, change_label, change_remarks, disclosure, state_line, step_line,
    words_of_change,
};

/// Writes the histories as a page that needs nothing beside it.
pub(in crate::report) fn write_history_html(
    report: &HistoryReport<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>What changed</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>What changed</h1>\n"
    )?;
    for history in report.histories {
        write_article(report, history, out)?;
    }
    if let Some(heading) = report.outlets_heading() {
        writeln!(out, "<section>\n<h2>{heading}</h2>\n<ul>")?;
        for row in report.outlet_rows() {
            let told = row.told.into_iter().chain(row.why).collect::<Vec<_>>();
            writeln!(
                out,
                "<li><strong>{}, {}</strong> {}</li>",
                row.kind,
                row.status,
                HtmlEscaped(&told.join(" · "))
            )?;
        }
        out.write_all(b"</ul>\n</section>\n")?;
    }
    for note in report.history_notes() {
        writeln!(out, "<p>{}</p>", HtmlEscaped(&note))?;
    }
    out.write_all(b"</main>\n</body>\n</html>\n")
}

fn write_article(
    report: &HistoryReport<'_>,
    history: &ArticleHistory,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (name, summary) = (article_name(history), report.history_summary(history));
    write!(
        out,
        "<section>\n<h2 dir=\"auto\">{}</h2>\n<p>{}</p>\n<ol>\n",
        HtmlEscaped(&name),
        HtmlEscaped(&summary)
    )?;
    for &state in &history.states {
        let line = state_line(history, state);
        writeln!(out, "<li>{}</li>", HtmlEscaped(&line))?;
    }
    out.write_all(b"</ol>\n")?;
    for step in report.steps(history) {
        let line = step_line(history, step);
        writeln!(out, "<h3>{}</h3>", HtmlEscaped(&line))?;
        for remark in &step.remarks {
            writeln!(out, "<p>{}</p>", HtmlEscaped(remark.words()))?;
        }
        if step.changes.is_empty() {
            continue;
        }
        out.write_all(
            b"<div class=\"wide\">\n<table>\n<thead>\n<tr><th scope=\"col\">Change</th><th scope=\"col\">Before</th>\
              <th scope=\"col\">After</th><th scope=\"col\">Remarks</th></tr>\n</thead>\n<tbody>\n",
        )?;
        let (small, told): (Vec<_>, Vec<_>) = step.changes.iter().partition(|c| c.is_small());
        for change in told {
            write_change_row(history, change, out)?;
        }
        out.write_all(b"</tbody>\n</table>\n</div>\n")?;
        if !small.is_empty() {
            out.write_all(b"<details>\n<summary>Slips and marks</summary>\n<table>\n<tbody>\n")?;
            for change in small {
                write_change_row(history, change, out)?;
            }
            out.write_all(b"</tbody>\n</table>\n</details>\n")?;
        }
    }
    out.write_all(b"</section>\n")
}

fn write_change_row(
    history: &ArticleHistory,
    change: &HistoryChange,
    out: &mut dyn Write,
) -> io::Result<()> {
    let disclosed = disclosure(history, change);
    let label = change_label(change);
    write!(
        out,
        "<tr>\n<th scope=\"row\">{}<br><small>{}</small></th>\n<td dir=\"auto\">{}</td>\n<td dir=\"auto\">{}</td>\n<td>",
        HtmlEscaped(&label),
        HtmlEscaped(&disclosed),
        HtmlEscaped(&words_of_change(history, change.from)),
        HtmlEscaped(&words_of_change(history, change.to)),
    )?;
    for remark in change_remarks(history, change) {
        write!(out, "{}<br>", HtmlEscaped(&remark))?;
    }
    out.write_all(b"</td>\n</tr>\n")
}
