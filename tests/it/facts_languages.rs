//! Facts in other languages: figures in their notation, quotations between their marks. Fewer facts, never wrong ones.

use retold::facts::FactKind;

use super::facts_read::lines;

#[test]
fn german_thousands_commas_and_quotation_marks() {
    let versions = [
        "Bei dem Unglück am 3. Oktober 2021 starben 1.234 Menschen. Der Schaden beträgt 3,5 Millionen Euro. „Wir sind erschüttert“, sagte der Bürgermeister Hans Vogel.",
        "Bei dem Unglück am 3. Oktober 2021 starben 1.243 Menschen. Der Schaden liegt bei 3,5 Millionen Euro. „Wir sind tief erschüttert“, sagte Bürgermeister Hans Vogel.",
    ];
    let figures = lines(&versions, FactKind::Figure);
    assert_eq!(figures[0], "conflict: A 1.234 Menschen | B 1.243 Menschen");
    assert!(
        figures
            .iter()
            .skip(1)
            .all(|line| !line.starts_with("conflict"))
    );
    // The mark that closes in German opens in English: what follows it is no second quotation.
    assert_eq!(
        lines(&versions, FactKind::Quote),
        ["conflict: A Wir sind erschüttert | B Wir sind tief erschüttert"]
    );
}

#[test]
fn a_mark_of_thousands_before_two_digits_makes_no_number() {
    let found = lines(
        &[
            "Die Fahrt nach Holm kostet seit Montag 1.00 Euro, sagte die Reederei.",
            "Die Fahrt nach Holm kostet seit Montag 100 Euro, sagte die Reederei.",
        ],
        FactKind::Figure,
    );
    assert_eq!(found, ["single: B 100 Euro"]);
}

#[test]
fn french_and_spanish_figures_and_guillemets() {
    let french = [
        "L’incendie a tué 12 personnes et détruit 3,5 hectares de forêt. « Nous avons tout perdu cette nuit », a dit Luc Morin.",
        "L’incendie a tué 21 personnes et détruit 3,5 hectares de forêt. « Nous avons tout perdu », a dit Luc Morin.",
    ];
    let figures = lines(&french, FactKind::Figure);
    assert_eq!(figures[0], "conflict: A 12 personnes | B 21 personnes");
    assert!(
        figures
            .iter()
            .skip(1)
            .all(|line| !line.starts_with("conflict"))
    );
    assert_eq!(lines(&french, FactKind::Quote).len(), 1);
    let spanish = [
        "La empresa despidió a 1.500 trabajadores en Sevilla, según el sindicato.",
        "La empresa despidió a 1.400 trabajadores en Sevilla, según el sindicato.",
    ];
    assert_eq!(
        lines(&spanish, FactKind::Figure),
        ["conflict: A 1.500 trabajadores | B 1.400 trabajadores"]
    );
}

#[test]
fn korean_counts_of_people_with_their_particles() {
    let found = lines(
        &[
            "8월 21일 강변에서 소방대원 60명이 다쳤다.",
            "8월 21일 강변에서 소방대원 40명이 다쳤다.",
        ],
        FactKind::Figure,
    );
    assert_eq!(found, ["conflict: A 60명이 | B 40명이"]);
}

#[test]
fn a_range_holds_with_what_lies_in_it_and_conflicts_with_what_does_not() {
    let found = |other: &str| {
        let versions = [
            "The ferry Aurora carried between 40 and 50 passengers to Holm on Monday.".to_owned(),
            format!("The ferry Aurora carried {other} passengers to Holm on Monday."),
        ];
        lines(&[&versions[0], &versions[1]], FactKind::Figure)
    };
    assert_eq!(
        found("45"),
        ["vary: A between 40 and 50 passengers | B 45 passengers"]
    );
    assert_eq!(
        found("40 to 50"),
        ["agree: A between 40 and 50 passengers | B 40 to 50 passengers"]
    );
    assert_eq!(
        found("75"),
        ["conflict: A between 40 and 50 passengers | B 75 passengers"]
    );
}
