//! Facts: a denial or an opposite is a conflict where nothing else differs; each beside a twin that denies nothing.

use retold::facts::{FactClaim, FactKind};
use retold::text::{Draft, Language};

use super::facts_read::{line, read};

/// What is said of the turned words of two versions in a language.
fn turned(tag: &str, texts: [&str; 2]) -> Vec<String> {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        language: Language::of_tag(tag),
        ..Draft::default()
    };
    let (story, facts) = read(texts.map(draft).into());
    let turned = facts.iter().filter(|fact| {
        let why = fact.why.as_deref().unwrap_or_default();
        fact.kind == FactKind::Attribution && why.starts_with("one ")
    });
    turned.map(|fact| line(&story, fact)).collect()
}

/// A sentence with a place for the words that differ.
fn printed(sentence: &str, words: &str) -> String {
    sentence.replace("{}", words)
}

/// The carriers of the sentences, a language each.
const CARRIERS: [(&str, &str); 10] = [
    ("de", "Die Reederei {} für den Schaden im Hafen aufkommen."),
    ("fr", "La compagnie {} les dégâts causés dans le port."),
    ("es", "La naviera {} los daños causados en el puerto."),
    ("pl", "Armator statku {} szkody wyrządzone w porcie."),
    ("ru", "Компания из Мурманска {} ущерб, причинённый в порту."),
    ("tr", "Şirket limandaki bütün zararı {} diye açıkladı."),
    (
        "ar",
        "وأعلنت الشركة يوم الجمعة أنها {} ثمن الأضرار في الميناء.",
    ),
    ("zh", "公司在星期五表示{}赔偿港口的损失。"),
    ("ja", "海運会社は港の損害を{}と発表した。"),
    ("ko", "선사는 항구의 모든 피해를 {} 발표했다."),
];

fn carried(tag: &str, words: [&str; 2]) -> Vec<String> {
    let carrier = CARRIERS.iter().find(|(known, _)| *known == tag).unwrap().1;
    let [one, other] = words.map(|words| printed(carrier, words));
    turned(tag, [&one, &other])
}

#[test]
fn what_one_denies_in_otherwise_equal_sentences_is_a_conflict_in_every_language() {
    for (tag, words) in [
        ("de", ["will", "will nicht"]),
        ("de", ["wird", "wird keinesfalls"]),
        ("fr", ["paiera", "ne paiera pas"]),
        ("fr", ["a payé", "n'a pas payé"]),
        ("es", ["pagará", "nunca pagará"]),
        ("pl", ["zapłaci", "nie zapłaci"]),
        ("ru", ["возместит", "не возместит"]),
        ("tr", ["ödeyecek", "ödemeyecek"]),
        ("tr", ["ödüyor", "ödemiyor"]),
        ("tr", ["ödedi", "ödemedi"]),
        ("ar", ["ستدفع", "لن تدفع"]),
        ("ar", ["دفعت", "لم تدفع"]),
        ("zh", ["愿意", "不愿意"]),
        ("zh", ["已经", "没有"]),
        ("ja", ["支払う", "支払わない"]),
        ("ja", ["支払った", "支払わなかった"]),
        ("ko", ["배상한다고", "배상하지 않는다고"]),
        ("ko", ["배상했다고", "배상하지 못했다고"]),
    ] {
        let found = carried(tag, words);
        assert!(
            found.len() == 1 && found[0].starts_with("conflict"),
            "{words:?}: {found:?}"
        );
    }
}

#[test]
fn what_looks_like_a_denial_in_otherwise_equal_sentences_is_none() {
    for (tag, words) in [
        ("de", ["will", "will nicht nur"]),
        ("de", ["will", "will nun"]),
        ("fr", ["paiera", "paiera non seulement"]),
        ("es", ["pagará", "pagará no solo"]),
        ("pl", ["zapłaci", "zapłaci nie tylko"]),
        ("ru", ["возместит", "возместит не только"]),
        ("tr", ["ödemeye", "ödeyerek"]),
        ("tr", ["ödedi", "ödetti"]),
        ("ar", ["ستدفع", "دفعت"]),
        ("zh", ["", "不断"]),
        ("zh", ["愿意", "不仅愿意"]),
        ("ja", ["支払う", "支払わなければならない"]),
        ("ja", ["支払う", "支払った"]),
        ("ko", ["배상한다고", "배상했다고"]),
        ("ko", ["배상하면", "배상하지 않으면"]),
    ] {
        let found = carried(tag, words);
        let is_conflict = |line: &String| line.starts_with("conflict");
        assert!(!found.iter().any(is_conflict), "{words:?}: {found:?}");
    }
}

