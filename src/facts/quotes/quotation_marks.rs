//! Where quotations stand: between curly, straight and doubled marks, unclosed and wrongly closed ones too.

use std::ops::Range;

use super::dialogue_dashes::find_dialogue;
use super::mark_places::is_close;
use super::quote::Quote;
use super::rules;
use super::single_marks::with_single_marks;
use crate::facts::clause::Clause;
use crate::facts::sources::speakers::{self, is_saying};
use crate::text::{Id, PassageId, SentenceId, Story, Table, TokenId, TokenKind, VersionId, each};

/// All quotations of a story, by place. One that goes on over paragraphs, its mark repeated at each, is one.
pub(crate) fn find_quotes(story: &Story, clauses: &Table<SentenceId, Clause<'_>>) -> Vec<Quote> {
    let versions: Vec<VersionId> = story.versions.ids().collect();
    find_quotes_of(story, clauses, &versions, rules::QUOTE_WORDS)
}

/// The quotations of some versions that have so many words at least.
pub(crate) fn find_quotes_of(
    story: &Story,
    clauses: &Table<SentenceId, Clause<'_>>,
    versions: &[VersionId],
    least: usize,
) -> Vec<Quote> {
    let passages = versions
        .iter()
        .flat_map(|&id| each(&story.versions[id].passages));
    let tokens: Vec<Vec<TokenId>> = passages
        .map(|passage| list_told_tokens(story, passage))
        .collect();
    let mut found: Vec<QuotedWords> = Vec::new();
    for (n, tokens_here) in tokens.iter().enumerate() {
        let next = tokens.get(n + 1).and_then(|next| next.first());
        let goes_on_in = next.filter(|&&next| {
            let last = tokens_here.last();
            last.is_some_and(|&last| version_of(story, last) == version_of(story, next))
        });
        let mut here = find_passage_quotes(story, clauses, tokens_here, goes_on_in.copied());
        let begins = tokens_here.first().copied();
        if let Some(open) = found.last_mut().filter(|open| open.goes_on_in.is_some())
            && open.goes_on_in == begins
            && here.first().is_some_and(|first| first.mark == begins)
        {
            open.go_on(here.remove(0));
        }
        found.extend(here);
    }
    found.retain(|quoted| quoted.words.len() >= least);
    let quotes = found.into_iter();
    quotes
        .filter_map(|quoted| quoted.place(story, clauses))
        .collect()
}

/// The tokens between the marks of every quotation of three words and more, by place, whoever speaks.
pub(crate) fn find_quoted_tokens(story: &Story) -> Vec<Range<TokenId>> {
    let passages = story
        .passages
        .ids()
        .map(|passage| list_told_tokens(story, passage));
    let passages: Vec<Vec<TokenId>> = passages.collect();
    let mut found = Vec::new();
    for (n, tokens) in passages.iter().enumerate() {
        let next = passages.get(n + 1).and_then(|next| next.first());
        let goes_on = |mark: TokenId| next.is_some_and(|&next| is_same_opening(story, mark, next));
        let pairs = with_single_marks(story, tokens, pair_quote_marks(story, tokens), goes_on);
        for (from, to) in pairs {
            let inside = tokens.get(from..to).unwrap_or_default();
            let n_words = inside
                .iter()
                .filter(|t| story.tokens[**t].kind != TokenKind::Mark)
                .count();
            if let ([first, .., last], true) = (inside, n_words >= rules::QUOTE_WORDS) {
                found.push(*first..TokenId::at(last.index() + 1));
            }
        }
    }
    found
}

/// The words of a passage that are no furniture.
fn list_told_tokens(story: &Story, passage: PassageId) -> Vec<TokenId> {
    each(&story.passages[passage].sentences)
        .filter(|&s| !story.sentences[s].is_furniture)
        .flat_map(|s| each(&story.sentences[s].tokens))
        .collect()
}

fn version_of(story: &Story, token: TokenId) -> Option<VersionId> {
    find_token_sentence(story, token).map(|s| story.sentences[s].version)
}

/// The sentence that holds a token: sentences stand in the order of their tokens.
fn find_token_sentence(story: &Story, token: TokenId) -> Option<SentenceId> {
    let sentences = story.sentences.iter().as_slice();
    let behind = sentences.partition_point(|s| s.tokens.start <= token);
    let at = behind.checked_sub(1)?;
    sentences[at]
        .tokens
        .contains(&token)
        .then(|| SentenceId::at(at))
}

/// Words between marks, before it is known who speaks.
struct QuotedWords {
    /// What stands before the first word: the mark, unless it is the dash of a dialogue.
    mark: Option<TokenId>,
    /// The first and the last token inside.
    inside: (TokenId, TokenId),
    words: Vec<TokenId>,
    /// The mark at which the next paragraph goes on with a quotation that was not closed.
    goes_on_in: Option<TokenId>,
}

impl QuotedWords {
    fn go_on(&mut self, next: Self) {
        self.inside.1 = next.inside.1;
        self.words.extend(next.words);
        self.goes_on_in = next.goes_on_in;
    }

