//! Digits of other scripts and halves in one sign, written as they are read.

/// The noughts of scripts whose ten digits stand in a row: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil,
/// Telugu, Kannada, Malayalam, Thai, Lao, Burmese, Khmer, and the wide ones of East Asia.
const NOUGHTS: [char; 15] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{be6}', '\u{c66}',
    '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{1040}', '\u{17e0}', '\u{ff10}',
];

/// The digits of a number in ASCII, if it has others; `point` is the mark before decimals.
pub(super) fn write_ascii_digits(text: &str, point: char) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match (find_digit(c), find_part(c)) {
            (Some(digit), _) => written.push(digit),
            (None, Some(decimals)) => {
                if written.is_empty() {
                    written.push('0');
                }
                written.push(point);
                written.push_str(decimals);
            }
            (None, None) => written.push(c),
        }
    }
    (written != text).then_some(written)
}

fn find_digit(c: char) -> Option<char> {
    NOUGHTS.iter().find_map(|&nought| {
        let digit = (c as u32).checked_sub(nought as u32)?;
        char::from_digit(digit, 10)
    })
}

/// What stands behind the point for a half or a quarter in one sign.
fn find_part(c: char) -> Option<&'static str> {
    match c {
        '½' => Some("5"),
        '¼' => Some("25"),
        '¾' => Some("75"),
        _ => None,
    }
}
