//! A point in time as far as it is said, and how it is written so that two can be compared.

use super::civil_day::WEEKDAYS;

/// A point in time as far as it is said; parts that are not said are open.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum When {
    /// A day with every reading of its numbers: month and day.
    Day {
        year: Option<i64>,
        readings: Vec<(i64, i64)>,
    },
    Month {
        year: Option<i64>,
        month: i64,
        part: MonthPart,
    },
    Year(i64),
    Decade(i64),
    Weekday(usize),
    /// A weekday of the week so many weeks after that of publication: *Wednesday last week*.
    WeekdayOfWeek(usize, i64),
    Season(Season, SeasonYear),
    /// So many days, weeks, months or years after the day of publication; before it if less than 0.
    Relative(Grain, i64),
    /// Minutes since midnight.
    Time(i64),
    /// Minutes since noon or midnight: *six o'clock* does not say which.
    HalfDayTime(i64),
}

/// A season by its northern months; what a paper of the south means by it is as good between papers of the south.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    fn name(self) -> &'static str {
        match self {
            Self::Spring => "spring",
            Self::Summer => "summer",
            Self::Autumn => "autumn",
            Self::Winter => "winter",
        }
    }
}

/// Of which year a season is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum SeasonYear {
    /// It is not said.
    Open,
    Year(i64),
    /// Told from the day of publication: the last, this or the next.
    Relative(i64),
}

/// Which part of a month is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum MonthPart {
    Whole,
    Early,
    Mid,
    Late,
}

impl MonthPart {
    /// The name in values.
    fn name(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Early => " early",
            Self::Mid => " middle",
            Self::Late => " late",
        }
    }

    /// The days that it holds, with room on both sides: nobody says on which day *early May* ends.
    fn days(self) -> std::ops::RangeInclusive<i64> {
        match self {
            Self::Whole => 1..=31,
            Self::Early => 1..=13,
            Self::Mid => 7..=24,
            Self::Late => 17..=31,
        }
    }

    /// Whether a day of the month can lie in it.
    pub(crate) fn has(self, day: i64) -> bool {
        self.days().contains(&day)
    }

    /// Whether two parts can be told of one day.
    pub(crate) fn meets(self, other: Self) -> bool {
        let (one, other) = (self.days(), other.days());
        one.start() <= other.end() && other.start() <= one.end()
    }
}

/// The measure in which a date is told from the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Grain {
    Day,
    Week,
    Month,
    Year,
}

impl Grain {
    fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// A number for the sort of date.
pub(crate) fn classify_date(when: &When) -> u8 {
    match when {
        When::Day { .. } => 0,
        When::Month { .. } | When::Relative(Grain::Month, _) => 1,
        When::Year(_) | When::Relative(Grain::Year, _) => 2,
        When::Decade(_) => 3,
        When::Weekday(_) | When::WeekdayOfWeek(..) | When::Relative(Grain::Day, _) => 4,
        When::Time(_) | When::HalfDayTime(_) => 5,
        When::Relative(Grain::Week, _) => 6,
        When::Season(..) => 7,
    }
}

/// Whether it says a day, as it is or from the day of publication.
pub(crate) fn is_day(when: &When) -> bool {
    matches!(classify_date(when), 0 | 4)
}

/// In a form that can be compared, such as `2021-08-20`; parts that are not said are dashes.
pub(crate) fn format_date_value(when: &When) -> String {
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
        When::Month { year, month, part } => format!(
            "{}-{month:02}{}",
            year.map_or("-".to_owned(), |y| y.to_string()),
            part.name()
        ),
        When::Year(year) => year.to_string(),
        When::Decade(decade) => format!("{decade}s"),
        When::Weekday(weekday) => WEEKDAYS[*weekday].to_owned(),
        When::WeekdayOfWeek(weekday, n) => format!("{} week {n:+}", WEEKDAYS[*weekday]),
        When::Season(season, SeasonYear::Open) => season.name().to_owned(),
        When::Season(season, SeasonYear::Year(year)) => format!("{year} {}", season.name()),
        When::Season(season, SeasonYear::Relative(0)) => format!("this {}", season.name()),
        When::Season(season, SeasonYear::Relative(n)) => format!("{} {n:+}", season.name()),
        When::Relative(grain, 0) => format!("this {}", grain.name()),
        When::Relative(grain, n) => format!("{} {n:+}", grain.name()),
        When::Time(minutes) => format_minutes(*minutes),
        When::HalfDayTime(minutes) => {
            let later = format_minutes(minutes + 12 * 60);
            format!("{} or {later}", format_minutes(*minutes))
        }
    }
}

fn format_minutes(minutes: i64) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
