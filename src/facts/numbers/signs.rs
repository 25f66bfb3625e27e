//! Whether a figure lies below nought: by a minus, or in words.

use super::rules;
use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;
use crate::text::TokenKind;

/// On which side of nought a figure lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum FigureSign {
    /// Nothing says that it is less.
    Plain,
    /// A minus or *below zero* says so.
    Minus,
    /// A word beside it may mean the same: *fell 5 percent* is *−5 percent*, *a loss of 3 million* is *−3 million*.
    Down,
}

/// Words by which a figure is less without a minus.
const DOWN: &str = "fell fall falls falling down lost lose loses loss losses declined decline declines dropped drop drops \
                    slid slipped dipped shed deficit decrease decreased decreases negative below lower off cut shrank \
                    contracted contraction tumbled plunged sank slumped weaker minus reduced reduction";

impl FigureSign {
    /// The sign of the figure from one place up to another.
    pub(crate) fn of(clause: &Clause<'_>, from: usize, to: usize) -> Self {
        let is_down = |at: usize| is_in_word_list(DOWN, clause.folded(at));
        let is_below_zero = (to..to + rules::SIGN_WITHIN).any(|at| {
            clause.folded(at) == "below" && matches!(clause.folded(at + 1), "zero" | "freezing")
        });
        if is_below_zero || has_minus(clause, from, to) {
            Self::Minus
        } else if matches!(clause.before(from, 1), "to" | "at") {
            // What something fell to is a level.
            Self::Plain
        } else if (from.saturating_sub(rules::SIGN_WITHIN)..from)
            .chain(to..to + rules::SIGN_WITHIN)
            .any(is_down)
        {
            Self::Down
        } else {
            Self::Plain
        }
    }

    /// Whether of two equal figures one lies below nought and the other above.
    pub(crate) fn clashes(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Minus, Self::Plain) | (Self::Plain, Self::Minus)
        )
    }
}

/// Words behind which a hyphen before digits can only be a minus: *was -5*, *to -5*.
const INTRODUCING: &str =
    "was is were are at to from of by reached hit about around nearly almost over under";

/// Whether a minus stands before a place: alone behind a gap, close to the digits. A hyphen between digits is a range or
/// a score, one at the beginning of a line a bullet; a dash is a dash unless a measure is behind it.
pub(crate) fn has_minus(clause: &Clause<'_>, from: usize, to: usize) -> bool {
    let Some(mark) = from.checked_sub(1).and_then(|at| clause.words.get(at)) else {
        return false;
    };
    let is_close = mark.span.end == clause.words[from].span.start;
    let before = from.checked_sub(2).and_then(|at| clause.words.get(at));
    let is_apart = before
        .is_none_or(|word| word.span.end < mark.span.start || (word.is_mark() && word.text != ")"));
    let behind_digits = before
        .is_some_and(|word| word.kind == TokenKind::Number && word.span.end == mark.span.start);
    let is_measured = matches!(
        clause.folded(to),
        "°" | "º" | "%" | "℃" | "degrees" | "degree" | "percent" | "c" | "celsius" | "grad"
    ) || clause.words[from].is_mark()
        || matches!(
            clause.before(to, 1),
            "%" | "percent" | "c" | "celsius" | "f" | "fahrenheit"
        )
        || clause.folded(from).ends_with(['c', 'f']);
    let is_introduced = is_in_word_list(INTRODUCING, clause.before(from, 2));
    match mark.text {
        "−" => is_close && !behind_digits,
        "-" => is_close && is_apart && (is_measured || is_introduced),
        "–" => is_close && is_apart && is_measured,
        // *Plus or minus 4 points* lies on either side.
        _ => mark.folded == "minus" && !matches!(clause.before(from, 2), "or" | "/"),
    }
}
