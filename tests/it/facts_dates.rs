//! Facts: days told from the day of publication, and days that can be read in two ways.

use retold::facts::{FactClaim, FactKind};

use super::facts_read::{dated, drafts, lines_of, read};

const FRIDAY: &str = "2025-03-14";
const SATURDAY: &str = "2025-03-15";

fn days(texts: [(&str, &str); 2]) -> Vec<String> {
    lines_of(dated(&texts), FactKind::Date)
}

fn why(texts: [(&str, &str); 2]) -> String {
    let (_, facts) = read(dated(&texts));
    let date = facts.iter().find(|fact| fact.kind == FactKind::Date);
    date.unwrap().why.clone().unwrap()
}

#[test]
fn yesterday_and_a_weekday_are_read_against_the_day_of_publication() {
    let same = [
        (
            FRIDAY,
            "The barge struck the pier yesterday near the old lock.",
        ),
        (
            SATURDAY,
            "The barge struck the pier on Thursday near the old lock.",
        ),
    ];
    assert_eq!(days(same), ["agree: A yesterday | B Thursday"]);
    let other = [
        (
            FRIDAY,
            "The barge struck the pier yesterday near the old lock.",
        ),
        (
            SATURDAY,
            "The barge struck the pier on Wednesday near the old lock.",
        ),
    ];
    assert_eq!(days(other), ["conflict: A yesterday | B Wednesday"]);
}

#[test]
fn the_day_of_a_figure_that_another_is_compared_with_is_another_day() {
    let (monday, tuesday) = ("2024-11-04", "2024-11-05");
    for earlier in [
        "The agency issued 14 flood warnings, down from 21 on Saturday.",
        "The agency issued 14 flood warnings, against 21 on Saturday.",
        "The agency issued 14 flood warnings, fewer than the 21 on Saturday.",
    ] {
        let found = days([
            (monday, earlier),
            (
                tuesday,
                "There were 14 flood warnings of the agency on Monday.",
            ),
        ]);
        assert!(
            found.iter().all(|row| row.starts_with("single")),
            "{found:?}"
        );
    }
    let found = days([
        (monday, "The agency issued 14 flood warnings on Saturday."),
        (tuesday, "The agency issued 14 flood warnings on Sunday."),
    ]);
    assert!(found[0].starts_with("conflict"), "{found:?}");
}

#[test]
fn yesterday_told_a_day_later_is_another_day() {
    let text = "The barge struck the pier yesterday near the old lock.";
    let copied = [(FRIDAY, text), (SATURDAY, text)];
    assert_eq!(days(copied), ["vary: A yesterday | B yesterday"]);
    assert!(why(copied).starts_with("the same word means another time"));
}

#[test]
fn without_a_day_of_publication_nothing_is_claimed() {
    let (_, facts) = read(drafts(&[
        "The barge struck the pier yesterday near the old lock.",
        "The barge struck the pier on Wednesday near the old lock.",
    ]));
    let conflicts = facts.n_with(FactClaim::Conflict);
    assert_eq!(conflicts, 0);
}

#[test]
fn a_day_of_last_week_lies_in_it_and_a_year_holds_its_days() {
    let week = days([
        (
            FRIDAY,
            "The barge struck the pier last week near the old lock.",
        ),
        (
            FRIDAY,
            "The barge struck the pier on 5 March near the old lock.",
        ),
    ]);
    assert_eq!(week, ["vary: A last week | B 5 March"]);
    let year = days([
        (
            FRIDAY,
            "The old lock was built in 1987 by the harbour board.",
        ),
        (
            FRIDAY,
            "The old lock was built in May 1987 by the harbour board.",
        ),
    ]);
    assert_eq!(year, ["vary: A 1987 | B May 1987"]);
}

#[test]
fn one_day_told_in_sentences_that_are_not_linked_is_one_row() {
    let found = days([
        (
            FRIDAY,
            "The barge struck the pier on Thursday. Nobody was hurt.",
        ),
        (
            FRIDAY,
            "The mayor praised the crews. They had worked since Thursday to free a ship.",
        ),
    ]);
    assert_eq!(found, ["agree: A Thursday | B Thursday"]);
}

#[test]
fn the_order_of_day_and_month_is_told_and_not_guessed() {
    let text = "The treaty was signed on 03/04/2025 in the old town hall.";
    let told = why([
        (FRIDAY, text),
        (
            FRIDAY,
            "The treaty was signed on 4 March 2025 in the old town hall.",
        ),
    ]);
    assert_eq!(
        told,
        "day and month could be either way round: 03/04/2025 (2025-03-04 or 2025-04-03) in A, \
         4 March 2025 in B"
    );
}

#[test]
fn a_time_that_is_hedged_varies() {
    let found = days([
        (
            FRIDAY,
            "The barge struck the pier at about 6.30 p.m. near the old lock.",
        ),
        (
            FRIDAY,
            "The barge struck the pier at 18:40 near the old lock.",
        ),
    ]);
    assert_eq!(found, ["vary: A 6.30 p.m. | B 18:40"]);
}
