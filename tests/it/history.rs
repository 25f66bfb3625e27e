//! What changed from one state of an article to the next: each kind of change, and beside it what looks like one and is none.

use std::sync::Arc;

use retold::history::{
    ArticleHistory, ChangeKind, HistoryChange, StepRemark, compare_states, conclude_history,
    order_states,
};
use retold::load;
use retold::text::{Draft, Span, Story, VersionId};

const FERRY: &str = "\
Ferry to Lowick stops for a week

The ferry to Lowick will stop for a week from Monday because its engine has to be repaired, the operator said.

About 300 commuters use the boat each day, and three of them told this paper that they will have to drive.

\"We know that this is hard for people on the island,\" said Marta Quill, who runs the line. \"We are not proud of it.\"

The repair will cost 1.2 million crowns, according to the harbour board. The board had warned in March that the engine \
might fail.

The operator was accused in spring of hiding an earlier report about the boat.

Tomas Reed, a teacher, said he would sleep at a friend's house.
";

/// The history of these texts, in this order.
pub(crate) fn history_of(states: &[String]) -> ArticleHistory {
    let drafts = states.iter().map(|text| load::draft_of(text.clone()));
    history_of_drafts(drafts.collect())
}

fn history_of_drafts(drafts: Vec<Draft>) -> ArticleHistory {
    let story = Arc::new(Story::new(order_states(drafts)));
    let states: Vec<VersionId> = story.versions.ids().collect();
    let steps = states
        .windows(2)
        .map(|pair| compare_states(&story, pair[0], pair[1]));
    let steps = steps.collect();
    conclude_history(story, states, steps)
}

/// The text with words replaced, each of which must stand in it.
fn replaced(text: &str, words: &[(&str, &str)]) -> String {
    words.iter().fold(text.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    })
}

fn words(history: &ArticleHistory, span: Option<Span>) -> &str {
    span.map_or("", |span| history.story.text(span))
}

/// The changes of a step: kind, words before, words after.
fn told(history: &ArticleHistory, step: usize) -> Vec<(ChangeKind, &str, &str)> {
    let changes = history.steps[step].changes.iter();
    changes
        .map(|change| {
            let (from, to) = (words(history, change.from), words(history, change.to));
            (change.kind, from, to)
        })
        .collect()
}

fn step_to(text: &str, words: &[(&str, &str)]) -> ArticleHistory {
    history_of(&[text.to_owned(), replaced(text, words)])
}

/// The only change between a text and the same with words replaced.
fn only(text: &str, words: &[(&str, &str)]) -> HistoryChange {
    let history = step_to(text, words);
    let changes = told(&history, 0);
    assert_eq!(changes.len(), 1, "{words:?}: {changes:?}");
    history.steps[0].changes[0].clone()
}

#[test]
fn each_kind_of_change_is_told_from_its_words_to_the_new_ones() {
    use ChangeKind::{Date, Edited, Figure, Headline, Name, Negation, Quote, Source, Typo};
    for (from, to, kind) in [
        ("About 300 commuters", "About 250 commuters", Figure),
        ("1.2 million", "1.4 million", Figure),
        ("About 300", "At least 300", Figure),
        ("three of them", "four of them", Figure),
        ("from Monday", "from Tuesday", Date),
        ("in March", "in April", Date),
        ("Marta Quill", "Marta Quyll", Name),
        ("hard for people", "easy for people", Quote),
        ("We are not proud", "We are proud", Quote),
        ("will have to drive", "will not have to drive", Negation),
        ("the operator said", "a sailor said", Source),
        ("might fail", "would fail", Source),
        ("stops for a week\n", "will be repaired\n", Headline),
        ("a friend's house", "the school", Edited),
        ("commuters", "comuters", Typo),
        ("harbour board", "Harbour Board", Typo),
        ("each day, and", "each day and", Typo),
    ] {
        let change = only(FERRY, &[(from, to)]);
        assert_eq!(change.kind, kind, "{from}");
        let is_grave = matches!(kind, Figure | Date | Name | Quote | Negation);
        assert_eq!(change.is_grave, is_grave, "{from}");
        assert_eq!(change.noted, None, "{from}");
    }
}

