//! What belongs to the page: the planted furniture of the sample story, other languages, and prose that must stay.

use jiff::civil::date;
use retold::load;
use retold::text::Draft;
use serde::Deserialize;

#[derive(Deserialize)]
struct Plan {
    furniture: Vec<Planted>,
    published: Vec<Dated>,
}

#[derive(Deserialize)]
struct Planted {
    version: String,
    text: String,
    occurrence: Option<usize>,
    why: String,
}

#[derive(Deserialize)]
struct Dated {
    version: String,
    date: String,
}

fn plan() -> Plan {
    toml::from_str(include_str!("sample_plan.toml")).unwrap()
}

fn marks(draft: &Draft) -> Vec<(&str, &str)> {
    let marks = draft.furniture.iter();
    marks
        .map(|f| (draft.text.get(f.range.clone()).unwrap(), f.why.as_str()))
        .collect()
}

/// The furniture of a plain text, in order.
fn furniture(text: &str) -> Vec<String> {
    let draft = load::draft_of(text.to_owned());
    marks(&draft)
        .into_iter()
        .map(|(text, _)| text.to_owned())
        .collect()
}

const PROSE: &str =
    "A ferry ran aground in thick fog off the island on Thursday, and three people were hurt.";

#[test]
fn the_furniture_of_the_sample_is_marked_and_nothing_else() {
    let plan = plan();
    for (draft, letter) in load::sample()
        .drafts
        .iter()
        .zip(["A", "B", "C", "D", "E", "F"])
    {
        let planted = plan
            .furniture
            .iter()
            .filter(|planted| planted.version == letter);
        let expected: Vec<_> = planted
            .clone()
            .map(|planted| (planted.text.as_str(), planted.why.as_str()))
            .collect();
        assert_eq!(marks(draft), expected, "{letter}");
        for (planted, mark) in planted.zip(&draft.furniture) {
            let nth = planted.occurrence.unwrap_or(1) - 1;
            let (start, _) = draft.text.match_indices(&planted.text).nth(nth).unwrap();
            assert_eq!(mark.range.start, start, "{letter}: {}", planted.text);
        }
    }
}

#[test]
fn titles_outlets_and_days_of_the_sample_are_found() {
    let drafts = load::sample().drafts;
    let days: Vec<_> = plan()
        .published
        .into_iter()
        .map(|dated| (dated.version, dated.date))
        .collect();
    let found = drafts.iter().zip(["A", "B", "C", "D", "E", "F"]);
    let found: Vec<_> = found
        .filter_map(|(draft, letter)| {
            Some((letter.to_owned(), draft.meta.published_day()?.to_string()))
        })
        .collect();
    assert_eq!(found, days);
    let outlets: Vec<_> = drafts
        .iter()
        .map(|draft| draft.meta.outlet.as_deref())
        .collect();
    assert_eq!(
        outlets,
        [
            Some("Meridian Wire"),
            None,
            None,
            None,
            Some("Coast Radio News"),
            Some("The National Ledger")
        ]
    );
    for draft in &drafts {
        let first = draft
            .text
            .lines()
            .find(|line| !line.is_empty() && !line.starts_with("date "));
        assert_eq!(draft.meta.title.as_deref(), first);
    }
}

#[test]
fn forms_and_links_are_known_in_many_languages() {
    for line in [
        "Lesen Sie auch: Zehn Fähren, die man meiden sollte",
        "À lire aussi : dix ferries à éviter",
        "Lea también: Diez barcos que evitar",
        "Читайте также: Десять паромов",
        "Baca juga: Sepuluh feri",
        "यह भी पढ़ें: दस नावें",
        "اقرأ أيضا: عشر عبارات",
        "Schreiben Sie einen Kommentar",
        "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
        "Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *",
        "メールアドレスが公開されることはありません。 ※ が付いている欄は必須項目です",
        "이메일은 공개되지 않습니다. 필수 필드는 *로 표시됩니다",
        "Ваш адрес email не будет опубликован. Обязательные поля помечены *",
        "Alle Rechte vorbehalten",
        "Foto: Ida Marsh",
        "Veröffentlicht am 14. März 2025 um 05:30 Uhr",
        "입력 2025.03.14 05:30",
        "发布时间：2025年3月14日 05:30",
        "Mis à jour le 14 mars 2025 à 05:30",
        "Publicado el 14 de marzo de 2025",
        "More on this story",
        "Sign up for our morning newsletter and get the news in your inbox",
        "Advertisement",
        "3 min read",
        "Home > News > Islands",
    ] {
        let text = format!("Ferry runs aground\n\n{PROSE}\n\n{line}");
        assert_eq!(furniture(&text), [line], "{line}");
    }
}

