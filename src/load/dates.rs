//! Dates in print: finds the day that some pieces of a line name, in the words of `config/dates.toml` and, for months and
//! weekdays, of the tables by which the facts of a story are read.
//!
//! Where day and month cannot be told apart, both readings are kept: of 03/04/2025 the language of the text may tell.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::line_tokens::{LinePiece, PieceKind};
use crate::lexicon::list_in_all_languages;
use crate::text::{Language, fold};

/// What a word says in a date or stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Month(i8),
    Year,
    MonthMark,
    MonthWord,
    Day,
    Inside,
    Weekday,
    Time,
    Ago,
    Published,
    Updated,
    Beside,
    Source,
}

impl Sense {
    /// Whether a stamp may begin with such a word.
    pub(super) fn opens_stamp(self) -> bool {
        matches!(
            self,
            Self::Month(_) | Self::Weekday | Self::Published | Self::Updated
        )
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DateWords {
    months: [Vec<String>; 12],
    year_marks: Vec<String>,
    month_marks: Vec<String>,
    month_words: Vec<String>,
    day_marks: Vec<String>,
    inside: Vec<String>,
    weekdays: Vec<String>,
    times: Vec<String>,
    ago: Vec<String>,
    published: Vec<String>,
    updated: Vec<String>,
    beside: Vec<String>,
    sources: Vec<String>,
}

static SENSES: LazyLock<HashMap<String, Vec<Sense>>> = LazyLock::new(|| {
    let words: DateWords = toml::from_str(include_str!("../../config/dates.toml"))
        .expect("the words of dates are compiled in and a test reads them");
    let months = (1..)
        .zip(words.months)
        .map(|(n, names)| (Sense::Month(n), names));
    let lists = [
        (Sense::Year, words.year_marks),
        (Sense::MonthMark, words.month_marks),
        (Sense::MonthWord, words.month_words),
        (Sense::Day, words.day_marks),
        (Sense::Inside, words.inside),
        (Sense::Weekday, words.weekdays),
        (Sense::Time, words.times),
        (Sense::Ago, words.ago),
        (Sense::Published, words.published),
        (Sense::Updated, words.updated),
        (Sense::Beside, words.beside),
        (Sense::Source, words.sources),
    ];
    let mut senses: HashMap<String, Vec<Sense>> = HashMap::new();
    for (sense, names) in months.chain(lists) {
        for name in names {
            senses.entry(fold(&name)).or_default().push(sense);
        }
    }
    let months = list_in_all_languages("months")
        .filter_map(|(name, number)| Some((name, Sense::Month(number.parse().ok()?))));
    let weekdays = list_in_all_languages("weekdays").map(|(name, _)| (name, Sense::Weekday));
    for (name, sense) in months.chain(weekdays) {
        let known = senses.entry(fold(name)).or_default();
        if !known.contains(&sense) {
            known.push(sense);
        }
    }
    senses
});

/// Whether the piece is a word with this sense.
pub(super) fn has_sense(piece: &LinePiece, sense: Sense) -> bool {
    senses(piece).contains(&sense)
}

/// Everything that the piece may say in a date or stamp.
pub(super) fn senses(piece: &LinePiece) -> &'static [Sense] {
    piece
        .word()
        .and_then(|word| SENSES.get(word))
        .map_or(&[], Vec::as_slice)
}

/// A date in print: how many pieces it takes, and its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PrintedDate {
    pub(super) n_pieces: usize,
    pub(super) day: PrintedDay,
}

/// The day that a date in print names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PrintedDay {
    /// Beyond doubt.
    Certain(Date),
    /// Day and month as numbers, in an order that differs by country.
    EitherOrder {
        /// Read with the day first.
        day_first: Date,
    },
}

/// Languages whose papers all print the day before the month where both are numbers and the year is last.
const DAY_FIRST: &str = "af ar az be bg bn ca cs cy da de el es et fi fr ga gl he hi hr id is it ka kk lv mk ml mr ms nb nl pl pt ro ru sk sl sq sr sv ta te th tr uk ur uz vi";

impl PrintedDay {
    /// The day if it is beyond doubt by itself.
    pub(super) fn certain(self) -> Option<Date> {
        match self {
            Self::Certain(day) => Some(day),
            Self::EitherOrder { .. } => None,
        }
    }

