//! Days of the calendar: which weekday they are, and how they are written.

/// A day of the Gregorian calendar, counted from 1 March of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Day(i64);

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
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            2 => 28 + i64::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        if !(1..=last).contains(&day) {
            return None;
        }
        // The year begins in March, so that the odd day comes last (Howard Hinnant, chrono-compatible date algorithms).
        let (y, m) = if month > 2 {
            (year, month - 3)
        } else {
            (year - 1, month + 9)
        };
        Some(Self(
            y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1,
        ))
    }

    /// A day written as `2021-08-20`.
    pub(crate) fn parse(text: &str) -> Option<(i64, i64, i64)> {
        let mut parts = text.split('-').map(|part| part.parse::<i64>().ok());
        let date = (parts.next()??, parts.next()??, parts.next()??);
        (parts.next().is_none() && Self::new(date.0, date.1, date.2).is_some()).then_some(date)
    }

    /// Year, month and day.
    pub(crate) fn date(self) -> (i64, i64, i64) {
        // The way back of the same algorithms, by eras of 400 years.
        let (era, day) = (self.0.div_euclid(146_097), self.0.rem_euclid(146_097));
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let of_year = day - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let date = (
            era * 400 + year,
            month + 3,
            of_year - (153 * month + 2) / 5 + 1,
        );
        if date.1 > 12 {
            (date.0 + 1, date.1 - 12, date.2)
        } else {
            date
        }
    }

    /// So many days later.
    pub(crate) fn after(self, days: i64) -> Self {
        Self(self.0 + days)
    }

    /// The weekday, from 0 for Monday.
    pub(crate) fn weekday(self) -> usize {
        // 1 March of the year 0 was a Wednesday.
        usize::try_from((self.0 + 2).rem_euclid(7)).unwrap_or_default()
    }

    /// How many days later than another.
    pub(crate) fn since(self, other: Self) -> i64 {
        self.0 - other.0
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
