//! Passages of long texts that recur however they were cut into sentences, and summaries; texts of invented words.

use std::ops::Range;
use std::sync::Arc;

use retold::compare::{Region, condensed, regions};
use retold::text::{Id, Story, TokenId, TokenKind, VersionId, each};

use super::facts_read::drafts;

/// Numbers that look picked by chance and are the same on every machine (Knuth's linear congruence).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    /// A word; two of five hold sentences together, a few others are frequent and most are rare.
    fn word(&mut self) -> String {
        let joining = [
            "the", "of", "and", "to", "in", "a", "was", "on", "for", "with",
        ];
        if self.roll(5) < 2 {
            return joining[self.roll(10) as usize].to_owned();
        }
        let syllables = [
            "ba", "co", "dri", "fen", "gol", "hur", "jin", "ka", "lom", "mer", "no", "pel", "ri",
            "sto", "tam", "vu",
        ];
        let limit = 16_u64.pow(1 + self.roll(3) as u32);
        let number = self.roll(limit);
        let places = [number % 16, number / 16 % 16, number / 256 % 16];
        places.map(|place| syllables[place as usize]).concat()
    }

    fn words(&mut self, n: usize) -> Vec<String> {
        (0..n).map(|_| self.word()).collect()
    }

    /// The same with every seventh word or so replaced, left out or joined by another.
    fn edited(&mut self, words: &[String]) -> Vec<String> {
        let mut edited = Vec::new();
        for word in words {
            match self.roll(21) {
                0 => edited.push(self.word()),
                1 => {}
                2 => edited.extend([word.clone(), self.word()]),
                _ => edited.push(word.clone()),
            }
        }
        edited
    }

    /// Words cut into sentences anywhere.
    fn cut(&mut self, words: &[String]) -> String {
        let mut text = String::new();
        for word in words {
            text.push_str(word);
            text.push_str(if self.roll(19) == 0 { ". The " } else { " " });
        }
        text
    }
}

fn versions(texts: &[String]) -> Arc<Story> {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    Arc::new(Story::new(drafts(&texts)))
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

/// Two texts with five passages in common that stand in another order and are lightly edited.
fn with_passages(seed: u64) -> Arc<Story> {
    let mut dice = Dice(seed);
    let passages: Vec<Vec<String>> = [60, 120, 90, 300, 200].map(|n| dice.words(n)).to_vec();
    let loud = |text: String| text.to_uppercase();
    let (mut one, mut other) = (String::new(), String::new());
    for passage in &passages {
        let n = 500 + dice.roll(200) as usize;
        let own = dice.words(n);
        one.push_str(&dice.cut(&own));
        one.push_str(&loud(dice.cut(passage)));
    }
    for place in [3, 0, 4, 2, 1] {
        let own = dice.words(400);
        other.push_str(&dice.cut(&own));
        let edited = dice.edited(&passages[place]);
        other.push_str(&loud(dice.cut(&edited)));
    }
    versions(&[one, other])
}

#[test]
fn passages_are_found_wherever_their_sentences_end() {
    let (mut recall, mut precision, mut n) = (0.0, 0.0, 0);
    for seed in 1..=20 {
        let story = with_passages(seed);
        let regions = regions(&story, A, B);
        n += regions.len();
        let (r, p) = found(&story, &regions);
        recall += r / 20.0;
        precision += p / 20.0;
    }
    eprintln!("recall {recall:.3} precision {precision:.3}, {n} of 100 passages");
    assert!(recall >= 0.95 && precision >= 0.95 && (98..=102).contains(&n));
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
    let texts = |story: &Story| [A, B].map(|v| story.text(story.versions[v].span).to_owned());
    let summary = with_summary(1, (0..12).map(|n| n * 320));
    [texts(&summary), texts(&with_passages(1))]
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
        let summary = condensed(&story, A, B).unwrap();
        assert_eq!((summary.short, summary.long), (B, A));
        assert!(summary.told.thousandths() >= 600, "{summary:?}");
        assert_eq!(condensed(&story, B, A), Some(summary));
        // The first pages alone are no summary of the whole, and neither is a text about something else.
        assert_eq!(
            condensed(&with_summary(seed, (0..12).map(|n| n * 60)), A, B),
            None
        );
        let mut dice = Dice(seed);
        let texts = [4000, 300].map(|n| {
            let words = dice.words(n);
            dice.cut(&words)
        });
        assert_eq!(condensed(&versions(&texts), A, B), None);
    }
}
