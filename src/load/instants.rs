//! Instants as machines write them: ISO 8601 (RFC 3339) and the dates of mail (RFC 5322), with hour and zone.

use jiff::Timestamp;
use jiff::civil::{DateTime, Time};
use jiff::fmt::{rfc2822, temporal::Pieces};
use jiff::tz::Offset;

use crate::text::Moment;

/// The instant that `field` tells, if it tells hour and zone. Midnight to the second is how a field for instants says
/// that only the day is known, and tells none.
pub(super) fn moment(field: &str) -> Option<Moment> {
    let field = field.trim();
    let (told, offset) = iso(field).or_else(|| mail(field))?;
    if told.time() == Time::midnight() {
        return None;
    }
    let utc = offset.to_timestamp(told).ok()?;
    // To the second: fractions come from machines that write them and say nothing of the order of versions.
    let utc = Timestamp::from_second(utc.as_second()).ok()?;
    Some(Moment { utc, offset })
}

fn iso(field: &str) -> Option<(DateTime, Offset)> {
    let pieces = Pieces::parse(field).ok()?;
    Some((
        pieces.date().to_datetime(pieces.time()?),
        pieces.to_numeric_offset()?,
    ))
}

fn mail(field: &str) -> Option<(DateTime, Offset)> {
    let told = rfc2822::parse(field).ok()?;
    Some((told.datetime(), told.offset()))
}

/// The time in UTC, to the second, as records and reports write it.
pub fn format_utc_now() -> String {
    Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::moment;

    fn utc(field: &str) -> Option<String> {
        moment(field).map(|moment| moment.utc.to_string())
    }

    #[test]
    fn hour_and_zone_make_an_instant() {
        for field in [
            "2025-03-14T23:50:00-05:00",
            "2025-03-14 23:50:00-0500",
            "2025-03-15T04:50Z",
            "20250315T045000Z",
            "Fri, 14 Mar 2025 23:50:00 -0500",
            "Sat, 15 Mar 2025 04:50:00 GMT",
            "2025-03-15T04:50:00.123+00:00",
        ] {
            assert_eq!(
                utc(field).as_deref(),
                Some("2025-03-15T04:50:00Z"),
                "{field}"
            );
        }
        let told = moment("2025-03-14T23:50:00-05:00").unwrap();
        assert_eq!(told.to_string(), "2025-03-14T23:50:00-05:00");
        assert_eq!(told.days(), [date(2025, 3, 14), date(2025, 3, 15)]);
    }

    #[test]
    fn a_day_an_hour_without_zone_and_midnight_make_none() {
        for field in [
            "2025-03-14",
            "2025-03-14T23:50:00",
            "2025-03-14T00:00:00Z",
            "14 March 2025",
            "",
        ] {
            assert_eq!(utc(field), None, "{field}");
        }
    }
}
