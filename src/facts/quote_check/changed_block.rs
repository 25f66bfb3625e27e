//! Stretches of an aligned quotation that differ from the source, and what change each is.

use super::fit_alignment::FitStep;
use super::quote_piece::QuotePiece;
use super::quoted_words::{QuotationWords, Seam};
use super::rules;
use super::source_index::Sources;
use super::spoken_words::{SpokenWord, WordKeys};
use super::word_changes::{ChangedWord, QuoteChange, QuoteChangeKind, classify_change};
use crate::facts::quotes::house_style::are_one_in_style;
use crate::text::{Span, Story, TokenId, TokenKind};

/// Steps in a row that are no equal words.
pub(super) struct ChangedBlock {
    /// Places in the quotation.
    quote: Vec<usize>,
    /// Places in the words of the sources.
    source: Vec<usize>,
    /// The words of the quotation and of the source right before.
    before: Option<(usize, usize)>,
    /// What the article declares there.
    seam: Seam,
}

pub(super) fn changed_blocks(piece: &QuotePiece, quoted: &QuotationWords) -> Vec<ChangedBlock> {
    let mut blocks: Vec<ChangedBlock> = Vec::new();
    let mut before = None;
    let mut is_open = false;
    for step in &piece.steps {
        if let FitStep::Equal(q, s) = *step {
            before = Some((q, s));
            is_open = false;
            continue;
        }
        if !is_open {
            blocks.push(ChangedBlock {
                quote: Vec::new(),
                source: Vec::new(),
                before,
                seam: Seam::None,
            });
            is_open = true;
        }
        let Some(block) = blocks.last_mut() else {
            continue;
        };
        match *step {
            FitStep::Swap(q, s) => {
                block.quote.push(q);
                block.source.push(s);
            }
            FitStep::Extra(q) => block.quote.push(q),
            FitStep::Skip(s) => block.source.push(s),
            FitStep::Equal(..) => {}
        }
    }
    for block in &mut blocks {
        let next = block.before.map_or(0, |(q, _)| q + 1);
        let last = block.quote.last().map_or(next, |q| q + 1);
        let seams = quoted.seams.get(next..=last).unwrap_or_default();
        block.seam = seams
            .iter()
            .copied()
            .find(|seam| *seam != Seam::None)
            .unwrap_or_default();
    }
    blocks
}

impl ChangedBlock {
    pub(super) fn is_undeclared_cut(&self) -> bool {
        self.seam == Seam::None && self.quote.is_empty() && !self.source.is_empty()
    }

    /// The change, unless it is declared or a matter of printing.
    pub(super) fn change(
        &self,
        story: &Story,
        quoted: &QuotationWords,
        sources: &Sources<'_>,
        keys: &WordKeys,
    ) -> Option<QuoteChange> {
        let quote: Vec<SpokenWord> = self.quote.iter().map(|&at| quoted.words[at]).collect();
        let source: Vec<SpokenWord> = self.source.iter().map(|&at| sources.words[at]).collect();
        let (one, other) = (spoken_strings(&quote, keys), spoken_strings(&source, keys));
        let is_declared = self.seam != Seam::None && quote.is_empty();
        if is_declared || are_one_in_style(&one, &other) {
            return None;
        }
        if self.ends_inside_number(story, quoted, &quote, &source) {
            return None;
        }
        let (one, other) = (
            changed_words(story, &quote, keys),
            changed_words(story, &source, keys),
        );
        let mut kind = classify_change(keys.lists, &one, &other);
        if quote.is_empty() && self.is_repetition(sources) {
            kind = QuoteChangeKind::FalseStart;
        }
        let before = self
            .before
            .map(|(q, s)| (quoted.words[q].span, sources.words[s].span));
        Some(QuoteChange {
            quote: span_of_words(&quote, before.map(|(quote, _)| quote)),
            source: span_of_words(&source, before.map(|(_, source)| source)),
            kind,
        })
    }

