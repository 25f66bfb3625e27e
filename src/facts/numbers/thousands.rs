//! Thousands that are parted by spaces, as in *1 200 000*: several tokens, one number.

use super::amount::{adjoins, is_digits};
use crate::facts::clause::Clause;

/// The longest gap inside a number, in bytes: a narrow space that does not break takes three.
const WIDEST: u32 = 3;

/// The digits of a number whose thousands are parted by spaces, with the place behind it, if one begins at a place.
pub(crate) fn parted(clause: &Clause<'_>, at: usize) -> Option<(String, usize)> {
    if clause.tongue.is_one_of("hi")
        && let Some(found) = read_lakhs(clause, at)
    {
        return Some(found);
    }
    let first = clause.folded(at);
    if !is_digits(first) || first.len() > 3 || first.starts_with('0') {
        return None;
    }
    let mut digits = first.to_owned();
    let mut to = at + 1;
    while has_digit_group(clause, to) {
        digits.push_str(clause.folded(to));
        to += 1;
    }
    let n_groups = to - at - 1;
    // *On the 12 300 came* is two numbers. In English only noughts in front or a second group tell; elsewhere papers
    // write so.
    let is_one =
        !clause.tongue.is_english() || n_groups > 1 || clause.folded(at + 1).starts_with('0');
    (n_groups > 0 && is_one).then_some((digits, to))
}

/// Whether three digits stand at a place, behind one space.
fn has_digit_group(clause: &Clause<'_>, at: usize) -> bool {
    let group = clause.folded(at);
    let gap = |at: usize| {
        let (before, here) = (clause.words.get(at - 1)?, clause.words.get(at)?);
        here.span.start.checked_sub(before.span.end)
    };
    is_digits(group) && group.len() == 3 && gap(at).is_some_and(|gap| (1..=WIDEST).contains(&gap))
}

/// The digits of an Indian number, whose groups above the thousand have two: *1,20,00,000*.
fn read_lakhs(clause: &Clause<'_>, at: usize) -> Option<(String, usize)> {
    let first = clause.folded(at);
    let mut digits = Some(first)
        .filter(|first| is_digits(first) && first.len() <= 2)?
        .to_owned();
    let mut to = at + 1;
    while clause.folded(to) == "," && adjoins(clause, to) {
        let group = clause.folded(to + 1);
        let (pair, last) = group.split_once(',').unwrap_or((group, ""));
        let is_last = is_digits(last) && last.len() == 3;
        if !is_digits(pair) || pair.len() != 2 || !is_last && !last.is_empty() {
            return None;
        }
        digits.push_str(pair);
        digits.push_str(last);
        to += 2;
        if is_last {
            return Some((digits, to));
        }
    }
    None
}
