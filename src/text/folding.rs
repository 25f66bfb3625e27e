//! Which spellings count as the same word: case, quotation marks, dashes, compatibility forms.
//!
//! Folding serves comparison alone; the printed form always stays beside it.

use unicode_normalization::UnicodeNormalization;

/// The folded form of a word: lower case, straight quotes, plain hyphens, NFKC (Unicode Standard Annex #15),
/// without the sigil of a handle or hashtag and without soft hyphens.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return bare(word).to_ascii_lowercase();
    }
    let composed: String = word
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(fold_char)
        .collect();
    bare(&composed)
        .chars()
        .filter(|c| !is_invisible(*c))
        .collect()
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
fn bare(word: &str) -> &str {
    match word.strip_prefix(['#', '@']) {
        Some(rest) if !rest.is_empty() => rest,
        _ => word,
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
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
        assert_eq!(fold("#"), "#");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for word in ["İstanbul", "ﬁre", "Straße", "—", "１２"] {
            assert_eq!(fold(&fold(word)), fold(word), "{word}");
        }
    }
}
