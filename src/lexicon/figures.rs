//! What a word counts, if it counts something: digits, number words, ordinals and scales.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::number_words::{SMALL, TENS, tens_word_value};

const ORDINALS: &str = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth";
const SCALES: [(&str, u64); 9] = [
    ("dozen", 12),
    ("hundred", 100),
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("m", 1_000_000),
    ("bn", 1_000_000_000),
    ("k", 1_000),
];

/// The value of a folded word in thousandths, or none if it counts nothing.
pub(crate) fn parse_word_value(folded: &str) -> Option<u64> {
    if folded.starts_with(|c: char| c.is_ascii_digit()) {
        return parse_thousandths(folded);
    }
    let whole = find_small_number(folded).or_else(|| {
        let (tens, ones) = folded.split_once('-')?;
        Some(tens_word_value(tens)? + find_small_number(ones).filter(|&n| n < 10)?)
    });
    whole
        .or_else(|| find_scale_factor(folded).filter(|_| folded.len() > 2))
        .map(|whole| whole.saturating_mul(1000))
}

fn find_small_number(word: &str) -> Option<u64> {
    NUMBERS.get(word).copied()
}

/// Number words and what they count; made once, because every word of a story is looked up.
static NUMBERS: LazyLock<HashMap<&str, u64>> = LazyLock::new(|| {
    let small = SMALL.into_iter().zip(0..);
    let tens = TENS.into_iter().zip((20..).step_by(10));
    let ordinals = ORDINALS.split_whitespace().zip(0..);
    small.chain(tens).chain(ordinals).collect()
});

fn find_scale_factor(word: &str) -> Option<u64> {
    let listed = SCALES.iter().find(|(listed, _)| *listed == word);
    listed.map(|&(_, times)| times)
}

/// Digits with thousands' separators, three decimals and an ending such as *th*, *s*, *m* or *bn*.
fn parse_thousandths(word: &str) -> Option<u64> {
    let end = word.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.');
    let (number, ending) = word.split_at(end.unwrap_or(word.len()));
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let mut thousandths = whole.parse::<u64>().ok()?.checked_mul(1000)?;
    for (decimal, worth) in decimals.chars().zip([100, 10, 1]) {
        thousandths += u64::from(decimal.to_digit(10)?) * worth;
    }
    let times = match ending {
        "" | "st" | "nd" | "rd" | "th" | "s" | "%" => 1,
        ending => find_scale_factor(ending)?,
    };
    thousandths.checked_mul(times)
}

#[cfg(test)]
mod tests {
    use super::parse_word_value;

    #[test]
    fn figures_in_digits_and_in_words_have_one_value() {
        assert_eq!(parse_word_value("twenty-one"), parse_word_value("21"));
        assert_eq!(parse_word_value("1,000"), parse_word_value("thousand"));
        assert_eq!(parse_word_value("third"), parse_word_value("3rd"));
        assert_eq!(parse_word_value("8.53"), Some(8530));
        assert_eq!(parse_word_value("2bn"), Some(2_000_000_000_000));
        assert_eq!(parse_word_value("ferry"), None);
        assert_eq!(parse_word_value("a-b"), None);
    }
}
