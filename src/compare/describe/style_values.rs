//! Values as desks print them, in a form of their own: amounts, parts of a hundred, times of day, figures.

use std::ops::Range;

use crate::lexicon::{number_word_value, parse_word_value};
use crate::text::{Story, TokenId, TokenKind};

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
pub(super) fn read_value(
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
    let currency = mark(-1).filter(|mark| "$£€¥₹".contains(*mark));
    if currency.is_none()
        && let Some(time) = read_time(word, &folded, place)
    {
        return Some(time);
    }
    let (number, suffix) = word.split_at(
        word.find(|c: char| !c.is_ascii_digit() && !",.".contains(c))
            .unwrap_or(word.len()),
    );
    let mut value = parse_word_value(number.trim_end_matches(['.', ',']))?;
    let mut n_words = 1;
    let times = |name: &str| {
        MAGNITUDES
            .iter()
            .find(|(listed, _)| *listed == name)
            .map(|row| row.1)
    };
    match suffix {
        "" => {
            let next = folded(place + 1).unwrap_or_default();
            // *12 m* is a length, *£12 m* an amount.
            let is_amount = currency.is_some() || next.len() > 2;
            if let Some(times) = times(next).filter(|_| is_amount) {
                value = value.checked_mul(times)?;
                n_words = 2;
            }
        }
        suffix if currency.is_some() => value = value.checked_mul(times(suffix)?)?,
        "s" | "'s" => {
            return Some(StyledValue {
                form: format!("#{value}s"),
                n_words: 1,
            });
        }
        _ => return None,
    }
    let next = (folded(place + n_words), folded(place + n_words + 1));
    let percent = match next {
        _ if mark(1) == Some('%') => Some(0),
        (Some("per"), Some("cent")) => Some(2),
        (Some("percent" | "pct"), _) => Some(1),
        // A decade that is printed with an apostrophe.
        (Some("'s" | "s"), _) if number.len() == 4 && number.ends_with('0') => {
            return Some(StyledValue {
                form: format!("#{value}s"),
                n_words: 2,
            });
        }
        _ => None,
    };
    let currency = currency.map(String::from).unwrap_or_default();
    let sign = if percent.is_some() { "%" } else { "" };
    Some(StyledValue {
        form: format!("#{currency}{value}{sign}"),
        n_words: n_words + percent.unwrap_or(0),
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