    /// The day in a text of this language.
    pub(super) fn in_language(self, language: Option<Language>) -> Option<Date> {
        let is_day_first =
            || language.is_some_and(|l| DAY_FIRST.split(' ').any(|tag| tag == l.tag()));
        match self {
            Self::Certain(day) => Some(day),
            Self::EitherOrder { day_first } => Some(day_first).filter(|_| is_day_first()),
        }
    }
}

/// Years in which news was printed: others are another calendar's, or no years.
const YEARS: std::ops::RangeInclusive<u32> = 1600..=2199;

/// One part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DatePart {
    Year(i16),
    Month(i8),
    Number(i8),
}

/// The date that begins with the first of `pieces`, if one does.
pub(super) fn date(pieces: &[LinePiece]) -> Option<PrintedDate> {
    let (parts, n_pieces) = read_date_parts(pieces);
    let certain = |year: i16, month: i8, day: i8| {
        let day = Date::new(year, month, day).ok()?;
        Some(PrintedDay::Certain(day))
    };
    let day = match parts.as_slice() {
        [
            DatePart::Year(y),
            DatePart::Month(m) | DatePart::Number(m),
            DatePart::Number(d),
        ]
        | [DatePart::Number(d), DatePart::Month(m), DatePart::Year(y)]
        | [DatePart::Month(m), DatePart::Number(d), DatePart::Year(y)] => certain(*y, *m, *d)?,
        [DatePart::Number(a), DatePart::Number(b), DatePart::Year(y)] => {
            day_in_either_order(*y, *a, *b)?
        }
        _ => return None,
    };
    Some(PrintedDate { n_pieces, day })
}

/// Day and month as numbers, in an order that differs by country: certain only if one of them can be no month or
/// both are the same.
fn day_in_either_order(year: i16, a: i8, b: i8) -> Option<PrintedDay> {
    match (Date::new(year, b, a).ok(), Date::new(year, a, b).ok()) {
        (Some(day_first), Some(month_first)) if day_first != month_first => {
            Some(PrintedDay::EitherOrder { day_first })
        }
        (None, None) => None,
        (one, other) => one.or(other).map(PrintedDay::Certain),
    }
}

/// The first three parts of a date and how many pieces they take.
fn read_date_parts(pieces: &[LinePiece]) -> (Vec<DatePart>, usize) {
    let (mut found, mut at) = (Vec::new(), 0);
    while found.len() < 3 {
        let Some(rest @ [first, ..]) = pieces.get(at..) else {
            break;
        };
        if let Some((part, n)) = read_date_part(rest) {
            found.push(part);
            at += n;
            // Both names of one month: *مارس/آذار*.
            if let DatePart::Month(month) = part
                && let Some(n) = other_name(pieces.get(at..).unwrap_or_default(), month)
            {
                at += n;
            }
        } else if at > 0
            && (first.is_mark(&[',', '.', '/', '-', '(', ')', '،'])
                || has_sense(first, Sense::Inside))
        {
            at += 1;
        } else {
            break;
        }
    }
    (found, at)
}

/// How many pieces a stroke and another name of this month take.
fn other_name(pieces: &[LinePiece], month: i8) -> Option<usize> {
    let [mark, rest @ ..] = pieces else {
        return None;
    };
    let (part, n) = read_date_part(rest)?;
    (mark.is_mark(&['/', '(', '-']) && part == DatePart::Month(month)).then_some(n + 1)
}

/// The part of a date that begins here, with the pieces it takes: a number with its mark, or the name of a month.
fn read_date_part(pieces: &[LinePiece]) -> Option<(DatePart, usize)> {
    let first = pieces.first()?;
    let next = pieces.get(1);
    let marked = |sense| next.is_some_and(|next| has_sense(next, sense));
    if let Some((month, n)) = read_printed_month(pieces) {
        return Some((DatePart::Month(month), n));
    }
    if let Some(era) = read_era_year(pieces) {
        return Some(era);
    }
    match (&first.kind, next.map(|next| &next.kind)) {
        (PieceKind::Word(_), Some(PieceKind::Number(month, 1..=2)))
            if has_sense(first, Sense::MonthWord) =>
        {
            Some((DatePart::Month(i8::try_from(*month).ok()?), 2))
        }
        (PieceKind::Number(year, 4), _) if YEARS.contains(year) => {
            let year = i16::try_from(*year).ok()?;
            Some((DatePart::Year(year), 1 + usize::from(marked(Sense::Year))))
        }
        (PieceKind::Number(month, 1..=2), _) if marked(Sense::MonthMark) => {
            Some((DatePart::Month(i8::try_from(*month).ok()?), 2))
        }
        (PieceKind::Number(day, 1..=2), _) => {
            let day = i8::try_from(*day).ok()?;
            Some((DatePart::Number(day), 1 + usize::from(marked(Sense::Day))))
        }
        _ => None,
    }
}

