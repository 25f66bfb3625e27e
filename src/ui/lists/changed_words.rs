//! A passage of a state with what it lost and gained: *at least [60 → 40] people*, *did [−not] sail*.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::prose;
use crate::history::{ChangeKind, HistoryChange, HistoryStep, StateBlock};
use crate::review::Role;
use crate::text::{Span, Story, visible};
use crate::ui::model::{Paint, StyledText};
use crate::ui::theme::Ink;

/// Hundredths of the words of two wordings that are the same at least, so that one is shown inside the other: below that
/// the words of both would stand in shreds.
const KEPT: usize = 50;

/// So many words are set before those in their place, whatever they share.
const FEW_WORDS: usize = 4;

/// Words of a state in place of others.
struct NewWords {
    /// Where they stand; nothing where words were only lost.
    at: Span,
    /// The words of the state before; none where words were only gained.
    was: String,
    role: Role,
}

/// The text of a block, with what changed in it.
pub(super) fn passage_pieces(
    story: &Story,
    step: Option<&HistoryStep>,
    block: &StateBlock,
    plain: Paint,
) -> Vec<StyledText> {
    let text = |span: Span| prose::squeezed(&visible(story.text(span)));
    let piece = |span: Span, paint: Paint| StyledText {
        text: text(span),
        paint,
    };
    let changes: Vec<&HistoryChange> = block
        .changes
        .iter()
        .filter_map(|&number| step?.changes.get(number))
        .collect();
    if block.is_lost {
        return vec![piece(block.span, Paint::Ink(Ink::Detail))];
    }
    let whole = changes.iter().find(|change| change.to == Some(block.span));
    if let Some(role) = whole.and_then(|change| whole_role(change)) {
        return vec![piece(block.span, Paint::Role(role))];
    }
    let mut pieces = Vec::new();
    let mut at = block.span.start;
    for new in find_new_words(story, &changes) {
        if new.at.start < at || new.at.end > block.span.end {
            continue;
        }
        let before = Span {
            start: at,
            end: new.at.start,
        };
        pieces.push(piece(before, plain));
        pieces.extend(bracket_new_words(&new, &text(new.at)));
        at = new.at.end;
    }
    let rest = Span {
        start: at,
        end: block.span.end,
    };
    pieces.push(piece(rest, plain));
    pieces
}

/// The role of a passage that came or moved as a whole.
fn whole_role(change: &HistoryChange) -> Option<Role> {
    match change.kind {
        ChangeKind::Added => Some(Role::OnlyHere),
        ChangeKind::Correction if change.from.is_none() => Some(Role::OnlyHere),
        ChangeKind::Moved => Some(Role::Moved),
        _ => None,
    }
}

/// The new words with those that stood there: each piece holds together at its bracket, wherever lines end.
fn bracket_new_words(new: &NewWords, words: &str) -> Vec<StyledText> {
    let whole = |text: String| vec![StyledText::role(text, new.role)];
    match (new.was.is_empty(), new.at.is_empty()) {
        (true, _) if new.role == Role::Moved => whole(format!("[↕{words}]")),
        (true, _) if new.role == Role::OnlyHere => whole(format!("[+{words}]")),
        (true, _) => whole(format!("[{words}]")),
        (false, true) => whole(format!("[−{}] ", new.was)),
        (false, false) => vec![
            StyledText::ink(format!("[{} → ", new.was), Ink::Detail),
            StyledText::role(format!("{words}]"), new.role),
        ],
    }
}

/// The role of words that changed.
fn role_of_change(change: &HistoryChange) -> Role {
    match change.kind {
        _ if change.is_silent_and_grave() => Role::Conflict,
        ChangeKind::Moved => Role::Moved,
        ChangeKind::Added => Role::OnlyHere,
        _ => Role::Edited,
    }
}