#[test]
fn what_only_looks_like_a_change_is_none() {
    for (from, to) in [
        // A paragraph split, and two joined.
        ("the operator said.\n\nAbout", "the operator said. About"),
        ("harbour board. The board", "harbour board.\n\nThe board"),
        // Another form of the same marks.
        ("friend's", "friend’s"),
    ] {
        let history = step_to(FERRY, &[(from, to)]);
        assert_eq!(told(&history, 0), [], "{from}");
        assert_eq!(history.steps[0].remarks, [StepRemark::NothingChanged]);
    }
}

#[test]
fn a_name_spelled_out_at_its_second_mention_is_no_other_name() {
    let text = format!("{FERRY}\nReed will not move to the mainland.\n");
    let change = only(&text, &[("Reed will not move", "Tomas Reed will not move")]);
    assert_eq!((change.kind, change.is_grave), (ChangeKind::Edited, false));
    let text = format!("{FERRY}\nTomas Reed will not move to the mainland.\n");
    let change = only(&text, &[("Tomas Reed will not", "Reed will not")]);
    assert_eq!((change.kind, change.is_grave), (ChangeKind::Edited, false));
}

#[test]
fn a_number_in_another_style_is_the_same_number() {
    let text = format!("{FERRY}\nFares rose by 5 per cent in May.\n");
    let change = only(&text, &[("5 per cent", "5%")]);
    assert_eq!(change.kind, ChangeKind::Typo);
    let change = only(&text, &[("5 per cent", "15 per cent")]);
    assert_eq!(change.kind, ChangeKind::Figure);
}

#[test]
fn a_passage_taken_out_is_grave_and_a_plain_sentence_of_one_is_not() {
    let accused = "The operator was accused in spring of hiding an earlier report about the boat.";
    let gone = only(FERRY, &[(&format!("{accused}\n\n"), "")]);
    assert_eq!((gone.kind, gone.is_grave), (ChangeKind::Removed, true));
    let sentence = " The board had warned in March that the engine might fail.";
    let gone = only(FERRY, &[(sentence, "")]);
    assert_eq!((gone.kind, gone.is_grave), (ChangeKind::Removed, false));
    let quotation = " \"We are not proud of it.\"";
    assert!(only(FERRY, &[(quotation, "")]).is_grave);
}

#[test]
fn an_accusation_dropped_from_headline_or_sentence_is_grave() {
    let text = FERRY.replace(
        "Ferry to Lowick stops for a week",
        "Ferry owner charged with fraud",
    );
    let change = only(
        &text,
        &[(
            "Ferry owner charged with fraud",
            "Questions about the ferry",
        )],
    );
    assert_eq!((change.kind, change.is_grave), (ChangeKind::Headline, true));
    let change = only(
        FERRY,
        &[("accused in spring of hiding", "asked in spring about")],
    );
    assert!(change.is_grave, "{change:?}");
}

#[test]
fn what_comes_back_is_told_as_restored() {
    let without = FERRY.replace(
        "Tomas Reed, a teacher, said he would sleep at a friend's house.\n",
        "",
    );
    let history = history_of(&[FERRY.to_owned(), without, FERRY.to_owned()]);
    let back = &history.steps[1].changes[0];
    assert_eq!(back.kind, ChangeKind::Added);
    assert_eq!(back.restored, history.story.versions.ids().next());
    let other = FERRY.replace("About 300", "About 250");
    let history = history_of(&[FERRY.to_owned(), other, FERRY.to_owned()]);
    let back = &history.steps[1].changes[0];
    assert_eq!(back.kind, ChangeKind::Figure);
    assert!(back.restored.is_some());
    assert!(history.steps[0].changes[0].restored.is_none());
}

