//! Where quotations stand: between curly, straight and doubled marks, unclosed and wrongly closed ones too.

use super::quote::Quote;
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::sources::speakers::{self, is_saying};
use crate::text::{Id, PassageId, SentenceId, Story, Table, TokenId, TokenKind, each};

/// All quotations of a story, by place.
pub(crate) fn find_quotes(story: &Story, clauses: &Table<SentenceId, Clause<'_>>) -> Vec<Quote> {
    let passages = story.passages.ids();
    passages
        .flat_map(|passage| find_passage_quotes(story, clauses, passage))
        .collect()
}

fn find_passage_quotes(
    story: &Story,
    clauses: &Table<SentenceId, Clause<'_>>,
    passage: PassageId,
) -> Vec<Quote> {
    let sentences = &story.passages[passage].sentences;
    let told: Vec<SentenceId> = each(sentences)
        .filter(|&s| !story.sentences[s].is_furniture)
        .collect();
    let tokens: Vec<TokenId> = told
        .iter()
        .flat_map(|&s| each(&story.sentences[s].tokens))
        .collect();
    let mut quotes = Vec::new();
    for (from, to) in pair_quote_marks(story, &tokens) {
        let words: Vec<TokenId> = tokens[from..to]
            .iter()
            .copied()
            // `_` is a dash that lost its form on the wire.
            .filter(|&t| story.tokens[t].kind != TokenKind::Mark && story.word(t) != "_")
            .collect();
        let (Some(&first), Some(&last)) = (words.first(), words.last()) else {
            continue;
        };
        if words.len() < rules::QUOTE_WORDS {
            continue;
        }
        // Sentences stand in the order of their tokens.
        let sentence_of = |token: TokenId| {
            let behind = told.partition_point(|&s| story.sentences[s].tokens.start <= token);
            let last = told.get(behind.checked_sub(1)?).copied();
            last.filter(|&s| story.sentences[s].tokens.contains(&token))
        };
        let (Some(begins), Some(ends)) = (sentence_of(first), sentence_of(last)) else {
            continue;
        };
        let close = tokens[to - 1];
        quotes.push(Quote {
            version: story.sentences[begins].version,
            sentences: begins..SentenceId::at(ends.index() + 1),
            span: story.tokens[tokens[from]]
                .span
                .joined(story.tokens[close.max(last)].span),
            speaker: speakers::speaker(&clauses[begins], &clauses[ends], first, last),
            words,
        });
    }
    quotes
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum QuoteMark {
    Opens,
    Closes,
    Either,
}

fn classify_quote_mark(text: &str) -> Option<QuoteMark> {
    match text {
        "“" | "„" | "「" | "『" | "``" => Some(QuoteMark::Opens),
        "”" | "」" | "』" | "''" => Some(QuoteMark::Closes),
        "\"" | "«" | "»" | "‟" | "＂" => Some(QuoteMark::Either),
        _ => None,
    }
}

/// From the first word inside to the place behind the last, for every quotation of a passage.
fn pair_quote_marks(story: &Story, tokens: &[TokenId]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let mut at = 0;
    while at < tokens.len() {
        let (sign, n) = read_quote_mark(story, tokens, at);
        let Some(sign) = sign else {
            at += 1;
            continue;
        };
        // *A 12" pipe*: inches close nothing, and they open nothing.
        if open.is_none() && is_inch(story, tokens, at) {
            at += n;
            continue;
        }
        // A mark behind a word and before a gap can only close, whichever way it is bent, and the other way round.
        let leans_back = is_close(story, tokens, at) && !is_close(story, tokens, at + n);
        match open {
            None if sign != QuoteMark::Closes || !leans_back => open = Some(at + n),
            None => {}
            Some(from)
                if sign == QuoteMark::Opens
                    && !leans_back
                    && !closes_low(story, tokens, from, at)
                    && at + n < tokens.len()
                    && !names_speaker(story, tokens, at + n) =>
            {
                // The quotation before was never closed.
                found.push((from, at));
                open = Some(at + n);
            }
            Some(from) => {
                found.push((from, at));
                open = None;
            }
        }
        at += n;
    }
    if let Some(from) = open {
        found.push((from, tokens.len()));
    }
    found.retain(|(from, to)| from < to);
    found.extend(single(story, tokens, &found));
    found.sort_unstable();
    found
}

/// Whether the mark closes what a low mark opened: in German „so“ the closing mark is the one that opens in English.
fn closes_low(story: &Story, tokens: &[TokenId], from: usize, at: usize) -> bool {
    let opened = from.checked_sub(1).map(|before| story.word(tokens[before]));
    opened == Some("„") && story.word(tokens[at]) == "“"
}

/// Whether the words behind a mark say who spoke before it: *killed, “the journalist wrote*. The mark was bent the wrong way.
fn names_speaker(story: &Story, tokens: &[TokenId], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |&t| story.word(t));
    let is_lower = word(at).starts_with(char::is_lowercase);
    let is_stopped = at >= 2 && matches!(word(at - 2), "," | "." | "!" | "?");
    let rest =
        (at..(at + rules::SPEAKER_WORDS).min(tokens.len())).map(|at| story.folded(tokens[at]));
    let mut plain = rest.take_while(|word| word.chars().all(char::is_alphanumeric));
    is_lower && is_stopped && plain.any(is_saying)
}

