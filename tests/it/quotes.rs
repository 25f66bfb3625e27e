//! Quotations checked against what was said: each kind of fault, and beside it what looks like one and is none.

use retold::facts::{QuoteChangeKind, QuoteCheck, QuoteStatus, check_quotes};
use retold::text::{Draft, Id, Story, VersionId};

const SPEECH: &str = "\
MAYOR PELL: Thank you. Um, thank you all for coming. (Applause.)

We will rebuild the harbour by winter, and we will not ask the ferry companies for a single penny. I have never said that \
the bridge was safe. The council spent 12 million pounds on the first phase, and twenty-one people worked on it every day.

MR DAREN: Some of the boats were old. Most of them will be replaced next year. If the money does not come, the ferry will \
stop running on Sunday.

MAYOR PELL: The people of this town, uh, deserve a ferry that runs in every weather. We made mistakes. We are sorry for the \
families, and we owe them the truth about what happened that night. Do you want a town without a ferry?
";

fn story(article: &str, source: &str) -> Story {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        ..Draft::default()
    };
    Story::new(vec![draft(article), draft(source)])
}

fn check_against(article: &str, source: &str) -> Vec<QuoteCheck> {
    let story = story(article, source);
    check_quotes(&story, &[VersionId::at(0)], &[VersionId::at(1)])
}

/// The check of the only quotation of a paragraph about the speech.
fn check(quotation: &str) -> QuoteCheck {
    let article =
        format!("The mayor spoke at the harbour on Monday.\n\n“{quotation}” Mayor Pell said.\n");
    let mut checks = check_against(&article, SPEECH);
    assert_eq!(checks.len(), 1, "{quotation}");
    checks.remove(0)
}

fn kinds(check: &QuoteCheck) -> Vec<QuoteChangeKind> {
    check.changes.iter().map(|change| change.kind).collect()
}

#[test]
fn the_same_words_are_exact_however_they_are_printed() {
    for quotation in [
        "We will rebuild the harbour by winter,",
        "The people of this town deserve a ferry that runs in every weather,",
        "The council spent £12m on the first phase, and 21 people worked on it every day.",
        "we will *not* ask the ferry companies for a single penny,",
        "Thank you all for coming,",
    ] {
        let check = check(quotation);
        assert_eq!(
            check.status,
            QuoteStatus::Exact,
            "{quotation}: {:?}",
            check.changes
        );
        assert!(check.context.is_none(), "{quotation}: {:?}", check.context);
    }
}

#[test]
fn a_changed_word_is_told_with_what_it_changes() {
    use QuoteChangeKind::{Form, Modal, Negation, Number, Quantifier, Time};
    for (quotation, kind) in [
        ("We will rebuild the harbour by summer,", Time),
        (
            "We will ask the ferry companies for a single penny,",
            Negation,
        ),
        ("I have said that the bridge was safe,", Negation),
        ("We may rebuild the harbour by winter,", Modal),
        ("All of them will be replaced next year,", Quantifier),
        (
            "The council spent 14 million pounds on the first phase,",
            Number,
        ),
        (
            "The people of this town deserved a ferry that runs in every weather,",
            Form,
        ),
    ] {
        let check = check(quotation);
        assert_eq!(check.status, QuoteStatus::Altered, "{quotation}");
        assert_eq!(kinds(&check), [kind], "{quotation}");
        assert_eq!(
            check.changes[0].kind.is_grave(),
            kind != Form,
            "{quotation}"
        );
    }
}

#[test]
fn what_the_article_declares_is_no_fault() {
    for quotation in [
        "We are sorry for the families … and we owe them the truth,",
        "[We] made mistakes. We are sorry for the families,",
        "[T]he people of this town deserve a ferry that runs in every weather,",
        "We will rebuild the harbour […] and we will not ask the ferry companies for a single penny,",
        "Most of [the boats] will be replaced next year,",
    ] {
        let check = check(quotation);
        assert_eq!(
            check.status,
            QuoteStatus::Declared,
            "{quotation}: {:?}",
            check.changes
        );
    }
}

#[test]
fn two_words_are_a_quotation_where_somebody_says_them() {
    let statuses = |article: &str| -> Vec<QuoteStatus> {
        let checks = check_against(article, SPEECH);
        checks.iter().map(|check| check.status).collect()
    };
    assert_eq!(
        statuses(
            "The mayor spoke on Monday.\n\n“Single penny,” Mayor Pell said. “Never again!” she said.\n"
        ),
        [QuoteStatus::Exact, QuoteStatus::Short]
    );
    assert_eq!(
        statuses("The mayor spoke of the “green wave” and of a “penny” on Monday.\n"),
        []
    );
}

