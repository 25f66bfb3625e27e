//! Patterns for lines of a page: words, alternatives, numbers, marks between, and anything.

use crate::load::line_tokens::{LinePiece, PieceKind};
use crate::text::fold;

/// The marks that stand between a label and what it announces.
const SEPARATORS: &[char] = &[':', '-', '|', '>', '»', '/', '•', '·', '→', '►', '…', '：'];

/// The marks between the steps of a trail such as *Home > World*.
const TRAIL: &[char] = &['>', '/', '|', '›', '»', '→'];

/// One element of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Element {
    /// One of these words.
    Word(Vec<String>),
    /// One or more words.
    Anything,
    Number,
    Separator,
    Trail,
    /// The element or nothing.
    Maybe(Box<Self>),
}

/// A pattern for a whole line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Element>);

impl Pattern {
    /// The pattern in the notation of `config/furniture.toml`.
    pub(super) fn new(notation: &str) -> Self {
        Self(notation.split_whitespace().map(element).collect())
    }

    /// Whether the pattern describes all of `pieces`.
    pub(super) fn matches(&self, pieces: &[LinePiece]) -> bool {
        matches(&self.0, pieces)
    }

    /// The words that it may begin with; none if it may begin with any.
    pub(super) fn first_words(&self) -> &[String] {
        match self.0.first() {
            Some(Element::Word(words)) => words,
            _ => &[],
        }
    }
}

fn element(notation: &str) -> Element {
    if let Some(inner) = notation.strip_suffix('?') {
        return Element::Maybe(Box::new(element(inner)));
    }
    match notation {
        "*" => Element::Anything,
        "#" => Element::Number,
        ":" => Element::Separator,
        ">" => Element::Trail,
        words => Element::Word(words.split('|').map(fold).collect()),
    }
}

fn matches(elements: &[Element], line: &[LinePiece]) -> bool {
    let Some((first, rest)) = elements.split_first() else {
        return line
            .iter()
            .all(|piece| matches!(piece.kind, PieceKind::Mark(_)));
    };
    matches_from(first, rest, line)
}

/// Whether the first element and the others behind it describe all of the line.
fn matches_from(first: &Element, rest: &[Element], line: &[LinePiece]) -> bool {
    match first {
        Element::Maybe(inner) => matches_from(inner, rest, line) || matches(rest, line),
        Element::Anything => (1..=line.len()).any(|n| {
            let (taken, left) = line.split_at(n);
            taken
                .iter()
                .any(|piece| !matches!(piece.kind, PieceKind::Mark(_)))
                && matches(rest, left)
        }),
        Element::Separator => after_mark(line, SEPARATORS).is_some_and(|line| matches(rest, line)),
        Element::Trail => after_mark(line, TRAIL).is_some_and(|line| matches(rest, line)),
        Element::Word(_) | Element::Number => {
            let at = line
                .iter()
                .position(|piece| !matches!(piece.kind, PieceKind::Mark(_)));
            at.is_some_and(|at| is_one(first, &line[at]) && matches(rest, &line[at + 1..]))
        }
    }
}

fn is_one(element: &Element, piece: &LinePiece) -> bool {
    match (element, &piece.kind) {
        (Element::Number, PieceKind::Number(..)) => true,
        (Element::Word(words), PieceKind::Word(word)) => words.contains(word),
        _ => false,
    }
}

/// What stands behind one of these marks, if no word comes before it.
fn after_mark<'a>(line: &'a [LinePiece], marks: &[char]) -> Option<&'a [LinePiece]> {
    let at = line
        .iter()
        .position(|piece| piece.is_mark(marks) || !matches!(piece.kind, PieceKind::Mark(_)))?;
    line[at].is_mark(marks).then_some(&line[at + 1..])
}

/// Whether every word of the notation is one piece, so that it can match at all.
#[cfg(test)]
pub(super) fn can_match(notation: &str) -> bool {
    notation
        .split_whitespace()
        .flat_map(|part| part.trim_end_matches('?').split('|'))
        .all(|word| {
            matches!(word, "*" | "#" | ":" | ">")
                || crate::load::line_tokens::pieces(word, 0, 9).len() == 1
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::line_tokens::pieces;

    fn fits(pattern: &str, line: &str) -> bool {
        Pattern::new(pattern).matches(&pieces(line, 0, 60))
    }

    #[test]
    fn words_numbers_and_anything() {
        assert!(fits(
            "also|must read : *",
            "ALSO READ | Ten ships, ten wrecks"
        ));
        assert!(!fits("also|must read : *", "Also read"));
        assert!(!fits("also read : *", "They also read: Moby-Dick"));
        assert!(fits("# min|minutes read", "2 min. read"));
        assert!(fits("comments #?", "Comments"));
        assert!(fits("comments #?", "Comments (12)"));
        assert!(fits("with inputs from *", "(With inputs from AP)"));
    }
}
