//! A figure in a form that can be compared, such as `over 60 person killed`.

use super::amount::{Amount, ONE};
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::scores::format_score;
use super::signs::FigureSign;

/// The value with its hedge, sign, unit and what befell those counted.
pub(super) fn format_figure_value(figure: &Figure) -> String {
    // A range keeps both its ends.
    let number = match figure.range() {
        Some((low, high)) => format!("{} to {}", format_plain(low), format_plain(high)),
        None => format_plain(figure.value),
    };
    let unit = match &figure.unit {
        FigureUnit::Money(name) => name,
        FigureUnit::Percent => "percent",
        FigureUnit::Points => "points",
        FigureUnit::PercentagePoints => "percentage points",
        FigureUnit::Length => "metres",
        FigureUnit::Mass => "kilograms",
        FigureUnit::Duration => "seconds",
        FigureUnit::Speed => "km/h",
        FigureUnit::Age => "years old",
        FigureUnit::Telephone => "telephone",
        FigureUnit::Score => return format_score(figure.value),
        FigureUnit::Things(noun) => noun,
        FigureUnit::Unknown => "",
    };
    let parts = [unit, figure.scope.name()]
        .into_iter()
        .filter(|p| !p.is_empty());
    let tail: String = parts.map(|p| format!(" {p}")).collect();
    let minus = if figure.sign == FigureSign::Minus {
        "-"
    } else {
        ""
    };
    format!("{}{minus}{number}{tail}", figure.hedge.sign())
}

fn format_plain(value: Amount) -> String {
    let whole = value / ONE;
    let decimals = format!("{:06}", (value % ONE).abs());
    match decimals.trim_end_matches('0') {
        "" => whole.to_string(),
        decimals => format!("{whole}.{decimals}"),
    }
}
