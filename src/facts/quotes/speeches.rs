//! Speeches: quotations of a version that only their speaker interrupts, and what they say of their own gaps.

use super::rules;
use std::ops::Range;

use super::house_style::at_length_all;
use super::quote::Quote;
use crate::text::{Span, Story, TokenId, VersionId};

/// Quotations of a version that only their speaker interrupts.
pub(crate) struct Speech<'a> {
    pub(crate) version: VersionId,
    /// The tokens that print the words, and the words.
    pub(crate) tokens: Vec<TokenId>,
    pub(crate) words: Vec<&'a str>,
}

/// Words of a speech, by their places.
pub(crate) type SpeechPart<'s, 'a> = (&'s Speech<'a>, &'s Range<usize>);

/// The speeches of quotations, by place.
pub(crate) fn speeches<'a>(story: &'a Story, all: &[&Quote]) -> Vec<Speech<'a>> {
    let mut found: Vec<Speech<'a>> = Vec::new();
    for quote in all {
        let goes_on = |last: &&mut Speech<'_>| {
            let behind = last.tokens.last().copied().unwrap_or_default();
            let gap = quote.words[0].0.checked_sub(behind.0);
            last.version == quote.version
                && gap.is_some_and(|gap| gap <= rules::INTERRUPTION_TOKENS)
        };
        let (tokens, words): (Vec<_>, Vec<_>) = at_length_all(story, &quote.words).unzip();
        match found.last_mut().filter(goes_on) {
            Some(last) => {
                last.tokens.extend(tokens);
                last.words.extend(words);
            }
            None => found.push(Speech {
                version: quote.version,
                tokens,
                words,
            }),
        }
    }
    found
}

/// The words of a part as they are printed, folded.
pub(crate) fn fold_speech_part<'a>(
    story: &'a Story,
    (speech, places): SpeechPart<'_, '_>,
) -> Vec<&'a str> {
    let mut tokens = speech.tokens[places.clone()].to_vec();
    tokens.dedup();
    tokens.iter().map(|&token| story.folded(token)).collect()
}

/// Whether the version itself says that words were left out or put in there: *…*, *[the pumps]*.
pub(crate) fn is_declared(story: &Story, (speech, places): SpeechPart<'_, '_>) -> bool {
    let token = |at: usize| speech.tokens.get(at).map(|&token| story.tokens[token].span);
    let before = places.start.checked_sub(1).and_then(token);
    let (Some(before), Some(behind)) = (before, token(places.end)) else {
        return false;
    };
    let between = story.text(Span {
        start: before.end,
        end: behind.start,
    });
    ["…", "...", ". . .", "[", "(…"]
        .iter()
        .any(|mark| between.contains(mark))
}

/// Whether one version has whole sentences where the other goes on: they were cut, and no word was changed.
pub(crate) fn is_sentence_cut(
    story: &Story,
    (long, places): SpeechPart<'_, '_>,
    other: SpeechPart<'_, '_>,
) -> bool {
    if !other.1.is_empty() || places.is_empty() {
        return false;
    }
    // Of *I am. I would* and *I would* either *I* may be the one that was left out.
    let most = places.len().min(rules::OMISSION_SHIFT);
    let is_equal = |n: usize, from: usize, to: usize| {
        long.words.get(from..from + n) == long.words.get(to..to + n)
    };
    let back = (0..=most.min(places.start))
        .filter(|&n| is_equal(n, places.start - n, places.end - n))
        .map(|n| (places.start - n, places.end - n));
    let forth = (1..=most)
        .filter(|&n| is_equal(n, places.start, places.end))
        .map(|n| (places.start + n, places.end + n));
    back.chain(forth).any(|(from, to)| {
        let begins = from
            .checked_sub(1)
            .is_none_or(|before| stops(story, long, before));
        begins
            && to
                .checked_sub(1)
                .is_some_and(|last| stops(story, long, last))
    })
}

/// Whether a sentence ends behind the word at a place.
fn stops(story: &Story, speech: &Speech<'_>, at: usize) -> bool {
    let (Some(&here), Some(&next)) = (speech.tokens.get(at), speech.tokens.get(at + 1)) else {
        return true;
    };
    let (start, end) = (story.tokens[here].span.end, story.tokens[next].span.start);
    start < end && story.text(Span { start, end }).contains(['.', '!', '?'])
}
