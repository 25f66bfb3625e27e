//! Words and signs for money and measures, by language.

use super::money;
use super::number_parser::Amount;
use super::units::Unit;
use crate::facts::clause::Clause;

/// A unit with what one of it is worth in the measure that values are kept in, as a fraction.
pub(crate) type Measure = (Unit, Amount, Amount);

/// The unit that a word names in the language of its sentence.
pub(crate) fn word(clause: &Clause<'_>, folded: &str) -> Option<Measure> {
    let tongue = clause.tongue;
    let of_all = sign(folded);
    of_all.or_else(|| match () {
        () if tongue.is_english() => english(folded),
        () if tongue.is_one_of("de nl sv nb da") => germanic(folded),
        () if tongue.is_one_of("fr es it pt ca") => romance(folded),
        () => None,
    })
}

fn plain(unit: Unit) -> Option<Measure> {
    Some((unit, 1, 1))
}

/// Signs and names of money and measures that are the same in every language.
fn sign(folded: &str) -> Option<Measure> {
    match folded {
        "%" => plain(Unit::Percent),
        "euros" | "euro" | "€" => plain(Unit::Money("euros")),
        "dollars" | "dollar" => plain(Unit::Money("dollars")),
        "£" => plain(Unit::Money("pounds")),
        "yen" | "¥" => plain(Unit::Money("yen")),
        "원" => plain(Unit::Money("won")),
        "m" => plain(Unit::Length),
        "km" => Some((Unit::Length, 1000, 1)),
        "kg" => plain(Unit::Mass),
        code => money::of_code(code).and_then(|money| plain(Unit::Money(money))),
    }
}

/// The unit that an English word names.
pub(crate) fn english(folded: &str) -> Option<Measure> {
    match folded {
        "percent" | "pct" | "percentage" => plain(Unit::Percent),
        "points" | "point" => plain(Unit::Points),
        "pp" => plain(Unit::PercentagePoints),
        "cents" | "cent" | "penny" | "pennies" => Some((Unit::Money("dollars"), 1, 100)),
        "pounds" | "pound" => plain(Unit::Money("pounds")),
        "pence" | "p" => Some((Unit::Money("pounds"), 1, 100)),
        "francs" | "franc" => plain(Unit::Money("francs")),
        "won" => plain(Unit::Money("won")),
        "crowns" | "kronor" | "kroner" => plain(Unit::Money("crowns")),
        "rupees" => plain(Unit::Money("rupees")),
        "metres" | "metre" | "meters" | "meter" => plain(Unit::Length),
        "kilometres" | "kilometre" | "kilometers" | "kilometer" => Some((Unit::Length, 1000, 1)),
        "miles" | "mile" => Some((Unit::Length, 1_609_344, 1000)),
        "feet" | "foot" | "ft" => Some((Unit::Length, 3048, 10_000)),
        "inches" | "inch" => Some((Unit::Length, 254, 10_000)),
        "yards" | "yard" => Some((Unit::Length, 9144, 10_000)),
        "tonnes" | "tonne" => Some((Unit::Mass, 1000, 1)),
        "kilograms" | "kilos" => plain(Unit::Mass),
        "seconds" | "second" => plain(Unit::Duration),
        "minutes" | "minute" => Some((Unit::Duration, 60, 1)),
        "hours" | "hour" => Some((Unit::Duration, 3600, 1)),
        "days" | "day" => Some((Unit::Duration, 86_400, 1)),
        "weeks" | "week" => Some((Unit::Duration, 604_800, 1)),
        // Months and years have no exact length in days; a year is taken as the calendar's mean.
        "months" | "month" => Some((Unit::Duration, 2_629_746, 1)),
        "years" | "year" => Some((Unit::Duration, YEAR, 1)),
        "age" => plain(Unit::Age),
        "telephone" => plain(Unit::Telephone),
        _ => None,
    }
}

/// Seconds of a mean year.
const YEAR: Amount = 31_556_952;

fn germanic(folded: &str) -> Option<Measure> {
    match folded {
        "prozentpunkte" | "prozentpunkten" => plain(Unit::PercentagePoints),
        "prozent" | "procent" | "prosent" => plain(Unit::Percent),
        "kronor" | "kroner" | "kronen" => plain(Unit::Money("crowns")),
        "meter" | "metern" => plain(Unit::Length),
        "kilometer" | "kilometern" => Some((Unit::Length, 1000, 1)),
        "tonnen" => Some((Unit::Mass, 1000, 1)),
        "minuten" | "minuter" | "minutter" => Some((Unit::Duration, 60, 1)),
        "stunden" => Some((Unit::Duration, 3600, 1)),
        "tage" | "tagen" => Some((Unit::Duration, 86_400, 1)),
        "wochen" => Some((Unit::Duration, 604_800, 1)),
        "monate" | "monaten" => Some((Unit::Duration, 2_629_746, 1)),
        "jahre" | "jahren" => Some((Unit::Duration, YEAR, 1)),
        _ => None,
    }
}

fn romance(folded: &str) -> Option<Measure> {
    match folded {
        "mètres" | "metros" | "metri" => plain(Unit::Length),
        "kilomètres" | "kilómetros" | "chilometri" => Some((Unit::Length, 1000, 1)),
        "minutes" | "minutos" | "minuti" => Some((Unit::Duration, 60, 1)),
        "heures" | "horas" => Some((Unit::Duration, 3600, 1)),
        "jours" | "días" => Some((Unit::Duration, 86_400, 1)),
        "ans" | "años" => Some((Unit::Duration, YEAR, 1)),
        _ => None,
    }
}

/// *Percent* in two words.
const PERCENT: [(&str, &str); 5] = [
    ("en", "per cent"),
    ("fr", "pour cent"),
    ("es", "por ciento"),
    ("it", "per cento"),
    ("pt", "por cento"),
];

/// Whether two words at a place say *percent*.
pub(crate) fn is_percent(clause: &Clause<'_>, at: usize) -> bool {
    let is_said =
        |(tag, words): &(&str, &str)| clause.tongue.is_one_of(tag) && clause.reads(at, words);
    PERCENT.iter().any(is_said)
}

/// Whether a word or sign names money.
pub(crate) fn is_money(folded: &str) -> bool {
    let named = || sign(folded).or_else(|| english(folded));
    money::of_sign(folded).is_some() || matches!(named(), Some((Unit::Money(_), ..)))
}
