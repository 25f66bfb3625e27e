//! One table for spreadsheets: versions, shares, and every telling of every point with its marks.
//!
//! Columns mean the same in every record. A field that a spreadsheet would take for a formula gets a `'` before it.

use std::io::{self, Write};

use super::brackets::bracket_sentence;
use super::paper::{
    NOT_COMPARED, Paper, PaperCell, PaperFact, PaperRow, PaperSentence, PaperTelling, Remarks,
};

/// The columns.
const COLUMNS: [&str; 9] = [
    "record", "row", "version", "against", "kind", "place", "text", "marked", "value",
];

pub(super) fn write_csv(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    write_csv_record(&COLUMNS, out)?;
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
        write_csv_record(
            &[
                "furniture",
                "",
                fixture.letter,
                "",
                "furniture",
                "",
                text,
                "",
                why,
            ],
            out,
        )?;
    }
    for note in &paper.notes {
        write_csv_record(&["note", "", "", "", "", "", note, "", ""], out)?;
    }
    for trouble in &paper.troubles {
        write_csv_record(&["not read", "", "", "", "", "", trouble, "", ""], out)?;
    }
    write_csv_provenance(paper, out)
}

/// How the report came about.
fn write_csv_provenance(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    write_csv_record(
        &["made", "", "", paper.base, "by", "", "", "", &paper.made.by],
        out,
    )?;
    if let Some(at) = &paper.made.at {
        write_csv_record(&["made", "", "", "", "at", "", "", "", at], out)?;
    }
    for (name, value) in &paper.made.settings {
        write_csv_record(
            &[
                "made",
                "",
                "",
                "",
                &crate::text::visible(name),
                "",
                "",
                "",
                &crate::text::visible(value),
            ],
            out,
        )?;
    }
    write_csv_record(
        &[
            "made",
            "",
            "",
            "",
            "rule",
            "",
            "",
            "",
            crate::review::Matrix::RULE,
        ],
        out,
    )
}

fn write_csv_remarks(remarks: Option<&Remarks>, out: &mut dyn Write) -> io::Result<()> {
    let Some(Remarks { said, progress }) = remarks else {
        return Ok(());
    };
    write_csv_record(
        &["review", "", "", "", "progress", "", "", "", progress],
        out,
    )?;
    for said in said {
        let row = said.row.map(|row| row.to_string()).unwrap_or_default();
        for (name, value) in &said.lines {
            let fields = [
                "review",
                &row,
                "",
                "",
                name,
                &said.about,
                &said.excerpt,
                "",
                value,
            ];
            write_csv_record(&fields, out)?;
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
        write_csv_record(
            &["fact", &number, letter, "", kind, claim, &words, "", why],
            out,
        )?;
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
            write_csv_record(
                &["version", "", head.letter, "", kind, "", "", "", value],
                out,
            )?;
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
                write_csv_record(
                    &["shared", "", row.letter, other, kind, "", "", "", &decimal],
                    out,
                )?;
            }
        }
    }
    Ok(())
}

fn write_csv_point(row: &PaperRow<'_>, out: &mut dyn Write) -> io::Result<()> {
    let number = row.number.to_string();
    for PaperCell { letter, telling } in &row.cells {
        match telling {
            PaperTelling::Told(sentences) => {
                for sentence in sentences {
                    write_csv_sentence(&number, letter, sentence, out)?;
                }
            }
            PaperTelling::Elsewhere(other) => {
                let place = format!("row {other}");
                write_csv_record(
                    &[
                        "point",
                        &number,
                        letter,
                        "",
                        "told elsewhere",
                        &place,
                        "",
                        "",
                        "",
                    ],
                    out,
                )?;
            }
            PaperTelling::Silent => write_csv_record(
                &["point", &number, letter, "", "silent", "", "", "", ""],
                out,
            )?,
            PaperTelling::NotCompared => write_csv_record(
                &["point", &number, letter, "", NOT_COMPARED, "", "", "", ""],
                out,
            )?,
        }
    }
    Ok(())
}

fn write_csv_sentence(
    number: &str,
    letter: &str,
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
        .map(|(other, row)| format!("moved: {other} tells it in row {row}"));
    let against = sentence.read_against.unwrap_or_default();
    let place = moved.unwrap_or_default();
    let (mark, marked) = (sentence.mark.meaning(), bracket_sentence(&sentence.pieces));
    write_csv_record(
        &[
            "point", number, letter, against, mark, &place, &text, &marked, "",
        ],
        out,
    )
}

/// Writes one record (RFC 4180).
fn write_csv_record(fields: &[&str; COLUMNS.len()], out: &mut dyn Write) -> io::Result<()> {
    let fields = fields.map(field);
    write!(out, "{}\r\n", fields.join(","))
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
