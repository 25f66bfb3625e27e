//! Lines at the head and foot of pages that belong to the paper: running heads and page numbers.

use std::collections::BTreeMap;

use super::glyphs::PdfLine;

/// The story's lines, and those that are none with the reason.
pub(super) struct PdfStoryLines {
    pub(super) story: Vec<PdfLine>,
    pub(super) running: Vec<(String, &'static str)>,
}

/// This part of a page at its head and at its foot may hold running lines.
const EDGE: f64 = 0.12;

/// Takes running lines apart and puts the pages behind each other.
pub(super) fn without_running_lines(pages: Vec<Vec<PdfLine>>) -> PdfStoryLines {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for page in &pages {
        let mut shapes: Vec<String> = page
            .iter()
            .filter(|line| is_at_edge(line))
            .map(running_line_shape)
            .collect();
        shapes.sort();
        shapes.dedup();
        for shape in shapes {
            *seen.entry(shape).or_default() += 1;
        }
    }
    let mut told = PdfStoryLines {
        story: Vec::new(),
        running: Vec::new(),
    };
    let mut n_columns = 0;
    for page in pages {
        let last = page
            .iter()
            .map(|line| line.column)
            .max()
            .unwrap_or_default();
        for line in page {
            let why = is_at_edge(&line)
                .then(|| running_line_reason(&line, &seen))
                .flatten();
            match why {
                Some(why) => told.running.push((line.words, why)),
                None => told.story.push(PdfLine {
                    column: line.column + n_columns,
                    ..line
                }),
            }
        }
        n_columns += last;
    }
    told.running.dedup();
    told
}

fn is_at_edge(line: &PdfLine) -> bool {
    line.height < EDGE || line.height > 1.0 - EDGE
}

fn running_line_reason(line: &PdfLine, seen: &BTreeMap<String, usize>) -> Option<&'static str> {
    let letters: String = line.words.chars().filter(|c| c.is_alphabetic()).collect();
    let is_number = line.words.chars().any(|c| c.is_ascii_digit())
        && (letters.is_empty()
            || ["page", "pageof", "seite", "seitevon", "p"]
                .contains(&letters.to_lowercase().as_str()));
    if is_number {
        return Some("page number");
    }
    (seen
        .get(&running_line_shape(line))
        .copied()
        .unwrap_or_default()
        > 1)
    .then_some("running head")
}

/// The words without what changes from page to page.
fn running_line_shape(line: &PdfLine) -> String {
    line.words
        .chars()
        .filter(|c| !c.is_ascii_digit())
        .flat_map(char::to_lowercase)
        .collect()
}
