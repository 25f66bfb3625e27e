//! Whether two dates can be one, each read against the day on which its version was published.

use super::civil_day::Day;
use super::date_expression::{Grain, When, classify_date, is_day};
use super::rules;
use super::seasons::list_season_years;

/// What two dates say of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meeting {
    /// They can be one.
    Same,
    /// Nothing is known that would tell: *yesterday* of a version without a date, *Friday*.
    Open,
    /// They cannot be one.
    Apart,
}

/// A date with the day of publication of its version, where that is known.
#[derive(Clone, Copy)]
pub(crate) struct StatedDate<'a> {
    pub(crate) when: &'a When,
    pub(crate) published: Option<Day>,
    /// Whether it is hedged, as in *about 6 p.m.*
    pub(crate) is_about: bool,
    /// The zone of a time of day, in minutes from Greenwich, where it is named.
    pub(crate) zone: Option<i64>,
    /// Whether *last* stands before a weekday.
    pub(crate) is_last: bool,
}

/// Days, the first and the last.
type Days = (Day, Day);

pub(crate) fn compare_dates(one: StatedDate<'_>, other: StatedDate<'_>) -> Meeting {
    if let (Some(a), Some(b)) = (minutes(one.when), minutes(other.when)) {
        return times((a, one), (b, other));
    }
    if one.when == other.when {
        return Meeting::Same;
    }
    if let (When::Season(..), When::Season(..)) = (one.when, other.when) {
        return compare_seasons(one, other);
    }
    if let Some(is_same) = by_words(one, other).or_else(|| by_calendar(one, other)) {
        return if is_same {
            Meeting::Same
        } else {
            Meeting::Apart
        };
    }
    if let (Some(a), Some(b)) = (weekday_of(one.when), weekday_of(other.when))
        && a == b
    {
        return Meeting::Same;
    }
    let is_relative = |told: StatedDate<'_>| matches!(told.when, When::Relative(..));
    if classify_date(one.when) != classify_date(other.when)
        || is_relative(one)
        || is_relative(other)
    {
        Meeting::Open
    } else {
        Meeting::Apart
    }
}

fn weekday_of(when: &When) -> Option<usize> {
    match when {
        When::Weekday(weekday) | When::WeekdayOfWeek(weekday, _) => Some(*weekday),
        _ => None,
    }
}

/// What two seasons say of each other: *last summer* of a version without a date may be any.
fn compare_seasons(one: StatedDate<'_>, other: StatedDate<'_>) -> Meeting {
    let (When::Season(a, of_one), When::Season(b, of_other)) = (one.when, other.when) else {
        return Meeting::Open;
    };
    let (ones, others) = (
        list_season_years(*a, *of_one, one.published),
        list_season_years(*b, *of_other, other.published),
    );
    let meet = ones.iter().any(|year| others.contains(year));
    match () {
        () if a != b => Meeting::Apart,
        () if ones.is_empty() || others.is_empty() => Meeting::Open,
        () if meet => Meeting::Same,
        () => Meeting::Apart,
    }
}

/// The minutes of a time of day.
fn minutes(when: &When) -> Option<i64> {
    match when {
        When::Time(minutes) | When::HalfDayTime(minutes) => Some(*minutes),
        _ => None,
    }
}

/// What two times of day say of each other, each in its zone.
fn times((a, one): (i64, StatedDate<'_>), (b, other): (i64, StatedDate<'_>)) -> Meeting {
    let is_near =
        |off: i64| off == 0 || one.is_about != other.is_about && off.abs() <= rules::ABOUT_MINUTES;
    // *Six o'clock* may be told of either half of the day.
    let is_open = |told: StatedDate<'_>| matches!(told.when, When::HalfDayTime(_));
    let turn = |off: i64, of: i64| (off + of / 2).rem_euclid(of) - of / 2;
    let off = match (one.zone, other.zone) {
        (Some(x), Some(y)) => turn(a - x - b + y, DAY),
        _ => a - b,
    };
    let off = match is_open(one) || is_open(other) {
        true => turn(off, DAY / 2),
        false => off,
    };
    match one.zone.is_some() == other.zone.is_some() {
        _ if is_near(off) => Meeting::Same,
        // Whole hours apart may be the same time, by the clock of another place.
        false if off % 60 == 0 => Meeting::Open,
        _ => Meeting::Apart,
    }
}

/// The minutes of a day.
const DAY: i64 = 24 * 60;

/// Whether two words that are the same mean other days, by the days of publication.
pub(crate) fn is_shifted(one: StatedDate<'_>, other: StatedDate<'_>) -> bool {
    let is_told_from_then = matches!(
        one.when,
        When::Relative(..) | When::Weekday(_) | When::WeekdayOfWeek(..)
    );
    one.when == other.when && is_told_from_then && by_calendar(one, other) == Some(false)
}

/// What can be said without a calendar.
fn by_words(one: StatedDate<'_>, other: StatedDate<'_>) -> Option<bool> {
    let open = |a: Option<i64>, b: Option<i64>| a.is_none() || b.is_none() || a == b;
    match (one.when, other.when) {
        (
            When::Day { year: a, readings },
            When::Day {
                year: b,
                readings: others,
            },
        ) => Some(open(*a, *b) && readings.iter().any(|r| others.contains(r))),
        (
            When::Month {
                year: a,
                month,
                part,
            },
            When::Month {
                year: b,
                month: other,
                part: other_part,
            },
        ) => Some(open(*a, *b) && month == other && part.meets(*other_part)),
        (
            When::Day { year: a, readings },
            When::Month {
                year: b,
                month,
                part,
            },
        )
        | (
            When::Month {
                year: b,
                month,
                part,
            },
            When::Day { year: a, readings },
        ) => {
            let holds = |&(m, day): &(i64, i64)| m == *month && part.has(day);
            Some(open(*a, *b) && readings.iter().any(holds))
        }
        _ => None,
    }
}

