//! Dates told from the day of publication: *yesterday*, *last week*, *this month*.

use super::date_expression::{Grain, When};
use crate::facts::clause::Clause;

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

fn grain(unit: &str) -> Option<Grain> {
    match unit {
        "week" => Some(Grain::Week),
        "month" => Some(Grain::Month),
        "year" => Some(Grain::Year),
        _ => None,
    }
}