#[test]
fn prose_stays_with_the_story() {
    for line in [
        "Share prices of the operator fell by a tenth on Friday.",
        "“Leave a reply at the desk,” she told them, “and go home.”",
        "Read all the signs and you will see a town in trouble.",
        "Pictures from the scene showed a ship on its side.",
        "Photos and videos were circulated on social media.",
        "Getty Images said that it had sold no picture of the ferry.",
        "Published on 14 March 2025, the report found no fault with the crew.",
        "Comments have been pouring in from around the world.",
        "Watch for ice, the crew was told.",
        "With input from residents, the council drew a new map, which it will print next week.",
        "Copyright law will not help them, the lawyer said.",
        "The report may be published next week.",
        "He also read: every paper, every day.",
        "Subscribers fell to a third of what they were.",
        "14 March 2025",
        "The rescue",
        "Update on the crew",
        "Closed for good",
        "On 14 March 2025 the ship was sold.",
        "Related charges were dropped in May.",
        "By midnight they were home.",
        "(Some of them had no shoes.)",
    ] {
        let text = format!(
            "Ferry runs aground\n\n{PROSE}\n\n{line}\n\n{PROSE} It was the third this year."
        );
        assert_eq!(furniture(&text), [""; 0], "{line}");
        let last = format!("Ferry runs aground\n\n{PROSE}\n\n{line}");
        let is_date = line == "14 March 2025";
        assert_eq!(
            furniture(&last).len(),
            usize::from(is_date),
            "at the foot: {line}"
        );
    }
    for alone in [
        "Leave a Reply",
        "Share",
        "Published 14 March 2025",
        "Close",
        "Also read: the ferry that never came",
    ] {
        assert_eq!(furniture(alone), [""; 0], "{alone}");
    }
}

#[test]
fn furniture_inside_a_line_is_a_stretch_of_its_own() {
    let text = format!(
        "date 2025-03-14 {PROSE}Also Read - Ten Ships, ‘Ten Wrecks’\n\n{PROSE} https://t.co/a1 pic.twitter.com/q7Lb.\n\n{PROSE} (With inputs from AP, Reuters)"
    );
    assert_eq!(
        furniture(&text),
        [
            "date 2025-03-14",
            "Also Read - Ten Ships, ‘Ten Wrecks’",
            "https://t.co/a1",
            "pic.twitter.com/q7Lb",
            "(With inputs from AP, Reuters)"
        ]
    );
    let byline = format!("Ferry runs aground\n\nBy Ida Marsh, 14 March 2025\n\n{PROSE}");
    assert_eq!(furniture(&byline), ["By Ida Marsh, 14 March 2025"]);
}

#[test]
fn the_day_of_publication_is_read_but_never_guessed() {
    let day = |line: &str| {
        load::draft_of(format!("Ferry runs aground\n\n{line}\n\n{PROSE}"))
            .meta
            .published_day()
    };
    for line in [
        "Published 14 March 2025",
        "• Published3월 14, 2025",
        "Updated: March 14, 2025 5:30 PM IST",
        "Friday, 14 March 2025",
        "By Ida Marsh | 14 March 2025 | 5 min",
        "Published 14 March 2025, 05:30; updated 15 March 2025, 06:10",
        "Last updated on 15/03/2025, first published on 14/03/2025",
        "2025-03-14T05:30:00Z",
    ] {
        assert_eq!(day(line), Some(date(2025, 3, 14)), "{line}");
    }
    for line in [
        "Published 03/04/2025",
        "Published 30 February 2025",
        "It sank on 14 March 2025 and was raised in May.",
        "Published yesterday",
    ] {
        assert_eq!(day(line), None, "{line}");
    }
}

#[test]
fn datelines_and_copyright_lines_name_the_outlet() {
    let outlet = |text: &str| load::draft_of(text.to_owned()).meta.outlet;
    assert_eq!(
        outlet(&format!("PORT SELWYN, March 14 (Meridian Wire) - {PROSE}")).as_deref(),
        Some("Meridian Wire")
    );
    assert_eq!(
        outlet(&format!(
            "{PROSE}\n\n© 2025 The Ledger. All rights reserved."
        ))
        .as_deref(),
        Some("The Ledger")
    );
    assert_eq!(
        outlet(&format!("The coastguard (once a navy) - {PROSE}")),
        None
    );
}

