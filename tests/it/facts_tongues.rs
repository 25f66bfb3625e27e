//! Facts: a list of words is asked only of its language, and what is not read for want of lists is said.

use retold::facts::{FactClaim, FactKind};
use retold::text::{Draft, Language};

use super::facts_read::{lines_of, read, worded};

fn spoken(tag: &str, texts: [&str; 2]) -> Vec<Draft> {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        language: Language::of_tag(tag),
        ..Draft::default()
    };
    texts.map(draft).into()
}

/// The figures of two versions in a language.
fn figures(tag: &str, texts: [&str; 2]) -> Vec<String> {
    lines_of(spoken(tag, texts), FactKind::Figure)
}

#[test]
fn the_article_die_kills_nobody() {
    let text = "Das Boot fuhr mit 312 Passagieren gegen die Mole und dann gegen die Brücke.";
    let (_, facts) = read(spoken("de", [text, text]));
    let values: Vec<_> = facts
        .iter()
        .filter_map(|f| f.mentions[0].value.clone())
        .collect();
    assert_eq!(values, ["312 passagiere"]);
    let dutch = "De man die 12 mensen uit het water haalde is zelf niet gewond.";
    let (_, facts) = read(spoken("nl", [dutch, dutch]));
    let values = facts.iter().filter_map(|f| f.mentions[0].value.clone());
    assert!(
        values.clone().all(|value| !value.contains("killed")),
        "{:?}",
        values.collect::<Vec<_>>()
    );
    // In English they do die.
    let english = "Some 12 miners die in the shaft at Orrin every year, the union says.";
    let (_, facts) = read(spoken("en", [english, english]));
    let mut values = facts.iter().filter_map(|f| f.mentions[0].value.clone());
    assert!(values.any(|value| value.ends_with("killed")));
}

#[test]
fn twelve_m_high_is_no_twelve_million() {
    for (tag, texts) in [
        (
            "de",
            [
                "Der Turm ist 12 m hoch und steht am Hafen.",
                "Der Turm ist 12 Meter hoch und steht am Hafen.",
            ],
        ),
        (
            "en",
            [
                "The tower is 12 m high and stands at the lock.",
                "The tower is 12 metres high and stands at the lock.",
            ],
        ),
    ] {
        let found = figures(tag, texts);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("agree"), "{found:?}");
    }
    let money = figures(
        "en",
        [
            "The tower cost £12 m to build at the lock.",
            "The tower cost £12 million to build at the lock.",
        ],
    );
    assert_eq!(money, ["agree: A £12 m | B £12 million"]);
}

#[test]
fn magnitudes_are_read_in_their_own_language() {
    for (tag, texts) in [
        (
            "de",
            [
                "Die Brücke kostete 1,2 Mio. Euro im Jahr.",
                "Die Brücke kostete 1.200.000 Euro im Jahr.",
            ],
        ),
        (
            "ru",
            [
                "Мост обошёлся городу в 1,2 млн рублей в прошлом году.",
                "Мост обошёлся городу в 1 200 000 рублей в прошлом году.",
            ],
        ),
        (
            "sv",
            [
                "Bron kostade 1,2 miljoner kronor i fjol.",
                "Bron kostade 1 200 000 kronor i fjol.",
            ],
        ),
        (
            "pl",
            [
                "Most kosztował 1,2 mln zł w zeszłym roku.",
                "Most kosztował 1 200 000 zł w zeszłym roku.",
            ],
        ),
        (
            "es",
            [
                "El puente costó 1,2 millones de euros el año pasado.",
                "El puente costó 1.200.000 euros el año pasado.",
            ],
        ),
    ] {
        let found = figures(tag, texts);
        assert_eq!(found.len(), 1, "{tag}: {found:?}");
        assert!(found[0].starts_with("agree"), "{tag}: {found:?}");
    }
    let other = figures(
        "ru",
        [
            "Мост обошёлся городу в 1,2 млн рублей в прошлом году.",
            "Мост обошёлся городу в 1,3 млн рублей в прошлом году.",
        ],
    );
    assert!(other[0].starts_with("conflict"), "{other:?}");
}

#[test]
fn a_number_behind_a_german_noun_is_a_figure() {
    let found = figures(
        "de",
        [
            "Die Stadt gibt für das Projekt 30 Millionen Euro aus.",
            "Die Stadt gibt für das Projekt 40 Millionen Euro aus.",
        ],
    );
    assert_eq!(
        found,
        ["conflict: A 30 Millionen Euro | B 40 Millionen Euro"]
    );
    // The number of a flight counts nothing.
    let label = figures(
        "de",
        [
            "Der Bus der Linie 17 fuhr in den Hafen.",
            "Der Bus der Linie 19 fuhr in den Hafen.",
        ],
    );
    assert!(label.is_empty(), "{label:?}");
}

#[test]
fn thousands_parted_by_spaces_are_one_number_and_two_numbers_are_two() {
    let found = figures(
        "en",
        [
            "The ministry spent 12 000 crowns on the dam.",
            "The ministry spent 12,000 crowns on the dam.",
        ],
    );
    assert_eq!(found, ["agree: A 12 000 crowns | B 12,000 crowns"]);
    let found = figures(
        "en",
        [
            "On day 12 300 people crossed the dam on foot.",
            "On day 12 300 people crossed the dam on foot.",
        ],
    );
    assert!(
        found.contains(&"agree: A 300 people | B 300 people".to_owned()),
        "{found:?}"
    );
}

