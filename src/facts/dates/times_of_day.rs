//! Times of day: by the clock, and noon and midnight by their names.

use super::civil_day::WEEKDAYS;
use super::date_expression::When;
use crate::facts::clause::Clause;
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
