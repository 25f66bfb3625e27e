//! Words, numbers and marks of a sentence.
//!
//! A word keeps its inner hyphens and stops (*Pol-e-Hesar*, *U.S.*), a number its separators (*1,000*, *8.53*); the
//! endings *’s*, *’re*, *n’t* and their like stand alone, so that *the ferry’s* and *the ferry* share a word.

use std::ops::Range;

use super::scripts::{extends, glues_endings, stands_alone};
use super::{Span, TermId, is_ignorable};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word, name, handle or address.
    Word,
    /// Something that begins with a digit.
    Number,
    /// A punctuation mark or symbol.
    Mark,
}

/// A word, number or mark where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// Its folded word.
    pub term: TermId,
    /// What it is.
    pub kind: TokenKind,
}

/// The tokens of `text`, as ranges of its bytes.
pub(super) fn split_tokens(text: &str) -> Vec<(Range<usize>, TokenKind)> {
    // What prints as nothing is no part of a word; it belongs to the character before it.
    let chars: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| !is_ignorable(*c))
        .collect();
    let mut scan = Scan {
        text,
        chars,
        found: Vec::new(),
    };
    let mut i = 0;
    while i < scan.chars.len() {
        i = scan.step(i);
    }
    scan.found
}

struct Scan<'a> {
    text: &'a str,
    chars: Vec<(usize, char)>,
    found: Vec<(Range<usize>, TokenKind)>,
}

impl Scan<'_> {
    /// Takes what begins at `i` and gives back where to go on.
    fn step(&mut self, i: usize) -> usize {
        let c = self.chars[i].1;
        if c.is_whitespace() || c.is_control() {
            return i + 1;
        }
        if let Some(end) = self.address(i) {
            return self.take(i, end, TokenKind::Word);
        }
        if stands_alone(c) {
            let end = self.past_extending(i + 1);
            return self.take(i, end, TokenKind::Word);
        }
        let has_sigil = matches!(c, '@' | '#') && self.is_part(i + 1);
        if has_sigil || self.is_part(i) {
            let kind = if c.is_ascii_digit() || c.is_numeric() {
                TokenKind::Number
            } else {
                TokenKind::Word
            };
            let end = self.word_end(i + 1);
            return self.take_word(i, end, kind);
        }
        let end = self.past_extending(i + 1);
        self.take(i, end, TokenKind::Mark)
    }

    fn char(&self, i: usize) -> Option<char> {
        self.chars.get(i).map(|&(_, c)| c)
    }

    fn byte(&self, i: usize) -> usize {
        self.chars.get(i).map_or(self.text.len(), |&(byte, _)| byte)
    }

    fn is_part(&self, i: usize) -> bool {
        self.char(i)
            .is_some_and(|c| (c.is_alphanumeric() || c == '_') && !stands_alone(c))
    }

    fn past_extending(&self, mut i: usize) -> usize {
        while self.char(i).is_some_and(extends) {
            i += 1;
        }
        i
    }

    fn take(&mut self, start: usize, end: usize, kind: TokenKind) -> usize {
        self.found.push((self.byte(start)..self.byte(end), kind));
        end
    }

    /// Takes a word, its ending apart.
    fn take_word(&mut self, start: usize, end: usize, kind: TokenKind) -> usize {
        let ending = self.ending(start, end);
        self.take(start, end - ending, kind);
        if ending > 0 {
            self.take(end - ending, end, TokenKind::Word);
        }
        end
    }

    /// How many characters of the word are an ending such as *’s* or *n’t*.
    fn ending(&self, start: usize, end: usize) -> usize {
        let last: String = self.chars[end.saturating_sub(3).max(start)..end]
            .iter()
            .map(|&(_, c)| super::fold_char(c))
            .collect();
        let last = last.to_lowercase();
        let known = ["n't", "'re", "'ve", "'ll", "'s", "'d", "'m"];
        let len = known
            .iter()
            .find(|ending| last.ends_with(**ending))
            .map_or(0, |ending| ending.len());
        if end - start > len { len } else { 0 }
    }

    /// The end of the word whose first character stands before `i`.
    fn word_end(&self, mut i: usize) -> usize {
        loop {
            if self.is_part(i) || self.char(i).is_some_and(extends) {
                i += 1;
            } else if self.joins(i) {
                i += 2;
            } else {
                return if self.closes_abbreviation(i) {
                    i + 1
                } else {
                    i
                };
            }
        }
    }

    /// Whether the mark at `i` stands inside a word or number.
    fn joins(&self, i: usize) -> bool {
        let (Some(before), Some(mark), Some(after)) =
            (self.char(i.wrapping_sub(1)), self.char(i), self.char(i + 1))
        else {
            return false;
        };
        if !self.is_part(i + 1) || stands_alone(before) {
            return false;
        }
        let digits = before.is_numeric() && after.is_numeric();
        match mark {
            '\'' | '’' | 'ʼ' => (before.is_alphabetic() && !glues_endings(before)) || digits,
            '-' | '‐' | '‑' | '&' | '@' | '·' => true,
            '.' => digits || (before.is_alphabetic() && after.is_alphabetic() && !self.is_glue(i)),
            ',' => digits && self.is_thousand(i + 1),
            // A span of figures, printed with a hyphen or a dash: *10–15*.
            ':' | '–' => digits,
            _ => false,
        }
    }

    /// Whether the stop at `i` ends one sentence and the next word begins another.
    fn is_glue(&self, i: usize) -> bool {
        let long_before = i >= 2 && self.is_part(i - 2);
        long_before
            && self.char(i + 1).is_some_and(char::is_uppercase)
            && self.char(i - 1).is_some_and(char::is_lowercase)
    }

    fn is_thousand(&self, i: usize) -> bool {
        (i..i + 3).all(|k| self.char(k).is_some_and(|c| c.is_ascii_digit()))
            && !self.char(i + 3).is_some_and(|c| c.is_ascii_digit())
    }

    /// Whether the stop at `i` belongs to a word of single letters, as in *U.S.*
    fn closes_abbreviation(&self, i: usize) -> bool {
        self.char(i) == Some('.')
            && i >= 3
            && self.char(i - 1).is_some_and(char::is_alphabetic)
            && self.char(i - 2) == Some('.')
            && self.char(i - 3).is_some_and(char::is_alphabetic)
            && (i < 4 || !self.is_part(i - 4))
    }

    /// The end of the web address that begins at `i`, if one does.
    fn address(&self, i: usize) -> Option<usize> {
        let c = self.char(i)?;
        if !matches!(c, 'h' | 'w' | 'p') || (i > 0 && self.is_part(i - 1)) {
            return None;
        }
        let rest = self.text.get(self.byte(i)..)?;
        let begins = ["https://", "http://", "www.", "pic.twitter.com/"]
            .iter()
            .any(|start| rest.starts_with(start));
        if !begins {
            return None;
        }
        let mut end = (i..self.chars.len())
            .find(|&k| self.chars[k].1.is_whitespace())
            .unwrap_or(self.chars.len());
        while self
            .char(end - 1)
            .is_some_and(|c| matches!(c, '.' | ',' | ')' | ';' | '”' | '"' | '’' | '\''))
        {
            end -= 1;
        }
        Some(end)
    }
}

