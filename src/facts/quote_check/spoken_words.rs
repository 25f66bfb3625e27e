//! Words as they are spoken: without case, marks, hyphens and fillers, numerals in one form.

use std::collections::HashMap;

use crate::lexicon::{is_function_word, number_word_value};
use crate::text::{Span, Story, TokenId, TokenKind};

/// The number of a word as it is spoken.
pub(super) type WordKey = u32;

/// Every word that was met, by number.
#[derive(Default)]
pub(super) struct WordKeys {
    numbers: HashMap<String, WordKey>,
    words: Vec<String>,
    weights: Vec<i32>,
}

impl WordKeys {
    /// The number of a word.
    pub(super) fn key(&mut self, word: &str) -> WordKey {
        if let Some(&key) = self.numbers.get(word) {
            return key;
        }
        let key =
            WordKey::try_from(self.words.len()).expect("a story has fewer than four billion words");
        self.numbers.insert(word.to_owned(), key);
        self.words.push(word.to_owned());
        let is_light = is_function_word(word) || word.starts_with('\'');
        self.weights.push(if is_light { LIGHT } else { HEAVY });
        key
    }

    /// The word of a number.
    pub(super) fn word(&self, key: WordKey) -> &str {
        &self.words[key as usize]
    }

    /// What a match of the word is worth: a function word recurs by chance.
    pub(super) fn weight(&self, key: WordKey) -> i32 {
        self.weights[key as usize]
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }
}

/// A function word recurs by chance, so it is worth less than a word that says something; still more than a swap costs,
/// since a quotation is made of both.
const LIGHT: i32 = 20;
/// See [`LIGHT`].
const HEAVY: i32 = 32;

/// A word as it is spoken, where it is printed.
#[derive(Clone, Copy, Debug)]
pub(super) struct SpokenWord {
    pub(super) key: WordKey,
    pub(super) span: Span,
    pub(super) token: TokenId,
}

/// Sounds that transcripts print and quotations leave out.
const FILLERS: [&str; 13] = [
    "um", "uh", "er", "erm", "uhm", "ah", "hmm", "mm", "mhm", "eh", "äh", "ähm", "euh",
];

/// The spoken words of tokens that stand in a row.
pub(super) fn spell_words(
    story: &Story,
    tokens: &[TokenId],
    keys: &mut WordKeys,
) -> Vec<SpokenWord> {
    let mut parts: Vec<(String, TokenId)> = Vec::with_capacity(tokens.len());
    let mut currency = None;
    for &token in tokens {
        let folded = story.folded(token);
        if story.tokens[token].kind == TokenKind::Mark {
            match folded {
                "%" => parts.push(("percent".to_owned(), token)),
                "&" => parts.push(("and".to_owned(), token)),
                sign => currency = currency_name(sign),
            }
            continue;
        }
        let pieces = folded.split(['-', '‐', '‑', '–', '_', '*']);
        for piece in pieces.filter(|piece| !piece.is_empty() && !FILLERS.contains(piece)) {
            parts.push((spoken_form(piece), token));
        }
        if let Some(name) = currency
            .take()
            .filter(|_| story.tokens[token].kind == TokenKind::Number)
        {
            parts.push((name.to_owned(), token));
        }
    }
    number_words(story, &parts, keys)
}

fn currency_name(sign: &str) -> Option<&'static str> {
    match sign {
        "$" => Some("dollar"),
        "£" => Some("pound"),
        "€" => Some("euro"),
        _ => None,
    }
}

/// One form for words that papers print in two.
fn spoken_form(piece: &str) -> String {
    let plain = match piece {
        "dollars" => "dollar",
        "pounds" => "pound",
        "euros" => "euro",
        "pct" => "percent",
        "okay" => "ok",
        other => other,
    };
    if plain.starts_with(|c: char| c.is_ascii_digit()) {
        let digits = plain.replace(',', "");
        scaled_digits(&digits).unwrap_or(digits)
    } else {
        plain.to_owned()
    }
}

