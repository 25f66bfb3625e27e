//! Dates in print: finds the day that some pieces of a line name, in the words of `config/dates.toml`.
//!
//! Where day and month cannot be told apart, no day is named: 03/04/2025 is read as a date and nothing more.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::line_tokens::{LinePiece, PieceKind};
use crate::text::fold;

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
    ];
    let mut senses: HashMap<String, Vec<Sense>> = HashMap::new();
    for (sense, names) in months.chain(lists) {
        for name in names {
            senses.entry(fold(&name)).or_default().push(sense);
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

/// A date in print: how many pieces it takes, and its day if that is beyond doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PrintedDate {
    pub(super) n_pieces: usize,
    pub(super) day: Option<Date>,
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
    let day = match parts.as_slice() {
        [
            DatePart::Year(y),
            DatePart::Month(m) | DatePart::Number(m),
            DatePart::Number(d),
        ]
        | [DatePart::Number(d), DatePart::Month(m), DatePart::Year(y)]
        | [DatePart::Month(m), DatePart::Number(d), DatePart::Year(y)] => {
            Some(Date::new(*y, *m, *d).ok()?)
        }
        [DatePart::Number(a), DatePart::Number(b), DatePart::Year(y)] => {
            day_in_either_order(*y, *a, *b)?
        }
        _ => return None,
    };
    Some(PrintedDate { n_pieces, day })
}

/// Day and month as numbers, in an order that differs by country: certain only if one of them can be no month or
/// both are the same.
fn day_in_either_order(year: i16, a: i8, b: i8) -> Option<Option<Date>> {
    match (Date::new(year, b, a).ok(), Date::new(year, a, b).ok()) {
        (Some(one), Some(other)) => Some((one == other).then_some(one)),
        (None, None) => None,
        (one, other) => Some(one.or(other)),
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
        } else if at > 0
            && (first.is_mark(&[',', '.', '/', '-']) || has_sense(first, Sense::Inside))
        {
            at += 1;
        } else {
            break;
        }
    }
    (found, at)
}

/// The part of a date that begins here, with the pieces it takes: a number with its mark, or the name of a month.
fn read_date_part(pieces: &[LinePiece]) -> Option<(DatePart, usize)> {
    let first = pieces.first()?;
    let next = pieces.get(1);
    let marked = |sense| next.is_some_and(|next| has_sense(next, sense));
    if let Some(month) = senses(first).iter().find_map(|sense| match sense {
        Sense::Month(month) => Some(*month),
        _ => None,
    }) {
        return Some((DatePart::Month(month), 1));
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

#[cfg(test)]
mod tests {
    use crate::load::line_tokens::pieces;

    fn day(line: &str) -> Option<String> {
        super::date(&pieces(line, 0, 20)).map(|found| {
            found
                .day
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
        ] {
            assert_eq!(day(line).as_deref(), Some("2025-03-14"), "{line}");
        }
    }

    #[test]
    fn day_and_month_are_never_guessed() {
        assert_eq!(day("03/04/2025").as_deref(), Some("in doubt"));
        assert_eq!(day("04/04/2025").as_deref(), Some("2025-04-04"));
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
