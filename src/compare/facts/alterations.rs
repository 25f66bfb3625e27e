//! What happened to the words inside quotation marks: nothing, a trim, small words, or an alteration.

use std::collections::BTreeMap;

use super::rows::letters;
use super::utterances::Quote;
use crate::text::{Story, TokenId, VersionId};

/// The words of a quotation, contractions at length.
pub(super) fn words<'a>(story: &'a Story, quote: &Quote) -> Vec<&'a str> {
    let words = quote.words.iter();
    words.flat_map(|&t| at_length(story.folded(t))).collect()
}

/// *We're* and *we are* are the same words: papers contract and spell out by their own rules.
fn at_length(folded: &str) -> impl Iterator<Item = &str> {
    let first = match folded {
        "is" | "s" => "'s",
        "are" | "re" => "'re",
        "am" | "m" => "'m",
        "have" | "ve" => "'ve",
        "will" | "wo" | "ll" => "'ll",
        "ca" | "cannot" => "can",
        "n't" => "not",
        word => word,
    };
    let second = (folded == "cannot").then_some("not");
    std::iter::once(first).chain(second)
}

/// What differs between every wording and the one nearest to most versions, said once each.
pub(super) fn changes(story: &Story, all: &[&Quote]) -> Vec<String> {
    let wordings: Vec<Vec<&str>> = all.iter().map(|q| words(story, q)).collect();
    let often = |n: usize| wordings.iter().filter(|w| **w == wordings[n]).count();
    let Some(main) =
        (0..all.len()).max_by_key(|&n| (often(n), wordings[n].len(), wordings[n].join(" ")))
    else {
        return Vec::new();
    };
    let mut said: BTreeMap<String, Vec<VersionId>> = BTreeMap::new();
    for (n, wording) in wordings.iter().enumerate() {
        if !holds(&wordings[main], wording) && !holds(wording, &wordings[main]) {
            said.entry(difference(story, all[main], all[n]))
                .or_default()
                .push(all[n].version);
        }
    }
    let base = letters(
        story,
        (0..all.len())
            .filter(|&n| wordings[n] == wordings[main])
            .map(|n| all[n].version),
    );
    said.into_iter()
        .map(|(what, versions)| {
            format!(
                "{what} in {}, against {base}",
                letters(story, versions.into_iter())
            )
        })
        .collect()
}

/// Words that a copy editor changes without changing what was said: articles, demonstratives, and prepositions that do
/// not turn it round, as *to* and *from* or *with* and *without* do.
const SMALL: &str = "the a an this that these those in into on onto upon at of and";

/// Whether the wordings differ in small words alone, but for what was trimmed at their ends.
pub(super) fn are_small(wordings: &[Vec<&str>]) -> bool {
    let is_small = |word: &str| SMALL.split(' ').any(|small| small == word);
    let large: Vec<Vec<&str>> = wordings
        .iter()
        .map(|words| words.iter().copied().filter(|w| !is_small(w)).collect())
        .collect();
    let Some(longest) = large.iter().max_by_key(|words| words.len()) else {
        return true;
    };
    large.iter().all(|words| holds(longest, words))
}

/// Whether the shorter wording stands in the longer without a change: it was trimmed at its ends.
fn holds(long: &[&str], short: &[&str]) -> bool {
    !short.is_empty()
        && short.len() <= long.len()
        && long.windows(short.len()).any(|part| part == short)
}

/// The words that differ between the common beginning and the common end, as they were published.
fn difference(story: &Story, left: &Quote, right: &Quote) -> String {
    let (one, other) = (words(story, left), words(story, right));
    let start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let rest = one.len().min(other.len()) - start;
    let end = one
        .iter()
        .rev()
        .zip(other.iter().rev())
        .take(rest)
        .take_while(|(a, b)| a == b)
        .count();
    let middle = |quote: &Quote| {
        // One word at length may be half a word in print: the whole of it is shown.
        let tokens = quote.words.iter();
        let printed: Vec<TokenId> = tokens
            .flat_map(|&t| at_length(story.folded(t)).map(move |_| t))
            .collect();
        let inside = &printed[start..printed.len() - end];
        let (Some(&first), Some(&last)) = (inside.first(), inside.last()) else {
            return "nothing".to_owned();
        };
        let span = story.tokens[first].span.joined(story.tokens[last].span);
        let text = story.text(span).split_whitespace();
        format!("“{}”", text.collect::<Vec<_>>().join(" "))
    };
    format!("{} became {}", middle(left), middle(right))
}
