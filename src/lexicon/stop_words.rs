//! Words that hold sentences together in languages other than English, as one set a language.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

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

/// The lists by their languages, read at the first question of the facts.
static SETS: LazyLock<HashMap<&str, HashSet<&str>>> = LazyLock::new(|| {
    let lines = LISTS.lines().filter(|line| !line.starts_with('#'));
    let sets = lines.filter_map(|line| line.split_once(' '));
    sets.map(|(tag, words)| (tag, words.split(' ').collect()))
        .collect()
});

/// Whether a folded word holds sentences together in a language.
pub(crate) fn is_stop_word(language: Language, folded: &str) -> bool {
    let words = SETS.get(language.tag());
    words.is_some_and(|words| words.contains(folded))
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
