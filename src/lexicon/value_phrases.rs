//! Amounts that one version prints with a magnitude and another in digits: *1,2 Millionen* and *1.200.000*, *3 млн* and
//! *3 000 000*.
//!
//! Read in the language of each version. A mark before one or two digits is the decimal mark, marks between groups of three
//! part thousands; what may be either, as *1.234 million*, and what fits neither is no amount.
//! Costs a look at each number of a story.

use std::collections::{BTreeMap, BTreeSet};

use super::{NewsList, NewsWords};
use crate::text::{Language, Story, TermId, TokenId, TokenKind};

/// Amounts from which two forms are one: smaller ones are printed in digits by everybody.
const SMALLEST: u64 = 10_000;

/// Words of an amount at most: four groups of digits and a magnitude.
const MOST_WORDS: usize = 5;

/// English magnitudes; the other languages have theirs in the tables of words for news.
const ENGLISH: [(&str, u64); 4] = [
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
];

/// A phrase that prints an amount.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct AmountPhrase {
    has_magnitude: bool,
    words: Vec<TermId>,
}

/// The phrases of each amount that the story prints with a magnitude and without one, by amount.
pub(super) fn find_value_phrases(story: &Story) -> Vec<Vec<Vec<TermId>>> {
    let mut amounts: BTreeMap<u64, BTreeSet<AmountPhrase>> = BTreeMap::new();
    for version in story.versions.ids() {
        let language = story.versions[version].language;
        let words: Vec<TokenId> = story.told_words(version).collect();
        let numbers = (0..words.len()).filter(|&at| is_number(story, words[at]));
        for at in numbers {
            let row = words.get(at..).unwrap_or_default();
            if let Some((value, phrase)) = read_amount(story, language, row) {
                amounts.entry(value).or_default().insert(phrase);
            }
        }
    }
    let several = amounts.into_values().filter(|phrases| {
        let has = |wanted: bool| phrases.iter().any(|phrase| phrase.has_magnitude == wanted);
        has(true) && has(false)
    });
    let words = |phrases: BTreeSet<AmountPhrase>| phrases.into_iter().map(|p| p.words).collect();
    several.map(words).collect()
}

fn is_number(story: &Story, word: TokenId) -> bool {
    story.tokens[word].kind == TokenKind::Number
}

/// The amount that begins a row of words. Only words at once behind each other belong to it: no mark parts them.
fn read_amount(
    story: &Story,
    language: Option<Language>,
    row: &[TokenId],
) -> Option<(u64, AmountPhrase)> {
    let first = row.first()?;
    let adjacent = row
        .iter()
        .zip(first.0..)
        .take_while(|(word, place)| word.0 == *place);
    let row: Vec<TokenId> = adjacent.map(|(word, _)| *word).take(MOST_WORDS).collect();
    // Thousands that spaces part are words of their own.
    let is_group = |word: &&TokenId| {
        let folded = story.folded(**word);
        folded.len() == 3 && folded.bytes().all(|byte| byte.is_ascii_digit())
    };
    let n_groups = row.iter().skip(1).take_while(is_group).count();
    let mut digits = story.folded(*first).to_owned();
    for group in row.iter().skip(1).take(n_groups) {
        digits.push(' ');
        digits.push_str(story.folded(*group));
    }
    let scale = row
        .get(1 + n_groups)
        .and_then(|&next| magnitude_of(language, story.folded(next)));
    // *1.234 million* and *1,234 million* are read by no mark alone.
    let is_in_doubt = scale.is_some()
        && digits
            .split(|c: char| !c.is_ascii_digit())
            .skip(1)
            .any(|group| group.len() == 3);
    let thousandths = read_thousandths(&digits).filter(|_| !is_in_doubt)?;
    let thousandths = thousandths.checked_mul(scale.unwrap_or(1))?;
    let n_words = 1 + n_groups + usize::from(scale.is_some());
    let phrase = AmountPhrase {
        has_magnitude: scale.is_some(),
        words: row
            .iter()
            .take(n_words)
            .map(|&word| story.tokens[word].term)
            .collect(),
    };
    let is_large = thousandths % 1000 == 0 && thousandths / 1000 >= SMALLEST;
    is_large.then_some((thousandths / 1000, phrase))
}

fn magnitude_of(language: Option<Language>, word: &str) -> Option<u64> {
    let tag = language.map_or("en", Language::tag);
    if tag == "en" {
        let listed = ENGLISH.iter().find(|(name, _)| *name == word);
        return listed.map(|row| row.1);
    }
    let words = NewsWords::of_place(NewsWords::place(tag)?)?;
    let scale: u64 = words.list(NewsList::Scales)?.meaning(word)?.parse().ok()?;
    (scale >= 1_000).then_some(scale)
}

/// The value of digits with marks among them, in thousandths.
fn read_thousandths(digits: &str) -> Option<u64> {
    let groups: Vec<&str> = digits.split(|c: char| !c.is_ascii_digit()).collect();
    let (first, rest) = groups.split_first()?;
    let is_group = |group: &&str| group.len() == 3;
    let whole = |groups: &[&str]| groups.concat().parse::<u64>().ok()?.checked_mul(1000);
    match rest.split_last() {
        None => whole(&groups),
        Some(_) if first.is_empty() || first.len() > 3 && rest.iter().any(is_group) => None,
        Some(_) if rest.iter().all(is_group) => whole(&groups),
        Some((decimals, before))
            if before.iter().all(is_group) && (1..3).contains(&decimals.len()) =>
        {
            let parts = [&[*first], before].concat();
            let decimals: u64 = format!("{decimals:0<3}").parse().ok()?;
            whole(&parts)?.checked_add(decimals)
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{find_value_phrases, read_thousandths};
    use crate::text::{Draft, Story};

    fn phrases_of(texts: [&str; 2]) -> usize {
        let draft = |text: &str| Draft {
            text: text.to_owned(),
            ..Draft::default()
        };
        find_value_phrases(&Story::new(texts.map(draft).to_vec())).len()
    }

    #[test]
    fn one_amount_in_two_prints_is_found_and_nothing_near_it() {
        let with_magnitude = "The owners put the damage to the ship at 1.2 million crowns.";
        let digits = "The damage to the ship is 1,200,000 crowns, the owners said.";
        assert_eq!(phrases_of([with_magnitude, digits]), 1);
        let near = "The damage to the ship is 1,214,000 crowns, the owners said.";
        assert_eq!(phrases_of([with_magnitude, near]), 0);
        let parted = "The damage rose by 1.2. Million crowns were not enough, the owners said.";
        assert_eq!(phrases_of([parted, digits]), 0);
        let doubtful = "The owners put the damage to the ship at 1.200 million crowns.";
        let large = "The damage to the ship is 1,200,000,000 crowns, the owners said.";
        assert_eq!(phrases_of([doubtful, digits]), 0);
        assert_eq!(phrases_of([doubtful, large]), 0);
        assert_eq!(phrases_of([digits, digits]), 0, "printed in one way");
    }

    #[test]
    fn marks_part_thousands_or_decimals() {
        for (digits, thousandths) in [
            ("12", Some(12_000)),
            ("1,2", Some(1_200)),
            ("1.25", Some(1_250)),
            ("1.200.000", Some(1_200_000_000)),
            ("1,200,000", Some(1_200_000_000)),
            ("1.200,5", Some(1_200_500)),
            ("20.3.2025", None),
            ("1.2000", None),
            ("1234.567", None),
            (",5", None),
        ] {
            assert_eq!(read_thousandths(digits), thousandths, "{digits}");
        }
    }
}