#[test]
fn a_note_covers_what_it_speaks_of_and_nothing_else() {
    let both = replaced(
        FERRY,
        &[("About 300", "About 250"), ("1.2 million", "1.4 million")],
    );
    for note in [
        "Correction: An earlier version of this article said that 300 commuters use the boat. It is 250.",
        "This article was amended to correct the number of commuters.",
        "Correction\n\nWe wrote of 300 commuters where 250 is right.",
    ] {
        let history = history_of(&[FERRY.to_owned(), format!("{both}\n{note}\n")]);
        let figures = history.steps[0].changes.iter();
        let figures = figures.filter(|change| change.kind == ChangeKind::Figure);
        let noted = figures.map(|c| (words(&history, c.to), c.noted.is_some()));
        let mut noted: Vec<(&str, bool)> = noted.collect();
        noted.sort_unstable();
        let expected = [("1.4 million crowns", false), ("About 250 commuters", true)];
        assert_eq!(noted, expected, "{note}");
        assert_eq!(history.steps[0].remarks, [], "{note}");
    }
}

#[test]
fn notes_are_set_against_changes_in_other_languages() {
    for (text, from, to, note) in [
        (
            "Fähre fällt aus\n\nDie Fähre fährt ab Montag nicht, teilte die Reederei am Sonntag auf ihrer Seite mit.\n\nEtwa 300 \
             Pendler nutzen das Schiff jeden Tag, und viele von ihnen müssen nun mit dem Auto fahren.\n",
            "300 Pendler",
            "250 Pendler",
            "Korrektur: In einer früheren Version dieses Artikels hieß es, es seien 300. Richtig ist 250.",
        ),
        (
            "Le bac à l'arrêt\n\nLe bac ne circulera pas lundi, a annoncé la compagnie sur son site dimanche soir.\n\nEnviron 300 \
             voyageurs prennent le bateau chaque jour, et beaucoup devront prendre la voiture.\n",
            "300 voyageurs",
            "250 voyageurs",
            "Rectificatif : une version précédente de cet article parlait de 300 voyageurs. Ils sont 250.",
        ),
        (
            "El barco se para\n\nEl barco no saldrá el lunes, anunció la compañía en su página el domingo por la noche.\n\nUnos 300 \
             viajeros toman el barco cada día, y muchos tendrán que ir en coche.\n",
            "300 viajeros",
            "250 viajeros",
            "Fe de errores: una versión anterior de este artículo hablaba de 300 viajeros. Son 250.",
        ),
    ] {
        let after = format!("{}\n{note}\n", text.replace(from, to));
        let history = history_of(&[text.to_owned(), after]);
        let figure = history.steps[0].changes.iter();
        let figure = figure
            .clone()
            .find(|change| change.kind == ChangeKind::Figure);
        let figure = figure.unwrap_or_else(|| panic!("{:?}", told(&history, 0)));
        assert!(figure.noted.is_some(), "{note}");
        assert!(!history.has_silent_change(), "{note}");
        let n_notes = history.steps[0].changes.iter();
        let n_notes = n_notes.filter(|change| change.kind == ChangeKind::Correction);
        assert_eq!(n_notes.count(), 1, "{note}");
    }
}

#[test]
fn a_note_on_what_did_not_change_and_a_note_that_comes_later_are_told() {
    let stray = "Correction: An earlier version of this article misspelled the name of the mayor, Hugo Pratt.";
    let history = history_of(&[FERRY.to_owned(), format!("{FERRY}\n{stray}\n")]);
    assert_eq!(history.steps[0].remarks, [StepRemark::NoteWithoutChange]);
    let changed = FERRY.replace("About 300", "About 250");
    let note =
        "Correction: An earlier version of this article said that 300 commuters use the boat.";
    let noted = format!("{changed}\n{note}\n");
    let history = history_of(&[FERRY.to_owned(), changed, noted]);
    let last = history.story.versions.ids().last();
    assert_eq!(history.steps[0].changes[0].noted, last);
    assert!(!history.has_silent_change());
}