/// Digits with a glued scale at length: *12m* is *12000000*, *1.5bn* is *1500000000*.
fn scaled_digits(digits: &str) -> Option<String> {
    let end = digits.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, ending) = digits.split_at(end);
    let scale = match ending {
        "k" => 1_000,
        "m" | "mn" | "mio" => 1_000_000,
        "bn" | "mrd" => 1_000_000_000,
        "tn" | "trn" => 1_000_000_000_000,
        _ => return None,
    };
    Some(scaled_value(number, scale)?.to_string())
}

/// A number with at most three decimals times a scale; none if it is no whole number then.
fn scaled_value(number: &str, scale: u64) -> Option<u64> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let n = u32::try_from(decimals.len()).ok().filter(|n| *n <= 3)?;
    let unit = 10_u64.pow(n);
    let value: u64 = format!("{whole}{decimals}").parse().ok()?;
    let scaled = value.checked_mul(scale)?;
    (scaled % unit == 0).then_some(scaled / unit)
}

/// The words with numbers in words and digits as one: *twenty-one* is *21*, *two hundred* is *200*, *per cent* *percent*.
fn number_words(
    story: &Story,
    parts: &[(String, TokenId)],
    keys: &mut WordKeys,
) -> Vec<SpokenWord> {
    let mut found = Vec::with_capacity(parts.len());
    let mut at = 0;
    while let Some((word, token)) = parts.get(at) {
        let (n, key) = match read_spoken_number(&parts[at..]) {
            Some((n, value)) => (n, keys.key(&value.to_string())),
            None if word == "per" && parts.get(at + 1).is_some_and(|(next, _)| next == "cent") => {
                (2, keys.key("percent"))
            }
            None => (1, keys.key(word)),
        };
        let last = parts[at + n - 1].1;
        found.push(SpokenWord {
            key,
            span: story.tokens[*token].span.joined(story.tokens[last].span),
            token: *token,
        });
        at += n;
    }
    found
}

/// The value of the number that begins here, and how many words it takes.
fn read_spoken_number(parts: &[(String, TokenId)]) -> Option<(usize, u64)> {
    let word = |at: usize| parts.get(at).map_or("", |(word, _)| word.as_str());
    let value = |word: &str| word.parse::<u64>().ok().or_else(|| number_word_value(word));
    // *1.5 million*: decimals count only before a scale.
    if let Some(scale) = scale_of(word(1)).filter(|_| word(0).contains('.')) {
        return Some((2, scaled_value(word(0), scale)?));
    }
    let mut group = value(word(0))?;
    let (mut total, mut at) = (0_u64, 1);
    loop {
        let is_joined = word(at) == "and" && number_word_value(word(at + 1)).is_some() && at > 1;
        let next = word(at + usize::from(is_joined));
        if let Some(more) = number_word_value(next).filter(|more| fits_behind(group, *more)) {
            group += more;
        } else if next == "hundred" && group < 100 {
            group *= 100;
        } else if let Some(scale) = scale_of(next).filter(|_| !is_joined) {
            total = total.checked_add(group.checked_mul(scale)?)?;
            group = 0;
        } else {
            return Some((at, total.checked_add(group)?));
        }
        at += 1 + usize::from(is_joined);
    }
}

/// Whether a number word goes on with those before it: *twenty one*, *two hundred six*, but not *one two*.
fn fits_behind(group: u64, more: u64) -> bool {
    group == 0
        || (group >= 20 && group.is_multiple_of(10) && more < 10)
        || (group >= 100 && group.is_multiple_of(100) && more < 100)
}

fn scale_of(word: &str) -> Option<u64> {
    match word {
        "thousand" => Some(1_000),
        "million" => Some(1_000_000),
        "billion" => Some(1_000_000_000),
        "trillion" => Some(1_000_000_000_000),
        _ => None,
    }
}
