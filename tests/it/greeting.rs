//! The first thing that the program says.

use std::sync::Arc;

use retold::load::Trouble;
use retold::text::{Draft, Story};
use retold::ui::{Message, Model, Options, update};
use retold::work::Update;

use super::journeys::text;

/// The last line of the screen once these versions are open.
fn greeted(texts: &[&str], troubles: Vec<Trouble>, width: u16) -> String {
    let drafts = texts.iter().map(|text| Draft {
        text: (*text).to_owned(),
        ..Draft::default()
    });
    let mut model = Model::new(Options::default());
    update(&mut model, Message::Resized(width, 24));
    let opened = Update::Opened {
        story: Arc::new(Story::new(drafts.collect())),
        troubles,
        base: None,
    };
    update(&mut model, Message::Work(opened));
    text(&model).lines().last().unwrap().to_owned()
}

#[test]
fn the_way_to_the_keys_and_the_way_out_fit_on_a_narrow_screen() {
    let told = greeted(&["The ferry sank.", "The ferry went down."], Vec::new(), 60);
    assert!(
        told.contains("? keys") && told.contains("q quits"),
        "{told}"
    );
}

#[test]
fn a_version_alone_says_what_to_do() {
    let told = greeted(&["The ferry sank."], Vec::new(), 100);
    assert!(told.contains("retold A.txt B.txt"), "{told}");
}

#[test]
fn of_several_troubles_it_is_said_first_where_they_are_listed() {
    let trouble =
        |n: usize| Trouble::new(format!("a/long/way/to/{n}.txt"), "there is no such file");
    let told = greeted(&["The ferry sank."], (0..3).map(trouble).collect(), 80);
    assert!(
        told.starts_with(" 3 problems, listed by :troubles"),
        "{told}"
    );
}
