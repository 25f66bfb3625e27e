//! What a message asks of the world: all of it, in order, and once.

use retold::load::Trouble;
use retold::text::Story;
use retold::ui::keys::Key;
use retold::ui::{Effect, Message, Model, ResumedReview, update};
use retold::work::Update;

use super::journeys::reader;

fn sample() -> Model {
    reader(Story::new(retold::load::sample().drafts), (120, 40))
}

/// What the last of these keys asks for.
pub(crate) fn effects_of(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for name in keys.split_whitespace() {
        let key = Key::named(name).unwrap();
        effects = update(model, Message::Key(key.event()));
    }
    effects
}

#[test]
fn a_story_that_is_opened_has_its_review_resumed() {
    let mut model = sample();
    let opened = Update::Opened {
        story: model.story.clone(),
        troubles: Vec::new(),
        base: None,
    };
    assert_eq!(
        update(&mut model, Message::Work(opened)),
        [Effect::ResumeReview]
    );
}

#[test]
fn every_change_of_the_review_is_saved_and_nothing_else_is() {
    let mut model = sample();
    assert_eq!(effects_of(&mut model, "j"), []);
    assert_eq!(effects_of(&mut model, "v"), []);
    assert_eq!(effects_of(&mut model, "f"), [Effect::SaveReview]);
    assert_eq!(effects_of(&mut model, "U"), [Effect::SaveReview]);
    assert_eq!(effects_of(&mut model, "y"), [Effect::Copy(copied(&model))]);
}

fn copied(model: &Model) -> retold::ui::ClipboardText {
    let mut again = model.clone();
    match effects_of(&mut again, "y").pop() {
        Some(Effect::Copy(text)) => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_correction_is_saved_and_compared_and_so_is_its_undoing() {
    let mut model = sample();
    let effects = effects_of(&mut model, "p");
    let corrections = model.corrections();
    assert!(!corrections.is_empty());
    assert_eq!(
        effects,
        [Effect::SaveReview, Effect::CompareAgain(corrections)]
    );
    // A verdict changes nothing of what is compared.
    assert_eq!(effects_of(&mut model, "v f"), [Effect::SaveReview]);
    assert_eq!(effects_of(&mut model, "U"), [Effect::SaveReview]);
    assert_eq!(
        effects_of(&mut model, "U"),
        [Effect::SaveReview, Effect::CompareAgain(Vec::new())]
    );
}

#[test]
fn a_review_that_is_resumed_has_its_corrections_compared_and_is_not_saved_again() {
    let mut model = sample();
    effects_of(&mut model, "p");
    let mut next = sample();
    let resumed = ResumedReview {
        review: model.desk.review.clone(),
        unsaved: None,
        is_resumed: true,
        view: None,
        foreign: None,
        related: None,
        messages: vec!["resumed".to_owned()],
    };
    let effects = update(&mut next, Message::Resumed(Ok(Box::new(resumed))));
    assert_eq!(effects, [Effect::CompareAgain(model.corrections())]);
    assert!(super::journeys::text(&next).contains("resumed"));
}

#[test]
fn a_session_that_cannot_be_opened_is_said() {
    let mut model = sample();
    let trouble = Trouble::new("sessions", "there is no folder");
    let told = trouble.to_string();
    assert_eq!(update(&mut model, Message::Resumed(Err(trouble))), []);
    assert_eq!(model.desk.unsaved, Some(told));
}
