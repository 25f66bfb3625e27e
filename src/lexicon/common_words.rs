//! The commonest words and the letters of many languages: what tells the language of a few words.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use super::letter_scripts::LetterScript;
use super::rules::POINTS_OF_ONE_WORD;
use crate::text::Language;

/// A line a language; what stands in it is told in its head.
static LISTS: &str = include_str!("common_words.txt");

/// A word or letter that many languages have still tells the rest apart.
const FEWEST_POINTS: usize = 2;

/// A letter is told by a single name, so that it weighs less than a word.
const POINTS_OF_A_LETTER: usize = 8;

/// Letters of more languages than this tell nothing.
const LANGUAGES_OF_A_LETTER: usize = 6;

/// A word that counts more often than this may be one that is no word of the language: *a*, *de* in names.
const TIMES: usize = 3;

/// What a word with a letter that the language does not have takes from it.
const FOREIGN_LETTER: usize = 8;

/// A language of the lists.
struct ListedLanguage {
    tag: &'static str,
    letters: &'static str,
    script: LetterScript,
}

struct WordLists {
    languages: Vec<ListedLanguage>,
    /// The places of the languages that have a word.
    words: HashMap<&'static str, Vec<usize>>,
}

static WORD_LISTS: LazyLock<WordLists> = LazyLock::new(|| {
    let mut lists = WordLists {
        languages: Vec::new(),
        words: HashMap::new(),
    };
    for line in LISTS.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let tag = words.next().unwrap_or_default();
        let letters = words.next().unwrap_or_default();
        let place = lists.languages.len();
        let of_word = words.clone().flat_map(str::chars);
        let script = of_word.filter_map(LetterScript::of).next();
        for word in words {
            let places = lists.words.entry(word).or_default();
            if !places.contains(&place) {
                places.push(place);
            }
        }
        lists.languages.push(ListedLanguage {
            tag,
            letters,
            script: script.unwrap_or(LetterScript::Latin),
        });
    }
    lists
});

/// How much some words speak for a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LanguageScore {
    /// Nothing for a language that the program has no name for.
    pub(super) language: Option<Language>,
    pub(super) points: usize,
}

/// How much the words of a text speak for each language in its script, the likeliest first; languages with as many
/// points by their order in the lists.
pub(super) fn score_languages(text: &str) -> Vec<LanguageScore> {
    let languages = &WORD_LISTS.languages;
    let mut tally = LanguageTally {
        points: vec![0; languages.len()],
        foreign: vec![0; languages.len()],
        letters: BTreeSet::new(),
    };
    let mut times: HashMap<String, usize> = HashMap::new();
    let mut scripts = [0; LetterScript::ALL.len()];
    let printed = text.split(|c| !is_of_word(c));
    for printed in printed.filter(|word| !word.is_empty()) {
        let word = printed.to_lowercase();
        let of_script = word.chars().filter_map(LetterScript::of);
        of_script.for_each(|script| scripts[script as usize] += 1);
        let time = times.entry(word.clone()).or_default();
        *time += 1;
        if *time <= TIMES {
            // A name may be a foreigner's.
            tally.add(&word, !printed.starts_with(char::is_uppercase));
        }
    }
    tally.add_telling_letters();
    let by_count = LetterScript::ALL.into_iter().zip(scripts);
    let main = by_count.max_by_key(|(_, n)| *n).map(|(script, _)| script);
    let scored = languages.iter().zip(tally.points).zip(tally.foreign);
    let mut scores: Vec<LanguageScore> = scored
        .filter(|((language, _), _)| Some(language.script) == main)
        .map(|((language, points), n_foreign)| LanguageScore {
            language: Language::of_tag(language.tag),
            points: points.saturating_sub(n_foreign * FOREIGN_LETTER),
        })
        .collect();
    scores.sort_by_key(|score| std::cmp::Reverse(score.points));
    scores
}

/// What the words read so far say of each language of the lists.
struct LanguageTally {
    points: Vec<usize>,
    /// How many words have a letter that the language does not have.
    foreign: Vec<usize>,
    /// The letters beside a to z of words that are no names.
    letters: BTreeSet<char>,
}

impl LanguageTally {
    fn add(&mut self, word: &str, is_no_name: bool) {
        let WordLists { languages, words } = &*WORD_LISTS;
        let places = words.get(word).map_or(&[][..], Vec::as_slice);
        for &place in places {
            self.points[place] += share_points(POINTS_OF_ONE_WORD, places.len());
        }
        if is_no_name {
            self.letters.extend(word.chars().filter(|c| !c.is_ascii()));
            for (language, foreign) in languages.iter().zip(&mut self.foreign) {
                *foreign += usize::from(language.lacks_letter_of(word));
            }
        }
    }

    /// Counts letters that few languages have, each once.
    fn add_telling_letters(&mut self) {
        let languages = &WORD_LISTS.languages;
        for letter in &self.letters {
            let has_letter = |language: &ListedLanguage| language.letters.contains(*letter);
            let n_having = languages.iter().filter(|l| has_letter(l)).count();
            if n_having == 0 || n_having > LANGUAGES_OF_A_LETTER {
                continue;
            }
            let points = languages.iter().zip(&mut self.points);
            for (_, points) in points.filter(|(language, _)| has_letter(language)) {
                *points += share_points(POINTS_OF_ONE_WORD, n_having).min(POINTS_OF_A_LETTER);
            }
        }
    }
}

impl ListedLanguage {
    /// Whether a word has a letter of the language's script that the language does not have. Only of alphabets: other
    /// scripts write the same sign in several ways.
    fn lacks_letter_of(&self, word: &str) -> bool {
        let is_lacking = |c: char| {
            let is_plain = self.script == LetterScript::Latin && c.is_ascii();
            !is_plain && LetterScript::of(c) == Some(self.script) && !self.letters.contains(c)
        };
        self.script.is_alphabet() && word.chars().any(is_lacking)
    }
}

fn share_points(points: usize, n_languages: usize) -> usize {
    (points / n_languages).max(FEWEST_POINTS)
}

/// Letters, and the signs of vowels that stand with them.
fn is_of_word(c: char) -> bool {
    c.is_alphabetic() || unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::{LISTS, WORD_LISTS, score_languages};
    use crate::text::{Language, fold};

    #[test]
    fn lists_have_words_as_texts_are_folded() {
        for line in LISTS.lines().filter(|line| !line.starts_with('#')) {
            let words: Vec<&str> = line.split(' ').skip(2).collect();
            assert!(words.len() > 6, "{line}");
            for word in words {
                assert!(word.chars().all(super::is_of_word), "{word}");
                assert_eq!(fold(word), word);
            }
        }
        let n_named = WORD_LISTS.languages.iter();
        let n_named = n_named
            .filter(|l| Language::of_tag(l.tag).is_some())
            .count();
        assert!(n_named > 45);
    }

    #[test]
    fn common_words_speak_for_their_language() {
        let first = |text| score_languages(text)[0].language.map(Language::name);
        assert_eq!(first("Die Fähre ist nicht gesunken"), Some("German"));
        assert_eq!(
            first("Les blessés ont été soignés à l’hôpital"),
            Some("French")
        );
        assert_eq!(
            first("Пожежа сталася в одній із квартир"),
            Some("Ukrainian")
        );
        assert_eq!(first("حريق في مصنع على الطريق"), Some("Arabic"));
    }
}
