//! A total behind its parts that is not their sum: *12 men and 19 women, a total of 33*.

use super::amount::Amount;
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::money;
use super::rules;
use super::sums::can_be_added;
use super::wrong_sum::{WrongSum, format_amount, list_between};
use crate::facts::clause::Clause;
use crate::text::Story;

/// What says that a figure is the sum of those before it.
const TOTALS: [&str; 3] = ["making a total of", "a total of", "making"];

/// The parts and the total that a sentence tells behind them.
pub(super) fn find_wrong_total<'f>(
    story: &Story,
    clause: &Clause<'_>,
    told: &[&'f Figure],
) -> Option<WrongSum<'f>> {
    let place = told.iter().rposition(|figure| is_total(clause, figure))?;
    let total = told[place];
    let mut parts: Vec<&'f Figure> = Vec::new();
    let mut next = total;
    for part in told[..place].iter().rev() {
        if !goes_on(clause, part, next, parts.is_empty()) {
            break;
        }
        parts.insert(0, part);
        next = part;
    }
    let is_amount = |figure: &&&Figure| {
        !matches!(
            figure.unit,
            FigureUnit::Percent | FigureUnit::Age | FigureUnit::Score | FigureUnit::Telephone
        )
    };
    let adds = parts.len() > 1
        && parts.iter().filter(is_amount).count() == parts.len()
        && parts
            .iter()
            .all(|part| can_be_added(part, total) || is_of_things(part, total))
        && parts.iter().all(|part| part.step == total.step);
    let sum: Amount = parts.iter().map(|part| part.value).sum();
    if !adds || sum == total.value {
        return None;
    }
    let told: Vec<&str> = parts.iter().map(|part| story.text(part.span)).collect();
    let (last, first) = told.split_last()?;
    Some(WrongSum {
        told: format!(
            "{} and {last} make {}, not {}",
            first.join(", "),
            format_amount(sum),
            format_amount(total.value)
        ),
        figures: [parts, vec![total]].concat(),
    })
}

fn is_of_things(part: &Figure, total: &Figure) -> bool {
    let counts =
        |figure: &Figure| matches!(figure.unit, FigureUnit::Things(_) | FigureUnit::Unknown);
    counts(part) && counts(total)
}

fn is_total(clause: &Clause<'_>, figure: &Figure) -> bool {
    let digits = (figure.digits.start.0 - clause.first.0) as usize;
    let has_sign = money::of_sign(clause.before(digits, 1)).is_some();
    let begins = digits - usize::from(has_sign);
    let total = TOTALS
        .iter()
        .find(|total| clause.ends_before(begins, total));
    let n_words = total.map_or(0, |total| total.split(' ').count());
    let before = clause.before(begins, n_words + 1);
    let before = match before {
        "for" | "in" => clause.before(begins, n_words + 2),
        before => before,
    };
    n_words > 0 && matches!(before, "," | "—" | "–")
}

/// Whether a figure is the part before another: commas and *and* join them, with few words between.
fn goes_on(clause: &Clause<'_>, part: &Figure, next: &Figure, is_last: bool) -> bool {
    let between = list_between(clause, part, next);
    let joins = between.iter().any(|word| matches!(*word, "," | "and"));
    let parts_off = between.iter().any(|word| {
        matches!(
            *word,
            ";" | "while" | "but" | "of" | "from" | "after" | "including" | "than"
        )
    });
    let words = between.len();
    joins && !parts_off && words <= rules::PART_WITHIN + usize::from(is_last) * 2
}
