//! Notes of correction that a page prints beside its article: in its foot, in a box, where no story is looked for.

use dom_query::Document;

use super::element_words;
use crate::lexicon::read_correction_note;

/// Where such notes stand, and what the markup calls them.
const PLACES: &str = "article aside, main aside, article footer, main footer, [class*=correction], [class*=Correction], \
                      [class*=clarification], [class*=editor-note], [class*=editors-note], [class*=amend], [class*=erratum], \
                      [class*=korrektur], [class*=rectif], [id*=correction]";

/// A note has a few sentences; a column of corrections about other articles is longer.
const WORDS: std::ops::RangeInclusive<usize> = 6..=120;

/// The words of each note that stands in a place of its own, in the order of the page; of one inside another the outer.
pub(super) fn find_printed_notes_beside(document: &Document) -> Vec<String> {
    let places = document.select(PLACES);
    let mut found: Vec<String> = Vec::new();
    for node in places.nodes() {
        let words = element_words(node);
        let is_note = WORDS.contains(&words.split_whitespace().count())
            && read_correction_note(&words).is_some();
        if is_note && !found.iter().any(|known| known.contains(&words)) {
            found.push(words);
        }
    }
    found
}
