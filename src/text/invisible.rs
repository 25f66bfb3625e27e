//! Characters that print as nothing: inside a word they change nothing that a reader sees.

/// Whether the character prints as nothing by itself: Unicode's property Default_Ignorable_Code_Point (Unicode 17,
/// DerivedCoreProperties), and controls that are no white space.
pub fn is_ignorable(c: char) -> bool {
    match c {
        ' '..='~' => false,
        _ if c < '\u{ad}' => c.is_control() && !c.is_whitespace(),
        _ => matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'),
    }
}

/// How many words of `text` are cut by characters that print as nothing and have no business there: between two Latin,
/// Greek or Cyrillic letters or digits. A soft hyphen says where a word may be divided and is not counted.
pub fn n_words_cut(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| is_cut_by_invisible(word))
        .count()
}

fn is_cut_by_invisible(word: &str) -> bool {
    // Most words are printed with the letters of ASCII alone.
    if word.is_ascii() {
        return false;
    }
    let chars: Vec<char> = word.chars().collect();
    let needs_none = |c: char| matches!(c, '0'..='9' | 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}');
    let is_hidden = |c: char| is_ignorable(c) && c != '\u{ad}';
    let mut last_shown: Option<usize> = None;
    for (at, &c) in chars.iter().enumerate().filter(|(_, c)| !is_ignorable(**c)) {
        let is_joined = last_shown.is_some_and(|last| {
            needs_none(chars[last])
                && needs_none(c)
                && chars[last + 1..at].iter().any(|&c| is_hidden(c))
        });
        if is_joined {
            return true;
        }
        last_shown = Some(at);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_print_as_nothing_are_ignorable_and_no_others() {
        for c in [
            '\u{200b}',
            '\u{34f}',
            '\u{3164}',
            '\u{180e}',
            '\u{e0041}',
            '\u{fe0f}',
            '\u{1}',
        ] {
            assert!(is_ignorable(c), "{c:?}");
        }
        for c in ['a', ' ', '\n', '\u{a0}', '\u{301}', '\u{2003}', '-', '港'] {
            assert!(!is_ignorable(c), "{c:?}");
        }
    }

    #[test]
    fn words_are_cut_where_nothing_invisible_belongs() {
        assert_eq!(n_words_cut("the fer\u{200b}ry la\u{2060}y still"), 2);
        // Persian joins with it, an emoji too, a soft hyphen divides, a mark of direction stands before a word.
        let innocent = "می\u{200c}خواهم 👩\u{200d}🚒 ❤\u{fe0f} har\u{ad}bour \u{200e}ferry\u{200b} and/\u{200b}or";
        assert_eq!(n_words_cut(innocent), 0);
    }
}
