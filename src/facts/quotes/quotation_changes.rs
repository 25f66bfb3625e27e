//! What happened to the words inside quotation marks: each utterance is set beside the one that is nearest to it.

use super::rules;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::house_style::are_one_in_style;
use super::quote::Quote;
use super::speeches::{
    Speech, SpeechPart, fold_speech_part, is_declared, is_sentence_cut, speeches,
};
use crate::facts::rows::join_version_letters;
use crate::lexicon::is_function_word;
use crate::text::{Story, VersionId};

/// What happened to the words, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Alteration {
    /// Nothing, or what was said stops earlier, or leaves out what it says that it leaves out.
    Trimmed,
    /// A paper's own spelling, hyphens and contractions.
    Style,
    /// Small words alone.
    Small,
    /// So much is told otherwise that it may be another utterance.
    Retold,
    /// A word between words that are the same.
    Changed,
}

/// What quotations say that are one utterance, and in which words they differ.
pub(crate) struct AlteredQuotes {
    pub(crate) most: Alteration,
    /// What was altered most, as it was published.
    pub(crate) told: Vec<String>,
}

/// What differs between every speech and the nearest one that more versions have, or that is longer.
pub(crate) fn compare_quotes(story: &Story, all: &[&Quote]) -> AlteredQuotes {
    let speeches = speeches(story, all);
    let often =
        |words: &[&str], all: &[Speech<'_>]| all.iter().filter(|s| s.words == words).count();
    let mut ranks: Vec<_> = (0..speeches.len())
        .map(|n| {
            let words = &speeches[n].words;
            (often(words, &speeches), words.len(), words.join(" "), n)
        })
        .collect();
    ranks.sort_by(|a, b| b.cmp(a));
    let order: Vec<usize> = ranks.iter().map(|rank| rank.3).collect();
    let mut found: BTreeMap<(Alteration, String), (Vec<VersionId>, usize)> = BTreeMap::new();
    for (place, &n) in order.iter().enumerate() {
        let speech = &speeches[n];
        let Some(base) = find_nearest_speech(&speeches, &order[..place], speech) else {
            continue;
        };
        if let Some((alteration, what)) = difference(story, &speeches[base], speech) {
            let seen = found.entry((alteration, what));
            let seen = seen.or_insert((Vec::new(), base));
            seen.0.push(speech.version);
        }
    }
    let most = found.keys().map(|(alteration, _)| *alteration).max();
    let most = most.unwrap_or(Alteration::Trimmed);
    let told = found
        .iter()
        .filter(|((alteration, _), _)| *alteration == most);
    let told = told.map(|((_, what), (versions, base))| {
        let having = speeches.iter();
        let having = having.filter(|s| s.words == speeches[*base].words);
        format!(
            "{what} in {}, against {}",
            join_version_letters(story, versions.iter().copied()),
            join_version_letters(story, having.map(|s| s.version))
        )
    });
    AlteredQuotes {
        most,
        told: told.collect(),
    }
}

/// The speech of another version before it in the order that has most of its words; none if one holds it whole, or if
/// its version has those words too: it has changed nothing by quoting others beside them.
fn find_nearest_speech(
    speeches: &[Speech<'_>],
    before: &[usize],
    speech: &Speech<'_>,
) -> Option<usize> {
    let others = || {
        before
            .iter()
            .copied()
            .filter(|&n| speeches[n].version != speech.version)
    };
    let is_part = |n: usize| {
        holds(&speeches[n].words, &speech.words) || holds(&speech.words, &speeches[n].words)
    };
    if others().any(is_part) {
        return None;
    }
    let best = find_most_equal(speeches, others(), speech)?;
    let has_it = |s: &Speech<'_>| s.version == speech.version && s.words == speeches[best].words;
    (!speeches.iter().any(has_it)).then_some(best)
}

/// The one of some speeches that has most words of a speech in its order, of equal ones the first. A speech that has not
/// so many of the words in any order is passed over: where thirty versions quote a sentence there are hundreds of pairs.
fn find_most_equal(
    speeches: &[Speech<'_>],
    among: impl Iterator<Item = usize>,
    speech: &Speech<'_>,
) -> Option<usize> {
    let own: HashSet<&str> = speech.words.iter().copied().collect();
    let mut best: Option<(usize, std::cmp::Reverse<usize>)> = None;
    for n in among {
        let words = &speeches[n].words;
        let in_any_order = words.iter().filter(|word| own.contains(**word));
        let most = in_any_order.count().min(speech.words.len());
        if best.is_none_or(|(n_equal, _)| most >= n_equal) {
            let n_equal = equal(words, &speech.words);
            best = best.max(Some((n_equal, std::cmp::Reverse(n))));
        }
    }
    best.map(|(_, std::cmp::Reverse(n))| n)
}

fn equal(one: &[&str], other: &[&str]) -> usize {
    let ops = capture_diff_slices(Algorithm::Myers, one, other);
    let same = ops.iter().filter(|op| op.tag() == DiffTag::Equal);
    same.map(|op| op.old_range().len()).sum()
}

/// Whether the shorter wording stands in the longer without a change: it was trimmed at its ends.
fn holds(long: &[&str], short: &[&str]) -> bool {
    !short.is_empty()
        && short.len() <= long.len()
        && long.windows(short.len()).any(|part| part == short)
}

/// Words that a copy editor changes without changing what was said: articles, demonstratives, and prepositions that do
/// not turn it round, as *to* and *from* or *with* and *without* do.
const SMALL: &str = "the a an this that these those in into on onto upon at of and";

/// The greatest alteration and the words that were altered, as they were published, place by place. What was trimmed at
/// an end is no alteration; nothing if that is all.
fn difference(
    story: &Story,
    left: &Speech<'_>,
    right: &Speech<'_>,
) -> Option<(Alteration, String)> {
    let hunks = inner(story, left, right);
    let read = |(from, to): &Hunk| alteration(story, (left, from), (right, to));
    let mut altered: Vec<(Alteration, Hunk)> =
        hunks.into_iter().map(|hunk| (read(&hunk), hunk)).collect();
    let most = altered.iter().map(|(alteration, _)| *alteration).max()?;
    if most == Alteration::Trimmed {
        return None;
    }
    altered.retain(|(alteration, _)| {
        (*alteration).min(Alteration::Small) == most.min(Alteration::Small)
    });
    let n_shorter = left.words.len().min(right.words.len());
    let is_retold = equal(&left.words, &right.words) * 100 < rules::ONE_UTTERANCE * n_shorter;
    let most = match most {
        Alteration::Changed if is_retold => Alteration::Retold,
        most => most,
    };
    let told = altered
        .iter()
        .take(rules::CHANGES_TOLD)
        .map(|(_, (from, to))| {
            match (
                quote_speech_part(story, left, from),
                quote_speech_part(story, right, to),
            ) {
                (Some(from), Some(to)) => format!("“{from}” became “{to}”"),
                (Some(from), None) => format!("“{from}” was left out"),
                (None, Some(to)) => format!("“{to}” was put in"),
                (None, None) => String::new(),
            }
        });
    let mut told: Vec<String> = told.collect();
    if altered.len() > rules::CHANGES_TOLD {
        told.push(format!("{} more", altered.len() - rules::CHANGES_TOLD));
    }
    Some((most, told.join(", ")))
}

/// Places of two wordings that stand for each other and differ.
type Hunk = (Range<usize>, Range<usize>);

/// Where two wordings differ between words that are the same, or in few words at an end.
fn inner(story: &Story, left: &Speech<'_>, right: &Speech<'_>) -> Vec<Hunk> {
    let is_harmless =
        |(from, to): &Hunk| alteration(story, (left, from), (right, to)) <= Alteration::Style;
    let mut hunks = hunks(&left.words, &right.words, is_harmless);
    let ends = (left.words.len(), right.words.len());
    hunks.retain(|(from, to)| {
        let is_edge = (from.start, to.start) == (0, 0) || (from.end, to.end) == ends;
        let (shorter, longer) = (from.len().min(to.len()), from.len().max(to.len()));
        !is_edge || shorter > 0 && longer <= rules::OTHER_END_WORDS
    });
    hunks
}

/// Where two wordings differ; an equal small word between two changes is part of them, but for harmless ones.
fn hunks(one: &[&str], other: &[&str], is_harmless: impl Fn(&Hunk) -> bool) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    let ops = capture_diff_slices(Algorithm::Myers, one, other);
    for op in ops.iter().filter(|op| op.tag() != DiffTag::Equal) {
        let (from, to) = (op.old_range(), op.new_range());
        let joins = |last: &&mut Hunk| {
            let between = &one[last.0.end..from.start];
            between.is_empty() || (between.len() == 1 && is_function_word(between[0]))
        };
        let here = (from.clone(), to.clone());
        let last = hunks
            .last_mut()
            .filter(|last| !is_harmless(last) && !is_harmless(&here));
        match last.filter(joins) {
            Some(last) => *last = (last.0.start..from.end, last.1.start..to.end),
            None => hunks.push((from, to)),
        }
    }
    hunks
}

fn alteration(story: &Story, left: SpeechPart<'_, '_>, right: SpeechPart<'_, '_>) -> Alteration {
    let [one, other] = [left, right].map(|part| fold_speech_part(story, part));
    let is_small = |word: &&str| SMALL.split(' ').any(|small| small == *word);
    let is_cut = is_sentence_cut(story, left, right) || is_sentence_cut(story, right, left);
    if is_cut || is_declared(story, left) || is_declared(story, right) {
        Alteration::Trimmed
    } else if are_one_in_style(&one, &other) {
        Alteration::Style
    } else if one.iter().chain(&other).all(is_small) {
        Alteration::Small
    } else if one.len().min(other.len()) >= rules::OTHER_PASSAGE_WORDS {
        Alteration::Retold
    } else {
        Alteration::Changed
    }
}

/// The published words of a part, of many the first and the last.
fn quote_speech_part(story: &Story, speech: &Speech<'_>, places: &Range<usize>) -> Option<String> {
    // One word at length may be half a word in print: the whole of it is shown.
    let inside = &speech.tokens[places.clone()];
    let (&first, &last) = (inside.first()?, inside.last()?);
    let span = story.tokens[first].span.joined(story.tokens[last].span);
    let words: Vec<&str> = story.text(span).split_whitespace().collect();
    Some(match words.len() > 2 * rules::WORDS_TOLD_AT_END {
        true => {
            let last = words.len() - rules::WORDS_TOLD_AT_END;
            format!(
                "{} … {}",
                words[..rules::WORDS_TOLD_AT_END].join(" "),
                words[last..].join(" ")
            )
        }
        false => words.join(" "),
    })
}