#[test]
fn the_last_lines_of_two_states_of_one_article_stay_with_the_story() {
    let folder = tempfile::tempdir().unwrap();
    let page = |lead: &str, last: &str| {
        format!(
            "Ferry runs aground\n\n{lead}\n\n{PROSE}\n\n{last}\n\nThe inquiry opens on Monday.\n\nBoats of the year\n\n\u{a9} The Selwyn Courier 2025\n"
        )
    };
    let early = page(
        "The ferry Lady Ardith struck a reef on Thursday, and 14 people were hurt, the owners said.",
        "The owners would not comment.",
    );
    let late = page(
        "The ferry Lady Ardith struck a reef on Thursday, and 17 people were hurt, the owners said.",
        "The owners would not comment.",
    );
    let paths = [("early.txt", early), ("late.txt", late)].map(|(name, text)| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    });
    for draft in load::load(&paths).drafts {
        let told: Vec<&str> = marks(&draft).into_iter().map(|(text, _)| text).collect();
        assert_eq!(told, ["\u{a9} The Selwyn Courier 2025"]);
    }
}

#[test]
fn what_stands_under_every_version_of_an_outlet_belongs_to_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let page = |lead: &str, foot: &str| {
        format!(
            "Ferry runs aground\n\n{lead}\n\n{PROSE}\n\n{foot}\n\n\u{a9} The Selwyn Courier 2025\n"
        )
    };
    let lead = "The ferry Lady Ardith was on her usual evening run when she struck the reef, the owners said.";
    let paths: Vec<_> = [
        (lead, "Word games of the week"),
        (
            "Another text begins here, and it goes on until everything has been told about it.",
            "Word games of the week",
        ),
        (lead, "Boats of the year"),
    ]
    .iter()
    .enumerate()
    .map(|(n, (lead, foot))| {
        let path = folder.path().join(format!("{n}.txt"));
        std::fs::write(&path, page(lead, foot)).unwrap();
        path
    })
    .collect();
    let loaded = load::load(&paths);
    let told: Vec<Vec<&str>> = loaded
        .drafts
        .iter()
        .map(|d| marks(d).into_iter().map(|(text, _)| text).collect())
        .collect();
    let owner = "\u{a9} The Selwyn Courier 2025";
    assert_eq!(
        told,
        [
            vec!["Word games of the week", owner],
            vec!["Word games of the week", owner],
            vec![owner],
        ]
    );
}

#[test]
fn rules_of_a_reader_say_what_is_wrong_in_them() {
    let wrong = load::FurnitureRules::with_readers_own(
        "[[rule]]\nwhy = \"x\"\nplaces = \"anywhere\"\nmost = 3\n[[rule]]\nwyh = \"y\"\nmost = 3\n",
    )
    .unwrap_err();
    let told: Vec<String> = wrong.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "line 3: there is no key `places`; did you mean `place`?",
            "line 6: there is no key `wyh`; did you mean `why`?",
        ]
    );
    let wrong = load::FurnitureRules::with_readers_own("[[rule]]\nwhy = 1\n").unwrap_err();
    assert!(wrong.len() == 1 && wrong[0].place == "line 2", "{wrong:?}");
}

#[test]
fn rules_of_a_reader_hold_for_the_story_that_is_opened_with_them() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.txt");
    std::fs::write(&file, format!("{PROSE}\n\nKvarn ole ti\n")).unwrap();
    let rule = "[[rule]]\nwhy = \"motto\"\nplace = \"anywhere\"\nmost = 3\nlines = [\"kvarn *\"]\n";
    let furniture = load::FurnitureRules::with_readers_own(rule).unwrap();
    let own = load::LoadOptions {
        furniture,
        ..load::LoadOptions::default()
    };
    let reasons = |options: &load::LoadOptions| -> Vec<String> {
        let opened = load::load_within(std::slice::from_ref(&file), options);
        let drafts = opened.drafts.into_iter();
        drafts
            .flat_map(|draft| draft.furniture)
            .map(|furniture| furniture.why)
            .collect()
    };
    assert_eq!(reasons(&own), ["motto"]);
    assert_eq!(reasons(&load::LoadOptions::default()), [""; 0]);
}
