//! Dates told from the day of publication: *yesterday*, *last week*, *this month*.

use super::date_expression::{Grain, When};
use super::rules;
use crate::facts::clause::Clause;
use crate::lexicon::number_word_value;

/// The date that begins at a place, with the place behind it.
pub(crate) fn read_relative_date(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let day = |offset, n_words| Some((at + n_words, When::Relative(Grain::Day, offset)));
    let is_in = |tag| clause.tongue.is_one_of(tag);
    match (clause.folded(at), clause.folded(at + 1)) {
        ("gestern", _) if is_in("de") => day(-1, 1),
        ("ayer", _) if is_in("es") => day(-1, 1),
        ("heute", _) if is_in("de") => day(0, 1),
        ("aujourd'hui", _) if is_in("fr") => day(0, 1),
        ("hoy", _) if is_in("es") => day(0, 1),
        _ if !is_in("en") => None,
        ("yesterday", _) => day(-1, 1),
        ("today" | "tonight", _) => day(0, 1),
        ("tomorrow", _) => day(1, 1),
        ("last", "night") => day(-1, 2),
        (_, "day" | "days" | "week" | "weeks") if clause.folded(at + 2) == "ago" => {
            let n = read_small_number(clause.folded(at))?;
            let unit = clause.folded(at + 1).trim_end_matches('s');
            let grain = if unit == "day" {
                Grain::Day
            } else {
                Grain::Week
            };
            Some((at + 3, When::Relative(grain, -n)))
        }
        ("a", "fortnight") if clause.folded(at + 2) == "ago" => {
            Some((at + 3, When::Relative(Grain::Week, -2)))
        }
        ("this", "morning" | "afternoon" | "evening") => day(0, 2),
        (which @ ("last" | "this" | "next"), unit) => {
            let offset = match which {
                "last" => -1,
                "this" => 0,
                _ => 1,
            };
            Some((at + 2, When::Relative(grain(unit)?, offset)))
        }
        _ => None,
    }
}

/// The weekday at a place with the week that stands behind it: *Wednesday last week*, *Monday of this week*.
pub(super) fn read_week_behind(
    clause: &Clause<'_>,
    at: usize,
    weekday: usize,
) -> Option<(usize, When)> {
    let of = usize::from(matches!(clause.folded(at + 1), "of" | "in"));
    match read_relative_date(clause, at + 1 + of)? {
        (to, When::Relative(Grain::Week, n)) if clause.tongue.is_english() && n.abs() <= 1 => {
            Some((to, When::WeekdayOfWeek(weekday, n)))
        }
        _ => None,
    }
}

/// The number of days or weeks that are told one by one: *three days ago*, *10 days ago*.
fn read_small_number(word: &str) -> Option<i64> {
    let written = number_word_value(word).and_then(|n| i64::try_from(n).ok());
    let n = match word {
        "a" | "an" => Some(1),
        word => written.or_else(|| word.parse().ok()),
    };
    n.filter(|n| (1..=rules::DAYS_AGO).contains(n))
}

fn grain(unit: &str) -> Option<Grain> {
    match unit {
        "week" => Some(Grain::Week),
        "month" => Some(Grain::Month),
        "year" => Some(Grain::Year),
        _ => None,
    }
}
