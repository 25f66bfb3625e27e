//! A sum that does not come out, and what all who look for one need.

use std::ops::Range;

use super::amount::{Amount, ONE};
use super::figure_parser::Figure;
use crate::facts::clause::Clause;

/// A sum that does not come out: its figures and what it comes to.
pub(super) struct WrongSum<'f> {
    pub(super) figures: Vec<&'f Figure>,
    pub(super) told: String,
}

/// The words between two figures.
pub(super) fn list_between<'a>(clause: &Clause<'a>, one: &Figure, next: &Figure) -> Vec<&'a str> {
    let place = |token: u32| (token - clause.first.0) as usize;
    let between: Range<usize> = place(one.whole.end.0)..place(next.whole.start.0);
    between.map(|at| clause.folded(at)).collect()
}

pub(super) fn word_before<'a>(clause: &Clause<'a>, figure: &Figure) -> &'a str {
    clause.before((figure.whole.start.0 - clause.first.0) as usize, 1)
}

/// A number with commas between thousands, and the decimals that it has.
pub(super) fn format_amount(value: Amount) -> String {
    let digits = (value / ONE).to_string();
    let mut whole = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            whole.push(',');
        }
        whole.push(digit);
    }
    let decimals = format!("{:06}", value % ONE);
    match decimals.trim_end_matches('0') {
        "" => whole,
        decimals => format!("{whole}.{decimals}"),
    }
}
