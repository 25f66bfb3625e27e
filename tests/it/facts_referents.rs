//! Figures and dates of one thing, beside innocent ones that look alike: another person's, a part of the whole, a stamp.

use retold::facts::FactKind;

use super::facts_read::{dated, has, lines_of, worded};

fn figures(one: &str, other: &str) -> Vec<String> {
    worded(&[one, other], FactKind::Figure)
}

fn dates(one: &str, other: &str) -> Vec<String> {
    worded(&[one, other], FactKind::Date)
}

fn conflicts(found: &[String]) -> Vec<&str> {
    let rows = found.iter().map(String::as_str);
    rows.filter(|row| row.starts_with("conflict")).collect()
}

#[test]
fn an_age_belongs_to_the_person_it_stands_beside() {
    let found = figures(
        "Nils Orlo, 58, and his wife Greta, 59, were pulled from the lock at Tarrek.",
        "Nils Orlo, 59, and his wife Greta, 61, were pulled from the lock at Tarrek.",
    );
    assert_eq!(
        conflicts(&found),
        ["conflict: 58 | 59", "conflict: 59 | 61"]
    );
    let found = figures(
        "The skipper Nils Orlo, who denies stealing from his mate Ove Lund, 31, was in court on Monday.",
        "The skipper Nils Orlo, 58, who denies stealing from his mate, was in court on Monday.",
    );
    assert!(conflicts(&found).is_empty(), "{found:?}");
    let found = figures(
        "Sergeant Orlo, 58, welcomed the verdict at Tarrek county court.",
        "Orlo, who has three children, welcomed the verdict at Tarrek county court.",
    );
    assert!(conflicts(&found).is_empty(), "{found:?}");
    let found = figures(
        "Sergeant Orlo, 58, welcomed the verdict at Tarrek county court.",
        "Nils Orlo, 56, welcomed the verdict at Tarrek county court.",
    );
    assert_eq!(conflicts(&found), ["conflict: 58 | 56"]);
}

#[test]
fn what_is_reckoned_from_the_figures_beside_it_is_no_other_figure() {
    let found = figures(
        "The teacher is said to have struck three boys and two girls at the harbour school.",
        "The teacher is said to have struck five children at the harbour school.",
    );
    assert!(conflicts(&found).is_empty(), "{found:?}");
    let found = figures(
        "The board sold the crane for £1,750 to a yard in Tarrek on Monday.",
        "The board sold the crane for £1,672 and £78 in fees to a yard in Tarrek on Monday.",
    );
    assert!(conflicts(&found).is_empty(), "{found:?}");
    let found = figures(
        "The teacher is said to have struck six children at the harbour school.",
        "The teacher is said to have struck five children at the harbour school.",
    );
    assert_eq!(
        conflicts(&found),
        ["conflict: six children | five children"]
    );
}

#[test]
fn a_verb_with_over_hedges_nothing_and_a_sum_of_money_is_not_killed() {
    let found = figures(
        "The skipper handed over £3,500 to the widow, the court heard on Monday.",
        "The skipper gave £3,500 to the widow, the court heard on Monday.",
    );
    assert!(has(&found, "agree: £3,500 | £3,500"), "{found:?}");
    let found = figures(
        "The skipper owed over £3,500 to the widow, the court heard on Monday.",
        "The skipper owed £3,500 to the widow, the court heard on Monday.",
    );
    assert!(has(&found, "vary: over £3,500 | £3,500"), "{found:?}");
    let found = figures(
        "The yard raised £55,000 for the families of the dead and wounded men of Tarrek.",
        "The yard raised £55,000 for the families of the men of Tarrek who died.",
    );
    assert!(has(&found, "agree: £55,000 | £55,000"), "{found:?}");
}

#[test]
fn halves_lakhs_and_crores_are_read() {
    for (one, other) in [
        ("half a million crowns", "500,000 crowns"),
        ("two and a half million crowns", "2.5 million crowns"),
        ("25 lakh rupees", "2.5 million rupees"),
        ("3 crore rupees", "30 million rupees"),
    ] {
        let paid = |sum: &str| format!("The town paid {sum} for the new pumps at Orvell.");
        let found = figures(&paid(one), &paid(other));
        assert!(has(&found, &format!("agree: {one} | {other}")), "{found:?}");
    }
    let found = figures(
        "The town paid half a million crowns for the new pumps at Orvell.",
        "The town paid a million crowns for the new pumps at Orvell.",
    );
    assert_eq!(conflicts(&found).len(), 1, "{found:?}");
}

#[test]
fn a_time_is_read_in_its_zone() {
    let told = |time: &str| format!("The barge struck the pier at {time} near the old lock.");
    for (one, other, is_conflict) in [
        ("18:40 GMT", "19:40 CET", false),
        ("6:40 p.m. GMT", "1:40 p.m. EST", false),
        ("18:40", "19:40 CET", false),
        ("18:40 GMT", "18:40 EST", true),
        ("18:40 GMT", "19:50 CET", true),
        ("18:40", "19:40", true),
        ("18:40", "19:55 CET", true),
    ] {
        let found = dates(&told(one), &told(other));
        assert_eq!(
            !conflicts(&found).is_empty(),
            is_conflict,
            "{one} {other}: {found:?}"
        );
    }
}

