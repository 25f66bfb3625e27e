//! Dates and times of day: what linked sentences say of when.

use std::ops::Range;

use super::clause::Clause;
use super::days::{Day, WEEKDAYS};
use super::inside::{Inside, Side, answers, beside};
use super::joining::{Groups, greedy, links};
use super::rows::{is_shared, row, told};
use super::{Fact, FactKind, FactStatus, Mention};
use crate::compare::{Comparison, Link};
use crate::text::{SentenceId, Span, Story, Table, TokenId, TokenKind, VersionId};

/// A point in time as far as it is said; parts that are not said are open.
#[derive(Clone, Debug, PartialEq, Eq)]
enum When {
    /// A day with every reading of its numbers: month and day.
    Day {
        year: Option<i64>,
        readings: Vec<(i64, i64)>,
    },
    Month {
        year: Option<i64>,
        month: i64,
    },
    Year(i64),
    Decade(i64),
    Weekday(usize),
    /// Minutes since midnight.
    Time(i64),
}

struct Dated {
    version: VersionId,
    sentence: SentenceId,
    span: Span,
    tokens: Range<TokenId>,
    when: When,
    is_taken_back: bool,
}

const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "janvier", "enero"],
    &["february", "feb", "februar", "février", "febrero"],
    &["march", "mar", "märz", "mars", "marzo"],
    &["april", "apr", "avril", "abril"],
    &["may", "mai", "mayo"],
    &["june", "jun", "juni", "juin", "junio"],
    &["july", "jul", "juli", "juillet", "julio"],
    &["august", "aug", "août", "agosto"],
    &["september", "sept", "sep", "septembre", "septiembre"],
    &["october", "oct", "oktober", "octobre", "octubre"],
    &["november", "nov", "novembre", "noviembre"],
    &["december", "dec", "dezember", "décembre", "diciembre"],
];

fn month(clause: &Clause<'_>, at: usize) -> Option<i64> {
    let word = clause
        .words
        .get(at)
        .filter(|w| w.is_capital() || !w.text.is_ascii())?;
    let folded = word.folded;
    let place = MONTHS.iter().position(|names| names.contains(&folded))?;
    Some(place as i64 + 1)
}

fn plain(clause: &Clause<'_>, at: usize, up_to: i64) -> Option<i64> {
    let word = clause.folded(at);
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
    plain(clause, at, 2199).filter(|year| *year >= 1500)
}

/// The places of all dates and times of a sentence.
pub(super) fn places(clause: &Clause<'_>) -> Vec<Range<usize>> {
    read(clause).into_iter().map(|(place, _)| place).collect()
}