#[cfg(test)]
mod tests {
    fn words(text: &str) -> Vec<&str> {
        super::split_tokens(text)
            .into_iter()
            .map(|(range, _)| text.get(range).unwrap())
            .collect()
    }

    #[test]
    fn names_and_numbers_stay_whole() {
        assert_eq!(
            words("Pol-e-Hesar had 1,000 at 8.53"),
            ["Pol-e-Hesar", "had", "1,000", "at", "8.53"]
        );
        assert_eq!(words("the U.S. fleet"), ["the", "U.S.", "fleet"]);
        assert_eq!(words("1, 2"), ["1", ",", "2"]);
    }

    #[test]
    fn endings_stand_alone() {
        assert_eq!(
            words("The ferry’s crew didn't"),
            ["The", "ferry", "’s", "crew", "did", "n't"]
        );
        assert_eq!(words("They’re"), ["They", "’re"]);
    }

    #[test]
    fn glue_comes_apart_and_addresses_stay_whole() {
        assert_eq!(words("media.Also"), ["media", ".", "Also"]);
        assert_eq!(
            words("attack. pic.twitter.com/OX8C."),
            ["attack", ".", "pic.twitter.com/OX8C", "."]
        );
        assert_eq!(words("@a_b #c"), ["@a_b", "#c"]);
    }

    #[test]
    fn scripts_without_spaces_come_apart() {
        assert_eq!(words("8월 21"), ["8월", "21"]);
        assert_eq!(words("船が"), ["船", "が"]);
    }
}
