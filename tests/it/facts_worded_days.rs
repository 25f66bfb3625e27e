//! Facts: days and hours in the words and signs of each language, and names in its cases.

use retold::facts::FactKind;
use retold::text::{Draft, Language};

use super::facts_read::{lines_of, published_on};

fn facts(tag: &str, kind: FactKind, texts: [&str; 2]) -> Vec<String> {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        language: Language::of_tag(tag),
        meta: published_on(Some("2025-03-14")),
        ..Draft::default()
    };
    lines_of(texts.map(draft).into(), kind)
}

/// Whether one row of dates joins what fills the gap of a sentence, and says this of it.
fn dates_say(status: &str, tag: &str, sentence: &str, one: &str, other: &str) {
    let texts = [one, other].map(|words| sentence.replace("{}", words));
    let found = facts(tag, FactKind::Date, [&texts[0], &texts[1]]);
    let both: Vec<&String> = found
        .iter()
        .filter(|line| line.contains("A ") && line.contains("B "))
        .collect();
    assert!(
        both.len() == 1 && both[0].starts_with(status),
        "{tag}: {one} | {other}: {found:?}"
    );
}

#[test]
fn a_weekday_is_the_day_that_the_calendar_says() {
    for (tag, sentence, weekday, day, other) in [
        (
            "de",
            "Der Brand im Hafen brach am {} bei dichtem Nebel aus.",
            "Freitag",
            "14. März",
            "Mittwoch",
        ),
        (
            "fr",
            "L'incendie dans le port s'est déclaré {} dans un épais brouillard.",
            "vendredi",
            "le 14 mars",
            "mercredi",
        ),
        (
            "it",
            "L'incendio nel porto è scoppiato {} con una fitta nebbia.",
            "venerdì",
            "il 14 marzo",
            "mercoledì",
        ),
        (
            "pt",
            "O incêndio no porto começou {} com nevoeiro cerrado.",
            "na sexta-feira",
            "em 14 de março",
            "na quarta-feira",
        ),
        (
            "nl",
            "De brand in de haven brak {} uit in dichte mist.",
            "vrijdag",
            "op 14 maart",
            "woensdag",
        ),
        (
            "pl",
            "Pożar w porcie wybuchł {} podczas gęstej mgły.",
            "w piątek",
            "14 marca",
            "w środę",
        ),
        (
            "uk",
            "Пожежа в порту сталася {} в густому тумані.",
            "у п'ятницю",
            "14 березня",
            "у середу",
        ),
        (
            "tr",
            "Limandaki yangın {} yoğun siste çıktı.",
            "cuma günü",
            "14 Mart'ta",
            "çarşamba günü",
        ),
        (
            "ar",
            "ووقع الحريق في الميناء {} وسط ضباب كثيف.",
            "يوم الجمعة",
            "في 14 مارس",
            "يوم الأربعاء",
        ),
        (
            "zh",
            "港口的火灾{}在大雾中发生。",
            "星期五",
            "3月14日",
            "周三",
        ),
        (
            "ja",
            "港の火事は{}に濃い霧の中で起きた。",
            "金曜日",
            "3月14日",
            "水曜日",
        ),
        (
            "ko",
            "항구의 화재는 {} 짙은 안개 속에서 일어났다.",
            "금요일",
            "3월 14일",
            "수요일",
        ),
        (
            "hi",
            "बंदरगाह में आग {} को घने कोहरे में लगी।",
            "शुक्रवार",
            "14 मार्च",
            "बुधवार",
        ),
    ] {
        dates_say("agree", tag, sentence, weekday, day);
        dates_say("conflict", tag, sentence, weekday, other);
    }
}

