//! Where sentences of news prose begin and end.
//!
//! A line break is white space like any other: a passage goes over several lines only where a width has cut them. A
//! line separator ends a sentence. Inside a line a full stop ends one unless it belongs to an abbreviation, an
//! initial or a number; closing quotation marks stay with the sentence they close, also behind a stray space.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use super::abbreviations::{
    Stop, begins_ordinal, is_number_label, opens_after_label, opens_sentence, stop_after,
};
use super::is_ignorable;
use super::scripts::ends_without_space;

const CLOSERS: &[char] = &[
    '"', '\'', '”', '’', ')', ']', '}', '»', '›', '」', '』', '）',
];
const OPENERS: &[char] = &[
    '"', '\'', '“', '‘', '„', '(', '[', '{', '«', '‹', '「', '『', '¿', '¡', '•', '#', '@', '—',
    '–', '-',
];

/// The sentences of `text`, as trimmed ranges of its bytes.
pub(super) fn split_sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive(['\u{2028}', '\u{2029}']) {
        CharLine::new(line)
            .split(|range| push_trimmed(text, at + range.start..at + range.end, &mut found));
        at += line.len();
    }
    found
}

fn push_trimmed(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let whole = text
        .get(range.clone())
        .expect("sentences end between characters");
    let start = range.start + (whole.len() - whole.trim_start().len());
    let trimmed = whole.trim();
    if !trimmed.is_empty() {
        found.push(start..start + trimmed.len());
    }
}

/// Longer words are none: a stop in one is not asked what it shortens, or every stop of `a.a.a.a…` would be asked about
/// all before it.
const LONGEST_WORD: usize = 64;

/// One line with its characters at hand.
struct CharLine {
    chars: Vec<(usize, char)>,
    len: usize,
    /// Whether a quotation is open before each character; counted once, and only where a stray mark asks.
    open_before: OnceCell<Vec<bool>>,
    /// Of each kind the runs of marks or spaces looked at last: every stop of `.....` asks where they end.
    stops: CharRun,
    closers: CharRun,
    openers: CharRun,
    spaces: [CharRun; 2],
}

/// A run of characters, from and to.
type CharRun = Cell<(usize, usize)>;

