//! Where sentences of news prose begin and end.
//!
//! A line break is white space like any other: a passage goes over several lines only where a width has cut them. A
//! line separator ends a sentence. Inside a line a full stop ends one unless it belongs to an abbreviation, an
//! initial or a number; closing quotation marks stay with the sentence they close, also behind a stray space.

use std::ops::Range;

use super::Language;
use super::abbreviations::{
    Stop, begins_ordinal, is_number_label, opens_after_label, opens_sentence, stop_after,
};
use super::char_line::CharLine;
use super::language_abbreviations::SentenceWords;
use super::scripts::ends_without_space;

const OPENERS: &[char] = &[
    '"', '\'', '“', '‘', '„', '(', '[', '{', '«', '‹', '「', '『', '¿', '¡', '•', '#', '@', '—',
    '–', '-',
];

/// The sentences of `text`, as trimmed ranges of its bytes; its language tells what is cut short in it.
pub(super) fn split_sentences(text: &str, language: Option<Language>) -> Vec<Range<usize>> {
    let words = SentenceWords::of(language);
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive(['\u{2028}', '\u{2029}']) {
        CharLine::new(line, words)
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

impl CharLine {
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
        if self.has_danda && mark == '.' && self.past_spaces(i + 1) < self.chars.len() {
            return None;
        }
        if mark == '.' && self.closes_dateline(i) {
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

    /// Whether the stop at `i` only stands behind the agency of a dateline: *ТУЛА, 14 марта. /ТАСС/. В пятницу*,
    /// *Lyon (AFP). Un ferry*.
    fn closes_dateline(&self, i: usize) -> bool {
        // Place, day and agency are soon over.
        const DATELINE: usize = 60;
        let close = i.checked_sub(1).and_then(|at| self.char(at));
        let open = match close {
            Some('/') => '/',
            Some(')') => '(',
            _ => return false,
        };
        if i > DATELINE {
            return false;
        }
        let head: String = self.chars[..i - 1].iter().map(|&(_, c)| c).collect();
        let Some((place, agency)) = head.rsplit_once(open) else {
            return false;
        };
        let starts_large = |word: &str| !word.starts_with(char::is_lowercase);
        let is_agency = !agency.is_empty() && agency.split_whitespace().all(starts_large);
        let is_place = match open {
            '/' => place.starts_with(char::is_uppercase),
            _ => {
                (1..=3).contains(&place.split_whitespace().count())
                    && place.split_whitespace().all(starts_large)
            }
        };
        is_agency && is_place
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
        if self.numbers_item(i, &word) {
            return false;
        }
        let opens = || {
            let first_word = self.word_at(opener);
            opener > next || opens_sentence(&first_word) || self.words.is_opener(&first_word)
        };
        match self.stop_behind(i, &word) {
            _ if self.words.is_before_numbers(&word) && is_numeric_word(&self.word_at(next)) => {
                false
            }
            _ if is_number_label(&word) => !is_numeric_word(&self.word_at(next)),
            Stop::Ends if self.is_ordinal(i, &word) => opens(),
            Stop::Ends => true,
            Stop::Initial => self.is_label(i) && opens_after_label(&self.word_at(opener)),
            Stop::Inside => false,
            Stop::Either => opens(),
        }
    }

    /// What the stop at `i` says, which stands behind a word: first by the words of the language, then by those of all.
    fn stop_behind(&self, i: usize, word: &str) -> Stop {
        let before = i.saturating_sub(word.chars().count());
        // An article stands before the word: *l’ing. Verdi*.
        let bare = word.rsplit(['\'', '’']).next().unwrap_or(word);
        if self.words.is_measure(word) && self.follows_number(before) {
            Stop::Ends
        } else if self.words.is_before_names(bare) {
            Stop::Inside
        } else if self.words.is_short(bare)
            || self.words.is_vowelless(&self.chars[before..i])
            || self.is_street(before, word)
        {
            Stop::Either
        } else {
            stop_after(word)
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

    /// Whether the stop at `i` stands behind the number that begins a line, which counts what follows: *2. Pay the crew.*
    fn numbers_item(&self, i: usize, number: &str) -> bool {
        const DIGITS: std::ops::RangeInclusive<usize> = 1..=3;
        let n_digits = number.chars().count();
        let is_number = DIGITS.contains(&n_digits) && number.chars().all(|c| c.is_ascii_digit());
        let before = self.chars[..i - n_digits.min(i)].iter();
        is_number
            && before
                .map(|&(_, c)| c)
                .all(|c| c.is_whitespace() || c == '(')
    }

    /// Whether the stop at `i` makes a numeral of the number before it, as in *am 14. März*.
    fn is_ordinal(&self, i: usize, number: &str) -> bool {
        let n_digits = number.chars().count();
        let is_short = (1..=2).contains(&n_digits) && number.chars().all(|c| c.is_ascii_digit());
        if !is_short || self.words.has_ordinals() {
            return is_short;
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
}

/// Whether the word is a number, also a Roman one.
fn is_numeric_word(word: &str) -> bool {
    let is_roman = |c: char| matches!(c, 'i' | 'v' | 'x' | 'l' | 'c' | 'd' | 'm');
    word.starts_with(char::is_numeric) || (!word.is_empty() && word.chars().all(is_roman))
}

/// Marks that go on with a sentence.
fn is_inner(c: char) -> bool {
    matches!(
        c,
        ',' | ';' | ':' | '%' | ')' | ']' | '/' | '&' | '+' | '=' | '.'
    )
}

#[cfg(test)]
mod tests {
    fn split(text: &str) -> Vec<&str> {
        split_in("", text)
    }

    fn split_in<'a>(tag: &str, text: &'a str) -> Vec<&'a str> {
        super::split_sentences(text, super::Language::of_tag(tag))
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

    #[test]
    fn abbreviations_of_a_language_end_no_sentence_in_it() {
        for (tag, text) in [
            (
                "de",
                "Er wohnt in der Lunzerstr. 14 in Linz. ‖ Die Polizei kam.",
            ),
            (
                "de",
                "Der Brand brach in der Hauptstr. aus. ‖ Niemand wurde verletzt.",
            ),
            (
                "de",
                "Er sprach mit Hrn. Müller am Bhf. Lehe. ‖ Danach ging er.",
            ),
            (
                "de",
                "»Wir haben sofort alle alarmiert.« ‖ Augenzeugen berichteten davon.",
            ),
            (
                "de",
                "„Wir haben sofort alle alarmiert.“ ‖ Augenzeugen berichteten davon.",
            ),
            ("de", "‚Wir gehen.‘ ‖ Das sagte er."),
            (
                "de",
                "Mag. Huber kostete das 5 Mio. Euro. ‖ Er will das nicht, weil er das mag. ‖ Die Kosten steigen.",
            ),
            (
                "fr",
                "Me Dupont et Mme. Martin vivent av. Foch. ‖ Le maire, M. Petit, est venu.",
            ),
            (
                "es",
                "El Excmo. Sr. D. José Mª Ruiz llegó a la Pza. Mayor. ‖ El Gral. López no vino.",
            ),
            ("es", "Dijo que no. ‖ Juan tampoco quiso."),
            (
                "it",
                "L’on. Rossi e mons. Bianchi hanno visto l’ing. Verdi. ‖ Il sen. Neri no.",
            ),
            (
                "pt",
                "O Eng. Silva e a Profa. Souza viram o Exmo. Sr. Costa. ‖ A Ed. Globo não é difícil de ver. ‖ Pedro saiu.",
            ),
            (
                "nl",
                "Zie blz. 14 van dhr. De Vries. ‖ Dat past. ‖ Jan kwam ook.",
            ),
            (
                "pl",
                "Wezwano ks. Jana i św. Annę z os. Leśnego w woj. śląskim. ‖ Inż. Nowak był na ul. Lipowej. ‖ Pomógł im. ‖ To wszystko.",
            ),
            ("pl", "Straty wyniosły 5 mln zł. ‖ Firma upadła."),
            (
                "ru",
                "Пожар начался на ул. Ленина, д. 5, кв. 12 в г. Туле. ‖ Ущерб составил 5 млн руб. ‖ Следствие идёт.",
            ),
            (
                "uk",
                "Пожежа сталася на вул. Шевченка та просп. Миру в м. Львові. ‖ Збитки сягнули 5 млн грн. ‖ Слідство триває.",
            ),
            ("sv", "Han såg bl.a. Anna och t.ex. Olle. ‖ Polisen kom."),
            (
                "tr",
                "Doç. Dr. Ali Kaya, Atatürk Cad. Gül Sk. Mavi Apt. önünde konuştu. ‖ 2. Dünya Savaşı bitti. ‖ Olay 3. Ağır Ceza Mahkemesi’nde görüldü.",
            ),
            ("hi", "डॉ. शर्मा ने कहा कि रु. 500 दिए गए। ‖ पुलिस आई।"),
            (
                "ar",
                "قال د. أحمد علي إنه بخير. ‖ وصلت الشرطة؟ ‖ لا أحد يعرف.",
            ),
            ("zh", "船沉了。 ‖ 全员获救！ ‖ 为什么？"),
            (
                "cs",
                "Nehoda si vyžádala smrt. ‖ Policie přijela k nám. Míru.",
            ),
            (
                "ru",
                "ТУЛА, 14 марта. /ТАСС/. В пятницу в Туле загорелся завод. ‖ Никто не пострадал.",
            ),
            ("fr", "Lyon (AFP). Un ferry a coulé. ‖ Il pleuvait."),
            (
                "en",
                "He left (yesterday). ‖ She met the pilots (both of them). ‖ It rained.",
            ),
            ("en", "2. Pay the crew for week 12. ‖ They agreed."),
            ("en", "There were 36. ‖ Nobody was hurt."),
            ("en", "He lived on Mill St. ‖ Police came to St. Ives."),
            (
                "en",
                "It is you . . . what an honor, he said. ‖ Then he left.",
            ),
            (
                "en",
                "He went back to Com. & Adm. through the yard. ‖ It was dark.",
            ),
        ] {
            let wanted: Vec<&str> = text.split(" ‖ ").collect();
            let text = wanted.join(" ");
            assert_eq!(split_in(tag, &text), wanted);
        }
    }

    #[test]
    fn what_one_language_cuts_short_is_a_word_in_another() {
        for (tag, text) in [
            ("en", "The lights went on. The crew left."),
            ("en", "They saw the red. Then it sank."),
            ("es", "Llegó al mar. Todos callaron."),
            ("sv", "Boken är min. Den är gammal."),
            ("ru", "Он помог им. Они ушли."),
            ("en", "He said: “It sank.”“We know,” she said."),
        ] {
            let n_wanted = if text.contains('“') { 1 } else { 2 };
            assert_eq!(split_in(tag, text).len(), n_wanted, "{text}");
        }
    }
}
