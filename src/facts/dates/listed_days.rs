//! Days by the words and signs of a language other than English: weekdays, days told from that of publication, *4月3日*,
//! *4월 3일*, *令和7年*, *апреля 2025*.

use super::date_expression::{Grain, MonthPart, When};
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::{find_listed, has_listed};
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::NewsList;

/// Eras with the year before their first.
const ERAS: [(&str, i64); 6] = [
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("民國", 1911),
    ("民国", 1911),
    ("단기", -2333),
];

/// The month that stands at a place, with how many words it takes.
pub(super) fn find_listed_month(clause: &Clause<'_>, at: usize) -> Option<(i64, usize)> {
    let (month, n_words) = find_listed(clause, NewsList::Months, at)?;
    Some((month.parse().ok()?, n_words))
}

/// The number of a day or year as other languages print it: *1er*, *1º*, *3-го*, *l'8*.
pub(super) fn read_listed_number(clause: &Clause<'_>, word: &str) -> Option<i64> {
    let tongue = clause.tongue;
    let elided = word.split_once('\'').filter(|_| tongue.is_one_of("fr it"));
    let word = elided.map_or(word, |(_, rest)| rest);
    let endings: &[&str] = match () {
        () if tongue.is_one_of("fr") => &["er"],
        () if tongue.is_one_of("es pt it") => &["o", "a", "°", ".o"],
        () if tongue.is_one_of("ru uk") => &["-го", "-е", "-ого", "-ому", "-му", "-м"],
        () if tongue.is_one_of("ko") => &["일", "월", "년"],
        () => &[],
    };
    if matches!(word, "primo" | "primero" | "primeiro" | "premier")
        && tongue.is_one_of("it es pt fr")
    {
        return Some(1);
    }
    let ending = endings.iter().find_map(|ending| word.strip_suffix(ending));
    let word = ending.unwrap_or(word);
    let is_digits = !word.is_empty() && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| is_digits)
}

/// The day that begins at a place, with the place behind it.
pub(super) fn read_listed_day(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    if !clause.tongue.has_news_words() {
        return None;
    }
    let eastern = || match () {
        () if clause.tongue.is_one_of("zh ja") => read_eastern_day(clause, at),
        () if clause.tongue.is_one_of("ko") => read_korean_day(clause, at),
        () => None,
    };
    eastern()
        .or_else(|| read_weekday(clause, at))
        .or_else(|| read_told_day(clause, at))
        .or_else(|| read_month_of_year(clause, at))
        .or_else(|| read_listed_year(clause, at))
}

/// What stands before a year alone, and behind it.
const BEFORE_YEAR: &str = "nel em år عام سنة वर्ष साल सन jaar año ano anno année roku";
const BEHIND_YEAR: &str =
    "году года год годом г році року рік р roku r roka yılında yılı yılının yılına yılından";

/// *Nel 2025*, *в 2025 году*, *2025 yılında*.
fn read_listed_year(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let year = read_plain(clause.folded(at)).filter(|year| rules::BARE_YEARS.contains(year))?;
    let is_said = is_in_word_list(
        BEFORE_YEAR,
        at.checked_sub(1).map_or("", |at| clause.folded(at)),
    );
    let is_named = is_in_word_list(BEHIND_YEAR, clause.folded(at + 1));
    let counts = is_said && has_listed(clause, NewsList::People, at + 1);
    ((is_said || is_named) && !counts).then_some((at + 1, When::Year(year)))
}

fn read_weekday(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let (day, n_words) = find_listed(clause, NewsList::Weekdays, at)?;
    Some((at + n_words, When::Weekday(day.parse().ok()?)))
}

fn read_told_day(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let (offset, n_words) = find_listed(clause, NewsList::Days, at)?;
    Some((
        at + n_words,
        When::Relative(Grain::Day, offset.parse().ok()?),
    ))
}

