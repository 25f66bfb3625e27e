//! Words and signs for money and measures, by language.

use super::amount::Amount;
use super::figure_unit::FigureUnit;
use super::money;
use super::scores::SCORE;
use super::temperatures::{CELSIUS, FAHRENHEIT};
use crate::facts::clause::Clause;

/// A unit with what one of it is worth in the measure that values are kept in, as a fraction.
pub(crate) type ScaledUnit = (FigureUnit, Amount, Amount);

/// The unit that a word names in the language of its sentence.
pub(crate) fn find_word_measure(clause: &Clause<'_>, folded: &str) -> Option<ScaledUnit> {
    let tongue = clause.tongue;
    let of_all = find_sign_measure(folded);
    of_all.or_else(|| match () {
        () if tongue.is_english() => english(folded),
        () if tongue.is_one_of("de nl sv nb da") => germanic(folded),
        () if tongue.is_one_of("fr es it pt ca") => romance(folded),
        () => None,
    })
}

/// The unit that is glued to digits, by its English name or its sign: *121km*.
pub(super) fn find_glued_measure(ending: &str) -> Option<ScaledUnit> {
    english(ending).or_else(|| find_sign_measure(ending).filter(|_| ending != "m"))
}

fn unscaled_measure(unit: FigureUnit) -> Option<ScaledUnit> {
    Some((unit, 1, 1))
}

/// Signs and names of money and measures that are the same in every language.
fn find_sign_measure(folded: &str) -> Option<ScaledUnit> {
    match folded {
        "%" => unscaled_measure(FigureUnit::Percent),
        "euros" | "euro" | "€" => unscaled_measure(FigureUnit::Money("euros")),
        "dollars" | "dollar" => unscaled_measure(FigureUnit::Money("dollars")),
        "£" => unscaled_measure(FigureUnit::Money("pounds")),
        "yen" | "¥" => unscaled_measure(FigureUnit::Money("yen")),
        "원" => unscaled_measure(FigureUnit::Money("won")),
        "m" => unscaled_measure(FigureUnit::Length),
        "km" => Some((FigureUnit::Length, 1000, 1)),
        "kg" => unscaled_measure(FigureUnit::Mass),
        code => money::of_code(code).and_then(|money| unscaled_measure(FigureUnit::Money(money))),
    }
}

/// The unit that an English word names.
pub(crate) fn english(folded: &str) -> Option<ScaledUnit> {
    match folded {
        "percent" | "pct" | "percentage" => unscaled_measure(FigureUnit::Percent),
        "points" | "point" => unscaled_measure(FigureUnit::Points),
        "pp" => unscaled_measure(FigureUnit::PercentagePoints),
        "cents" | "cent" | "penny" | "pennies" => Some((FigureUnit::Money("dollars"), 1, 100)),
        "pounds" | "pound" => unscaled_measure(FigureUnit::Money("pounds")),
        "pence" | "p" => Some((FigureUnit::Money("pounds"), 1, 100)),
        "francs" | "franc" => unscaled_measure(FigureUnit::Money("francs")),
        "won" => unscaled_measure(FigureUnit::Money("won")),
        "crowns" | "kronor" | "kroner" => unscaled_measure(FigureUnit::Money("crowns")),
        "rupees" => unscaled_measure(FigureUnit::Money("rupees")),
        "metres" | "metre" | "meters" | "meter" => unscaled_measure(FigureUnit::Length),
        "kilometres" | "kilometre" | "kilometers" | "kilometer" => {
            Some((FigureUnit::Length, 1000, 1))
        }
        "miles" | "mile" => Some((FigureUnit::Length, 1_609_344, 1000)),
        "feet" | "foot" | "ft" => Some((FigureUnit::Length, 3048, 10_000)),
        "inches" | "inch" => Some((FigureUnit::Length, 254, 10_000)),
        "yards" | "yard" => Some((FigureUnit::Length, 9144, 10_000)),
        "millimetres" | "millimetre" | "millimeters" | "millimeter" => {
            Some((FigureUnit::Length, 1, 1000))
        }
        "centimetres" | "centimetre" | "centimeters" | "centimeter" => {
            Some((FigureUnit::Length, 1, 100))
        }
        // A ton and a tonne are one to a reader.
        "tonnes" | "tonne" | "tons" | "ton" => Some((FigureUnit::Mass, 1000, 1)),
        "kilograms" | "kilogram" | "kilos" => unscaled_measure(FigureUnit::Mass),
        "grams" | "gram" | "grammes" | "gramme" => Some((FigureUnit::Mass, 1, 1000)),
        "lb" | "lbs" => Some((FigureUnit::Mass, 45_359_237, 100_000_000)),
        "mph" => Some((FigureUnit::Speed, 1_609_344, 1_000_000)),
        "kph" => unscaled_measure(FigureUnit::Speed),
        "knots" | "knot" => Some((FigureUnit::Speed, 1852, 1000)),
        "seconds" | "second" => unscaled_measure(FigureUnit::Duration),
        "minutes" | "minute" => Some((FigureUnit::Duration, 60, 1)),
        "hours" | "hour" => Some((FigureUnit::Duration, 3600, 1)),
        "days" | "day" => Some((FigureUnit::Duration, 86_400, 1)),
        "weeks" | "week" => Some((FigureUnit::Duration, 604_800, 1)),
        // Months and years have no exact length in days; a year is taken as the calendar's mean.
        "months" | "month" => Some((FigureUnit::Duration, 2_629_746, 1)),
        "years" | "year" => Some((FigureUnit::Duration, YEAR, 1)),
        "age" => unscaled_measure(FigureUnit::Age),
        CELSIUS | FAHRENHEIT => unscaled_measure(FigureUnit::Things(folded.to_owned())),
        SCORE => unscaled_measure(FigureUnit::Score),
        "telephone" => unscaled_measure(FigureUnit::Telephone),
        _ => None,
    }
}