    /// The quotation where it stands, with its speaker.
    fn place(self, story: &Story, clauses: &Table<SentenceId, Clause<'_>>) -> Option<Quote> {
        let (first, last) = (*self.words.first()?, *self.words.last()?);
        let begins = find_token_sentence(story, first)?;
        let ends = find_token_sentence(story, last)?;
        let (open, close) = self.inside;
        let close = story.tokens[close.max(last)].span;
        Some(Quote {
            version: story.sentences[begins].version,
            sentences: begins..SentenceId::at(ends.index() + 1),
            span: story.tokens[open].span.joined(close),
            speaker: speakers::speaker(&clauses[begins], &clauses[ends], first, last),
            is_plainly_said: speakers::is_plainly_said(
                &clauses[begins],
                &clauses[ends],
                first,
                last,
            ),
            words: self.words,
        })
    }
}

/// The quotations of a passage; `goes_on_in` is the first token of the next passage of the version.
fn find_passage_quotes(
    story: &Story,
    clauses: &Table<SentenceId, Clause<'_>>,
    tokens: &[TokenId],
    goes_on_in: Option<TokenId>,
) -> Vec<QuotedWords> {
    let repeats = |mark: TokenId| goes_on_in.filter(|&next| is_same_opening(story, mark, next));
    let mut pairs = pair_quote_marks(story, tokens);
    pairs = with_single_marks(story, tokens, pairs, |mark| repeats(mark).is_some());
    if let Some(sentence) = tokens.first().and_then(|&t| find_token_sentence(story, t)) {
        let ends = list_sentence_ends(story, tokens);
        pairs.extend(find_dialogue(story, &clauses[sentence], tokens, &ends));
    }
    pairs.sort_unstable();
    let mut found = Vec::new();
    for (from, to) in pairs {
        let is_word = |t: &TokenId| {
            // `_` is a dash that lost its form on the wire.
            story.tokens[*t].kind != TokenKind::Mark && story.word(*t) != "_"
        };
        let words: Vec<TokenId> = tokens[from..to].iter().copied().filter(is_word).collect();
        let mark = from.checked_sub(1).map(|at| tokens[at]);
        if !words.is_empty() {
            found.push(QuotedWords {
                mark,
                inside: (tokens[from], tokens[to - 1]),
                words,
                goes_on_in: mark.filter(|_| to == tokens.len()).and_then(repeats),
            });
        }
    }
    found
}

/// The places among these tokens where sentences end.
fn list_sentence_ends(story: &Story, tokens: &[TokenId]) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut last = None;
    for (at, &token) in tokens.iter().enumerate() {
        let is_of_last =
            last.is_some_and(|s: SentenceId| story.sentences[s].tokens.contains(&token));
        if !is_of_last {
            last = find_token_sentence(story, token);
            ends.extend((at > 0).then_some(at));
        }
    }
    ends.push(tokens.len());
    ends
}

/// Whether a mark at the beginning of the next paragraph repeats the one that was not closed.
fn is_same_opening(story: &Story, mark: TokenId, next: TokenId) -> bool {
    let word = story.word(mark);
    let opens = matches!(word, "'" | "‘") || classify_quote_mark(word).is_some();
    opens && word == story.word(next)
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
        // *Using the “f word” in public.”*
        let inner = open.filter(|_| sign == QuoteMark::Opens);
        if let Some(end) = inner.and_then(|_| find_inner_end(story, tokens, at + n)) {
            at = end;
            continue;
        }
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
    found
}

/// The place behind the mark that closes an inner quotation: a few words further on, with another closing mark behind it
/// before anything opens again.
fn find_inner_end(story: &Story, tokens: &[TokenId], from: usize) -> Option<usize> {
    let mut marks = (from..tokens.len()).filter_map(|at| {
        let (sign, n) = read_quote_mark(story, tokens, at);
        Some((at, n, sign?))
    });
    let (at, n, first) = marks.next()?;
    let (_, _, second) = marks.next()?;
    let are_closing = first == QuoteMark::Closes && second == QuoteMark::Closes;
    (are_closing && at - from <= rules::INNER_WORDS).then_some(at + n)
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
            .is_some_and(|&t| story.word(t).ends_with(is_letter_of_words))
    };
    let before = at.checked_sub(1).is_some_and(letter);
    before && letter(at + 1) && is_close(story, tokens, at) && is_close(story, tokens, at + 1)
}

/// Whether a letter is of a script in which a mark shortens words: in Korean, Chinese and Japanese a particle stands close
/// behind a closing mark.
fn is_letter_of_words(c: char) -> bool {
    c.is_alphabetic() && c < '\u{3000}'
}

/// Whether a straight mark stands close behind a number and before a gap.
fn is_inch(story: &Story, tokens: &[TokenId], at: usize) -> bool {
    let number = at.checked_sub(1).map(|at| story.tokens[tokens[at]].kind);
    story.word(tokens[at]) == "\""
        && number == Some(TokenKind::Number)
        && is_close(story, tokens, at)
        && !is_close(story, tokens, at + 1)
}
