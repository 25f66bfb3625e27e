//! Dates and times of day as they are printed, in any order of day and month that the calendar allows.

use super::rules;
use std::ops::Range;

use super::civil_day::{Day, WEEKDAYS};
use super::date_expression::{MonthPart, When};
use super::listed_days::{find_listed_month, read_listed_day, read_listed_number};
use super::listed_times::read_listed_time;
use super::month_parts::{read_mid_month, read_mid_year, read_month_part};
use super::months;
use super::relative_dates::{read_relative_date, read_week_behind};
use super::seasons::read_season;
use super::times_of_day::{read_clock_time, read_noon, read_time_of_day};
use super::year_spans::{opens_span, read_year_span};
use crate::facts::clause::Clause;
use crate::text::TokenKind;

/// The month whose name stands at a place, with a capital or where no capital is written.
fn read_month_name(clause: &Clause<'_>, at: usize) -> Option<i64> {
    let word = clause.words.get(at)?;
    let is_name = word.is_capital() || !clause.tongue.is_english();
    months::find_month_number(clause.tongue, word.folded).filter(|_| is_name)
}

fn read_date_number(clause: &Clause<'_>, at: usize, up_to: i64) -> Option<i64> {
    let word = clause.folded(at);
    if clause.tongue.has_news_words() {
        return read_listed_number(clause, word).filter(|n| (1..=up_to).contains(n));
    }
    let word = ["st", "nd", "rd", "th", "일", "월", "년"]
        .iter()
        .find_map(|e| word.strip_suffix(e))
        .unwrap_or(word);
    let is_digits = !word.is_empty() && word.len() <= 4 && word.chars().all(|c| c.is_ascii_digit());
    word.parse()
        .ok()
        .filter(|n| is_digits && (1..=up_to).contains(n))
}

fn year(clause: &Clause<'_>, at: usize) -> Option<i64> {
    let years = rules::DATED_YEARS;
    read_date_number(clause, at, *years.end()).filter(|year| years.contains(year))
}

/// The year behind the strokes of *13/05/25*.
fn short_year(clause: &Clause<'_>, at: usize) -> Option<i64> {
    let word = clause.folded(at);
    let is_short = word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit());
    let year = word.parse::<i64>().ok().filter(|_| is_short)?;
    Some(rules::CENTURY + year)
}

/// The places of all dates and times of a sentence.
pub(crate) fn find_date_places(clause: &Clause<'_>) -> Vec<Range<usize>> {
    read_dates(clause)
        .into_iter()
        .map(|(place, _)| place)
        .collect()
}

pub(crate) fn read_dates(clause: &Clause<'_>) -> Vec<(Range<usize>, When)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < clause.words.len() {
        if let Some(years) = read_year_span(clause, at) {
            found.extend(years.map(|year| (at..at + 1, year)));
            at += 1;
            continue;
        }
        match read_date(clause, at) {
            Some((to, when)) => {
                found.push((at..to, when));
                at = to;
            }
            None => at += 1,
        }
    }
    found
}

/// The date or time that begins at a place, with the place behind it.
fn read_date(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    numeric(clause, at)
        .or_else(|| read_listed_time(clause, at))
        .or_else(|| read_listed_day(clause, at))
        .or_else(|| day_first(clause, at))
        .or_else(|| month_first(clause, at))
        .or_else(|| read_month_part(clause, at, |at| read_month_name(clause, at)))
        .or_else(|| {
            let month = |name: &str| months::find_month_number(clause.tongue, name);
            read_mid_month(clause, at, month)
        })
        .or_else(|| read_mid_year(clause, at))
        .or_else(|| read_clock_time(clause, at))
        .or_else(|| read_noon(clause, at))
        .or_else(|| read_time_of_day(clause, at))
        .or_else(|| read_relative_date(clause, at))
        .or_else(|| read_season(clause, at))
        .or_else(|| loose(clause, at))
}

