//! Facts: figures, days, hours and names in the words of each language, beside what looks like them and is another thing.

use retold::facts::FactKind;
use retold::text::{Draft, Language};

use super::facts_read::{lines_of, published_on};

/// The facts of a kind that two sentences of a language tell, published on 14 March 2025, a Friday.
fn facts(tag: &str, kind: FactKind, one: &str, other: &str) -> Vec<String> {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        language: Language::of_tag(tag),
        meta: published_on(Some("2025-03-14")),
        ..Draft::default()
    };
    lines_of(vec![draft(one), draft(other)], kind)
}

/// Sentences of a language with a gap, and what fills it on either side.
type Filled = (&'static str, &'static str, &'static str, &'static str);

/// Whether the only fact of a kind in the gap says this of both sides.
fn says(status: &str, kind: FactKind, cases: &[Filled]) {
    for (tag, sentence, one, other) in cases {
        let filled = |words: &str| sentence.replace("{}", words);
        let found = facts(tag, kind, &filled(one), &filled(other));
        let is_both = |line: &&String| line.contains("A ") && line.contains("B ");
        let both: Vec<&String> = found.iter().filter(is_both).collect();
        assert!(
            both.len() == 1 && both[0].starts_with(status),
            "{tag}: {one} | {other}: {found:?}"
        );
    }
}

const DE: &str = "Bei dem Brand im Hafen von Husum wurden {} gerettet, teilte die Reederei mit.";
const FR: &str = "Dans le port de Brest {} ont été sauvées de l'incendie, a indiqué la mairie.";
const ES: &str = "En el puerto de Vigo fueron rescatadas {} del incendio, informó la alcaldía.";
const IT: &str = "Nel porto di Livorno sono state salvate {} dall'incendio, ha riferito il comune.";
const PT: &str = "No porto de Setúbal foram salvas {} do incêndio, informou a câmara.";
const NL: &str = "In de haven van Delfzijl zijn {} uit de brand gered, meldt de gemeente.";
const SV: &str = "I hamnen i Visby räddades {} ur branden, uppger kommunen.";
const PL: &str = "W porcie w Gdyni uratowano z pożaru {}, podał urząd miasta.";
const RU: &str = "В порту Мурманска из огня спасли {}, сообщили в мэрии.";
const UK: &str = "У порту Миколаєва з вогню врятували {}, повідомили в мерії.";
const TR: &str = "Mersin limanındaki yangından {} kurtarıldı, belediye açıkladı.";
const AR: &str = "وفي ميناء السويس أنقذ رجال الإطفاء {} من الحريق بحسب البلدية.";
const ZH: &str = "宁波港口的火灾中有{}获救，市政府通报说。";
const JA: &str = "水島の港の火事で{}が助け出されたと市が発表した。";
const KO: &str = "여수 항구의 화재에서 {} 구조되었다고 시청이 밝혔다.";
const HI: &str = "मुंबई बंदरगाह की आग से {} बचाए गए, नगर निगम ने बताया।";

#[test]
fn numbers_in_words_are_the_numbers_that_digits_tell() {
    says(
        "agree",
        FactKind::Figure,
        &[
            ("de", DE, "siebenundzwanzig Menschen", "27 Menschen"),
            ("de", DE, "zweihundertfünfzig Menschen", "250 Menschen"),
            ("fr", FR, "quatre-vingt-dix-sept personnes", "97 personnes"),
            ("fr", FR, "deux cent douze personnes", "212 personnes"),
            ("es", ES, "treinta y siete personas", "37 personas"),
            ("it", IT, "duecentocinquanta persone", "250 persone"),
            ("pt", PT, "vinte e sete pessoas", "27 pessoas"),
            ("nl", NL, "zevenentwintig mensen", "27 mensen"),
            ("sv", SV, "tjugosju personer", "27 personer"),
            ("pl", PL, "dwadzieścia siedem osób", "27 osób"),
            ("ru", RU, "двадцать семь человек", "27 человек"),
            ("uk", UK, "двадцять сім людей", "27 людей"),
            ("tr", TR, "yirmi yedi kişi", "27 kişi"),
            ("ar", AR, "سبعة وعشرين شخصا", "27 شخصا"),
            ("zh", ZH, "二十七人", "27人"),
            ("ja", JA, "二十七人", "27人"),
            ("ko", KO, "스물일곱 명이", "27명이"),
            ("hi", HI, "सत्ताईस लोग", "27 लोग"),
        ],
    );
}

