//! TEI with parallel segmentation (Guidelines P5, chapter 12), for scholars' tools: a row is an `app`, a telling an `rdg`.
//!
//! Versions that tell a row in the same words share a reading; a version that is silent or tells it elsewhere has an
//! empty one that says so.

use std::io::{self, Write};

use super::escape::XmlEscaped;
use super::paper::{
    Paper, PaperCell, PaperLineage, PaperPiece, PaperRow, PaperSentence, PaperTelling, PaperTies,
    Remarks, VersionHead,
};
use crate::review::{Matrix, Role};

pub(super) fn write_tei(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    write!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n"
    )?;
    header(paper, out)?;
    write!(out, "<text>\n<body>\n<div type=\"rows\">\n")?;
    for row in &paper.rows {
        write_tei_row(row, &paper.heads, out)?;
    }
    writeln!(out, "</div>")?;
    write_tei_lineage(paper.lineage.as_ref(), out)?;
    write_tei_remarks(paper.remarks.as_ref(), out)?;
    write_tei_furniture(paper, out)?;
    write!(out, "</body>\n</text>\n</TEI>\n")
}

/// Who shares wording with whom, group by group.
fn write_tei_lineage(lineage: Option<&PaperLineage>, out: &mut dyn Write) -> io::Result<()> {
    let Some(PaperLineage { summary, groups }) = lineage else {
        return Ok(());
    };
    let summary = XmlEscaped(summary);
    write!(out, "<div type=\"lineage\">\n<p>{summary}</p>\n")?;
    for PaperTies { about, lines } in groups {
        write!(out, "<list>\n<head>{}</head>\n", XmlEscaped(about))?;
        for line in lines {
            writeln!(out, "<item>{}</item>", XmlEscaped(line))?;
        }
        writeln!(out, "</list>")?;
    }
    writeln!(out, "</div>")
}

fn header(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    let title = paper.title.as_deref().unwrap_or("A story");
    write!(
        out,
        "<teiHeader>\n<fileDesc>\n<titleStmt><title>{}</title></titleStmt>\n\
         <publicationStmt><p>{}</p></publicationStmt>\n<sourceDesc>\n<listWit>\n",
        XmlEscaped(title),
        XmlEscaped(&paper.made_by()),
    )?;
    for (place, head) in paper.heads.iter().enumerate() {
        witness(place, head, out)?;
    }
    write!(
        out,
        "</listWit>\n</sourceDesc>\n</fileDesc>\n<encodingDesc>\n"
    )?;
    writeln!(
        out,
        "<variantEncoding method=\"parallel-segmentation\" location=\"internal\"/>"
    )?;
    // What the pointers of sentences and segments point to.
    writeln!(out, "<classDecl><taxonomy>")?;
    for role in Role::ALL {
        let (id, meaning) = (tei_role_name(role), XmlEscaped(role.meaning()));
        writeln!(
            out,
            "<category xml:id=\"{id}\"><catDesc>{meaning}</catDesc></category>"
        )?;
    }
    writeln!(out, "</taxonomy></classDecl>")?;
    writeln!(out, "<p>{}</p>", XmlEscaped(&paper.subject()))?;
    if let Some(settings) = paper.settings() {
        writeln!(out, "<p>{}</p>", XmlEscaped(&settings))?;
    }
    for row in &paper.shares {
        for (other, cell) in &row.cells {
            let Some(cell) = cell else { continue };
            let (total, parts) = super::paper::figures(*cell);
            let (letter, other) = (XmlEscaped(row.letter), XmlEscaped(other));
            writeln!(out, "<p>of {letter}, {other} has {total} ({parts})</p>")?;
        }
    }
    writeln!(out, "<p>{}</p>", XmlEscaped(Matrix::RULE))?;
    for trouble in &paper.troubles {
        writeln!(out, "<p>not read: {}</p>", XmlEscaped(trouble))?;
    }
    write!(out, "</encodingDesc>\n</teiHeader>\n")
}

/// A version; letters may be what no identifier may, so they stand beside one.
fn witness(place: usize, head: &VersionHead<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (number, letter) = (place + 1, XmlEscaped(head.letter));
    write!(out, "<witness xml:id=\"v{number}\" n=\"{letter}\"><bibl>")?;
    let parts = [
        ("title", head.title.as_deref()),
        ("publisher", head.outlet.as_deref()),
        ("date", head.published.as_deref()),
        ("ref", head.origin.as_deref()),
    ];
    for (name, part) in parts {
        if let Some(part) = part {
            write!(out, "<{name}>{}</{name}>", XmlEscaped(part))?;
        }
    }
    let (n_words, sha256) = (head.n_words, XmlEscaped(head.sha256));
    write!(
        out,
        "<idno type=\"SHA-256\">{sha256}</idno><extent>{n_words} words</extent>"
    )?;
    writeln!(out, "</bibl></witness>")
}

