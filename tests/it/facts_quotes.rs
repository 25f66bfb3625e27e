//! Quotations set beside each other: what is a changed word, what a paper's own spelling, a cut or another utterance.

use retold::facts::FactKind;

use super::facts_read::{has, lines, worded};

/// Whether the words inside the marks of a story about a weir conflict.
fn is_conflict(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|said| {
        format!(
            "The weir at Orvell broke on Monday. Anne Tolle, who keeps it, {said} Nobody was hurt."
        )
    });
    let found = worded(&[&one, &other], FactKind::Quote);
    found.iter().any(|row| row.starts_with("conflict"))
}

#[test]
fn a_papers_own_spelling_inside_the_marks_is_no_changed_word_and_another_word_is() {
    let said = |words: &str| format!("said: “{words}.”");
    for (one, other) in [
        (
            "There may be fine line cracks in it",
            "There may be fine-line cracks in it",
        ),
        (
            "My daughter's been hurt by the rope",
            "My daughter has been hurt by the rope",
        ),
        (
            "It was a rock'n'roll sort of night",
            "It was a rock and roll sort of night",
        ),
        (
            "We told the two men to stay away",
            "We told the 2 men to stay away",
        ),
        (
            "The colour of the water had changed",
            "The color of the water had changed",
        ),
        (
            "It was okay when I left the place",
            "It was OK when I left the place",
        ),
    ] {
        assert!(!is_conflict(&said(one), &said(other)), "{one} | {other}");
    }
    for (one, other) in [
        (
            "There may be hairline cracks in it",
            "There may be deep cracks in it",
        ),
        (
            "My daughter's been hurt by the rope",
            "My daughter had been hurt by the rope",
        ),
        (
            "We told the two men to stay away",
            "We told the 3 men to stay away",
        ),
        (
            "The wall was a size too small for it",
            "The wall was a sign too small for it",
        ),
    ] {
        assert!(is_conflict(&said(one), &said(other)), "{one} | {other}");
    }
}

#[test]
fn a_cut_that_is_declared_or_takes_a_sentence_is_no_changed_word_and_a_word_left_out_is() {
    let whole = "said: “The pumps, which we tested twice, are safe for the town. I slept badly. Ask the divers who saw them.”";
    for cut in [
        "said: “The pumps ... are safe for the town. I slept badly. Ask the divers who saw them.”",
        "said: “The pumps […] are safe for the town. I slept badly. Ask the divers who saw them.”",
        "said: “The pumps, which we tested twice, are safe for the town. Ask the divers who saw them.”",
        "said: “The pumps, which we [at the weir] tested twice, are safe for the town. I slept badly.”",
    ] {
        assert!(!is_conflict(whole, cut), "{cut}");
    }
    for changed in [
        "said: “The pumps, which we tested, are safe for the town. I slept badly. Ask the divers who saw them.”",
        "said: “The pumps ... are bad for the town. I slept badly. Ask the divers who saw them.”",
    ] {
        assert!(is_conflict(whole, changed), "{changed}");
    }
}

#[test]
fn a_quotation_in_two_pieces_is_set_beside_the_whole_one() {
    let whole = "said: “The pumps are safe for the town. Ask the divers who saw them on Sunday.”";
    for pieces in [
        "said: “The pumps are safe for the town.” “Ask the divers who saw them on Sunday.”",
        "said: “The pumps are safe for the town,” and added: “Ask the divers who saw them on Sunday.”",
    ] {
        assert!(!is_conflict(whole, pieces), "{pieces}");
    }
    let changed =
        "said: “The pumps are safe for the town.” “Ask the bakers who saw them on Sunday.”";
    assert!(is_conflict(whole, changed));
}

#[test]
fn an_utterance_that_is_told_otherwise_altogether_is_no_more_than_likely_one() {
    let told = [
        "Anne Tolle called it “the closest the town will ever get to a flood in a dry year”, and locked the gate.",
        "Anne Tolle said: “For the first time people have had to see a flood in a dry year and ask why.” She locked the gate.",
    ];
    let found = worded(&told, FactKind::Quote);
    assert!(!has(&found, "conflict"), "{found:?}");
    let told = [
        "Anne Tolle called it “the closest the town will ever get to a flood in a dry year”, and locked the gate.",
        "Anne Tolle called it “the closest the town will ever get to a fire in a dry year”, and locked the gate.",
    ];
    let found = worded(&told, FactKind::Quote);
    assert!(
        found.iter().any(|row| row.starts_with("conflict")),
        "{found:?}"
    );
}

#[test]
fn inches_and_shortened_words_of_hebrew_are_no_quotations() {
    let told = [
        "A 12\" pipe burst at Orvell and a 24\" pipe was laid beside it.",
        "A pipe burst at Orvell on Monday, and another was laid beside it.",
    ];
    assert!(worded(&told, FactKind::Quote).is_empty());
    let told = ["מנכ\"ל המפעל פתח את הסכר ביום שני, וסמנכ\"ל אחר סגר אותו."; 2];
    assert!(worded(&told, FactKind::Quote).is_empty());
    let told = ["He said: \"We open at 12 and close at 24\" and went to bed."; 2];
    assert_eq!(worded(&told, FactKind::Quote).len(), 1);
}

#[test]
fn inner_marks_of_the_same_form_end_no_quotation() {
    let found = lines(
        &[
            "The former mayor, he said, had “also invited me when he apologised for using the ‘f word’ in public”.",
            "The former mayor, he said, had “also invited me when he apologised for using the “f word” in public.”",
        ],
        FactKind::Quote,
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("agree"), "{found:?}");
    // A quotation that was never closed ends where the next begins.
    let open = "“Nobody warned us that night, Odo Pell said. “We were all asleep on the deck.”";
    let found = lines(&[open, open], FactKind::Quote);
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn a_phrase_in_marks_is_no_cut_of_an_utterance_that_has_its_words_elsewhere() {
    let speech = |words: &str| {
        format!(
            "“It is remarkable that he will not take a public position on {words},” Bryan Wells said of the speech on Friday."
        )
    };
    let phrase =
        "The mayor's support for the “Mill Lane hostel” in a speech on Friday spurred hope.";
    let found = lines(
        &[phrase, &speech("a hostel near Mill Lane in the town")],
        FactKind::Quote,
    );
    assert!(
        found.iter().all(|line| line.starts_with("single")),
        "{found:?}"
    );
    let found = lines(
        &[phrase, &speech("the Mill Lane hostel in the town")],
        FactKind::Quote,
    );
    assert_eq!(found.len(), 1, "{found:?}");
}
