//! The words, numbers and marks of one line, as the patterns for furniture and dates see them.

use std::ops::Range;

use crate::text::{fold, fold_char};

/// A word, number or mark of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LinePiece {
    /// Bytes of the text.
    pub(super) range: Range<usize>,
    pub(super) kind: PieceKind,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// Letters, folded.
    Word(String),
    /// Digits: the value and how many there are.
    Number(u32, usize),
    /// Anything else that shows, folded.
    Mark(char),
}

impl LinePiece {
    /// The folded word, if it is one.
    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            PieceKind::Word(word) => Some(word),
            PieceKind::Number(..) | PieceKind::Mark(_) => None,
        }
    }

    pub(super) fn is_mark(&self, among: &[char]) -> bool {
        matches!(self.kind, PieceKind::Mark(mark) if among.contains(&mark))
    }
}

/// The first `most` pieces of `line`, which begins at byte `at` of the text. Letters and digits come apart also
/// without a space between them, since stamps are glued by the machines that print them.
pub(super) fn pieces(line: &str, at: usize, most: usize) -> Vec<LinePiece> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if found.len() == most {
            break;
        }
        let len = if digit(c).is_some() {
            prefix_length(rest, |c, _| digit(c).is_some())
        } else if c.is_alphabetic() {
            prefix_length(rest, is_in_word)
        } else {
            c.len_utf8()
        };
        let (whole, after) = rest.split_at(len);
        let start = at + line.len() - rest.len();
        found.extend(classify_piece(whole, c).map(|kind| LinePiece {
            range: start..start + len,
            kind,
        }));
        rest = after;
    }
    found
}

fn classify_piece(whole: &str, first: char) -> Option<PieceKind> {
    if digit(first).is_some() {
        let value = whole.chars().filter_map(digit).fold(0_u32, |value, digit| {
            value.saturating_mul(10).saturating_add(digit)
        });
        Some(PieceKind::Number(value, whole.chars().count()))
    } else if first.is_alphabetic() {
        Some(PieceKind::Word(fold(whole)))
    } else {
        let shows = !first.is_whitespace() && !first.is_control();
        // » also points: *Read more » …*
        let mark = if first == '»' {
            first
        } else {
            fold_char(first)
        };
        shows.then_some(PieceKind::Mark(mark))
    }
}

/// How many bytes from the start belong together, by a rule about a character and the one after it.
fn prefix_length(text: &str, belongs: impl Fn(char, Option<char>) -> bool) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !belongs(c, chars.peek().map(|&(_, next)| next)) {
            return at;
        }
    }
    text.len()
}

/// Letters, their combining marks, and hyphens and apostrophes between letters.
fn is_in_word(c: char, next: Option<char>) -> bool {
    let joins = matches!(c, '-' | '\'' | '’' | '\u{2011}') && next.is_some_and(char::is_alphabetic);
    c.is_alphabetic() || unicode_normalization::char::is_combining_mark(c) || joins
}

/// The value of a decimal digit of the scripts that news sites print dates in.
fn digit(c: char) -> Option<u32> {
    const ZEROS: [char; 7] = [
        '0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{ff10}',
    ];
    ZEROS
        .iter()
        .map(|zero| u32::from(c).wrapping_sub(u32::from(*zero)))
        .find(|value| *value < 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str) -> Vec<String> {
        pieces(line, 0, 50)
            .into_iter()
            .map(|piece| match piece.kind {
                PieceKind::Word(word) => word,
                PieceKind::Number(value, _) => value.to_string(),
                PieceKind::Mark(mark) => mark.to_string(),
            })
            .collect()
    }

    #[test]
    fn glued_stamps_come_apart() {
        assert_eq!(
            shown("• Published8월 21, 2021"),
            ["•", "published", "8", "월", "21", ",", "2021"]
        );
        assert_eq!(shown("e-mail us – don’t"), ["e-mail", "us", "-", "don't"]);
        assert_eq!(shown("١٤ मार्च"), ["14", "मार्च"]);
    }
}