/// What is new in a passage, in order. Of a sentence that was edited the words that differ are shown, whatever they mean;
/// what else changed is shown where no such words stand.
fn find_new_words(story: &Story, changes: &[&HistoryChange]) -> Vec<NewWords> {
    let is_wording = |change: &&&HistoryChange| {
        matches!(
            change.kind,
            ChangeKind::Edited | ChangeKind::Headline | ChangeKind::Typo
        )
    };
    let (wordings, others): (Vec<&HistoryChange>, Vec<&HistoryChange>) =
        changes.iter().partition(is_wording);
    let mut found: Vec<NewWords> = Vec::new();
    for change in wordings {
        let (Some(from), Some(to)) = (change.from, change.to) else {
            continue;
        };
        let role = role_of_change(change);
        let differing = match compare_wordings(story, from, to) {
            Some(differing) => differing,
            // What was there is told apart.
            None if is_worded_anew(story, change) => vec![(String::new(), to)],
            None => vec![(words_on_a_line(story, from), to)],
        };
        let differing = differing.into_iter();
        found.extend(differing.map(|(was, at)| NewWords { at, was, role }));
    }
    for change in others {
        let Some(to) = change.to else { continue };
        let role = role_of_change(change);
        let mut is_shown = false;
        for known in found.iter_mut().filter(|known| known.at.overlaps(to)) {
            known.role = known.role.max(role);
            is_shown = true;
        }
        let was = change.from.filter(|_| change.kind != ChangeKind::Moved);
        let was = was.map_or_else(String::new, |from| words_on_a_line(story, from));
        if !is_shown {
            found.push(NewWords { at: to, was, role });
        }
    }
    found.sort_by_key(|new| (new.at.start, new.at.end));
    found
}

fn words_on_a_line(story: &Story, span: Span) -> String {
    prose::squeezed(&visible(story.text(span)))
}

/// Whether two wordings have so little in common that the earlier one is told apart; a few words are set beside the new ones
/// in any case.
pub(super) fn is_worded_anew(story: &Story, change: &HistoryChange) -> bool {
    let sides = change.from.zip(change.to);
    sides.is_some_and(|(from, to)| {
        let is_long = spaced_words(story, from).len() > FEW_WORDS;
        is_long && compare_wordings(story, from, to).is_none()
    })
}

/// The words that differ between two wordings: those of the first, and where those of the second stand. None if too little
/// is the same.
fn compare_wordings(story: &Story, from: Span, to: Span) -> Option<Vec<(String, Span)>> {
    let (olds, news) = (spaced_words(story, from), spaced_words(story, to));
    let words = |spans: &[Span]| -> Vec<&str> { spans.iter().map(|s| story.text(*s)).collect() };
    let ops = capture_diff_slices(Algorithm::Myers, &words(&olds), &words(&news));
    let n_kept: usize = ops
        .iter()
        .filter(|op| matches!(op, DiffOp::Equal { .. }))
        .map(|op| op.new_range().len())
        .sum();
    if n_kept * 100 < olds.len().max(news.len()) * KEPT {
        return None;
    }
    let changed = ops
        .iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }))
        .map(|op| {
            let was = joined_spans(olds.get(op.old_range()).unwrap_or_default());
            let here = news.get(op.new_range()).unwrap_or_default();
            let next = news.get(op.new_range().end).map(|next| next.start);
            let place = next.unwrap_or(to.end);
            let at = joined_spans(here).unwrap_or(Span {
                start: place,
                end: place,
            });
            (
                was.map_or_else(String::new, |was| words_on_a_line(story, was)),
                at,
            )
        });
    Some(changed.collect())
}

fn joined_spans(spans: &[Span]) -> Option<Span> {
    let (first, last) = (spans.first()?, spans.last()?);
    Some(first.joined(*last))
}

/// The stretches between white space.
fn spaced_words(story: &Story, span: Span) -> Vec<Span> {
    let mut words = Vec::new();
    let mut start = span.start as usize;
    for stretch in story.text(span).split_inclusive(char::is_whitespace) {
        let word = stretch.trim_end();
        if !word.is_empty() {
            words.push(Span::new(start, start + word.len()));
        }
        start += stretch.len();
    }
    words
}
