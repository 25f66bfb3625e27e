//! One web page that needs nothing beside it: no script, no address, no font.
//!
//! Every mark is a character, a line and a colour at once; screen readers get it in words.

mod facts;
mod history;
mod quotes;
mod remarks;
mod rows;
mod tables;

use std::io::{self, Write};

use super::brackets::legend_signs;
use super::escape::HtmlEscaped;
use super::paper::Paper;
use crate::review::Role;
pub(super) use history::write_history_html;
pub(super) use quotes::write_quotes_html;

const STYLE: &str = include_str!("style.css");

pub(super) fn write_html(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    write_html_head(paper, out)?;
    write_html_brief(&paper.brief, out)?;
    tables::write_html_versions(paper, out)?;
    tables::write_html_shares(paper, out)?;
    tables::write_html_lineage(paper.lineage.as_ref(), out)?;
    remarks::write_html_remarks(paper.remarks.as_ref(), out)?;
    facts::write_html_facts(paper, out)?;
    rows::write_html_rows(paper, out)?;
    write_html_furniture(paper, out)?;
    write_html_legend(paper, out)?;
    write_html_ending(paper, out)?;
    out.write_all(b"</main>\n</body>\n</html>\n")
}

fn write_html_head(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    let title = HtmlEscaped(paper.title.as_deref().unwrap_or("A story"));
    let subject = paper.subject();
    // The policy holds a browser to what the page is: text and its own style.
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"generator\" content=\"{}\">\n\
         <title>{title} — {}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#rows\">To the rows</a>\n\
         <header>\n<h1 dir=\"auto\">{title}</h1>\n<p>{}</p>\n</header>\n<main>\n",
        HtmlEscaped(&paper.made.by),
        HtmlEscaped(&subject),
        HtmlEscaped(&subject),
    )
}

fn write_html_brief(brief: &[String], out: &mut dyn Write) -> io::Result<()> {
    if brief.is_empty() {
        return Ok(());
    }
    write!(out, "<section>\n<h2>In brief</h2>\n<ul>\n")?;
    for told in brief {
        writeln!(out, "<li dir=\"auto\">{}</li>", HtmlEscaped(told))?;
    }
    write!(out, "</ul>\n</section>\n")
}

fn write_html_legend(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "<section>\n<h2>Marks</h2>\n<dl class=\"legend\">\n")?;
    for (sign, name, meaning) in legend_signs() {
        let class = Role::ALL
            .iter()
            .find(|role| role.label() == name)
            .map_or(Role::Reworded, |role| *role);
        writeln!(
            out,
            "<dt><span class=\"sign\">{sign}</span> <mark class=\"{}\">{name}</mark></dt><dd>{meaning}</dd>",
            role_class(class)
        )?;
    }
    writeln!(out, "</dl>")?;
    let inside = "The mark before a sentence says how the whole sentence relates; only words that differ from it are \
                  highlighted.";
    write!(out, "<p>{inside}")?;
    if paper.heads.len() > 2 {
        let behind = "A letter behind a mark names the version that the sentence is read against; without one it is";
        write!(out, " {behind} {}.", HtmlEscaped(paper.base))?;
    }
    write!(out, "</p>\n</section>\n")
}

/// The class of a role in the style sheet.
fn role_class(role: Role) -> &'static str {
    match role {
        Role::Shared => "shared",
        Role::HouseStyle => "style",
        Role::Edited => "edited",
        Role::Reworded => "reworded",
        Role::Moved => "moved",
        Role::OnlyHere => "only",
        Role::Furniture => "furniture",
        Role::Conflict => "conflict",
    }
}

fn write_html_furniture(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    if paper.furniture.is_empty() {
        return Ok(());
    }
    write!(
        out,
        "<section>\n<h2>On the page, but not part of the story</h2>\n<ul class=\"furniture\">\n"
    )?;
    for fixture in &paper.furniture {
        let (letter, text, why) = (
            HtmlEscaped(fixture.letter),
            HtmlEscaped(&fixture.text),
            HtmlEscaped(&fixture.why),
        );
        writeln!(
            out,
            "<li><b>{letter}</b> <span dir=\"auto\">{text}</span> <small>({why})</small></li>"
        )?;
    }
    write!(out, "</ul>\n</section>\n")
}

fn write_html_ending(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    if !paper.troubles.is_empty() {
        write!(out, "<section>\n<h2>Not read</h2>\n<ul>\n")?;
        for trouble in &paper.troubles {
            writeln!(out, "<li>{}</li>", HtmlEscaped(trouble))?;
        }
        write!(out, "</ul>\n</section>\n")?;
    }
    write!(
        out,
        "<section>\n<h2>How this was made</h2>\n<p>{}</p>\n",
        HtmlEscaped(&paper.made_by())
    )?;
    if let Some(settings) = paper.settings() {
        writeln!(out, "<p>{}</p>", HtmlEscaped(&settings))?;
    }
    writeln!(out, "</section>")
}
