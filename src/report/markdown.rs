//! Markdown that shows the same marks before and after it is rendered, in whichever dialect.

use std::io::{self, Write};

use super::brackets::{framed, legend, signs};
use super::paper::{
    Cell, Fact, Head, Paper, Piece, Remarks, Row, Said, Sentence, Shares, Telling, counted, figures,
};
use crate::review::{Matrix, Role};

pub(super) fn write(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    let title = paper.title.as_deref().unwrap_or("A story");
    writeln!(
        out,
        "# {}\n\n{}\n",
        escaped(title),
        escaped(&paper.subject())
    )?;
    versions(&paper.heads, out)?;
    marks(paper, out)?;
    shares(paper, out)?;
    remarks(paper.remarks.as_ref(), out)?;
    facts(&paper.facts, out)?;
    writeln!(out, "## Row by row\n")?;
    for row in &paper.rows {
        write_row(row, out)?;
    }
    furniture(paper, out)?;
    ending(paper, out)
}

fn versions(heads: &[Head<'_>], out: &mut dyn Write) -> io::Result<()> {
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
            text.as_deref().map(escaped).unwrap_or_default()
        };
        let cells = [
            format!("**{}**", escaped(head.letter)),
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

fn marks(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "## Marks\n")?;
    for (sign, name, meaning) in legend() {
        writeln!(out, "- {} {name}: {meaning}", escaped(&sign.to_string()))?;
    }
    let changed = escaped(&format!("[{}", Role::Edited.mark()));
    let inside = "inside a sentence, words that are not what the mark before it says";
    writeln!(out, "- {changed}**words**\\]: {inside}")?;
    if paper.heads.len() > 2 {
        let behind = "a letter behind a mark names the version that the sentence is read against";
        writeln!(out, "- {behind}; without one it is {}", escaped(paper.base))?;
    }
    writeln!(out)
}

fn shares(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    let shares = &paper.shares;
    if shares.len() < 2 {
        return Ok(());
    }
    writeln!(
        out,
        "## Who shares how much with whom\n\n{}\n",
        escaped(Matrix::RULE)
    )?;
    let letters: Vec<String> = shares
        .iter()
        .map(|row| format!("in {}", escaped(row.letter)))
        .collect();
    let columns: Vec<&str> = std::iter::once("")
        .chain(letters.iter().map(String::as_str))
        .collect();
    table_head(&columns, out)?;
    for Shares { letter, cells } in shares {
        write!(out, "| **of {}** |", escaped(letter))?;
        for (_, cell) in cells {
            let shown = cell.map(|cell| {
                let (total, parts) = figures(cell);
                format!("{total} ({parts})")
            });
            write!(
                out,
                " {} |",
                shown.as_deref().map_or_else(|| "—".to_owned(), escaped)
            )?;
        }
        writeln!(out)?;
    }
    for said in &paper.in_long {
        writeln!(out, "\n{}", escaped(said))?;
    }
    writeln!(out)
}

fn remarks(remarks: Option<&Remarks>, out: &mut dyn Write) -> io::Result<()> {
    let Some(Remarks { said, progress }) = remarks else {
        return Ok(());
    };
    writeln!(out, "## Verdicts and notes\n\n{progress}\n")?;
    for Said {
        about,
        row: _,
        verdict: _,
        excerpt,
        lines,
    } in said
    {
        writeln!(out, "- **{}**: “{}”", escaped(about), escaped(excerpt))?;
        for (name, line) in lines {
            let colon = if line.is_empty() { "" } else { ": " };
            writeln!(out, "  - {name}{colon}{}", escaped(line))?;
        }
    }
    writeln!(out)
}

fn write_row(row: &Row<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "**{}**\n", row.number)?;
    for Cell { letter, telling } in &row.cells {
        let letter = escaped(letter);
        match telling {
            Telling::Told(sentences) => {
                for sentence in sentences {
                    writeln!(out, "- **{letter}** {}", written(sentence))?;
                }
            }
            Telling::Elsewhere(other) => writeln!(out, "- **{letter}** tells it in row {other}")?,
            Telling::Silent | Telling::NotCompared => {}
        }
    }
    for (what, letters) in row.without_words() {
        writeln!(out, "- {what}: {}", escaped(&letters.join(", ")))?;
    }
    writeln!(out)
}

fn written(sentence: &Sentence<'_>) -> String {
    let mut parts = vec![escaped(&signs(sentence.mark))];
    if let Some(letter) = sentence.against {
        parts.push(escaped(letter));
    }
    parts.push(" ".to_owned());
    if let Some(name) = sentence.opens {
        parts.push(format!("({name}) "));
    }
    parts.extend(sentence.pieces.iter().map(marked));
    if let Some((letter, row)) = sentence.moved_from {
        parts.push(format!(
            " (moved: {} tells it in row {row})",
            escaped(letter)
        ));
    }
    parts.concat()
}

/// A piece with the brackets of plain text; what stands out is bold besides.
fn marked(piece: &Piece<'_>) -> String {
    let frame = |mark: char| (escaped(&format!("[{mark}")) + "**", "**\\]");
    framed(piece, escaped, frame)
}

fn facts(facts: &[Fact<'_>], out: &mut dyn Write) -> io::Result<()> {
    if facts.is_empty() {
        return Ok(());
    }
    writeln!(out, "## Facts that differ\n\n{}\n", counted(facts))?;
    for fact in facts {
        writeln!(out, "- **{}**", escaped(&fact.head()))?;
        for (letter, words) in &fact.stated {
            let (letter, words) = (escaped(letter), escaped(&words.join(" / ")));
            writeln!(out, "  - **{letter}** {words}")?;
        }
        if !fact.silent.is_empty() {
            let silent = escaped(&fact.silent.join(", "));
            writeln!(out, "  - silent: {silent}")?;
        }
        if let Some(why) = &fact.why {
            writeln!(out, "  - {}", escaped(why))?;
        }
    }
    writeln!(out)
}

fn furniture(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    if paper.furniture.is_empty() {
        return Ok(());
    }
    writeln!(out, "## On the page, but not part of the story\n")?;
    for fixture in &paper.furniture {
        let (letter, mark) = (escaped(fixture.letter), Role::Furniture.mark());
        let (text, why) = (escaped(&fixture.text), escaped(&fixture.why));
        writeln!(out, "- **{letter}** {mark} {text} ({why})")?;
    }
    writeln!(out)
}

fn ending(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    if !paper.troubles.is_empty() {
        writeln!(out, "## Not read\n")?;
        for trouble in &paper.troubles {
            writeln!(out, "- {}", escaped(trouble))?;
        }
        writeln!(out)?;
    }
    writeln!(
        out,
        "## How this was made\n\n- {}",
        escaped(&paper.made_by())
    )?;
    if let Some(settings) = paper.settings() {
        writeln!(out, "- {}", escaped(&settings))?;
    }
    Ok(())
}

/// The text with a backslash before every character that Markdown or one of its dialects could take for its own.
fn escaped(text: &str) -> String {
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
    use super::escaped;

    #[test]
    fn nothing_is_taken_for_markdown() {
        assert_eq!(
            escaped("*a* _b_ `c` [d](e)"),
            "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)"
        );
        assert_eq!(escaped("<b> &amp; a|b"), "\\<b\\> \\&amp; a\\|b");
        assert_eq!(
            escaped("https://www.x.org 12:30, 0.1"),
            "https\\://www\\.x.org 12:30, 0.1"
        );
    }
}
