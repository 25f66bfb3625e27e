//! Markdown that shows the same marks before and after it is rendered, in whichever dialect.

use std::io::{self, Write};

use super::brackets::{frame_piece, legend_signs, sentence_signs};
use super::paper::{
    Paper, PaperCell, PaperFact, PaperLineage, PaperPiece, PaperRow, PaperSentence, PaperTelling,
    PaperTies, Remark, Remarks, VersionHead, VersionShares, describe_fact_counts, figures,
};
use crate::review::{Matrix, Role};

pub(super) fn write_markdown(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    let title = paper.title.as_deref().unwrap_or("A story");
    writeln!(
        out,
        "# {}\n\n{}\n",
        escape_markdown(title),
        escape_markdown(&paper.subject())
    )?;
    if !paper.brief.is_empty() {
        writeln!(out, "## In brief\n")?;
        for told in &paper.brief {
            writeln!(out, "- {}", escape_markdown(told))?;
        }
        writeln!(out)?;
    }
    write_markdown_versions(&paper.heads, out)?;
    write_markdown_shares(paper, out)?;
    write_markdown_lineage(paper.lineage.as_ref(), out)?;
    write_markdown_remarks(paper.remarks.as_ref(), out)?;
    write_markdown_facts(&paper.facts, out)?;
    writeln!(out, "## Row by row\n")?;
    for row in &paper.rows {
        write_markdown_row(row, out)?;
    }
    write_markdown_furniture(paper, out)?;
    write_markdown_legend(paper, out)?;
    write_markdown_ending(paper, out)
}

fn write_markdown_versions(heads: &[VersionHead<'_>], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "## Versions\n")?;
    let columns = [
        "",
        "title",
        "outlet",
        "published",
        "words",
        "origin",
        "SHA-256",
    ];
    table_head(&columns, out)?;
    for head in heads {
        let n_words = head.n_words.to_string();
        let text = |text: &Option<std::borrow::Cow<'_, str>>| {
            text.as_deref().map(escape_markdown).unwrap_or_default()
        };
        let cells = [
            format!("**{}**", escape_markdown(head.letter)),
            text(&head.title),
            text(&head.outlet),
            text(&head.published),
            n_words,
            text(&head.origin),
            format!("`{}`", head.sha256),
        ];
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    writeln!(out)
}

fn table_head(columns: &[&str], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "| {} |", columns.join(" | "))?;
    writeln!(out, "|{}", " --- |".repeat(columns.len()))
}

fn write_markdown_legend(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "## Marks\n")?;
    for (sign, name, meaning) in legend_signs() {
        writeln!(
            out,
            "- {} {name}: {meaning}",
            escape_markdown(&sign.to_string())
        )?;
    }
    let changed = escape_markdown(&format!("[{}", Role::Edited.mark()));
    let inside = "words that differ from the sentence's mark";
    writeln!(out, "- {changed}**words**\\]: {inside}")?;
    if paper.heads.len() > 2 {
        let behind = "a letter behind a mark names the version that the sentence is read against";
        writeln!(
            out,
            "- {behind}; without one it is {}",
            escape_markdown(paper.base)
        )?;
    }
    writeln!(out)
}

fn write_markdown_shares(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    let shares = &paper.shares;
    if shares.len() < 2 {
        return Ok(());
    }
    writeln!(
        out,
        "## Who shares how much with whom\n\n{}\n",
        escape_markdown(Matrix::RULE)
    )?;
    let letters: Vec<String> = shares
        .iter()
        .map(|row| format!("in {}", escape_markdown(row.letter)))
        .collect();
    let columns: Vec<&str> = std::iter::once("")
        .chain(letters.iter().map(String::as_str))
        .collect();
    table_head(&columns, out)?;
    for VersionShares { letter, cells } in shares {
        write!(out, "| **of {}** |", escape_markdown(letter))?;
        for (_, cell) in cells {
            let shown = cell.map(|cell| {
                let (total, parts) = figures(cell);
                format!("{total} ({parts})")
            });
            write!(
                out,
                " {} |",
                shown
                    .as_deref()
                    .map_or_else(|| "—".to_owned(), escape_markdown)
            )?;
        }
        writeln!(out)?;
    }
    for said in &paper.in_long {
        writeln!(out, "\n{}", escape_markdown(said))?;
    }
    writeln!(out)
}

