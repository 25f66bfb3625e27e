//! Facts that the words around them bring together, doubts and denials, and the list that shows some of them.

use retold::facts::{FactKind, FactStatus};
use retold::text::Story;

use super::facts_read::{drafts, found, has, worded};
use super::journeys::{press, reader, text};

fn story(texts: &[&str]) -> Story {
    Story::new(drafts(texts))
}

#[test]
fn a_name_in_the_slot_of_another_is_no_more_than_likely() {
    let found = worded(
        &[
            "Odo Pell, a spokesman for the harbour board, declined to comment on the lost barge.",
            "Ineke Varrow, a spokesman for the harbour board, declined to comment on the lost barge.",
        ],
        FactKind::Name,
    );
    assert!(has(&found, "likely: Odo Pell | Ineke Varrow"), "{found:?}");
}

#[test]
fn an_acronym_or_a_longer_form_of_a_name_is_no_other_name() {
    let found = worded(
        &[
            "The Tarrek Harbour Board refused to open the lock on Monday.",
            "The THB refused to open the lock on Monday.",
        ],
        FactKind::Name,
    );
    assert!(
        found.iter().all(|f| !f.starts_with("conflict")),
        "{found:?}"
    );
}

#[test]
fn shares_in_words_meet_percentages() {
    let found = worded(
        &[
            "The fire destroyed a quarter of the mill and two-thirds of the grain store.",
            "The fire destroyed 25 percent of the mill and 40 percent of the grain store.",
        ],
        FactKind::Figure,
    );
    assert!(
        has(&found, "agree: a quarter | 25 percent") || has(&found, "vary: a quarter | 25 percent"),
        "{found:?}"
    );
    assert!(
        has(&found, "conflict: two-thirds | 40 percent"),
        "{found:?}"
    );
}

#[test]
fn a_span_of_hours_and_minutes_is_one_figure() {
    let found = worded(
        &[
            "The crossing took two hours and 15 minutes in the fog.",
            "The crossing took 135 minutes in the fog.",
        ],
        FactKind::Figure,
    );
    assert_eq!(found, ["agree: two hours and 15 minutes | 135 minutes"]);
}

#[test]
fn another_telephone_number_is_a_conflict_and_a_missing_code_is_none() {
    let found = worded(
        &[
            "Anyone who saw the barge should call the coastguard at 555-234-7743 or the lock at 555-234-1000.",
            "Anyone who saw the barge should call the coastguard at 234-7724 or the lock at 234-1000.",
        ],
        FactKind::Figure,
    );
    assert!(
        has(&found, "conflict: 555-234-7743 | 234-7724"),
        "{found:?}"
    );
    assert!(has(&found, "agree: 555-234-1000 | 234-1000"), "{found:?}");
}

#[test]
fn rounded_percentages_vary_and_unrounded_ones_conflict() {
    let rounded = worded(
        &[
            "The price of grain rose 0.44 percent on Monday.",
            "The price of grain rose 0.4 percent on Monday.",
        ],
        FactKind::Figure,
    );
    assert_eq!(rounded, ["vary: 0.44 percent | 0.4 percent"]);
    let other = worded(
        &[
            "The price of grain rose 3.5 percent on Monday.",
            "The price of grain rose 3 percent on Monday.",
        ],
        FactKind::Figure,
    );
    assert_eq!(other, ["conflict: 3.5 percent | 3 percent"]);
}

#[test]
fn contractions_inside_the_marks_are_no_alterations() {
    let found = worded(
        &[
            "“We're proud of what the crew did that night,” said Odo Pell.",
            "“We are proud of what the crew did that night,” said Odo Pell.",
        ],
        FactKind::Quote,
    );
    assert!(
        found.iter().all(|f| !f.starts_with("conflict")),
        "{found:?}"
    );
}

