//! Parts of months and years, as news tell them: *early May*, *mid-May*, *the end of May*, *mid-2021*.

use super::date_expression::{MonthPart, When};
use super::rules;
use crate::facts::clause::Clause;

/// The part that a phrase names and how many words it takes before the month.
fn read_part_words(clause: &Clause<'_>, at: usize) -> Option<(MonthPart, usize)> {
    let part = match clause.folded(at) {
        "early" | "beginning" | "start" => MonthPart::Early,
        "mid" | "middle" => MonthPart::Mid,
        "late" | "end" => MonthPart::Late,
        _ => return None,
    };
    let is_bare = matches!(clause.folded(at), "early" | "mid" | "late");
    match (is_bare, clause.folded(at + 1)) {
        (true, "in" | "-") | (false, "of") => Some((part, 2)),
        (true, _) => Some((part, 1)),
        (false, _) => None,
    }
}

/// The month with its part that begins at a place, read by `month` behind the words for the part.
pub(super) fn read_month_part(
    clause: &Clause<'_>,
    at: usize,
    month: impl Fn(usize) -> Option<i64>,
) -> Option<(usize, When)> {
    if !clause.tongue.is_english() {
        return None;
    }
    let (part, n_words) = read_part_words(clause, at)?;
    let place = at + n_words;
    let month = month(place)?;
    Some(with_year(clause, place + 1, month, part))
}

/// *Mid-May* in one word; `month` knows the name behind the hyphen.
pub(super) fn read_mid_month(
    clause: &Clause<'_>,
    at: usize,
    month: impl Fn(&str) -> Option<i64>,
) -> Option<(usize, When)> {
    let name = clause.folded(at).strip_prefix("mid-")?;
    Some(with_year(clause, at + 1, month(name)?, MonthPart::Mid))
}

/// *Mid-2021* and *mid-1990s* in one word.
pub(super) fn read_mid_year(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    let digits = clause.folded(at).strip_prefix("mid-")?;
    let decade = digits.strip_suffix("0s").filter(|digits| digits.len() == 3);
    if let Some(decade) = decade {
        return Some((at + 1, When::Decade(decade.parse::<i64>().ok()? * 10)));
    }
    let year = Some(digits).filter(|digits| digits.len() == 4)?.parse();
    let year = year.ok().filter(|year| rules::BARE_YEARS.contains(year))?;
    Some((at + 1, When::Year(year)))
}

/// The month with the year behind it, if one stands there.
fn with_year(clause: &Clause<'_>, behind: usize, month: i64, part: MonthPart) -> (usize, When) {
    let digits = clause.folded(behind);
    let year = Some(digits).filter(|digits| digits.len() == 4);
    let year = year.and_then(|digits| digits.parse::<i64>().ok());
    let year = year.filter(|year| rules::BARE_YEARS.contains(year));
    let to = behind + usize::from(year.is_some());
    (to, When::Month { year, month, part })
}