#[test]
fn a_note_taken_away_is_told() {
    let note =
        "Correction: An earlier version of this article said that 300 commuters use the boat.";
    let history = history_of(&[format!("{FERRY}\n{note}\n"), FERRY.to_owned()]);
    assert_eq!(told(&history, 0), [(ChangeKind::Correction, note, "")]);
}

#[test]
fn words_that_say_the_opposite_are_grave_and_other_words_for_the_same_are_not() {
    let text = format!(
        "{FERRY}\nTwo sailors were killed in May and the fares rose after it. The owner denied that he knew. Police arrested a \
         mechanic, who declined to speak to reporters.\n"
    );
    for (from, to) in [
        ("were killed in May", "were injured in May"),
        ("fares rose", "fares fell"),
        ("The owner denied", "The owner admitted"),
        ("Police arrested", "Police questioned"),
    ] {
        let change = only(&text, &[(from, to)]);
        assert_eq!(
            (change.kind, change.is_grave),
            (ChangeKind::Edited, true),
            "{from}"
        );
    }
    for (from, to) in [
        ("were killed in May", "died in May"),
        ("fares rose", "fares went up"),
        ("declined to speak", "would not speak"),
        ("Police arrested", "Police detained"),
        ("Two sailors", "Two seamen"),
    ] {
        let change = only(&text, &[(from, to)]);
        assert_eq!(
            (change.kind, change.is_grave),
            (ChangeKind::Edited, false),
            "{from}"
        );
    }
}

#[test]
fn a_quoted_sentence_that_was_altered_is_no_sentence_gone() {
    let change = only(
        FERRY,
        &[("We are not proud of it.", "We are sorry about it.")],
    );
    assert_eq!((change.kind, change.is_grave), (ChangeKind::Quote, true));
    // Another sentence in its place is one gone and one come.
    let history = step_to(
        FERRY,
        &[("We are not proud of it.", "The mainland is near.")],
    );
    let kinds: Vec<ChangeKind> = told(&history, 0).iter().map(|change| change.0).collect();
    assert!(
        kinds.contains(&ChangeKind::Removed) && kinds.contains(&ChangeKind::Added),
        "{kinds:?}"
    );
}

#[test]
fn places_in_a_row_and_times_over_are_figures() {
    let text = format!(
        "{FERRY}\nIt was the second repair within a year, the 14th since the war. She had warned them twice.\n"
    );
    for (from, to) in [
        ("second repair", "third repair"),
        ("14th since", "16th since"),
        ("twice", "once"),
    ] {
        assert_eq!(
            only(&text, &[(from, to)]).kind,
            ChangeKind::Figure,
            "{from}"
        );
    }
}

#[test]
fn feasts_and_plural_weekdays_are_days_and_a_slip_that_begins_a_sentence_is_no_name() {
    let text = format!(
        "{FERRY}\nRescuers meet at Easter. The desk is open on Mondays. Olsen pays. He called the plan \"reckless\" in a letter. \
         She had never asked for it.\n"
    );
    for (from, to, kind) in [
        ("at Easter", "at Christmas", ChangeKind::Date),
        ("on Mondays", "on Fridays", ChangeKind::Date),
        ("Rescuers meet", "Recsuers meet", ChangeKind::Typo),
        ("\"reckless\"", "\"careless\"", ChangeKind::Quote),
        ("had never asked", "had always asked", ChangeKind::Negation),
    ] {
        assert_eq!(only(&text, &[(from, to)]).kind, kind, "{from}");
    }
    let change = only(&text, &[("Olsen pays", "Olsson pays")]);
    assert_ne!(change.kind, ChangeKind::Typo);
}

