//! Facts: the sign, the money and the percent of a figure are part of it.

use retold::facts::FactKind;

use super::facts_read::lines;

fn figures(one: &str, other: &str) -> Vec<String> {
    lines(&[one, other], FactKind::Figure)
}

/// Whether the figures of two sentences, each with its own words in one place, are a conflict.
fn is_conflict(sentence: &str, one: &str, other: &str) -> bool {
    let found = figures(&sentence.replace("{}", one), &sentence.replace("{}", other));
    found.iter().any(|line| line.starts_with("conflict"))
}

#[test]
fn a_minus_that_is_lost_is_a_conflict() {
    let night = "It was {} at Harwick in the night before the flood.";
    assert!(is_conflict(night, "-7 °C", "7 °C"));
    assert!(is_conflict(night, "−7 °C", "7 °C"));
    assert!(is_conflict(night, "minus 7 degrees", "7 degrees"));
    assert!(is_conflict("Output changed by {} in May.", "-0.3%", "0.3%"));
    assert!(is_conflict(
        "The mill had a result of {} in May.",
        "-$5 million",
        "$5 million"
    ));
}

#[test]
fn one_minus_in_two_ways_a_loss_and_a_dash_are_no_conflict() {
    let night = "It was {} at Harwick in the night before the flood.";
    assert!(!is_conflict(night, "-7 °C", "minus 7 °C"));
    assert!(!is_conflict(night, "−7 °C", "–7 °C"));
    assert!(!is_conflict(
        night,
        "minus 7 degrees",
        "7 degrees below zero"
    ));
    let pairs = [
        (
            "Output was -5 percent in May at the mill.",
            "Output fell 5 percent in May at the mill.",
        ),
        (
            "The poll has a margin of plus or minus 4 points.",
            "The poll has a margin of 4 points.",
        ),
        (
            "The crossing is open again -16 weeks after the flood.",
            "The crossing is open again, 16 weeks after the flood.",
        ),
        (
            "The barge carried 40 people –5 of them children.",
            "The barge carried 40 people, 5 of them children.",
        ),
        (
            "Selwyn beat Harwick by 3-5 in front of 900 people.",
            "Selwyn beat Harwick by 3–5 in front of 900 people.",
        ),
        (
            "Some 10-15 people were hurt at the lock.",
            "Some 10–15 people were hurt at the lock.",
        ),
    ];
    for (one, other) in pairs {
        let found = figures(one, other);
        assert!(
            found.iter().all(|line| !line.starts_with("conflict")),
            "{found:?}"
        );
    }
}

#[test]
fn other_money_is_a_conflict() {
    let cost = "It cost {} to mend the dam above Harwick.";
    for (one, other) in [
        ("A$10 million", "US$10 million"),
        ("£10 million", "€10 million"),
        ("HK$3,000", "C$3,000"),
        ("$40", "£40"),
        ("500 SEK", "500 NOK"),
        (
            "10 million Australian dollars",
            "10 million Canadian dollars",
        ),
    ] {
        assert!(is_conflict(cost, one, other), "{one} {other}");
    }
}

#[test]
fn plain_dollars_are_those_of_the_paper_and_one_sum_in_two_moneys_is_no_conflict() {
    let cost = "It cost {} to mend the dam above Harwick.";
    for (one, other) in [
        ("$10 million", "US$10 million"),
        ("A$10 million", "10 million dollars"),
        ("A$10 million", "10 million Australian dollars"),
        ("USD 10 million", "$10m"),
        ("500 kronor", "500 kr"),
        ("500 SEK", "500 kr"),
        ("£10 million (€12 million)", "€12 million (£10 million)"),
    ] {
        assert!(!is_conflict(cost, one, other), "{one} {other}");
    }
}

#[test]
fn percent_are_no_percentage_points() {
    let rose = "The share of empty homes at Harwick rose by {} in a year.";
    assert!(is_conflict(rose, "5 percent", "5 percentage points"));
    assert!(is_conflict(rose, "5%", "5 pp"));
    assert!(!is_conflict(rose, "5 percentage points", "5 points"));
    assert!(!is_conflict(
        rose,
        "0.25 percentage points",
        "25 basis points"
    ));
    assert!(!is_conflict(rose, "5%", "5 percent"));
    assert!(!is_conflict(rose, "5 per cent", "5 pct"));
}
