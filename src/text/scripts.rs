//! Which characters need no spaces between words.

/// Whether each character is best taken as a word: Han, Hiragana and the scripts of South-East Asia, which put
/// no space between words and would need a dictionary to split further.
pub(super) fn stands_alone(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{309f}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}'
        | '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Whether the character only changes the one before it: combining marks and tones of skin.
pub(super) fn extends(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

/// Whether the character is of a script that has no apostrophes and puts endings close behind a closing mark: *‘…’고*.
pub(crate) fn glues_endings(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}' | '\u{30a0}'..='\u{30ff}')
}

/// Whether the character ends a sentence without a space after it.
pub(super) fn ends_without_space(c: char) -> bool {
    matches!(
        c,
        '。' | '！' | '？' | '｡' | '।' | '॥' | '۔' | '؟' | '։' | '።' | '៕' | '។' | '။'
    )
}
