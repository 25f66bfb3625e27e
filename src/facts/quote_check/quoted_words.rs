//! The words of a quotation, with the places where the article declares that it left out or put in something.

use super::spoken_words::{SpokenWord, WordKeys, spell_words};
use crate::facts::quotes::quote::Quote;
use crate::text::{Id, Story, TokenId, TokenKind, each};

/// What the article declares between two words of a quotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Seam {
    /// Nothing.
    #[default]
    None,
    /// Words that were put in or changed: *[the ministry]*.
    Bracket,
    /// Words that were left out: *…*.
    Gap,
}

/// A quotation as it is looked for.
#[derive(Debug, Default)]
pub(super) struct QuotationWords {
    /// Its words.
    pub(super) words: Vec<SpokenWord>,
    /// What stands before each of them, and behind the last.
    pub(super) seams: Vec<Seam>,
}

impl QuotationWords {
    /// Whether the article declares a change. A cut before the first word or behind the last is none: every quotation
    /// begins and ends somewhere.
    pub(super) fn is_declared(&self) -> bool {
        let inner = self.seams.get(1..self.words.len()).unwrap_or_default();
        self.seams.contains(&Seam::Bracket) || inner.contains(&Seam::Gap)
    }
}

/// Reads a quotation of an article.
pub(super) fn read_quoted_words(
    story: &Story,
    quote: &Quote,
    keys: &mut WordKeys,
) -> QuotationWords {
    let (Some(&first), Some(&last)) = (quote.words.first(), quote.words.last()) else {
        return QuotationWords::default();
    };
    // A bracket may stand before the first word: *“[The boats] will …”*.
    let sentences = &story.sentences[quote.sentences.clone()];
    let from = sentences.first().map_or(first, |one| one.tokens.start);
    let to = sentences
        .last()
        .map_or(TokenId::at(last.index() + 1), |one| one.tokens.end);
    let tokens: Vec<TokenId> = each(&(from..to))
        .filter(|&token| quote.span.covers(story.tokens[token].span))
        .collect();
    let mut found = QuotationWords::default();
    let mut run: Vec<TokenId> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (n, seam) = declared_at(story, &tokens, at);
        if seam == Seam::None && n == 0 {
            run.push(tokens[at]);
            at += 1;
            continue;
        }
        if seam == Seam::Bracket {
            drop_glued_before(story, &tokens, at, &mut run);
        }
        found.push_run(story, &mut run, keys);
        found.mark(seam);
        at += n + glued_behind(story, &tokens, at + n, seam);
    }
    found.push_run(story, &mut run, keys);
    found.seams.resize(found.words.len() + 1, Seam::None);
    found
}

impl QuotationWords {
    fn push_run(&mut self, story: &Story, run: &mut Vec<TokenId>, keys: &mut WordKeys) {
        let words = spell_words(story, run, keys);
        self.seams.resize(
            self.words.len() + usize::from(!words.is_empty()),
            Seam::None,
        );
        self.words.extend(words);
        run.clear();
    }

    fn mark(&mut self, seam: Seam) {
        if seam != Seam::None {
            self.seams.resize(self.words.len(), Seam::None);
            self.seams.push(seam);
        }
    }
}

/// What is declared at a token, and how many tokens say so.
fn declared_at(story: &Story, tokens: &[TokenId], at: usize) -> (usize, Seam) {
    let word = |at: usize| tokens.get(at).map_or("", |&token| story.word(token));
    let n_stops = (at..tokens.len()).take_while(|&at| word(at) == ".").count();
    match word(at) {
        "…" | "..." | ". . ." => (1, Seam::Gap),
        "." if n_stops >= 2 => (n_stops, Seam::Gap),
        "[" | "(" => {
            let close = if word(at) == "[" { "]" } else { ")" };
            let Some(n) = (at..tokens.len()).position(|at| word(at) == close) else {
                return (0, Seam::None);
            };
            let inside: Vec<&str> = (at + 1..at + n).map(word).collect();
            let is_gap = inside.iter().all(|word| matches!(*word, "…" | "." | "..."));
            let is_remark = matches!(
                inside.first(),
                Some(&("sic" | "emphasis" | "Sic" | "Emphasis"))
            );
            match word(at) {
                _ if is_gap => (n + 1, Seam::Gap),
                // It says that the words are the speaker's own.
                _ if is_remark => (n + 1, Seam::None),
                "[" => (n + 1, Seam::Bracket),
                _ => (0, Seam::None),
            }
        }
        _ => (0, Seam::None),
    }
}

/// Takes back a word that a bracket is glued to, such as `want[ed]`: the bracket changed it.
fn drop_glued_before(story: &Story, tokens: &[TokenId], at: usize, run: &mut Vec<TokenId>) {
    let Some(&before) = at.checked_sub(1).and_then(|at| tokens.get(at)) else {
        return;
    };
    let is_glued = story.tokens[before].span.end == story.tokens[tokens[at]].span.start;
    if is_glued && story.tokens[before].kind != TokenKind::Mark && run.last() == Some(&before) {
        run.pop();
    }
}

/// How many words are glued behind a bracket, such as the *he* of `[T]he`.
fn glued_behind(story: &Story, tokens: &[TokenId], at: usize, seam: Seam) -> usize {
    let (Some(&before), Some(&next)) = (
        at.checked_sub(1).and_then(|at| tokens.get(at)),
        tokens.get(at),
    ) else {
        return 0;
    };
    let is_glued = story.tokens[before].span.end == story.tokens[next].span.start;
    usize::from(seam == Seam::Bracket && is_glued && story.tokens[next].kind != TokenKind::Mark)
}
