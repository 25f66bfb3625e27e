//! Marks that need neither colour nor type: `[~changed words]`, as plain text and spreadsheets show them.

use super::paper::PaperPiece;
use crate::compare::Relation;
use crate::review::{Mark, Role};

/// The sentence with its marks; a backslash stands before what only looks like one.
pub(super) fn bracket_sentence(pieces: &[PaperPiece<'_>]) -> String {
    let frame = |mark: char| (format!("[{mark}"), "]");
    let written = pieces
        .iter()
        .map(|piece| frame_piece(piece, |text| escape_brackets(text, piece.stands_out), frame));
    written.collect()
}

/// A piece as it is or, if it stands out, framed by what stands for its mark; white space stays outside the frame.
pub(super) fn frame_piece(
    piece: &PaperPiece<'_>,
    escape: impl Fn(&str) -> String,
    frame: impl Fn(char) -> (String, &'static str),
) -> String {
    let text = piece.text.as_ref();
    let words = text.trim();
    if !piece.stands_out || words.is_empty() {
        return escape(text);
    }
    let (opening, closing) = frame(piece.role.mark());
    let (before, after) = text.split_once(words).unwrap_or_default();
    [before, &opening, &escape(words), closing, after].concat()
}

fn escape_brackets(text: &str, is_inside: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let looks_like_a_mark = match c {
            '\\' => true,
            '[' => chars.peek().is_none_or(|next| is_mark(*next)),
            ']' => is_inside,
            _ => false,
        };
        if looks_like_a_mark {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn is_mark(c: char) -> bool {
    Role::ALL.iter().any(|role| role.mark() == c)
}

/// Every sign with its name and what it means.
pub(super) fn legend_signs() -> Vec<(char, &'static str, &'static str)> {
    let told = |relation: Relation, meaning: &'static str| {
        let mark = Mark::Told {
            relation,
            has_moved: false,
        };
        (mark.symbol(), relation.name(), meaning)
    };
    let lengths = [
        told(Relation::Expanded, "the same statement at greater length"),
        told(Relation::Condensed, "the same statement in fewer words"),
    ];
    let mut signs: Vec<_> = Role::ALL
        .iter()
        .map(|role| (role.mark(), role.label(), role.meaning()))
        .collect();
    let behind = signs
        .iter()
        .position(|&(_, name, _)| name == Role::Reworded.name());
    let place = behind.map_or(signs.len(), |place| place + 1);
    signs.splice(place..place, lengths);
    signs
}

/// The signs of a sentence: how its wording relates, and whether it stands at another place.
pub(super) fn sentence_signs(mark: Mark) -> String {
    let moved = mark.has_moved().then(|| Role::Moved.mark());
    std::iter::once(mark.symbol()).chain(moved).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_brackets_and_spaces_outside() {
        let piece = |text: &'static str, role, stands_out| PaperPiece {
            text: text.into(),
            role,
            stands_out,
        };
        let pieces = [
            piece("All ", Role::Shared, false),
            piece("of the ] ", Role::Edited, true),
            piece("[sic] [+fake] \\", Role::Shared, false),
        ];
        assert_eq!(
            bracket_sentence(&pieces),
            "All [~of the \\]] [sic] \\[+fake] \\\\"
        );
    }
}
