//! Why sentences were linked is told in words that a reader can check.

use std::sync::Arc;

use retold::compare::Comparison;
use retold::compare::explain_link;
use retold::text::{Draft, Story};

fn reasons(texts: &[&str]) -> Vec<String> {
    let draft = |text: &&str| Draft {
        text: (*text).to_owned(),
        ..Draft::default()
    };
    let story = Arc::new(Story::new(texts.iter().map(draft).collect()));
    let comparison = Comparison::of(&story);
    let pair = &comparison.pairs[0];
    let links = pair.links.iter();
    links
        .map(|link| explain_link(&story, &comparison, pair, link).sentence(&story))
        .collect()
}

#[test]
fn names_figures_rare_words_and_neighbours_are_told() {
    let found = reasons(&[
        "The ferry Lady Ardith ran aground off Brenna with 214 people on board. An inquiry opens next week.",
        "With 214 people on board, the ferry Lady Ardith hit rocks off Brenna. An inquiry opens next week.",
    ]);
    assert_eq!(found.len(), 2, "{found:?}");
    for part in [
        "name Lady Ardith and Brenna;",
        "give 214",
        "ferry",
        "“with 214 people on board”",
        "beside them",
    ] {
        assert!(found[0].contains(part), "{part} in {found:?}");
    }
    assert!(
        found[1].starts_with("sure: the words are the same"),
        "{found:?}"
    );
}

#[test]
fn other_versions_that_tell_it_are_witnesses() {
    let told = "The council of Holm approved the bridge on Monday.";
    let found = reasons(&[told, told, told, told]);
    assert!(found[0].ends_with("C and D have it too"), "{found:?}");
}
