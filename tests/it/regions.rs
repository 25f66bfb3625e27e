//! Passages of long texts that recur however they were cut into sentences, and summaries; texts of invented words.

use std::ops::Range;
use std::sync::Arc;

use retold::compare::{self, Region, VersionSummary};
use retold::lexicon::read_lexical_words;
use retold::text::{Id, Story, TokenId, TokenKind, VersionId, each};

use super::facts_read::drafts;
use invented::{Dice, PASSAGES};

#[path = "../../benches/invented/words.rs"]
pub(crate) mod invented;

fn versions(texts: &[String]) -> Arc<Story> {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    Arc::new(Story::new(drafts(&texts)))
}

fn regions(story: &Story, left: VersionId, right: VersionId) -> Vec<Region> {
    compare::regions(story, &read_lexical_words(story), left, right)
}

fn find_summary(story: &Story, one: VersionId, other: VersionId) -> Option<VersionSummary> {
    compare::find_summary(story, &read_lexical_words(story), one, other)
}

const A: VersionId = VersionId(0);
const B: VersionId = VersionId(1);

/// How much of what was put in is found, and how much of what is found was put in, by words of both sides.
fn found(story: &Story, found: &[Region]) -> (f64, f64) {
    let is_word = |token: &TokenId| story.tokens[*token].kind != TokenKind::Mark;
    let (mut hit, mut put_in, mut all) = (0, 0, 0);
    for version in [A, B] {
        for token in each(&story.versions[version].tokens).filter(is_word) {
            // Words of passages that recur are printed in capitals.
            let is_put_in = story.word(token).chars().all(char::is_uppercase);
            let sides = found
                .iter()
                .map(|r| if version == A { &r.left } else { &r.right });
            let is_found = sides
                .into_iter()
                .any(|side: &Range<_>| side.contains(&token));
            hit += usize::from(is_put_in && is_found);
            put_in += usize::from(is_put_in);
            all += usize::from(is_found);
        }
    }
    (hit as f64 / put_in as f64, hit as f64 / all.max(1) as f64)
}

fn with_passages(seed: u64) -> Arc<Story> {
    versions(&invented::with_passages(seed, 1))
}

#[test]
fn passages_are_found_wherever_their_sentences_end() {
    let put_in = 20 * PASSAGES;
    let (mut recall, mut precision, mut n) = (0.0, 0.0, 0);
    for seed in 1..=20 {
        let story = with_passages(seed);
        let regions = regions(&story, A, B);
        n += regions.len();
        let (r, p) = found(&story, &regions);
        recall += r / 20.0;
        precision += p / 20.0;
    }
    eprintln!("recall {recall:.3} precision {precision:.3}, {n} of {put_in} passages");
    assert!(recall >= 0.98 && precision >= 0.98 && n.abs_diff(put_in) <= 2);
}

/// Where a text has few kinds of words, as a book has, none is rare; two in a row are.
#[test]
fn passages_are_found_among_few_kinds_of_words() {
    let (mut recall, mut precision) = (0.0, 0.0);
    for seed in 1..=10 {
        let mut dice = Dice(seed);
        let kinds = dice.words(300);
        let mut words = |n| -> Vec<String> {
            let word = |_| kinds[dice.roll(300) as usize].clone();
            (0..n).map(word).collect()
        };
        let passage = words(150);
        let own = [words(6000), words(6000)];
        let mut dice = Dice(seed);
        let texts = own.map(|own| {
            let (before, after) = own.split_at(3000);
            let passage = dice.edited(&passage).join(" ").to_uppercase();
            [dice.cut(before), passage, dice.cut(after)].join(" ")
        });
        let story = versions(&texts);
        let (r, p) = found(&story, &regions(&story, A, B));
        recall += r / 10.0;
        precision += p / 10.0;
    }
    assert!(recall >= 0.95 && precision >= 0.95, "{recall} {precision}");
}

