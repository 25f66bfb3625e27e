//! Bylines and stamps as newspapers of many languages print them, and what only looks like one.

use retold::load::draft_of;
use retold::text::Draft;

/// A headline and two paragraphs of prose, by language.
const STORIES: &[(&str, &str, &str)] = &[
    (
        "en",
        "Ferry runs aground",
        "A ferry ran aground in thick fog off the island on Thursday evening, and three people were hurt, the coastguard said.",
    ),
    (
        "de",
        "Fähre läuft auf Grund",
        "Eine Fähre ist am Donnerstagabend vor der Insel bei dichtem Nebel auf ein Riff gelaufen, drei Menschen wurden verletzt.",
    ),
    (
        "fr",
        "Un ferry s’échoue",
        "Un ferry s’est échoué jeudi soir dans un épais brouillard au large de l’île, et trois personnes ont été blessées.",
    ),
    (
        "es",
        "Un ferri encalla",
        "Un ferri encalló el jueves por la noche en medio de una densa niebla frente a la isla, y tres personas resultaron heridas.",
    ),
    (
        "it",
        "Un traghetto si arena",
        "Un traghetto si è arenato giovedì sera nella nebbia al largo dell’isola, e tre persone sono rimaste ferite, dice la guardia costiera.",
    ),
    (
        "pt",
        "Balsa encalha na ilha",
        "Uma balsa encalhou na noite de quinta-feira em meio a uma densa neblina perto da ilha, e três pessoas ficaram feridas.",
    ),
    (
        "nl",
        "Veerboot loopt vast",
        "Een veerboot is donderdagavond in dichte mist voor het eiland aan de grond gelopen, en drie mensen raakten gewond.",
    ),
    (
        "pl",
        "Prom osiadł na skałach",
        "Prom osiadł w czwartek wieczorem na skałach w gęstej mgle koło wyspy, a trzy osoby zostały ranne, podała straż przybrzeżna.",
    ),
    (
        "ru",
        "Паром сел на мель",
        "Паром сел на мель в четверг вечером в густом тумане возле острова, пострадали три человека, сообщила береговая охрана.",
    ),
    (
        "uk",
        "Пором сів на мілину",
        "Пором сів на мілину у четвер увечері в густому тумані біля острова, постраждали троє людей, повідомила берегова охорона.",
    ),
    (
        "sv",
        "Färja gick på grund",
        "En färja gick på grund i tät dimma utanför ön på torsdagskvällen, och tre personer skadades, uppger kustbevakningen i ett uttalande.",
    ),
    (
        "tr",
        "Feribot karaya oturdu",
        "Bir feribot perşembe akşamı yoğun siste adanın açıklarında karaya oturdu ve üç kişi yaralandı, diye açıkladı sahil güvenlik ekipleri.",
    ),
    (
        "ar",
        "جنوح عبارة قرب الجزيرة",
        "جنحت عبارة مساء الخميس وسط ضباب كثيف قبالة الجزيرة وأصيب ثلاثة أشخاص بجروح، حسبما قال خفر السواحل في بيان.",
    ),
    (
        "zh",
        "渡轮在浓雾中搁浅",
        "周四晚间一艘渡轮在浓雾中于岛屿附近搁浅，海岸警卫队表示有三人受伤，所有乘客都已获救。",
    ),
    (
        "ja",
        "フェリーが座礁",
        "木曜日の夜、濃い霧の中で島の沖合いでフェリーが座礁し、三人がけがをしたと海上保安庁が発表した。",
    ),
    (
        "ko",
        "여객선 좌초",
        "목요일 저녁 짙은 안개 속에서 여객선이 섬 앞바다에서 좌초해 세 명이 다쳤다고 해양경찰이 밝혔고 승객은 모두 무사히 구조됐다.",
    ),
    (
        "hi",
        "नौका किनारे पर फंसी",
        "गुरुवार शाम घने कोहरे में द्वीप के पास एक नौका फंस गई और तीन लोग घायल हो गए, तटरक्षक बल ने एक बयान में कहा।",
    ),
];