#[test]
fn a_time_without_a_zone_beside_one_that_may_be_the_same_is_no_more_than_likely_another() {
    let told = |time: &str| format!("The barge struck the pier at {time} near the old lock.");
    let found = dates(&told("18:40"), &told("19:40 CET"));
    assert_eq!(found, ["likely: 18:40 | 19:40"]);
    let found = dates(&told("18:40 GMT"), &told("19:40 CET"));
    assert_eq!(found, ["vary: 18:40 | 19:40"]);
}

#[test]
fn stamps_of_the_page_game_clocks_and_records_are_no_dates() {
    let found = dates(
        "26 September 2013, 10:00 (GMT+05:00) The vote in Turvia is planned for December 15, 2013, a message said.",
        "4 October 2013, 18:07 (GMT+05:00) The vote in Turvia is planned for December 15, 2013, a message said.",
    );
    assert_eq!(found, ["agree: December 15, 2013 | December 15, 2013"]);
    let found = dates(
        "Lund (45-7-2) scored with 4:43 left in the first half.",
        "Lund (45-7-2) scored with 4:34 left in the first half.",
    );
    assert!(found.is_empty(), "{found:?}");
    let found = dates(
        "The vote was held on 26 September 2013 at 10:00 in Turvia.",
        "The vote was held on 26 September 2013 at 18:07 in Turvia.",
    );
    assert_eq!(conflicts(&found), ["conflict: 10:00 | 18:07"]);
}

#[test]
fn a_day_behind_its_month_takes_no_number_before_it() {
    let found = figures(
        "Fifteen of the 19 hijackers came from one country, the report said.",
        "Fifteen of the 19 Sept. 11 hijackers came from one country, the report said.",
    );
    assert!(conflicts(&found).is_empty(), "{found:?}");
    let found = dates(
        "The ship sailed on 19 Sept. from Tarrek with a new crew.",
        "The ship sailed on 18 Sept. from Tarrek with a new crew.",
    );
    assert_eq!(conflicts(&found).len(), 1, "{found:?}");
}

#[test]
fn last_friday_said_on_a_friday_is_a_week_ago() {
    let told = |when: &str| format!("The barge struck the pier {when} near the old lock.");
    let on = |one: &str, other: &str| {
        let drafts = dated(&[("2025-03-14", &told(one)), ("2025-03-14", &told(other))]);
        lines_of(drafts, FactKind::Date)
    };
    assert!(conflicts(&on("last Friday", "on 7 March")).is_empty());
    assert_eq!(conflicts(&on("last Friday", "on 6 March")).len(), 1);
}

#[test]
fn a_day_of_these_days_is_another_occasion_than_a_far_one() {
    let told = |when: &str| format!("The two men were told to appear in court {when}.");
    let on = |one: &str, other: &str| {
        let drafts = dated(&[("1999-12-08", &told(one)), ("1999-12-08", &told(other))]);
        lines_of(drafts, FactKind::Date)
    };
    assert!(conflicts(&on("this morning", "on January 19")).is_empty());
    assert_eq!(conflicts(&on("yesterday", "on Monday")).len(), 1);
}

#[test]
fn a_hyphen_between_two_ends_is_a_range_and_in_a_score_it_is_none() {
    let told = |n: &str| format!("The board plans to build {n} pumps along the dyke at Orvell.");
    let found = figures(&told("10-15"), &told("10 to 15"));
    assert!(
        has(&found, "agree: 10-15 pumps | 10 to 15 pumps"),
        "{found:?}"
    );
    assert_eq!(
        conflicts(&figures(&told("10-15"), &told("20 to 25"))).len(),
        1
    );
    let found = figures("Orvell won 2-3 on Monday.", "Orvell won on Monday.");
    assert_eq!(found, ["single: 2-3"]);
}

#[test]
fn groups_of_a_telephone_number_are_no_figures_of_their_own() {
    let told = |n: &str| format!("Anyone who saw the barge is asked to call {n} until Friday.");
    for other in ["+44 20 7946 0123", "020 7946 0018"] {
        let found = figures(&told("+44 20 7946 0018"), &told(other));
        assert!(found.is_empty(), "{found:?}");
    }
    let count = |n: &str| format!("The board counted {n} barges on the river until Friday.");
    assert_eq!(conflicts(&figures(&count("44"), &count("46"))).len(), 1);
}

#[test]
fn a_figure_that_both_tell_explains_no_difference() {
    let found = figures(
        "The mill raised its toll to 25 cents a barge from 12 cents on Monday.",
        "The mill raised its toll to 25 cents a barge from 13 cents on Monday.",
    );
    assert_eq!(conflicts(&found), ["conflict: 12 cents | 13 cents"]);
}