/// `2021-08-20`, `03/04/2025`, `2025년 3월 14일`, `20.08.2021`.
fn numeric(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    // *2025-04-03까지*: the ending is no part of the day.
    let is_hangul = |c: char| ('\u{ac00}'..='\u{d7a3}').contains(&c);
    let word = match clause.folded(at) {
        word if word.contains('-') => word.trim_end_matches(is_hangul),
        word => word,
    };
    let ends = |n: usize, ending: char| clause.folded(at + n).ends_with(ending);
    // *45-7-2* is a record of fights.
    let is_whole = word.find('-') == Some(4);
    if let Some((y, m, d)) = Day::parse(word).filter(|_| is_whole) {
        Some((at + 1, day_of(y, vec![(m, d)])))
    } else if ends(0, '년') && ends(1, '월') && ends(2, '일') {
        let y = year(clause, at)?;
        let (m, d) = (
            read_date_number(clause, at + 1, 12)?,
            read_date_number(clause, at + 2, 31)?,
        );
        Some((at + 3, day_of(y, vec![(m, d)])))
    } else if clause.folded(at + 1) == "/" && clause.folded(at + 3) == "/" {
        let (a, b) = (
            read_date_number(clause, at, 31)?,
            read_date_number(clause, at + 2, 31)?,
        );
        let y = year(clause, at + 4).or_else(|| short_year(clause, at + 4))?;
        let readings = match clause.tongue.has_news_words() && b <= 12 {
            // In all of these languages the day comes first.
            true => vec![(b, a)],
            false => list_day_month_orders(a, b),
        };
        (!readings.is_empty()).then(|| (at + 5, day_of(y, readings)))
    } else {
        let mark = if clause.tongue.has_news_words() && word.contains('-') {
            '-'
        } else {
            '.'
        };
        Some((at + 1, parted_day(word, mark)?))
    }
}

fn day_of(year: i64, readings: Vec<(i64, i64)>) -> When {
    When::Day {
        year: Some(year),
        readings,
    }
}

/// `20.08.2021` is one token; where stops part the numbers the day comes first, and so it does where dashes do, English
/// aside: `20-08-2021`.
fn parted_day(word: &str, mark: char) -> Option<When> {
    let parts: Vec<&str> = word.split(mark).collect();
    let [d, m, y] = parts.as_slice() else {
        return None;
    };
    let (d, m, y) = (d.parse().ok()?, m.parse().ok()?, y.parse().ok()?);
    Day::new(y, m, d).filter(|_| y >= *rules::DATED_YEARS.start())?;
    Some(day_of(y, vec![(m, d)]))
}

/// Day and month as numbers, in every order that the calendar allows: countries differ, so neither is guessed.
fn list_day_month_orders(a: i64, b: i64) -> Vec<(i64, i64)> {
    let mut readings = vec![(a, b), (b, a)];
    readings.retain(|&(m, _)| m <= 12);
    readings.sort_unstable();
    readings.dedup();
    readings
}

/// *21 August 2021*, *14. März*, *14 de marzo de 2025*.
fn day_first(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let day = read_date_number(clause, at, 31)?;
    let mut next = at + 1;
    while matches!(clause.folded(next), "." | "de" | "of" | "°" | "من") && next < at + 3 {
        next += 1;
    }
    if let Some((month, n_words)) = find_listed_month(clause, next) {
        return Some(with_year_behind(clause, next + n_words, (month, day)));
    }
    // *3 march*: behind a day a longer name needs no capital.
    let lower = clause.folded(next);
    let month = months::find_month_number(clause.tongue, lower)
        .filter(|_| lower.len() > 3)
        .or_else(|| read_month_name(clause, next))?;
    let mut behind = next + 1;
    if matches!(clause.folded(behind), "de" | "," | "del") && year(clause, behind + 1).is_some() {
        behind += 1;
    }
    let year = year(clause, behind);
    // *The 19 Sept. 11 hijackers*: the day stands behind its month.
    let next_day = behind + usize::from(clause.folded(behind) == ".");
    if year.is_none()
        && clause.tongue.is_english()
        && !is_day_due(clause, at)
        && read_date_number(clause, next_day, 31).is_some()
    {
        return None;
    }
    let to = if year.is_some() { behind + 1 } else { next + 1 };
    Some((
        to,
        When::Day {
            year,
            readings: vec![(month, day)],
        },
    ))
}

