//! One language in two scripts: Chinese in traditional and simplified characters, Serbian in Cyrillic and Latin letters.
//!
//! Their words are folded to one script, so that two papers can be compared; the printed form stays beside it, and readers are
//! told that the scripts differ.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Language, fold};

/// Pairs of a traditional and a simplified character; where they come from stands in their head.
static CHARACTERS: &str = include_str!("simplified_characters.txt");

/// The simplified character for each traditional one; made only for a story in Chinese.
static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let lines = CHARACTERS.lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.flat_map(|line| line.split(' ')).filter_map(|pair| {
        let mut chars = pair.chars();
        Some((chars.next()?, chars.next()?))
    });
    pairs.collect()
});

/// The letters of Serbian in both scripts.
const SERBIAN: [(char, &str); 30] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('ђ', "đ"),
    ('е', "e"),
    ('ж', "ž"),
    ('з', "z"),
    ('и', "i"),
    ('ј', "j"),
    ('к', "k"),
    ('л', "l"),
    ('љ', "lj"),
    ('м', "m"),
    ('н', "n"),
    ('њ', "nj"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('ћ', "ć"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "h"),
    ('ц', "c"),
    ('ч', "č"),
    ('џ', "dž"),
    ('ш', "š"),
];

/// One of the two scripts of a language that has two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScriptVariant {
    /// Chinese characters as Taiwan and Hong Kong print them.
    Traditional,
    /// Chinese characters as China and Singapore print them.
    Simplified,
    /// Serbian in Cyrillic letters.
    Cyrillic,
    /// Serbian in Latin letters.
    Latin,
}

impl ScriptVariant {
    /// What a text is written in, if its language has two scripts and the text tells one of them plainly.
    pub fn of(text: &str, language: Option<Language>) -> Option<Self> {
        match language?.tag() {
            "zh" => {
                let simplified = &*SIMPLIFIED;
                let n_traditional = text.chars().filter(|c| simplified.contains_key(c)).count();
                let mut forms: Vec<char> = simplified.values().copied().collect();
                forms.sort_unstable();
                let is_simple =
                    |c: &char| !simplified.contains_key(c) && forms.binary_search(c).is_ok();
                let n_simplified = text.chars().filter(is_simple).count();
                // Some simplified characters are old ones that both scripts have, so that more of them say nothing.
                if n_traditional * 2 > n_simplified {
                    Some(Self::Traditional)
                } else {
                    (n_simplified > 0).then_some(Self::Simplified)
                }
            }
            "sr" => {
                let letters = text.chars().filter(|c| c.is_alphabetic());
                let n_cyrillic = letters.clone().filter(|c| is_cyrillic(*c)).count();
                let is_cyrillic = n_cyrillic * 2 > letters.count();
                Some(if is_cyrillic {
                    Self::Cyrillic
                } else {
                    Self::Latin
                })
            }
            _ => None,
        }
    }

    /// Its name, as it stands behind *in*.
    pub fn name(self) -> &'static str {
        match self {
            Self::Traditional => "traditional characters",
            Self::Simplified => "simplified characters",
            Self::Cyrillic => "Cyrillic letters",
            Self::Latin => "Latin letters",
        }
    }
}

/// The folded form of a word in a text of this language: in one script where the language has two.
pub(super) fn fold_in_language(word: &str, language: Option<Language>) -> String {
    let folded = fold(word);
    if folded.is_ascii() {
        return folded;
    }
    match language.map(Language::tag) {
        Some("zh") => {
            let simplified = |c: char| SIMPLIFIED.get(&c).copied().unwrap_or(c);
            folded.chars().map(simplified).collect()
        }
        // A word of both scripts stays what it is: a letter of another script is a change.
        Some("sr") if folded.chars().all(|c| is_cyrillic(c) || !c.is_alphabetic()) => {
            let mut latin = String::with_capacity(folded.len());
            for c in folded.chars() {
                match SERBIAN.iter().find(|(cyrillic, _)| *cyrillic == c) {
                    Some((_, letters)) => latin.push_str(letters),
                    None => latin.push(c),
                }
            }
            latin
        }
        _ => folded,
    }
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

#[cfg(test)]
mod tests {
    use super::{CHARACTERS, ScriptVariant, fold_in_language};
    use crate::text::Language;

    #[test]
    fn words_of_two_scripts_fold_alike() {
        let folded = |word, tag| fold_in_language(word, Language::of_tag(tag));
        assert_eq!(folded("頂", "zh"), folded("顶", "zh"));
        assert_eq!(folded("Љубљана", "sr"), "ljubljana");
        assert_eq!(folded("Џез", "sr"), folded("Džez", "sr"));
        // Another language, and a word with letters of both scripts.
        assert_eq!(folded("頂", "ja"), "頂");
        assert_eq!(folded("вода", "ru"), "вода");
        assert_eq!(folded("вoда", "sr"), "вoда");
    }

    #[test]
    fn a_text_tells_its_script() {
        let of = |text, tag| ScriptVariant::of(text, Language::of_tag(tag));
        assert_eq!(
            of("屋頂塌陷，警察說", "zh"),
            Some(ScriptVariant::Traditional)
        );
        assert_eq!(
            of("屋顶塌陷，警察说", "zh"),
            Some(ScriptVariant::Simplified)
        );
        assert_eq!(of("Полиција каже", "sr"), Some(ScriptVariant::Cyrillic));
        assert_eq!(of("Policija kaže", "sr"), Some(ScriptVariant::Latin));
        assert_eq!(of("Полиция", "ru"), None);
    }

    #[test]
    fn characters_stand_in_pairs_and_none_is_simplified_twice() {
        let lines = CHARACTERS.lines().filter(|line| !line.starts_with('#'));
        for pair in lines.flat_map(|line| line.split(' ')) {
            assert_eq!(pair.chars().count(), 2, "{pair}");
            let simplified = pair.chars().nth(1).unwrap().to_string();
            assert_eq!(
                fold_in_language(&simplified, Language::of_tag("zh")),
                simplified
            );
        }
    }
}
