//! One line with its characters at hand: marks, spaces and words around a place, each run of them looked at once.

use std::cell::{Cell, OnceCell};

use super::is_ignorable;
use super::language_abbreviations::SentenceWords;

const CLOSERS: &[char] = &[
    '"', '\'', '”', '’', ')', ']', '}', '»', '›', '」', '』', '）',
];
/// Marks that close in German, Danish or Polish and open elsewhere.
const EITHER_WAY: &[char] = &['«', '‹', '“', '‘'];
/// Longer words are none: a stop in one is not asked what it shortens, or every stop of `a.a.a.a…` would be asked about
/// all before it.
const LONGEST_WORD: usize = 64;

/// One line with its characters at hand.
pub(super) struct CharLine {
    /// What is cut short in the language of the text.
    pub(super) words: &'static SentenceWords,
    /// Whether sentences end with a danda: a full stop then shortens a word.
    pub(super) has_danda: bool,
    pub(super) chars: Vec<(usize, char)>,
    pub(super) len: usize,
    /// Whether a quotation is open before each character; counted once, and only where a stray mark asks.
    pub(super) open_before: OnceCell<Vec<bool>>,
    /// Of each kind the runs of marks or spaces looked at last: every stop of `.....` asks where they end.
    pub(super) stops: CharRun,
    pub(super) closers: CharRun,
    pub(super) openers: CharRun,
    pub(super) spaces: [CharRun; 2],
}

/// A run of characters, from and to.
pub(super) type CharRun = Cell<(usize, usize)>;

impl CharLine {
    pub(super) fn new(line: &str, words: &'static SentenceWords) -> Self {
        Self {
            words,
            has_danda: line.contains(['।', '॥']),
            chars: line
                .char_indices()
                .filter(|(_, c)| !is_ignorable(*c))
                .collect(),
            len: line.len(),
            open_before: OnceCell::new(),
            stops: CharRun::default(),
            closers: CharRun::default(),
            openers: CharRun::default(),
            spaces: <[CharRun; 2]>::default(),
        }
    }

    pub(super) fn char(&self, i: usize) -> Option<char> {
        self.chars.get(i).map(|&(_, c)| c)
    }

    pub(super) fn byte(&self, i: usize) -> usize {
        self.chars.get(i).map_or(self.len, |&(byte, _)| byte)
    }

    /// The place behind the run of such characters that `i` stands in.
    pub(super) fn past(&self, i: usize, run: &CharRun, is_part: impl Fn(char) -> bool) -> usize {
        let (from, to) = run.get();
        if (from..to).contains(&i) {
            return to;
        }
        let mut to = i;
        while self.char(to).is_some_and(&is_part) {
            to += 1;
        }
        run.set((i, to));
        to
    }

    /// The place behind the marks that close what ends before `i`. A mark that opens in most languages closes in some, if
    /// nothing but a space or the end stands behind it: *»…alarmiert.« Augenzeugen*.
    pub(super) fn past_closers(&self, i: usize) -> usize {
        let is_mark = |c: char| CLOSERS.contains(&c) || EITHER_WAY.contains(&c);
        let end = self.past(i, &self.closers, is_mark);
        let closes = self
            .char(end)
            .is_none_or(|c| c.is_whitespace() || ",;:".contains(c));
        if closes {
            return end;
        }
        let opens = |at: &usize| self.char(*at).is_some_and(|c| EITHER_WAY.contains(&c));
        (i..end).find(opens).unwrap_or(end)
    }

    pub(super) fn past_spaces(&self, i: usize) -> usize {
        // The spaces before a stray mark and those behind it are asked for in turn.
        let [near, far] = &self.spaces;
        let (from, to) = far.get();
        if (from..to).contains(&i) {
            near.swap(far);
        } else if !(near.get().0..near.get().1).contains(&i) {
            far.set(near.get());
        }
        self.past(i, near, char::is_whitespace)
    }

    /// Whether a number stands before the word that begins at `i`, as in *5 mln zł*.
    pub(super) fn follows_number(&self, i: usize) -> bool {
        const SCALES: &[&str] = &[
            "mln", "mld", "tys", "млн", "млрд", "тыс", "тис", "mil", "mio", "mrd",
        ];
        let place_before = |i: usize| {
            let before = self.chars[..i].iter().rev();
            i - before.take_while(|(_, c)| c.is_whitespace()).count()
        };
        let end = place_before(i);
        let word = self.word_before(end);
        let is_scale = SCALES.contains(&word.trim_end_matches('.'));
        let start = end - word.chars().count().min(end);
        let word = if is_scale {
            self.word_before(place_before(start))
        } else {
            word
        };
        word.starts_with(char::is_numeric)
    }

    /// Whether a *St.* that begins at `i` stands behind the name of a street: *Mill St.*, but *in St. Ives*.
    pub(super) fn is_street(&self, i: usize, word: &str) -> bool {
        let before = self.chars[..i].iter().rev().map(|&(_, c)| c);
        let before = before.skip_while(|c| c.is_whitespace()).take(LONGEST_WORD);
        let mut name = before.take_while(|c| c.is_alphabetic());
        word == "st" && name.by_ref().last().is_some_and(char::is_uppercase)
    }

    /// The word that ends before `i`, in lower case, with the stops and apostrophes inside it: the *t* of *can't* is no
    /// initial.
    pub(super) fn word_before(&self, i: usize) -> String {
        let part = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '\'' | '’');
        let mut word: Vec<char> = self.chars[..i]
            .iter()
            .rev()
            .map(|&(_, c)| c)
            .take_while(part)
            .take(LONGEST_WORD)
            .collect();
        // What a quotation mark opens is a word of its own: *‘J. Holt’*.
        while word.last().is_some_and(|c| matches!(c, '\'' | '’')) {
            word.pop();
        }
        word.reverse();
        word.into_iter().flat_map(char::to_lowercase).collect()
    }

    pub(super) fn word_at(&self, i: usize) -> String {
        let part = |c: &char| c.is_alphanumeric() || *c == '.';
        self.chars
            .iter()
            .skip(i)
            .map(|&(_, c)| c)
            .take_while(part)
            .take(LONGEST_WORD)
            .flat_map(char::to_lowercase)
            .collect()
    }
}
