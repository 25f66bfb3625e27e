//! Words that hold sentences together in languages other than English, as one set a language.

use std::collections::HashSet;

use crate::text::Language;

/// The lists, a line a language; where they come from stands in their head.
static LISTS: &str = include_str!("stop_words.txt");

/// The stop words of a language, none if there is no list of it. Read anew each time: a story has few languages, and a list
/// is read in microseconds.
pub(super) fn read_stop_words(language: Language) -> HashSet<&'static str> {
    let mut lines = LISTS.lines().filter(|line| !line.starts_with('#'));
    let list = lines.find_map(|line| {
        let (tag, words) = line.split_once(' ')?;
        (tag == language.tag()).then_some(words)
    });
    list.map(|words| words.split(' ').collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{LISTS, read_stop_words};
    use crate::text::{Language, fold};

    #[test]
    fn german_articles_hold_sentences_together_and_nouns_do_not() {
        let german = Language::of_tag("de").expect("German has a tag");
        let words = read_stop_words(german);
        assert!(words.contains("der") && words.contains("und"));
        assert!(!words.contains("haus"));
    }

    #[test]
    fn lists_are_of_known_languages_and_folded_as_texts_are() {
        for line in LISTS.lines().filter(|line| !line.starts_with('#')) {
            let (tag, words) = line.split_once(' ').expect("a tag and its words");
            assert!(Language::of_tag(tag).is_some(), "{tag}");
            for word in words.split(' ') {
                assert_eq!(fold(word), word, "{tag}");
            }
        }
    }
}