/// Seconds of a mean year.
const YEAR: Amount = 31_556_952;

fn germanic(folded: &str) -> Option<ScaledUnit> {
    match folded {
        "prozentpunkte" | "prozentpunkten" => unscaled_measure(FigureUnit::PercentagePoints),
        "prozent" | "procent" | "prosent" => unscaled_measure(FigureUnit::Percent),
        "kronor" | "kroner" | "kronen" => unscaled_measure(FigureUnit::Money("crowns")),
        "meter" | "metern" => unscaled_measure(FigureUnit::Length),
        "kilometer" | "kilometern" => Some((FigureUnit::Length, 1000, 1)),
        "tonnen" => Some((FigureUnit::Mass, 1000, 1)),
        "minuten" | "minuter" | "minutter" => Some((FigureUnit::Duration, 60, 1)),
        "stunden" => Some((FigureUnit::Duration, 3600, 1)),
        "tage" | "tagen" => Some((FigureUnit::Duration, 86_400, 1)),
        "wochen" => Some((FigureUnit::Duration, 604_800, 1)),
        "monate" | "monaten" => Some((FigureUnit::Duration, 2_629_746, 1)),
        "jahre" | "jahren" => Some((FigureUnit::Duration, YEAR, 1)),
        _ => None,
    }
}

fn romance(folded: &str) -> Option<ScaledUnit> {
    match folded {
        "mètres" | "metros" | "metri" => unscaled_measure(FigureUnit::Length),
        "kilomètres" | "kilómetros" | "chilometri" => Some((FigureUnit::Length, 1000, 1)),
        "minutes" | "minutos" | "minuti" => Some((FigureUnit::Duration, 60, 1)),
        "heures" | "horas" => Some((FigureUnit::Duration, 3600, 1)),
        "jours" | "días" => Some((FigureUnit::Duration, 86_400, 1)),
        "ans" | "años" => Some((FigureUnit::Duration, YEAR, 1)),
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
    let named = || find_sign_measure(folded).or_else(|| english(folded));
    money::of_sign(folded).is_some() || matches!(named(), Some((FigureUnit::Money(_), ..)))
}

/// Whether a folded word names what is measured or paid, and not what is counted: *kilometres*, *crowns*, but not *people*.
pub(crate) fn names_unit(folded: &str) -> bool {
    english(folded).is_some() || is_money(folded) || matches!(folded, "%" | "percent")
}
