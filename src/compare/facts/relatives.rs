//! Dates told from the day of publication: *yesterday*, *last week*, *this month*.

use super::clause::Clause;
use super::moments::{Grain, When};

/// The date that begins at a place, with the place behind it.
pub(super) fn relative(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let day = |offset, n_words| Some((at + n_words, When::Relative(Grain::Day, offset)));
    match (clause.folded(at), clause.folded(at + 1)) {
        ("yesterday" | "gestern" | "ayer", _) => day(-1, 1),
        ("today" | "tonight" | "heute" | "aujourd'hui" | "hoy", _) => day(0, 1),
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