impl CharLine {
    fn new(line: &str) -> Self {
        Self {
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

    fn split(&self, mut sentence: impl FnMut(Range<usize>)) {
        let (mut start, mut i) = (0, 0);
        while i < self.chars.len() {
            let Some(end) = self.end_at(i) else {
                i += 1;
                continue;
            };
            let cut = self.byte(end);
            sentence(start..cut);
            (start, i) = (cut, end);
        }
        sentence(start..self.len);
    }

    fn char(&self, i: usize) -> Option<char> {
        self.chars.get(i).map(|&(_, c)| c)
    }

    fn byte(&self, i: usize) -> usize {
        self.chars.get(i).map_or(self.len, |&(byte, _)| byte)
    }

    /// The position after the sentence that ends with the mark at `i`, if one does.
    fn end_at(&self, i: usize) -> Option<usize> {
        let mark = self.char(i)?;
        if ends_without_space(mark) {
            let after = self.past_closers(i + 1);
            return (!self.speech_goes_on(i + 1, after)).then_some(after);
        }
        if !matches!(mark, '.' | '!' | '?' | '…') {
            return None;
        }
        let after_marks = self.past(i, &self.stops, |c| matches!(c, '.' | '!' | '?' | '…'));
        let mut after = self.past_closers(after_marks);
        after = self.stray_closer(i, after).unwrap_or(after);
        let next = self.past_spaces(after);
        if next == self.chars.len() {
            return Some(after);
        }
        let ends = if next > after {
            self.ends_before(i, next, mark)
        } else {
            self.is_glued(i, after_marks, after, mark)
        };
        ends.then_some(after)
    }

    /// The place behind the run of such characters that `i` stands in.
    fn past(&self, i: usize, run: &CharRun, is_part: impl Fn(char) -> bool) -> usize {
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

    fn past_closers(&self, i: usize) -> usize {
        self.past(i, &self.closers, |c| CLOSERS.contains(&c))
    }

    fn past_spaces(&self, i: usize) -> usize {
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

    /// A closing mark behind a space, as in `heavy casualties. ”`, if a quotation is still open; one that can do nothing
    /// but close, with a space on both sides, closes what a paragraph above has opened.
    fn stray_closer(&self, i: usize, after: usize) -> Option<usize> {
        let closer = self.past_spaces(after);
        let ends = self.char(closer + 1).is_none_or(char::is_whitespace);
        // At the end of a line even a mark that opens can only close: `our dignity . “`
        let is_last = self.past_spaces(closer + 1) == self.chars.len();
        let is_closer = matches!(self.char(closer), Some('”' | '"' | '»'))
            || (is_last && self.char(closer) == Some('“'));
        let closes = || self.char(closer) == Some('”') || self.quotation_is_open(i);
        (closer > after && is_closer && ends && closes()).then_some(closer + 1)
    }

    fn quotation_is_open(&self, i: usize) -> bool {
        let open_before = self.open_before.get_or_init(|| {
            let (mut n_open, mut is_straight) = (0_isize, false);
            let is_open = self.chars.iter().map(|&(_, c)| {
                let was_open = n_open > 0 || is_straight;
                match c {
                    '“' | '«' => n_open += 1,
                    '”' | '»' => n_open -= 1,
                    '"' => is_straight = !is_straight,
                    _ => {}
                }
                was_open
            });
            is_open.collect()
        });
        open_before.get(i).copied().unwrap_or_default()
    }

    /// Whether the sentence ends at the mark at `i`, if the next word begins at `next`.
    fn ends_before(&self, i: usize, next: usize, mark: char) -> bool {
        let opener = self.past(next, &self.openers, |c| OPENERS.contains(&c));
        let Some(first) = self.char(opener) else {
            return true;
        };
        let may_begin = first.is_uppercase()
            || first.is_numeric()
            || !(first.is_lowercase() || is_inner(first));
        if !may_begin {
            return first.is_lowercase() && opener == next && self.is_plain_stop(i, next);
        }
        if mark != '.' {
            return true;
        }
        let word = self.word_before(i);
        let opens = || opener > next || opens_sentence(&self.word_at(opener));
        match stop_after(&word) {
            _ if is_number_label(&word) => !is_numeric_word(&self.word_at(next)),
            Stop::Ends if self.is_ordinal(i, &word) => opens(),
            Stop::Ends => true,
            Stop::Initial => self.is_label(i) && opens_after_label(&self.word_at(opener)),
            Stop::Inside => false,
            Stop::Either => opens(),
        }
    }

    /// Whether the stop at `i` ends a sentence though the next word, at `next`, is printed small, as in hurried prose:
    /// *nobody was harmed. rescuers left*. It does behind a word that is plainly none cut short: of five letters or more,
    /// or of four before a word that often begins a sentence, one of the last four a vowel, and no short name (*Calif.*).
    fn is_plain_stop(&self, i: usize, next: usize) -> bool {
        const VOWELS: &[char] = &['a', 'e', 'i', 'o', 'u', 'y'];
        let is_alone =
            self.char(i) == Some('.') && self.char(i + 1).is_some_and(char::is_whitespace);
        let word = self.word_before(i);
        let n = word.chars().count();
        let begins_small = self
            .char(i.saturating_sub(n))
            .is_some_and(char::is_lowercase);
        let is_whole = n >= 5 || n == 4 && opens_sentence(&self.word_at(next));
        is_alone
            && word.chars().all(char::is_alphabetic)
            && is_whole
            && (begins_small || n >= 7)
            && word.chars().rev().take(4).any(|c| VOWELS.contains(&c))
            && matches!(stop_after(&word), Stop::Ends)
    }

    /// Whether the stop at `i` makes a numeral of the number before it, as in *am 14. März*.
    fn is_ordinal(&self, i: usize, number: &str) -> bool {
        let n_digits = number.chars().count();
        let is_short = (1..=2).contains(&n_digits) && number.chars().all(|c| c.is_ascii_digit());
        if !is_short {
            return false;
        }
        let before = self.chars[..i - n_digits].iter().rev();
        let n_spaces = before.take_while(|(_, c)| c.is_whitespace()).count();
        let word = self.word_before(i - n_digits - n_spaces);
        n_spaces > 0 && begins_ordinal(word.trim_end_matches('.'))
    }

    /// Whether the letter before the stop at `i` labels the common word before it and is no initial: *point B. In …*
    fn is_label(&self, i: usize) -> bool {
        let before = self.chars[..i.saturating_sub(1)].iter().rev();
        let mut word = before
            .map(|&(_, c)| c)
            .skip_while(|c| c.is_whitespace())
            .take_while(|c| !c.is_whitespace())
            .peekable();
        word.peek().is_some() && word.all(char::is_lowercase)
    }

    /// Whether what stands behind the closing marks before `after` only says who spoke, where no space and no small
    /// letter tells it: *“船沉了。”他说。*
    fn speech_goes_on(&self, marks: usize, after: usize) -> bool {
        // So many characters name a speaker with a title; further on, another sentence speaks.
        const SPEAKER: usize = 10;
        const SAYS: &[char] = &['说', '說', '称', '稱', '道', '喊', '问', '問'];
        if after == marks {
            return false;
        }
        let rest = self.chars.iter().skip(after).map(|&(_, c)| c);
        let mut clause = rest
            .take(SPEAKER)
            .take_while(|c| !ends_without_space(*c) && !"，、：“「『".contains(*c));
        self.char(after) == Some('と') || clause.any(|c| SAYS.contains(&c))
    }

    /// Whether two sentences stand without a space between them, as in *on social media.Also read*.
    fn is_glued(&self, i: usize, after_marks: usize, after: usize, mark: char) -> bool {
        let before = self.word_before(i);
        let next = self.word_at(after);
        let is_word =
            |word: &str| word.chars().count() >= 3 && word.chars().all(char::is_alphabetic);
        mark == '.'
            && after == after_marks
            && is_word(&before)
            && self.char(after).is_some_and(char::is_uppercase)
            && self.char(after + 1).is_some_and(char::is_lowercase)
            && !next.contains('.')
    }

    /// The word that ends before `i`, in lower case, with the stops and apostrophes inside it: the *t* of *can't* is no
    /// initial.
    fn word_before(&self, i: usize) -> String {
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

    fn word_at(&self, i: usize) -> String {
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

/// Whether the word is a number, also a Roman one.
fn is_numeric_word(word: &str) -> bool {
    let is_roman = |c: char| matches!(c, 'i' | 'v' | 'x' | 'l' | 'c' | 'd' | 'm');
    word.starts_with(char::is_numeric) || (!word.is_empty() && word.chars().all(is_roman))
}

/// Marks that go on with a sentence.
fn is_inner(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '%' | ')' | ']' | '/')
}

#[cfg(test)]
mod tests {
    fn split(text: &str) -> Vec<&str> {
        super::split_sentences(text)
            .into_iter()
            .map(|range| text.get(range).unwrap())
            .collect()
    }

    #[test]
    fn abbreviations_and_initials_do_not_end_a_sentence() {
        assert_eq!(split("Mr. Vane met J. R. Holt. They left.").len(), 2);
        assert_eq!(split("At 8.53 a.m. ET it sank. No. 10 was told.").len(), 2);
        assert_eq!(split("It left at 9 p.m. The pilot slept.").len(), 2);
        assert_eq!(split("The U.S. Coast Guard came.").len(), 1);
    }

    #[test]
    fn a_letter_that_labels_or_shortens_ends_a_sentence() {
        assert_eq!(split("He said they can't. Rescuers left.").len(), 2);
        assert_eq!(split("We couldn’t. Divers came.").len(), 2);
        assert_eq!(
            split("It got from point A to point B. In calm seas.").len(),
            2
        );
        assert_eq!(split("It was told by R. De Vane. He left.").len(), 2);
        assert_eq!(split("Nets, ropes, etc. Divers came.").len(), 2);
        assert_eq!(split("Nets, ropes, etc. were lost.").len(), 1);
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        assert_eq!(
            split("“It sank. ” Then he left."),
            ["“It sank. ”", "Then he left."]
        );
        assert_eq!(split("He said: “We stay. “").len(), 1);
        assert_eq!(
            split("It sank, ‘so they say.’ ” Then he left."),
            ["It sank, ‘so they say.’ ”", "Then he left."]
        );
        assert_eq!(split("“Go!” he said. “Now.”"), ["“Go!” he said.", "“Now.”"]);
    }

    #[test]
    fn open_quotations_are_counted_from_the_beginning_of_a_long_line() {
        let line = "«It sank. » Then he left. ".repeat(500);
        let found = split(&line);
        assert_eq!(found.len(), 1000);
        assert!(
            found
                .chunks(2)
                .all(|two| two == ["«It sank. »", "Then he left."])
        );
        // Where none is open, a mark behind a space opens one.
        assert_eq!(
            split("It sank. \" Then he left.\""),
            ["It sank.", "\" Then he left.\""]
        );
    }

    #[test]
    fn runs_of_stops_are_looked_at_once() {
        let line = format!(
            "He waited{} and left. Then{} She came.",
            ".".repeat(1 << 20),
            "!?".repeat(1 << 19)
        );
        let found = split(&line);
        assert_eq!(found.len(), 3);
        assert!(found[0].ends_with("and left.") && found[2] == "She came.");
        let stops = format!("a.{}", "b.".repeat(1 << 18));
        assert_eq!(split(&stops), [stops.as_str()]);
    }

    #[test]
    fn glued_sentences_come_apart() {
        assert_eq!(
            split("seen on social media.Also read: more"),
            ["seen on social media.", "Also read: more"]
        );
        assert_eq!(split("see example.com for more").len(), 1);
    }

    #[test]
    fn hurried_prose_begins_small() {
        assert_eq!(split("Nobody was harmed. rescuers left.").len(), 2);
        assert_eq!(split("There is no research. nobody asked.").len(), 2);
        assert_eq!(split("They came by boat. the sea was calm.").len(), 2);
        assert_eq!(
            split("It costs the earth to Americans. nobody pays.").len(),
            2
        );
        assert_eq!(
            split("A Tarrek, Calif. court approx. two miles off.").len(),
            1
        );
        assert_eq!(split("The assoc. of pilots, the dept. of boats.").len(), 1);
        assert_eq!(split("They waited... and waited.").len(), 1);
    }

    #[test]
    fn other_scripts_end_their_sentences() {
        assert_eq!(split("船が沈んだ。全員無事。").len(), 2);
        assert_eq!(split("배가 가라앉았다. 모두 무사하다.").len(), 2);
    }
}
