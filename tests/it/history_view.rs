//! The history in the reader: what a state lost and gained, and the way through the changes in time.

use jiff::civil::date;
use retold::text::{Draft, Meta, Moment, PublicationDate, Story};
use retold::ui::Model;

use super::journeys::{press, reader, text};

const FERRY: [&str; 4] = [
    "The ferry to Lowick will stop for a week from Monday, the operator said.",
    "About 300 commuters use the boat each day. Three of them will have to drive.",
    "The operator was accused in spring of hiding an earlier report about the boat.",
    "Tomas Reed, a teacher, said he would sleep at a friend's house.",
];

/// A state of the Lowick Post, changed last at this hour.
fn state_at(hour: i8, paragraphs: &[String]) -> Draft {
    let offset = jiff::tz::offset(1);
    let utc = date(2025, 3, 14).at(hour, 20, 0, 0);
    let at = Moment {
        utc: offset.to_timestamp(utc).unwrap(),
        offset,
    };
    Draft {
        text: paragraphs.join("\n\n"),
        origin: format!("{hour}.html"),
        meta: Meta {
            outlet: Some("Lowick Post".to_owned()),
            published: Some(PublicationDate {
                day: date(2025, 3, 14),
                at: Some(at),
            }),
            ..Meta::default()
        },
        ..Draft::default()
    }
}

fn paragraphs(changes: &[(&str, &str)]) -> Vec<String> {
    let told = FERRY.map(|text| {
        changes
            .iter()
            .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
    });
    told.into_iter().filter(|text| !text.is_empty()).collect()
}

/// Four states, given in another order than that of time.
fn drafts() -> Vec<Draft> {
    let figure = ("About 300 commuters", "About 250 commuters");
    let gone = (FERRY[2], "");
    let mut last = paragraphs(&[figure, gone, ("a teacher", "a nurse")]);
    last.push("Correction: An earlier version of this article spoke of 300 commuters.".to_owned());
    vec![
        state_at(11, &paragraphs(&[figure, gone])),
        state_at(9, &paragraphs(&[])),
        state_at(12, &last),
        state_at(10, &paragraphs(&[figure])),
    ]
}

fn open_history(size: (u16, u16)) -> Model {
    let mut model = reader(Story::new(drafts()), size);
    press(&mut model, "H");
    model
}

fn has_line(model: &Model, words: &str) {
    let screen = text(model);
    assert!(
        screen.lines().any(|line| line.contains(words)),
        "{words}\n{screen}"
    );
}

#[test]
fn the_history_opens_on_the_state_in_focus_with_what_it_lost() {
    let model = open_history((100, 30));
    has_line(&model, "A published 14 March 2025, 11:20");
    has_line(&model, "against D: 1 change · 1 grave and silent");
    has_line(&model, "!− The operator was accused in spring");
    has_line(&model, "removed · silent");
    // The strip has the states in time, whatever their letters.
    has_line(
        &model,
        "B 14 Mar 09:20 ─ D 10:20 +1 ─ [A 11:20 +1!] ─ C 12:20",
    );
}

#[test]
fn brackets_go_from_change_to_change_in_time_and_say_where_it_ends() {
    let mut model = open_history((100, 30));
    press(&mut model, "[ [");
    has_line(&model, "[D 10:20 +1]");
    has_line(
        &model,
        "▌  ~ [About 300 commuters → About 250 commuters] use",
    );
    // A later state has a note on it.
    has_line(&model, "figure · noted in C");
    press(&mut model, "[");
    has_line(&model, "no earlier change");
    has_line(&model, "[D 10:20 +1]");
    press(&mut model, "] ]");
    has_line(&model, "[C 12:20 +2]");
    has_line(&model, "▌  ~ Tomas Reed, a [teacher, → nurse,] said");
    press(&mut model, "] ]");
    has_line(&model, "no later change");
}

#[test]
fn braces_go_from_state_to_state_at_the_same_place() {
    let mut model = open_history((100, 30));
    // From the paragraph on the commuters.
    press(&mut model, "j");
    has_line(&model, "▌    About 250 commuters");
    press(&mut model, "{");
    has_line(&model, "▌  ~ [About 300 commuters → About 250 commuters]");
    press(&mut model, "{");
    has_line(&model, "[B 14 Mar 09:20]");
    has_line(&model, "▌    About 300 commuters use the boat");
    has_line(
        &model,
        "the first state that is open: nothing is set against it",
    );
    press(&mut model, "{");
    has_line(&model, "this is the first state that is open");
    press(&mut model, "3 }");
    has_line(&model, "▌    About 250 commuters");
    has_line(&model, "[C 12:20 +2]");
    press(&mut model, "enter");
    assert!(model.panel.is_none());
    let sentence = &model.story.sentences[model.reading.cursor.sentence];
    assert_eq!(model.story.letter(sentence.version), "C");
}

#[test]
fn versions_of_unknown_outlets_are_no_states_of_each_other_however_alike() {
    let mut alike = drafts();
    alike.iter_mut().for_each(|draft| draft.meta.outlet = None);
    let mut model = reader(Story::new(alike), (100, 20));
    press(&mut model, "H");
    has_line(
        &model,
        "no version here is known to be a later state of another",
    );
    press(&mut model, "] [ } { tab h l j k enter");
    let mut other = drafts();
    other[1].meta.outlet = Some("Holm Herald".to_owned());
    let mut model = reader(Story::new(other), (100, 20));
    press(&mut model, "H");
    assert!(!text(&model).contains("B 14 Mar"), "{}", text(&model));
}

#[test]
fn a_long_strip_keeps_the_state_in_focus_in_sight() {
    let states: Vec<Draft> = (0..20)
        .map(|hour| {
            let mut told = paragraphs(&[]);
            told.push(format!(
                "The queue at the pier was {} metres long.",
                u16::try_from(hour).unwrap() * 10 + 20
            ));
            state_at(hour, &told)
        })
        .collect();
    let mut model = reader(Story::new(states), (60, 20));
    press(&mut model, "H 9 }");
    let screen = text(&model);
    let strip = screen.lines().rev().nth(1).unwrap();
    assert!(strip.contains("‹ ") && strip.contains(" ›"), "{strip}");
    assert!(strip.contains("[K 10:20 +1"), "{strip}");
}

#[test]
fn a_fact_tells_what_the_outlet_said_before() {
    let mut told = drafts();
    let mut other = state_at(
        13,
        &[
            "About 300 commuters use the boat to Lowick each day, the harbour board said."
                .to_owned(),
        ],
    );
    other.meta.outlet = Some("Holm Herald".to_owned());
    told.push(other);
    let mut model = reader(Story::new(told), (120, 30));
    press(&mut model, "F");
    has_line(
        &model,
        "C: “About 300 commuters” until 10:20, then “About 250 commuters”",
    );
}

#[test]
fn keys_pressed_before_the_states_are_compared_say_nothing_false() {
    let mut model = Model::new(retold::ui::Options::default());
    let resized = retold::ui::Message::Resized(100, 30);
    retold::ui::update(&mut model, resized);
    super::journeys::open(&mut model, &std::sync::Arc::new(Story::new(drafts())));
    press(&mut model, "H }");
    has_line(&model, "the states are still being compared");
}
