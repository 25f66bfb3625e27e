//! Names that are spelled nearly alike and are two: *Tawstock* and *Tavistock*, *Odo Pell Jr.* and *Odo Pell Sr.*

use super::name::Name;
use super::rules;
use crate::facts::claims::antonyms::are_opposites;
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::is_in_lexicon;
use crate::text::Story;

/// By what forms of one name end: the land, its people and their language, a plural, a feminine, *Theater* and *Theatre*.
const ENDINGS: &str = "s es a e i o u y an n ian ean ese ish ic er ers re ia ar ie en ne na";

/// Whether two names are the same but for a few letters that make another name of it, or for the generation. The caller
/// knows that neither is another spelling of the other.
pub(crate) fn are_near(story: &Story, one: &Name, other: &Name) -> bool {
    if one.parts == other.parts {
        return one.generation.is_some()
            && other.generation.is_some()
            && one.generation != other.generation;
    }
    let is_acronym = |name: &Name| !story.text(name.span).chars().any(char::is_lowercase);
    let differing = || one.parts.iter().zip(&other.parts).filter(|(a, b)| a != b);
    let mut pairs = differing();
    let (Some((a, b)), None) = (pairs.next(), pairs.next()) else {
        return false;
    };
    one.parts.len() == other.parts.len()
        && one.generation == other.generation
        && !(is_acronym(one) && is_acronym(other))
        && are_near_words(a, b)
}

/// Whether two words of names are a few letters apart.
fn are_near_words(one: &str, other: &str) -> bool {
    let n = |word: &str| word.chars().count();
    let (shorter, longer) = (n(one).min(n(other)), n(one).max(n(other)));
    let most = if longer >= rules::LONG_NEAR_FROM {
        rules::LONG_NEAR_EDITS
    } else {
        1
    };
    shorter >= rules::NEAR_FROM
        && [one, other].iter().all(|w| w.chars().all(char::is_alphabetic))
        && strsim::osa_distance(one, other) <= most
        && !are_name_forms(one, other)
        && !are_opposites(one, other)
        // *Council* and *Counsel*, *County* and *Country* are words, not slips of a name.
        && !(is_english_word(one) && is_english_word(other))
}

/// Whether the two differ in nothing but an ending that makes another form: *Croat*, *Croatia*; *Kosovo*, *Kosovar*.
fn are_name_forms(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    let n_common = common.count();
    let ending = |word: &str| word.chars().skip(n_common).collect::<String>();
    [ending(one), ending(other)]
        .iter()
        .all(|ending| ending.is_empty() || is_in_word_list(ENDINGS, ending))
}

/// Whether English has the word besides the name. Countries stand among its words too and are names all the same.
fn is_english_word(word: &str) -> bool {
    is_in_lexicon(word) && !super::name_detection::is_country(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_letters_make_another_name_and_an_ending_makes_none() {
        assert!(are_near_words("tawstock", "tavistock"));
        assert!(are_near_words("iran", "iraq"));
        assert!(are_near_words("kirsten", "kristen"));
        assert!(!are_near_words("croat", "croatia"));
        assert!(!are_near_words("kosovo", "kosovar"));
        assert!(!are_near_words("theater", "theatre"));
        assert!(!are_near_words("dan", "don"));
        assert!(!are_near_words("eastern", "western"));
        assert!(!are_near_words("council", "counsel"));
        assert!(!are_near_words("pell", "varrow"));
    }
}
