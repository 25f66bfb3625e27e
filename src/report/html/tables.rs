//! The tables of versions and of shares.

use std::io::{self, Write};

use crate::report::escape::HtmlEscaped;
use crate::report::paper::{Paper, PaperLineage, PaperTies, VersionHead, VersionShares, figures};
use crate::review::{Matrix, MatrixCell};

pub(super) fn write_html_versions(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    write!(
        out,
        "<section>\n<h2>Versions</h2>\n<div class=\"wide\" role=\"region\" aria-label=\"Versions\" tabindex=\"0\">\n\
         <table>\n<thead><tr>"
    )?;
    for column in [
        "Letter",
        "Title",
        "Outlet",
        "Published",
        "Words",
        "Origin",
        "SHA-256",
    ] {
        write!(out, "<th scope=\"col\">{column}</th>")?;
    }
    write!(out, "</tr></thead>\n<tbody>\n")?;
    for head in &paper.heads {
        write_html_version(head, out)?;
    }
    write!(out, "</tbody>\n</table>\n</div>\n</section>\n")
}

fn write_html_version(head: &VersionHead<'_>, out: &mut dyn Write) -> io::Result<()> {
    let cell = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().unwrap_or("—").to_owned();
    write!(
        out,
        "<tr><th scope=\"row\">{}</th>",
        HtmlEscaped(head.letter)
    )?;
    write!(
        out,
        "<td dir=\"auto\"{}>{}</td>",
        lang(head),
        HtmlEscaped(&cell(&head.title))
    )?;
    write!(
        out,
        "<td dir=\"auto\">{}</td>",
        HtmlEscaped(&cell(&head.outlet))
    )?;
    let day = cell(&head.published);
    write!(out, "<td class=\"day\">{}</td>", HtmlEscaped(&day))?;
    write!(out, "<td class=\"number\">{}</td>", head.n_words)?;
    write!(out, "<td>{}</td>", HtmlEscaped(&cell(&head.origin)))?;
    writeln!(
        out,
        "<td><code>{}</code></td></tr>",
        HtmlEscaped(head.sha256)
    )
}

/// The attribute that names the language of a version's words; empty if it is not known, so that nobody reads them as
/// English for that.
pub(super) fn lang(head: &VersionHead<'_>) -> String {
    format!(" lang=\"{}\"", head.language.unwrap_or_default())
}

pub(super) fn write_html_shares(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    let shares = &paper.shares;
    if shares.len() < 2 {
        return Ok(());
    }
    write!(
        out,
        "<section>\n<h2>Who shares how much with whom</h2>\n<p>{}</p>\n\
         <div class=\"wide\" role=\"region\" aria-label=\"Shares\" tabindex=\"0\">\n\
         <table class=\"heat\">\n<thead><tr><td></td>",
        HtmlEscaped(Matrix::RULE)
    )?;
    for VersionShares { letter, .. } in shares {
        write!(out, "<th scope=\"col\">in {}</th>", HtmlEscaped(letter))?;
    }
    write!(out, "</tr></thead>\n<tbody>\n")?;
    for VersionShares { letter, cells } in shares {
        write!(out, "<tr><th scope=\"row\">of {}</th>", HtmlEscaped(letter))?;
        for (_, cell) in cells {
            write_html_share(*cell, out)?;
        }
        writeln!(out, "</tr>")?;
    }
    write!(out, "</tbody>\n</table>\n</div>\n")?;
    for said in &paper.in_long {
        writeln!(out, "<p>{}</p>", HtmlEscaped(said))?;
    }
    writeln!(out, "</section>")
}

/// Who shares wording with whom, group by group.
pub(super) fn write_html_lineage(
    lineage: Option<&PaperLineage>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Some(PaperLineage { summary, groups }) = lineage else {
        return Ok(());
    };
    let summary = HtmlEscaped(summary);
    write!(
        out,
        "<section>\n<h2>Who copied whom</h2>\n<p>{summary}</p>\n"
    )?;
    for PaperTies { about, lines } in groups {
        write!(out, "<h3>{}</h3>\n<ul>\n", HtmlEscaped(about))?;
        for line in lines {
            writeln!(out, "<li>{}</li>", HtmlEscaped(line))?;
        }
        writeln!(out, "</ul>")?;
    }
    writeln!(out, "</section>")
}

fn write_html_share(cell: Option<MatrixCell>, out: &mut dyn Write) -> io::Result<()> {
    let Some(cell) = cell else {
        return write!(out, "<td class=\"own\">—</td>");
    };
    let heat = (cell.total().thousandths() + 50) / 100;
    let (total, parts) = figures(cell);
    // The rule above says what stands before and behind the plus; the ear gets it in words.
    let (verbatim, rest) = (cell.shared.verbatim, cell.shared.rest());
    write!(
        out,
        "<td class=\"h{heat}\" title=\"{parts}\"><b>{total}</b> \
         <small aria-hidden=\"true\">{verbatim} + {rest}</small><span class=\"heard\">{parts}</span></td>"
    )
}
