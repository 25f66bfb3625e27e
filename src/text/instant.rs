//! When a version was published, to the second, where it tells hour and zone.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

/// An instant as a version tells it.
///
/// Two instants are compared by `utc`; a day alone can be any of the 50 hours that it lasts somewhere on the earth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant, to the second.
    pub utc: Timestamp,
    /// How far the zone in which it was told is from UTC.
    pub offset: Offset,
}

impl Moment {
    /// Date and time where it was told.
    pub fn local_time(&self) -> DateTime {
        self.offset.to_datetime(self.utc)
    }

    /// Date and time in UTC.
    pub fn utc_time(&self) -> DateTime {
        Offset::UTC.to_datetime(self.utc)
    }

    /// The days on which the instant falls where it was told and in UTC.
    pub fn days(&self) -> [Date; 2] {
        [self.local_time().date(), self.utc_time().date()]
    }

    /// The zone as ISO 8601 writes it: `Z` or `-05:00`.
    pub fn zone(&self) -> String {
        match self.offset.seconds() {
            0 => "Z".to_owned(),
            seconds => format!(
                "{}{:02}:{:02}",
                if seconds < 0 { '-' } else { '+' },
                seconds.abs() / 3600,
                seconds.abs() / 60 % 60
            ),
        }
    }
}

impl fmt::Display for Moment {
    /// As it was told, with its zone: `2025-03-14T23:50:00-05:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = self.local_time();
        write!(f, "{}{}", local.strftime("%Y-%m-%dT%H:%M:%S"), self.zone())
    }
}
