//! Facts: ages in many languages, whose they are, and spans of time in their own measure.

use retold::facts::FactKind;
use retold::text::{Draft, Language};

use super::facts_read::{lines_of, read};

fn spoken(tag: &str, texts: [&str; 2]) -> Vec<Draft> {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        language: Language::of_tag(tag),
        ..Draft::default()
    };
    texts.map(draft).into()
}

/// The values of the figures of a sentence.
fn values(tag: &str, text: &str) -> Vec<String> {
    let (_, facts) = read(spoken(tag, [text, text]));
    let figures = facts.iter().filter(|fact| fact.kind == FactKind::Figure);
    figures
        .filter_map(|fact| fact.mentions[0].value.clone())
        .collect()
}

#[test]
fn ages_are_read_as_papers_print_them() {
    for (tag, text) in [
        (
            "de",
            "Der 31-jährige Fahrer aus Husum wurde am Abend verletzt.",
        ),
        (
            "de",
            "Der einunddreißigjährige Fahrer wurde am Abend verletzt.",
        ),
        ("de", "Die 31 Jahre alte Fahrerin wurde am Abend verletzt."),
        ("de", "Peter Rohde (31) wurde am Abend in Husum verletzt."),
        ("de", "Er starb im Alter von 31 Jahren in Husum an der See."),
        (
            "nl",
            "De 31-jarige man uit Delft raakte bij het ongeluk gewond.",
        ),
        (
            "sv",
            "Mannen, 31 år gammal, skadades vid olyckan på fredagen.",
        ),
        ("fr", "Luc Perrin, 31 ans, a été blessé dans l'accident."),
        (
            "fr",
            "La conductrice, âgée de 31 ans, a été blessée à Brest.",
        ),
        (
            "es",
            "Carlos Ruiz, de 31 años, resultó herido en el accidente.",
        ),
        ("it", "Il 31enne è rimasto ferito nell'incidente di Genova."),
        (
            "it",
            "Il trentunenne è rimasto ferito nell'incidente di Genova.",
        ),
        (
            "pt",
            "O condutor, de 31 anos de idade, ficou ferido no acidente.",
        ),
        ("pl", "Kierowca w wieku 31 lat został ranny w wypadku."),
        ("ru", "31-летний водитель пострадал в аварии в порту."),
        ("uk", "31-річний водій постраждав в аварії в порту."),
        ("tr", "31 yaşındaki sürücü limandaki kazada yaralandı."),
        ("ar", "وأصيب السائق البالغ من العمر 31 عاما في الحادث."),
        ("zh", "31岁的司机在星期五的事故中受伤。"),
        ("ja", "運転手の男性（31）が金曜日の事故でけがをした。"),
        ("ko", "31세 운전자가 금요일 사고로 다쳤다."),
        ("hi", "31 वर्षीय चालक दुर्घटना में घायल हो गया।"),
    ] {
        assert_eq!(values(tag, text), ["31 years old"], "{text}");
    }
}

#[test]
fn what_lasts_so_many_years_is_no_age() {
    for (tag, text, value) in [
        (
            "de",
            "Nach elf Jahren im Amt tritt der Bürgermeister zurück.",
            "11 years",
        ),
        (
            "fr",
            "Après onze ans de travaux, le pont de Brest est ouvert.",
            "11 years",
        ),
        (
            "en",
            "She was mayor for 11 years and two months.",
            "134 months",
        ),
        (
            "en",
            "The fog held for two and a half hours at the lock.",
            "2.5 hours",
        ),
        (
            "en",
            "The men face between six and 75 years in prison.",
            "6 to 75 years",
        ),
    ] {
        assert_eq!(values(tag, text), [value], "{text}");
    }
    let term = values(
        "de",
        "Die 12-jährige Amtszeit des Bürgermeisters endet im Mai.",
    );
    assert!(term.iter().all(|value| !value.contains("old")), "{term:?}");
}

#[test]
fn ages_conflict_for_one_person_and_not_for_two() {
    let ages = |texts| lines_of(spoken("fr", texts), FactKind::Figure);
    let one = ages([
        "Luc Perrin, 31 ans, a été blessé dans l'accident de vendredi à Brest.",
        "Luc Perrin, 34 ans, a été blessé dans l'accident de vendredi à Brest.",
    ]);
    assert_eq!(one, ["conflict: A 31 ans | B 34 ans"]);
    let two = ages([
        "Luc Perrin, 31 ans, a été blessé dans l'accident de vendredi à Brest.",
        "Anne Morel, 34 ans, a été blessée dans l'accident de vendredi à Brest.",
    ]);
    assert!(two.iter().all(|line| line.starts_with("single")), "{two:?}");
}

#[test]
fn a_paragraph_in_another_language_is_read_by_its_own_lists() {
    let german = |last: &str| {
        format!(
            "Die Polizei teilte mit, dass drei Menschen bei dem Brand in der Halle verletzt wurden.\n\n{last}"
        )
    };
    let [one, other] = [
        "“We had no idea that the damage would come to 1,250 crowns when it was over,” the owner said.",
        "“We had no idea that the damage would come to 1,350 crowns when it was over,” the owner said.",
    ]
    .map(german);
    let found = lines_of(spoken("de", [&one, &other]), FactKind::Figure);
    let money: Vec<&String> = found
        .iter()
        .filter(|line| line.contains("crowns"))
        .collect();
    assert_eq!(money, ["conflict: A 1,250 crowns | B 1,350 crowns"]);
    let (_, facts) = read(spoken("de", [&one, &other]));
    let mut values = facts
        .iter()
        .flat_map(|fact| &fact.mentions)
        .filter_map(|m| m.value.clone());
    assert!(values.any(|value| value == "1250 crowns"));
}
