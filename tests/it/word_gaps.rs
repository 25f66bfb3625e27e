//! Words that stand in one place in languages without a lexicon, and words that only seem to.

use retold::compare::WordKind;
use retold::compare::words::align;
use retold::lexicon::Relations;
use retold::text::{Draft, Language, Story};

/// The links of words that differ, as text, in a language.
fn told(tag: &str, left: &str, right: &str) -> Vec<String> {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        language: Language::of_tag(tag),
        ..Draft::default()
    };
    let story = Story::new(vec![draft(left), draft(right)]);
    let relations = Relations::new(&story);
    let sides: Vec<_> = story.versions.iter().map(|v| v.tokens.clone()).collect();
    let links = align(&story, &relations, &sides[..1], &sides[1..]);
    let changed = links.iter().filter(|link| link.kind != WordKind::Same);
    let words = |tokens| story.text(story.span_of(tokens));
    let told = changed.map(|link| {
        let (left, right) = (words(&link.left), words(&link.right));
        format!("{left} = {right} ({})", link.kind.name())
    });
    told.collect()
}

#[test]
fn what_fills_one_gap_between_pairs_is_a_pair() {
    for (tag, left, right, pair) in [
        (
            "de",
            "Am Freitag ist eine Fähre mit 312 Passagieren an Bord gegen die Mauer geprallt.",
            "Am Freitag ist eine Fähre mit 312 Fahrgästen an Bord gegen die Mauer geprallt.",
            "Passagieren = Fahrgästen (other)",
        ),
        (
            "de",
            "Dabei wurden nach Angaben von Sprecherin Thomsen 47 Menschen leicht verletzt.",
            "Dabei wurden laut Sprecherin Thomsen 47 Menschen leicht verletzt.",
            "nach Angaben von = laut (other)",
        ),
        (
            "it",
            "I vigili hanno spento le fiamme dopo tre ore di lavoro nel capannone.",
            "I vigili hanno domato il rogo dopo tre ore di lavoro nel capannone.",
            "spento le fiamme = domato il rogo (other)",
        ),
        (
            "zh",
            "消防部门表示火灾造成三名工人受伤。",
            "消防部门表示火灾造成三名乘客受伤。",
            "工人 = 乘客 (other)",
        ),
    ] {
        let found = told(tag, left, right);
        assert!(found.iter().any(|link| link == pair), "{pair}: {found:?}");
    }
}

#[test]
fn names_marks_and_long_gaps_are_no_pair() {
    for (tag, left, right) in [
        // Another person is not another word for the first.
        (
            "pl",
            "Za sterem stał wczoraj kapitan Marek Nowak z portu w Gdyni.",
            "Za sterem stał wczoraj kapitan Piotr Zych z portu w Gdyni.",
        ),
        // More than one thing was said otherwise.
        (
            "fr",
            "Le navire a heurté le quai parce que le capitaine dormait depuis une heure.",
            "Le navire a heurté le quai malgré les efforts de tout son équipage depuis une heure.",
        ),
        // One side has nothing there.
        (
            "es",
            "El barco chocó de madrugada contra el muelle del puerto.",
            "El barco chocó contra el muelle del puerto.",
        ),
    ] {
        let found = told(tag, left, right);
        assert!(
            found.iter().all(|link| !link.ends_with("(other)")),
            "{found:?}"
        );
    }
}
