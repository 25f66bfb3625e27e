//! Where a name begins and ends, and what a version says of an earlier one.

use retold::facts::FactKind;

use super::facts_read::{dated, has, lines, lines_of, worded};

/// The names of one version, without the place that all have.
fn names(text: &str) -> Vec<String> {
    let found = worded(&[text, "Nothing was said of it."], FactKind::Name);
    let plain = found
        .iter()
        .filter_map(|row| row.strip_prefix("single: "))
        .map(|row| row.split(" | ").next().unwrap_or(row).to_owned());
    plain.collect()
}

#[test]
fn particles_and_apostrophes_are_part_of_a_name() {
    for (text, name) in [
        ("The weir was opened by Bashir al-Hamsi.", "Bashir al-Hamsi"),
        ("The weir was opened by Rene d'Estrac.", "Rene d'Estrac"),
        ("The weir was opened by Rene d’Estrac.", "Rene d’Estrac"),
        (
            "The weir was opened by Ursa von der Leyt.",
            "Ursa von der Leyt",
        ),
        ("The weir was opened by Ana de la Corva.", "Ana de la Corva"),
        ("On Monday al-Hamsi opened the weir.", "al-Hamsi"),
    ] {
        assert_eq!(names(text), [name], "{text}");
    }
    let lunch = "The al-fresco lunch began at nine o'clock, with a de-icing of the weir.";
    assert!(names(lunch).is_empty(), "{:?}", names(lunch));
}

#[test]
fn offices_and_opening_verbs_are_no_part_of_a_name() {
    let told = [
        "The weir was opened by Manford GP Harold Shaw.",
        "The weir was opened by Harold Shaw.",
    ];
    let found = worded(&told, FactKind::Name);
    assert!(has(&found, "agree: Harold Shaw | Harold Shaw"), "{found:?}");
    assert_eq!(
        names("Thanking Jorge Corva Diaz was an error."),
        ["Jorge Corva Diaz"]
    );
    let council = names("Reading Borough Council met at the weir.");
    assert_eq!(council, ["Reading Borough Council"]);
}

#[test]
fn a_correction_note_states_nothing_and_a_bill_has_earlier_versions_too() {
    let note = "Correction, 15 March 2025: An earlier version of this article said that Mr Brenn had served for nine years. He had served for seven years.";
    let story = "The mayor of Orvell, Mark Brenn, quit on Friday after a report on the dam. He had served for {} years.";
    let noted = format!("{note}\n\n{}", story.replace("{}", "seven"));
    let before = story.replace("{}", "nine");
    let found = lines(&[&noted, &before], FactKind::Figure);
    assert_eq!(found, ["conflict: A seven years | B nine years"]);
    let same = lines(&[&noted, &story.replace("{}", "seven")], FactKind::Figure);
    assert_eq!(same, ["agree: A seven years | B seven years"]);
    let bill = "An earlier version of the bill had asked for {} years in jail.";
    let bills = ["nine", "seven"].map(|n| bill.replace("{}", n));
    let found = lines(&[&bills[0], &bills[1]], FactKind::Figure);
    assert_eq!(found, ["conflict: A nine years | B seven years"]);
}

#[test]
fn three_days_ago_is_the_day_that_the_publication_tells() {
    let told = |second: &'static str| {
        let texts = [
            ("2025-03-14", "A fire broke out at the weir three days ago."),
            ("2025-03-14", second),
        ];
        lines_of(dated(&texts), FactKind::Date)[0].clone()
    };
    let same = told("A fire broke out at the weir on 11 March 2025.");
    assert!(
        same.starts_with("agree") || same.starts_with("vary"),
        "{same}"
    );
    let other = told("A fire broke out at the weir on 8 March 2025.");
    assert!(other.starts_with("conflict"), "{other}");
}