/// *Апреля 2025*, *avril 2025*, *abril de 2025*.
fn read_month_of_year(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let (month, n_words) = find_listed_month(clause, at)?;
    let behind = at + n_words;
    let behind = behind + usize::from(matches!(clause.folded(behind), "de" | "del" | "."));
    let year = read_plain(clause.folded(behind)).filter(|year| rules::BARE_YEARS.contains(year))?;
    let when = When::Month {
        year: Some(year),
        month,
        part: MonthPart::Whole,
    };
    Some((behind + 1, when))
}

fn read_plain(word: &str) -> Option<i64> {
    let is_digits = !word.is_empty() && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| is_digits)
}

/// Year, month and day as far as they are told, with the place behind them.
#[derive(Default)]
struct SignedDay {
    year: Option<i64>,
    month: Option<i64>,
    day: Option<i64>,
}

impl SignedDay {
    /// Takes a number with the sign behind it, larger before smaller.
    fn take(&mut self, value: i64, sign: char) -> bool {
        let bare = self.month.is_none() && self.day.is_none();
        match sign {
            '年' | '년' if bare && self.year.is_none() && rules::DATED_YEARS.contains(&value) => {
                self.year = Some(value);
            }
            '月' | '월' if bare && (1..=12).contains(&value) => self.month = Some(value),
            '日' | '号' | '號' | '일'
                if self.month.is_some() && self.day.is_none() && (1..=31).contains(&value) =>
            {
                self.day = Some(value);
            }
            _ => return false,
        }
        true
    }

    fn when(&self) -> Option<When> {
        match (self.year, self.month, self.day) {
            (year, Some(month), Some(day)) => Some(When::Day {
                year,
                readings: vec![(month, day)],
            }),
            (Some(year), Some(month), None) => Some(When::Month {
                year: Some(year),
                month,
                part: MonthPart::Whole,
            }),
            (Some(year), None, None) => Some(When::Year(year)),
            _ => None,
        }
    }
}

/// *2025年4月3日*, *4月3日*, *令和7年4月3日*.
fn read_eastern_day(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let mut found = SignedDay::default();
    let era = ERAS.iter().find(|(name, _)| spells(clause, at, name));
    let mut to = at + era.map_or(0, |(name, _)| name.chars().count());
    let mut before = era.map_or(0, |(_, before)| *before);
    while let Some(value) = read_plain(clause.folded(to)) {
        let mut signs = clause.folded(to + 1).chars();
        let (Some(sign), None) = (signs.next(), signs.next()) else {
            break;
        };
        if !found.take(value + std::mem::take(&mut before), sign) {
            break;
        }
        to += 2;
    }
    Some((to, found.when()?))
}

/// Whether the characters from a place on are these, a word each.
fn spells(clause: &Clause<'_>, at: usize, name: &str) -> bool {
    let mut letters = name.chars().enumerate();
    letters.all(|(n, letter)| {
        let mut word = clause.folded(at + n).chars();
        word.next() == Some(letter) && word.next().is_none()
    })
}

/// *2025년 4월 3일까지*, *4월3일*.
fn read_korean_day(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let mut found = SignedDay::default();
    let mut to = at;
    while let Some(word) = clause.words.get(to) {
        let mut rest = word.folded;
        let mut is_part = false;
        while let Some((value, sign, behind)) = read_signed(rest) {
            if !found.take(value, sign) {
                break;
            }
            is_part = true;
            rest = behind;
        }
        if !is_part {
            break;
        }
        to += 1;
        // *3일까지*: an ending closes the day.
        if !rest.is_empty() {
            break;
        }
    }
    Some((to, found.when()?))
}

/// The number that a word begins with, the sign behind it and the rest.
fn read_signed(word: &str) -> Option<(i64, char, &str)> {
    let end = word.find(|c: char| !c.is_ascii_digit())?;
    let (digits, rest) = word.split_at(end);
    let sign = rest.chars().next()?;
    Some((read_plain(digits)?, sign, rest.strip_prefix(sign)?))
}