#[test]
fn hours_are_read_as_each_language_prints_them() {
    for (tag, sentence, one, other) in [
        (
            "de",
            "Das Schiff stieß um {} gegen die Kaimauer im Hafen.",
            "16.40 Uhr",
            "16:40 Uhr",
        ),
        (
            "fr",
            "Le navire a heurté le quai du port à {} dans le brouillard.",
            "16 h 40",
            "16h40",
        ),
        (
            "it",
            "La nave ha urtato il molo del porto alle {} nella nebbia.",
            "16.40",
            "16:40",
        ),
        (
            "sv",
            "Fartyget körde kl. {} in i kajen i hamnen.",
            "16.40",
            "16:40",
        ),
        (
            "pl",
            "Statek uderzył o godz. {} w nabrzeże w porcie.",
            "16.40",
            "16:40",
        ),
        (
            "zh",
            "这艘船{}撞上了港口的码头。",
            "下午4时40分",
            "16时40分",
        ),
        (
            "ja",
            "船は{}に港の岸壁に衝突した。",
            "午後4時半",
            "16時30分",
        ),
        (
            "ko",
            "배는 {}에 항구의 부두에 부딪혔다.",
            "오후 4시 40분",
            "16시 40분",
        ),
        (
            "hi",
            "जहाज {} बंदरगाह की दीवार से टकराया।",
            "शाम साढ़े सात बजे",
            "19:30 बजे",
        ),
    ] {
        dates_say("agree", tag, sentence, one, other);
    }
}

#[test]
fn days_have_their_ordinals_eras_and_signs() {
    for (tag, sentence, one, other) in [
        (
            "fr",
            "Le navire restera au chantier jusqu'au {} à Brest.",
            "1er mai 2025",
            "01/05/2025",
        ),
        (
            "ja",
            "船は{}まで造船所にとどまる見通しだ。",
            "令和7年4月3日",
            "2025年4月3日",
        ),
        (
            "ko",
            "배는 {}까지 조선소에 머무를 전망이다.",
            "2025년 4월 3일",
            "2025-04-03",
        ),
        (
            "ar",
            "وستبقى السفينة في الحوض حتى {} في السويس.",
            "3 أبريل 2025",
            "3 نيسان 2025",
        ),
        (
            "nl",
            "Het schip blijft tot {} op de werf in Delfzijl.",
            "3 maart 2025",
            "03-03-2025",
        ),
    ] {
        dates_say("agree", tag, sentence, one, other);
    }
}

/// Lengths and prices printed like hours are none, and what lasts so long is no time of day.
#[test]
fn what_is_printed_like_an_hour_is_none() {
    for (tag, text) in [
        (
            "de",
            "Der Preis stieg um 16.40 Euro, sagte die Reederei in Husum.",
        ),
        (
            "nl",
            "Het bedrijf in Delfzijl ligt 16 uur stil na de brand.",
        ),
        ("ja", "消火には16時間かかったと市が発表した。"),
        ("ko", "불을 끄는 데 16시간이 걸렸다고 시청이 밝혔다."),
    ] {
        let found = facts(tag, FactKind::Date, [text, text]);
        assert!(found.is_empty(), "{tag}: {found:?}");
    }
}

#[test]
fn cases_of_a_name_are_one_name_and_another_surname_is_another() {
    for (tag, texts, line) in [
        (
            "ru",
            [
                "Пожар заметил мастер цеха Алексей Громов, сообщили в порту.",
                "По словам Алексея Громова, пожар в порту заметил он сам.",
            ],
            "agree: A Алексей Громов | B Алексея Громова",
        ),
        (
            "pl",
            [
                "Pożar zauważył w porcie kierownik Jan Zaremba.",
                "Według Jana Zaremby pożar w porcie zauważono w nocy.",
            ],
            "agree: A Jan Zaremba | B Jana Zaremby",
        ),
        (
            "tr",
            [
                "Yangını limanda usta Ali Kaya fark etti.",
                "Usta Ali Kaya'ya göre yangın limanda gece çıktı.",
            ],
            "agree: A Ali Kaya | B Ali Kaya'ya",
        ),
        (
            "de",
            [
                "Reederei-Chefin Anke Jensen bezifferte den Schaden im Hafen.",
                "Wie aus Jensens Mitteilung hervorgeht, ist der Schaden im Hafen groß.",
            ],
            "agree: A Anke Jensen | B Jensens",
        ),
    ] {
        let found = facts(tag, FactKind::Name, texts);
        assert!(found.iter().any(|found| found == line), "{tag}: {found:?}");
    }
    let other = facts(
        "pl",
        FactKind::Name,
        [
            "Za sterem w porcie stał kpt. Marek Nowak, który pływa od lat.",
            "Za sterem w porcie stał kpt. Marek Nowicki, który pływa od lat.",
        ],
    );
    assert!(
        other[0].starts_with("conflict") || other[0].starts_with("likely"),
        "{other:?}"
    );
}

