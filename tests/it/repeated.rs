//! Sentences that several versions print alike are linked word by word as if each stood alone.

use std::collections::HashMap;
use std::sync::Arc;

use retold::compare::words::align;
use retold::compare::{Comparison, WordKind, WordLink};
use retold::lexicon::Relations;
use retold::text::{Draft, SentenceId, Story};

const SALEM: &str =
    "The ferry Salem sank off the northern harbour late on Monday, and forty people drowned.";
const BOAT: &str =
    "A boat named Salem went down near the northern harbour on Monday night; 40 people drowned.";
const DIVERS: &str =
    "Divers searched the wreck for two days. The mayor closed every school in the town.";

/// Versions that print one sentence in two ways, in every order of the two.
fn story() -> Arc<Story> {
    let texts = [SALEM, BOAT, SALEM, BOAT, BOAT, SALEM].map(|first| format!("{first} {DIVERS}"));
    let draft = |text: String| Draft {
        text,
        ..Draft::default()
    };
    Arc::new(Story::new(texts.map(draft).to_vec()))
}

#[test]
fn words_remembered_are_words_found_anew() {
    let story = story();
    let relations = Relations::new(&story);
    let comparison = Comparison::of(&story);
    let mut n_reworded = 0;
    let mut by_print = HashMap::new();
    for link in comparison.pairs.iter().flat_map(|pair| &pair.links) {
        let [left, right] = [&link.left, &link.right].map(|sentences| {
            let sentences = story.sentences[sentences.clone()].iter();
            sentences.map(|s| s.tokens.clone()).collect::<Vec<_>>()
        });
        let anew = align(&story, &relations, &left, &right);
        // What differs by house style alone is told so afterwards.
        let mut words = link
            .words
            .iter()
            .filter(|word| word.kind != WordKind::Style);
        assert!(words.all(|word| anew.contains(word)), "{link:?}");
        let first = |tokens: &[std::ops::Range<_>]| tokens[0].start;
        let firsts: [retold::text::TokenId; 2] = [first(&left), first(&right)];
        let places = |word: &WordLink| {
            let (left, right) = (&word.left, &word.right);
            let from = [left.start.0 - firsts[0].0, right.start.0 - firsts[1].0];
            let to = [left.end.0 - firsts[0].0, right.end.0 - firsts[1].0];
            (from, to, word.kind)
        };
        let placed: Vec<_> = link.words.iter().map(places).collect();
        let prints = [&link.left, &link.right].map(|s| story.text(story.sentences[s.start].span));
        let known = by_print.entry(prints).or_insert_with(|| placed.clone());
        assert_eq!(*known, placed, "one print, one answer");
        let word =
            |link: &std::ops::Range<SentenceId>| story.text(story.sentences[link.start].span);
        n_reworded += usize::from(word(&link.left) != word(&link.right));
    }
    assert_eq!(
        n_reworded, 9,
        "three versions print it one way, three the other"
    );
}
