//! Which characters are alike to somebody who looks for words: capitals, accents and vowel marks count only where they are
//! typed.

use unicode_normalization::UnicodeNormalization;

use crate::text::fold_char;

/// What counts in a search: all that the words looked for have themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FindFolding {
    has_capitals: bool,
    has_accents: bool,
    has_vowel_marks: bool,
    has_hamza: bool,
}

/// What a combining mark does to its letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MarkKind {
    /// Of Latin, Greek and Cyrillic letters.
    Accent,
    /// The vowels of Arabic and Hebrew, which print mostly leaves out.
    Vowel,
    /// The hamza of Arabic and the dot of Devanagari, which many leave out.
    Hamza,
    /// One that papers print or not without a difference: Russian *ё*, and the accents that Greek capitals lose.
    Idle,
}

impl FindFolding {
    /// How many foldings there are.
    pub(super) const N: usize = 16;

    /// What counts where these words are looked for.
    pub(super) fn of(words: &str) -> Self {
        let mut last = ' ';
        let mut kinds = Vec::new();
        for c in words.nfkd() {
            kinds.extend(mark_kind(c, last));
            last = c;
        }
        Self {
            has_capitals: words.chars().any(char::is_uppercase),
            has_accents: kinds.contains(&MarkKind::Accent) || words.chars().any(is_struck),
            has_vowel_marks: kinds.contains(&MarkKind::Vowel),
            has_hamza: kinds.contains(&MarkKind::Hamza),
        }
    }

    /// Its place among all foldings.
    pub(super) fn place(self) -> usize {
        let Self {
            has_capitals,
            has_accents,
            has_vowel_marks,
            has_hamza,
        } = self;
        let bits = [has_capitals, has_accents, has_vowel_marks, has_hamza];
        bits.iter()
            .fold(0, |place, &bit| place * 2 + usize::from(bit))
    }

    /// Whether capitals count.
    pub(super) fn has_capitals(self) -> bool {
        self.has_capitals
    }

    /// What a character is like, letter by letter; `last` is the last letter before it, which a mark belongs to.
    pub(super) fn fold(self, c: char, last: &mut char, mut push: impl FnMut(char)) {
        // Syllables of Hangul and kana with their marks are letters of their own.
        if matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{3040}'..='\u{30ff}') {
            *last = c;
            push(c);
            return;
        }
        for part in c.nfkd() {
            if mark_kind(part, *last).is_some_and(|kind| !self.counts(kind, part, *last)) {
                continue;
            }
            *last = part;
            self.fold_letter(fold_char(part), &mut push);
        }
    }

    fn counts(self, kind: MarkKind, mark: char, letter: char) -> bool {
        // Without capitals *İ* and *i* are one letter, with accents too.
        let is_dot_of_i = mark == '\u{307}' && matches!(letter, 'I' | 'i') && !self.has_capitals;
        match kind {
            MarkKind::Accent => self.has_accents && !is_dot_of_i,
            MarkKind::Vowel => self.has_vowel_marks,
            MarkKind::Hamza => self.has_hamza,
            MarkKind::Idle => false,
        }
    }

    fn fold_letter(self, c: char, push: &mut impl FnMut(char)) {
        let letters: &[char] = match c {
            'ß' => &['s', 's'],
            'ẞ' if self.has_capitals => &['S', 'S'],
            'ẞ' => &['s', 's'],
            'ς' => &['σ'],
            'ı' if !self.has_capitals || !self.has_accents => &['i'],
            // Stretches a word of Arabic to the width of a line.
            '\u{640}' => &[],
            _ if !self.has_accents => plain_letters(c),
            _ => &[],
        };
        let is_gone = c == '\u{640}';
        if letters.is_empty() && !is_gone {
            self.push_cased(c, push);
        }
        for &letter in letters {
            self.push_cased(letter, push);
        }
    }

    fn push_cased(self, c: char, push: &mut impl FnMut(char)) {
        if self.has_capitals {
            push(c);
        } else {
            // The small sigma has another form at the end of a word.
            c.to_lowercase()
                .for_each(|c| push(if c == 'ς' { 'σ' } else { c }));
        }
    }
}

/// What a mark behind a letter is to the reader; nothing if the two are a letter of their own or it is no mark.
fn mark_kind(c: char, letter: char) -> Option<MarkKind> {
    match c {
        // *Й* and *и*, *ї* and *і* are different letters.
        '\u{306}' if matches!(letter, 'и' | 'И' | 'у' | 'У') => None,
        '\u{308}' if matches!(letter, 'і' | 'І') => None,
        '\u{308}' if matches!(letter, 'е' | 'Е') => Some(MarkKind::Idle),
        '\u{300}'..='\u{36f}' if matches!(letter, '\u{370}'..='\u{3ff}') && c != '\u{308}' => {
            Some(MarkKind::Idle)
        }
        '\u{300}'..='\u{36f}' if is_accented(letter) => Some(MarkKind::Accent),
        '\u{64b}'..='\u{652}' | '\u{656}'..='\u{65f}' | '\u{670}' | '\u{591}'..='\u{5c7}' => {
            Some(MarkKind::Vowel)
        }
        '\u{653}'..='\u{655}' | '\u{93c}' => Some(MarkKind::Hamza),
        _ => None,
    }
}

/// Whether a letter, or the mark before this one, is of a script whose accents readers leave out.
fn is_accented(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{4ff}' | '\u{300}'..='\u{36f}')
}

/// Whether a letter has a stroke or tie that Unicode does not take apart.
fn is_struck(c: char) -> bool {
    !plain_letters(c).is_empty()
}

/// The letters that somebody types for one with a stroke or tie.
fn plain_letters(c: char) -> &'static [char] {
    match c {
        'ł' => &['l'],
        'Ł' => &['L'],
        'ø' => &['o'],
        'Ø' => &['O'],
        'đ' | 'ð' => &['d'],
        'Đ' | 'Ð' => &['D'],
        'ħ' => &['h'],
        'Ħ' => &['H'],
        'ŧ' => &['t'],
        'Ŧ' => &['T'],
        'þ' => &['t', 'h'],
        'Þ' => &['T', 'h'],
        'æ' => &['a', 'e'],
        'Æ' => &['A', 'E'],
        'œ' => &['o', 'e'],
        'Œ' => &['O', 'E'],
        _ => &[],
    }
}
