//! What a reader has declared the same, as meanings with all their phrases: *UK*, *Britain* and *United Kingdom*.
//!
//! Whoever says that one is the second and the second the third has said that all three are one. Nothing depends on the
//! order in which the pairs were written, nor on which of two stands first.

use crate::text::{Story, folded_words};

/// The folded words of a phrase.
pub(crate) type Phrase = Vec<String>;

/// The meanings that have several phrases.
#[derive(Clone, Debug, Default)]
pub(crate) struct DeclaredMeanings(Vec<Vec<Phrase>>);

impl DeclaredMeanings {
    /// What a story's reader has declared.
    pub(crate) fn of(story: &Story) -> Self {
        let mut meanings: Vec<Vec<Phrase>> = Vec::new();
        for (one, other) in &story.same {
            let mut meaning: Vec<Phrase> = vec![fold_phrase(one), fold_phrase(other)];
            if meaning.iter().any(Vec::is_empty) {
                continue;
            }
            let meets = |known: &mut Vec<Phrase>| known.iter().any(|it| meaning.contains(it));
            let met: Vec<Vec<Phrase>> = meanings.extract_if(.., meets).collect();
            meaning.extend(met.into_iter().flatten());
            meaning.sort_unstable();
            meaning.dedup();
            meanings.push(meaning);
        }
        meanings.retain(|meaning| meaning.len() > 1);
        meanings.sort_unstable();
        Self(meanings)
    }

    /// Whether nothing is declared.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The meanings, each with its phrases.
    pub(crate) fn meanings(&self) -> &[Vec<Phrase>] {
        &self.0
    }

    /// The same phrases in another form, such as that in which names are compared.
    pub(crate) fn map(&self, form: impl Fn(&Phrase) -> Phrase) -> Self {
        let formed = self.0.iter().map(|meaning| {
            let mut phrases: Vec<Phrase> = meaning.iter().map(&form).collect();
            phrases.retain(|phrase| !phrase.is_empty());
            phrases
        });
        Self(formed.collect())
    }

    /// Words with the first phrase of each meaning in the place of all of its phrases; where several begin at one word the
    /// longest is taken.
    pub(crate) fn plain<'a>(&'a self, words: &[&'a str]) -> Vec<&'a str> {
        let mut plain = Vec::with_capacity(words.len());
        let mut rest = words;
        while let Some(word) = rest.first() {
            match self.longest(rest) {
                Some((n, first)) => {
                    plain.extend(first.iter().map(String::as_str));
                    rest = &rest[n..];
                }
                None => {
                    plain.push(word);
                    rest = &rest[1..];
                }
            }
        }
        plain
    }

    /// How many words the longest phrase has that these begin with, and the first phrase of its meaning.
    fn longest(&self, words: &[&str]) -> Option<(usize, &Phrase)> {
        let phrases = self.0.iter().filter_map(|meaning| {
            let standing = meaning.iter().filter(|phrase| begins(words, phrase));
            Some((standing.map(Vec::len).max()?, meaning.first()?))
        });
        phrases.max_by_key(|row| row.0)
    }

    /// Whether some meaning has a phrase in each of two stretches of words.
    pub(crate) fn meets<S: AsRef<str>>(&self, one: &[S], other: &[S]) -> bool {
        let has = |words: &[S], meaning: &[Phrase]| {
            let from = |at: usize| meaning.iter().any(|phrase| begins(&words[at..], phrase));
            (0..words.len()).any(from)
        };
        let mut meanings = self.0.iter();
        meanings.any(|meaning| has(one, meaning) && has(other, meaning))
    }
}

fn fold_phrase(phrase: &str) -> Phrase {
    folded_words(phrase).collect()
}

fn begins(words: &[impl AsRef<str>], phrase: &[String]) -> bool {
    let mut pairs = words.iter().zip(phrase);
    words.len() >= phrase.len() && pairs.all(|(word, other)| word.as_ref() == other)
}
