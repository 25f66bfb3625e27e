//! Facts: who speaks, who is cited and credited, and names that stand side by side.

use retold::facts::FactKind;

use super::facts_read::{found, has, worded};

fn speaker(text: &str) -> Option<String> {
    found(&[text], FactKind::Quote).speaker
}

#[test]
fn the_speaker_stands_before_the_apposition_and_not_in_it() {
    let told = speaker(
        "Pell, who once led the lock guild that worked with the Tarrek, said, “The lights went out at once.”",
    );
    assert_eq!(told.as_deref(), Some("Pell"));
    let named_behind = speaker(
        "The operator, a house in Selwyn, is silent. “The lights went out,” said Odo Pell.",
    );
    assert_eq!(named_behind.as_deref(), Some("Odo Pell"));
}

#[test]
fn he_is_cited_too_where_another_version_names_him_or_whom_he_told() {
    let found = worded(
        &[
            "“By midnight I had nothing left but the flour,” he told the Courier.",
            "“By midnight I had nothing left but the flour,” he said.",
        ],
        FactKind::Attribution,
    );
    assert_eq!(found, ["vary: he told the Courier | he said"]);
}

#[test]
fn an_agency_is_credited_by_one_version_alone() {
    let found = worded(
        &[
            "The ferry struck the old pier in thick fog.\n\n(with inputs from AFP)",
            "The ferry struck the old pier in thick fog.",
        ],
        FactKind::Attribution,
    );
    assert!(has(&found, "single: AFP"), "{found:?}");
}

#[test]
fn a_mark_bent_the_wrong_way_closes_the_quotation() {
    let found = worded(
        &["“The lights went out at once and nobody spoke, “the pilot wrote in his account."],
        FactKind::Quote,
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(!found[0].contains("account"), "{found:?}");
}

#[test]
fn a_famous_day_is_no_fraction() {
    let found = worded(
        &["The lock master died days before 9/11 in an attack on the mill."],
        FactKind::Figure,
    );
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_state_and_its_province_are_two_names() {
    let text = "The fog came to Tarrekia’s Selwyn first. In Tarrekia nobody saw it. All of Selwyn did. \
                The ferries of Tarrekia’s Selwyn lay still.";
    let found = worded(&[text, text], FactKind::Name);
    assert!(
        found.iter().all(|line| !line.contains("Tarrekia’s Selwyn")),
        "{found:?}"
    );
}

#[test]
fn changes_inside_the_marks_are_told_word_by_word() {
    let texts = [
        "“We heard the keel go over rock for a full minute,” said Odo Pell.",
        "“We heard the keel pass over stone for a full hour,” said Odo Pell.",
    ];
    let why = found(&texts, FactKind::Quote).why.unwrap();
    assert!(why.contains(" became "), "{why}");
    assert!(!why.contains("heard") && !why.contains("full"), "{why}");
}