#[test]
fn an_update_of_the_wire_adds_and_takes_nothing_away() {
    let after = FERRY.replace("Ferry to Lowick stops", "UPDATE 1: Ferry to Lowick stops")
        + "\nThe island's mayor asked for a bus to the bridge, and the county said it would pay for one.\n";
    let history = history_of(&[FERRY.to_owned(), after]);
    let kinds: Vec<ChangeKind> = told(&history, 0).iter().map(|change| change.0).collect();
    assert_eq!(kinds, [ChangeKind::Headline, ChangeKind::Added]);
    assert!(!history.has_silent_change());
}

/// The states of a live blog: each has one more post at its top.
fn live_blog(n_states: usize) -> Vec<String> {
    let post = |n: usize| {
        let places = [
            "bridge", "harbour", "square", "station", "school", "market", "tower",
        ];
        let (place, other) = (places[n % 7], places[(n * 3 + 1) % 7]);
        format!(
            "{:02}:{:02} Crews have left the {place} and are on their way to the {other}, where {} pumps are at work.",
            7 + n / 60,
            n % 60,
            n + 3
        )
    };
    let states = 1..=n_states;
    states
        .map(|n| {
            let posts: Vec<String> = (0..n + 4).rev().map(post).collect();
            format!("Live: the flood in Tolmouth\n\n{}\n", posts.join("\n\n"))
        })
        .collect()
}

#[test]
fn a_live_blog_that_grows_only_grows() {
    for n_states in [6, 90] {
        let history = history_of(&live_blog(n_states)[n_states - 4..]);
        for step in 0..history.steps.len() {
            let kinds: Vec<ChangeKind> = told(&history, step).iter().map(|c| c.0).collect();
            assert_eq!(kinds, [ChangeKind::Added], "{n_states}");
        }
    }
}

#[test]
fn spans_point_into_the_whole_text_where_only_a_part_was_compared() {
    let states = live_blog(80);
    let first = states[79].clone();
    let second = replaced(&first, &[("where 40 pumps", "where 41 pumps")]);
    let history = history_of(&[first, second]);
    assert_eq!(
        told(&history, 0),
        [(ChangeKind::Figure, "40 pumps", "41 pumps")]
    );
}

#[test]
fn a_passage_written_anew_in_its_place_is_edited_and_not_gone() {
    let lead = "The ferry to Lowick will stop for a week from Monday because its engine has to be repaired, the operator said.";
    let anew = "Islanders on Lowick face a week without their ferry. The operator said on Friday that the engine of the boat \
                needed repair and that it would not sail before 17 March.";
    let history = step_to(FERRY, &[(lead, anew)]);
    assert_eq!(told(&history, 0), [(ChangeKind::Edited, lead, anew)]);
    // Another passage in the same place is another passage.
    let other = "Shops in the old town will close at noon on Saturday, the guild has decided.";
    let history = step_to(FERRY, &[(lead, other)]);
    let kinds: Vec<ChangeKind> = told(&history, 0).iter().map(|change| change.0).collect();
    assert_eq!(kinds, [ChangeKind::Removed, ChangeKind::Added]);
}

#[test]
fn a_name_struck_from_a_list_is_dropped() {
    let text = format!("{FERRY}\nPresent were Karl Bode, Ina Frey and Luc Petit.\n");
    let change = only(&text, &[("Karl Bode, Ina Frey and", "Karl Bode and")]);
    assert_eq!(
        (change.kind, change.is_grave, change.to),
        (ChangeKind::Name, true, None)
    );
}

#[test]
fn a_note_above_the_headline_takes_no_headline_away() {
    let note = "Editor's note: A previous version of this story said the repair would cost 1.2 million crowns.";
    let after = format!("{note}\n\n{}", FERRY.replace("1.2 million", "1.4 million"));
    let history = history_of(&[FERRY.to_owned(), after]);
    let kinds: Vec<ChangeKind> = told(&history, 0).iter().map(|change| change.0).collect();
    assert_eq!(kinds, [ChangeKind::Correction, ChangeKind::Figure]);
    assert!(!history.has_silent_change());
}
