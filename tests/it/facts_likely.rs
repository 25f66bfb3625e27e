//! Facts: what is a conflict, and what is no more than likely one, told apart wherever it is shown.

use retold::facts::{FactClaim, FactKind, FactStatus};

use super::facts_read::{drafts, found, has, read, worded};

fn names(texts: [&str; 2]) -> Vec<String> {
    worded(&texts, FactKind::Name)
}

#[test]
fn a_name_a_few_letters_off_is_a_conflict() {
    let found = names([
        "The barge was built at Harwick in 1911 and sank off Tawmouth on Monday night.",
        "The barge was built at Harwick in 1911 and sank off Taymouth on Monday night.",
    ]);
    assert!(has(&found, "conflict: Tawmouth | Taymouth"), "{found:?}");
    let found = names([
        "Police named the dead man as Kirsten Dahlberg, who kept the lock.",
        "Police named the dead man as Kristen Dahlberg, who kept the lock.",
    ]);
    assert!(
        has(&found, "conflict: Kirsten Dahlberg | Kristen Dahlberg"),
        "{found:?}"
    );
}

#[test]
fn a_spelling_a_people_or_a_version_that_knows_both_is_no_conflict_of_names() {
    for texts in [
        // Transliterations, accents and initials.
        [
            "The elders met Ahmad Tarsoud in the valley on Monday.",
            "The elders met Ahmed Tarsood in the valley on Monday.",
        ],
        [
            "The prize went to José Martín of the harbour school.",
            "The prize went to Jose Martin of the harbour school.",
        ],
        [
            "The prize went to Odo K. Pell of the harbour school.",
            "The prize went to Odo Pell of the harbour school.",
        ],
        [
            "The prize went to Stephen Dahlberg of the harbour school.",
            "The prize went to Steven Dahlberg of the harbour school.",
        ],
        // A land and its people.
        [
            "The ship had sailed under the flag of Croatia since 1990.",
            "The ship had sailed under the Croat flag since 1990.",
        ],
        // Two houses with a name, and one known by its letters.
        [
            "The grain was bought by ISIS fighters near the lock.",
            "The grain was bought by ISIL fighters near the lock.",
        ],
        // Both places are known to one version: it may speak of the other.
        [
            "The barge sank off Tawmouth on Monday. Taymouth lies an hour up the coast.",
            "The barge sank off Taymouth on Monday. The wind was strong up the coast.",
        ],
    ] {
        let found = names(texts);
        assert!(
            found.iter().all(|line| !line.starts_with("conflict")),
            "{found:?}"
        );
    }
}

#[test]
fn another_role_in_the_same_place_is_no_conflict_of_names() {
    let found = names([
        "The Harbour Board declined to comment on the lost barge, said Ineke Varrow.",
        "Selwyn Council declined to comment on the lost barge, said Ineke Varrow.",
    ]);
    assert!(
        found.iter().all(|line| !line.starts_with("conflict")),
        "{found:?}"
    );
}

#[test]
fn a_father_is_not_his_son() {
    for [one, other] in [
        ["Odo Pell Jr.", "Odo Pell Sr."],
        ["Odo Pell, Jr.,", "Odo Pell, Sr.,"],
        ["Odo Pell II", "Odo Pell III"],
    ] {
        let text = |name: &str| format!("The lock was opened by {name} on Monday in thick fog.");
        let found = names([&text(one), &text(other)]);
        let n = found.iter().filter(|line| line.starts_with("conflict"));
        assert_eq!(n.count(), 1, "{found:?}");
        // Who does not say which of the two may mean either.
        let found = names([&text(one), &text("Odo Pell")]);
        assert!(
            found.iter().all(|line| !line.starts_with("conflict")),
            "{found:?}"
        );
    }
    let both = "The lock was opened by Odo Pell Jr. on Monday. Odo Pell Sr. had built it.";
    let found = names([both, both]);
    assert!(
        found.iter().all(|line| line.starts_with("agree")),
        "{found:?}"
    );
}

