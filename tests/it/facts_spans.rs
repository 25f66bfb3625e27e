//! Spans of years, parts of months and times in words, each beside what says the same or nothing.

use retold::facts::FactKind;

use super::facts_read::{dated, has, lines_of, worded};

fn dates(one: &str, other: &str) -> Vec<String> {
    worded(&[one, other], FactKind::Date)
}

#[test]
fn the_years_of_a_span_are_two_dates() {
    let told = |years: &str| format!("The thefts took place {years} at a school in Tawton.");
    for (one, other) in [
        ("between 1977 and 1982", "between 1978 and 1982"),
        ("in 1977-82", "in 1978–82"),
        ("from 1977 to 1982", "from 1977 to 1983"),
    ] {
        let found = dates(&told(one), &told(other));
        let n_conflicts = found
            .iter()
            .filter(|row| row.starts_with("conflict"))
            .count();
        assert_eq!(n_conflicts, 1, "{found:?}");
        let figures = worded(&[&told(one), &told(other)], FactKind::Figure);
        assert!(figures.is_empty(), "{figures:?}");
    }
    let found = dates(&told("between 1977 and 1982"), &told("in 1977–82"));
    assert!(
        found.iter().all(|row| row.starts_with("agree")),
        "{found:?}"
    );
    let figures = "The yard sold between 1977 and 1982 boats, it said.";
    assert!(dates(figures, figures).is_empty());
}

#[test]
fn times_in_words_are_told_of_either_half_of_the_day() {
    let told = |time: &str| format!("The gates open {time} at Orvell.");
    for (one, other, status) in [
        ("at six o'clock", "at 6 p.m.", "vary"),
        ("at six o’clock", "at seven o'clock", "conflict"),
        ("at half past six", "at 18:30", "vary"),
        ("at a quarter to seven", "at 18:30", "conflict"),
        ("at six in the evening", "at 18:00", "agree"),
        ("at six in the evening", "at 06:00", "conflict"),
    ] {
        let found = dates(&told(one), &told(other));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with(status), "{found:?}");
    }
    let rate = "The bank lends at six percent, and a quarter to five firms.";
    assert!(dates(rate, rate).is_empty());
}

#[test]
fn parts_of_a_month_hold_their_days() {
    let told = |when: &str| format!("The dam will open {when} at Orvell.");
    for (one, other, status) in [
        ("in early May", "in late May", "conflict"),
        ("in mid-May", "in late May", "vary"),
        ("at the end of May", "on 30 May", "vary"),
        ("at the end of May", "on 3 May", "conflict"),
        ("in early May", "in early May", "agree"),
    ] {
        let found = dates(&told(one), &told(other));
        assert!(found.iter().any(|row| row.starts_with(status)), "{found:?}");
    }
}

#[test]
fn one_day_in_other_words_agrees_and_days_that_are_not_known_stay_apart() {
    let texts = [
        "The dam opened today at Orvell.",
        "The dam opened yesterday at Orvell.",
    ];
    let found = lines_of(
        dated(&[("2025-03-13", texts[0]), ("2025-03-14", texts[1])]),
        FactKind::Date,
    );
    assert_eq!(found, ["agree: A today | B yesterday"]);
    let found = lines_of(
        dated(&[("2025-03-14", texts[0]), ("2025-03-14", texts[1])]),
        FactKind::Date,
    );
    assert_eq!(found, ["conflict: A today | B yesterday"]);
    let found = dates(texts[0], texts[1]);
    assert!(
        found.iter().all(|row| row.starts_with("single")),
        "{found:?}"
    );
    let found = dates(
        "The dam opened on 20 August at Orvell.",
        "The dam opened on 20 August 2021 at Orvell.",
    );
    assert!(
        has(&found, "agree: 20 August | 20 August 2021"),
        "{found:?}"
    );
}

#[test]
fn another_day_of_another_event_is_no_more_than_likely() {
    for (one, other, status) in [
        (
            "He was arrested in Orvell on Monday night after a long hunt for the thieves.",
            "He was arrested on Tuesday night at a shop in Orvell after a hunt for the thieves.",
            "conflict",
        ),
        (
            "On Monday the old gate of the weir at Orvell fell into the water.",
            "The old gate of the weir at Orvell fell into the water on Tuesday.",
            "conflict",
        ),
        (
            "Pell appeared in the court of Orvell on Monday and will be taken to Hesk in two weeks.",
            "Pell surrendered in Orvell on Friday and will be taken to Hesk in two weeks.",
            "likely",
        ),
        (
            "Tickets for the concert at Orvell go on sale on August 24 at the weir.",
            "Details of the concert at Orvell will be told on August 23 at the weir.",
            "likely",
        ),
    ] {
        let found = dates(one, other);
        assert!(found.iter().any(|row| row.starts_with(status)), "{found:?}");
    }
}
