//! The list of keys says what they mean where it was asked for.

use retold::text::Story;
use retold::ui::Model;

use super::journeys::{press, reader, text};

/// The line of the help that has these words, when these keys have led there.
fn told(keys: &str, words: &str) -> String {
    let mut model: Model = reader(Story::new(retold::load::sample().drafts), (120, 400));
    press(&mut model, keys);
    let text = text(&model);
    let line = text.lines().find(|line| line.contains(words));
    let line = line.unwrap_or_else(|| panic!("{words} is not in\n{text}"));
    line.trim_start_matches(['▌', ' ']).to_owned()
}

#[test]
fn in_a_review_the_keys_of_verdicts_are_listed_and_what_they_hide_is_not() {
    assert!(told("v ?", "taken over word for word").starts_with("c "));
    assert!(told("v ?", "Write a note on this point").starts_with("n "));
    assert!(told("v ?", "Mark this passage as reviewed").starts_with("t "));
    // `f` is *fine* here: what begins with it can only be named.
    assert!(told("v ?", "Show only rows that moved").starts_with(":show-moved"));
    assert!(told("v F ?", "taken over word for word").starts_with("c "));
}

#[test]
fn outside_a_review_the_same_keys_mean_what_they_always_did() {
    for keys in ["?", "v esc ?", "v ? q v ?"] {
        assert!(
            told(keys, "Write a note on this point").starts_with("c "),
            "{keys}"
        );
        assert!(
            told(keys, "Show only rows that moved").starts_with("fm "),
            "{keys}"
        );
    }
    let mut model = reader(Story::new(retold::load::sample().drafts), (120, 400));
    press(&mut model, "?");
    assert!(!text(&model).contains("taken over word for word"));
}

#[test]
fn each_list_has_keys_of_its_own() {
    assert!(told("F ?", "show the next kind only").starts_with("tab "));
    assert!(told("?", "show the next kind only").starts_with(":next-kind "));
    assert!(told("F ?", "Next difference").starts_with(":next-difference"));
    assert!(told("enter ?", "Next difference").starts_with("] "));
    // Asked for again over itself, it says the same.
    assert!(told("F ? ?", "show the next kind only").starts_with("tab "));
    // In the list of everything decided no key gives a verdict.
    assert!(told("v @ ?", "Write a note on this point").starts_with("n "));
}
