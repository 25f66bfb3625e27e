//! Facts: what one version says and another turns round, denies or doubts.

use retold::facts::FactKind;

use super::facts_read::{drafts, found, read, worded};

fn turned(texts: [&str; 2]) -> Vec<String> {
    worded(&texts, FactKind::Attribution)
}

#[test]
fn what_went_up_in_one_version_and_down_in_the_other_is_a_conflict_where_nothing_else_differs() {
    let texts = [
        "The profits of the mill rose 12 percent in spring.",
        "The profits of the mill fell 12 percent in spring.",
    ];
    assert_eq!(turned(texts), ["conflict: rose | fell"]);
    let why = found(&texts, FactKind::Attribution).why.unwrap();
    assert_eq!(
        why,
        "one says the opposite of the other: “rose” in A, “fell” in B"
    );
}

#[test]
fn what_was_granted_in_one_version_and_refused_in_the_other_is_likely_a_contradiction_where_more_differs()
 {
    let found = turned([
        "The harbour court accepted the appeal of the ferrymen on Friday.",
        "The harbour court rejected the appeal of the old ferrymen late on Friday.",
    ]);
    assert_eq!(found, ["likely: accepted | rejected"]);
}

#[test]
fn a_denial_of_the_opposite_says_the_same() {
    let found = turned([
        "The price of grain did not rise after the flood at Tarrek.",
        "The price of grain fell after the flood at Tarrek.",
    ]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn both_ways_in_one_sentence_contradict_nobody() {
    let found = turned([
        "The price of grain rose in spring and fell in autumn at Tarrek.",
        "The price of grain rose in spring and rose in autumn at Tarrek.",
    ]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_doubt_varies_and_a_denial_is_likely_a_contradiction() {
    let doubted = turned([
        "The ferry reportedly struck the old pier in thick fog near the northern lock.",
        "The ferry struck the old pier in thick fog near the northern lock.",
    ]);
    assert_eq!(doubted, ["vary: reportedly struck | struck"]);
    let denied = turned([
        "The captain was not injured when the ferry struck the old pier in thick fog.",
        "The captain was injured when the ferry struck the pier in thick fog.",
    ]);
    assert_eq!(denied, ["likely: not injured | injured"]);
}

#[test]
fn a_denial_is_seen_in_a_sentence_cut_short() {
    let found = turned([
        "The captain was not injured when the ferry struck the old pier in thick fog.",
        "The captain was injured.",
    ]);
    assert_eq!(found, ["likely: not injured | injured"]);
}

#[test]
fn what_several_versions_doubt_is_one_row() {
    let doubted = "The ferry reportedly struck the old pier in thick fog near the lock.";
    let plain = "The ferry struck the old pier in thick fog near the lock.";
    let (_, facts) = read(drafts(&[doubted, plain, doubted]));
    let whys: Vec<&str> = facts.iter().filter_map(|f| f.why.as_deref()).collect();
    assert_eq!(
        whys,
        ["one is less sure: “reportedly struck” in A and C, “struck” in B"]
    );
}

#[test]
fn who_did_it_and_to_whom_is_a_conflict_where_it_is_told_the_other_way_round() {
    let found = turned([
        "Orvell sued Selwyn over the dam on Monday.",
        "Selwyn sued Orvell over the dam on Monday.",
    ]);
    assert_eq!(found, ["conflict: Orvell sued Selwyn | Selwyn sued Orvell"]);
    let found = turned([
        "Anne Tolle accused Mark Brenn of theft on Monday, the court heard.",
        "Anne Tolle was accused by Mark Brenn of theft on Monday, the court heard.",
    ]);
    assert!(
        found.iter().any(|row| row.starts_with("conflict")),
        "{found:?}"
    );
    for texts in [
        // In the passive, either way, and one of another house.
        [
            "Orvell sued Selwyn over the dam on Monday.",
            "Selwyn was sued by Orvell over the dam on Monday.",
        ],
        [
            "Tolle married Brenn at the old weir on Monday.",
            "Brenn married Tolle at the old weir on Monday.",
        ],
        [
            "Orvell sued Selwyn over the dam, and Selwyn sued Orvell over the weir.",
            "Selwyn sued Orvell over the weir and the dam on Monday.",
        ],
        [
            "Orvell sued Selwyn's mayor over the dam on Monday.",
            "Selwyn sued Orvell's mayor over the dam on Monday.",
        ],
    ] {
        let found = turned(texts);
        assert!(
            !found.iter().any(|row| row.starts_with("conflict")),
            "{found:?}"
        );
    }
}
