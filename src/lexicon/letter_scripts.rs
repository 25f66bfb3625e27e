//! Scripts that several languages share, so that their letters alone tell no language.

/// A script of several languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LetterScript {
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
}

impl LetterScript {
    pub(super) const ALL: [Self; 4] = [Self::Latin, Self::Cyrillic, Self::Arabic, Self::Devanagari];

    /// The script of a small letter.
    pub(super) fn of(c: char) -> Option<Self> {
        match c {
            'a'..='z' | '\u{df}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some(Self::Latin),
            '\u{400}'..='\u{52f}' => Some(Self::Cyrillic),
            '\u{600}'..='\u{6ff}' => Some(Self::Arabic),
            '\u{900}'..='\u{97f}' => Some(Self::Devanagari),
            _ => None,
        }
    }

    /// Whether its languages differ in their letters.
    pub(super) fn is_alphabet(self) -> bool {
        matches!(self, Self::Latin | Self::Cyrillic)
    }
}
