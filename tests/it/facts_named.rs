//! Names in one place that say nothing against each other, beside those that do.

use retold::facts::FactKind;

use super::facts_read::{found, worded};

fn names(one: &str, other: &str) -> Vec<String> {
    worded(&[one, other], FactKind::Name)
}

fn are_set_against(one: &str, other: &str) -> bool {
    let found = names(one, other);
    found
        .iter()
        .any(|row| row.starts_with("likely") || row.starts_with("conflict"))
}

#[test]
fn what_both_know_or_one_full_name_holds_is_no_other_name() {
    for (one, other) in [
        // Parts of one full name.
        (
            "Ineke Varrow spoke first. Varrow, who plays the nurse in the series, was in tears.",
            "Ineke Varrow spoke last. Ineke, who plays the nurse in the series, was in tears.",
        ),
        // Short forms of states and parties.
        (
            "Rep. Nan Willard (D) of Oregon said she would seek to overturn the rule.",
            "Rep. Nan Willard, D-Ore., said she would seek to overturn the rule.",
        ),
        (
            "A Republican plan failed last week.",
            "A GOP plan failed last week.",
        ),
        (
            "The tornado struck Pine Bluff, Arkansas, on Monday night.",
            "The tornado struck Pine Bluff, Ark., on Monday night.",
        ),
        // Neighbours in a list.
        (
            "On the stage were Odo Pell, Mel Torr, Ida Moss and Ole Brand at the weir.",
            "On the stage were Odo Pell, Jo Lund, Ida Moss and Ole Brand at the weir.",
        ),
        // A place and a person.
        (
            "A teacher from Westshire is suing the school board over the fall.",
            "Mrs Harrow is suing the school board over the fall.",
        ),
        // Both know both.
        (
            "Dale Orrin was found not guilty of drowning a tourist. The Estonian had denied it.",
            "The Estonian was found not guilty of drowning a tourist. Dale Orrin had denied it.",
        ),
    ] {
        assert!(!are_set_against(one, other), "{:?}", names(one, other));
    }
    assert!(are_set_against(
        "The barge sank in the mouth of the Tarrek on Monday night.",
        "The barge sank in the mouth of the Selwyn on Monday night."
    ));
}

#[test]
fn two_like_words_of_several_versions_are_two_names() {
    let text = "The Bears beat the Boars at Kellport, and the Boars were angry with the Bears.";
    let found = names(text, text);
    assert!(
        found.iter().all(|row| row.starts_with("agree")),
        "{found:?}"
    );
    let found = names(
        "The elders met Ahmad Tarsoud in the valley on Monday.",
        "The elders met Ahmed Tarsood in the valley on Monday.",
    );
    assert!(found.iter().any(|row| row.starts_with("vary")), "{found:?}");
}

#[test]
fn a_name_that_looks_the_same_is_written_the_same() {
    let found = names(
        "The prize went to Zo\u{eb} M\u{fc}ller of Orvell.",
        "The prize went to Zoe\u{308} Mu\u{308}ller of Orvell.",
    );
    assert!(
        found.iter().all(|row| row.starts_with("agree")),
        "{found:?}"
    );
    let found = names(
        "They met when Kirsten came to the UK from Norway.",
        "They met when Kirsten came from Norway. He hoped that all would be OK.",
    );
    assert!(!found.iter().any(|row| row.contains("OK")), "{found:?}");
    for (one, other) in [("VH1", "VH-1"), ("Elisabeth Lund", "Elizabeth Lund")] {
        let told = |name: &str| format!("The new show at Orvell goes to {name} in the spring.");
        let found = names(&told(one), &told(other));
        assert!(found.iter().any(|row| row.starts_with("vary")), "{found:?}");
    }
}

#[test]
fn a_version_in_which_names_are_not_read_is_not_silent_on_them() {
    let name = found(
        &[
            "The dam at Orvell was opened on Monday after a long delay, said Mayor Anne Tolle of the town.",
            "Der Damm in Orvell wurde am Montag nach langer Zeit ge\u{f6}ffnet, sagte die B\u{fc}rgermeisterin Anne Tolle.",
        ],
        FactKind::Name,
    );
    assert!(name.silent.is_empty(), "{name:?}");
}

#[test]
fn one_office_or_one_sentence_under_two_names_is_a_conflict() {
    let is_conflict = |one: &str, other: &str| {
        let found = names(one, other);
        found.iter().any(|row| row.starts_with("conflict"))
    };
    for (one, other) in [
        (
            "The mayor, Anne Tolle, opened the new weir at Orvell on Monday.",
            "The mayor, Mark Brenn, opened the weir at Orvell on Monday.",
        ),
        (
            "The prize for the best loaf went to Anne Tolle on Monday.",
            "The prize for the best loaf went to Mark Brenn on Monday.",
        ),
    ] {
        assert!(is_conflict(one, other), "{:?}", names(one, other));
    }
    for (one, other) in [
        // Two mayors, two offices, and both known to one of the versions.
        (
            "Selwyn mayor Anne Tolle opened the new weir at Orvell on Monday.",
            "Orvell mayor Mark Brenn opened the weir at Orvell on Monday.",
        ),
        (
            "Sergeant Anne Tolle spoke at the new weir at Orvell on Monday.",
            "Inspector Mark Brenn spoke at the weir of Orvell late on Monday.",
        ),
        (
            "The prize for the best loaf went to Anne Tolle on Monday. Mark Brenn was there.",
            "The prize for the best loaf went to Mark Brenn on Monday.",
        ),
    ] {
        assert!(!is_conflict(one, other), "{:?}", names(one, other));
    }
}

#[test]
fn two_of_one_surname_are_two_people() {
    let found = names(
        "The prize for the best loaf of the year went to Hugh Marsh on Monday night.",
        "The prize for the best loaf of the year went to Ida Marsh on Monday night.",
    );
    assert!(
        !found.iter().any(|row| row.starts_with("vary")),
        "{found:?}"
    );
}
