//! The line of a file at which something stands, to tell its writer where to look.

/// The number of the line, from 1, on which this byte of a text stands.
pub fn line_number_at(text: &str, byte: usize) -> usize {
    let before = text.as_bytes().iter().take(byte);
    before.filter(|byte| **byte == b'\n').count() + 1
}
