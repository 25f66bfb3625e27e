//! What a reader declares the same: found by the index, one in all of its phrases, and no conflict among the facts.

use std::sync::Arc;

use retold::compare::Comparison;
use retold::facts::Facts;
use retold::load::{LoadOptions, load_within};
use retold::text::{Draft, Story};

use super::facts_read::{drafts, line};

fn pairs(said: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(one, other): &(&str, &str)| ((*one).to_owned(), (*other).to_owned());
    said.iter().map(owned).collect()
}

fn treating(texts: &[&str], same: &[(&str, &str)]) -> Arc<Story> {
    Arc::new(Story::new(drafts(texts)).treating_as_same(pairs(same)))
}

/// The facts that the versions do not all state alike, as lines.
fn unlike(texts: &[&str], same: &[(&str, &str)]) -> Vec<String> {
    let story = treating(texts, same);
    let facts = Facts::new(&story, &Comparison::of(&story));
    let lines = facts.iter().map(|fact| line(&story, fact));
    lines
        .filter(|line| {
            ["conflict", "likely", "vary"]
                .iter()
                .any(|claim| line.starts_with(claim))
        })
        .collect()
}

/// A text of so many sentences that the index is asked, with this one among them; no word of the others has another's
/// stem, nor that of any word in a text of other syllables.
fn among(sentence: &str, syllables: [&str; 5]) -> String {
    let word = |n: usize| -> String {
        let places = [n / 25, n / 5 % 5, n % 5];
        places.map(|place| syllables[place]).concat()
    };
    let other = |n: usize| [0, 1, 2, 3].map(|k| word(4 * n + k)).join(" ") + ".";
    let mut sentences: Vec<String> = (0..20).map(other).collect();
    sentences.insert(7, sentence.to_owned());
    sentences.join("\n\n")
}

const ONES: [&str; 5] = ["bu", "gor", "pa", "dil", "mef"];
const OTHERS: [&str; 5] = ["sko", "tra", "vin", "lle", "chu"];

fn links(texts: [&str; 2], same: &[(&str, &str)]) -> usize {
    let story = treating(&texts, same);
    Comparison::of(&story).pairs[0].links.len()
}

#[test]
fn the_index_finds_what_only_words_declared_the_same_have_in_common() {
    let (a, b) = (
        among("Zorvans flumet Kelvani drosk.", ONES),
        among("Taleb borun Mursala ikset.", OTHERS),
    );
    let same = [
        ("Zorvans", "Taleb"),
        ("borun", "flumet"),
        ("Kelvani", "Mursala"),
        ("ikset", "drosk"),
    ];
    assert_eq!(links([&a, &b], &[]), 0);
    assert_eq!(links([&a, &b], &same), 1);
    assert_eq!(links([&b, &a], &same), 1);
}

#[test]
fn the_index_finds_what_only_phrases_declared_the_same_have_in_common() {
    let (a, b) = (
        among("Zorvan Bel flumet.", ONES),
        among("Taleb ikset borun.", OTHERS),
    );
    let same = [("Zorvan Bel", "Taleb"), ("ikset borun", "flumet")];
    assert_eq!(links([&a, &b], &[]), 0);
    assert_eq!(links([&a, &b], &same), 1);
    assert_eq!(links([&b, &a], &same), 1);
}

#[test]
fn the_third_is_the_same_as_the_first_if_both_are_the_same_as_the_second() {
    let texts = [
        "Divers of Ostmark raised the ferry on Monday.",
        "Divers of Westerly Union raised the ferry on Monday.",
    ];
    let same = [
        ("Ostmark", "the Free Land"),
        ("Westerly Union", "the Free Land"),
    ];
    assert_eq!(
        unlike(&texts, &[]),
        ["likely: A Ostmark | B Westerly Union"]
    );
    for same in [same, [same[1], same[0]]] {
        assert_eq!(
            unlike(&texts, &same),
            ["vary: A Ostmark | B Westerly Union"]
        );
    }
}

