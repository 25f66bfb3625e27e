//! Facts: figures that one version has corrected and another still tells, ages of one person without a link, temperatures.

use retold::facts::FactKind;

use super::facts_read::{drafts, lines, read};

fn figures(texts: [&str; 2]) -> Vec<String> {
    lines(&texts, FactKind::Figure)
}

fn whys(texts: [&str; 2]) -> Vec<String> {
    let (_, facts) = read(drafts(&texts));
    facts.iter().filter_map(|fact| fact.why.clone()).collect()
}

const STILL: &str =
    "The company, which has 900 employees, makes valves for submarines at its works in Barrow.";

#[test]
fn what_a_note_corrects_is_set_against_the_version_that_still_tells_it() {
    for note in [
        "Correction: An earlier version of this article said that the company had 900 employees. It has 9,000.",
        "Valves for submarines are made in Barrow.\n\nThis article was amended on 3 March. An earlier version of this article wrongly said the company had 900 employees.",
        "Correction: The company has 9,000 employees, not 900 employees as an earlier version of this story said.",
    ] {
        let whys = whys([note, STILL]);
        assert_eq!(
            whys,
            ["A has corrected this figure: still 900 employees in B"],
            "{note}"
        );
    }
}

#[test]
fn a_note_says_nothing_of_other_figures() {
    for (note, other) in [
        // Another house, a figure that is right, a version that tells it itself, a bill.
        (
            "Correction: An earlier version of this article said that the company had 900 employees. It has 9,000.",
            "A rival in Hull with 900 employees makes pumps for ships.",
        ),
        (
            "Correction: An earlier version of this article misnamed the company. It has 900 employees.",
            STILL,
        ),
        (
            "The company has 900 employees.\n\nCorrection: An earlier version of this article said that the company had 900 employees in Hull.",
            STILL,
        ),
        (
            "An earlier version of the bill said that the company had 900 employees.",
            STILL,
        ),
    ] {
        let whys = whys([note, other]);
        assert!(
            !whys.iter().any(|why| why.contains("corrected")),
            "{whys:?}"
        );
    }
}

#[test]
fn one_person_has_one_age_wherever_it_stands() {
    let found = figures([
        "Karen Lidgate stole from the town. Lidgate, 52, of Keynsham, denied it for two years.",
        "The treasurer of a charity was convicted on Friday: Karen Lidgate, 53, goes to prison.",
    ]);
    assert!(
        found.contains(&"conflict: A 52 | B 53".to_owned()),
        "{found:?}"
    );
    // Husband and wife.
    let found = figures([
        "Hugh Marsh and his wife were hurt. Marsh, 61, runs the mill.",
        "Ida Marsh, 63, was hurt, her husband was not.",
    ]);
    assert!(
        !found.iter().any(|line| line.starts_with("conflict")),
        "{found:?}"
    );
}

