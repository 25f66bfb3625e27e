//! Whether two mentions stand in one slot of linked sentences, by the words around them.

use super::rules;
use std::ops::Range;

use super::name::Name;
use crate::compare::Link;
use crate::facts::inside::RangeSide;
use crate::facts::numbers::figure_parser::Figure;
use crate::lexicon::is_function_word;
use crate::text::{Id, SentenceId, Story, TokenId, TokenKind};

/// Where a mention stands.
#[derive(Clone, Copy)]
pub(crate) struct MentionPlace<'a> {
    pub(crate) sentence: SentenceId,
    pub(crate) tokens: &'a Range<TokenId>,
}

impl<'a> MentionPlace<'a> {
    /// Where a figure stands.
    pub(crate) fn of_figure(figure: &'a Figure) -> Self {
        Self {
            sentence: figure.sentence,
            tokens: &figure.whole,
        }
    }

    /// Where a name stands.
    pub(crate) fn of(name: &'a Name) -> Self {
        Self {
            sentence: name.sentence,
            tokens: &name.tokens,
        }
    }
}

/// How much the words on one side of two mentions answer each other: 0 for nothing, 2 for the word beside them, 4 for a
/// turn of phrase.
pub(crate) fn score_frame(
    story: &Story,
    link: &Link,
    one: MentionPlace<'_>,
    other: MentionPlace<'_>,
    side: RangeSide,
) -> i32 {
    let (left, right) = (
        list_words_beside(story, one, side),
        list_words_beside(story, other, side),
    );
    if left.is_empty() && right.is_empty() {
        // Both open or close their sentence.
        return if side == RangeSide::Before {
            rules::WORD_BESIDE
        } else {
            1
        };
    }
    let mut strength = 0;
    let mut next = (0, 0);
    let mut is_whole = true;
    for (n, &word) in left.iter().enumerate() {
        let Some(k) =
            (next.1..right.len()).find(|&k| are_counterparts(story, link, word, right[k]))
        else {
            continue;
        };
        // A function word says nothing alone, but it goes on with a turn of phrase.
        let goes_on = strength > 0 && (n, k) == next;
        strength += match ((n, k) == (0, 0), goes_on || is_content_at(story, word)) {
            (true, _) => rules::WORD_BESIDE,
            (false, true) => 1,
            (false, false) => 0,
        };
        is_whole &= (n, k) == next;
        next = (n + 1, k + 1);
    }
    let is_edge = strength > 0
        && is_whole
        && next == (left.len(), right.len())
        && next.0 < rules::FRAME_REACH;
    (strength + i32::from(is_edge)).min(rules::TURN_OF_PHRASE)
}

fn is_content_at(story: &Story, token: TokenId) -> bool {
    !is_function_word(story.folded(token))
}

/// The words on one side of a mention, the nearest first, without marks, articles, ages and seats of companies.
fn list_words_beside(story: &Story, place: MentionPlace<'_>, side: RangeSide) -> Vec<TokenId> {
    let sentence = &story.sentences[place.sentence].tokens;
    let counts = |token: &TokenId| {
        let word = story.folded(*token);
        story.tokens[*token].kind == TokenKind::Word
            && !matches!(word, "the" | "a" | "an" | "'s" | "s")
            && !word.ends_with("-based")
    };
    let token = |at: usize| TokenId::at(at);
    match side {
        RangeSide::Before => (sentence.start.index()..place.tokens.start.index())
            .rev()
            .map(token)
            .filter(counts)
            .take(rules::FRAME_REACH)
            .collect(),
        RangeSide::Behind => (skip_apposition(story, place)..sentence.end.index())
            .map(token)
            .filter(counts)
            .take(rules::FRAME_REACH)
            .collect(),
    }
}

/// Where the sentence goes on behind a mention: behind its apposition, if it has one.
fn skip_apposition(story: &Story, place: MentionPlace<'_>) -> usize {
    let (next, end) = (
        place.tokens.end.index(),
        story.sentences[place.sentence].tokens.end.index(),
    );
    let word = |at: usize| {
        if at < end {
            story.folded(TokenId::at(at))
        } else {
            ""
        }
    };
    if word(next) != "," || !matches!(word(next + 1), "a" | "an" | "the" | "who") {
        return next;
    }
    let close = (next + 2..end.min(next + 2 + rules::APPOSITION_WORDS)).find(|&at| word(at) == ",");
    close.map_or(next, |at| at + 1)
}

fn are_counterparts(story: &Story, link: &Link, left: TokenId, right: TokenId) -> bool {
    let linked = || {
        link.words
            .iter()
            .any(|w| w.left.contains(&left) && w.right.contains(&right))
    };
    story.folded(left) == story.folded(right) || linked()
}
