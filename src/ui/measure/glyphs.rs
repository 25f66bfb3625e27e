//! Text as the screen takes it: one glyph after the other, each with its width in cells.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::visible;

/// What a reader sees as one character.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glyph<'a> {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// How many cells it takes.
    pub width: u16,
    /// Whether a line may break here and the glyph vanish.
    pub is_space: bool,
    text: &'a str,
}

impl<'a> Glyph<'a> {
    /// What to draw.
    pub(crate) fn shown(&self) -> Cow<'a, str> {
        if self.is_space || is_fixed_space(self.text) {
            Cow::Borrowed(" ")
        } else {
            visible(self.text)
        }
    }

    /// What was published.
    pub(crate) fn published(&self) -> &'a str {
        self.text
    }
}

/// The glyphs of a text; a run of white space is one, and what takes no cell belongs to the glyph before it.
pub(crate) fn glyphs(text: &str) -> impl Iterator<Item = Glyph<'_>> {
    let mut was_space = false;
    text.grapheme_indices(true)
        .filter_map(move |(start, text)| {
            let is_space = text.chars().all(is_breaking_space);
            let goes_on = is_space && was_space;
            let width = width_of(text, is_space);
            was_space = is_space || (was_space && width == 0);
            let glyph = Glyph {
                start,
                end: start + text.len(),
                width,
                is_space,
                text,
            };
            (width > 0 && !goes_on).then_some(glyph)
        })
}

/// How many cells a text takes on one line.
pub(crate) fn width(text: &str) -> usize {
    let bytes = text.as_bytes();
    // Most words are printed with the letters of ASCII alone; to look for clusters in them makes long lists wait.
    if bytes.iter().all(|byte| matches!(byte, b' '..=b'~')) {
        let n_gone = bytes.windows(2).filter(|two| *two == b"  ").count();
        return bytes.len() - n_gone;
    }
    glyphs(text).map(|glyph| usize::from(glyph.width)).sum()
}

/// The longest end of a text that fits in so many cells; it costs what the end costs, however long the text is.
pub(crate) fn end_within(text: &str, cells: usize) -> &str {
    let mut taken = 0;
    let clusters = text.grapheme_indices(true).rev();
    let fits = clusters.take_while(|(_, cluster)| {
        taken += usize::from(width_of(cluster, cluster.chars().all(is_breaking_space)));
        taken <= cells
    });
    let start = fits.last().map_or(text.len(), |(start, _)| start);
    text.get(start..).unwrap_or_default()
}

/// The longest beginning of a text that fits in so many cells.
pub(crate) fn start_within(text: &str, cells: usize) -> &str {
    let mut taken = 0;
    let fits = text.grapheme_indices(true).take_while(|(_, cluster)| {
        taken += usize::from(width_of(cluster, cluster.chars().all(is_breaking_space)));
        taken <= cells
    });
    let end = fits.last().map_or(0, |(at, cluster)| at + cluster.len());
    text.get(..end).unwrap_or_default()
}

fn width_of(text: &str, is_space: bool) -> u16 {
    if is_space || text.len() == 1 || is_fixed_space(text) {
        return 1;
    }
    u16::try_from(visible(text).width()).unwrap_or(u16::MAX)
}

fn is_breaking_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Spaces that keep two words together; fonts draw them at odd widths.
fn is_fixed_space(text: &str) -> bool {
    matches!(text, "\u{a0}" | "\u{202f}" | "\u{2007}")
}

#[cfg(test)]
mod tests {
    use super::{end_within, glyphs, width};

    #[test]
    fn the_end_of_a_text_keeps_its_clusters_whole() {
        assert_eq!(end_within("abc", 3), "abc");
        assert_eq!(end_within("abc", 2), "bc");
        assert_eq!(end_within("abe\u{301}", 1), "e\u{301}");
        assert_eq!(end_within("港口", 3), "口");
        assert_eq!(end_within("港", 1), "");
    }

    #[test]
    fn runs_of_space_are_one_and_clusters_stay_whole() {
        let shown: Vec<String> = glyphs("a \t\n b\u{301}\u{1b}港")
            .map(|glyph| glyph.shown().into_owned())
            .collect();
        assert_eq!(shown, ["a", " ", "b\u{301}", "␛", "港"]);
        assert_eq!(width("a \t\n b\u{301}\u{1b}港"), 6);
        assert_eq!(width("  a   b "), 5);
        assert_eq!(width("  a   b \u{200b}"), 5);
    }

    #[test]
    fn what_takes_no_cell_is_not_drawn_alone() {
        assert_eq!(width("\u{200b}a\u{200b} \u{200b} b"), 3);
    }
}
