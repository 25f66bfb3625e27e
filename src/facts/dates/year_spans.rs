//! Spans of years: *between 1977 and 1982*, *1977–82* are two dates each, and no numbers of anything.

use super::date_expression::When;
use super::rules;
use crate::facts::clause::Clause;

/// Whether the number at a place is the first of a span of years in words: *between 1977 and 1982*.
pub(super) fn opens_span(clause: &Clause<'_>, at: usize) -> bool {
    // *Between 1977 and 1982 boats* counts boats.
    let counted = clause.words.get(at + 3);
    let counts = counted.is_some_and(|word| word.is_content() && word.folded.ends_with('s'));
    clause.before(at, 1) == "between"
        && clause.folded(at + 1) == "and"
        && !counts
        && read_bare_year(clause.folded(at + 2)).is_some()
}

/// The first and the last year of a span in one word.
pub(super) fn read_year_span(clause: &Clause<'_>, at: usize) -> Option<[When; 2]> {
    let (first, last) = clause.folded(at).split_once(['-', '–', '/'])?;
    let from = read_bare_year(first)?;
    let to = match last.len() {
        2 => from / 100 * 100 + last.parse::<i64>().ok()?,
        _ => read_bare_year(last)?,
    };
    (from < to && to - from <= rules::SPAN_YEARS).then_some([When::Year(from), When::Year(to)])
}

fn read_bare_year(digits: &str) -> Option<i64> {
    let is_year = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    let year = digits.parse().ok().filter(|_| is_year)?;
    rules::BARE_YEARS.contains(&year).then_some(year)
}