#[test]
fn the_order_of_versions_does_not_matter_to_passages() {
    let story = with_passages(7);
    let turned: Vec<Region> = regions(&story, B, A)
        .into_iter()
        .map(|region| Region {
            left: region.right,
            right: region.left,
        })
        .collect();
    let mut straight = regions(&story, A, B);
    straight.sort_by_key(|region| region.right.start.index());
    assert_eq!(straight, turned);
}

#[test]
fn texts_that_have_nothing_in_common_have_no_passage_in_common() {
    for seed in 1..=10 {
        let mut dice = Dice(seed);
        let texts = [4000, 3000].map(|n| {
            let words = dice.words(n);
            dice.cut(&words)
        });
        assert_eq!(regions(&versions(&texts), A, B), []);
    }
}

/// Two texts of which the second condenses the first, and two with passages in common.
pub(crate) fn long_texts() -> [[String; 2]; 2] {
    let summary = with_summary(1, (0..12).map(|n| n * 320));
    let summary = [A, B].map(|v| summary.text(summary.versions[v].span).to_owned());
    [summary, invented::with_passages(1, 1)]
}

/// A text of 4,000 words, and three hundred that tell parts of it from these words on: of each part a third of its words.
fn with_summary(seed: u64, parts: impl Iterator<Item = usize>) -> Arc<Story> {
    let mut dice = Dice(seed);
    let long = dice.words(4000);
    let mut short = Vec::new();
    for part in parts {
        let told = long[part..part + 60].iter().step_by(3).cloned();
        for word in told {
            short.push(word);
            if dice.roll(3) == 0 {
                short.push(dice.word());
            }
        }
    }
    versions(&[dice.cut(&long), dice.cut(&short)])
}

#[test]
fn a_summary_is_told_from_a_copied_part_and_from_a_stranger() {
    for seed in 1..=10 {
        let story = with_summary(seed, (0..12).map(|n| n * 320));
        let summary = find_summary(&story, A, B).unwrap();
        assert_eq!((summary.short, summary.long), (B, A));
        assert!(summary.told.thousandths() >= 600, "{summary:?}");
        assert_eq!(find_summary(&story, B, A), Some(summary));
        // The first pages alone are no summary of the whole, and neither is a text about something else.
        assert_eq!(
            find_summary(&with_summary(seed, (0..12).map(|n| n * 60)), A, B),
            None
        );
        let mut dice = Dice(seed);
        let texts = [4000, 300].map(|n| {
            let words = dice.words(n);
            dice.cut(&words)
        });
        assert_eq!(find_summary(&versions(&texts), A, B), None);
    }
}

/// Two texts of words of their own, with one passage put into each.
fn with_one_passage(left: &str, right: &str) -> Arc<Story> {
    let own = |seed: u64, mark: &str| {
        let words = Dice(seed).words(1200);
        let mut marked = words.iter().map(|word| format!("{mark}{word}"));
        let text: Vec<String> = marked.by_ref().collect();
        text.join(" ")
    };
    let around = |seed: u64, mark: &str, passage: &str| {
        format!("{} {passage} {}", own(seed, mark), own(seed + 1, mark))
    };
    versions(&[around(1, "x", left), around(3, "z", right)])
}

/// Among function words, which say nothing, rare words are all that a passage is found by.
#[test]
fn three_rare_words_within_forty_are_chance_and_five_are_a_passage() {
    let story = with_one_passage(
        "lighthouse the of and to in a was on for with in the quarantine of and to the in on a for was of and with \
         the in harbour",
        "lighthouse of the to and a in on was with for the in quarantine to of and in the a on was for and of the \
         with in harbour",
    );
    assert_eq!(regions(&story, A, B), []);
    let story = with_one_passage(
        "lighthouse the of and to in a anchor on for with in the quarantine of and to the in on a beacon was of and \
         with the in harbour",
        "lighthouse of the to and a in anchor was with for the in quarantine to of and in the a beacon was for and of \
         the with in harbour",
    );
    assert_eq!(regions(&story, A, B).len(), 1);
}
