//! Letters that nobody sees: a copy does not hide behind them, and the reader is told.

use std::sync::Arc;

use retold::compare::{Comparison, Share};
use retold::load::{draft_of, load};
use retold::review::find_words;
use retold::text::{Id, Story, VersionId};

const PLAIN: &str = "The night boat from Selwyn struck a floating log on Monday, and its pilot turned back.\n\nNobody was hurt, \
    the harbour office said, and the boat will sail again on Tuesday morning.\n";

/// The text with a character in the middle of every word of four letters or more.
fn with_inside(hidden: char) -> String {
    let cut = |word: &str| match word.chars().count() {
        0..4 => word.to_owned(),
        n => word
            .chars()
            .take(n / 2)
            .chain([hidden])
            .chain(word.chars().skip(n / 2))
            .collect(),
    };
    PLAIN
        .split_inclusive(char::is_whitespace)
        .map(cut)
        .collect()
}

fn shared(left: &str, right: &str) -> Share {
    let drafts = [left, right].map(|text| draft_of(text.to_owned()));
    let story = Arc::new(Story::new(drafts.to_vec()));
    let comparison = Comparison::of(&story);
    let pair = comparison.pair(VersionId::at(0), VersionId::at(1)).unwrap();
    pair.right_shared.verbatim
}

#[test]
fn a_copy_does_not_hide_behind_invisible_letters() {
    for hidden in [
        '\u{200b}',
        '\u{34f}',
        '\u{180e}',
        '\u{2063}',
        '\u{3164}',
        '\u{e0061}',
        '\u{fe0f}',
        '\u{ad}',
        '\u{1}',
    ] {
        assert_eq!(
            shared(PLAIN, &with_inside(hidden)),
            Share::ALL,
            "{hidden:?}"
        );
    }
}

#[test]
fn a_letter_of_another_script_is_another_letter() {
    assert!(shared(PLAIN, &PLAIN.replace('a', "а")) < Share::ALL);
    // What is seen as a space parts words, however thin it is.
    assert!(shared(PLAIN, &with_inside('\u{200a}')) < Share::ALL);
}

#[test]
fn invisible_letters_are_told_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let hidden = load(&[write("hidden.txt", &with_inside('\u{200b}'))]);
    let told: Vec<String> = hidden.troubles.iter().map(ToString::to_string).collect();
    assert!(
        told.len() == 1 && told[0].contains("have invisible characters inside them"),
        "{told:?}"
    );
    assert_eq!(hidden.drafts.len(), 1);
    let divided = load(&[
        write("divided.txt", &with_inside('\u{ad}')),
        write("plain.txt", PLAIN),
    ]);
    assert_eq!(divided.troubles, []);
}

#[test]
fn a_word_with_invisible_letters_is_found() {
    let story = Story::new(vec![draft_of(with_inside('\u{200b}'))]);
    assert_eq!(find_words(&story, "harbour").len(), 1);
    assert_eq!(find_words(&story, "arbou").len(), 1);
}
