//! The words inside quotation marks as they are compared, and which changes of them are a paper's own spelling.

use super::quote::Quote;
use crate::facts::numbers::amount::number_word;
use crate::lexicon::american_spelling;
use crate::text::{Story, TokenId};

/// The words of a quotation, contractions at length.
pub(crate) fn spell_out_quote<'a>(story: &'a Story, quote: &Quote) -> Vec<&'a str> {
    at_length_all(story, &quote.words).map(|(_, w)| w).collect()
}

/// The words of tokens, contractions at length, each with the token that prints it.
pub(crate) fn at_length_all<'a>(
    story: &'a Story,
    tokens: &[TokenId],
) -> impl Iterator<Item = (TokenId, &'a str)> {
    let tokens = tokens.iter();
    tokens.flat_map(|&t| at_length(story.folded(t)).map(move |word| (t, word)))
}

/// *We're* and *we are* are the same words: papers contract and spell out by their own rules.
pub(crate) fn at_length(folded: &str) -> impl Iterator<Item = &str> {
    let first = match folded {
        "is" | "s" => "'s",
        "are" | "re" => "'re",
        "am" | "m" => "'m",
        "have" | "ve" => "'ve",
        "will" | "wo" | "ll" => "'ll",
        "ca" | "cannot" => "can",
        "n't" => "not",
        word => word,
    };
    let second = (folded == "cannot").then_some("not");
    std::iter::once(first).chain(second)
}

/// Whether printed words are the same in another paper's spelling: *fine line* and *fine-line*, *rock'n'roll* and *rock
/// and roll*, *OK* and *okay*, *two* and *2*, *realise* and *realize*, *daughter's been* and *daughter has been*.
pub(crate) fn are_one_in_style(one: &[&str], other: &[&str]) -> bool {
    let (short, long) = (together(one), together(other));
    short == long && !short.is_empty()
        || is_short_for(one, other)
        || is_short_for(other, one)
        || are_masked(one, other)
        || are_masked(other, one)
}

/// Whether one word stands for another that it could stand for otherwise too: *daughter's been*, *let's go*, *she'd gone*.
pub(crate) fn is_short_for(one: &[&str], other: &[&str]) -> bool {
    match (one, other) {
        (["'s" | "s"], [word]) => matches!(*word, "has" | "us"),
        (["'d" | "d"], [word]) => matches!(*word, "had" | "would"),
        _ => false,
    }
}

/// The letters and digits of words without gaps, hyphens and apostrophes, spelled in one way.
fn together(words: &[&str]) -> String {
    let spelled = words.iter().map(|word| match *word {
        "okay" => "ok".to_owned(),
        "'n'" | "'n" | "n" => "and".to_owned(),
        word => match number_word(word) {
            Some(value) => value.to_string(),
            None => american_spelling(word).unwrap_or(word).to_owned(),
        },
    });
    let letters = spelled
        .collect::<String>()
        .replace("'n'", "and")
        .replace("’n’", "and");
    letters.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether one word is printed with letters blotted out: *s**t*.
fn are_masked(one: &[&str], other: &[&str]) -> bool {
    let plain = other.concat();
    let masked = one.concat();
    let fits = |(a, b): (char, char)| a == '*' || a == b;
    masked.contains('*')
        && masked.chars().count() == plain.chars().count()
        && masked.chars().zip(plain.chars()).all(fits)
}
