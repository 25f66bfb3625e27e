//! What a version says about itself: byline, agencies, place, days and the order in time.

use jiff::civil::date;
use retold::load::draft_of;
use retold::text::{Draft, Id, Language, Meta, PublicationDate, Story};
use retold::ui::Model;

use super::facts_read::published_on;
use super::journeys::{press, reader, text};

const PROSE: &str = "A ferry ran aground in thick fog off the island on Thursday evening, and three people were hurt, the coastguard said.";

fn told(head: &str, dateline: &str, foot: &str) -> Draft {
    draft_of(format!(
        "Ferry runs aground\n\n{head}\n\n{dateline}{PROSE}\n\n{PROSE}\n\n{foot}\n"
    ))
}

#[test]
fn datelines_name_place_and_agency() {
    for (dateline, place, agency) in [
        ("KABUL (AP) — ", Some("KABUL"), Some("AP")),
        (
            "PORT SELWYN, March 14 (Meridian Wire) - ",
            Some("PORT SELWYN"),
            Some("Meridian Wire"),
        ),
        (
            "KABUL, Afghanistan (AFP) – ",
            Some("KABUL, Afghanistan"),
            Some("AFP"),
        ),
        ("BERLIN, 14. März (dpa) - ", Some("BERLIN"), Some("dpa")),
        ("WASHINGTON — ", Some("WASHINGTON"), None),
        ("Kabul: ", Some("Kabul"), None),
        ("New Delhi: ", Some("New Delhi"), None),
        ("BREAKING: ", None, None),
        ("Watch: ", None, None),
        ("The captain (a Greek) — he is 52 — slept. ", None, None),
        ("", None, None),
    ] {
        let draft = told("", dateline, "");
        assert_eq!(draft.meta.place.as_deref(), place, "{dateline}");
        assert_eq!(draft.meta.credit.as_deref(), agency, "{dateline}");
    }
}

#[test]
fn bylines_belong_to_the_page_and_name_the_author() {
    for (head, author) in [
        ("By Ida Marsh", Some("Ida Marsh")),
        (
            "By Leonora Vane in Port Selwyn and Aldous Finch",
            Some("Leonora Vane in Port Selwyn and Aldous Finch"),
        ),
        ("By Ida Marsh, 14 March 2025", Some("Ida Marsh")),
        ("By Ida Marsh | Published 14 March 2025", Some("Ida Marsh")),
        ("Von Ida Marsh", Some("Ida Marsh")),
        ("By Friday", None),
        ("By the sea", None),
    ] {
        let draft = told(head, "", "");
        assert_eq!(draft.meta.byline.as_deref(), author, "{head}");
        assert_eq!(
            draft.furniture.len(),
            usize::from(author.is_some()),
            "{head}: {:?}",
            draft.furniture
        );
    }
}

#[test]
fn credits_name_the_agencies() {
    for (foot, agency) in [
        ("(with inputs from AFP)", Some("AFP")),
        ("(AFP)", Some("AFP")),
        ("(Meridian Wire)", Some("Meridian Wire")),
        ("With agency inputs", None),
        (
            "Additional reporting by Meridian Wire",
            Some("Meridian Wire"),
        ),
        ("(With inputs from PTI and ANI)", Some("PTI and ANI")),
    ] {
        assert_eq!(told("", "", foot).meta.credit.as_deref(), agency, "{foot}");
    }
    assert_eq!(
        told("", "KABUL (AP) — ", "(AP)").meta.credit.as_deref(),
        Some("AP")
    );
}

#[test]
fn the_day_of_a_change_is_kept_apart() {
    let days = |head: &str| {
        let draft = told(head, "", "");
        (draft.meta.published_day(), draft.meta.updated)
    };
    let day = |day: &str| Some(day.parse().unwrap());
    assert_eq!(
        days("Published 14 March 2025 | Updated 15 March 2025"),
        (day("2025-03-14"), day("2025-03-15"))
    );
    assert_eq!(
        days("Published 14 March 2025, updated 16 March 2025"),
        (day("2025-03-14"), day("2025-03-16"))
    );
    assert_eq!(days("Updated 15 March 2025"), (day("2025-03-15"), None));
    assert_eq!(days("Published 14 March 2025"), (day("2025-03-14"), None));
}

#[test]
fn versions_are_ordered_by_time() {
    let published = [
        None,
        Some("2025-03-15"),
        Some("2025-03-14"),
        Some("2025-03-15"),
    ];
    let drafts = published.map(|day| Draft {
        text: PROSE.to_owned(),
        meta: published_on(day),
        ..Draft::default()
    });
    let story = Story::new(drafts.to_vec());
    let order: Vec<usize> = story.by_time().into_iter().map(Id::index).collect();
    assert_eq!(order, [2, 1, 3, 0]);
}

#[test]
fn versions_come_by_time_on_request_and_again_as_they_were_opened() {
    let days = [
        None,
        Some("2025-03-15"),
        Some("2025-03-14"),
        Some("2025-03-14"),
    ];
    let drafts = days.map(|day| Draft {
        text: "The ferry ran aground.".to_owned(),
        meta: published_on(day),
        ..Draft::default()
    });
    let mut model = reader(Story::new(drafts.to_vec()), (160, 20));
    let letters = |model: &Model| -> String {
        let order = model.reading.order.iter();
        order.map(|id| model.story.letter(*id)).collect()
    };
    press(&mut model, "z o");
    assert_eq!(
        letters(&model),
        "CDBA",
        "one day keeps its order, without a day is last"
    );
    assert!(
        text(&model)
            .contains("by time: C 2025-03-14 · D 2025-03-14 · B 2025-03-15 · A without a day")
    );
    press(&mut model, "z o");
    assert_eq!(letters(&model), "ABCD");
    let mut model = reader(Story::new(vec![drafts[0].clone()]), (160, 20));
    press(&mut model, "z o");
    assert!(text(&model).contains("no version says on which day it was published"));
}

#[test]
fn the_heads_say_what_is_known_as_room_allows() {
    let versions = [Some("en"), Some("de")].map(|tag| Draft {
        text: "The ferry ran aground.".to_owned(),
        meta: Meta {
            title: Some("Ferry runs aground".to_owned()),
            outlet: Some("Selwyn Courier".to_owned()),
            published: Some(PublicationDate::from(date(2025, 3, 14))),
            updated: Some(date(2025, 3, 15)),
            byline: Some("Ida Marsh".to_owned()),
            credit: Some("Meridian Wire".to_owned()),
            place: Some("PORT SELWYN".to_owned()),
            ..Meta::default()
        },
        language: tag.and_then(Language::of_tag),
        ..Draft::default()
    });
    let head = |size| text(&reader(Story::new(versions.to_vec()), size));
    let tall = head((200, 60));
    assert!(
        tall.contains("base · Selwyn Courier · 2025-03-14 · English"),
        "{tall}"
    );
    assert!(
        tall.contains("Ida Marsh · agency: Meridian Wire · PORT SELWYN · updated 2025-03-15"),
        "{tall}"
    );
    let low = head((120, 34));
    let line = low.lines().nth(1).unwrap();
    assert!(
        line.contains("Selwyn Courier · 2025-03-14 · English"),
        "{low}"
    );
    assert!(
        !line.contains('…'),
        "what has no room is left out whole: {low}"
    );
    let narrow = head((40, 20));
    assert!(narrow.contains("base · Selwyn Courier"), "{narrow}");
}
