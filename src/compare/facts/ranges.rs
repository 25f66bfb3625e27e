//! Ranges: *between 40 and 50 passengers*, *10 to 15 people* are one figure of which two values are printed.

use super::clause::Clause;
use super::money;
use super::numbers::{Amount, Number, ONE};

/// A number, and the lower end if it is the upper end of a range.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranged {
    pub(super) number: Number,
    pub(super) low: Option<Number>,
}

/// The numbers of a sentence, the two ends of a range as one.
pub(super) fn ranged(clause: &Clause<'_>, numbers: Vec<Number>) -> Vec<Ranged> {
    let mut found: Vec<Ranged> = Vec::with_capacity(numbers.len());
    for number in numbers {
        let low = found.last().map(|last| last.number);
        let low = low.filter(|low| is_range(clause, low, &number));
        if low.is_some() {
            found.pop();
        }
        found.push(Ranged { number, low });
    }
    found
}

impl Ranged {
    /// Where it begins: at the lower end, its currency and *between* included.
    pub(super) fn from(&self, clause: &Clause<'_>) -> usize {
        let Some(low) = self.low else {
            return self.number.from;
        };
        let from = start(clause, &low);
        from - usize::from(clause.before(from, 1) == "between")
    }

    /// The lower end in the unit in which the upper one has this value.
    pub(super) fn low_value(&self, value: Amount) -> Option<Amount> {
        let low = lifted(self.low?.value, &self.number);
        Some(low * value / self.number.value)
    }
}

/// Where a number begins, its currency included.
fn start(clause: &Clause<'_>, number: &Number) -> usize {
    number.from - money::before(clause, number.from).map_or(0, |(_, n_words)| n_words)
}

/// *2 to 3 million*: the magnitude is printed once.
fn lifted(low: Amount, high: &Number) -> Amount {
    let has_magnitude = high.step >= 1_000 * ONE;
    let high = high.value;
    let magnitudes = [1_000_000_000, 1_000_000, 1_000];
    let fitting = magnitudes.iter().find(|times| {
        let lifted = low * **times;
        has_magnitude && lifted < high && lifted * 10 >= high
    });
    low * fitting.copied().unwrap_or(1)
}

fn is_range(clause: &Clause<'_>, low: &Number, high: &Number) -> bool {
    let between = (low.to..start(clause, high)).map(|at| clause.folded(at));
    let between: Vec<&str> = between.collect();
    let lower = lifted(low.value, high);
    let before = clause.before(start(clause, low), 1);
    match between[..] {
        ["and"] => before == "between" && lower < high.value,
        // *Fell 2 to 27* says where a price came to, *from 10 to 15* what it was before: ends of a range are near each
        // other, and nothing before them says that anything changed.
        ["to" | "–" | "-"] => {
            lower < high.value
                && high.value <= 3 * lower
                && !matches!(
                    before,
                    "from"
                        | "by"
                        | "up"
                        | "down"
                        | "rose"
                        | "fell"
                        | "gained"
                        | "lost"
                        | "added"
                        | "won"
                        | "beat"
                )
        }
        _ => false,
    }
}
