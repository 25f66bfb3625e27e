//! The mouse: a click or a drag in the strip, the wheel, and the way back.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use retold::text::{Id, Story};
use retold::ui::{Message, Model, update};

use super::journeys::{press, reader};

fn sample() -> Model {
    reader(Story::new(retold::load::sample().drafts), (120, 40))
}

fn mouse(model: &mut Model, kind: MouseEventKind, (column, row): (u16, u16)) {
    let event = MouseEvent {
        kind,
        column,
        row,
        modifiers: KeyModifiers::NONE,
    };
    update(model, Message::Mouse(event));
}

/// The strip of a lane, at a line of the body.
fn strip(model: &Model, lane: usize, line: u16) -> (u16, u16) {
    let geometry = &model.reading.geometry;
    (geometry.lanes[lane].strip_x, geometry.body_y + line)
}

/// The row of the page that the cursor is in.
fn row(model: &Model) -> usize {
    let block = model.reading.page.block(model.reading.cursor.sentence);
    block.unwrap().row.index()
}

const DOWN: MouseEventKind = MouseEventKind::Down(MouseButton::Left);

#[test]
fn a_click_in_the_strip_goes_to_that_part_of_that_version_and_there_is_a_way_back() {
    let mut model = sample();
    let start = model.reading.cursor;
    let bottom = strip(&model, 1, model.reading.geometry.body_height - 1);
    mouse(&mut model, DOWN, bottom);
    let (second, _) = model.story.versions.entries().nth(1).unwrap();
    assert_eq!(model.reading.cursor.focus, second);
    let (here, of) = (row(&model), model.reading.page.rows.len());
    assert!(here * 10 > of * 8, "row {here} of {of}");
    let lanes = model.reading.window.lanes.iter().flatten().flatten();
    let mut in_sight = lanes.filter_map(|slot| slot.sentence());
    assert!(in_sight.any(|sentence| sentence == model.reading.cursor.sentence));
    press(&mut model, "ctrl-o");
    assert_eq!(model.reading.cursor, start);
}

#[test]
fn a_drag_in_the_strip_follows_the_pointer() {
    let mut model = sample();
    let mut before = row(&model);
    for line in (4..model.reading.geometry.body_height).step_by(8) {
        let at = strip(&model, 0, line);
        mouse(&mut model, MouseEventKind::Drag(MouseButton::Left), at);
        assert!(row(&model) > before, "line {line}");
        before = row(&model);
    }
}

#[test]
fn a_click_on_a_sentence_puts_the_cursor_there() {
    let mut model = sample();
    let lane = model.reading.geometry.lanes[1];
    let y = model.reading.geometry.body_y;
    mouse(&mut model, DOWN, (lane.text_x + 3, y));
    let (second, _) = model.story.versions.entries().nth(1).unwrap();
    assert_eq!(model.reading.cursor.focus, second);
    let sentence = model.reading.cursor.sentence;
    assert_eq!(model.story.sentences[sentence].version, second);
}
