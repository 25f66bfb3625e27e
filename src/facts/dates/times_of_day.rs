//! Times of day: by the clock, and noon and midnight by their names.

use super::civil_day::WEEKDAYS;
use super::date_expression::When;
use crate::facts::clause::Clause;
use crate::lexicon::number_word_value;
use crate::text::TokenKind;

/// *At noon*, *12 midnight*; *the midnight sun* is no time.
pub(super) fn read_noon(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let minutes = |word: &str| match word {
        "noon" | "midday" => Some(12 * 60),
        "midnight" => Some(0),
        _ => None,
    };
    if !clause.tongue.is_english() {
        return None;
    }
    if clause.folded(at) == "12" {
        return Some((at + 2, When::Time(minutes(clause.folded(at + 1))?)));
    }
    let time = minutes(clause.words.get(at)?.text)?;
    let is_told = matches!(
        clause.before(at, 1),
        "at" | "by"
            | "until"
            | "till"
            | "before"
            | "after"
            | "since"
            | "around"
            | "about"
            | "from"
            | "to"
    );
    let names = clause.words.get(at + 1).is_some_and(|word| {
        word.is_content() && word.folded != "local" && !is_day_word(word.folded)
    });
    (is_told && !names).then_some((at + 1, When::Time(time)))
}

fn is_day_word(folded: &str) -> bool {
    WEEKDAYS.contains(&folded)
        || matches!(folded, "yesterday" | "today" | "tomorrow" | "gmt" | "bst")
}

/// *18:40*, *6:40 p.m.*, *8.40 a.m.*, *9 pm*.
pub(super) fn read_time_of_day(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let word = clause.folded(at);
    // *Um 9 am Montag*: in German *am* is a preposition.
    let halves: &[&str] = if clause.tongue.is_english() {
        &["am", "pm"]
    } else {
        &[]
    };
    let (word, glued) = halves
        .iter()
        .find_map(|e| Some((word.strip_suffix(e)?, Some(*e))))
        .unwrap_or((word, None));
    let (hour, minute) = word.split_once([':', '.']).unwrap_or((word, "00"));
    let has_colon = word.contains(':');
    let hour: i64 = hour.parse().ok().filter(|h| (0..=24).contains(h))?;
    let minute: i64 = minute
        .parse()
        .ok()
        .filter(|m| (0..60).contains(m) && minute.len() == 2)?;
    let half = glued.or_else(|| match clause.folded(at + 1) {
        _ if halves.is_empty() => None,
        "am" | "a.m" | "a.m." => Some("am"),
        "pm" | "p.m" | "p.m." => Some("pm"),
        _ => None,
    });
    let to = if glued.is_some() || half.is_none() {
        at + 1
    } else {
        at + 2
    };
    let to =
        to + usize::from(half.is_some() && clause.folded(to) == "." && to + 1 < clause.words.len());
    match half {
        Some("am") if (1..=12).contains(&hour) => Some((to, When::Time(hour % 12 * 60 + minute))),
        Some(_) if (1..=12).contains(&hour) => {
            Some((to, When::Time((hour % 12 + 12) * 60 + minute)))
        }
        _ if has_colon && clause.words[at].kind == TokenKind::Number => {
            Some((to, When::Time(hour * 60 + minute)))
        }
        _ => None,
    }
}

/// *Six o'clock*, *half past six*, *a quarter to seven*, *six p.m.*
pub(super) fn read_clock_time(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    if !clause.tongue.is_english() {
        return None;
    }
    let (minutes, to) = read_hour_in_words(clause, at).or_else(|| read_past_hour(clause, at))?;
    let half = match clause.folded(to) {
        "am" | "a.m" | "a.m." => Some((0, to + 1)),
        "pm" | "p.m" | "p.m." => Some((HALF_DAY, to + 1)),
        _ => None,
    };
    let told = match (
        clause.folded(to),
        clause.folded(to + 1),
        clause.folded(to + 2),
    ) {
        ("in", "the", "morning") => Some((0, to + 3)),
        ("in", "the", "evening" | "afternoon") => Some((HALF_DAY, to + 3)),
        ("at", "night", _) if minutes >= 6 * 60 => Some((HALF_DAY, to + 2)),
        ("this" | "yesterday" | "on", "morning", _) => Some((0, to)),
        ("this" | "yesterday", "evening" | "afternoon", _) => Some((HALF_DAY, to)),
        _ => None,
    };
    match half.or(told) {
        Some((offset, to)) => Some((to, When::Time(minutes + offset))),
        None if is_hour_told(clause, at, to) => Some((to, When::HalfDayTime(minutes))),
        None => None,
    }
}

const HALF_DAY: i64 = 12 * 60;

/// Whether the words themselves say that they tell a time: *six* alone does not.
fn is_hour_told(clause: &Clause<'_>, at: usize, to: usize) -> bool {
    let is_written = clause.folded(at).bytes().all(|b| b.is_ascii_alphabetic());
    let ends = clause.words.get(to).is_none_or(|word| {
        word.is_mark() || matches!(word.folded, "on" | "today" | "yesterday" | "tomorrow")
    });
    // *At six on Monday*; *at six percent* tells a rate.
    to > at + 1 || is_written && ends && clause.before(at, 1) == "at"
}

fn is_oclock(clause: &Clause<'_>, at: usize) -> bool {
    matches!(clause.folded(at), "o'clock" | "o’clock")
}

fn read_hour(clause: &Clause<'_>, at: usize) -> Option<i64> {
    let word = clause.folded(at);
    let written = number_word_value(word).and_then(|n| i64::try_from(n).ok());
    let hour = written.or_else(|| word.parse().ok());
    hour.filter(|hour| (1..=12).contains(hour))
}

/// The minutes of an hour with *o'clock* behind it, or alone; and the place behind it.
fn read_hour_in_words(clause: &Clause<'_>, at: usize) -> Option<(i64, usize)> {
    let hour = read_hour(clause, at)?;
    let to = at + 1 + usize::from(is_oclock(clause, at + 1));
    Some((hour % 12 * 60, to))
}

/// *Half past six*, *a quarter to seven*.
fn read_past_hour(clause: &Clause<'_>, at: usize) -> Option<(i64, usize)> {
    let from = at + usize::from(clause.folded(at) == "a");
    let part = match clause.folded(from) {
        "half" => 30,
        "quarter" => 15,
        _ => return None,
    };
    let offset = match clause.folded(from + 1) {
        "past" => part,
        "to" if part == 15 => -part,
        _ => return None,
    };
    let hour = read_hour(clause, from + 2)?;
    let to = from + 3 + usize::from(is_oclock(clause, from + 3));
    // *A quarter to five firms* is no time.
    let counts = clause.words.get(to).is_some_and(|word| word.is_content());
    (offset > 0 || !counts).then_some(((hour * 60 + offset).rem_euclid(HALF_DAY), to))
}
