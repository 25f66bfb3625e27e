//! A figure in a form that can be compared, such as `over 60 person killed`.

use super::amount::{Amount, ONE};
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::scores::format_score;
use super::signs::FigureSign;

/// The value with its hedge, sign, unit and what befell those counted.
pub(super) fn format_figure_value(figure: &Figure) -> String {
    let (name, size) = match figure.unit {
        FigureUnit::Duration => find_span_unit(figure),
        _ => ("", 1),
    };
    // A range keeps both its ends.
    let number = match figure.range() {
        Some((low, high)) => {
            format!(
                "{} to {}",
                format_plain(low / size),
                format_plain(high / size)
            )
        }
        None => format_plain(figure.value / size),
    };
    let unit = match &figure.unit {
        FigureUnit::Money(name) => name,
        FigureUnit::Percent => "percent",
        FigureUnit::Points => "points",
        FigureUnit::PercentagePoints => "percentage points",
        FigureUnit::Length => "metres",
        FigureUnit::Mass => "kilograms",
        FigureUnit::Duration => name,
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

/// Spans of time with how many seconds they hold, the longest first.
const SPANS: [(&str, Amount); 6] = [
    ("years", 31_556_952),
    ("months", 2_629_746),
    ("days", 86_400),
    ("hours", 3600),
    ("minutes", 60),
    ("seconds", 1),
];

/// The longest span of which a figure holds a whole number, or a number and a half: eleven years are not counted in seconds.
fn find_span_unit(figure: &Figure) -> (&'static str, Amount) {
    let (low, high) = figure.range().unwrap_or((figure.value, figure.value));
    let holds = |size: Amount| {
        let is_whole = |value: Amount| value * 2 % (size * ONE) == 0;
        is_whole(low) && is_whole(high) && low >= size * ONE
    };
    let found = SPANS.into_iter().find(|(_, size)| holds(*size));
    found.unwrap_or(("seconds", 1))
}

fn format_plain(value: Amount) -> String {
    let whole = value / ONE;
    let decimals = format!("{:06}", (value % ONE).abs());
    match decimals.trim_end_matches('0') {
        "" => whole.to_string(),
        decimals => format!("{whole}.{decimals}"),
    }
}