#[test]
fn months_are_read_in_their_own_language() {
    let days = |tag, texts| lines_of(spoken(tag, texts), FactKind::Date);
    let found = days(
        "ru",
        [
            "Паром сел на мель 3 апреля у старого причала.",
            "Паром сел на мель 13 апреля у старого причала.",
        ],
    );
    assert_eq!(found, ["conflict: A 3 апреля | B 13 апреля"]);
    let found = days(
        "it",
        [
            "Il traghetto si è arenato il 3 maggio vicino al molo.",
            "Il traghetto si è arenato il 3 maggio vicino al molo.",
        ],
    );
    assert_eq!(found, ["agree: A 3 maggio | B 3 maggio"]);
    // *Am* is a German preposition, and 9 is no time of day before it.
    let found = days(
        "de",
        [
            "Um 9 am Montag war es still.",
            "Um 9 am Montag war es still.",
        ],
    );
    assert_eq!(found, ["agree: A Montag | B Montag"]);
}

#[test]
fn a_short_text_in_another_language_has_no_english_names() {
    for texts in [
        [
            "Skadorna efter stormen är stora, säger polisen.",
            "Två skadades när stormen drog in över ön.",
        ],
        [
            "Straty po powodzi są duże i nie wiadomo, co dalej.",
            "Dwie osoby zginęły w powodzi na południu.",
        ],
        [
            "Kazanın nedeni henüz bilinmiyor ve soruşturma sürüyor.",
            "Savcılık kaza için soruşturma başlattı.",
        ],
    ] {
        let (_, facts) = read(super::facts_read::drafts(&texts));
        let names = facts.iter().filter(|fact| fact.kind == FactKind::Name);
        assert_eq!(names.count(), 0, "{texts:?}");
    }
    // A headline without a small word is English by its words.
    let found = super::facts_read::lines(
        &["Selwyn ferry strikes pier", "Selwyn ferry hits rock"],
        FactKind::Name,
    );
    assert!(
        found.iter().any(|line| line.contains("Selwyn")),
        "{found:?}"
    );
}

#[test]
fn what_is_not_read_in_a_language_is_said() {
    let german = "Der Kapitän Ole Brand war nicht an Bord, sagte die Polizei am 3. März.";
    let (story, facts) = read(spoken("de", [german, german]));
    assert_eq!(
        facts.notes(&story)[0],
        "A is in German: names and sources are read there only in full or beside an office, a title or a verb of saying"
    );
    let kinds: Vec<&str> = facts
        .not_read_in(story.versions.ids().next().unwrap())
        .iter()
        .map(|kind| kind.name())
        .collect();
    assert_eq!(kinds, ["name", "attribution"]);
    let greek = "Ο καπετάνιος είπε ότι το πλοίο μετέφερε 214 επιβάτες κατά τη σύγκρουση";
    let (story, facts) = read(spoken("el", [greek, greek]));
    assert!(facts.notes(&story)[0].contains("dates in words"));
    assert!(facts.iter().all(|fact| fact.claim() != FactClaim::Conflict));
    let english = "The captain was not on board, the police said on 3 March.";
    let (story, facts) = read(spoken("en", [english, english]));
    assert!(facts.notes(&story).is_empty());
}

#[test]
fn a_part_of_a_number_in_myriads_is_no_figure() {
    for (tag, texts) in [
        (
            "ja",
            [
                "港の役所は五月に1万2000台のポンプを置いた。",
                "港の役所は五月に12000台のポンプを置いた。",
            ],
        ),
        (
            "zh",
            [
                "港务局五月安装了1万2千台水泵。",
                "港务局五月安装了12000台水泵。",
            ],
        ),
        (
            "ko",
            [
                "항만청은 5월에 펌프 1만 2000대를 설치했다.",
                "항만청은 5월에 펌프 12000대를 설치했다.",
            ],
        ),
    ] {
        let (_, facts) = read(spoken(tag, texts));
        assert!(
            facts.iter().all(|fact| fact.claim() != FactClaim::Conflict),
            "{tag}: {facts:?}"
        );
    }
    // Whole numbers are read as ever.
    let (story, facts) = read(spoken(
        "zh",
        ["港务局安装了214台水泵。", "港务局安装了214台水泵。"],
    ));
    let figures = facts.iter().filter(|fact| fact.kind == FactKind::Figure);
    let told: Vec<&str> = figures
        .flat_map(|fact| &fact.mentions)
        .map(|m| story.text(m.span))
        .collect();
    assert!(told.iter().any(|words| words.contains("214")), "{told:?}");
}

#[test]
fn a_million_millions_is_read_where_it_is_one_thing() {
    let told = |sum: &str| format!("정부는 올해 예산 {sum}원을 썼다고 밝혔다.");
    let found = worded(
        &[&told("3조 5000억"), &told("3조 6000억")],
        FactKind::Figure,
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("conflict"), "{found:?}");
    let told = |sum: &str| format!("政府は今年、予算{sum}円を使ったと発表した。");
    let found = worded(&[&told("1兆2000億"), &told("1兆3000億")], FactKind::Figure);
    assert!(found[0].starts_with("conflict"), "{found:?}");
    // Some Chinese count it as a million.
    let told = "政府今年支出1兆2000億元。";
    assert!(worded(&[told, told], FactKind::Figure).is_empty());
}