fn write_tei_row(
    row: &PaperRow<'_>,
    heads: &[VersionHead<'_>],
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "<p xml:id=\"r{0}\" n=\"{0}\"><app>", row.number)?;
    let readings: Vec<TeiReading> = row.cells.iter().map(tei_reading).collect();
    let id = |letter: &str| {
        let place = heads.iter().position(|head| head.letter == letter);
        format!("#v{}", place.unwrap_or_default() + 1)
    };
    for (place, reading) in readings.iter().enumerate() {
        if readings[..place].contains(reading) {
            continue;
        }
        let alike = row
            .cells
            .iter()
            .zip(&readings)
            .filter(|(_, other)| *other == reading);
        let letters: Vec<String> = alike.map(|(cell, _)| id(cell.letter)).collect();
        let TeiReading { attributes, words } = reading;
        writeln!(
            out,
            "<rdg wit=\"{}\"{attributes}>{words}</rdg>",
            letters.join(" ")
        )?;
    }
    writeln!(out, "</app></p>")
}

/// What a version has of a row.
#[derive(Default, PartialEq, Eq)]
struct TeiReading {
    /// What the reading says of itself inside its opening tag, each attribute behind a space.
    attributes: String,
    /// Its sentences.
    words: String,
}

fn tei_reading(cell: &PaperCell<'_>) -> TeiReading {
    let attributes = match &cell.telling {
        PaperTelling::Told(sentences) => {
            let words: Vec<String> = sentences.iter().map(tei_sentence).collect();
            return TeiReading {
                words: words.join(" "),
                ..TeiReading::default()
            };
        }
        PaperTelling::Elsewhere(row) => format!(" type=\"elsewhere\" corresp=\"#r{row}\""),
        PaperTelling::Silent => " type=\"silent\"".to_owned(),
        PaperTelling::NotCompared => " type=\"not-compared\"".to_owned(),
    };
    TeiReading {
        attributes,
        ..TeiReading::default()
    }
}

fn tei_sentence(sentence: &PaperSentence<'_>) -> String {
    let words: String = sentence.pieces.iter().map(piece).collect();
    let (mark, kind) = (tei_role_name(sentence.mark.role()), sentence.kind.name());
    let moved = if sentence.mark.has_moved() {
        " rend=\"moved\""
    } else {
        ""
    };
    format!("<s ana=\"#{mark}\" type=\"{kind}\"{moved}>{words}</s>")
}

fn piece(piece: &PaperPiece<'_>) -> String {
    let words = XmlEscaped(&piece.text);
    if piece.stands_out {
        format!("<seg ana=\"#{}\">{words}</seg>", tei_role_name(piece.role))
    } else {
        words.to_string()
    }
}

/// The name of a role as a pointer may have it.
fn tei_role_name(role: Role) -> String {
    role.name().replace(' ', "-")
}

fn write_tei_remarks(remarks: Option<&Remarks>, out: &mut dyn Write) -> io::Result<()> {
    let Some(Remarks { said, progress }) = remarks else {
        return Ok(());
    };
    write!(out, "<div type=\"review\">\n<p>{progress}</p>\n")?;
    for said in said {
        let row = said.row.map(|row| format!(" corresp=\"#r{row}\""));
        let (row, about) = (row.unwrap_or_default(), XmlEscaped(&said.about));
        write!(
            out,
            "<note{row}><p>{about}: “{}”</p>",
            XmlEscaped(&said.excerpt)
        )?;
        for (name, line) in &said.lines {
            let colon = if line.is_empty() { "" } else { ": " };
            write!(out, "<p>{name}{colon}{}</p>", XmlEscaped(line))?;
        }
        writeln!(out, "</note>")?;
    }
    writeln!(out, "</div>")
}

fn write_tei_furniture(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    if paper.furniture.is_empty() {
        return Ok(());
    }
    writeln!(out, "<div type=\"furniture\">")?;
    for fixture in &paper.furniture {
        let (letter, text, why) = (
            XmlEscaped(fixture.letter),
            XmlEscaped(&fixture.text),
            XmlEscaped(&fixture.why),
        );
        writeln!(out, "<p n=\"{letter}\">{text}<note>{why}</note></p>")?;
    }
    writeln!(out, "</div>")
}