#[test]
fn facts_are_shown_by_kind_and_status_and_the_title_says_so() {
    let story = story(&[
        "The mill employed 214 workers when it burned down on Monday night near Tarrek.",
        "The mill employed 241 workers when it burned down on Monday night near Tarrek.",
    ]);
    let mut model = reader(story, (100, 30));
    press(&mut model, "F");
    assert!(text(&model).contains("monday") || text(&model).contains("Monday"));
    press(&mut model, "tab");
    let shown = text(&model);
    assert!(shown.contains("facts · only figure"), "{shown}");
    assert!(
        shown.contains("! conflict") && !shown.contains("= agree"),
        "{shown}"
    );
    press(&mut model, "shift-tab ] ] ] ] ]");
    let shown = text(&model);
    assert!(shown.contains("facts · only agree"), "{shown}");
    assert!(!shown.contains("! conflict"), "{shown}");
    press(&mut model, "[ [ [ [ [ esc");
    assert!(!text(&model).contains("only agree"));
}

#[test]
fn the_list_of_facts_fits_any_width() {
    for width in [1, 20, 60, 80, 160, 300] {
        let story = story(&[
            "The mill employed 214 workers when it burned down on Monday night near Tarrek.",
            "The mill employed 241 workers when it burned down on Monday night near Tarrek.",
        ]);
        let mut model = reader(story, (width, 24));
        press(&mut model, "F ] enter F esc");
    }
}

#[test]
fn cannot_is_cant_spelled_out_and_denies_nothing() {
    let texts = [
        "“We cannot sell a house that is lived in,” said the chairwoman, Petra Lund, on Monday.",
        "“We can't sell a house that is lived in,” said the chairwoman, Petra Lund, on Monday.",
    ];
    for kind in [FactKind::Quote, FactKind::Attribution] {
        let found = worded(&texts, kind);
        assert!(
            !found.iter().any(|line| line.starts_with("conflict")),
            "{found:?}"
        );
    }
}

#[test]
fn small_words_changed_inside_the_marks_vary_and_are_told() {
    let (one, other) = (
        "“The new mill stands in the heart of the valley,” said Odo Pell.",
        "“This new mill stands at the heart of the valley,” said Odo Pell.",
    );
    let quote = found(&[one, other], FactKind::Quote);
    assert_eq!(quote.status, FactStatus::Vary);
    let why = quote.why.as_deref().unwrap();
    assert!(why.starts_with("only small words"), "{why}");
}

#[test]
fn a_time_zone_is_no_speaker_and_a_spokesman_speaks_himself() {
    let speaker = |text: &str| found(&[text], FactKind::Quote).speaker;
    let zone = speaker("“The lights went out at once,” it said at 8.40 a.m. ET.");
    assert_eq!(zone, None);
    let own = speaker(
        "Odo Pell, a spokesman for Mayor Ineke Varrow, said: “The lights went out at once.”",
    );
    assert_eq!(own.as_deref(), Some("Odo Pell"));
}

#[test]
fn another_day_on_which_it_was_said_is_a_conflict() {
    let found = worded(
        &[
            "Harbour officials said Monday that a Tarrek woman has the first case of the fever.",
            "Harbour officials confirmed Tuesday that a Tarrek woman has the first case of the fever.",
        ],
        FactKind::Date,
    );
    assert!(has(&found, "conflict: Monday | Tuesday"), "{found:?}");
}

#[test]
fn a_tenth_of_a_point_is_one_figure() {
    let found = worded(
        &["The rate of lost barges rose a tenth of a percentage point in spring."],
        FactKind::Figure,
    );
    assert_eq!(found, ["single: a tenth of a percentage point"]);
}

#[test]
fn what_was_changed_is_told_beside_a_word_spelled_out() {
    let why = |texts: [&str; 2]| found(&texts, FactKind::Quote).why.unwrap();
    let told = why([
        "“We cannot sell a house that is lived in,” said Petra Lund on Monday.",
        "“We cannot sell a house that is haunted now,” said Petra Lund on Monday.",
    ]);
    assert!(told.contains("“lived in” became “haunted now”"), "{told}");
    let told = why([
        "“We cannot sell our house,” said Petra Lund on Monday.",
        "“We can never sell our house,” said Petra Lund on Monday.",
    ]);
    assert!(told.contains("“cannot” became “never”"), "{told}");
}