fn draft_with(language: &str, head: &str) -> Draft {
    let (_, title, prose) = STORIES
        .iter()
        .find(|(tag, ..)| *tag == language)
        .expect("a story in the language");
    draft_of(format!("{title}\n{head}\n\n{prose}\n\n{prose}\n"))
}

fn is_of_page(draft: &Draft, words: &str) -> bool {
    let at = draft.text.find(words).expect("the words stand in the text");
    draft
        .furniture
        .iter()
        .any(|f| f.range.start <= at && at + words.len() <= f.range.end)
}

#[test]
fn bylines_are_read_as_papers_of_many_languages_print_them() {
    let mut wrong = Vec::new();
    for (language, head, author) in [
        ("de", "Von unserer Redakteurin Antje Lorenz", "Antje Lorenz"),
        (
            "de",
            "Von Jörn Petersen und Anke Voss",
            "Jörn Petersen und Anke Voss",
        ),
        (
            "de",
            "Von unserem Korrespondenten in Kiel, Jens Voss",
            "Jens Voss",
        ),
        ("de", "Autorin: Antje Lorenz", "Antje Lorenz"),
        ("de", "Ein Bericht von Antje Lorenz", "Antje Lorenz"),
        ("de", "Von Jörn Petersen, Husum", "Jörn Petersen"),
        (
            "fr",
            "De notre correspondant à Chambéry, Luc Perrin",
            "Luc Perrin",
        ),
        ("fr", "Par Élise d’Aubigné (avec AFP)", "Élise d’Aubigné"),
        ("fr", "Propos recueillis par Luc Perrin", "Luc Perrin"),
        ("fr", "Texte : Luc Perrin", "Luc Perrin"),
        ("es", "Por José Mª Ruiz", "José Mª Ruiz"),
        ("es", "Texto: Ana de la Vega", "Ana de la Vega"),
        (
            "es",
            "De nuestra corresponsal en Lima, Rosa Quispe",
            "Rosa Quispe",
        ),
        ("it", "di Chiara Della Valle", "Chiara Della Valle"),
        ("it", "a cura di Chiara Conti", "Chiara Conti"),
        ("it", "Dal nostro inviato Marco Conti", "Marco Conti"),
        ("pt", "Por João dos Santos", "João dos Santos"),
        ("pt", "Reportagem: Ana Souza", "Ana Souza"),
        ("pt", "Escrito por Ana Souza", "Ana Souza"),
        ("nl", "Van onze verslaggeefster Anna Smit", "Anna Smit"),
        ("nl", "Door: Pieter van den Berg", "Pieter van den Berg"),
        ("nl", "Door Pieter van den Berg", "Pieter van den Berg"),
        ("pl", "Autor: Anna Wiśniewska", "Anna Wiśniewska"),
        ("pl", "Oprac. Tomasz Zieliński", "Tomasz Zieliński"),
        ("pl", "Opracowała: Anna Wiśniewska", "Anna Wiśniewska"),
        ("ru", "Автор: Елена Соколова", "Елена Соколова"),
        ("ru", "Текст: Ольга Белова", "Ольга Белова"),
        (
            "ru",
            "От нашего корреспондента Ольги Беловой",
            "Ольги Беловой",
        ),
        ("uk", "Авторка: Оксана Мельник", "Оксана Мельник"),
        ("uk", "Підготувала Оксана Мельник", "Оксана Мельник"),
        ("sv", "Text: Anders Nyström", "Anders Nyström"),
        ("sv", "Av Karin Lindqvist", "Karin Lindqvist"),
        ("tr", "Haber: Ayşe Yılmaz", "Ayşe Yılmaz"),
        ("tr", "Haberi hazırlayan: Ayşe Yılmaz", "Ayşe Yılmaz"),
        ("ar", "بقلم: منى السيد", "منى السيد"),
        ("ar", "كتب: أحمد فتحي", "أحمد فتحي"),
        ("ar", "كتبت - سارة علي", "سارة علي"),
        ("ar", "إعداد: ليلى حداد", "ليلى حداد"),
        ("zh", "记者 王晓明", "王晓明"),
        ("zh", "本报记者 李娜", "李娜"),
        ("zh", "本报记者李娜 通讯员陈刚", "李娜"),
        ("zh", "記者張志豪/花蓮報導", "張志豪"),
        ("zh", "〔記者張志豪／花蓮報導〕", "張志豪"),
        ("zh", "中央社記者林怡君花蓮2日電", "林怡君"),
        ("zh", "（中央社記者林怡君花蓮2日電）", "林怡君"),
        ("zh", "文｜王晓明", "王晓明"),
        ("zh", "作者：王晓明", "王晓明"),
        ("ja", "【田中美咲】", "田中美咲"),
        ("ja", "取材・文 田中美咲", "田中美咲"),
        ("ja", "取材・文／田中 美咲", "田中 美咲"),
        ("ja", "田中美咲記者", "田中美咲"),
        ("ko", "김민수 기자", "김민수"),
        ("ko", "한강일보 김민수 기자", "김민수"),
        ("ko", "김민수·이영희 기자", "김민수·이영희"),
        ("ko", "김민수 특파원 minsu@example.org", "김민수"),
        ("ko", "글·사진 김민수 기자", "김민수"),
        ("hi", "लेखक: राहुल शर्मा", "राहुल शर्मा"),
        ("hi", "रिपोर्ट: सीता वर्मा", "सीता वर्मा"),
        ("en", "Author: Mara Sund", "Mara Sund"),
        ("en", "Words by Olav Prine", "Olav Prine"),
    ] {
        let draft = draft_with(language, head);
        let is_right = draft.meta.byline.as_deref() == Some(author) && is_of_page(&draft, head);
        wrong.extend((!is_right).then_some((head, draft.meta.byline)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_name_alone_is_a_byline_beside_a_stamp() {
    for (language, head, author, day) in [
        (
            "es",
            "José Mª Ruiz\nViernes, 14/03/2025 - 20:15 h",
            "José Mª Ruiz",
            "2025-03-14",
        ),
        (
            "pl",
            "Tomasz Zieliński\n15.03.2025",
            "Tomasz Zieliński",
            "2025-03-15",
        ),
        (
            "ru",
            "Ольга Белова\n15.03.2025 09:10",
            "Ольга Белова",
            "2025-03-15",
        ),
        (
            "tr",
            "Mehmet Demir / İZMİR\n15.03.2025",
            "Mehmet Demir",
            "2025-03-15",
        ),
        (
            "de",
            "15. März 2025\nAntje von Lorenz",
            "Antje von Lorenz",
            "2025-03-15",
        ),
    ] {
        let draft = draft_with(language, head);
        assert_eq!(draft.meta.byline.as_deref(), Some(author), "{head}");
        let published = draft.meta.published.map(|date| date.day.to_string());
        assert_eq!(published.as_deref(), Some(day), "{head}");
    }
}

#[test]
fn what_only_looks_like_a_byline_is_story() {
    let mut wrong = Vec::new();
    for (language, head) in [
        ("de", "Von Bränden und Fluten"),
        ("de", "Von Kiel nach Hamburg"),
        ("de", "Von der Küste bis zum Gebirge"),
        ("fr", "Par Toutatis"),
        ("fr", "De notre mieux"),
        ("es", "Por Navidad"),
        ("es", "Por la Ley de Costas"),
        ("it", "Di Maio: «Non ci sto»"),
        ("it", "Di notte e di giorno"),
        ("pt", "Por Deus e pela pátria"),
        ("nl", "Van onze kust"),
        ("nl", "Door de mist"),
        ("ru", "От нашего стола вашему столу"),
        ("tr", "Haber ajansları susuyor"),
        ("ar", "كتب الرئيس رسالة إلى الشعب"),
        ("zh", "记者会将于周五举行"),
        ("zh", "记者了解到"),
        ("zh", "记者会召开"),
        ("ja", "【速報】"),
        ("ja", "記者会見の全文"),
        ("ko", "기자 회견 열려"),
        // An outlet or a part of the site beside the stamp is no person.
        ("de", "Husumer Nachrichten\n15. März 2025"),
        ("fr", "Le Courrier\n15 mars 2025"),
        ("pl", "Gazeta Wyborcza\n15.03.2025"),
        ("en", "Selwyn Courier\n15 March 2025"),
    ] {
        let byline = draft_with(language, head).meta.byline;
        wrong.extend(byline.map(|byline| (head, byline)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn datelines_and_signatures_name_reporters() {
    let byline = |text: &str| draft_of(text.to_owned()).meta.byline;
    let (_, title, prose) = STORIES[13];
    assert_eq!(
        byline(&format!(
            "{title}\n\n（中央社記者林怡君花蓮2日電）{prose}\n\n{prose}\n"
        ))
        .as_deref(),
        Some("林怡君")
    );
    assert_eq!(
        byline(&format!(
            "{title}\n\n〔記者張志豪／花蓮報導〕{prose}\n\n{prose}\n"
        ))
        .as_deref(),
        Some("張志豪")
    );
    assert_eq!(
        byline(&format!(
            "{title}\n\n新华社苏州3月14日电（记者王晓明）{prose}\n\n{prose}\n"
        ))
        .as_deref(),
        Some("王晓明")
    );
    let (_, title, prose) = STORIES[14];
    assert_eq!(
        byline(&format!("{title}\n\n{prose}\n\n{prose}【田中美咲】\n")).as_deref(),
        Some("田中美咲")
    );
    assert_eq!(
        byline(&format!("{title}\n\n{prose}\n\n{prose}【写真】\n")),
        None
    );
}

#[test]
fn a_paragraph_that_begins_as_a_byline_is_story() {
    for text in [
        "Fähre läuft auf Grund\n\nVon Jörn Petersen fehlt seit Donnerstag jede Spur.\n\nDie Polizei sucht nach ihm mit Booten und Hunden, bisher ohne jeden Erfolg.\n",
        "Un ferry s’échoue\n\nPar Jean Martin et ses amis, le village a été sauvé.\n\nLe maire de la commune a remercié jeudi tous ceux qui ont aidé pendant la nuit.\n",
        "Un ferri encalla\n\nPor José Ruiz votaron ayer más de mil vecinos del pueblo.\n\nEl alcalde dijo el jueves que los resultados serán publicados a finales de la semana.\n",
        "Un traghetto si arena\n\nDi Mario Rossi non si sa più nulla da giovedì.\n\nLa polizia lo cerca da tre giorni con barche e cani, finora senza alcun risultato.\n",
    ] {
        let draft = draft_of(text.to_owned());
        assert_eq!(draft.meta.byline, None, "{text}");
        assert!(draft.furniture.is_empty(), "{text}");
    }
}

#[test]
fn days_of_publication_are_read_as_papers_of_many_languages_print_them() {
    let mut wrong = Vec::new();
    for (language, head) in [
        ("de", "Linz, 14. März 2025"),
        ("de", "Freitag, 14.3.2025, 16.40 Uhr"),
        ("de", "Stand: 14.03.2025 16:40 Uhr"),
        ("de", "Fr., 14. Mrz. 2025"),
        ("fr", "Publié le 14/03/2025 à 6 h 10"),
        ("fr", "Vendredi 14 mars 2025, 16h40"),
        ("fr", "Lyon, le 14 mars 2025"),
        ("es", "Oaxaca, 14 de marzo de 2025"),
        ("es", "Viernes, 14/03/2025 - 20:15 h"),
        ("es", "14 mar 2025 · 16:40"),
        ("it", "venerdì 14 marzo 2025, ore 16.40"),
        ("it", "Pubblicato il 14 mar. 2025 alle 16:40"),
        ("pt", "14 de março de 2025 às 16h40"),
        ("pt", "Publicado em 14/03/2025 16h40"),
        ("nl", "vr 14 mrt 2025, 16.40 uur"),
        ("nl", "zaterdag 14 maart 2025"),
        ("pl", "14 marca 2025, godz. 16:40"),
        ("pl", "piątek, 14 marca 2025 r."),
        ("pl", "Data publikacji: 14.03.2025"),
        ("ru", "14 марта 2025 г., 16:40 мск"),
        ("ru", "Пятница, 14 марта 2025"),
        ("ru", "Опубликовано: 14.03.2025 в 16:40"),
        ("uk", "п’ятниця, 14 березня 2025, 16:40"),
        ("uk", "14 бер 2025"),
        ("sv", "fredag 14 mars 2025 kl. 16.40"),
        ("sv", "Publicerad: 14 mars 2025"),
        ("tr", "14 Mart 2025 Cuma, 16:40"),
        ("tr", "Giriş Tarihi: 14.03.2025 16:40"),
        ("ar", "السبت 14 مارس 2025"),
        ("ar", "١٤ آذار ٢٠٢٥"),
        ("ar", "تاريخ النشر: 14 مارس/آذار 2025"),
        ("ar", "القاهرة، 14 مارس 2025"),
        ("zh", "2025年3月14日 16:40"),
        ("zh", "2025年3月14日 星期五 下午4时40分"),
        ("zh", "2025-03-14 09:10 来源：新华网"),
        ("zh", "民國114年3月14日"),
        ("ja", "2025年3月14日(金) 16時40分"),
        ("ja", "令和7年3月14日"),
        ("ja", "公開日：2025/03/14"),
        ("ko", "입력 2025.03.14. 오후 4:40"),
        ("ko", "2025년 3월 14일 (금) 16시 40분"),
        ("ko", "기사입력 2025-03-14 16:40"),
        ("hi", "शुक्रवार, 14 मार्च 2025"),
        ("hi", "प्रकाशित: १४ मार्च २०२५, शाम 4:40 बजे"),
        ("hi", "नई दिल्ली, 14 मार्च 2025"),
        ("en", "Orvell, 14 March 2025"),
    ] {
        let draft = draft_with(language, head);
        let published = draft.meta.published.map(|date| date.day.to_string());
        let is_right = published.as_deref() == Some("2025-03-14") && is_of_page(&draft, head);
        wrong.extend((!is_right).then_some((head, published)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_language_tells_the_order_of_day_and_month() {
    let published = |language, head| {
        let draft = draft_with(language, head);
        draft.meta.published.map(|date| date.day.to_string())
    };
    for (language, head) in [
        ("fr", "07/05/2025 à 6 h 10"),
        ("de", "7.5.2025"),
        ("ru", "07.05.2025 09:10"),
        ("pt", "07/05/2025 16h40"),
        ("ar", "07/05/2025"),
    ] {
        assert_eq!(
            published(language, head).as_deref(),
            Some("2025-05-07"),
            "{head}"
        );
    }
    // An American paper means the fifth of July.
    assert_eq!(published("en", "07/05/2025"), None);
}

#[test]
fn a_sentence_with_a_date_in_it_is_story() {
    let mut wrong = Vec::new();
    for (language, head) in [
        ("de", "Am 14. März 2025 lief die Fähre auf Grund."),
        ("de", "Das Unglück vom 14. März 2025 und seine Folgen"),
        ("fr", "Le 14 mars 2025 restera dans les mémoires."),
        ("es", "El 14 de marzo de 2025 encalló el ferri."),
        ("pl", "Wypadek z 14 marca 2025 r. badają śledczy"),
        ("ru", "Авария 14 марта 2025 года стала третьей"),
        ("tr", "14 Mart 2025 kazası unutulmadı"),
        ("ja", "2025年3月14日の事故から"),
        ("zh", "2025年3月14日的事故"),
        (
            "en",
            "The wreck of 14 March 2025, as it was seen from the shore",
        ),
    ] {
        let draft = draft_with(language, head);
        wrong.extend(
            draft
                .meta
                .published
                .map(|date| (head, date.day.to_string())),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn places_with_a_month_or_a_day_in_their_name_stay_whole() {
    let place = |dateline: &str| {
        let (_, title, prose) = STORIES[0];
        draft_of(format!("{title}\n\n{dateline}{prose}\n\n{prose}\n"))
            .meta
            .place
    };
    assert_eq!(
        place("CHIANG MAI, Thailand (AP) — ").as_deref(),
        Some("CHIANG MAI, Thailand")
    );
    assert_eq!(place("PORT MAN (AP) — ").as_deref(), Some("PORT MAN"));
    assert_eq!(
        place("BERLIN, Fri March 14 (AP) — ").as_deref(),
        Some("BERLIN")
    );
    let byline = draft_with("en", "By Jan Novak").meta.byline;
    assert_eq!(byline.as_deref(), Some("Jan Novak"));
    assert_eq!(draft_with("en", "By Jan 14").meta.byline, None);
}

#[test]
fn byline_and_stamp_of_a_short_text_are_told_as_in_a_long_one() {
    let draft = draft_of(
        "Dam opens at Orvell\n\nBy Lorna Tibbs and Mark Brenn in Orvell\n\nMar 14, 2025 6:40 PM EST\n\nThe dam opened on Friday. It is safe.\n"
            .to_owned(),
    );
    assert_eq!(
        draft.meta.byline.as_deref(),
        Some("Lorna Tibbs and Mark Brenn in Orvell")
    );
    assert!(is_of_page(&draft, "Mar 14, 2025 6:40 PM EST"));
    assert!(!is_of_page(&draft, "The dam opened on Friday."));
    // Without any sentence there is no head: these may be the headlines of a list.
    let list =
        draft_of("Dam opens\n\nBy train to Orvell\n\n14 March 2025\n\nBridge closed\n".to_owned());
    assert!(list.furniture.is_empty());
}

#[cfg(feature = "html")]
mod pages {
    use super::super::formats::draft;

    fn page(head: &str, article: &str) -> retold::text::Draft {
        let prose = "<p>The dam at Orvell opened on Friday after a delay of nine weeks, the water board said in a statement.</p>\
            <p>Mayor Anne Tolle called it a good day for the town and thanked the crew who worked through the night.</p>\
            <p>About 300 homes lie below the dam, and all of them were cleared before the gates were raised at four.</p>";
        let page = format!(
            "<!doctype html><html lang=en><head><title>Dam opens at Orvell | Meridian Wire</title>{head}</head>\
             <body><main><article><h1>Dam opens at Orvell</h1>{article}{prose}</article></main></body></html>"
        );
        draft("page.html", page.as_bytes())
    }

    #[test]
    fn all_authors_are_named() {
        let head = r#"<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"Lorna Tibbs"},
            {"@type":"Person","name":"Mark Brenn"},{"@type":"Person","name":"Lorna Tibbs"}]}</script>"#;
        let byline = page(head, "").meta.byline;
        assert_eq!(byline.as_deref(), Some("Lorna Tibbs, Mark Brenn"));
    }

    #[test]
    fn an_author_that_the_page_prints_is_named() {
        for printed in [
            "<p class=byline>By Mara Sund</p>",
            "<div class=byline>By <a rel=author href=/m>Mara Sund</a> March 14, 2025</div>",
            "<span itemprop=author itemscope><span itemprop=name>Mara Sund</span></span>",
            "<div class='author'>Mara Sund</div>",
            "<div class='post-author'>By Mara Sund, March 14, 2025</div>",
        ] {
            assert_eq!(
                page("", printed).meta.byline.as_deref(),
                Some("Mara Sund"),
                "{printed}"
            );
        }
        for printed in [
            "<aside><div class=author>Olav Prine</div></aside>",
            "<div class=comments><p class=comment><span class=author>Olav Prine</span></p></div>",
            "<div class=author>More from this author</div>",
            "",
        ] {
            assert_eq!(page("", printed).meta.byline, None, "{printed}");
        }
    }

    #[test]
    fn the_day_of_an_embedded_post_is_not_the_pages() {
        let post = "<blockquote class=twitter-tweet><p>It is done.</p>— Anne Tolle (@x) <a href=x>March 14, 2025</a></blockquote>";
        assert_eq!(page("", post).meta.published, None);
        let stamped = format!("<p class=date>March 15, 2025</p>{post}");
        let published = page("", &stamped)
            .meta
            .published
            .map(|date| date.day.to_string());
        assert_eq!(published.as_deref(), Some("2025-03-15"));
    }
}
