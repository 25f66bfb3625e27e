//! Facts: days beside one large figure in sentences that are written anew, and days there that are of two events.

use retold::facts::FactKind;
use retold::text::Draft;

use super::facts_read::{dated, line, read};

fn dates_of(drafts: Vec<Draft>) -> Vec<String> {
    let (story, facts) = read(drafts);
    let shared = facts.iter().filter(|fact| {
        let first = fact.mentions[0].version;
        fact.kind == FactKind::Date && fact.mentions.iter().any(|m| m.version != first)
    });
    shared.map(|fact| line(&story, fact)).collect()
}

const OPENING: &str = "A fire broke out in the old mill of Orvell, and nobody was hurt.";

/// The dates of two stories of a fire that were published on 14 and 15 March.
fn dates(texts: [&str; 2]) -> Vec<String> {
    let [one, other] = texts.map(|text| format!("{OPENING} {text}"));
    dates_of(dated(&[("2025-03-14", &one), ("2025-03-15", &other)]))
}

#[test]
fn days_beside_one_sum_are_likely_to_contradict_each_other_and_never_sure() {
    let found = dates([
        "The owner puts the damage at about £1.2 million, and the looms are to run again on 3 April.",
        "With £1,200,000 lost, nobody at the works will start before 13 April.",
    ]);
    assert_eq!(found, ["likely: A 3 April | B 13 April"]);
    let found = dates([
        "The owner puts the damage at about £1.2 million, and the looms are to run again on 3 April.",
        "With £1,200,000 lost, nobody at the works will start before 18 April.",
    ]);
    assert_eq!(found, ["likely: A 3 April | B 18 April"]);
}

#[test]
fn days_of_two_events_beside_one_sum_are_no_conflict() {
    for texts in [
        // What begins and what ends, ten days apart.
        [
            "The owner was fined £250,000, and his appeal will be heard on 3 April.",
            "The fine of £250,000 must be paid by 13 April.",
        ],
        // Another month, a day of the past beside one to come, a day on which something was said.
        [
            "The owner puts the damage at about £1.2 million, and the looms are to run again on 3 April.",
            "With £1,200,000 lost, nobody at the works will start before 3 May.",
        ],
        [
            "The owner puts the damage at about £1.2 million, and the looms are to run again on 23 March.",
            "The mill, insured for £1,200,000 since 3 March, will be closed for weeks.",
        ],
        [
            "The owner puts the damage at about £1.2 million, and the looms are to run again on 23 April.",
            "The loss of £1,200,000 was no surprise, insurers said on 13 April.",
        ],
        // The other version knows both days.
        [
            "The owner puts the damage at about £1.2 million, and the looms are to run again on 3 April. The shop will open on 13 April.",
            "With £1,200,000 lost, nobody at the works will start before 13 April.",
        ],
        // A sum that is told twice is of two things, and a small one tells nothing.
        [
            "The owner puts the damage at £1.2 million. A new mill would cost £1.2 million, and the architects are to draw it by 3 April.",
            "With £1,200,000 lost, nobody at the works will start before 13 April.",
        ],
        [
            "Only 12 looms are left in the weaving shed, and a fair is held there on 3 April.",
            "Insurers have not yet counted the 12 women of the night shift, whom the council meets on 13 April.",
        ],
    ] {
        let found = dates(texts);
        assert!(
            !found.iter().any(|line| line.starts_with("conflict")),
            "{found:?}"
        );
    }
}
