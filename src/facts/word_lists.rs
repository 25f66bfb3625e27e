//! Lists of words, written as one line with spaces between.

/// Whether a word stands in a list of words with spaces between. By bytes: it is asked of every word of a story.
pub(crate) fn is_in_word_list(list: &str, word: &str) -> bool {
    let mut listed = list.as_bytes().split(|byte| *byte == b' ');
    listed.any(|listed| listed == word.as_bytes())
}
