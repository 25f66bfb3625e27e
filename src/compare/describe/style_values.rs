//! Values as desks print them, in a form of their own: amounts, parts of a hundred, times of day, figures.

use std::ops::Range;

use crate::compare::index::symbols::is_currency_sign;
use crate::lexicon::{number_word_value, parse_word_value};
use crate::text::{Story, TokenId, TokenKind, fold_char};

/// A value and how many words it takes.
pub(super) struct StyledValue {
    pub(super) form: String,
    pub(super) n_words: usize,
}

/// Words that multiply the number before them.
const MAGNITUDES: [(&str, u64); 9] = [
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("mn", 1_000_000),
    ("m", 1_000_000),
    ("billion", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("b", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("tn", 1_000_000_000_000),
];

/// Words that a time of day stands behind.
const BEFORE_TIMES: [&str; 10] = [
    "about", "after", "around", "at", "before", "by", "from", "since", "till", "until",
];

/// The value that begins at a word, if one does.
pub(super) fn read_styled_value(
    story: &Story,
    tokens: &Range<TokenId>,
    words: &[TokenId],
    place: usize,
) -> Option<StyledValue> {
    let folded = |place: usize| words.get(place).map(|&word| story.folded(word));
    let word = folded(place)?;
    if story.tokens[words[place]].kind != TokenKind::Number {
        // Smaller ones are pronouns and articles too: *one of them*.
        let value = number_word_value(word).filter(|value| *value > 1)?;
        return Some(StyledValue {
            form: format!("#{}", value * 1000),
            n_words: 1,
        });
    }
    let mark = |by: i64| mark_beside(story, tokens, words[place], by);
    let currency = mark(-1)
        .into_iter()
        .chain(mark(1))
        .find(|mark| is_currency_sign(*mark));
    let number = NumberInPrint {
        currency,
        is_percent: mark(1) == Some('%'),
        is_negative: is_negative(story, tokens, words[place]),
        word,
        next: [folded(place + 1), folded(place + 2), folded(place + 3)],
    };
    let is_bare = currency.is_none() && !number.is_percent && !number.is_negative;
    let time = is_bare.then(|| read_time(word, &folded, place)).flatten();
    time.or_else(|| number.read())
}

/// A number with what stands beside it.
struct NumberInPrint<'a> {
    currency: Option<char>,
    is_percent: bool,
    is_negative: bool,
    word: &'a str,
    /// The three words behind it.
    next: [Option<&'a str>; 3],
}

impl NumberInPrint<'_> {
    fn read(&self) -> Option<StyledValue> {
        let is_digit = |c: char| c.is_ascii_digit() || ",.".contains(c);
        let (digits, suffix) = self
            .word
            .split_at(self.word.find(|c| !is_digit(c)).unwrap_or(self.word.len()));
        let mut value = parse_word_value(digits.trim_end_matches(['.', ',']))?;
        let next = self.next[0].unwrap_or_default();
        if self.is_decade(digits, suffix) {
            let n_words = if suffix.is_empty() { 2 } else { 1 };
            return Some(StyledValue {
                form: format!("#{value}s"),
                n_words,
            });
        }
        // *12 m* is a length, *£12 m* an amount.
        let has_scale = self.currency.is_some() || next.len() > 2;
        let scale = times_of(if suffix.is_empty() { next } else { suffix }).filter(|_| has_scale);
        if scale.is_none() && !suffix.is_empty() {
            return None;
        }
        value = value.checked_mul(scale.unwrap_or(1))?;
        let n_scale = usize::from(scale.is_some() && suffix.is_empty());
        let n_percent = match self.next.get(n_scale..)? {
            _ if self.is_percent => Some(0),
            [Some("per"), Some("cent"), ..] => Some(2),
            [Some("percent" | "pct"), ..] => Some(1),
            _ => None,
        };
        let currency = self.currency.map(String::from).unwrap_or_default();
        let minus = if self.is_negative { "-" } else { "" };
        let percent = if n_percent.is_some() { "%" } else { "" };
        Some(StyledValue {
            form: format!("#{minus}{currency}{value}{percent}"),
            n_words: 1 + n_scale + n_percent.unwrap_or(0),
        })
    }

    /// Whether it is ten years, with an apostrophe or without: *1990s*, *1990's*.
    fn is_decade(&self, digits: &str, suffix: &str) -> bool {
        let is_round = digits.len() == 4 && digits.ends_with('0');
        let has_s = |word: &str| word == "s" || word == "'s";
        is_round && (has_s(suffix) || suffix.is_empty() && self.next[0].is_some_and(has_s))
    }
}

fn times_of(name: &str) -> Option<u64> {
    let listed = MAGNITUDES.iter().find(|(listed, _)| *listed == name);
    listed.map(|row| row.1)
}

/// Whether a minus stands at once before a number: no range, no dash between words.
fn is_negative(story: &Story, tokens: &Range<TokenId>, word: TokenId) -> bool {
    let before = |by: u32| {
        let at = TokenId(word.0.checked_sub(by)?);
        tokens.contains(&at).then(|| story.tokens[at])
    };
    before(1).is_some_and(|dash| {
        let touches = before(2).is_some_and(|other| other.span.end == dash.span.start);
        let is_dash = story.text(dash.span).chars().next().map(fold_char) == Some('-');
        is_dash && dash.span.end == story.tokens[word].span.start && !touches
    })
}

/// A time of day: *4:30 p.m.*, *4.30pm*, *16:30*, *at 16.30*.
fn read_time<'a>(
    word: &str,
    folded: &impl Fn(usize) -> Option<&'a str>,
    place: usize,
) -> Option<StyledValue> {
    let halves = ["am", "pm"];
    let bare = word.replace('.', ":");
    let (digits, half) = halves
        .iter()
        .find_map(|half| Some((bare.strip_suffix(half)?, Some(*half))))
        .unwrap_or((&bare, None));
    let (hour, minute) = digits.trim_end_matches(':').split_once(':')?;
    let (mut hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let next = folded(place + 1).map(|next| next.replace('.', ""));
    let behind = next.and_then(|next| halves.into_iter().find(|half| *half == next));
    let is_said_so = word.contains(':') || half.is_some() || behind.is_some();
    let before = place.checked_sub(1).and_then(folded).unwrap_or_default();
    if hour > 23
        || minute > 59
        || digits.len() < 4
        || !is_said_so && !BEFORE_TIMES.contains(&before)
    {
        return None;
    }
    match half.or(behind) {
        Some("pm") if hour < 12 => hour += 12,
        Some("am") if hour == 12 => hour = 0,
        _ => {}
    }
    Some(StyledValue {
        form: format!("#{hour}:{minute:02}"),
        n_words: 1 + usize::from(half.is_none() && behind.is_some()),
    })
}

/// The mark at once before or behind a word, within its sentence.
fn mark_beside(story: &Story, tokens: &Range<TokenId>, word: TokenId, by: i64) -> Option<char> {
    let at = TokenId(u32::try_from(i64::from(word.0) + by).ok()?);
    let token = tokens.contains(&at).then(|| &story.tokens[at])?;
    let is_mark = token.kind == TokenKind::Mark;
    is_mark
        .then(|| story.text(token.span).chars().next())
        .flatten()
}
