//! Plain text to be read line by line: in pipes, in mails, by screen readers.
//!
//! Marks are the same as on the screen and made of characters alone; nothing is drawn with lines.

mod wrap;

use std::io::{self, Write};

use super::brackets::{bracket_sentence, legend_signs, sentence_signs};
use super::paper::{
    NOT_COMPARED, Paper, PaperCell, PaperFact, PaperLineage, PaperRow, PaperSentence, PaperTelling,
    PaperTies, Remark, Remarks, VersionHead, VersionShares, describe_fact_counts, figures,
};
use crate::review::{Matrix, Role};
use wrap::wrap_hanging;

/// Writes the report, wrapped to `width` cells if one is given.
pub(super) fn write_plain(
    paper: &Paper<'_>,
    width: Option<usize>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut ink = PlainWriter { out, width };
    ink.opening(paper)?;
    ink.shares(paper)?;
    ink.lineage(paper.lineage.as_ref())?;
    ink.remarks(paper.remarks.as_ref())?;
    ink.facts(&paper.facts)?;
    ink.rows(&paper.rows)?;
    ink.furniture(paper)?;
    ink.legend(paper)?;
    ink.ending(paper)
}

struct PlainWriter<'o> {
    out: &'o mut dyn Write,
    width: Option<usize>,
}

