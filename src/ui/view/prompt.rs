//! The line being typed, in place of the last line; what the program says to it stands behind it.

use super::cell_writer::Pen;
use crate::ui::measure::{end_within, width};
use crate::ui::model::{Model, PromptKind};
use crate::ui::theme::Ink;

/// Draws the line, if one is being typed.
pub(super) fn draw_prompt(model: &Model, pen: &mut Pen<'_>) -> bool {
    let Some(prompt) = &model.prompt else {
        return false;
    };
    let y = model.reading.geometry.status_y;
    let room = model.size.width;
    let sign = pen.ink((0, y), room, prompt.kind.sign(), Ink::Strong);
    // What came back from an editor may have several lines.
    let in_a_line = |text: &str| text.replace(char::is_control, "↵");
    let (whole, after) = (in_a_line(&prompt.before), in_a_line(&prompt.after));
    let offer = offered(model, &whole, &after);
    // A line longer than the screen shows its end.
    let before = end_within(&whole, usize::from(room.saturating_sub(sign + 2)));
    let plain = ratatui::style::Style::new();
    let x = sign + pen.write_all((sign, y), room.saturating_sub(sign), before, plain);
    pen.write_all((x, y), room.saturating_sub(x), &after, plain);
    pen.ink(
        (x, y),
        room.saturating_sub(x),
        &in_a_line(&offer),
        Ink::Quiet,
    );
    pen.reverse((x, y));
    let behind = width(&after) + width(&offer);
    let x = x + u16::try_from(behind).unwrap_or_default() + 3;
    let said = match (&model.note, prompt.kind) {
        (Some(note), _) => note.text.clone(),
        (None, PromptKind::Find) => match_count_text(model),
        (None, PromptKind::Command) => "tab completes · esc cancels".to_owned(),
        (None, PromptKind::Reason) if !offer.is_empty() => {
            "enter takes this · or type another, ↑ for an earlier one · esc cancels".to_owned()
        }
        (None, PromptKind::Reason) => {
            "enter gives the verdict · ctrl-x editor · esc cancels".to_owned()
        }
        (None, PromptKind::Note) => {
            "enter keeps it · empty deletes it · ctrl-x editor · esc cancels".to_owned()
        }
        (None, PromptKind::Filter) => "enter keeps · esc shows all".to_owned(),
    };
    let style = pen.theme.style(Ink::Detail);
    pen.cut((x, y), room.saturating_sub(x), &said, style);
    true
}

/// What an empty line would stand for.
fn offered(model: &Model, before: &str, after: &str) -> String {
    let writing = model.desk.writing.as_ref();
    let offer = writing.filter(|_| before.is_empty() && after.is_empty());
    offer.map_or_else(String::new, |writing| {
        crate::text::visible(&writing.offer).into_owned()
    })
}

fn match_count_text(model: &Model) -> String {
    match (model.found.words.as_str(), model.found.places.len()) {
        ("", _) => "finds words in all versions".to_owned(),
        (_, 0) => "not found".to_owned(),
        (_, n) => format!("{n} places"),
    }
}