/// The quotation mark at a place and how many tokens make it: two straight single marks are one.
fn read_quote_mark(story: &Story, tokens: &[TokenId], at: usize) -> (Option<QuoteMark>, usize) {
    let word = |at: usize| tokens.get(at).map_or("", |&t| story.word(t));
    match (word(at), word(at + 1)) {
        ("`", "`") => (Some(QuoteMark::Opens), 2),
        ("'", "'") => (Some(QuoteMark::Closes), 2),
        ("\"", _) if is_inside_word(story, tokens, at) => (None, 1),
        (one, _) => (classify_quote_mark(one), 1),
    }
}

/// Whether letters stand close on both sides of a mark: in Hebrew it shortens words.
fn is_inside_word(story: &Story, tokens: &[TokenId], at: usize) -> bool {
    let letter = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|&t| story.word(t).ends_with(char::is_alphabetic))
    };
    let before = at.checked_sub(1).is_some_and(letter);
    before && letter(at + 1) && is_close(story, tokens, at) && is_close(story, tokens, at + 1)
}

/// Whether a straight mark stands close behind a number and before a gap.
fn is_inch(story: &Story, tokens: &[TokenId], at: usize) -> bool {
    let number = at.checked_sub(1).map(|at| story.tokens[tokens[at]].kind);
    story.word(tokens[at]) == "\""
        && number == Some(TokenKind::Number)
        && is_close(story, tokens, at)
        && !is_close(story, tokens, at + 1)
}

/// Whether no gap stands before the token at a place.
fn is_close(story: &Story, tokens: &[TokenId], at: usize) -> bool {
    let span = |at: usize| tokens.get(at).map(|&t| story.tokens[t].span);
    let before = at.checked_sub(1).and_then(span);
    matches!((before, span(at)), (Some(before), Some(here)) if before.end == here.start)
}

/// Quotations in single curly marks, outside of all others, which stand in their order: an apostrophe never opens one.
fn single(story: &Story, tokens: &[TokenId], taken: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open = None;
    let mut taken = taken.iter().peekable();
    for at in 0..tokens.len() {
        while taken.next_if(|&&(_, to)| to <= at).is_some() {}
        if taken.peek().is_some_and(|&&(from, _)| from <= at) {
            continue;
        }
        match story.word(tokens[at]) {
            "‘" => open = Some(at + 1),
            "’" if !is_close(story, tokens, at + 1) || at + 1 == tokens.len() => {
                found.extend(open.take().map(|from| (from, at)));
            }
            _ => {}
        }
    }
    found
}