fn read(clause: &Clause<'_>) -> Vec<(Range<usize>, When)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < clause.words.len() {
        match one(clause, at) {
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
fn one(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    numeric(clause, at)
        .or_else(|| day_first(clause, at))
        .or_else(|| month_first(clause, at))
        .or_else(|| time(clause, at))
        .or_else(|| loose(clause, at))
}

/// `2021-08-20`, `03/04/2025`, `2025년 3월 14일`.
fn numeric(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let word = clause.folded(at);
    if let Some((y, m, d)) = Day::parse(word) {
        return Some((
            at + 1,
            When::Day {
                year: Some(y),
                readings: vec![(m, d)],
            },
        ));
    }
    if word.ends_with('년')
        && clause.folded(at + 1).ends_with('월')
        && clause.folded(at + 2).ends_with('일')
    {
        let (y, m, d) = (
            year(clause, at)?,
            plain(clause, at + 1, 12)?,
            plain(clause, at + 2, 31)?,
        );
        return Some((
            at + 3,
            When::Day {
                year: Some(y),
                readings: vec![(m, d)],
            },
        ));
    }
    if clause.folded(at + 1) == "/" && clause.folded(at + 3) == "/" {
        let (a, b, y) = (
            plain(clause, at, 31)?,
            plain(clause, at + 2, 31)?,
            year(clause, at + 4)?,
        );
        let readings = in_either_order(a, b);
        return (!readings.is_empty()).then_some((
            at + 5,
            When::Day {
                year: Some(y),
                readings,
            },
        ));
    }
    // `20.08.2021` is one token; where stops part the numbers the day comes first.
    let parts: Vec<&str> = word.split('.').collect();
    if let [d, m, y] = parts.as_slice() {
        let (d, m, y) = (d.parse().ok()?, m.parse().ok()?, y.parse().ok()?);
        Day::new(y, m, d).filter(|_| y >= 1500)?;
        return Some((
            at + 1,
            When::Day {
                year: Some(y),
                readings: vec![(m, d)],
            },
        ));
    }
    None
}

/// Day and month as numbers, in every order that the calendar allows: countries differ, so neither is guessed.
fn in_either_order(a: i64, b: i64) -> Vec<(i64, i64)> {
    let mut readings = vec![(a, b), (b, a)];
    readings.retain(|&(m, _)| m <= 12);
    readings.sort_unstable();
    readings.dedup();
    readings
}

/// *21 August 2021*, *14. März*, *14 de marzo de 2025*.
fn day_first(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let day = plain(clause, at, 31)?;
    let mut next = at + 1;
    while matches!(clause.folded(next), "." | "de" | "of") && next < at + 3 {
        next += 1;
    }
    let month = month(clause, next).or_else(|| {
        let lower = clause.folded(next);
        MONTHS
            .iter()
            .position(|names| names.contains(&lower) && lower.len() > 3)
            .map(|n| n as i64 + 1)
    })?;
    let mut behind = next + 1;
    if matches!(clause.folded(behind), "de" | "," | "del") && year(clause, behind + 1).is_some() {
        behind += 1;
    }
    let year = year(clause, behind);
    let to = if year.is_some() { behind + 1 } else { next + 1 };
    Some((
        to,
        When::Day {
            year,
            readings: vec![(month, day)],
        },
    ))
}

/// *August 20, 2021*, *Aug. 20*, *August 2021*, *in August*.
fn month_first(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let month = month(clause, at)?;
    let mut next = at + 1;
    next += usize::from(clause.folded(next) == ".");
    if let Some(day) = plain(clause, next, 31) {
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
            },
        ));
    }
    let is_said = matches!(
        clause.before(at, 1),
        "in" | "since" | "until" | "last" | "next" | "by" | "of" | "early" | "late"
    );
    // *May*, *March* and *Mar* are words and names too.
    (is_said && clause.folded(at).len() > 3).then_some((at + 1, When::Month { year: None, month }))
}

/// *18:40*, *6:40 p.m.*, *8.40 a.m.*, *9 pm*.
fn time(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let word = clause.folded(at);
    let (word, glued) = ["am", "pm"]
        .iter()
        .find_map(|e| Some((word.strip_suffix(e)?, Some(*e))))
        .unwrap_or((word, None));
    let (hour, minute) = word.split_once([':', '.']).unwrap_or((word, "00"));
    let has_colon = word.contains(':');
    let hour: i64 = hour.parse().ok().filter(|h| (0..=24).contains(h))?;
    let minute: i64 = minute
        .parse()
        .ok()
        .filter(|m| (0..60).contains(m) && minute.len() == 2)?;
    let half = glued.or_else(|| match clause.folded(at + 1) {
        "am" | "a.m" | "a.m." => Some("am"),
        "pm" | "p.m" | "p.m." => Some("pm"),
        _ => None,
    });
    let to = if glued.is_some() || half.is_none() {
        at + 1
    } else {
        at + 2
    };
    let to =
        to + usize::from(half.is_some() && clause.folded(to) == "." && to + 1 < clause.words.len());
    match half {
        Some("am") if (1..=12).contains(&hour) => Some((to, When::Time(hour % 12 * 60 + minute))),
        Some(_) if (1..=12).contains(&hour) => {
            Some((to, When::Time((hour % 12 + 12) * 60 + minute)))
        }
        _ if has_colon && clause.words[at].kind == TokenKind::Number => {
            Some((to, When::Time(hour * 60 + minute)))
        }
        _ => None,
    }
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
        return Some((at + 1, When::Weekday(weekday)));
    }
    let year = year(clause, at).filter(|y| (1700..=2100).contains(y))?;
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
    );
    let counts = clause
        .words
        .get(at + 1)
        .is_some_and(|w| w.is_content() && w.folded.ends_with('s') && clause.before(at, 1) != "in");
    (said && !counts && seen.text.len() == 4).then_some((at + 1, When::Year(year)))
}

