//! Slips: words that differ by a letter, by capitals, hyphens, spaces or punctuation alone.

use super::rules;
use crate::lexicon::is_in_lexicon;
use crate::text::{Language, fold_char};

/// Marks that change what is said: a question, a currency, a percentage, a minus.
const MEANING_MARKS: [char; 10] = ['?', '%', '$', '€', '£', '¥', '−', '+', '±', '°'];

/// Whether two stretches differ only in what a reader does not hear: capitals, hyphens, spaces, marks.
pub(super) fn sound_alike(left: &str, right: &str) -> bool {
    let plain = |text: &str| -> String {
        let chars = text
            .chars()
            .filter(|c| c.is_alphanumeric() || MEANING_MARKS.contains(c));
        let lower: String = chars.flat_map(char::to_lowercase).collect();
        // Swiss German has no ß.
        lower.replace('ß', "ss")
    };
    plain(left) == plain(right)
}

/// Whether two stretches are the same to the eye: straight and bent quotation marks, hyphens and dashes, kinds of spaces.
pub(super) fn look_alike(left: &str, right: &str) -> bool {
    let plain = |text: &str| -> String {
        let chars = text
            .chars()
            .map(fold_char)
            .filter(|c| !crate::text::is_ignorable(*c));
        let joined: String = chars.collect();
        joined.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    plain(left) == plain(right)
}

/// Whether one of two folded words is a slip for the other: a letter too many or too few, two exchanged, or another letter
/// where the dictionary has only one of the two. An ending is grammar and no slip.
pub(super) fn is_spelling_slip(language: Option<Language>, left: &str, right: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let n_shorter = one.len().min(other.len());
    let are_words = one.iter().chain(&other).all(|c| c.is_alphabetic());
    if n_shorter + 1 < rules::TYPO_LETTERS || !are_words || strsim::osa_distance(left, right) > 2 {
        return false;
    }
    let n_before = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let n_behind = one.iter().rev().zip(other.iter().rev());
    let n_behind = n_behind.take_while(|(a, b)| a == b).count();
    let is_inside = n_before > 0 && n_behind > 0;
    let distance = strsim::osa_distance(left, right);
    let is_english = language.is_none_or(|language| language.tag() == "en");
    if is_english {
        // Of two words of the dictionary each may be meant.
        let known = [left, right].map(is_in_lexicon);
        return known != [true, true] && (n_before > 0 || n_behind > 1) && distance <= 2;
    }
    let is_one_letter = distance == 1 && one.len() != other.len();
    let is_exchange = distance == 1 && has_same_letters(&one, &other);
    let is_long = n_shorter >= rules::LONG_WORD && distance == 1;
    is_inside && (is_one_letter || is_exchange || is_long)
}

/// Whether one word is the other with two neighbouring letters exchanged: *form* and *from*. Beside another slip it is one too.
pub(super) fn is_exchanged(left: &str, right: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    strsim::osa_distance(left, right) == 1 && has_same_letters(&one, &other)
}

fn has_same_letters(one: &[char], other: &[char]) -> bool {
    let sorted = |letters: &[char]| {
        let mut letters = letters.to_vec();
        letters.sort_unstable();
        letters
    };
    sorted(one) == sorted(other)
}

#[cfg(test)]
mod tests {
    use super::{is_spelling_slip, sound_alike};
    use crate::text::Language;

    #[test]
    fn a_slip_is_no_word_and_another_word_is_no_slip() {
        for (left, right) in [
            ("harbor", "habror"),
            ("recieved", "received"),
            ("goverment", "government"),
            ("accomodation", "accommodation"),
        ] {
            assert!(is_spelling_slip(None, left, right), "{left} {right}");
        }
        for (left, right) in [
            ("form", "from"),
            ("ship", "ships"),
            ("dead", "deaf"),
            ("12", "14"),
            ("opened", "opens"),
        ] {
            assert!(!is_spelling_slip(None, left, right), "{left} {right}");
        }
        let german = Language::of_tag("de");
        assert!(is_spelling_slip(german, "regierng", "regierung"));
        assert!(is_spelling_slip(german, "verwaltung", "verwalting"));
        assert!(!is_spelling_slip(german, "haus", "maus"));
        assert!(!is_spelling_slip(german, "gericht", "gesicht"));
        assert!(!is_spelling_slip(german, "schiff", "schiffe"));
    }

    #[test]
    fn marks_that_mean_something_are_heard() {
        assert!(sound_alike("Sea-side,", "seaside"));
        assert!(!sound_alike("He left.", "He left?"));
        assert!(!sound_alike("5", "5 %"));
    }
}