impl PlainWriter<'_> {
    /// A paragraph whose later lines hang below the text of the first.
    fn hung(&mut self, first: &str, text: &str) -> io::Result<()> {
        writeln!(
            self.out,
            "{}",
            wrap_hanging(first, text, self.width).trim_end()
        )
    }

    fn heading(&mut self, heading: &str) -> io::Result<()> {
        writeln!(self.out, "\n{}\n", heading.to_uppercase())
    }

    fn opening(&mut self, paper: &Paper<'_>) -> io::Result<()> {
        if let Some(title) = &paper.title {
            self.hung("", title)?;
        }
        self.hung("", &paper.subject())?;
        if !paper.brief.is_empty() {
            self.heading("In brief")?;
            for told in &paper.brief {
                self.hung("- ", told)?;
            }
        }
        self.heading("Versions")?;
        let widest = paper
            .heads
            .iter()
            .map(|head| head.letter.chars().count())
            .max();
        for head in &paper.heads {
            self.head(head, widest.unwrap_or(1))?;
        }
        Ok(())
    }

    fn head(&mut self, head: &VersionHead<'_>, widest: usize) -> io::Result<()> {
        let below = " ".repeat(widest + 2);
        let first = format!("{:widest$}  ", head.letter);
        self.hung(&first, head.title.as_deref().unwrap_or("(without a title)"))?;
        self.hung(&below, &head.particulars())?;
        if let Some(origin) = &head.origin {
            self.hung(&below, origin)?;
        }
        self.hung(&below, &format!("SHA-256 {}", head.sha256))
    }

    fn legend(&mut self, paper: &Paper<'_>) -> io::Result<()> {
        self.heading("Marks")?;
        for (sign, name, meaning) in legend_signs() {
            self.hung(&format!("{sign}  "), &format!("{name}: {meaning}"))?;
        }
        let changed = Role::Edited.mark();
        let inside = "words that differ from the sentence's mark";
        self.hung(&format!("[{changed}words]  "), inside)?;
        if paper.heads.len() > 2 {
            let base = paper.base;
            let behind =
                "a letter behind a mark names the version that the sentence is read against";
            self.hung("", &format!("{behind}; without one it is {base}"))?;
        }
        Ok(())
    }

    fn shares(&mut self, paper: &Paper<'_>) -> io::Result<()> {
        if paper.shares.len() < 2 {
            return Ok(());
        }
        self.heading("Who shares how much with whom")?;
        self.hung("", Matrix::RULE)?;
        for VersionShares { letter, cells } in &paper.shares {
            writeln!(self.out)?;
            for (other, cell) in cells {
                let has = match cell {
                    Some(cell) => {
                        let (total, parts) = figures(*cell);
                        format!("{total} ({parts})")
                    }
                    None if other == letter => continue,
                    None => {
                        self.hung("", &format!("{letter} and {other}: {NOT_COMPARED}"))?;
                        continue;
                    }
                };
                self.hung(&format!("of {letter}, {other} has "), &has)?;
            }
        }
        for said in &paper.in_long {
            writeln!(self.out)?;
            self.hung("", said)?;
        }
        Ok(())
    }

    fn lineage(&mut self, lineage: Option<&PaperLineage>) -> io::Result<()> {
        let Some(PaperLineage { summary, groups }) = lineage else {
            return Ok(());
        };
        self.heading("Who copied whom")?;
        self.hung("", summary)?;
        for PaperTies { about, lines } in groups {
            writeln!(self.out)?;
            self.hung("", about)?;
            for line in lines {
                self.hung("  - ", line)?;
            }
        }
        Ok(())
    }

    fn remarks(&mut self, remarks: Option<&Remarks>) -> io::Result<()> {
        let Some(Remarks { said, progress }) = remarks else {
            return Ok(());
        };
        self.heading("Verdicts and notes")?;
        self.hung("", progress)?;
        for Remark {
            about,
            row: _,
            verdict: _,
            excerpt,
            lines,
        } in said
        {
            writeln!(self.out)?;
            self.hung("", &format!("{about}: “{excerpt}”"))?;
            for (name, line) in lines {
                self.hung("  ", &name_line(name, line))?;
            }
        }
        Ok(())
    }

    fn facts(&mut self, facts: &[PaperFact<'_>]) -> io::Result<()> {
        if facts.is_empty() {
            return Ok(());
        }
        self.heading("Facts that differ")?;
        self.hung("", &describe_fact_counts(facts))?;
        for fact in facts {
            writeln!(self.out)?;
            self.hung("", &fact.head())?;
            for (letter, words) in &fact.stated {
                self.hung(&format!("{letter}  "), &words.join(" / "))?;
            }
            if !fact.silent.is_empty() {
                self.hung("", &format!("not in {}", fact.silent.join(", ")))?;
            }
            if let Some(why) = &fact.why {
                self.hung("", why)?;
            }
        }
        Ok(())
    }

    fn rows(&mut self, rows: &[PaperRow<'_>]) -> io::Result<()> {
        self.heading("Row by row")?;
        let gutters = Gutters::of(rows);
        for (place, row) in rows.iter().enumerate() {
            if place > 0 {
                writeln!(self.out)?;
            }
            self.row(row, &gutters)?;
        }
        Ok(())
    }

    fn row(&mut self, row: &PaperRow<'_>, gutters: &Gutters) -> io::Result<()> {
        let mut number = format!("{}.", row.number);
        let mut first = |letter: &str, mark: &str| {
            let number = std::mem::take(&mut number);
            let Gutters {
                number: n,
                letter: l,
                mark: m,
            } = gutters;
            format!("{number:>n$} {letter:l$} {mark:m$}  ")
        };
        for PaperCell { letter, telling } in &row.cells {
            match telling {
                PaperTelling::Told(sentences) => {
                    for sentence in sentences {
                        self.sentence(&first(letter, &plain_gutter(sentence)), sentence)?;
                    }
                }
                PaperTelling::Elsewhere(other) => {
                    self.hung(&first(letter, ""), &format!("has it in row {other}"))?;
                }
                PaperTelling::Silent | PaperTelling::NotCompared => {}
            }
        }
        for said in row.without_words() {
            let indent = " ".repeat(gutters.number + 1);
            self.hung(&indent, &said)?;
        }
        Ok(())
    }

    fn sentence(&mut self, first: &str, sentence: &PaperSentence<'_>) -> io::Result<()> {
        let opens = sentence.opens.map(|name| format!("({name}) "));
        let moved = sentence
            .moved_from
            .map(|(letter, row)| format!(" (moved: {letter} has it in row {row})"));
        let words = bracket_sentence(&sentence.pieces);
        self.hung(
            first,
            &[opens.unwrap_or_default(), words, moved.unwrap_or_default()].concat(),
        )
    }

    fn furniture(&mut self, paper: &Paper<'_>) -> io::Result<()> {
        if paper.furniture.is_empty() {
            return Ok(());
        }
        self.heading("On the page, but not part of the story")?;
        for fixture in &paper.furniture {
            let first = format!("{} {}  ", fixture.letter, Role::Furniture.mark());
            self.hung(&first, &format!("{} ({})", fixture.text, fixture.why))?;
        }
        Ok(())
    }

    fn ending(&mut self, paper: &Paper<'_>) -> io::Result<()> {
        if !paper.troubles.is_empty() {
            self.heading("Not read")?;
        }
        for trouble in &paper.troubles {
            self.hung("", trouble)?;
        }
        self.heading("How this was made")?;
        self.hung("", &paper.made_by())?;
        if let Some(settings) = paper.settings() {
            self.hung("", &settings)?;
        }
        Ok(())
    }
}

/// A line with its name before it; some names say it all.
fn name_line(name: &str, line: &str) -> String {
    if line.is_empty() {
        name.to_owned()
    } else {
        format!("{name}: {line}")
    }
}

/// How wide the columns before the text are.
struct Gutters {
    number: usize,
    letter: usize,
    mark: usize,
}

impl Gutters {
    fn of(rows: &[PaperRow<'_>]) -> Self {
        let cells = || rows.iter().flat_map(|row| &row.cells);
        let marks = cells().flat_map(|cell| match &cell.telling {
            PaperTelling::Told(sentences) => sentences.as_slice(),
            PaperTelling::Elsewhere(_) | PaperTelling::Silent | PaperTelling::NotCompared => &[],
        });
        Self {
            number: rows.len().to_string().len() + 1,
            letter: cells()
                .map(|cell| cell.letter.chars().count())
                .max()
                .unwrap_or(1),
            mark: marks
                .map(|sentence| plain_gutter(sentence).chars().count())
                .max()
                .unwrap_or(1),
        }
    }
}

/// What stands before a sentence: its signs and the version that it is read against.
fn plain_gutter(sentence: &PaperSentence<'_>) -> String {
    sentence_signs(sentence.mark) + sentence.against.unwrap_or_default()
}