/// The rows of dates and times.
pub(super) fn facts(
    story: &Story,
    comparison: &Comparison,
    clauses: &Table<SentenceId, Clause<'_>>,
) -> Vec<Fact> {
    let all: Vec<Dated> = clauses
        .iter()
        .filter(|c| !c.is_furniture)
        .flat_map(found)
        .collect();
    let inside = Inside::new(all.iter().map(|d| d.sentence));
    let mut groups = Groups::new(all.len());
    let days: Vec<Option<Day>> = all.iter().map(|d| published(story, d.version)).collect();
    for link in links(comparison) {
        let (left, right) = (inside.of(&link.left), inside.of(&link.right));
        let mut scored = Vec::new();
        for &i in &left {
            for &j in &right {
                let alone = |of: &[usize], n: usize| {
                    of.iter()
                        .filter(|&&k| class(&all[k].when) == class(&all[n].when))
                        .count()
                        == 1
                };
                let near = alone(&left, i) && alone(&right, j);
                let score = closeness(&all[i], &all[j], (days[i], days[j]), link, near);
                if score > 0 {
                    scored.push((score, i, j));
                }
            }
        }
        for (i, j) in greedy(scored) {
            groups.join(i, j);
        }
    }
    for (n, two) in all.windows(2).enumerate() {
        if two[0].sentence == two[1].sentence
            && (two[0].is_taken_back || two[1].is_taken_back)
            && class(&two[0].when) <= 1
            && class(&two[1].when) <= 1
        {
            groups.join(n, n + 1);
        }
    }
    groups
        .all()
        .iter()
        .map(|group| fact(story, &all, &days, group))
        .collect()
}

fn found(clause: &Clause<'_>) -> Vec<Dated> {
    let read = read(clause);
    let taken_back = read.iter().map(|(place, _)| {
        let first = (place.start.saturating_sub(14)..place.start).any(|at| {
            clause.folded(at) == "first"
                && matches!(clause.folded(at + 1), "said" | "reported" | "stated")
        });
        first || clause.before(place.start, 1) == "not"
    });
    let taken_back: Vec<bool> = taken_back.collect();
    let dated = read
        .into_iter()
        .zip(taken_back)
        .map(|((place, when), is_taken_back)| Dated {
            version: clause.version,
            sentence: clause.sentence,
            span: clause.span(place.start, place.end),
            tokens: clause.token(place.start)..clause.token(place.end),
            when,
            is_taken_back,
        });
    dated.collect()
}

fn published(story: &Story, version: VersionId) -> Option<Day> {
    let (year, month, day) = Day::parse(story.versions[version].published.as_deref()?)?;
    Day::new(year, month, day)
}

fn class(when: &When) -> u8 {
    match when {
        When::Day { .. } => 0,
        When::Month { .. } => 1,
        When::Year(_) => 2,
        When::Decade(_) => 3,
        When::Weekday(_) => 4,
        When::Time(_) => 5,
    }
}

/// How much speaks for two dates of linked sentences stating one thing; dates that differ need a sign of the place.
fn closeness(
    one: &Dated,
    other: &Dated,
    days: (Option<Day>, Option<Day>),
    link: &Link,
    are_alone: bool,
) -> i32 {
    if agree(one, other, days) {
        return 60;
    }
    if class(&one.when) != class(&other.when) {
        return 0;
    }
    let answered = answers(link, &one.tokens, &other.tokens);
    let place = |side: Side| {
        answers(
            link,
            &beside(&one.tokens, side),
            &beside(&other.tokens, side),
        )
    };
    let framed = i32::from(place(Side::Before)) + i32::from(place(Side::Behind));
    match (answered, are_alone) {
        (true, _) => 30 + framed,
        (false, true) if framed > 0 => 20 + framed,
        (false, true) => 10,
        (false, false) if framed == 2 => 8,
        (false, false) => 0,
    }
}

