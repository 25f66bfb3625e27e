//! Characters that would act instead of being read: the one place where they become marks.

use std::borrow::Cow;

/// The text as it may be drawn or written, on one line: controls, escapes and marks of direction show as signs.
///
/// A terminal would obey them, and a mark of direction can make a line read other than it was published. A break where
/// a width has cut the line becomes one space, with the white space around it.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| visible_char(c) == c) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(char::is_whitespace) {
        let (words, after) = rest.split_at(at);
        let (space, after) = after.split_at(after.len() - after.trim_start().len());
        shown.extend(words.chars().map(visible_char));
        if space.contains(breaks_line) {
            shown.push(' ');
        } else {
            shown.extend(space.chars().map(visible_char));
        }
        rest = after;
    }
    shown.extend(rest.chars().map(visible_char));
    Cow::Owned(shown)
}

fn breaks_line(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The sign for a character that would act; any other character as it is. White space that would break the line or
/// jump in it becomes a space.
pub fn visible_char(c: char) -> char {
    match c {
        '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        // Unicode has a picture for each control of ASCII, in the same order.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(UNKNOWN),
        '\u{7f}' => '␡',
        '\u{80}'..='\u{9f}' | '\u{fff9}'..='\u{fffb}' => UNKNOWN,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            DIRECTION
        }
        _ => c,
    }
}

/// Stands for a control that has no picture.
const UNKNOWN: char = '\u{fffd}';

/// Stands for a mark that changes the direction of what follows.
const DIRECTION: char = '⇄';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_shown_and_what_reads_stays() {
        assert_eq!(visible("\u{1b}[31mred\u{7}"), "␛[31mred␇");
        assert_eq!(visible("a\u{202e}b\u{9b}c\u{7f}"), "a⇄b\u{fffd}c␡");
        assert_eq!(visible("one\r\n\ttwo\u{2028}three"), "one two three");
        assert_eq!(visible("one\t  two"), "one   two");
        let plain = "Ünïcode — “quotes”, 港, عربي, e\u{301}, 👩\u{200d}🚒";
        assert!(matches!(visible(plain), Cow::Borrowed(text) if text == plain));
    }

    #[test]
    fn nothing_that_acts_is_left() {
        for c in (0..=0x10ffff).filter_map(char::from_u32) {
            let shown = visible_char(c);
            assert!(!shown.is_control() && visible_char(shown) == shown, "{c:?}");
        }
    }
}
