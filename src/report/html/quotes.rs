//! Quotations beside their sources, as one web page.

use std::io::{self, Write};

use super::STYLE;
use crate::facts::QuoteCheck;
use crate::report::escape::HtmlEscaped;
use crate::report::quotations::QuotesReport;

/// Writes the checks as a page that needs nothing beside it.
pub(in crate::report) fn write_quotes_html(
    report: &QuotesReport<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let summary = report.summary();
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Quotations</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>Quotations</h1>\n<p>{}</p>\n",
        HtmlEscaped(&summary)
    )?;
    out.write_all(
        b"<div class=\"wide\">\n<table>\n<thead>\n<tr><th scope=\"col\">Status</th><th scope=\"col\">The article</th>\
          <th scope=\"col\">The source</th><th scope=\"col\">Remarks</th></tr>\n</thead>\n<tbody>\n",
    )?;
    for check in report.checks {
        write_quote_row(report, check, out)?;
    }
    out.write_all(b"</tbody>\n</table>\n</div>\n")?;
    for note in report.notes() {
        writeln!(out, "<p>{}</p>", HtmlEscaped(&note))?;
    }
    out.write_all(b"</main>\n</body>\n</html>\n")
}

fn write_quote_row(
    report: &QuotesReport<'_>,
    check: &QuoteCheck,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (status, meaning) = (check.label(), check.meaning());
    writeln!(
        out,
        "<tr>\n<th scope=\"row\">{status}<br><small>{meaning}</small></th>"
    )?;
    let speaker = check.speaker.as_deref().unwrap_or_default();
    let speaker = crate::text::visible(speaker);
    writeln!(
        out,
        "<td dir=\"auto\"><q>{}</q><br><small>{} {}</small></td>\n<td dir=\"auto\">",
        HtmlEscaped(&report.words(check.span)),
        HtmlEscaped(&speaker),
        HtmlEscaped(&report.origin(check.article)),
    )?;
    for place in &check.places {
        let label = report.place_label(place);
        let words = report.words(place.span);
        writeln!(
            out,
            "<p>{}<br><small>{}</small></p>",
            HtmlEscaped(&words),
            HtmlEscaped(&label)
        )?;
    }
    out.write_all(b"</td>\n<td>\n")?;
    for line in report.remarks(check) {
        writeln!(out, "<p>{}</p>", HtmlEscaped(&line))?;
    }
    out.write_all(b"</td>\n</tr>\n")
}