/// The day of a month of a language other than English, with the year behind it if one stands there.
fn with_year_behind(clause: &Clause<'_>, to: usize, reading: (i64, i64)) -> (usize, When) {
    let is_link = matches!(clause.folded(to), "de" | "del" | "," | ".");
    let place = to + usize::from(is_link && year(clause, to + 1).is_some());
    let year = year(clause, place);
    let when = When::Day {
        year,
        readings: vec![reading],
    };
    (if year.is_some() { place + 1 } else { to }, when)
}

/// Whether a number at a place can only be a day: *on 12 May 30 people came*.
fn is_day_due(clause: &Clause<'_>, at: usize) -> bool {
    matches!(
        clause.before(at, 1),
        "on" | "from" | "since" | "until" | "till" | "by"
    )
}

/// *In March 12 people were hurt*: no day of a month stands behind *in*, so the number counts.
fn is_count_behind_month(clause: &Clause<'_>, month: usize, number: usize) -> bool {
    let counted = clause.words.get(number + 1);
    let is_counted = counted.is_some_and(|word| {
        word.kind == TokenKind::Word
            && word.text.starts_with(char::is_lowercase)
            && word.is_content()
    });
    let is_plain = clause.words[number]
        .text
        .bytes()
        .all(|b| b.is_ascii_digit());
    clause.before(month, 1) == "in" && is_counted && is_plain
}

/// *August 20, 2021*, *Aug. 20*, *August 2021*, *in August*.
fn month_first(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    // Elsewhere the day comes first.
    let month = read_month_name(clause, at).filter(|_| clause.words[at].is_capital())?;
    let mut next = at + 1;
    next += usize::from(clause.folded(next) == ".");
    let day = read_date_number(clause, next, 31);
    if let Some(day) = day.filter(|_| !is_count_behind_month(clause, at, next)) {
        let comma = usize::from(clause.folded(next + 1) == ",");
        let year = year(clause, next + 1 + comma);
        let to = if year.is_some() {
            next + 2 + comma
        } else {
            next + 1
        };
        return Some((
            to,
            When::Day {
                year,
                readings: vec![(month, day)],
            },
        ));
    }
    if let Some(year) = year(clause, next) {
        return Some((
            next + 1,
            When::Month {
                year: Some(year),
                month,
                part: MonthPart::Whole,
            },
        ));
    }
    let when = When::Month {
        year: None,
        month,
        part: MonthPart::Whole,
    };
    is_month_told(clause, at).then_some((at + 1, when))
}

/// Whether the name of a month alone tells a month: *in August*. *May*, *March* and *Mar* are words and names too.
fn is_month_told(clause: &Clause<'_>, at: usize) -> bool {
    let is_said = matches!(
        clause.before(at, 1),
        "in" | "since" | "until" | "last" | "next" | "by" | "of" | "early" | "late"
    );
    let is_long = clause.folded(at).len() > 3;
    let is_may = clause.folded(at) == "may"
        && clause.tongue.is_english()
        && matches!(
            clause.before(at, 1),
            "in" | "since" | "until" | "early" | "late"
        );
    is_said && (is_long || is_may)
}

/// Years, decades and weekdays.
fn loose(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let seen = clause.words.get(at)?;
    if let Some(decade) = seen.folded.strip_suffix("0s").filter(|d| d.len() == 3) {
        return Some((at + 1, When::Decade(decade.parse::<i64>().ok()? * 10)));
    }
    if let Some(weekday) = WEEKDAYS
        .iter()
        .position(|day| *day == seen.folded && seen.is_capital())
    {
        let alone = (at + 1, When::Weekday(weekday));
        return Some(read_week_behind(clause, at, weekday).unwrap_or(alone));
    }
    let year = year(clause, at).filter(|y| rules::BARE_YEARS.contains(y))?;
    let said = matches!(
        clause.before(at, 1),
        "in" | "since"
            | "by"
            | "from"
            | "until"
            | "of"
            | "its"
            | "to"
            | "and"
            | "before"
            | "after"
            | "the"
            | "during"
            | "im"
            | "jahr"
            | "en"
            | "late"
            | "early"
    ) || opens_span(clause, at);
    let counts = clause
        .words
        .get(at + 1)
        .is_some_and(|w| w.is_content() && w.folded.ends_with('s') && clause.before(at, 1) != "in");
    (said && !counts && seen.text.len() == 4).then_some((at + 1, When::Year(year)))
}