#[test]
fn german_nouns_are_no_names() {
    let found = facts(
        "de",
        FactKind::Name,
        [
            "Beim Anlegen im Hafen waren 312 Passagiere an Bord, nach Angaben von Augenzeugen.",
            "Beim Anlegen im Hafen waren 312 Fahrgäste an Bord, nach Angaben von Anwohnern.",
        ],
    );
    assert!(found.is_empty(), "{found:?}");
}

/// What is said of the dates of two versions published on two days.
fn told_on(texts: [(&str, &str); 2]) -> Vec<String> {
    let (story, facts) = super::facts_read::read(super::facts_read::dated(&texts));
    let dates = facts.iter().filter(|fact| fact.kind == FactKind::Date);
    dates
        .map(|fact| super::facts_read::line(&story, fact))
        .collect()
}

#[test]
fn a_weekday_of_a_week_is_one_day() {
    let told = |one: &str, other: &str| {
        let text = |when: &str| format!("The man was shot {when} in Hexley, an inquest heard.");
        told_on([("1999-09-28", &text(one)), ("1999-09-29", &text(other))])
    };
    for (other, claim) in [
        ("on September 22", "agree"),
        ("last Wednesday", "agree"),
        ("on Wednesday of last week", "agree"),
        ("on Tuesday last week", "conflict"),
        ("on September 15", "conflict"),
    ] {
        let found = told("on Wednesday last week", other);
        assert!(found[0].starts_with(claim), "{found:?}");
    }
}

#[test]
fn seasons_are_told_by_their_years_and_words_that_only_look_so_are_none() {
    let told = |one: &str, other: &str| {
        let text =
            |when: &str| format!("The mine was shut {when} because of the flood, the union said.");
        told_on([("2025-07-14", &text(one)), ("2025-07-15", &text(other))])
    };
    assert!(told("this summer", "last winter")[0].starts_with("conflict"));
    assert!(told("in the spring", "in the autumn")[0].starts_with("conflict"));
    assert!(told("last autumn", "in the autumn of 2022")[0].starts_with("conflict"));
    assert!(told("last autumn", "in the autumn of 2024")[0].starts_with("vary"));
    assert!(told("last summer", "last summer")[0].starts_with("agree"));
    for texts in [
        (
            "This fall in prices hurt the mill.",
            "This rise in prices hurt the mill.",
        ),
        (
            "They drank spring water by the summer house.",
            "They drank spring water by the winter garden.",
        ),
    ] {
        let found = told_on([("2025-07-14", texts.0), ("2025-07-15", texts.1)]);
        assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn the_end_of_a_span_is_set_against_the_end_of_the_other() {
    let told = |one: &str, other: &str| {
        let text = |when: &str| format!("He ran the mill {when} before he left.");
        told_on([("2025-07-14", &text(one)), ("2025-07-15", &text(other))])
    };
    let found = told("from 1977 to 1982", "from 1977 to 1983");
    assert!(
        found[0].starts_with("conflict") && found[1].starts_with("agree"),
        "{found:?}"
    );
}
