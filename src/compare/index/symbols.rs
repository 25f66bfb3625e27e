//! Marks that change what a sentence says: *5 %* is not *5*, *£10* is not *$10*, *-5* is not *5*, and a question states
//! nothing. Each belongs to a word; two words are the same to the letter only if their symbols are too.
//!
//! Costs one look at each token, and room for the words that have a symbol.

use std::collections::HashMap;

use crate::text::{Id, Sentence, Story, TermId, Token, TokenId, TokenKind, each, fold_char};

/// The symbols of a story, by the words that they belong to.
#[derive(Debug, Default)]
pub(crate) struct Symbols(HashMap<TokenId, TermId>);

impl Symbols {
    /// The symbols of a story, furniture included.
    pub(crate) fn new(story: &Story) -> Self {
        let mut of: HashMap<TokenId, Vec<char>> = HashMap::new();
        for sentence in story.sentences.iter() {
            add_symbols(story, sentence, &mut of);
        }
        let mut known: HashMap<(TermId, Vec<char>), TermId> = HashMap::new();
        // In the order of the text, so that numbers do not depend on hashing.
        let mut words: Vec<(TokenId, Vec<char>)> = of.into_iter().collect();
        words.sort_unstable();
        let number = |(token, mut symbols): (TokenId, Vec<char>)| {
            symbols.sort_unstable();
            symbols.dedup();
            let next = TermId::at(story.vocabulary.len() + known.len());
            let term = story.tokens[token].term;
            (token, *known.entry((term, symbols)).or_insert(next))
        };
        Self(words.into_iter().map(number).collect())
    }

    /// A number for the word together with its symbols: equal if both are. That of a word without symbols is its term;
    /// others lie beyond the vocabulary and stand for nothing else.
    pub(crate) fn signed(&self, story: &Story, token: TokenId) -> TermId {
        self.0
            .get(&token)
            .copied()
            .unwrap_or(story.tokens[token].term)
    }

    /// Whether two tokens are the same word with other symbols.
    pub(crate) fn differ(&self, story: &Story, one: TokenId, other: TokenId) -> bool {
        let is_one_word = story.tokens[one].term == story.tokens[other].term;
        is_one_word && self.signed(story, one) != self.signed(story, other)
    }
}

fn add_symbols(story: &Story, sentence: &Sentence, of: &mut HashMap<TokenId, Vec<char>>) {
    let marks = each(&sentence.tokens).filter(|&at| story.tokens[at].kind == TokenKind::Mark);
    let symbols: Vec<(TokenId, char)> = marks
        .filter_map(|at| Some((at, symbol(story, sentence, at)?)))
        .collect();
    if symbols.is_empty() {
        return;
    }
    // Looked up, not walked to: a line of question marks would be walked along from each of them.
    let words: Vec<TokenId> = story.words(&sentence.tokens).collect();
    for (at, symbol) in symbols {
        if let Some(word) = bearer(story, &words, at, symbol) {
            of.entry(word).or_default().push(symbol);
        }
    }
}

/// The symbol that a mark is, if it changes what is said.
fn symbol(story: &Story, sentence: &Sentence, at: TokenId) -> Option<char> {
    let c = fold_char(story.text(story.tokens[at].span).chars().next()?);
    match c {
        '?' | '？' | '؟' => Some('?'),
        '%' | '％' | '٪' => Some('%'),
        '-' => is_minus(story, sentence, at).then_some('-'),
        '<' | '>' | '±' | '‰' | '≤' | '≥' | '≠' => Some(c),
        _ if is_currency_sign(c) || is_picture(c) => Some(c),
        _ => None,
    }
}

/// Unicode's currency signs (category Sc) that news sites print.
pub(crate) fn is_currency_sign(c: char) -> bool {
    matches!(
        c,
        '$' | '¢' | '£' | '¤' | '¥' | '฿' | '₠'..='₿' | '﷼' | '＄' | '￠' | '￡' | '￥'
    )
}

/// Emoji that say something; arrows, stars and bullets only point.
pub(crate) fn is_picture(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1f64f}' | '\u{1f680}'..='\u{1f6ff}' | '\u{1f900}'..='\u{1faff}' | '✅' | '❌' | '✓' | '✔' | '✗' | '✘' | '❤')
}

/// Whether a dash is the sign of the number at once behind it: no range (*10-15*, *10 -15*), no dash between words.
fn is_minus(story: &Story, sentence: &Sentence, at: TokenId) -> bool {
    let dash = &story.tokens[at];
    let is_long = story.text(dash.span).starts_with(['—', '―']);
    let is_number =
        |token: Option<&Token>| token.is_some_and(|token| token.kind == TokenKind::Number);
    let next = find_neighbour_token(story, sentence, at, 1);
    let before = find_neighbour_token(story, sentence, at, -1);
    let touches_next = next.is_some_and(|next| next.span.start == dash.span.end);
    let touches_word = before
        .is_some_and(|before| before.kind != TokenKind::Mark && before.span.end == dash.span.start);
    !is_long && is_number(next) && touches_next && !is_number(before) && !touches_word
}

/// The word of its sentence that a symbol belongs to: a question mark and a picture to the word before, others to the
/// number beside them, before or behind, and without one to the nearest word.
fn bearer(story: &Story, words: &[TokenId], at: TokenId, symbol: char) -> Option<TokenId> {
    let place = words.partition_point(|&word| word < at);
    let before = place
        .checked_sub(1)
        .and_then(|place| words.get(place))
        .copied();
    let after = words.get(place).copied();
    let is_number = |found: Option<TokenId>| {
        found.is_some_and(|word| {
            story.tokens[word].kind == TokenKind::Number && word.index().abs_diff(at.index()) <= 2
        })
    };
    let first = match symbol {
        '-' | '<' | '>' | '±' | '≤' | '≥' | '≠' => [after, before],
        '?' | '%' | '‰' => [before, after],
        _ if is_picture(symbol) => [before, after],
        // A currency: *£5* before *5 £*.
        _ if is_number(after) || !is_number(before) => [after, before],
        _ => [before, after],
    };
    first.into_iter().flatten().next()
}

fn find_neighbour_token<'a>(
    story: &'a Story,
    sentence: &Sentence,
    at: TokenId,
    by: isize,
) -> Option<&'a Token> {
    let place = TokenId::at(at.index().checked_add_signed(by)?);
    sentence
        .tokens
        .contains(&place)
        .then(|| &story.tokens[place])
}
