//! The rows side by side, one column a version.

use std::io::{self, Write};

use super::role_class;
use super::tables::lang;
use crate::report::brackets::sentence_signs;
use crate::report::escape::HtmlEscaped;
use crate::report::paper::{
    NOT_COMPARED, Paper, PaperCell, PaperPiece, PaperRow, PaperSentence, PaperTelling, VersionHead,
};

/// So many columns are read without scrolling sideways on most screens.
const COLUMNS_THAT_FIT: usize = 4;

pub(super) fn write_html_rows(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    let fits = paper.heads.len() <= COLUMNS_THAT_FIT;
    let scrolls =
        "<div class=\"wide tall\" role=\"region\" aria-label=\"Row by row\" tabindex=\"0\">\n";
    write!(out, "<section id=\"rows\">\n<h2>Row by row</h2>\n")?;
    out.write_all(if fits { b"" } else { scrolls.as_bytes() })?;
    write!(
        out,
        "<table class=\"rows\">\n<thead><tr><th scope=\"col\">Row</th>"
    )?;
    for head in &paper.heads {
        column(head, paper.base, out)?;
    }
    write!(out, "</tr></thead>\n<tbody>\n")?;
    for row in &paper.rows {
        write_html_row(row, paper, out)?;
    }
    write!(out, "</tbody>\n</table>\n")?;
    out.write_all(if fits { b"" } else { b"</div>\n" })?;
    writeln!(out, "</section>")
}

fn column(head: &VersionHead<'_>, base: &str, out: &mut dyn Write) -> io::Result<()> {
    let (letter, particulars) = (HtmlEscaped(head.letter), head.particulars());
    let base = if head.letter == base { ", base" } else { "" };
    write!(out, "<th scope=\"col\"><b>{letter}</b>{base}")?;
    if let Some(title) = &head.title {
        write!(
            out,
            "<br><span dir=\"auto\"{}>{}</span>",
            lang(head),
            HtmlEscaped(title)
        )?;
    }
    write!(out, "<br><small>{}</small></th>", HtmlEscaped(&particulars))
}

fn write_html_row(row: &PaperRow<'_>, paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    let number = row.number;
    write!(
        out,
        "<tr id=\"r{number}\"><th scope=\"row\"><a href=\"#r{number}\">{number}</a>"
    )?;
    let said = paper.remarks.iter().flat_map(|remarks| &remarks.said);
    for verdict in said
        .filter(|said| said.row == Some(number))
        .filter_map(|said| said.verdict.as_ref())
    {
        write!(
            out,
            "<br><small class=\"verdict\">{}</small>",
            HtmlEscaped(verdict)
        )?;
    }
    write!(out, "</th>")?;
    for (cell, head) in row.cells.iter().zip(&paper.heads) {
        write_cell(cell, head, out)?;
    }
    writeln!(out, "</tr>")
}

fn write_cell(cell: &PaperCell<'_>, head: &VersionHead<'_>, out: &mut dyn Write) -> io::Result<()> {
    // Where columns become a stack, the letter says whose words these are.
    let letter = HtmlEscaped(cell.letter);
    let stacked = format!("<b class=\"stacked\" aria-hidden=\"true\">{letter}</b>");
    match &cell.telling {
        PaperTelling::Told(sentences) => {
            write!(out, "\n<td>{stacked}")?;
            for sentence in sentences {
                write_html_sentence(sentence, head, out)?;
            }
            write!(out, "</td>")
        }
        PaperTelling::Elsewhere(row) => {
            write!(
                out,
                "\n<td class=\"silent\">{stacked}has it in <a href=\"#r{row}\">row {row}</a></td>"
            )
        }
        PaperTelling::Silent => write!(out, "\n<td class=\"silent\">{stacked}not here</td>"),
        PaperTelling::NotCompared => {
            write!(out, "\n<td class=\"silent\">{stacked}{NOT_COMPARED}</td>")
        }
    }
}

fn write_html_sentence(
    sentence: &PaperSentence<'_>,
    head: &VersionHead<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (class, lang) = (role_class(sentence.mark.role()), lang(head));
    write!(
        out,
        "<p class=\"sentence {class} {}\">",
        sentence.kind.name()
    )?;
    write_html_gutter(sentence, out)?;
    if let Some(name) = sentence.opens {
        write!(out, "<small class=\"kind\">{name}</small> ")?;
    }
    write!(out, "<span class=\"words\" dir=\"auto\"{lang}>")?;
    for piece in &sentence.pieces {
        write_piece(piece, out)?;
    }
    write!(out, "</span>")?;
    if let Some((letter, row)) = sentence.moved_from {
        let letter = HtmlEscaped(letter);
        write!(
            out,
            " <small class=\"note\">moved: <a href=\"#r{row}\">{letter} has it in row {row}</a></small>"
        )?;
    }
    write!(out, "</p>")
}

/// The mark of a sentence: a sign for the eye, words for the ear.
fn write_html_gutter(sentence: &PaperSentence<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (signs, meaning) = (sentence_signs(sentence.mark), sentence.mark.meaning());
    let against = sentence.against.unwrap_or_default();
    let to = sentence
        .against
        .map(|letter| format!(", against {letter}"))
        .unwrap_or_default();
    write!(
        out,
        "<span class=\"sign\" aria-hidden=\"true\" title=\"{meaning}\">{signs}{}</span>\
         <span class=\"heard\">{meaning}{}: </span> ",
        HtmlEscaped(against),
        HtmlEscaped(&to),
    )
}

fn write_piece(piece: &PaperPiece<'_>, out: &mut dyn Write) -> io::Result<()> {
    let text = HtmlEscaped(&piece.text);
    if !piece.stands_out {
        return write!(out, "{text}");
    }
    let (class, name, sign) = (role_class(piece.role), piece.role.name(), piece.role.mark());
    write!(
        out,
        "<mark class=\"{class}\"><span class=\"sign\" aria-hidden=\"true\">{sign}</span>\
         <span class=\"heard\">[{name}: </span>{text}<span class=\"heard\">]</span></mark>"
    )
}
