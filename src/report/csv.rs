//! One table for spreadsheets: versions, shares, and every telling of every point with its marks.
//!
//! Columns mean the same in every record. A field that a spreadsheet would take for a formula gets a `'` before it.

use std::io::{self, Write};

use super::brackets::bracket_sentence;
use super::paper::{
    NOT_COMPARED, Paper, PaperCell, PaperFact, PaperRow, PaperSentence, PaperTelling, Remarks,
};
use crate::review::Matrix;
use crate::text::visible;

/// One record, its columns in order; those that say nothing are empty.
#[derive(Clone, Copy, Default)]
struct CsvRecord<'a> {
    record: &'a str,
    row: &'a str,
    version: &'a str,
    against: &'a str,
    kind: &'a str,
    place: &'a str,
    text: &'a str,
    marked: &'a str,
    value: &'a str,
}

/// The names of the columns.
const HEADER: CsvRecord<'_> = CsvRecord {
    record: "record",
    row: "row",
    version: "version",
    against: "against",
    kind: "kind",
    place: "place",
    text: "text",
    marked: "marked",
    value: "value",
};

impl CsvRecord<'_> {
    /// Writes the record.
    fn write(self, out: &mut dyn Write) -> io::Result<()> {
        let fields = [
            self.record,
            self.row,
            self.version,
            self.against,
            self.kind,
            self.place,
            self.text,
            self.marked,
            self.value,
        ];
        write_csv_fields(&fields, out)
    }
}

/// Writes the fields of one record of a table (RFC 4180).
pub(super) fn write_csv_fields(fields: &[&str], out: &mut dyn Write) -> io::Result<()> {
    let fields: Vec<String> = fields.iter().map(|text| field(text)).collect();
    write!(out, "{}\r\n", fields.join(","))
}

pub(super) fn write_csv(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    HEADER.write(out)?;
    write_csv_versions(paper, out)?;
    write_csv_shares(paper, out)?;
    for (number, fact) in (1..).zip(&paper.facts) {
        write_csv_fact(number, fact, out)?;
    }
    for row in &paper.rows {
        write_csv_point(row, out)?;
    }
    write_csv_remarks(paper.remarks.as_ref(), out)?;
    for fixture in &paper.furniture {
        let (text, why) = (&fixture.text, &fixture.why);
        CsvRecord {
            record: "furniture",
            version: fixture.letter,
            kind: "furniture",
            text,
            value: why,
            ..CsvRecord::default()
        }
        .write(out)?;
    }
    let notes = paper.notes.iter().map(|note| ("note", note));
    let troubles = paper.troubles.iter().map(|trouble| ("not read", trouble));
    for (record, text) in notes.chain(troubles) {
        CsvRecord {
            record,
            text,
            ..CsvRecord::default()
        }
        .write(out)?;
    }
    write_csv_provenance(paper, out)
}

/// How the report came about.
fn write_csv_provenance(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    let made = CsvRecord {
        record: "made",
        ..CsvRecord::default()
    };
    CsvRecord {
        against: paper.base,
        kind: "by",
        value: &paper.made.by,
        ..made
    }
    .write(out)?;
    if let Some(value) = &paper.made.at {
        let kind = "at";
        CsvRecord {
            kind,
            value,
            ..made
        }
        .write(out)?;
    }
    for (name, value) in &paper.made.settings {
        let (kind, value) = (&visible(name), &visible(value));
        CsvRecord {
            kind,
            value,
            ..made
        }
        .write(out)?;
    }
    let (kind, value) = ("rule", Matrix::RULE);
    CsvRecord {
        kind,
        value,
        ..made
    }
    .write(out)
}

fn write_csv_remarks(remarks: Option<&Remarks>, out: &mut dyn Write) -> io::Result<()> {
    let Some(Remarks { said, progress }) = remarks else {
        return Ok(());
    };
    CsvRecord {
        record: "review",
        kind: "progress",
        value: progress,
        ..CsvRecord::default()
    }
    .write(out)?;
    for said in said {
        let row = said.row.map(|row| row.to_string()).unwrap_or_default();
        for (name, value) in &said.lines {
            CsvRecord {
                record: "review",
                row: &row,
                kind: name,
                place: &said.about,
                text: &said.excerpt,
                value,
                ..CsvRecord::default()
            }
            .write(out)?;
        }
    }
    Ok(())
}