#[test]
fn names_declared_the_same_vary_in_part_and_as_a_whole() {
    let texts = [
        "The Halvard High Court freed the captain on Monday.",
        "The Tornby High Court freed the captain on Monday.",
    ];
    let (one, other) = ("Halvard", "Tornby");
    assert_eq!(unlike(&texts, &[]), [""; 0]);
    for pair in [(one, other), (other, one)] {
        assert_eq!(
            unlike(&texts, &[pair]),
            ["vary: A Halvard High Court | B Tornby High Court"]
        );
    }
    // What is not written as a name may stand for one.
    let texts = [
        "On Monday Northern Front fighters burned the customs house.",
        "On Monday rebel fighters burned the customs house.",
    ];
    assert_eq!(unlike(&texts, &[("rebel", "Northern Front")]), [""; 0]);
}

#[test]
fn figures_and_days_declared_the_same_are_no_conflict() {
    let texts = [
        "The mill employed 214 workers when it burned down on Monday.",
        "The mill employed 241 workers when it burned down on Tuesday.",
    ];
    assert_eq!(
        unlike(&texts, &[]),
        [
            "conflict: A 214 workers | B 241 workers",
            "conflict: A Monday | B Tuesday"
        ]
    );
    for same in [
        [("214", "241"), ("Tuesday", "Monday")],
        [("241 workers", "214 workers"), ("Monday", "Tuesday")],
    ] {
        assert_eq!(
            unlike(&texts, &same),
            [
                "vary: A 214 workers | B 241 workers",
                "vary: A Monday | B Tuesday"
            ]
        );
    }
}

#[test]
fn sources_declared_the_same_are_one() {
    let texts = [
        "The bridge will be closed for a year, Odo Pell said.",
        "The bridge will be closed for a year, the Lock Guild said.",
    ];
    let sources = |same: &[(&str, &str)]| {
        let rows = unlike(&texts, same);
        let of_sources = |row: &&String| row.contains("said");
        rows.iter().filter(of_sources).cloned().collect::<Vec<_>>()
    };
    assert_eq!(
        sources(&[]),
        ["likely: A Odo Pell said | B the Lock Guild said"]
    );
    assert_eq!(
        sources(&[("the Lock Guild", "Odo Pell")]),
        ["vary: A Odo Pell said | B the Lock Guild said"]
    );
}

#[test]
fn what_is_declared_of_other_words_changes_nothing() {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        ..Draft::default()
    };
    let drafts = vec![draft("A ferry sank."), draft("A ship sank.")];
    let story = Arc::new(Story::new(drafts.clone()));
    let same = pairs(&[("moon", "sun"), ("", "ferry"), ("sank", "sank")]);
    let treating = Arc::new(Story::new(drafts).treating_as_same(same));
    let (one, other) = (Comparison::of(&story), Comparison::of(&treating));
    assert_eq!(one.pairs, other.pairs);
}

#[test]
fn two_stories_of_one_process_are_opened_with_what_each_reader_has_set() {
    let folder = tempfile::tempdir().unwrap();
    let texts = [
        among("Zorvans flumet Kelvani drosk.", ONES),
        among("Taleb borun Mursala ikset.", OTHERS),
    ];
    for (name, text) in ["a.txt", "b.txt"].iter().zip(&texts) {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let n_links = |same: &[(&str, &str)]| {
        let options = LoadOptions {
            same: pairs(same),
            ..LoadOptions::default()
        };
        let opened = load_within(&[folder.path().to_owned()], &options);
        let story = Arc::new(Story::new(opened.drafts).treating_as_same(opened.same));
        Comparison::of(&story).pairs[0].links.len()
    };
    let same = [
        ("Zorvans", "Taleb"),
        ("borun", "flumet"),
        ("Kelvani", "Mursala"),
        ("ikset", "drosk"),
    ];
    assert_eq!([n_links(&same), n_links(&[]), n_links(&same)], [1, 0, 1]);
}
