//! Figures and dates as papers print them: scores, myriads, digits of other scripts, months beside counts, days ago.

use retold::facts::FactKind;

use super::facts_read::{lines, worded};

/// What the first row of a kind says of two versions; nothing where neither has one.
fn claim(one: &str, other: &str, kind: FactKind) -> String {
    let found = worded(&[one, other], kind);
    let claim = found.first().and_then(|row| row.split(':').next());
    claim.unwrap_or_default().to_owned()
}

fn figure_claim(one: &str, other: &str) -> String {
    claim(one, other, FactKind::Figure)
}

#[test]
fn a_month_takes_its_own_day_and_no_figure_behind_it() {
    for sentence in [
        "On 12 May {} people came to the weir.",
        "In March {} people were hurt at the weir.",
        "In May {} people were hurt at the weir.",
    ] {
        for (one, other) in [("40", "50"), ("20", "30"), ("1,500", "1,700")] {
            let told = [one, other].map(|n| sentence.replace("{}", n));
            assert_eq!(figure_claim(&told[0], &told[1]), "conflict", "{told:?}");
            assert_ne!(
                claim(&told[0], &told[1], FactKind::Date),
                "conflict",
                "{told:?}"
            );
        }
    }
    let days = [
        "On March 12 people came to the weir.",
        "On March 14 people came to the weir.",
    ];
    assert_eq!(claim(days[0], days[1], FactKind::Date), "conflict");
    let day = "The 19 Sept. 11 hijackers were named.";
    assert_eq!(lines(&[day, "x"], FactKind::Date), ["single: A Sept. 11"]);
}

#[test]
fn scores_are_one_figure_each_and_spans_are_none() {
    for (one, other, told) in [
        (
            "Orvell beat Selwyn 3-2 in the final at the weir.",
            "Orvell beat Selwyn 4-2 in the final at the weir.",
            "conflict",
        ),
        (
            "Orvell beat Selwyn 3–2 in the final at the weir.",
            "Selwyn lost 2-3 to Orvell in the final at the weir.",
            "agree",
        ),
        (
            "Orvell were 26/2 after ten overs.",
            "Orvell were 26/3 after ten overs.",
            "conflict",
        ),
        (
            "The council voted 7-2 to pay for it.",
            "The council voted 6-2 to pay for it.",
            "conflict",
        ),
        (
            "The council will buy 10-15 pumps.",
            "The council will buy 10 to 15 pumps.",
            "agree",
        ),
        (
            "The party won 10-15 seats in the north.",
            "The party won 12 seats in the north.",
            "single",
        ),
        (
            "The bid was 26/32 at the close.",
            "The bid was 26/32 at the close.",
            "agree",
        ),
    ] {
        assert_eq!(figure_claim(one, other), told, "{one} | {other}");
    }
    let clock = "Selwyn lost by a length in the final at 18:40.";
    assert!(lines(&[clock, clock], FactKind::Figure).is_empty());
}

#[test]
fn digits_of_other_scripts_and_myriads_are_read() {
    for (one, other, told) in [
        (
            "أنفقت الوزارة ١٢٠٠ كرونة.",
            "أنفقت الوزارة 1200 كرونة.",
            "agree",
        ),
        (
            "मंत्रालय ने १२०० रुपये खर्च किए।",
            "मंत्रालय ने १३०० रुपये खर्च किए।",
            "conflict",
        ),
        (
            "ダムに1万2000台のポンプを設置した。",
            "ダムに12000台のポンプを設置した。",
            "agree",
        ),
        (
            "ダムに1万2000台のポンプを設置した。",
            "ダムに1万3000台のポンプを設置した。",
            "conflict",
        ),
        ("政府花费了1.2万亿元。", "政府花费了12000亿元。", "agree"),
        (
            "정부는 댐에 3억 5000만 원을 썼다.",
            "정부는 댐에 3억 6000만 원을 썼다.",
            "conflict",
        ),
        ("시위에 3만명이 모였다.", "시위에 3만 명이 모였다.", "agree"),
    ] {
        assert_eq!(figure_claim(one, other), told, "{one} | {other}");
    }
    // Days that are counted and nothing but them.
    let only = "그는 5일만 일했다.";
    assert!(lines(&[only, only], FactKind::Figure).is_empty());
}

#[test]
fn halves_and_tens_of_thousands_are_read() {
    let spent = "The ministry spent {} crowns on the dam.";
    for (one, other, told) in [
        ("half a million", "500,000", "agree"),
        ("two and a half million", "2.5 million", "agree"),
        ("2½ million", "2.5 million", "agree"),
        ("2½ million", "2.25 million", "conflict"),
        ("tens of thousands of", "40,000", "vary"),
        ("tens of thousands of", "400,000", "conflict"),
    ] {
        let told_as = [one, other].map(|n| spent.replace("{}", n));
        assert_eq!(figure_claim(&told_as[0], &told_as[1]), told, "{told_as:?}");
    }
}

#[test]
fn a_rise_told_by_both_ends_agrees_with_the_rise() {
    let from = "Output rose from 4 to 5 million tonnes in a year.";
    assert_ne!(
        figure_claim(from, "Output rose by 1 million tonnes in a year."),
        "conflict"
    );
    assert_eq!(
        figure_claim(from, "Output rose by 2 million tonnes in a year."),
        "conflict"
    );
}

#[test]
fn may_the_month_and_the_surname_are_no_doubt_and_the_verb_is() {
    let doubt = |one: &str, other: &str| claim(one, other, FactKind::Attribution) == "vary";
    for (one, other) in [
        (
            "The dam opened in May after a fight.",
            "The dam opened after a fight.",
        ),
        (
            "May told the council it was safe.",
            "The council was told it was safe.",
        ),
    ] {
        assert!(!doubt(one, other), "{one} | {other}");
    }
    assert!(doubt(
        "The dam may open after a fight.",
        "The dam will open after a fight."
    ));
}

#[test]
fn noon_days_ago_and_short_years_are_dates() {
    for (one, other, told) in [
        (
            "The gate rose at midnight.",
            "The gate rose at 00:00.",
            "agree",
        ),
        (
            "The gate rose at noon.",
            "The gate rose at 11 a.m.",
            "conflict",
        ),
        (
            "The crew came on 13/05/25.",
            "The crew came on 13 May 2025.",
            "agree",
        ),
        (
            "The crew came on 13/05/25.",
            "The crew came on 14 May 2025.",
            "conflict",
        ),
        ("It opened in early May.", "It opened in May.", "vary"),
        (
            "It opened in early May.",
            "It opened in early June.",
            "conflict",
        ),
    ] {
        assert_eq!(claim(one, other, FactKind::Date), told, "{one} | {other}");
    }
    let sun = "They saw the midnight sun after the midnight mass.";
    assert!(lines(&[sun, sun], FactKind::Date).is_empty());
    let ago = "A fire broke out three days ago.";
    assert_eq!(
        lines(&[ago, "x"], FactKind::Date),
        ["single: A three days ago"]
    );
    assert!(lines(&[ago, "x"], FactKind::Figure).is_empty());
    let span = "A fire broke out 20 years ago.";
    assert!(lines(&[span, "x"], FactKind::Date).is_empty());
}
