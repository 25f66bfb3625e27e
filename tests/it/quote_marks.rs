//! Quotation marks and dialogue dashes as languages print them, and the dashes and marks that quote nothing.

use retold::facts::{FactKind, Mention};
use retold::load::draft_of;

use super::facts_read::{read, with_status};

/// A paragraph that tells a story's language, by its tag.
const BEFORE: [(&str, &str); 9] = [
    (
        "de",
        "Warum das Schiff nicht rechtzeitig bremste, ist noch unklar, und das Gutachten soll in der kommenden Woche vorliegen.",
    ),
    (
        "fr",
        "On ignore encore pourquoi le navire n’a pas freiné à temps, et le rapport de la police sera publié la semaine prochaine.",
    ),
    (
        "nl",
        "Waarom het schip niet op tijd remde is nog onduidelijk, en het rapport van de politie wordt volgende week verwacht.",
    ),
    (
        "pl",
        "Nie wiadomo jeszcze, dlaczego statek nie wyhamował na czas, a raport policji ma być gotowy w przyszłym tygodniu.",
    ),
    (
        "ru",
        "Пока неизвестно, почему судно не затормозило вовремя, и отчёт полиции должен быть готов на следующей неделе.",
    ),
    (
        "uk",
        "Поки невідомо, чому судно не загальмувало вчасно, а звіт поліції має бути готовий наступного тижня.",
    ),
    (
        "sv",
        "Varför fartyget inte bromsade i tid är ännu oklart, och polisens rapport ska vara klar i nästa vecka.",
    ),
    (
        "ko",
        "배가 제때 멈추지 못한 이유는 아직 밝혀지지 않았고 해양경찰의 조사 보고서는 다음 주에 나올 예정이다.",
    ),
    (
        "en",
        "It is not yet clear why the ship did not brake in time, and the report of the police is to be published next week.",
    ),
];

fn quotes(tag: &str, one: &str, other: &str) -> Vec<String> {
    let (_, before) = BEFORE
        .iter()
        .find(|(of, _)| *of == tag)
        .expect("a story in the language");
    let [one, other] = [one, other].map(|said| format!("{before}\n\n{before} {said}\n"));
    let (story, facts) = read([one, other].map(draft_of).to_vec());
    let of_kind = facts.iter().filter(|fact| fact.kind == FactKind::Quote);
    let words = |m: &Mention| story.text(m.span).to_owned();
    of_kind.map(|fact| with_status(fact, words)).collect()
}

#[test]
fn one_quotation_in_the_marks_of_a_language_agrees() {
    for (tag, one, other) in [
        (
            "de",
            "„Wir haben sofort alle Retter alarmiert“, sagte er.",
            "‚Wir haben sofort alle Retter alarmiert‘, sagte er.",
        ),
        (
            "de",
            "„Wir haben sofort alle Retter alarmiert“, sagte er.",
            "›Wir haben sofort alle Retter alarmiert‹, sagte er.",
        ),
        (
            "fr",
            "« Nous avons tout de suite alerté les secours », raconte le maire.",
            "— Nous avons tout de suite alerté les secours, raconte le maire.",
        ),
        (
            "nl",
            "“We hebben iedereen meteen gewaarschuwd”, zei ze.",
            "‘We hebben iedereen meteen gewaarschuwd’, zei ze.",
        ),
        (
            "pl",
            "„Natychmiast powiadomiliśmy wszystkie służby” – mówi burmistrz.",
            "– Natychmiast powiadomiliśmy wszystkie służby – mówi burmistrz.",
        ),
        (
            "pl",
            "„Nikt nas nie ostrzegł. Wszystko zdarzyło się nagle” – powiedziała Anna.",
            "– Nikt nas nie ostrzegł – powiedziała Anna. – Wszystko zdarzyło się nagle.",
        ),
        (
            "ru",
            "Мэр сказал: «Мы сразу подняли все службы».",
            "Мэр сказал: — Мы сразу подняли все службы.",
        ),
        (
            "uk",
            "«Ми одразу підняли всі служби», – каже мер.",
            "– Ми одразу підняли всі служби, – каже мер.",
        ),
        (
            "sv",
            "”Vi hann inte ens resa oss upp”, säger Lena Holm.",
            "– Vi hann inte ens resa oss upp, säger Lena Holm.",
        ),
        (
            "ko",
            "시장은 “우리는 즉시 모든 구조대를 불렀다”고 말했다.",
            "시장은 ‘우리는 즉시 모든 구조대를 불렀다’고 말했다.",
        ),
    ] {
        let found = quotes(tag, one, other);
        assert!(
            matches!(found.as_slice(), [row] if row.starts_with("agree")),
            "{other}: {found:?}"
        );
    }
}

#[test]
fn another_word_behind_a_dash_or_between_single_marks_conflicts() {
    for (tag, one, other) in [
        (
            "de",
            "‚Wir haben alle Retter sofort alarmiert‘, sagte er.",
            "‚Wir haben alle Retter sofort beurlaubt‘, sagte er.",
        ),
        (
            "sv",
            "– Vi larmade genast alla räddare, säger Lena Holm.",
            "– Vi avskedade genast alla räddare, säger Lena Holm.",
        ),
        (
            "ko",
            "시장은 ‘우리는 즉시 모든 구조대를 불렀다’고 말했다.",
            "시장은 ‘우리는 즉시 모든 구조대를 보냈다’고 말했다.",
        ),
    ] {
        let found = quotes(tag, one, other);
        assert!(
            found.iter().any(|row| row.starts_with("conflict")),
            "{other}: {found:?}"
        );
    }
}

#[test]
fn dashes_and_marks_that_quote_nothing_are_no_quotation() {
    for (tag, one, other) in [
        (
            "de",
            "Die Zahl stieg – sagt die Polizei – auf zwölf Verletzte.",
            "Die Zahl stieg – sagt die Behörde – auf zwölf Verletzte.",
        ),
        (
            "sv",
            "– Tre personer skadades i hamnen.",
            "– Tre personer dödades i hamnen.",
        ),
        (
            "pl",
            "Były trzy powody: – mgła, prędkość i brak radaru.",
            "Były trzy powody: – deszcz, prędkość i brak radaru.",
        ),
        (
            "en",
            "The boys’ boats, 5’ wide, and the girls’ boats sank.",
            "The boys’ boats, 6’ wide, and the girls’ boats sank.",
        ),
        (
            "ru",
            "Причина – туман, говорят спасатели.",
            "Причина – дождь, говорят спасатели.",
        ),
    ] {
        let found = quotes(tag, one, other);
        assert!(found.is_empty(), "{other}: {found:?}");
    }
}
