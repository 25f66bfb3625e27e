//! Where a word may be divided at the end of a line: by Liang's method and the patterns of its language.

use hypher::Lang;

use crate::text::Language;

/// A word of fewer letters is not worth the stumble.
const SHORTEST: usize = 6;

/// The places of a text at which a hyphen may stand, in bytes, in order; none in a language without patterns.
pub(super) fn divisions(text: &str, language: Language) -> impl Iterator<Item = usize> {
    let patterns = patterns(language);
    let words = words(text).filter(move |_| patterns.is_some());
    words.flat_map(move |(start, word)| {
        let syllables = patterns.map(|patterns| hypher::hyphenate(word, patterns));
        let mut end = start;
        let ends = syllables.into_iter().flatten().map(move |syllable| {
            end += syllable.len();
            end
        });
        let last = start + word.len();
        ends.filter(move |&end| end != last)
    })
}

fn patterns(language: Language) -> Option<Lang> {
    let tag = language.tag().as_bytes().first_chunk::<2>()?;
    Lang::from_iso(*tag)
}

/// The words of a text that are long enough, with their places. What has a hyphen, a figure or a dot in it is no word
/// here: it is broken at its joints or not at all.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let pieces = text.split(char::is_whitespace);
    let start = text.as_ptr() as usize;
    let is_edge = |letter: char| !letter.is_alphanumeric();
    pieces
        .map(move |piece| piece.trim_matches(is_edge))
        .filter(|word| word.chars().all(char::is_alphabetic) && word.chars().count() >= SHORTEST)
        .map(move |word| (word.as_ptr() as usize - start, word))
}
