//! Days of the calendar: which weekday they are, and how they are written.

use jiff::Span;
use jiff::civil::Date;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Day(Date);

pub(crate) const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

impl Day {
    /// The day, if the month has it.
    pub(crate) fn new(year: i64, month: i64, day: i64) -> Option<Self> {
        let year = i16::try_from(year).ok()?;
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Date::new(year, month, day).ok().map(Self)
    }

    /// A day written as `2021-08-20`.
    pub(crate) fn parse(text: &str) -> Option<(i64, i64, i64)> {
        let mut parts = text.split('-').map(|part| part.parse::<i64>().ok());
        let date = (parts.next()??, parts.next()??, parts.next()??);
        (parts.next().is_none() && Self::new(date.0, date.1, date.2).is_some()).then_some(date)
    }

    /// Year, month and day.
    pub(crate) fn date(self) -> (i64, i64, i64) {
        let Self(date) = self;
        (date.year().into(), date.month().into(), date.day().into())
    }

    /// The day this many days later, or the same day beyond the calendar's end.
    pub(crate) fn after(self, days: i64) -> Self {
        let span = Span::new().try_days(days);
        let later = span.and_then(|span| self.0.checked_add(span));
        later.map_or(self, Self)
    }

    /// The weekday, from 0 for Monday.
    pub(crate) fn weekday(self) -> usize {
        usize::try_from(self.0.weekday().to_monday_zero_offset()).unwrap_or_default()
    }

    /// How many days later than another.
    pub(crate) fn since(self, other: Self) -> i64 {
        self.0.duration_since(other.0).as_hours() / 24
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn weekdays_are_those_of_the_calendar() {
        let weekday = |y, m, d| Day::new(y, m, d).unwrap().weekday();
        assert_eq!(weekday(2021, 8, 20), 4);
        assert_eq!(weekday(2025, 3, 13), 3);
        assert_eq!(weekday(2000, 2, 29), 1);
        let returns = |y, m, d| Day::new(y, m, d).unwrap().date() == (y, m, d);
        assert!(returns(2024, 2, 29) && returns(2023, 12, 31) && returns(2000, 3, 1));
        assert!(returns(1999, 1, 1) && returns(1900, 2, 28));
        assert_eq!(Day::new(2023, 2, 29), None);
        assert_eq!(Day::parse("2021-08-20"), Some((2021, 8, 20)));
    }
}