#[test]
fn a_quotation_may_begin_or_end_within_a_number() {
    for (quotation, status) in [
        (
            "million pounds on the first phase, and 21 people worked on it",
            QuoteStatus::Exact,
        ),
        (
            "The council spent 12 … pounds on the first phase",
            QuoteStatus::Declared,
        ),
        (
            "The council spent 2 … pounds on the first phase",
            QuoteStatus::Altered,
        ),
    ] {
        let check = check(quotation);
        assert_eq!(check.status, status, "{quotation}: {:?}", check.changes);
    }
}

#[test]
fn words_left_out_without_a_sign_are_a_cut() {
    let check = check("The people deserve a ferry that runs in every weather,");
    assert_eq!(check.status, QuoteStatus::Cut);
    assert_eq!(check.places.len(), 1);
}

#[test]
fn two_places_put_together_are_joined() {
    for quotation in [
        "We made mistakes. Most of them will be replaced next year,",
        "We will rebuild the harbour by winter and we owe them the truth about what happened that night,",
    ] {
        let check = check(quotation);
        assert_eq!(check.status, QuoteStatus::Joined, "{quotation}");
        assert_eq!(check.places.len(), 2, "{quotation}");
    }
}

#[test]
fn what_nobody_said_is_missing_and_what_is_too_short_is_said_to_be() {
    let invented = check("The sea took everything that my father had built with his hands,");
    assert_eq!(invented.status, QuoteStatus::Missing);
    assert!(invented.places.is_empty());
    assert_eq!(check("An honest man,").status, QuoteStatus::Short);
    assert_eq!(check("We made mistakes,").status, QuoteStatus::Exact);
}

#[test]
fn what_is_cut_off_and_turns_the_sense_is_told() {
    let context = |quotation| check(quotation).context.unwrap_or_default();
    assert!(context("The bridge was safe,").contains("never said"));
    assert!(context("You want a town without a ferry,").contains("question"));
    // The condition stands in a clause of its own, which the article may have told before.
    assert_eq!(context("The ferry will stop running on Sunday,"), "");
}

#[test]
fn the_speaker_is_who_the_source_names() {
    let other = check("Most of them will be replaced next year,");
    assert_eq!(other.other_speaker.as_deref(), Some("MR DAREN"));
    assert_eq!(
        check("We made mistakes. We are sorry for the families,").other_speaker,
        None
    );
}

#[test]
fn a_place_in_subtitles_has_its_time() {
    let source = "1\n00:00:01,000 --> 00:00:04,000\nWe are sorry for the families,\n\n\
                  2\n00:00:04,500 --> 00:00:08,000\nand we owe them the truth\nabout what happened that night.\n";
    let article = "“We are sorry for the families, and we owe them the truth about what happened that night,” Pell said.\n";
    let checks = check_against(article, source);
    assert_eq!(
        checks[0].status,
        QuoteStatus::Exact,
        "{:?}",
        checks[0].changes
    );
    assert_eq!(checks[0].places[0].time.as_deref(), Some("00:00:01,000"));
}

#[test]
fn the_numbered_lines_of_a_hearing_break_no_quotation() {
    let source = "1 Q. Did you see the ferry that night?\n2 A. I saw the ferry leave the harbour at\n3 nine o'clock, and nobody was \
                  on the\n4 bridge.\n5 Q. Are you certain?\n6 A. I am.\n";
    let article = "“I saw the ferry leave the harbour at nine o'clock, and nobody was on the bridge,” Daren told the court.\n";
    let checks = check_against(article, source);
    assert_eq!(
        checks[0].status,
        QuoteStatus::Exact,
        "{:?}",
        checks[0].changes
    );
}

#[test]
fn speech_recognised_without_stops_is_searched_by_its_words() {
    let source = "so thank you we will rebuild the harbour by winter and um we will not ask the ferry companies for a penny we made \
                  mistakes and we are sorry for the families";
    let article = "“We made mistakes and we are sorry for the families,” Pell said.\n";
    let checks = check_against(article, source);
    assert_eq!(
        checks[0].status,
        QuoteStatus::Exact,
        "{:?}",
        checks[0].changes
    );
    assert!(checks[0].context.is_none(), "{:?}", checks[0].context);
}

#[test]
fn a_source_in_another_language_says_nothing() {
    let german = "Wir werden den Hafen bis zum Winter wieder aufbauen, und wir werden die Fährgesellschaften nicht um einen Pfennig \
                  bitten. Das haben wir den Menschen in dieser Stadt versprochen, und dabei bleibt es auch in diesem Jahr.";
    let article = "The mayor promised on Monday that the town would have its harbour back, and that nobody else would pay for it.\n\n\
                   “We will rebuild the harbour by winter,” Mayor Pell said.\n";
    let mut story = story(article, german);
    for (id, tag) in [(0, "en"), (1, "de")] {
        story.versions[VersionId::at(id)].language = retold::text::Language::of_tag(tag);
    }
    let (articles, sources) = ([VersionId::at(0)], [VersionId::at(1)]);
    assert!(check_quotes(&story, &articles, &sources).is_empty());
    assert_eq!(
        retold::facts::not_checked(&story, &articles, &sources),
        articles
    );
}
