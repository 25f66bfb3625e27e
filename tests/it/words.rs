//! Laws of word links.

use std::sync::Arc;

use proptest::prelude::*;
use retold::compare::words::align;
use retold::compare::{Comparison, WordKind, WordLink};
use retold::lexicon::Relations;
use retold::text::{Draft, Id, Story, TokenId, each, len};

fn story(left: &str, right: &str) -> Story {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        ..Draft::default()
    };
    Story::new(vec![draft(left), draft(right)])
}

fn links(story: &Story) -> Vec<WordLink> {
    let relations = Relations::new(story);
    let sides: Vec<_> = story.versions.iter().map(|v| v.tokens.clone()).collect();
    align(story, &relations, &sides[..1], &sides[1..])
}

/// The links as text, one `left = right (kind)` each; equal words are left out.
fn told(left: &str, right: &str) -> Vec<String> {
    let story = story(left, right);
    let links = links(&story);
    let changed = links.iter().filter(|link| link.kind != WordKind::Same);
    let words = |tokens| story.text(story.span_of(tokens));
    changed
        .map(|l| {
            format!(
                "{} = {} ({})",
                words(&l.left),
                words(&l.right),
                l.kind.name()
            )
        })
        .collect()
}

#[test]
fn forms_figures_and_spellings_of_names_are_told_apart() {
    assert_eq!(
        told(
            "The ferry near Port Salem was sinking with 40 people aboard.",
            "The ferry near Port Salim sinks with 35 people aboard."
        ),
        [
            "Salem = Salim (name)",
            "sinking = sinks (form)",
            "40 = 35 (figure)"
        ]
    );
}

#[test]
fn initials_signs_and_forms_that_were_left_over_find_their_words() {
    assert_eq!(
        told(
            "The Harbour Safety Authority closed the pier on Monday.",
            "The HSA closed the pier on Monday."
        ),
        ["Harbour Safety Authority = HSA (name)"]
    );
    assert_eq!(
        told(
            "The US sent divers to the wreck.",
            "The U.S. sent divers to the wreck."
        ),
        ["US = U.S. (name)"]
    );
    assert_eq!(
        told(
            "Tickets rose by 5 % in May.",
            "Tickets rose by 5 percent in May."
        ),
        ["% = percent (form)"]
    );
    assert_eq!(
        told(
            "A Norwegian trawler lay off the coast while the crew waited for the tide.",
            "Rescuers from Norway are expected to reach the town before dark."
        ),
        ["Norwegian = Norway (name)"]
    );
}

#[test]
fn small_words_stand_for_each_other_only_near_words_that_say_something() {
    let harbour = "The pilots of the harbour had asked for new lights since the spring, and in the end a council paid.";
    let storm = "The storm that broke in the night was the worst of the winter.";
    let story = story(harbour, storm);
    let linked = links(&story);
    let mut words = linked
        .iter()
        .map(|link| story.text(story.span_of(&link.left)));
    assert!(words.all(|word| word == "."), "{linked:?}");
}

#[test]
fn names_of_different_people_never_stand_for_each_other() {
    assert!(
        told(
            "On Monday, Marlow said the pier was safe.",
            "On Monday, Quint said the pier was safe."
        )
        .is_empty()
    );
}

#[test]
fn words_of_like_meaning_and_phrases_are_linked() {
    assert_eq!(
        told(
            "Officials said the storm injured several people in the town of Lund.",
            "Officials said the storm wounded several people in the town of Lund."
        ),
        ["injured = wounded (synonym)"]
    );
}

#[test]
fn a_long_sentence_with_one_change_is_linked_word_by_word() {
    assert_eq!(
        told(
            "The harbour board will decide next week whether the old lighthouse is to be sold or kept, its chairwoman said.",
            "The harbour council will decide next week whether the old lighthouse is to be sold or kept, its chairwoman said."
        ),
        ["board = council (synonym)"]
    );
}

#[test]
fn languages_that_the_lexicon_does_not_know_are_linked_by_rules() {
    assert_eq!(
        told(
            "Die Fähre sank gestern vor Lindau mit 40 Menschen.",
            "Die Fähre sank heute vor Lindau mit 35 Menschen."
        ),
        ["gestern = heute (other)", "40 = 35 (figure)"]
    );
}