/// Whether two dates may be one.
fn agree(one: &Dated, other: &Dated, days: (Option<Day>, Option<Day>)) -> bool {
    let open = |a: Option<i64>, b: Option<i64>| a.is_none() || b.is_none() || a == b;
    match (&one.when, &other.when) {
        (
            When::Day {
                year: a,
                readings: left,
            },
            When::Day {
                year: b,
                readings: right,
            },
        ) => open(*a, *b) && left.iter().any(|r| right.contains(r)),
        (
            When::Month {
                year: a,
                month: left,
            },
            When::Month {
                year: b,
                month: right,
            },
        ) => open(*a, *b) && left == right,
        (When::Day { year: a, readings }, When::Month { year: b, month })
        | (When::Month { year: b, month }, When::Day { year: a, readings }) => {
            open(*a, *b) && readings.iter().any(|(m, _)| m == month)
        }
        (When::Weekday(weekday), When::Day { year, readings }) => {
            weekday_meets(*weekday, *year, readings, days.0)
        }
        (When::Day { year, readings }, When::Weekday(weekday)) => {
            weekday_meets(*weekday, *year, readings, days.1)
        }
        (left, right) => left == right,
    }
}

/// Whether a weekday, read against the day of publication, can be this day: the last such day before it or the next.
fn weekday_meets(
    weekday: usize,
    year: Option<i64>,
    readings: &[(i64, i64)],
    published: Option<Day>,
) -> bool {
    let Some(published) = published else {
        return false;
    };
    let Some(year) = year else { return false };
    readings
        .iter()
        .filter_map(|&(m, d)| Day::new(year, m, d))
        .any(|day| day.weekday() == weekday && published.since(day).abs() <= 7)
}

fn fact(story: &Story, all: &[Dated], days: &[Option<Day>], group: &[usize]) -> Fact {
    let mention = |&n: &usize| Mention {
        version: all[n].version,
        span: all[n].span,
        value: Some(value(&all[n].when)),
    };
    let mentions: Vec<Mention> = group.iter().map(mention).collect();
    if !is_shared(&mentions) {
        return row(story, FactKind::Date, FactStatus::Single, mentions);
    }
    let holding: Vec<usize> = group
        .iter()
        .copied()
        .filter(|&n| !all[n].is_taken_back)
        .collect();
    let clash = holding.iter().enumerate().any(|(k, &i)| {
        holding.iter().skip(k + 1).any(|&j| {
            all[i].version != all[j].version
                && !agree(&all[i], &all[j], (days[i], days[j]))
                && class(&all[i].when).max(1) == class(&all[j].when).max(1)
        })
    });
    let same = group.iter().all(|&n| all[n].when == all[group[0]].when);
    let status = if clash {
        FactStatus::Conflict
    } else if same {
        FactStatus::Agree
    } else {
        FactStatus::Vary
    };
    let sayings: Vec<(VersionId, String)> = group
        .iter()
        .map(|&n| (all[n].version, story.text(all[n].span).to_owned()))
        .collect();
    let mut fact = row(story, FactKind::Date, status, mentions);
    if clash {
        fact.why = Some(format!(
            "the dates or times are not the same: {}",
            told(story, &sayings)
        ));
    } else if !same {
        fact.why = Some(format!(
            "the same day, said otherwise: {}",
            told(story, &sayings)
        ));
    }
    fact
}

fn value(when: &When) -> String {
    match when {
        When::Day { year, readings } => {
            let each: Vec<String> = readings
                .iter()
                .map(|(m, d)| {
                    format!(
                        "{}-{m:02}-{d:02}",
                        year.map_or("-".to_owned(), |y| y.to_string())
                    )
                })
                .collect();
            each.join(" or ")
        }
        When::Month { year, month } => format!(
            "{}-{month:02}",
            year.map_or("-".to_owned(), |y| y.to_string())
        ),
        When::Year(year) => year.to_string(),
        When::Decade(decade) => format!("{decade}s"),
        When::Weekday(weekday) => WEEKDAYS[*weekday].to_owned(),
        When::Time(minutes) => format!("{:02}:{:02}", minutes / 60, minutes % 60),
    }
}
