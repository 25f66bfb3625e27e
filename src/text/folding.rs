//! Which spellings count as the same word: case, quotation marks, dashes, compatibility forms.
//!
//! Folding serves comparison alone; the printed form always stays beside it.

use unicode_normalization::UnicodeNormalization;

use super::is_ignorable;

/// The folded form of a word: lower case, straight quotes, plain hyphens, NFKC (Unicode Standard Annex #15),
/// without the sigil of a handle or hashtag and without characters that print as nothing.
pub fn fold(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_graphic()) {
        return strip_sigil(word).to_ascii_lowercase();
    }
    // Before composing, so that no letter is kept from its accent by something invisible between them.
    let composed: String = word
        .chars()
        .filter(|c| !is_ignorable(*c))
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(fold_char)
        .collect();
    strip_sigil(&composed).to_owned()
}

/// The plain form of a quotation mark, dash or space; any other character as it is.
pub fn fold_char(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | 'ʼ' | '′' | '`' | '´' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        _ => c,
    }
}

/// Drops the sigil of `@handle` and `#tag`, but not a mark that stands alone.
fn strip_sigil(word: &str) -> &str {
    match word.strip_prefix(['#', '@']) {
        Some(rest) if !rest.is_empty() => rest,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_one_word_fold_alike() {
        assert_eq!(fold("Taliban"), fold("TALIBAN"));
        assert_eq!(fold("don’t"), fold("don't"));
        assert_eq!(fold("#Harbour"), "harbour");
        assert_eq!(fold("co\u{ad}operate"), "cooperate");
        assert_eq!(fold("fe\u{200b}r\u{34f}ry"), "ferry");
        assert_eq!(fold("e\u{2060}\u{301}te"), "éte");
        assert_eq!(fold("#"), "#");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for word in ["İstanbul", "ﬁre", "Straße", "—", "１２"] {
            assert_eq!(fold(&fold(word)), fold(word), "{word}");
        }
    }
}
