//! Links of long versions: phrases that any two stories may share are no retelling.

use std::ops::Range;
use std::sync::Arc;

use retold::compare::Comparison;
use retold::text::{SentenceId, Story, VersionId, each};

use super::facts_read::drafts;
use super::regions::invented::Dice;

/// What stories say again and again, as one puts it and another.
const STOCK: [[&str; 2]; 6] = [
    [
        "He went to the second guard and told him the same thing.",
        "They all told him the same thing.",
    ],
    [
        "She left them again and crossed to the other side in a boat.",
        "With her men she entered a boat to cross to the other side.",
    ],
    [
        "When the people heard this they were astonished.",
        "All who heard it were astonished at his answer.",
    ],
    [
        "He ordered them to tell nobody what was done.",
        "Then he warned them that nobody should be told.",
    ],
    [
        "In those days there was nothing to eat.",
        "He ate nothing in those days.",
    ],
    [
        "Early in the morning she got up and followed him.",
        "So the soldier got up and followed her.",
    ],
];

/// Two texts of 160 sentences, the stock phrases among them far apart; what surrounds each phrase may be retold.
fn books(is_retold: bool) -> Arc<Story> {
    let (mut shared, mut lone) = (Dice(3), [Dice(1), Dice(2)]);
    let mut texts = [String::new(), String::new()];
    let mut say = |place: usize, sentence: String| {
        texts[place].push_str(&sentence);
        texts[place].push(' ');
    };
    for stock in STOCK {
        for (place, dice) in lone.iter_mut().enumerate() {
            (0..25).for_each(|_| say(place, sentence(&dice.words(12))));
        }
        let around = [shared.words(12), shared.words(12)];
        for (place, phrase) in stock.into_iter().enumerate() {
            let mut told = |words: &[String]| match is_retold {
                true => sentence(&shared.edited(words)),
                false => sentence(&lone[place].words(12)),
            };
            say(place, told(&around[0]));
            say(place, phrase.to_owned());
            say(place, told(&around[1]));
        }
    }
    Arc::new(Story::new(drafts(&[&texts[0], &texts[1]])))
}

fn sentence(words: &[String]) -> String {
    format!("The {}.", words.join(" "))
}

/// How many of the stock phrases are linked to their counterparts, and how many links there are in all.
fn n_linked(story: &Arc<Story>) -> (usize, usize) {
    let comparison = Comparison::of(story);
    let links = &comparison.pair(VersionId(0), VersionId(1)).unwrap().links;
    let tells = |sentences: &Range<SentenceId>, phrase: &str| {
        each(sentences).any(|s| story.text(story.sentences[s].span).trim() == phrase)
    };
    let is_linked = |[one, other]: &&[&str; 2]| {
        let mut links = links.iter();
        links.any(|link| tells(&link.left, one) && tells(&link.right, other))
    };
    (STOCK.iter().filter(is_linked).count(), links.len())
}

#[test]
fn phrases_that_any_two_stories_share_are_no_retelling() {
    assert_eq!(n_linked(&books(false)), (0, 0));
}

#[test]
fn the_same_phrases_are_told_again_where_what_surrounds_them_is() {
    let (n_stock, n_links) = n_linked(&books(true));
    assert!(n_stock >= 5 && n_links >= 16, "{n_stock} of {n_links}");
}

/// Twelve words, of which every sentence has six: no word is rare, and each stands in half of all sentences.
const FREQUENT: [&str; 12] = [
    "ferry", "harbour", "captain", "light", "ledge", "school", "divers", "nets", "quay", "letter",
    "storm", "engine",
];

/// A list in which every word is frequent, such as a log, and the same list with a word put into each entry.
#[test]
fn sentences_of_frequent_words_alone_find_their_counterparts() {
    let chosen = (0_u32..1 << FREQUENT.len()).filter(|choice| choice.count_ones() == 6);
    let entries: Vec<Vec<&str>> = chosen
        .map(|choice| {
            let is_chosen = |place: &usize| choice >> place & 1 == 1;
            let places = (0..FREQUENT.len()).filter(is_chosen);
            places.map(|place| FREQUENT[place]).collect()
        })
        .collect();
    let text = |put_in: &str| {
        let entry = |words: &Vec<&str>| format!("The {}{put_in}.\n\n", words.join(" the "));
        entries.iter().map(entry).collect::<String>()
    };
    let story = Arc::new(Story::new(drafts(&[&text(""), &text(" again")])));
    let comparison = Comparison::of(&story);
    let n_linked = comparison.pairs[0].links.len();
    assert!(
        n_linked * 10 >= entries.len() * 9,
        "{n_linked} of {}",
        entries.len()
    );
}
