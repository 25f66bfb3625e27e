//! English number words up to ninety-nine.

/// The words from zero to nineteen, in order.
pub(super) const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// The tens from twenty to ninety, in order.
pub(super) const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// The value of a folded number word such as *seven*, *forty* or *forty-seven*.
pub(crate) fn number_word_value(word: &str) -> Option<u64> {
    let small = |word: &str| place(&SMALL, word);
    small(word).or_else(|| tens_word_value(word)).or_else(|| {
        let (tens, ones) = word.split_once('-')?;
        let ones = small(ones).filter(|n| (1..10).contains(n))?;
        Some(tens_word_value(tens)? + ones)
    })
}

/// The value of a word for a ten, such as *forty*.
pub(super) fn tens_word_value(word: &str) -> Option<u64> {
    place(&TENS, word).map(|n| 10 * n + 20)
}

fn place(list: &[&str], word: &str) -> Option<u64> {
    let place = list.iter().position(|listed| *listed == word)?;
    Some(place as u64)
}
