//! The facts on which the versions do not say the same: one row a fact, one column a version, the reason below.

use std::io::{self, Write};

use super::HtmlEscaped;
use super::tables::lang;
use crate::report::paper::{NOT_COMPARED, Paper, PaperFact, VersionHead, describe_fact_counts};

pub(super) fn write_html_facts(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    if paper.facts.is_empty() {
        return Ok(());
    }
    write!(
        out,
        "<section>\n<h2>Facts that differ</h2>\n<p>{}</p>\n\
         <div class=\"wide\" role=\"region\" aria-label=\"Facts that differ\" tabindex=\"0\">\n\
         <table class=\"facts\">\n<thead><tr><th scope=\"col\">Fact</th>",
        describe_fact_counts(&paper.facts)
    )?;
    for head in &paper.heads {
        write!(out, "<th scope=\"col\">{}</th>", HtmlEscaped(head.letter))?;
    }
    writeln!(out, "</tr></thead>")?;
    for fact in &paper.facts {
        write_fact(fact, &paper.heads, out)?;
    }
    write!(out, "</table>\n</div>\n</section>\n")
}

fn write_fact(
    fact: &PaperFact<'_>,
    heads: &[VersionHead<'_>],
    out: &mut dyn Write,
) -> io::Result<()> {
    let (claim, title, kind) = (fact.claim.name(), fact.claim.title(), fact.kind.name());
    write!(
        out,
        "<tbody><tr><th scope=\"row\" class=\"{claim}\">{title}: {kind}"
    )?;
    if let Some(speaker) = &fact.speaker {
        write!(
            out,
            "<br><small dir=\"auto\">{}</small>",
            HtmlEscaped(speaker)
        )?;
    }
    write!(out, "</th>")?;
    for head in heads {
        statement(fact, head, out)?;
    }
    writeln!(out, "</tr>")?;
    if let Some(why) = &fact.why {
        let n_columns = heads.len() + 1;
        writeln!(
            out,
            "<tr class=\"why\"><td colspan=\"{n_columns}\"><small>{}</small></td></tr>",
            HtmlEscaped(why)
        )?;
    }
    writeln!(out, "</tbody>")
}

/// What one version states, each wording on a line of its own.
fn statement(fact: &PaperFact<'_>, head: &VersionHead<'_>, out: &mut dyn Write) -> io::Result<()> {
    // Where columns become a stack, the letter says whose words these are.
    let stacked = format!(
        "<b class=\"stacked\" aria-hidden=\"true\">{}</b>",
        HtmlEscaped(head.letter)
    );
    let stated = fact
        .stated
        .iter()
        .find(|(letter, _)| *letter == head.letter);
    let Some((_, words)) = stated else {
        let is_silent = fact.silent.contains(&head.letter);
        let why = if is_silent { "not here" } else { NOT_COMPARED };
        return write!(out, "<td class=\"silent\">{stacked}{why}</td>");
    };
    write!(out, "<td dir=\"auto\"{}>{stacked}", lang(head))?;
    for (place, words) in words.iter().enumerate() {
        let gap = if place > 0 { "<br>" } else { "" };
        write!(out, "{gap}{}", HtmlEscaped(words))?;
    }
    write!(out, "</td>")
}
