//! The day in a date that a machine wrote: ISO 8601 in both forms, RFC 822, and what people put into fields for dates.

use jiff::civil::Date;

use crate::load::dates::date;
use crate::load::instants::moment;
use crate::load::line_tokens::pieces;
use crate::text::PublicationDate;

/// Weekday, comma and little more may stand before a date.
const BEFORE: usize = 4;

/// The day that `field` names, with the instant if it tells one.
pub(super) fn parse_machine_date(field: &str) -> Option<PublicationDate> {
    Some(PublicationDate {
        day: parse_machine_day(field)?,
        at: moment(field),
    })
}

/// The day that `field` names: the day that it was where it was written.
pub(super) fn parse_machine_day(field: &str) -> Option<Date> {
    let field = field.trim();
    if let Some(day) = compact(field) {
        return Some(day);
    }
    let pieces = pieces(field, 0, 20);
    (0..pieces.len().min(BEFORE)).find_map(|at| date(pieces.get(at..)?)?.day.certain())
}

/// *20250314T101500Z*, as the wires write it.
fn compact(field: &str) -> Option<Date> {
    let digits = field.get(..8)?;
    let is_alone = field
        .get(8..)?
        .chars()
        .next()
        .is_none_or(|c| !c.is_ascii_digit());
    if !is_alone || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, month) = (digits.get(..4)?, digits.get(4..6)?);
    let day = digits.get(6..)?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as civil_date;

    use super::parse_machine_day;

    #[test]
    fn dates_of_machines() {
        for field in [
            "2025-03-14",
            "2025-03-14T23:50:00-05:00",
            "20250314T101500Z",
            "20250314",
            "Fri, 14 Mar 2025 10:00:00 GMT",
            "14 March 2025",
            "Published: 2025/03/14",
        ] {
            assert_eq!(
                parse_machine_day(field),
                Some(civil_date(2025, 3, 14)),
                "{field}"
            );
        }
        for field in ["", "soon", "1741946400000", "20251341"] {
            assert_eq!(parse_machine_day(field), None, "{field}");
        }
    }
}