#[test]
fn other_speakers_sources_and_denials_are_likely_and_say_why() {
    for (kind, texts, why) in [
        (
            FactKind::Quote,
            [
                "“Nobody warned us that night,” said Odo Pell.",
                "“Nobody warned us that night,” said the watchman, Ineke Varrow.",
            ],
            "the quote has different speakers",
        ),
        (
            FactKind::Attribution,
            [
                "The lock was left open all night, the police said.",
                "The lock was left wide open all night, the owner said.",
            ],
            "attributed to someone else",
        ),
        (
            FactKind::Attribution,
            [
                "The captain was injured when the barge struck the pier.",
                "The captain was not injured that night when the barge struck the pier.",
            ],
            "one denies what the other says",
        ),
    ] {
        let fact = found(&texts, kind);
        assert_eq!(fact.claim(), FactClaim::Likely);
        // In data the versions vary, and it is likely that they contradict each other.
        assert_eq!(fact.status, FactStatus::Vary);
        assert_eq!(fact.confidence.name(), "likely");
        assert!(fact.why.unwrap().starts_with(why));
    }
}

#[test]
fn other_speakers_and_sources_are_a_conflict_where_nothing_else_differs() {
    for (kind, texts, why) in [
        (
            FactKind::Quote,
            [
                "“Nobody warned us that night,” said Odo Pell.",
                "“Nobody warned us that night,” said Ineke Varrow.",
            ],
            "the quote has different speakers",
        ),
        (
            FactKind::Quote,
            [
                "Odo Pell was there. “Nobody warned us that night,” Pell said.",
                "Ineke Varrow was there. “Nobody warned us that night,” Varrow said.",
            ],
            "the quote has different speakers",
        ),
        (
            FactKind::Attribution,
            [
                "The lock was left open all night, the police said.",
                "The lock was left open all night, the owner said.",
            ],
            "attributed to someone else",
        ),
        (
            FactKind::Attribution,
            [
                "The lock was left open all night, Odo Pell said.",
                "The lock was left open all night, Ineke Varrow said.",
            ],
            "attributed to someone else",
        ),
    ] {
        let fact = found(&texts, kind);
        assert_eq!(fact.claim(), FactClaim::Conflict, "{fact:?}");
        assert!(fact.why.unwrap().starts_with(why));
    }
}

#[test]
fn a_pronoun_a_house_its_speaker_and_who_is_told_are_no_other_source() {
    for texts in [
        [
            "Inspector Odo Gale spoke at the scene. He said: “It looks like a lack of care on the lake.”",
            "“It looks like a lack of care on the lake,” Inspector Gale said.",
        ],
        [
            "“I am not in the business of banning books,” Ida Pell said. She left.",
            "Ida Pell leads the council. “I am not in the business of banning books,” she told Odo Lund of the Herald.",
        ],
        [
            "Orvo says it will sell the old servers “for the foreseeable future.”",
            "Orvo plans to sell the old servers “for the foreseeable future,” Ms. Tran said.",
        ],
        [
            "The lock was left open all night, the police said.",
            "The lock was left open all night, an official said.",
        ],
        [
            "The lock was left open all night, the police said.",
            "The lock was left open all night, officers said.",
        ],
    ] {
        let (_, facts) = read(drafts(&texts));
        let open = facts.iter().filter(|fact| {
            let is_asked = matches!(fact.kind, FactKind::Quote | FactKind::Attribution);
            is_asked && matches!(fact.claim(), FactClaim::Conflict | FactClaim::Likely)
        });
        assert_eq!(open.count(), 0, "{facts:?}");
    }
}

#[test]
fn what_is_likely_stands_behind_the_conflicts_and_is_counted_apart() {
    let (_, facts) = read(drafts(&[
        "The mill employed 214 workers, the police said. The captain was injured when the barge struck the pier. Odo Pell ran it.",
        "The mill employed 241 workers, the owner said. The captain was not injured that night when the barge struck the pier. Odo Pell ran it.",
    ]));
    assert_eq!(facts.n_with(FactClaim::Conflict), 1);
    assert_eq!(facts.n_with(FactClaim::Likely), 2);
    let claims: Vec<FactClaim> = facts.iter().map(|fact| fact.claim()).collect();
    assert!(claims.is_sorted(), "{claims:?}");
}
