//! Where a word may be divided at the end of a line: by Liang's method and the patterns of its language.

use hypher::Lang;

use crate::text::{Sentence, Story, TokenKind};

/// A word of fewer letters is not worth the stumble.
const SHORTEST: usize = 6;

/// The places of a sentence at which a hyphen may stand, in bytes of the story, in order; none in a language without
/// patterns. What has a hyphen, a figure or a dot in it is broken at its joints or not at all.
pub(super) fn divisions<'a>(
    story: &'a Story,
    sentence: &'a Sentence,
) -> impl Iterator<Item = usize> + use<'a> {
    let patterns = patterns(story, sentence);
    let tokens = story.tokens[sentence.tokens.clone()].iter();
    let words = tokens.filter(move |token| patterns.is_some() && token.kind == TokenKind::Word);
    words.flat_map(move |token| {
        let word = Some(story.text(token.span)).filter(|word| is_long(word));
        let syllables = patterns
            .zip(word)
            .map(|(patterns, word)| hypher::hyphenate(word, patterns));
        let mut end = token.span.start as usize;
        let ends = syllables.into_iter().flatten().map(move |syllable| {
            end += syllable.len();
            end
        });
        ends.filter(|&end| end != token.span.end as usize)
    })
}

fn patterns(story: &Story, sentence: &Sentence) -> Option<Lang> {
    let language = story.versions[sentence.version].language?;
    Lang::from_iso(*language.tag().as_bytes().first_chunk::<2>()?)
}

fn is_long(word: &str) -> bool {
    word.chars().all(char::is_alphabetic) && word.chars().count() >= SHORTEST
}