    /// Whether the quotation begins, ends or declares a cut within a number that is one word when spoken: *it cost 40 …* of
    /// *40 million*.
    fn ends_inside_number(
        &self,
        story: &Story,
        quoted: &QuotationWords,
        quote: &[SpokenWord],
        source: &[SpokenWord],
    ) -> bool {
        let ([own], [whole]) = (quote, source) else {
            return false;
        };
        let (own, whole) = (story.text(own.span), story.text(whole.span).to_lowercase());
        let own = own.to_lowercase();
        let at = self.quote.first().copied().unwrap_or_default();
        let declares = |seam: usize| quoted.seams.get(seam) == Some(&Seam::Gap);
        let may_begin = at == 0 || declares(at);
        let may_end = at + 1 == quoted.words.len() || declares(at + 1);
        let is_part = |rest: Option<&str>| {
            rest.is_some_and(|rest| rest.contains(char::is_whitespace) || rest.contains('-'))
        };
        (may_begin && is_part(whole.strip_suffix(&own)))
            || (may_end && is_part(whole.strip_prefix(&own)))
    }

    /// Whether the words that are missing only repeat those beside them: *we, we went*.
    fn is_repetition(&self, sources: &Sources<'_>) -> bool {
        let (Some(&first), Some(&last)) = (self.source.first(), self.source.last()) else {
            return false;
        };
        let n = last + 1 - first;
        let keys = |from: usize| -> Option<Vec<u32>> {
            Some(
                sources
                    .words
                    .get(from..from + n)?
                    .iter()
                    .map(|word| word.key)
                    .collect(),
            )
        };
        let own = keys(first);
        own.is_some()
            && (own == keys(last + 1) || first.checked_sub(n).is_some_and(|from| own == keys(from)))
    }
}

fn spoken_strings<'k>(words: &[SpokenWord], keys: &'k WordKeys) -> Vec<&'k str> {
    words.iter().map(|word| keys.word(word.key)).collect()
}

fn changed_words<'k>(
    story: &Story,
    words: &[SpokenWord],
    keys: &'k WordKeys,
) -> Vec<ChangedWord<'k>> {
    let changed = words.iter().map(|word| ChangedWord {
        word: keys.word(word.key),
        is_name: is_name(story, word.token, keys),
    });
    changed.collect()
}

/// The span of words, or the empty one behind those before them.
fn span_of_words(words: &[SpokenWord], before: Option<Span>) -> Span {
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => first.span.joined(last.span),
        _ => before.map_or(Span::default(), |span| Span {
            start: span.end,
            end: span.end,
        }),
    }
}

/// Whether a word is printed as a name: with a capital although no sentence begins with it. In German every noun has one:
/// there a name stands behind another, or where a place would.
fn is_name(story: &Story, token: TokenId, keys: &WordKeys) -> bool {
    let word = story.word(token);
    let is_large = word.starts_with(char::is_uppercase) && word != "I";
    let before = token.0.checked_sub(1).map(TokenId);
    let before = before.filter(|&before| story.tokens.get(before).is_some());
    let Some(before) = before.filter(|&before| story.tokens[before].kind != TokenKind::Mark) else {
        return false;
    };
    let is_behind_name = || {
        let word = story.word(before);
        word.starts_with(char::is_uppercase) || matches!(word, "in" | "nach" | "aus")
    };
    is_large && (keys.lists.tag != "de" || is_behind_name())
}

/// Whether words that are missing part two places: a long stretch, or the end of one sentence and the beginning of another.
pub(super) fn joins_places(
    story: &Story,
    quoted: &QuotationWords,
    block: &ChangedBlock,
    sources: &Sources<'_>,
) -> bool {
    let (Some(&first), Some(&last)) = (block.source.first(), block.source.last()) else {
        return false;
    };
    if block.source.len() > rules::JOINED_FROM {
        return true;
    }
    let stops = |from: TokenId, to: TokenId| {
        (from.0 + 1..to.0).any(|at| {
            let mark = story.tokens.get(TokenId(at));
            mark.is_some_and(|mark| {
                matches!(story.text(mark.span), "." | "!" | "?") && !sources.is_unspoken(mark.span)
            })
        })
    };
    let Some((q, s)) = block.before else {
        return false;
    };
    let Some(next) = sources.words.get(last + 1) else {
        return false;
    };
    let in_source = stops(sources.words[s].token, next.token);
    let in_quote = quoted
        .words
        .get(q + 1)
        .is_some_and(|next| stops(quoted.words[q].token, next.token));
    // A question may have stood between, whatever stops the quotation has.
    let has_turn = sources.has_turn_between(s, last + 1);
    in_source && (has_turn || !in_quote) && first <= last
}
