//! Measures that a sentence tells twice, in two units, and that are not the same: *10 miles (26 km)*.

use super::amount::Amount;
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::rules;
use super::wrong_sum::{WrongSum, format_amount, list_between};
use crate::facts::clause::Clause;
use crate::text::Story;

/// A measure with another behind it in brackets or behind *or* that is not the same.
pub(super) fn find_wrong_conversion<'f>(
    story: &Story,
    clause: &Clause<'_>,
    told: &[&'f Figure],
) -> Option<WrongSum<'f>> {
    told.windows(2).find_map(|two| {
        let [one, other] = *two else {
            return None;
        };
        let is_measure = matches!(
            one.unit,
            FigureUnit::Length | FigureUnit::Mass | FigureUnit::Speed
        );
        let closes = clause.folded((other.whole.end.0 - clause.first.0) as usize) == ")";
        let is_converted = matches!(list_between(clause, one, other).as_slice(), ["("]) && closes;
        let are_of_one_kind =
            is_measure && one.unit == other.unit && !have_one_unit(story, one, other);
        let wrong = are_of_one_kind && is_converted && are_apart(one, other);
        wrong.then(|| WrongSum {
            told: format!(
                "{} is {} {}, not {}",
                story.text(one.span),
                format_amount(round(one.value)),
                name(&one.unit),
                story.text(other.span)
            ),
            figures: vec![one, other],
        })
    })
}

/// Whether both are printed in one unit: *10 miles (12 miles by road)* converts nothing.
fn have_one_unit(story: &Story, one: &Figure, other: &Figure) -> bool {
    let unit = |figure: &Figure| -> String {
        let printed = story.text(figure.span).chars();
        printed.filter(|c| c.is_alphabetic()).collect()
    };
    unit(one) == unit(other)
}

/// Whether two values differ by more than both are rounded, and by more than papers round a distance.
fn are_apart(one: &Figure, other: &Figure) -> bool {
    let off = (one.value - other.value).abs();
    let most = one.value.max(other.value);
    off > one.step / 2 + other.step / 2 && off * 100 > most * rules::CONVERTED_OFF
}

/// To three digits that say something.
fn round(value: Amount) -> Amount {
    let mut step = 1;
    while value / step >= 1000 {
        step *= 10;
    }
    (value + step / 2) / step * step
}

fn name(unit: &FigureUnit) -> &'static str {
    match unit {
        FigureUnit::Length => "metres",
        FigureUnit::Mass => "kilograms",
        _ => "km/h",
    }
}