#[test]
fn other_numbers_in_words_are_conflicts() {
    says(
        "conflict",
        FactKind::Figure,
        &[
            ("de", DE, "siebzehn Menschen", "achtzehn Menschen"),
            ("fr", FR, "dix-sept personnes", "dix-huit personnes"),
            ("es", ES, "diecisiete personas", "dieciocho personas"),
            ("it", IT, "diciassette persone", "diciotto persone"),
            ("pt", PT, "dezessete pessoas", "dezoito pessoas"),
            ("nl", NL, "zeventien mensen", "achttien mensen"),
            ("sv", SV, "sjutton personer", "arton personer"),
            ("pl", PL, "siedemnaście osób", "osiemnaście osób"),
            ("ru", RU, "семнадцать человек", "восемнадцать человек"),
            ("uk", UK, "сімнадцять людей", "вісімнадцять людей"),
            ("tr", TR, "on yedi kişi", "on sekiz kişi"),
            ("ar", AR, "سبعة عشر شخصا", "ثمانية عشر شخصا"),
            ("zh", ZH, "十七人", "十八人"),
            ("ko", KO, "열일곱 명이", "열여덟 명이"),
            ("hi", HI, "सत्रह लोग", "अठारह लोग"),
        ],
    );
}

#[test]
fn magnitudes_and_marks_are_those_of_the_language_and_of_the_text() {
    says(
        "agree",
        FactKind::Figure,
        &[
            (
                "de",
                DE,
                "Waren für 1,2 Mrd. Euro",
                "Waren für 1.200.000.000 Euro",
            ),
            (
                "de",
                DE,
                "Waren für 1'200'000 Franken",
                "Waren für 1,2 Millionen Franken",
            ),
            (
                "fr",
                FR,
                "1,2 M€ de marchandises",
                "1 200 000 euros de marchandises",
            ),
            ("es", ES, "12.000 personas", "12,000 personas"),
            ("es", ES, "12 mil personas", "12.000 personas"),
            ("sv", SV, "varor för 1,2 mkr", "varor för 1 200 000 kronor"),
            ("pl", PL, "12 tys. osób", "12 000 osób"),
            ("ru", RU, "12 тыс. человек", "12 000 человек"),
            ("tr", TR, "12 bin kişi", "12.000 kişi"),
            ("ar", AR, "12 ألف شخص", "12000 شخص"),
            ("zh", ZH, "1.2万人", "12000人"),
            ("ja", JA, "１万２０００人", "12000人"),
            ("ko", KO, "1만2천명이", "12,000명이"),
            ("hi", HI, "1,20,000 लोग", "1.2 लाख लोग"),
        ],
    );
}

#[test]
fn a_word_that_is_a_number_as_well_counts_nothing() {
    for (tag, text) in [
        (
            "fr",
            "Le bâtiment neuf du port de Brest a été fermé par la mairie hier soir.",
        ),
        (
            "es",
            "Los vecinos once veces lo dijeron y el puerto de Vigo sigue cerrado.",
        ),
        (
            "tr",
            "Mersin limanında on numara bir iş yapıldı ve herkes sevindi dün akşam.",
        ),
        (
            "it",
            "Se tu sei a Livorno il porto resta chiuso fino alla prossima settimana.",
        ),
        ("zh", "三亚港口一般在早上开放，万一下雨就关闭。"),
    ] {
        let found = facts(tag, FactKind::Figure, text, text);
        assert!(found.is_empty(), "{tag}: {found:?}");
    }
}

#[test]
fn labels_name_and_do_not_count() {
    for (tag, one, other) in [
        (
            "de",
            "Der Brand brach in Halle 12 im Hafen von Husum aus.",
            "Der Brand brach in Halle 14 im Hafen von Husum aus.",
        ),
        (
            "fr",
            "L'incendie a pris dans la salle 12 du port de Brest.",
            "L'incendie a pris dans la salle 14 du port de Brest.",
        ),
        (
            "ru",
            "Пожар начался в порту, рейс 12 отменили.",
            "Пожар начался в порту, рейс 14 отменили.",
        ),
    ] {
        let found = facts(tag, FactKind::Figure, one, other);
        assert!(found.is_empty(), "{tag}: {found:?}");
    }
}

#[test]
fn hedged_figures_are_not_set_against_what_they_allow() {
    for (tag, sentence, one, other) in [
        ("it", IT, "oltre 60 persone", "62 persone"),
        ("pl", PL, "ponad 60 osób", "62 osoby"),
        ("ru", RU, "более 60 человек", "62 человека"),
        ("hi", HI, "60 से अधिक लोग", "62 लोग"),
        ("ja", JA, "60人以上", "62人"),
        ("tr", TR, "60'tan fazla kişi", "62 kişi"),
    ] {
        let filled = |words: &str| sentence.replace("{}", words);
        let found = facts(tag, FactKind::Figure, &filled(one), &filled(other));
        assert!(
            !found.iter().any(|line| line.starts_with("conflict")),
            "{tag}: {found:?}"
        );
    }
}
