//! Quotations by their marks: single ones, such as are repeated at each paragraph, the dashes of a dialogue.

use retold::facts::FactKind;

use super::facts_read::{found, has, lines, worded};

/// The quotations of one version beside a version that has none.
fn quotes(text: &str) -> Vec<String> {
    lines(
        &[text, "Nothing was said of it at the weir."],
        FactKind::Quote,
    )
}

#[test]
fn single_marks_quote_whether_they_are_curly_or_straight() {
    for (text, quote) in [
        (
            "'We will not pay,' Anne Tolle said on Monday.",
            "We will not pay,",
        ),
        (
            "Anne Tolle said: 'The boys' school won't be closed.' She left.",
            "The boys' school won't be closed.",
        ),
        (
            "‘The boys’ school won’t be closed’, Anne Tolle said.",
            "The boys’ school won’t be closed",
        ),
        (
            "She called it 'the worst of times' and left.",
            "the worst of times",
        ),
        (
            "She called it 'a total, utter mess' (and left).",
            "a total, utter mess",
        ),
        (
            "'He told me \"never to come back\" and left,' she said.",
            "He told me \"never to come back\" and left,",
        ),
        (
            "Asked about it he said, '90 people came to see it,' and left.",
            "90 people came to see it,",
        ),
    ] {
        assert_eq!(quotes(text), [format!("single: A {quote}")], "{text}");
    }
}

#[test]
fn apostrophes_possessives_and_feet_are_no_quotations() {
    for text in [
        "The workers' union and the bakers' guild met at the boys' club on Monday.",
        "'Tis the season of rock 'n' roll, and the players' wives came.",
        "The lads of the '90s were singin' in the rain at the drivers' rest.",
        "One was 6' tall, the other 5' 10\" tall, and both men's boats sank.",
        "We saw 'em go past the fishers' huts and o' the two one sank.",
        "The show 's maker said the boys 'd seen the dogs ' tails.",
        "It ran for 2' 30\" at the weir, the crew's best.",
    ] {
        assert!(quotes(text).is_empty(), "{text}: {:?}", quotes(text));
    }
}

#[test]
fn a_word_changed_inside_single_marks_is_a_conflict_and_the_kind_of_mark_is_none() {
    let told = ["'The pumps are {} safe,' Anne Tolle said on Monday."; 2];
    let changed = [told[0].replace("{} ", ""), told[1].replace("{}", "not")];
    let changed = worded(&[&changed[0], &changed[1]], FactKind::Quote);
    assert!(changed[0].starts_with("conflict"), "{changed:?}");
    let marks = [
        "'The pumps are safe,' Anne Tolle said on Monday.",
        "“The pumps are safe,” Anne Tolle said on Monday.",
    ];
    let marks = worded(&marks, FactKind::Quote);
    assert!(marks[0].starts_with("agree"), "{marks:?}");
}

#[test]
fn a_quotation_over_paragraphs_is_one_and_two_that_are_closed_are_two() {
    let whole = "“The pumps are safe. We tested them twice,” Anne Tolle said.";
    for parted in [
        "“The pumps are safe.\n\n“We tested them twice,” Anne Tolle said.",
        "'The pumps are safe.\n\n'We tested them twice,' Anne Tolle said.",
    ] {
        let found = worded(&[parted, whole], FactKind::Quote);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("agree"), "{found:?}");
    }
    let parted = "“The pumps are safe.\n\n“We never tested them,” Anne Tolle said.";
    let found = worded(&[parted, whole], FactKind::Quote);
    assert!(found[0].starts_with("conflict"), "{found:?}");
    let two = "“The pumps are safe,” Anne Tolle said.\n\n“We tested them twice,” Mark Brenn said.";
    assert_eq!(quotes(two).len(), 2);
}

#[test]
fn a_dash_opens_speech_beside_a_verb_of_saying_and_a_list_is_none() {
    for (one, other) in [
        (
            "—Las bombas son seguras —dijo Anne Tolle el lunes.",
            "—Las bombas eran seguras —dijo Anne Tolle el lunes.",
        ),
        (
            "— Je pars demain matin, dit-il. Il est sorti de la maison.",
            "— Je pars demain soir, dit-il. Il est sorti de la maison.",
        ),
        (
            "— Мы завтра уезжаем из города, — сказал он.",
            "— Мы сегодня уезжаем из города, — сказал он.",
        ),
    ] {
        let found = worded(&[one, other], FactKind::Quote);
        assert!(
            found.iter().any(|row| row.starts_with("conflict")),
            "{one}: {found:?}"
        );
    }
    for text in [
        "— Le prix de l'eau dans la ville d'Orvell\n\n— Le maire et la police de la ville",
        "—El precio del agua —un euro— en la ciudad de Orvell",
        "— The pumps at the weir are safe, he said.",
    ] {
        assert!(quotes(text).is_empty(), "{text}: {:?}", quotes(text));
    }
}

#[test]
fn a_name_before_a_colon_speaks_and_a_topic_does_not() {
    let speaker = |text: &str| found(&[text, "Nothing was said."], FactKind::Quote).speaker;
    let named = speaker("Anne Tolle: “The pumps are safe.”");
    assert_eq!(named.as_deref(), Some("Anne Tolle"));
    assert_eq!(speaker("Pumps: “The pumps are safe.”"), None);
    assert_eq!(speaker("The note reads: “The pumps are safe.”"), None);
    let told = [
        "Anne Tolle: “The pumps are safe.”",
        "Mark Brenn: “The pumps are safe.”",
    ];
    let told = worded(&told, FactKind::Quote);
    assert!(
        has(&told, "conflict: The pumps are safe. | The pumps are safe."),
        "{told:?}"
    );
}