/// What the calendar says, if both are days or spans of days.
fn by_calendar(one: StatedDate<'_>, other: StatedDate<'_>) -> Option<bool> {
    let (ones, others) = (list_possible_days(one), list_possible_days(other));
    if ones.is_empty() || others.is_empty() {
        return None;
    }
    let meet = |a: &Days, b: &Days| a.0 <= b.1 && b.0 <= a.1;
    let is_same = ones.iter().any(|a| others.iter().any(|b| meet(a, b)));
    // A day outside a year is told of something else, unless the sentences put one for the other.
    let are_alike = is_day(one.when) && is_day(other.when)
        || classify_date(one.when) == classify_date(other.when);
    (is_same || are_alike).then_some(is_same)
}

/// The days that a date may mean.
fn list_possible_days(told: StatedDate<'_>) -> Vec<Days> {
    let alone = |day: Day| (day, day);
    match told.when {
        When::Day {
            year: Some(year),
            readings,
        } => {
            let days = readings.iter().filter_map(|&(m, d)| Day::new(*year, m, d));
            days.map(alone).collect()
        }
        When::Day {
            year: None,
            readings,
        } => {
            let near = readings
                .iter()
                .filter_map(|&r| find_nearest_day(r, told.published?));
            near.map(alone).collect()
        }
        When::Month {
            year: Some(year),
            month,
            ..
        } => month_of(*year, *month).into_iter().collect(),
        When::Year(year) => years(*year, *year).into_iter().collect(),
        When::Decade(first) => years(*first, *first + 9).into_iter().collect(),
        When::Weekday(weekday) => {
            let days = told
                .published
                .map(|day| list_near_weekdays(day, *weekday, told.is_last));
            days.into_iter().flatten().map(alone).collect()
        }
        When::WeekdayOfWeek(weekday, n) => {
            let day = told
                .published
                .map(|day| find_day_of_week(day, *weekday, *n));
            day.map(alone).into_iter().collect()
        }
        When::Relative(grain, n) => told
            .published
            .and_then(|published| resolve_relative_date(*grain, *n, published))
            .into_iter()
            .collect(),
        When::Month { year: None, .. }
        | When::Season(..)
        | When::Time(_)
        | When::HalfDayTime(_) => Vec::new(),
    }
}

/// The last such weekday or the next: the tense is not read.
fn list_near_weekdays(published: Day, weekday: usize, is_last: bool) -> Vec<Day> {
    let back = (published.weekday() + 7 - weekday).rem_euclid(7) as i64;
    let last = published.after(-back);
    match is_last {
        // *Last Friday*, said on a Friday, is a week ago; said on a Saturday it may be eight days.
        true if back == 0 => vec![last.after(-7)],
        true => vec![last, last.after(-7)],
        false => vec![last, last.after(7)],
    }
}

/// A weekday of the week so many weeks after that of publication.
fn find_day_of_week(published: Day, weekday: usize, weeks: i64) -> Day {
    let monday = published.after(7 * weeks - published.weekday() as i64);
    monday.after(weekday as i64)
}

/// The day of this month nearest to another day.
fn find_nearest_day((month, day): (i64, i64), published: Day) -> Option<Day> {
    let (year, ..) = published.date();
    let days = (year - 1..=year + 1).filter_map(|year| Day::new(year, month, day));
    days.min_by_key(|day| published.since(*day).abs())
}

fn month_of(year: i64, month: i64) -> Option<Days> {
    let last = (28..=31).rev().find_map(|day| Day::new(year, month, day))?;
    Some((Day::new(year, month, 1)?, last))
}

fn years(first: i64, last: i64) -> Option<Days> {
    Some((Day::new(first, 1, 1)?, Day::new(last, 12, 31)?))
}

fn resolve_relative_date(grain: Grain, n: i64, published: Day) -> Option<Days> {
    let (year, month, _) = published.date();
    match grain {
        Grain::Day => Some((published.after(n), published.after(n))),
        Grain::Week => {
            // Some begin the week on Sunday, some on Monday.
            let monday = published.after(7 * n - published.weekday() as i64);
            Some((monday.after(-1), monday.after(6)))
        }
        Grain::Month => {
            let months = year * 12 + month - 1 + n;
            month_of(months.div_euclid(12), months.rem_euclid(12) + 1)
        }
        Grain::Year => years(year + n, year + n),
    }
}

/// Whether both say one day: *today* and *yesterday* of two days of publication, *20 August* and *20 August 2021*.
pub(crate) fn say_one_day(one: StatedDate<'_>, other: StatedDate<'_>) -> bool {
    let is_day_and_month = matches!(
        (one.when, other.when),
        (When::Day { readings: a, .. }, When::Day { readings: b, .. }) if a == b && a.len() == 1
    );
    let day = only_day(one);
    one.when == other.when || is_day_and_month || day.is_some() && day == only_day(other)
}

/// The one day that a date means, if it means one.
pub(crate) fn only_day(told: StatedDate<'_>) -> Option<Day> {
    match (told.when, list_possible_days(told).as_slice()) {
        (
            When::Day { .. } | When::Relative(Grain::Day, _) | When::WeekdayOfWeek(..),
            [(day, _)],
        ) => Some(*day),
        // *Last Friday*, said on a Saturday, may be two days.
        (When::Weekday(_), [_, _, ..]) if told.is_last => None,
        // The last such day stands for a weekday where two are compared.
        (When::Weekday(_), [(day, _), ..]) => Some(*day),
        _ => None,
    }
}
