//! Words in a row, as a sentence has them.

/// The words as in *A, B and C*.
pub fn list_words(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