/// A record for every version that states the fact; the value is the reason why it stands here.
fn write_csv_fact(number: usize, fact: &PaperFact<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (number, why) = (number.to_string(), fact.why.as_deref().unwrap_or_default());
    let (kind, claim) = (fact.kind.name(), fact.claim.name());
    for (letter, words) in &fact.stated {
        let words = words.join(" / ");
        CsvRecord {
            record: "fact",
            row: &number,
            version: letter,
            kind,
            place: claim,
            text: &words,
            value: why,
            ..CsvRecord::default()
        }
        .write(out)?;
    }
    Ok(())
}

fn write_csv_versions(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    for head in &paper.heads {
        let n_words = head.n_words.to_string();
        let facts = [
            ("title", head.title.as_deref()),
            ("outlet", head.outlet.as_deref()),
            ("published", head.published.as_deref()),
            ("origin", head.origin.as_deref()),
            ("words", Some(n_words.as_str())),
            ("sha256", Some(head.sha256)),
        ];
        for (kind, value) in facts {
            let Some(value) = value else { continue };
            CsvRecord {
                record: "version",
                version: head.letter,
                kind,
                value,
                ..CsvRecord::default()
            }
            .write(out)?;
        }
    }
    Ok(())
}

fn write_csv_shares(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    for row in &paper.shares {
        for (other, cell) in &row.cells {
            let Some(cell) = cell else { continue };
            let parts = [
                ("verbatim", cell.shared.verbatim),
                ("reworded", cell.shared.reworded),
            ];
            for (kind, share) in parts {
                let thousandths = share.thousandths();
                let decimal = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
                CsvRecord {
                    record: "shared",
                    version: row.letter,
                    against: other,
                    kind,
                    value: &decimal,
                    ..CsvRecord::default()
                }
                .write(out)?;
            }
        }
    }
    Ok(())
}

fn write_csv_point(row: &PaperRow<'_>, out: &mut dyn Write) -> io::Result<()> {
    let number = row.number.to_string();
    for PaperCell { letter, telling } in &row.cells {
        let point = CsvRecord {
            record: "point",
            row: &number,
            version: letter,
            ..CsvRecord::default()
        };
        let (kind, place) = match telling {
            PaperTelling::Told(sentences) => {
                for sentence in sentences {
                    write_csv_sentence(point, sentence, out)?;
                }
                continue;
            }
            PaperTelling::Elsewhere(other) => ("told elsewhere", format!("row {other}")),
            PaperTelling::Silent => ("silent", String::new()),
            PaperTelling::NotCompared => (NOT_COMPARED, String::new()),
        };
        CsvRecord {
            kind,
            place: &place,
            ..point
        }
        .write(out)?;
    }
    Ok(())
}

/// Writes one sentence of a point into its record.
fn write_csv_sentence(
    point: CsvRecord<'_>,
    sentence: &PaperSentence<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let text: String = sentence
        .pieces
        .iter()
        .map(|piece| piece.text.as_ref())
        .collect();
    let moved = sentence
        .moved_from
        .map(|(other, row)| format!("moved: {other} has it in row {row}"));
    let against = sentence.read_against.unwrap_or_default();
    let place = moved.unwrap_or_default();
    let (mark, marked) = (sentence.mark.meaning(), bracket_sentence(&sentence.pieces));
    CsvRecord {
        against,
        kind: mark,
        place: &place,
        text: &text,
        marked: &marked,
        ..point
    }
    .write(out)
}

fn field(text: &str) -> String {
    let looks_like_a_formula = text
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let guard = if looks_like_a_formula { "'" } else { "" };
    if text.contains(['"', ',', ';', '\n', '\r']) || text.starts_with(' ') || text.ends_with(' ') {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn fields_are_quoted_and_formulas_are_text() {
        assert_eq!(field("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(field("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(field(" +1,2"), "\"' +1,2\"");
        assert_eq!(field("plain"), "plain");
    }
}
