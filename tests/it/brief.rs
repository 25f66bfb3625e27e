//! The brief opens with the story, and gives way to the text.

use std::sync::Arc;

use retold::load::sample;
use retold::text::Story;
use retold::ui::model::{Model, Options, PanelKind};
use retold::ui::{Message, update};
use retold::work::Update;

use super::journeys::press;

fn opened(size: (u16, u16), opens_with_brief: bool, n_versions: usize) -> Model {
    let mut model = Model::new(Options {
        opens_with_brief,
        ..Options::default()
    });
    update(&mut model, Message::Resized(size.0, size.1));
    let mut drafts = sample().drafts;
    drafts.truncate(n_versions);
    let opened = Update::Opened {
        story: Arc::new(Story::new(drafts)),
        troubles: Vec::new(),
        base: None,
    };
    update(&mut model, Message::Work(opened));
    model
}

fn is_brief_open(model: &Model) -> bool {
    model
        .panel
        .as_ref()
        .is_some_and(|panel| panel.kind == PanelKind::Brief)
}

#[test]
fn a_story_of_several_versions_opens_with_the_brief_where_there_is_room() {
    assert!(is_brief_open(&opened((120, 40), true, 6)));
    assert!(!is_brief_open(&opened((120, 40), false, 6)), "switched off");
    assert!(!is_brief_open(&opened((120, 40), true, 1)), "one version");
    assert!(!is_brief_open(&opened((80, 12), true, 6)), "a low screen");
}

#[test]
fn escape_closes_the_brief_and_i_opens_it_again() {
    let mut model = opened((120, 40), true, 6);
    press(&mut model, "esc");
    assert!(!is_brief_open(&model));
    press(&mut model, "i");
    assert!(is_brief_open(&model));
    press(&mut model, "i");
    assert!(!is_brief_open(&model));
}

#[test]
fn a_key_for_the_text_does_what_it_does_without_the_brief() {
    let (mut with, mut without) = (opened((120, 40), true, 6), opened((120, 40), false, 6));
    for model in [&mut with, &mut without] {
        press(model, "] ) ]");
    }
    assert!(!is_brief_open(&with));
    assert_eq!(with.reading.cursor, without.reading.cursor);
}

#[test]
fn commands_are_found_by_the_words_that_people_use() {
    let panel_of = |command: &str| {
        let mut model = opened((120, 40), false, 6);
        press(&mut model, ":");
        for c in command.chars() {
            press(&mut model, &c.to_string());
        }
        press(&mut model, "enter");
        model.panel.map(|panel| panel.kind)
    };
    assert_eq!(panel_of("conflicts"), Some(PanelKind::Facts));
    assert_eq!(panel_of("overlap"), Some(PanelKind::Matrix));
    assert_eq!(panel_of("summary"), Some(PanelKind::Brief));
    assert_eq!(panel_of("keys"), Some(PanelKind::Help));
    // What means nothing is still refused.
    assert_eq!(panel_of("sandwich"), None);
}