/// Sentences of few words, so that repetitions and permutations are common.
fn sentence() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "the", "a", "of", "ferry", "Ferry", "boat", "sank", "sinking", "Salem", "Salim", "40",
        "forty", "41", ",", ".", "\"", "said", "n't", "船", "was",
    ]);
    prop::collection::vec(word, 0..14).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn links_are_mirrored_when_the_sides_are(left in sentence(), right in sentence()) {
        let story = story(&left, &right);
        let relations = Relations::new(&story);
        let sides: Vec<_> = story.versions.iter().map(|v| v.tokens.clone()).collect();
        let forth = align(&story, &relations, &sides[..1], &sides[1..]);
        let back = align(&story, &relations, &sides[1..], &sides[..1]);
        let mut mirrored: Vec<_> = back.iter().map(WordLink::mirrored).collect();
        mirrored.sort_by_key(|link| (link.left.start, link.right.start));
        prop_assert_eq!(forth, mirrored);
    }

    #[test]
    fn links_stay_in_range_and_no_token_has_two(left in sentence(), right in sentence()) {
        let story = story(&left, &right);
        let links = links(&story);
        let mut seen: Vec<TokenId> = Vec::new();
        for link in &links {
            prop_assert!(len(&link.left) > 0 && len(&link.right) > 0);
            prop_assert!(link.left.end <= story.versions.iter().next().unwrap().tokens.end);
            prop_assert!(link.right.start >= link.left.end && link.right.end <= story.tokens.next_id());
            seen.extend((link.left.start.0..link.left.end.0).map(TokenId));
            seen.extend((link.right.start.0..link.right.end.0).map(TokenId));
        }
        let n = seen.len();
        seen.sort_unstable();
        seen.dedup();
        prop_assert_eq!(seen.len(), n);
        prop_assert!(links.is_sorted_by_key(|link| link.left.start.index()));
    }

    #[test]
    fn equal_sentences_are_linked_word_by_word(text in sentence()) {
        let story = story(&text, &text);
        let links = links(&story);
        let n = len(&story.versions.iter().next().unwrap().tokens);
        prop_assert_eq!(links.len(), n);
        for link in links {
            prop_assert_eq!(link.left.start.index() + n, link.right.start.index());
        }
    }
}

#[test]
fn words_that_a_reader_treats_as_the_same_stand_for_each_other() {
    let pair = ("Drosk".to_owned(), "flumet".to_owned());
    let (left, right) = (
        "Divers raised the old drosk on Monday.",
        "Divers raised the old flumet on Monday.",
    );
    let strength = |story: &Story| {
        let term = |word| story.vocabulary.find(word).unwrap();
        Relations::new(story).strength(term("drosk"), term("flumet"))
    };
    assert_eq!(strength(&story(left, right)), 0);
    let treating = story(left, right).treating_as_same(vec![pair.clone()]);
    assert_eq!(strength(&treating), 1000);
    let turned = story(left, right).treating_as_same(vec![(pair.1, pair.0)]);
    assert_eq!(strength(&turned), 1000);
    let links = links(&treating);
    let kinds: Vec<&str> = links
        .iter()
        .filter(|l| treating.text(treating.span_of(&l.left)) == "drosk")
        .map(|l| l.kind.name())
        .collect();
    assert_eq!(kinds, ["synonym"]);
}

#[test]
fn phrases_that_a_reader_treats_as_the_same_stand_for_each_other_as_a_whole() {
    let same = vec![("sea rescue".to_owned(), "coast patrol of Brenna".to_owned())];
    let (left, right) = (
        "The sea rescue raised the old ferry on Monday.",
        "The coast patrol of Brenna raised the old ferry on Monday.",
    );
    for (left, right) in [(left, right), (right, left)] {
        let story = story(left, right).treating_as_same(same.clone());
        let links = links(&story);
        let found = links.iter().map(|link| {
            let text = |tokens| story.text(story.span_of(tokens));
            (text(&link.left), text(&link.right))
        });
        let phrase = found.filter(|(left, _)| left.contains("rescue") || left.contains("patrol"));
        let phrase: Vec<(&str, &str)> = phrase.collect();
        let whole = ["sea rescue", "coast patrol of Brenna"];
        assert_eq!(phrase.len(), 1);
        assert!(
            whole.contains(&phrase[0].0) && whole.contains(&phrase[0].1),
            "{phrase:?}"
        );
    }
}

#[test]
fn a_claim_finds_each_of_its_words_once_in_the_passage_that_it_rests_on() {
    let claim = "Three people on the ferry died when the ferry ran aground off Tarrek.";
    // The sentence between has nothing in common with the claim, so the other two are a link each.
    let passage = "The ferry ran aground off Tarrek in thick fog on Thursday evening. Nobody had asked for a new light. \
                   Three people on the ferry died before a lifeboat reached the ferry.";
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        ..Draft::default()
    };
    let story = Arc::new(Story::new(vec![draft(claim), draft(passage)]));
    let comparison = Comparison::of(&story);
    let links = &comparison.pairs[0].links;
    assert_eq!(links.len(), 2);
    let mut words: Vec<TokenId> = links
        .iter()
        .flat_map(|link| link.words.iter().flat_map(|word| each(&word.left)))
        .collect();
    let n_words = words.len();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), n_words, "a word of the claim is found twice");
}