#[test]
fn temperatures_are_read_and_flats_are_none() {
    let found = figures([
        "The temperature fell to minus 11C at Dalwhinnie overnight.",
        "The temperature fell to -12C at Dalwhinnie overnight.",
    ]);
    assert_eq!(found, ["conflict: A minus 11C | B -12C"]);
    let found = figures([
        "The temperature fell to minus 11C at Dalwhinnie overnight.",
        "The temperature fell to minus 11 degrees Celsius at Dalwhinnie overnight.",
    ]);
    assert!(found[0].starts_with("agree"), "{found:?}");
    let found = figures([
        "He lived in Flat 11C of the tower for years.",
        "He lived in Flat 12C of the tower for years.",
    ]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_magnitude_is_one_before_and_behind_its_number() {
    let found = |other: &str| {
        figures([
            "A magnitude 6.1 earthquake struck Sumatra on Monday.",
            &format!("A {other}-magnitude earthquake struck Sumatra on Monday."),
        ])
    };
    assert!(found("6.3")[0].starts_with("conflict"));
    assert!(found("6.1")[0].starts_with("agree"));
}

#[test]
fn a_change_in_points_is_no_level_in_percent() {
    let found = figures([
        "The Bank cut rates by a quarter of a percentage point to 4 percent.",
        "The Bank has cut its rate from 4.25% to 4%.",
    ]);
    assert!(
        !found.iter().any(|line| line.starts_with("conflict")),
        "{found:?}"
    );
}

/// The sums of one text that do not come out.
fn sums(text: &str) -> Vec<String> {
    let (_, facts) = read(drafts(&[text, text]));
    let sums = facts.iter().filter(|fact| fact.kind == FactKind::Sum);
    sums.filter_map(|fact| fact.why.clone()).collect()
}

#[test]
fn totals_and_parts_of_two_sentences_are_added_up() {
    for (text, why) in [
        (
            "The mayor earns £40,000 and her deputy £30,000. Together they earn £75,000.",
            "does not add up: £40,000 and £30,000 make 70,000, not £75,000",
        ),
        (
            "The mill employs 19 men, 12 women and six boys. In all, 44 people work there.",
            "does not add up: 19 men, 12 women and six boys make 37, not 44 people",
        ),
        (
            "The budget rose to £46m. Of that, £30m goes on roads and £18m on schools.",
            "does not add up: £30m and £18m make 48,000,000, more than £46m",
        ),
        (
            "Sarah Pochin won the seat by just six votes, with 12,645 against 12,693 for Karen Shore.",
            "does not add up: 12,693 less 12,645 is 48, not just six votes",
        ),
    ] {
        assert_eq!(sums(text), [why]);
    }
    for text in [
        "The mayor earns £40,000 and her deputy £30,000. Together they earn £70,000.",
        "The mayor earns £40,000 and her deputy about £30,000. Together they earn £75,000.",
        "The mayor earns £40,000 and her deputy £30,000. They earn £75,000 with their books.",
        "North employs 19 men, South 12, East six and West four. Together they employ 41 men.",
        "He scored 12 points and she scored nine. Together they played 44 matches.",
        "The budget rose to £46m. Of that, £30m goes on roads and £12m on schools.",
        "Karen Shore lost the seat by six votes, with 12,639 against 12,645 for Sarah Pochin.",
        "The vote was open to 46 members. Of that, 30 members want schools and 20 members parks.",
        "He won 12 races and lost 9. In all, 44 people came to see him.",
    ] {
        assert!(sums(text).is_empty(), "{text}: {:?}", sums(text));
    }
}

#[test]
fn places_in_an_order_and_metres_are_read() {
    for (sentence, words) in [
        ("It was the {} fire in Orvell this year.", ["12th", "13th"]),
        (
            "The goal came in the {} minute at Orvell.",
            ["34th", "43rd"],
        ),
        ("The water rose by {} in Orvell overnight.", ["2m", "3m"]),
        ("Orvell beat Selwyn {} on Saturday.", ["3-1", "3-2"]),
    ] {
        let [one, other] = words.map(|words| sentence.replace("{}", words));
        let found = figures([&one, &other]);
        assert!(found[0].starts_with("conflict"), "{found:?}");
        assert!(figures([&one, &one])[0].starts_with("agree"));
    }
    for texts in [
        [
            "He has lived on 5th Avenue since he was born.",
            "He has lived on 6th Avenue since he was born.",
        ],
        [
            "The water of 2m people comes from the river.",
            "The water of two million people comes from the river.",
        ],
    ] {
        let found = figures(texts);
        assert!(
            !found.iter().any(|line| line.starts_with("conflict")),
            "{found:?}"
        );
    }
}

#[test]
fn what_was_so_a_year_earlier_is_not_taken_back() {
    let found = figures([
        "Boeing said it delivered 44 jets in February, up from 27 a year earlier.",
        "Boeing delivered 44 planes in February compared with 27 in the same month last year.",
    ]);
    assert!(
        !found.iter().any(|line| line.starts_with("conflict")),
        "{found:?}"
    );
    let ages = figures([
        "Marion Tate, who decoded naval signals in the war, has died aged 101.",
        "Marion Tate, who decoded naval signals in the war, has died at 100.",
    ]);
    assert_eq!(ages, ["conflict: A 101 | B 100"]);
}

#[test]
fn a_measure_glued_to_its_digits_is_no_thing_before_them() {
    let found = figures([
        "The quake was centred 20 km north-east of Taupo at a depth of 112 kilometres.",
        "It struck 20km northeast of Taupo at a depth of 121km.",
    ]);
    assert!(
        found.contains(&"conflict: A 112 kilometres | B 121km".to_owned()),
        "{found:?}"
    );
    assert!(
        found.contains(&"agree: A 20 km | B 20km".to_owned()),
        "{found:?}"
    );
}
