//! What happened to the words inside quotation marks: nothing, a trim, small words, or an alteration.

use std::collections::BTreeMap;
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::rows::letters;
use super::utterances::Quote;
use crate::compare::function_words::is_function_word;
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
    let having: Vec<VersionId> = (0..all.len())
        .filter(|&n| wordings[n] == wordings[main])
        .map(|n| all[n].version)
        .collect();
    let mut said: BTreeMap<String, Vec<VersionId>> = BTreeMap::new();
    for (n, wording) in wordings.iter().enumerate() {
        // A version that has these words has changed nothing by quoting others beside them.
        let has_it = having.contains(&all[n].version);
        if has_it || holds(&wordings[main], wording) || holds(wording, &wordings[main]) {
            continue;
        }
        if let Some(difference) = difference(story, all[main], all[n]) {
            said.entry(difference).or_default().push(all[n].version);
        }
    }
    let base = letters(story, having.into_iter());
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

/// So many changes are told; whoever wants more reads the two wordings.
const TOLD: usize = 6;

/// So many words are told of either end of a long change: enough to find it by, and a screen holds several.
const AT_AN_END: usize = 5;

/// The words that differ, as they were published, place by place. What was trimmed at an end is no change; none if that
/// is all.
fn difference(story: &Story, left: &Quote, right: &Quote) -> Option<String> {
    let (one, other) = (words(story, left), words(story, right));
    let mut hunks = hunks(&one, &other);
    let is_trim = |(a, b): &Hunk, is_edge: bool| is_edge && (a.is_empty() || b.is_empty());
    if hunks
        .last()
        .is_some_and(|h| is_trim(h, h.0.end == one.len() && h.1.end == other.len()))
    {
        hunks.pop();
    }
    if hunks
        .first()
        .is_some_and(|h| is_trim(h, h.0.start == 0 && h.1.start == 0))
    {
        hunks.remove(0);
    }
    let told = hunks.iter().take(TOLD).map(|(from, to)| {
        let (from, to) = (middle(story, left, from), middle(story, right, to));
        match (from, to) {
            (Some(from), Some(to)) => format!("“{from}” became “{to}”"),
            (Some(from), None) => format!("“{from}” was left out"),
            (None, Some(to)) => format!("“{to}” was put in"),
            (None, None) => String::new(),
        }
    });
    let mut told: Vec<String> = told.collect();
    if hunks.len() > TOLD {
        told.push(format!("{} more", hunks.len() - TOLD));
    }
    (!told.is_empty()).then(|| told.join(", "))
}

/// Places of two wordings that stand for each other and differ.
type Hunk = (Range<usize>, Range<usize>);

/// Where two wordings differ; an equal small word between two changes is part of them.
fn hunks(one: &[&str], other: &[&str]) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    let ops = capture_diff_slices(Algorithm::Myers, one, other);
    for op in ops.iter().filter(|op| op.tag() != DiffTag::Equal) {
        let (from, to) = (op.old_range(), op.new_range());
        let joins = |last: &&mut Hunk| {
            let between = &one[last.0.end..from.start];
            between.is_empty() || (between.len() == 1 && is_function_word(between[0]))
        };
        match hunks.last_mut().filter(joins) {
            Some(last) => *last = (last.0.start..from.end, last.1.start..to.end),
            None => hunks.push((from, to)),
        }
    }
    hunks
}

/// The published words at places of a wording, of many the first and the last.
fn middle(story: &Story, quote: &Quote, places: &Range<usize>) -> Option<String> {
    // One word at length may be half a word in print: the whole of it is shown.
    let tokens = quote.words.iter();
    let printed: Vec<TokenId> = tokens
        .flat_map(|&t| at_length(story.folded(t)).map(move |_| t))
        .collect();
    let inside = &printed[places.clone()];
    let (&first, &last) = (inside.first()?, inside.last()?);
    let span = story.tokens[first].span.joined(story.tokens[last].span);
    let words: Vec<&str> = story.text(span).split_whitespace().collect();
    Some(match words.len() > 2 * AT_AN_END {
        true => {
            let last = words.len() - AT_AN_END;
            format!(
                "{} … {}",
                words[..AT_AN_END].join(" "),
                words[last..].join(" ")
            )
        }
        false => words.join(" "),
    })
}
