//! Temperatures: *minus 11C*, *52F*, *11 degrees Celsius*. A letter behind digits is more often a flat, a row or a form.

use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;

/// The name of degrees of Celsius.
pub(super) const CELSIUS: &str = "celsius";
/// The name of degrees of Fahrenheit.
pub(super) const FAHRENHEIT: &str = "fahrenheit";
/// Words by which a sentence tells how warm it was.
const OF_HEAT: &str = "temperature temperatures degrees mercury heat heatwave cold colder hot hotter hottest coldest warm warmer warmest frost freezing                        minus thermometer thermometers highs lows chill";

/// The degrees that a letter close behind digits names, in a sentence about how warm it was.
pub(super) fn find_glued_degrees(clause: &Clause<'_>, ending: &str) -> Option<&'static str> {
    let name = match ending {
        "c" | "°c" => CELSIUS,
        "f" | "°f" => FAHRENHEIT,
        _ => return None,
    };
    let mut words = clause.words.iter();
    let is_of_heat = words.any(|word| is_in_word_list(OF_HEAT, word.folded));
    (clause.tongue.is_english() && is_of_heat).then_some(name)
}

/// The degrees that the words behind a number name, and how many words they are.
pub(super) fn find_degrees(clause: &Clause<'_>, at: usize) -> Option<(&'static str, usize)> {
    let is_degrees = matches!(clause.folded(at), "degrees" | "degree" | "°");
    match clause.folded(at + 1) {
        "celsius" | "centigrade" | "c" if is_degrees => Some((CELSIUS, 2)),
        "fahrenheit" | "f" if is_degrees => Some((FAHRENHEIT, 2)),
        _ => None,
    }
}
