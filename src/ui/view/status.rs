//! The last line: where one is, what the mark under the cursor means, what the program says.

use super::cell_writer::Pen;
use crate::compare::PointId;
use crate::facts::FactStatus;
use crate::review::Cell;
use crate::text::{Id, visible};
use crate::ui::action::Action;
use crate::ui::measure::width;
use crate::ui::model::Model;
use crate::ui::theme::Ink;

/// Draws the last line.
pub(super) fn draw_status(model: &Model, pen: &mut Pen<'_>) {
    let y = model.reading.geometry.status_y;
    let right = format_status_progress(model);
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
        pen.cut_between((1, y), room, &note.text, style);
    } else {
        let (place, meaning) = match super::list_status::covering_panel(model) {
            Some(panel) => (
                super::list_status::format_item_position(panel),
                super::list_status::item_meaning(model, panel),
            ),
            None => (format_cursor_position(model), cursor_mark_meaning(model)),
        };
        let x = 1 + pen.ink((1, y), room, &place, Ink::Strong) + 2;
        pen.cut_between((x, y), (room + 1).saturating_sub(x), &meaning, style);
    }
    let x = model.size.width.saturating_sub(right_width + 1);
    pen.write((x, y), right_width, &right, style);
}

/// Where the cursor is: the version and the number of the sentence in it.
fn format_cursor_position(model: &Model) -> String {
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
fn cursor_mark_meaning(model: &Model) -> String {
    let reading = &model.reading;
    let Some(block) = reading.page.block(reading.cursor.sentence) else {
        return String::new();
    };
    let letter = |version| model.story.letter(version);
    let cell = reading.page.rows[block.row].cells.get(reading.focused());
    match cell {
        Some(Cell::Silent) => format!("not in {}", letter(reading.cursor.focus)),
        Some(Cell::NotCompared) => {
            let focus = letter(reading.cursor.focus);
            format!("{focus} is in another language and was not compared here")
        }
        Some(Cell::Elsewhere(sentence)) => {
            let (letter, number) = super::elsewhere::numbered_sentence(model, *sentence);
            let way = super::elsewhere::way(model, Some(block.row), &[*sentence]);
            let told = format!("{letter} has this {way}, sentence {number}");
            // In a list the key has another meaning.
            match model.panel {
                None => format!("{told} · {}: go there", model.key(Action::Counterpart)),
                Some(_) => told,
            }
        }
        Some(Cell::Told(_)) | None => {
            let against = block
                .against
                .map(|version| format!(" · compared with {}", letter(version)));
            let against = against.unwrap_or_default();
            if let Some(why) = conflict_reason(model) {
                return format!("{} {why}", crate::review::Role::Conflict.mark());
            }
            let said = point_judgement_text(model, block.point);
            let mark = format!("{} {}", block.mark.symbol(), block.mark.meaning());
            format!("{}{against}{said}", mark.trim_start())
        }
    }
}

/// Why the sentence under the cursor contradicts another version.
fn conflict_reason(model: &Model) -> Option<String> {
    let span = model.story.sentences[model.reading.cursor.sentence].span;
    let mut rows = model
        .facts
        .within(span)
        .filter_map(|(_, row)| model.facts.get(row));
    let fact = rows.find(|fact| fact.status == FactStatus::Conflict)?;
    Some(visible(fact.why.as_deref()?).into_owned())
}

/// What the reader has said of a point.
fn point_judgement_text(model: &Model, point: PointId) -> String {
    let Some(said) = model.desk.said.get(&point) else {
        return String::new();
    };
    let reviewed = said.is_reviewed.then(|| "reviewed".to_owned());
    let because = |verdict: &String| match said.reason.as_str() {
        "" => verdict.clone(),
        reason => format!("{verdict} because {}", in_a_line(reason)),
    };
    let verdict = said.verdict.as_ref().map(because).or(reviewed);
    let note = (!said.note.is_empty()).then(|| format!("note: {}", in_a_line(&said.note)));
    let told = verdict.into_iter().chain(note);
    told.map(|words| format!(" · {words}")).collect()
}

/// What was written in several lines, in one.
fn in_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How far the review and the comparison have come, and how far one is in the text if that is in sight.
fn format_status_progress(model: &Model) -> String {
    let count = model.typed.count;
    let count = count.map(|count| format!("{count} …"));
    let progress = model
        .progress
        .map(|progress| format!("comparing {} of {}", progress.done, progress.of));
    let far = match super::list_status::covering_panel(model) {
        Some(_) => None,
        None => far(model),
    };
    let told = count.into_iter().chain(reviewed(model)).chain(progress);
    told.chain(far).collect::<Vec<_>>().join(" · ")
}

/// How far one is in the text and among the differences.
fn far(model: &Model) -> Option<String> {
    let reading = &model.reading;
    let row = reading.row()?;
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
    let is_on_one = differences.binary_search(&row).is_ok();
    let differences = match (at, of) {
        _ if model.story.versions.len() < 2 => "one version only".to_owned(),
        (_, 0) => "no difference".to_owned(),
        (_, 1) if !is_on_one || !model.has_begun => "1 difference".to_owned(),
        // Which one it is says nothing to a reader who has not gone to any.
        (0, _) => format!("{of} differences"),
        _ if !model.has_begun => format!("{of} differences"),
        _ if is_on_one => format!("difference {at} of {of}"),
        _ => format!("after difference {at} of {of}"),
    };
    Some(match model.has_begun {
        true => format!("{differences} · {percent} %"),
        false => differences,
    })
}

/// How far a review has come, and what of it is gone through, while verdicts are given.
fn reviewed(model: &Model) -> Option<String> {
    if !model.desk.is_judging {
        return None;
    }
    let only = model.desk.filter.as_ref();
    let only = only.map_or_else(String::new, |filter| {
        format!("only {} · ", filter.name(&model.story))
    });
    Some(format!("{only}{}", model.reviewed()))
}
