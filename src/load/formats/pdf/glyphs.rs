//! Glyphs where they are drawn, put together into lines.

use pdf_extract::{MediaBox, OutputDev, OutputError, Transform};

/// A line, or the part of one that stands in one column.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PdfLine {
    pub(super) start: f64,
    pub(super) end: f64,
    /// The height of its foot above the foot of the page.
    pub(super) foot: f64,
    /// The size of its letters.
    pub(super) size: f64,
    /// Where it stands on the page: 0 at the foot, 1 at the head.
    pub(super) height: f64,
    pub(super) words: String,
    /// Which column of which page it stands in; lines of one column follow each other.
    pub(super) column: usize,
}

/// Takes the glyphs of a page as they are drawn.
#[derive(Debug, Default)]
pub(super) struct Glyphs {
    runs: Vec<PdfLine>,
    n_glyphs: usize,
    page: (f64, f64),
}

/// More letters than any page of print has.
const GLYPHS: usize = 200_000;

/// A gap of this part of the size of the letters is a space; letters that are set apart have less between them.
const SPACE: f64 = 0.16;

/// A gap this wide stands between columns, not between words.
const GUTTER: f64 = 1.1;

impl OutputDev for Glyphs {
    fn begin_page(
        &mut self,
        _: u32,
        page: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.page = (page.lly, (page.ury - page.lly).max(1.0));
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _: f64,
        size: f64,
        char: &str,
    ) -> Result<(), OutputError> {
        self.n_glyphs += 1;
        if self.n_glyphs > GLYPHS {
            return Err(OutputError::IoError(std::io::Error::other(
                "a page with too many letters",
            )));
        }
        // What is written upwards stands in the margin.
        let is_upright = place.m11.abs() > place.m12.abs();
        let size = (place.m11.hypot(place.m12) * place.m21.hypot(place.m22)).sqrt() * size.abs();
        if is_upright && size.is_finite() && size > 0.0 {
            self.put(place.m31, place.m32, size, width * size, char);
        }
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

impl Glyphs {
    fn put(&mut self, x: f64, y: f64, size: f64, width: f64, char: &str) {
        let end = x + width;
        if let Some(last) = self.runs.last_mut() {
            let gap = x - last.end;
            let goes_on = (y - last.foot).abs() < last.size * 0.5
                && gap > -last.size * 0.5
                && gap < size.max(last.size) * GUTTER;
            if goes_on {
                last.join(gap, size, char);
                last.end = end.max(last.end);
                return;
            }
        }
        if !char.trim().is_empty() {
            let (foot_of_page, height) = self.page;
            self.runs.push(PdfLine {
                start: x,
                end,
                foot: y,
                size,
                height: (y - foot_of_page) / height,
                words: glyph_letters(char),
                column: 0,
            });
        }
    }

    /// The lines of the page: runs on one height with no gutter between them, from the head down.
    pub(super) fn lines(self) -> Vec<PdfLine> {
        let mut runs = self.runs;
        runs.sort_by(|a, b| b.foot.total_cmp(&a.foot).then(a.start.total_cmp(&b.start)));
        let mut lines: Vec<PdfLine> = Vec::new();
        for run in runs {
            // Runs of one line differ by a hair in height, so it may have begun a few runs before.
            let mut near = lines.iter_mut().rev().take(12);
            let line = near.find(|line| {
                let gap = run.start - line.end;
                (line.foot - run.foot).abs() < line.size.min(run.size) * 0.4
                    && gap > -run.size
                    && gap < run.size.max(line.size) * GUTTER
            });
            match line {
                Some(line) => {
                    line.join(run.start - line.end, run.size, &run.words);
                    line.end = run.end.max(line.end);
                }
                None => lines.push(run),
            }
        }
        for line in &mut lines {
            line.words = line.words.trim().to_owned();
        }
        lines.retain(|line| !line.words.is_empty());
        lines
    }
}

impl PdfLine {
    fn join(&mut self, gap: f64, size: f64, words: &str) {
        let is_apart = gap > size * SPACE && !self.words.ends_with(' ') && !words.starts_with(' ');
        if is_apart {
            self.words.push(' ');
        }
        self.words.push_str(&glyph_letters(words));
        // A line is as large as its largest letters: an initial, a raised figure or a capital change little.
        if words.chars().any(char::is_alphanumeric)
            && size > self.size
            && self.words.chars().count() < 3
        {
            self.size = size;
        }
    }
}

/// The letters of a glyph: some fonts draw two or three as one.
fn glyph_letters(glyph: &str) -> String {
    const JOINED: [(char, &str); 7] = [
        ('\u{fb00}', "ff"),
        ('\u{fb01}', "fi"),
        ('\u{fb02}', "fl"),
        ('\u{fb03}', "ffi"),
        ('\u{fb04}', "ffl"),
        ('\u{fb05}', "st"),
        ('\u{fb06}', "st"),
    ];
    let mut letters = String::new();
    for c in glyph.chars() {
        match JOINED.iter().find(|(joined, _)| *joined == c) {
            Some((_, apart)) => letters.push_str(apart),
            None if c == '\u{a0}' || c == '\t' => letters.push(' '),
            None => letters.push(c),
        }
    }
    letters
}
