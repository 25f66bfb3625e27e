//! Letters that hide a copy from a comparison: characters that print as nothing inside words, and letters of another
//! script that look alike. What prints as nothing is compared as if it were not there; letters that look alike are
//! other letters, so the reader is told.

use super::Trouble;
use crate::text::{Draft, n_words_cut};

/// A page cuts a long name or two with a space of no width; whoever hides a copy does it to words throughout.
const FEWEST_WORDS: usize = 3;

/// What a reader should know of the letters of a version.
pub(super) fn hidden_letters(draft: &Draft) -> Vec<Trouble> {
    let trouble = |n_words: usize, what: &str| {
        (n_words >= FEWEST_WORDS)
            .then(|| Trouble::new(&draft.origin, format!("{n_words} words {what}")))
    };
    let cut = trouble(
        n_words_cut(&draft.text),
        "have invisible characters inside them; they are compared without these",
    );
    let mixed = trouble(
        draft
            .text
            .split_whitespace()
            .filter(|word| mixes_scripts(word))
            .count(),
        "mix Latin letters with Cyrillic or Greek ones that look alike; they are compared as other words",
    );
    cut.into_iter().chain(mixed).collect()
}

/// Whether a word has Latin letters and others that could be taken for them, as no word of any language does. A part
/// behind a hyphen is a word of its own (*e-почта*), and a Greek letter alone a sign (*μm*, *α-rays*).
fn mixes_scripts(word: &str) -> bool {
    if word.is_ascii() {
        return false;
    }
    const LIKE_LATIN: &str = "АВЕКМНОРСТУХЅІЈаеорсухѕіјһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοιν";
    word.split(|c: char| !c.is_alphabetic()).any(|part| {
        let n_letters = part.chars().count();
        let n_latin = part.chars().filter(char::is_ascii_alphabetic).count();
        let n_alike = part.chars().filter(|c| LIKE_LATIN.contains(*c)).count();
        // All of it: *Wi-Fi-сеть* apart, an inflected name (*iPhone'ом*) has letters that look like no Latin ones.
        n_letters > 2 && n_latin > 0 && n_alike > 0 && n_latin + n_alike == n_letters
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let draft = Draft {
            text: text.to_owned(),
            ..Draft::default()
        };
        hidden_letters(&draft)
            .into_iter()
            .map(|trouble| trouble.what)
            .collect()
    }

    #[test]
    fn letters_that_hide_a_copy_are_told() {
        let cut = told("The fer\u{200b}ry ra\u{2060}n agr\u{34f}ound at noon.");
        assert!(
            cut.len() == 1 && cut[0].starts_with("3 words have invisible"),
            "{cut:?}"
        );
        let mixed = told("The fеrry rаn agrоund at noon.");
        assert!(
            mixed.len() == 1 && mixed[0].starts_with("3 words mix"),
            "{mixed:?}"
        );
    }

    #[test]
    fn words_of_other_scripts_and_single_slips_are_not() {
        assert!(
            told("Паром сел на мель у острова, сообщила береговая охрана Wi-Fi-сети.").is_empty()
        );
        assert!(told("می\u{200c}خواهم نمی\u{200c}دانم کتاب\u{200c}ها").is_empty());
        assert!(told("The fer\u{200b}ry is 5 μm and α-rays, β-rays, γ-rays off.").is_empty());
    }
}
