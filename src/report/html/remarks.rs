//! The table of a reader's verdicts and notes.

use std::io::{self, Write};

use super::HtmlEscaped;
use crate::report::paper::{Remark, Remarks};

pub(super) fn write_html_remarks(remarks: Option<&Remarks>, out: &mut dyn Write) -> io::Result<()> {
    let Some(Remarks { said, progress }) = remarks else {
        return Ok(());
    };
    write!(
        out,
        "<section>\n<h2>Verdicts and notes</h2>\n<p>{progress}</p>\n\
         <table class=\"said\">\n<thead><tr><th scope=\"col\">About</th><th scope=\"col\">Words</th>\
         <th scope=\"col\">Said of it</th></tr></thead>\n<tbody>\n"
    )?;
    for said in said {
        write_html_remark(said, out)?;
    }
    write!(out, "</tbody>\n</table>\n</section>\n")
}

fn write_html_remark(said: &Remark, out: &mut dyn Write) -> io::Result<()> {
    let Remark {
        about,
        row,
        verdict: _,
        excerpt,
        lines,
    } = said;
    let about = HtmlEscaped(about);
    match row {
        Some(row) => write!(
            out,
            "<tr><th scope=\"row\"><a href=\"#r{row}\">{about}</a></th>"
        )?,
        None => write!(out, "<tr><th scope=\"row\">{about}</th>")?,
    }
    write!(out, "<td dir=\"auto\">“{}”</td><td>", HtmlEscaped(excerpt))?;
    for (place, (name, line)) in lines.iter().enumerate() {
        let gap = if place > 0 { "<br>" } else { "" };
        let colon = if line.is_empty() { "" } else { ": " };
        write!(
            out,
            "{gap}{name}{colon}<span dir=\"auto\">{}</span>",
            HtmlEscaped(line)
        )?;
    }
    writeln!(out, "</td></tr>")
}
