//! Nouns for people.

use crate::facts::word_lists::is_in_word_list;

/// Nouns for people, of whom one count may hold another.
pub(super) const PEOPLE: &str = "person men man women woman children child boy girl adult teenager student pupil worker officer \
                      passenger victim life other soldier civilian resident brother sister son daughter";

/// Whether a word names one person.
pub(super) fn is_one_person(folded: &str) -> bool {
    let is_plural = matches!(folded, "men" | "women" | "children");
    !is_plural && !matches!(folded, "other" | "life") && is_in_word_list(PEOPLE, folded)
}
