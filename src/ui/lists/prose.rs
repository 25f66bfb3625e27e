//! Pieces of text wrapped into lines.

use crate::ui::measure::{glyphs, width};
use crate::ui::model::{StyledLine, StyledText};

/// Published words on one line.
pub(super) fn flat(words: &str) -> String {
    let spaced = words
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c });
    spaced.collect()
}

/// Published words on one line, a run of white space as one space: what stands in columns is measured.
pub(super) fn squeezed(words: &str) -> String {
    let mut squeezed = String::with_capacity(words.len());
    for c in words.chars() {
        match c.is_whitespace() {
            true if squeezed.ends_with(' ') => {}
            true => squeezed.push(' '),
            false => squeezed.push(c),
        }
    }
    squeezed
}

/// Wraps text into lines of so many cells, all but the first indented.
pub(super) fn wrapped(pieces: &[StyledText], cells: usize, indent: usize) -> Vec<StyledLine> {
    let mut lines: Vec<StyledLine> = vec![Vec::new()];
    let mut taken = 0;
    for piece in pieces {
        for word in split_words(&piece.text) {
            let wide = width(word.trim_end());
            if taken > indent && taken + wide > cells {
                lines.push(vec![StyledText::plain(" ".repeat(indent))]);
                taken = indent;
            }
            let room = cells.saturating_sub(indent).max(1);
            if wide <= room {
                taken += width(word);
                append_piece_text(&mut lines, word, piece);
                continue;
            }
            for part in cut_long_word(word, room) {
                if taken > indent && taken + width(part.trim_end()) > cells {
                    lines.push(vec![StyledText::plain(" ".repeat(indent))]);
                    taken = indent;
                }
                taken += width(part);
                append_piece_text(&mut lines, part, piece);
            }
        }
    }
    lines
}

fn append_piece_text(lines: &mut [StyledLine], text: &str, like: &StyledText) {
    let Some(line) = lines.last_mut() else { return };
    match line.last_mut() {
        Some(last) if last.paint == like.paint => last.text.push_str(text),
        _ => line.push(StyledText {
            text: text.to_owned(),
            paint: like.paint,
        }),
    }
}

/// Words with the spaces behind them.
fn split_words(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(char::is_whitespace)
}

/// A word longer than a line, cut into pieces that fit.
fn cut_long_word(word: &str, cells: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut taken) = (0, 0);
    for glyph in glyphs(word) {
        let wide = usize::from(glyph.width);
        if taken + wide > cells && glyph.start > start {
            parts.extend(word.get(start..glyph.start));
            (start, taken) = (glyph.start, 0);
        }
        taken += wide;
    }
    parts.extend(word.get(start..));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_lose_nothing() {
        let pieces = [
            StyledText::plain("The ferry "),
            StyledText::plain("ran aground off 港に着いた longerthanaline"),
        ];
        for cells in 4..40 {
            let lines = wrapped(&pieces, cells, 2);
            let mut all = String::new();
            for line in &lines {
                let text: String = line.iter().map(|piece| piece.text.as_str()).collect();
                assert!(width(text.trim_end()) <= cells, "{cells}: {text}");
                all.push_str(&text);
            }
            let bare = |text: &str| text.replace(' ', "");
            assert_eq!(bare(&all), "Theferryranagroundoff港に着いたlongerthanaline");
        }
    }
}
