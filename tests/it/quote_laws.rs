//! Laws of the check of quotations, on speeches made of a bank of words: what was done to the words is what is found.

use proptest::prelude::*;
use retold::facts::{QuoteChangeKind, QuoteCheck, QuoteStatus, check_quotes};
use retold::text::{Draft, Id, Story, VersionId};

const SUBJECTS: [&str; 8] = [
    "the harbour board",
    "our hospital",
    "the railway",
    "my committee",
    "the museum",
    "every farmer",
    "the school",
    "the fleet",
];
const DEEDS: [&str; 8] = [
    "opened",
    "inspected",
    "repaired",
    "painted",
    "counted",
    "borrowed",
    "insured",
    "photographed",
];
const THINGS: [&str; 8] = [
    "boats",
    "classrooms",
    "bridges",
    "turbines",
    "paintings",
    "shelters",
    "wagons",
    "orchards",
];
const PLACES: [&str; 8] = [
    "Oakham", "Lisbon", "Varna", "Tromso", "Porto", "Leeds", "Bergen", "Cadiz",
];
const ENDS: [&str; 6] = [
    "and did not ask the council for a penny",
    "although the money was never paid",
    "because the winter had been long and dark",
    "while the children waited outside in the rain",
    "and we will not forget what it cost us",
    "before the engineers had read the report",
];

/// A sentence by numbers, its words unlike those of the other numbers.
fn sentence(seed: usize) -> String {
    let pick = |list: &[&'static str], by: usize| list[(seed / by) % list.len()];
    format!(
        "{} {} {} {} in {} {}",
        pick(&SUBJECTS, 1),
        pick(&DEEDS, 3),
        12 + seed % 80,
        pick(&THINGS, 5),
        pick(&PLACES, 7),
        pick(&ENDS, 11)
    )
}

/// A speech in one of the forms in which speeches come.
fn speech(sentences: &[String], form: usize) -> String {
    let said = |text: &str| {
        let (first, rest) = text.split_at(1);
        format!("{}{rest}.", first.to_uppercase())
    };
    let sentences = sentences.iter().map(|text| said(text));
    match form % 4 {
        0 => sentences.collect::<Vec<_>>().join(" "),
        1 => {
            let turns = sentences.enumerate().map(|(n, text)| {
                let name = ["MR HALE", "MS LUND"][n % 2];
                format!("{name}: {} (Applause.)", text.replacen(' ', " um, ", 1))
            });
            turns.collect::<Vec<_>>().join("\n\n")
        }
        2 => {
            let cues = sentences.enumerate().map(|(n, text)| {
                let words: Vec<&str> = text.split(' ').collect();
                let half = words.len() / 2;
                let (one, other) = (words[..half].join(" "), words[half..].join(" "));
                format!("{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{one}\n{other}\n")
            });
            cues.collect::<Vec<_>>().join("\n")
        }
        _ => sentences
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase()
            .replace(['.', ','], ""),
    }
}

fn check(quotation: &str, source: &str) -> QuoteCheck {
    let article = format!(
        "The committee met on Monday to hear what had happened in the district.\n\n“{quotation},” the witness said.\n"
    );
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        ..Draft::default()
    };
    let story = Story::new(vec![draft(&article), draft(source)]);
    let mut found = check_quotes(&story, &[VersionId::at(0)], &[VersionId::at(1)]);
    assert_eq!(found.len(), 1, "{quotation}");
    found.remove(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_was_done_to_a_quotation_is_what_is_found(seeds in prop::collection::btree_set(0_usize..1848, 6..12), at in 0_usize..6, form in 0_usize..4) {
        let sentences: Vec<String> = seeds.into_iter().map(sentence).collect();
        let source = speech(&sentences, form);
        let whole = &sentences[at];
        let words: Vec<&str> = whole.split(' ').collect();
        prop_assert_eq!(check(whole, &source).status, QuoteStatus::Exact);
        prop_assert_eq!(check(&words[2..].join(" "), &source).status, QuoteStatus::Exact);
        let n = words.len();
        let declared = format!("{} … {}", words[..4].join(" "), words[n - 4..].join(" "));
        prop_assert_eq!(check(&declared, &source).status, QuoteStatus::Declared);
        let place = words.iter().position(|word| word.parse::<u32>().is_ok()).unwrap();
        let mut other = words.clone();
        let number = (words[place].parse::<u32>().unwrap() + 111).to_string();
        other[place] = &number;
        let altered = check(&other.join(" "), &source);
        prop_assert_eq!(altered.status, QuoteStatus::Altered);
        prop_assert_eq!(altered.changes[0].kind, QuoteChangeKind::Number);
        for denial in ["not ", "never "] {
            if whole.contains(denial) {
                let altered = check(&whole.replacen(denial, "", 1), &source);
                prop_assert_eq!(altered.status, QuoteStatus::Altered);
                prop_assert!(altered.changes[0].kind.is_grave());
            }
        }
        let invented = "nobody can say how such thick ice reached the southern lighthouse so quickly";
        prop_assert_eq!(check(invented, &source).status, QuoteStatus::Missing);
    }
}
