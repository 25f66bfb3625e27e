//! What is written like a date or a time of day and is none, and the zone in which a time is told.

use std::ops::Range;

use super::date_expression::When;
use crate::facts::clause::Clause;

/// Zones by their letters, in minutes before or after Greenwich.
const ZONES: [(&str, i64); 17] = [
    ("gmt", 0),
    ("utc", 0),
    ("wet", 0),
    ("bst", 60),
    ("cet", 60),
    ("cest", 120),
    ("eet", 120),
    ("eest", 180),
    ("msk", 180),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
];

/// The zone that is named behind a time, in minutes from Greenwich.
pub(crate) fn zone(clause: &Clause<'_>, to: usize) -> Option<i64> {
    let at = to + usize::from(matches!(clause.folded(to), "." | "("));
    let is_name = clause.words.get(at).is_some_and(|word| word.is_capital());
    let named = ZONES.iter().find(|(name, _)| *name == clause.folded(at));
    named.filter(|_| is_name).map(|(_, minutes)| *minutes)
}

/// Without what is no date of the story: the clock of a game, the difference of a zone, and the stamp that a page sets
/// before its text.
pub(crate) fn without_clocks(
    clause: &Clause<'_>,
    mut found: Vec<(Range<usize>, When)>,
) -> Vec<(Range<usize>, When)> {
    if let Some(n) = count_stamp_parts(clause, &found) {
        found.drain(..n);
    }
    found.retain(|(place, when)| {
        !matches!(when, When::Time(_) | When::HalfDayTime(_))
            || !(is_difference(clause, place) || is_game_clock(clause, place))
    });
    found
}

/// How many dates and times are the stamp at the beginning of a sentence: *26 September 2013, 10:00 (GMT) The polls …*.
fn count_stamp_parts(clause: &Clause<'_>, found: &[(Range<usize>, When)]) -> Option<usize> {
    let [
        (day, When::Day { year: Some(_), .. }),
        (time, When::Time(_)),
        ..,
    ] = found
    else {
        return None;
    };
    // Only marks part the day from the time.
    let mut between = day.end..time.start;
    let is_stamp = day.start == 0 && between.all(|at| clause.words[at].is_mark());
    is_stamp.then_some(2)
}

/// *GMT+05:00*.
fn is_difference(clause: &Clause<'_>, place: &Range<usize>) -> bool {
    matches!(clause.before(place.start, 1), "+" | "-" | "−")
        && ZONES
            .iter()
            .any(|(name, _)| *name == clause.before(place.start, 2))
}

/// *With 4:43 left in the half*, *4:43 into the third*, *won in 2:05*: minutes and seconds.
fn is_game_clock(clause: &Clause<'_>, place: &Range<usize>) -> bool {
    let behind = clause.folded(place.end);
    matches!(behind, "left" | "remaining" | "into")
        || behind == "to" && matches!(clause.folded(place.end + 1), "go" | "play")
        || behind == "of" && clause.before(place.start, 1) == "in"
        || matches!(
            clause.folded(place.end + 2),
            "half" | "quarter" | "period" | "inning"
        ) && matches!(behind, "of" | "in")
}