/// The month that a word names, or two words together: *تشرين الأول*.
fn read_printed_month(pieces: &[LinePiece]) -> Option<(i8, usize)> {
    let first = pieces.first()?.word()?;
    let second = pieces.get(1).and_then(LinePiece::word);
    let of_two = second.and_then(|second| SENSES.get(format!("{first} {second}").as_str()));
    let month = |senses: &Vec<Sense>| {
        senses.iter().find_map(|sense| match sense {
            Sense::Month(month) => Some(*month),
            _ => None,
        })
    };
    let of_one = || SENSES.get(first).and_then(month).map(|month| (month, 1));
    of_two
        .and_then(month)
        .map(|month| (month, 2))
        .or_else(of_one)
}

/// The years before the first of each era that East Asia still counts by.
const ERAS: [(&str, i16); 4] = [
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("民國", 1911),
];

/// A year of an era: *令和7年*, *民國114年*; the first is written 元.
fn read_era_year(pieces: &[LinePiece]) -> Option<(DatePart, usize)> {
    let [era, rest @ ..] = pieces else {
        return None;
    };
    let word = era.word()?;
    if let Some(name) = word.strip_suffix("元年") {
        let (_, before) = ERAS.iter().find(|(era, _)| *era == name)?;
        return Some((DatePart::Year(before + 1), 1));
    }
    let (_, before) = ERAS.iter().find(|(era, _)| *era == word)?;
    let [year, mark, ..] = rest else { return None };
    let PieceKind::Number(year, 1..=3) = year.kind else {
        return None;
    };
    let year = before.checked_add(i16::try_from(year).ok()?)?;
    has_sense(mark, Sense::Year).then_some((DatePart::Year(year), 3))
}

#[cfg(test)]
mod tests {
    use crate::load::line_tokens::pieces;
    use crate::text::Language;

    fn day(line: &str) -> Option<String> {
        super::date(&pieces(line, 0, 20)).map(|found| {
            found
                .day
                .certain()
                .map_or_else(|| "in doubt".to_owned(), |day| day.to_string())
        })
    }

    #[test]
    fn one_day_in_many_languages() {
        for line in [
            "2025-03-14",
            "2025/3/14",
            "14 March 2025, 05:30",
            "March 14, 2025",
            "14. März 2025",
            "14th of March, 2025",
            "14 de marzo de 2025",
            "3월 14, 2025",
            "2025년 3월 14일",
            "2025年3月14日",
            "14 марта 2025",
            "14/03/2025",
            "3/14/2025",
            "14 tháng 3, 2025",
            "2025. március 14.",
            "١٤ مارس ٢٠٢٥",
            "14-Mar-2025",
            "2025-03-14T05:30:00Z",
            "14 mrt. 2025",
            "14 آذار 2025",
            "14 مارس/آذار 2025",
            "令和7年3月14日",
            "令和７年３月１４日",
            "民國114年3月14日",
            "14. Mrz 2025",
            "14 mar. 2025",
            "2025년 3월 14일(금)",
        ] {
            assert_eq!(day(line).as_deref(), Some("2025-03-14"), "{line}");
        }
    }

    #[test]
    fn day_and_month_are_never_guessed() {
        assert_eq!(day("03/04/2025").as_deref(), Some("in doubt"));
        assert_eq!(day("04/04/2025").as_deref(), Some("2025-04-04"));
        let found = super::date(&pieces("03/04/2025", 0, 9))
            .map(|found| found.day)
            .unwrap();
        let told = |tag| {
            found
                .in_language(Language::of_tag(tag))
                .map(|day| day.to_string())
        };
        assert_eq!(told("fr").as_deref(), Some("2025-04-03"));
        assert_eq!(told("en"), None);
        assert_eq!(found.in_language(None), None);
        for line in [
            "30 February 2025",
            "14 March",
            "13/13/2025",
            "March 2025",
            "14 มีนาคม 2568",
        ] {
            assert_eq!(day(line), None, "{line}");
        }
    }
}
