//! Units and nouns in one word with their number, *one* where it counts, halves of units and words for many, each beside
//! a look-alike that counts nothing.

use retold::facts::FactKind;

use super::facts_read::{has, worded};

fn figures(one: &str, other: &str) -> Vec<String> {
    worded(&[one, other], FactKind::Figure)
}

fn is_conflict(one: &str, other: &str) -> bool {
    figures(one, other)
        .iter()
        .any(|row| row.starts_with("conflict"))
}

#[test]
fn units_and_nouns_are_read_in_one_word_with_their_number() {
    for (one, other) in [
        (
            "A 6.2-magnitude quake shook Orvell.",
            "A 6.7-magnitude quake shook Orvell.",
        ),
        (
            "A 38-tonne lorry hit the mill at Orvell.",
            "A 44-tonne lorry hit the mill at Orvell.",
        ),
        (
            "The tram was going at 56mph at Orvell.",
            "The tram was going at 65mph at Orvell.",
        ),
        (
            "The suspect is 5ft 10in tall, they said.",
            "The suspect is 6ft 1in tall, they said.",
        ),
        (
            "A three-storey house fell at Orvell.",
            "A five-storey house fell at Orvell.",
        ),
        (
            "A 300-bed clinic opened at Orvell.",
            "A 320-bed clinic opened at Orvell.",
        ),
        (
            "The ride costs 90p at Orvell.",
            "The ride costs 80p at Orvell.",
        ),
    ] {
        assert!(is_conflict(one, other), "{:?}", figures(one, other));
        assert!(!is_conflict(one, one), "{:?}", figures(one, one));
    }
}

#[test]
fn a_unit_at_length_or_in_another_measure_is_no_other_figure() {
    for (one, other) in [
        (
            "The tram was going at 56mph.",
            "The tram was going at 56 miles an hour.",
        ),
        (
            "The tram was going at 56mph.",
            "The tram was going at 90 km per hour.",
        ),
        (
            "A 6.2-magnitude quake shook Orvell.",
            "A quake of magnitude 6.2 shook Orvell.",
        ),
        (
            "A 38-tonne lorry hit the mill.",
            "A lorry of 38 tons hit the mill.",
        ),
        (
            "The suspect is 5ft 10in tall.",
            "The suspect is a 5-foot-10 man.",
        ),
    ] {
        assert!(!is_conflict(one, other), "{:?}", figures(one, other));
    }
    let names_nothing = |text: &str| figures(text, text).is_empty();
    assert!(names_nothing(
        "It was a one-off trip on a one-way road, his first-class seat empty."
    ));
    assert!(names_nothing(
        "He was twenty-something, and some forty-odd."
    ));
    assert!(names_nothing("He flew to Three-Mile Island, an old place."));
}

#[test]
fn one_counts_a_measure_or_a_person_and_nothing_else() {
    assert!(is_conflict(
        "The quake was one mile deep.",
        "The quake was two miles deep."
    ));
    assert!(is_conflict(
        "One man was killed at the weir on Monday.",
        "Two men were killed at the weir on Monday."
    ));
    let names_nothing = |text: &str| figures(text, text).is_empty();
    assert!(names_nothing(
        "One day the weir will fall, no one man can hold it, said one of them."
    ));
}

#[test]
fn words_for_many_are_ranges() {
    for (one, other, is_wrong) in [
        ("Tens of thousands of files", "Hundreds of files", true),
        ("Tens of thousands of files", "About 40,000 files", false),
        ("Dozens of files", "36 files", false),
        ("Hundreds of files", "36 files", true),
        ("Thousands of files", "Tens of thousands of files", false),
    ] {
        let told = |what: &str| format!("{what} were found in a shed at Orvell on Monday.");
        assert_eq!(
            is_conflict(&told(one), &told(other)),
            is_wrong,
            "{one} | {other}"
        );
    }
}

#[test]
fn a_range_keeps_both_its_ends() {
    let told = |term: &str| format!("Five men were given terms {term} years at Orvell.");
    let found = figures(
        &told("of between six and 75"),
        &told("ranging from six to 75"),
    );
    assert!(
        has(
            &found,
            "agree: between six and 75 years | from six to 75 years"
        ),
        "{found:?}"
    );
    assert!(is_conflict(
        &told("ranging from six to 75"),
        &told("ranging from 7 to 75")
    ));
    // Somebody of 14 is not all who are between 12 and 16.
    let found = figures(
        "He was charged with striking a 14-year-old girl, which he denied.",
        "Striking a girl between 12 and 16 years old is a crime. He was charged with it, which he denied.",
    );
    assert!(
        found.iter().all(|row| row.starts_with("single")),
        "{found:?}"
    );
    let half = |hours: &str| format!("The hearing at Orvell took {hours} on Monday.");
    assert!(!is_conflict(
        &half("one and a half hours"),
        &half("90 minutes")
    ));
    assert!(is_conflict(&half("half an hour"), &half("two hours")));
}

#[test]
fn a_change_by_so_much_is_none_to_so_much() {
    let told = |how: &str| format!("Prices of bread rose {how} at Orvell in May.");
    assert!(is_conflict(&told("by 5 percent"), &told("to 5 percent")));
    assert!(is_conflict(&told("5 percent"), &told("to 5 percent")));
    assert!(!is_conflict(&told("by 5 percent"), &told("5 percent")));
    assert!(!is_conflict(
        &told("by 5 percent"),
        "At Orvell bread was up by 5 percent in May."
    ));
    let both = "Prices of bread rose by 5 percent to 5 crowns at Orvell in May.";
    assert!(!is_conflict(both, both));
}
