//! *One* where it counts: *one mile*, *one man*.

use super::figure_unit::FigureUnit;
use super::measures::find_word_measure;
use super::people_nouns::is_one_person;
use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;

/// Before *one* that counts nothing: *no one man*, *the one hour*.
const UNCOUNTED: &str = "no any every each this that the another only";
/// Spans of time of which *one* is as often said of an occasion: *one day*, *one minute … the next*.
const OCCASIONS: &str = "day days night minute second moment time point foot";

/// Whether *one* at a place is a number of what stands behind it: a measure, money or a person.
pub(super) fn is_lone_count(clause: &Clause<'_>, at: usize) -> bool {
    let noun = clause.folded(at + 1);
    if clause.folded(at) != "one" || is_in_word_list(UNCOUNTED, clause.before(at, 1)) {
        return false;
    }
    let is_measured = || {
        let measure = find_word_measure(clause, noun);
        let measure = measure.filter(|_| !is_in_word_list(OCCASIONS, noun));
        measure.is_some_and(|(unit, ..)| !matches!(unit, FigureUnit::Points | FigureUnit::Score))
    };
    // *One man's meat* is anybody's.
    is_measured() || is_one_person(noun) && !matches!(clause.folded(at + 2), "'s" | "'" | "’")
}