fn write_markdown_lineage(lineage: Option<&PaperLineage>, out: &mut dyn Write) -> io::Result<()> {
    let Some(PaperLineage { summary, groups }) = lineage else {
        return Ok(());
    };
    writeln!(out, "## Who copied whom\n\n{}\n", escape_markdown(summary))?;
    for PaperTies { about, lines } in groups {
        writeln!(out, "**{}**\n", escape_markdown(about))?;
        for line in lines {
            writeln!(out, "- {}", escape_markdown(line))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn write_markdown_remarks(remarks: Option<&Remarks>, out: &mut dyn Write) -> io::Result<()> {
    let Some(Remarks { said, progress }) = remarks else {
        return Ok(());
    };
    writeln!(out, "## Verdicts and notes\n\n{progress}\n")?;
    for Remark {
        about,
        row: _,
        verdict: _,
        excerpt,
        lines,
    } in said
    {
        writeln!(
            out,
            "- **{}**: “{}”",
            escape_markdown(about),
            escape_markdown(excerpt)
        )?;
        for (name, line) in lines {
            let colon = if line.is_empty() { "" } else { ": " };
            writeln!(out, "  - {name}{colon}{}", escape_markdown(line))?;
        }
    }
    writeln!(out)
}

fn write_markdown_row(row: &PaperRow<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "**{}**\n", row.number)?;
    for PaperCell { letter, telling } in &row.cells {
        let letter = escape_markdown(letter);
        match telling {
            PaperTelling::Told(sentences) => {
                for sentence in sentences {
                    writeln!(out, "- **{letter}** {}", markdown_sentence(sentence))?;
                }
            }
            PaperTelling::Elsewhere(other) => {
                writeln!(out, "- **{letter}** has it in row {other}")?
            }
            PaperTelling::Silent | PaperTelling::NotCompared => {}
        }
    }
    for said in row.without_words() {
        writeln!(out, "- {}", escape_markdown(&said))?;
    }
    writeln!(out)
}

fn markdown_sentence(sentence: &PaperSentence<'_>) -> String {
    let mut parts = vec![escape_markdown(&sentence_signs(sentence.mark))];
    if let Some(letter) = sentence.against {
        parts.push(escape_markdown(letter));
    }
    parts.push(" ".to_owned());
    if let Some(name) = sentence.opens {
        parts.push(format!("({name}) "));
    }
    parts.extend(sentence.pieces.iter().map(markdown_piece));
    if let Some((letter, row)) = sentence.moved_from {
        parts.push(format!(
            " (moved: {} has it in row {row})",
            escape_markdown(letter)
        ));
    }
    parts.concat()
}

/// A piece with the brackets of plain text; what stands out is bold besides.
fn markdown_piece(piece: &PaperPiece<'_>) -> String {
    let frame = |mark: char| (escape_markdown(&format!("[{mark}")) + "**", "**\\]");
    frame_piece(piece, escape_markdown, frame)
}

fn write_markdown_facts(facts: &[PaperFact<'_>], out: &mut dyn Write) -> io::Result<()> {
    if facts.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "## Facts that differ\n\n{}\n",
        describe_fact_counts(facts)
    )?;
    for fact in facts {
        writeln!(out, "- **{}**", escape_markdown(&fact.head()))?;
        for (letter, words) in &fact.stated {
            let (letter, words) = (escape_markdown(letter), escape_markdown(&words.join(" / ")));
            writeln!(out, "  - **{letter}** {words}")?;
        }
        if !fact.silent.is_empty() {
            let silent = escape_markdown(&fact.silent.join(", "));
            writeln!(out, "  - not in {silent}")?;
        }
        if let Some(why) = &fact.why {
            writeln!(out, "  - {}", escape_markdown(why))?;
        }
    }
    writeln!(out)
}

fn write_markdown_furniture(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    if paper.furniture.is_empty() {
        return Ok(());
    }
    writeln!(out, "## On the page, but not part of the story\n")?;
    for fixture in &paper.furniture {
        let (letter, mark) = (escape_markdown(fixture.letter), Role::Furniture.mark());
        let (text, why) = (
            escape_markdown(&fixture.text),
            escape_markdown(&fixture.why),
        );
        writeln!(out, "- **{letter}** {mark} {text} ({why})")?;
    }
    writeln!(out)
}

fn write_markdown_ending(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    if !paper.troubles.is_empty() {
        writeln!(out, "## Not read\n")?;
        for trouble in &paper.troubles {
            writeln!(out, "- {}", escape_markdown(trouble))?;
        }
        writeln!(out)?;
    }
    writeln!(
        out,
        "## How this was made\n\n- {}",
        escape_markdown(&paper.made_by())
    )?;
    if let Some(settings) = paper.settings() {
        writeln!(out, "- {}", escape_markdown(&settings))?;
    }
    Ok(())
}

/// The text with a backslash before every character that Markdown or one of its dialects could take for its own.
pub(super) fn escape_markdown(text: &str) -> String {
    const SIGNS: &str = "\\`*_[]<>&|~$#=+^";
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let is_sign = match c {
            '!' => next == Some('['),
            // Addresses would become links by themselves.
            ':' => next == Some('/'),
            '.' => out.ends_with("www"),
            '@' => next.is_some_and(char::is_alphanumeric),
            _ => SIGNS.contains(c),
        };
        if is_sign {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape_markdown;

    #[test]
    fn nothing_is_taken_for_markdown() {
        assert_eq!(
            escape_markdown("*a* _b_ `c` [d](e)"),
            "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)"
        );
        assert_eq!(escape_markdown("<b> &amp; a|b"), "\\<b\\> \\&amp; a\\|b");
        assert_eq!(
            escape_markdown("https://www.x.org 12:30, 0.1"),
            "https\\://www\\.x.org 12:30, 0.1"
        );
    }
}
