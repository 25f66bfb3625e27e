//! The states of an article in the order of time, as a strip at the foot of its history.

use crate::history::{ArticleHistory, HistoryChange, StateTime, state_time};
use crate::text::{VersionId, visible};
use crate::ui::measure::width;
use crate::ui::model::{StyledLine, StyledText};
use crate::ui::theme::Ink;

/// What stands between two states.
const BETWEEN: &str = " ─ ";

/// Cells for the sign that more states stand on a side.
const MORE: usize = 2;

/// The strip, in so many cells; the state in focus is always in it.
pub(super) fn build_state_strip(
    history: &ArticleHistory,
    focus: VersionId,
    room: usize,
) -> StyledLine {
    let entries: Vec<String> = (0..history.states.len())
        .map(|place| format_state_entry(history, place))
        .collect();
    let here = history.states.iter().position(|&state| state == focus);
    let here = here.unwrap_or_default();
    let (start, end) = entries_in_sight(&entries, here, room);
    let mut line = vec![StyledText::ink(
        if start > 0 { "‹ " } else { "" },
        Ink::Detail,
    )];
    for (place, entry) in entries.iter().enumerate().take(end).skip(start) {
        if place > start {
            line.push(StyledText::ink(BETWEEN, Ink::Rule));
        }
        line.push(if place == here {
            StyledText::ink(format!("[{entry}]"), Ink::Strong)
        } else {
            StyledText::ink(entry.clone(), Ink::Detail)
        });
    }
    if end < entries.len() {
        line.push(StyledText::ink(" ›", Ink::Detail));
    }
    line
}

/// From which entry to which there is room, around the one in focus.
fn entries_in_sight(entries: &[String], here: usize, room: usize) -> (usize, usize) {
    let wide = |place: usize| entries.get(place).map_or(0, |entry| width(entry));
    let (mut start, mut end) = (here, (here + 1).min(entries.len()));
    let mut left = room.saturating_sub(wide(here) + 2 + 2 * MORE);
    // From the state in focus to both sides, as far as there is room.
    loop {
        let (before, behind) = (start, end);
        for (place, is_before) in [(start.checked_sub(1), true), (Some(end), false)] {
            let Some(place) = place.filter(|place| *place < entries.len()) else {
                continue;
            };
            let needed = wide(place) + width(BETWEEN);
            if needed <= left {
                left -= needed;
                if is_before {
                    start -= 1;
                } else {
                    end += 1;
                }
            }
        }
        if (before, behind) == (start, end) {
            break;
        }
    }
    (start, end)
}

/// A state in the strip: letter, time, how many changes it brought, and `!` where one is grave and silent. The day is told
/// where it is another than that of the state before.
fn format_state_entry(history: &ArticleHistory, place: usize) -> String {
    let time_at = |place: usize| {
        let state = history.states.get(place)?;
        state_time(&history.story.versions[*state].meta)
    };
    let Some(&state) = history.states.get(place) else {
        return String::new();
    };
    let before = place.checked_sub(1).and_then(time_at).map(StateTime::day);
    let mut parts = vec![visible(history.story.letter(state)).into_owned()];
    if let Some(time) = time_at(place) {
        let is_new_day = before != Some(time.day());
        parts.extend(is_new_day.then(|| time.day().strftime("%-d %b").to_string()));
        parts.extend(time.hour());
    }
    if let Some(step) = history.step_to(state) {
        let is_silent = step.changes.iter().any(HistoryChange::is_silent_and_grave);
        let sign = if is_silent { "!" } else { "" };
        parts.push(match step.changes.len() {
            0 => "=".to_owned(),
            n => format!("+{n}{sign}"),
        });
    }
    parts.join(" ")
}
