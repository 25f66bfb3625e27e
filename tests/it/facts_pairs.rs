//! Facts: two papers tell one fire in French, Ukrainian and Korean, with three differences and what only looks like one; and
//! sentences of sixteen languages in which nothing contradicts.

use retold::facts::FactClaim;
use retold::text::{Draft, Language};

use super::facts_read::{line, published_on, read};

/// What is said of two versions that were published on the day of the fire and on the next: a line a fact of this claim.
fn told(tag: &str, texts: [&str; 2], claim: FactClaim) -> Vec<String> {
    let draft = |(text, day): (&str, &str)| Draft {
        text: text.to_owned(),
        language: Language::of_tag(tag),
        meta: published_on(Some(day)),
        ..Draft::default()
    };
    let days = ["2025-03-14", "2025-03-15"];
    let (story, facts) = read(texts.into_iter().zip(days).map(draft).collect());
    let found = facts.iter().filter(|fact| fact.claim() == claim);
    found.map(|fact| line(&story, fact)).collect()
}

fn has_all(found: &[String], wanted: &[&str]) {
    for line in wanted {
        assert!(
            found.iter().any(|found| found == line),
            "{line} in {found:#?}"
        );
    }
}

#[test]
fn a_french_fire_is_told_with_two_contradictions_and_five_innocent_twins() {
    let texts = [
        include_str!("../languages/fr-a.txt"),
        include_str!("../languages/fr-b.txt"),
    ];
    let conflicts = told("fr", texts, FactClaim::Conflict);
    assert_eq!(
        conflicts,
        [
            "conflict: A 17 employés | B 71 employés",
            "conflict: A Julien Mercier | B Julien Mercié"
        ]
    );
    assert!(told("fr", texts, FactClaim::Likely).is_empty());
    has_all(
        &told("fr", texts, FactClaim::Agree),
        &[
            "agree: A 2,5 millions d'euros | B 2 500 000 euros",
            "agree: A vendredi | B 14 mars",
            "agree: A 16 h 40 | B 16h40",
            "agree: A 12 m | B 12 mètres",
            "agree: A Jean Dupuis | B Dupuis",
        ],
    );
}

#[test]
fn a_ukrainian_fire_is_told_with_number_words_and_names_in_other_cases() {
    let texts = [
        include_str!("../languages/uk-a.txt"),
        include_str!("../languages/uk-b.txt"),
    ];
    let conflicts = told("uk", texts, FactClaim::Conflict);
    assert_eq!(
        conflicts,
        ["conflict: A сімнадцять працівників | B 71 працівника"]
    );
    let likely = told("uk", texts, FactClaim::Likely);
    assert_eq!(likely, ["likely: A Сергій Коваленко | B Сергій Ковальчук"]);
    has_all(
        &told("uk", texts, FactClaim::Agree),
        &[
            "agree: A 2,5 млн грн | B 2 500 000 гривень",
            "agree: A 85 людей | B 85 осіб",
            "agree: A п'ятницю | B 14 березня",
            "agree: A Андрій Мельник | B Андрія Мельника",
        ],
    );
}

#[test]
fn a_korean_fire_is_told_with_counters_in_one_word_and_hours_of_half_a_day() {
    let texts = [
        include_str!("../languages/ko-a.txt"),
        include_str!("../languages/ko-b.txt"),
    ];
    let conflicts = told("ko", texts, FactClaim::Conflict);
    assert_eq!(conflicts, ["conflict: A 17명이 | B 71명이"]);
    has_all(
        &told("ko", texts, FactClaim::Agree),
        &[
            "agree: A 240명이 | B 240명이",
            "agree: A 금요일 | B 3월 14일",
            "agree: A 4시 40분에 | B 16시 40분에",
            "agree: A 이영호 | B 이영호",
        ],
    );
}

#[test]
fn the_same_in_other_words_and_order_contradicts_nothing() {
    let lines = include_str!("../languages/innocent.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        let parts: Vec<&str> = line.split(" | ").collect();
        let [tag, one, other] = parts.as_slice() else {
            panic!("a tag and two tellings: {line}");
        };
        let draft = |text: &&str| Draft {
            text: (*text).to_owned(),
            language: Language::of_tag(tag),
            meta: published_on(Some("2025-03-14")),
            ..Draft::default()
        };
        let (story, facts) = read([one, other].map(draft).into());
        let is_claim = |fact: &&retold::facts::Fact| {
            matches!(fact.claim(), FactClaim::Conflict | FactClaim::Likely)
        };
        let found = facts.iter().filter(is_claim);
        let found: Vec<String> = found
            .map(|fact| super::facts_read::line(&story, fact))
            .collect();
        assert!(found.is_empty(), "{tag}: {found:?}");
    }
}
