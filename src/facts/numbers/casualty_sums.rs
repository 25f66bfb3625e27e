//! Sums of the killed and the wounded that a sentence does not print.

use super::amount::ONE;
use super::casualties::CasualtyScope;
use super::figure_parser::{Figure, find_figures};
use super::figure_unit::FigureUnit;
use super::rules;
use crate::facts::clause::Clause;

/// *Three people were killed and 14 injured* says seventeen killed or injured.
fn add_casualties(one: &Figure, other: &Figure) -> Option<Figure> {
    let whole = |f: &Figure| {
        f.value % ONE == 0 && matches!(f.unit, FigureUnit::Things(_) | FigureUnit::Unknown)
    };
    let split = one.scope.killed != other.scope.killed && one.scope.wounded != other.scope.wounded;
    let gap = other.whole.start.0.saturating_sub(one.whole.end.0);
    let near = gap <= rules::SUM_WITHIN;
    if !(split
        && near
        && whole(one)
        && whole(other)
        && !one.scope.is_both()
        && !other.scope.is_none()
        && !one.scope.is_none())
    {
        return None;
    }
    Some(Figure {
        span: one.span.joined(other.span),
        digits: one.digits.start..other.digits.end,
        whole: one.whole.start..other.whole.end,
        hedge: one.hedge.max(other.hedge),
        value: one.value + other.value,
        bounds: (one.bounds.0 + other.bounds.0, one.bounds.1 + other.bounds.1),
        scope: CasualtyScope {
            killed: true,
            wounded: true,
        },
        is_sum: true,
        ..one.clone()
    })
}

/// The figures of a sentence, with the sums of its killed and wounded.
pub(super) fn find_figures_and_sums(clause: &Clause<'_>) -> Vec<Figure> {
    let mut figures = find_figures(clause);
    let sums: Vec<Figure> = figures
        .windows(2)
        .filter_map(|two| add_casualties(&two[0], &two[1]))
        .collect();
    figures.extend(sums);
    figures
}
