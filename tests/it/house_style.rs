//! Syndicated copies differ by the desk's house style before anything else; what only looks like style is a change.

use std::sync::Arc;

use retold::compare::{Comparison, Relation, Share, WordKind};
use retold::text::{Draft, Language, Story};

/// The relation of two sentences, each beside a sentence that both have, and the kinds of the words that are not the
/// same.
fn read(one: &str, other: &str) -> (Option<Relation>, Vec<WordKind>) {
    let draft = |sentence: &str| Draft {
        text: format!("The council met in the old town hall on the quay. {sentence}"),
        language: Language::of_tag("en"),
        ..Draft::default()
    };
    let story = Arc::new(Story::new(vec![draft(one), draft(other)]));
    let comparison = Comparison::of(&story);
    let link = comparison.pairs[0].links.get(1);
    let words = link.iter().flat_map(|link| &link.words);
    let kinds = words
        .map(|word| word.kind)
        .filter(|kind| *kind != WordKind::Same);
    (link.map(|link| link.relation), kinds.collect())
}

#[test]
fn another_house_style_is_word_for_word() {
    let pairs = [
        (
            "The organisation's programme was cancelled.",
            "The organization’s program was canceled.",
        ),
        (
            "Mr. Lund e-mailed the councillors on Sept. 3.",
            "Mr Lund emailed the councilors on September 3.",
        ),
        (
            "The U.S. government pays half of it.",
            "The US government pays half of it.",
        ),
        (
            "Prices rose by 25 per cent in the 1990s.",
            "Prices rose by 25% in the 1990’s.",
        ),
        (
            "Prices rose by 25 percent last year.",
            "Prices rose by 25 pct last year.",
        ),
        (
            "The bridge cost £1,200,000 to build.",
            "The bridge cost £1.2m to build.",
        ),
        (
            "The bridge cost $3 billion to build.",
            "The bridge cost $3bn to build.",
        ),
        (
            "It was closed at 4:30 p.m. on Monday.",
            "It was closed at 16.30 on Monday.",
        ),
        (
            "It was closed at 4.30pm on Monday.",
            "It was closed at 16:30 on Monday.",
        ),
        (
            "Beyoncé asked for co-operation.",
            "Beyonce asked for cooperation.",
        ),
        (
            "OK, twelve boats will wait there.",
            "Okay, 12 boats will wait there.",
        ),
        (
            "The Defence Ministry saw 1,500 of them.",
            "The Defense Ministry saw 1500 of them.",
        ),
        (
            "He analyses the colour of the harbour.",
            "He analyzes the color of the harbor.",
        ),
        (
            "They waited -- in vain -- for a judgement.",
            "They waited — in vain — for a judgment.",
        ),
    ];
    for (one, other) in pairs {
        for (one, other) in [(one, other), (other, one)] {
            let (relation, kinds) = read(one, other);
            assert_eq!(
                relation,
                Some(Relation::Verbatim),
                "{one} / {other}: {kinds:?}"
            );
            assert!(
                kinds.iter().all(|kind| *kind == WordKind::Style),
                "{one} / {other}: {kinds:?}"
            );
        }
    }
}

#[test]
fn what_only_looks_like_style_is_a_change() {
    let pairs = [
        (
            "The bridge cost £1.2m to build.",
            "The bridge cost £1,214,000 to build.",
        ),
        (
            "The bridge cost £12 m to build.",
            "The bridge is 12 m to build.",
        ),
        (
            "The bridge cost £3 million to build.",
            "The bridge cost $3 million to build.",
        ),
        (
            "Mr. Lund wrote to them on Sept. 3.",
            "Mr. Lund wrote to them on Sept. 13.",
        ),
        (
            "It was closed at 4:30 p.m. on Monday.",
            "It was closed at 4:30 a.m. on Monday.",
        ),
        (
            "It was closed at 16.30 on Monday.",
            "It was closed at 4:30 a.m. on Monday.",
        ),
        (
            "A share cost 16.30 on Monday.",
            "A share cost 4:30 p.m. on Monday.",
        ),
        (
            "The centre's director resigned.",
            "The centres' director resigned.",
        ),
        (
            "The program was a success there.",
            "The programmer was a success there.",
        ),
        ("He will re-sign on Monday.", "He will resign on Monday."),
        (
            "The U.S. government pays half of it.",
            "The U.N. government pays half of it.",
        ),
        ("It gave the U.S. half of it.", "It gave us half of it."),
        (
            "Prices rose by 25 per cent last year.",
            "Prices rose by 25 points last year.",
        ),
        (
            "Mr. Grey left the hall at once.",
            "Mr. Gray left the hall at once.",
        ),
        (
            "They may march on the town in spring.",
            "They may mar on the town in spring.",
        ),
        (
            "The harbour is 12 metres deep.",
            "The harbour is 12 miles deep.",
        ),
        (
            "It began in the 1990s in the town.",
            "It began in the 1910s in the town.",
        ),
        (
            "It fell to -5 degrees at four p.m. in the town.",
            "It fell to 5 degrees at 4 p.m. in the town.",
        ),
        (
            "The organisation pays for it.",
            "The organization pays for it?",
        ),
        ("One of them paid the bill.", "1,000 of them paid the bill."),
        (
            "The German Präsident spoke of résumé pages.",
            "The German Präsident spoke of resumed pages.",
        ),
    ];
    for (one, other) in pairs {
        for (one, other) in [(one, other), (other, one)] {
            let (relation, kinds) = read(one, other);
            assert_ne!(
                relation,
                Some(Relation::Verbatim),
                "{one} / {other}: {kinds:?}"
            );
        }
    }
}

#[test]
fn style_inside_an_edited_sentence_is_told_from_the_edit() {
    let (relation, kinds) = read(
        "The organisation cancelled its programme for Friday after heavy rain.",
        "The organization canceled its program for Monday after heavy rain.",
    );
    assert_eq!(relation, Some(Relation::Edited));
    let n_styled = kinds
        .iter()
        .filter(|kind| **kind == WordKind::Style)
        .count();
    assert_eq!((n_styled, kinds.len()), (3, 4), "{kinds:?}");
}

#[test]
fn other_languages_keep_their_accents() {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        language: Language::of_tag("es"),
        ..Draft::default()
    };
    let rest = "El alcalde de la ciudad habló ayer con los vecinos del puerto sobre las obras de la nueva carretera.";
    let story = Arc::new(Story::new(vec![
        draft(&format!("{rest} Él canto de la sirena duró horas.")),
        draft(&format!("{rest} Él cantó de la sirena duró horas.")),
    ]));
    let comparison = Comparison::of(&story);
    let links = &comparison.pairs[0].links;
    assert!(
        links.iter().any(|link| link.relation == Relation::Edited),
        "{links:?}"
    );
}

#[test]
fn shares_say_how_much_is_style() {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        language: Language::of_tag("en"),
        ..Draft::default()
    };
    let story = Arc::new(Story::new(vec![
        draft("The organisation analysed the colour of ten boats."),
        draft("The organization analyzed the color of ten boats."),
    ]));
    let comparison = Comparison::of(&story);
    let shared = comparison.pairs[0].left_shared;
    assert_eq!(
        (shared.verbatim, shared.style),
        (Share::of(8, 8), Share::of(3, 8))
    );
    let words = shared.parts_in_words();
    assert_eq!(
        words,
        "100 % word for word (38 % in another house style), 0 % in other words"
    );
}