#[test]
fn english_denials_and_opposites_are_conflicts_where_nothing_else_differs() {
    for (sentence, words) in [
        (
            "The company {} pay for the damage in the harbour.",
            ["will", "will not"],
        ),
        (
            "The company {} for the damage in the harbour.",
            ["paid", "did not pay"],
        ),
        (
            "The company {} pay for the damage in the harbour.",
            ["will", "won't"],
        ),
        (
            "The captain of the ferry {} on Friday that he had been drinking.",
            ["admitted", "denied"],
        ),
        (
            "A spokesman for the mill {} on Friday that the boiler had been checked.",
            ["confirmed", "denied"],
        ),
        (
            "Odo Pell pleaded {} to manslaughter at Orvell Crown Court on Friday.",
            ["guilty", "not guilty"],
        ),
        (
            "There were {} warnings from the harbour office that night.",
            ["no", "some"],
        ),
        (
            "The profits of the mill {} 12 percent in spring.",
            ["rose", "fell"],
        ),
        (
            "The council {} the plan for a new lock on Monday.",
            ["approved", "rejected"],
        ),
        (
            "The ferry left the harbour {} the fog had come in.",
            ["before", "after"],
        ),
    ] {
        let [one, other] = words.map(|words| printed(sentence, words));
        let found = turned("en", [&one, &other]);
        assert!(
            found.len() == 1 && found[0].starts_with("conflict"),
            "{words:?}: {found:?}"
        );
    }
}

#[test]
fn english_sentences_that_only_seem_to_deny_are_no_conflicts() {
    for (sentence, words) in [
        (
            "The company will pay {} for the damage in the harbour.",
            ["", "not only"],
        ),
        (
            "The union will ask whether {} the boiler had been checked.",
            ["", "or not"],
        ),
        (
            "The company may {} pay for the damage in the harbour.",
            ["", "not"],
        ),
        (
            "The ferry will call at pier {} 5 from Monday on.",
            ["", "No"],
        ),
        (
            "The ferry will call at pier {} 5 from Monday on.",
            ["", "No."],
        ),
        (
            "Did the company {} pay for the damage in the harbour?",
            ["", "not"],
        ),
        (
            "Voters in {} Korea went to the polls early on Monday.",
            ["South", "North"],
        ),
        (
            "The company {} to pay for the damage in the harbour.",
            ["agreed", "promised"],
        ),
    ] {
        let [one, other] = words.map(|words| printed(sentence, words));
        let found = turned("en", [&one, &other]);
        let is_conflict = |line: &String| line.starts_with("conflict");
        assert!(!found.iter().any(is_conflict), "{words:?}: {found:?}");
    }
    // Too little is said for it to be of one thing.
    let short = turned("en", ["He was not.", "He was."]);
    assert!(short.is_empty(), "{short:?}");
}

#[test]
fn a_denial_in_a_sentence_written_anew_stays_likely() {
    let texts = [
        "The captain was not injured when the barge struck the pier.",
        "When the barge struck the pier the captain was injured, police said.",
    ];
    let drafts = texts.map(|text| Draft {
        text: text.to_owned(),
        ..Draft::default()
    });
    let (_, facts) = read(drafts.into());
    let claims: Vec<FactClaim> = facts
        .iter()
        .filter(|fact| {
            fact.why
                .as_deref()
                .is_some_and(|why| why.starts_with("one denies"))
        })
        .map(|fact| fact.claim())
        .collect();
    assert!(
        claims.iter().all(|claim| *claim == FactClaim::Likely),
        "{claims:?}"
    );
}

#[test]
fn a_topic_that_a_verb_at_the_end_belongs_to_is_the_source() {
    let sources = |tag: &str, texts: [&str; 2]| -> Vec<String> {
        let draft = |text: &str| Draft {
            text: text.to_owned(),
            language: Language::of_tag(tag),
            ..Draft::default()
        };
        let (story, facts) = read(texts.map(draft).into());
        let sources = facts
            .iter()
            .filter(|fact| fact.kind == FactKind::Attribution);
        sources.map(|fact| line(&story, fact)).collect()
    };
    let found = sources(
        "ko",
        [
            "박지훈 경감은 배가 너무 빨랐다고 말했다.",
            "이상호 검사는 배가 너무 빨랐다고 말했다.",
        ],
    );
    assert_eq!(found, ["conflict: A 박지훈 경감은 | B 이상호 검사는"]);
    let found = sources(
        "ja",
        [
            "警察署の佐藤一郎署長は、船の速度が速すぎたと話した。",
            "検察庁の鈴木次郎検事は、船の速度が速すぎたと話した。",
        ],
    );
    assert_eq!(found, ["conflict: A 佐藤一郎署長 | B 鈴木次郎検事"]);
    // Who is hurt says nothing.
    let found = sources(
        "ko",
        [
            "박지훈 경감은 사고로 크게 다쳤다.",
            "이상호 검사는 사고로 크게 다쳤다.",
        ],
    );
    assert!(found.is_empty(), "{found:?}");
}
