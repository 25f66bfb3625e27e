//! The last line: where one is, what the mark under the cursor means, what the program says.

use super::pen::Pen;
use crate::review::Cell;
use crate::text::Id;
use crate::ui::measure::width;
use crate::ui::model::Model;
use crate::ui::theme::Ink;

/// Draws the last line.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>) {
    let y = model.reading.geometry.status_y;
    let right = right(model);
    let right_width = u16::try_from(width(&right)).unwrap_or(u16::MAX);
    let room = model.size.width.saturating_sub(right_width + 3);
    let style = pen.theme.style(Ink::Detail);
    if let Some(note) = &model.note {
        let ink = if note.is_trouble {
            Ink::Trouble
        } else {
            Ink::Message
        };
        let style = pen.theme.style(ink);
        pen.cut((1, y), room, &note.text, style);
    } else {
        let letter = place(model);
        let x = 1 + pen.ink((1, y), room, &letter, Ink::Strong) + 2;
        pen.cut((x, y), (room + 1).saturating_sub(x), &meaning(model), style);
    }
    let x = model.size.width.saturating_sub(right_width + 1);
    pen.write((x, y), right_width, &right, style);
}

/// Where the cursor is: the version and the number of the sentence in it.
fn place(model: &Model) -> String {
    let story = &model.story;
    let Some(sentence) = story.sentences.get(model.reading.cursor.sentence) else {
        return "no version".to_owned();
    };
    let version = &story.versions[sentence.version];
    let number = model.reading.cursor.sentence.index() - version.sentences.start.index() + 1;
    format!(
        "{} {number}/{}",
        version.letter,
        crate::text::len(&version.sentences)
    )
}

/// What the mark under the cursor means.
fn meaning(model: &Model) -> String {
    let reading = &model.reading;
    let Some(block) = reading.page.block(reading.cursor.sentence) else {
        return String::new();
    };
    let letter = |version| model.story.letter(version);
    let cell = reading.page.rows[block.row].cells.get(reading.focused());
    match cell {
        Some(Cell::Silent) => format!("{} is silent here", letter(reading.cursor.focus)),
        Some(Cell::Elsewhere(_)) => format!(
            "{} tells this at another place",
            letter(reading.cursor.focus)
        ),
        Some(Cell::Told(_)) | None => {
            let against = block
                .against
                .map(|version| format!(" · against {}", letter(version)));
            let against = against.unwrap_or_default();
            format!("{} {}{against}", block.mark.symbol(), block.mark.meaning())
        }
    }
}

/// How far one is, and how far the comparison has come.
fn right(model: &Model) -> String {
    let reading = &model.reading;
    let Some(row) = reading.row() else {
        return String::new();
    };
    let column = reading.focused();
    let differences = reading
        .differences
        .get(column)
        .map_or(&[][..], Vec::as_slice);
    let (at, of) = (
        differences.partition_point(|difference| *difference <= row),
        differences.len(),
    );
    let percent = (row.index() + 1) * 100 / reading.page.rows.len().max(1);
    let progress = model
        .progress
        .map(|progress| format!("comparing {}/{} · ", progress.done, progress.of));
    format!(
        "{}difference {at}/{of} · {percent} %",
        progress.unwrap_or_default()
    )
}
