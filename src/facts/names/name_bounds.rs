//! Where a name begins and ends beside what is no part of it: particles, roles, and the verb that opens a sentence.

use std::ops::Range;

use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::is_in_lexicon;

/// Particles that are glued to a name by an apostrophe or a hyphen: *d'Estrac*, *al-Hamsi*.
const GLUED: &str =
    "d' l' dell' dall' o' al- el- as- ash- an- ar- at- ad- az- ul- ud- bin- ibn- abu-";
/// Particles of which several may stand between two parts of a name: *von der Leyen*.
const CHAINED: &str = "de la las los del der den ter ten van von und zu di da";
/// Offices by their letters, which stand before a name and belong to none.
const ROLES: [&str; 12] = [
    "GP", "MP", "MEP", "MSP", "PM", "PC", "CEO", "CFO", "DI", "DCI", "QC", "KC",
];
/// Words that make a name of an *-ing* before them: *Reading Council*.
const PLACED: &str =
    "university college council borough school hospital station street road fc town city";

/// Whether the word at a place is a name behind a particle that is glued to it.
pub(super) fn has_glued_particle(clause: &Clause<'_>, at: usize) -> bool {
    let Some(word) = clause.words.get(at) else {
        return false;
    };
    let name = GLUED.split(' ').find_map(|particle| {
        let mark = particle.ends_with('\'').then_some(['\'', '’']);
        let mark = mark.unwrap_or(['-', '‑']);
        let letters = particle.trim_end_matches(['\'', '-']);
        word.text.strip_prefix(letters)?.strip_prefix(mark)
    });
    name.is_some_and(|name| {
        let mut letters = name.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
    })
}

/// The place behind two or three particles in a row.
pub(super) fn particles_behind(clause: &Clause<'_>, at: usize) -> Option<usize> {
    let is_particle = |at: &usize| {
        let word = clause.words.get(*at);
        word.is_some_and(|word| word.text == word.folded && is_in_word_list(CHAINED, word.folded))
    };
    let n = (at..at + 3).take_while(is_particle).count();
    (n >= 2).then_some(at + n)
}

/// Whether the first word of a sentence is a verb before a name: *Torturing Jorge Diaz was …*
pub(super) fn opens_with_verb(clause: &Clause<'_>, from: usize, to: usize) -> bool {
    let stem = clause.folded(from).strip_suffix("ing");
    let is_verb = stem.is_some_and(|stem| {
        let is_known = || is_in_lexicon(stem) || is_in_lexicon(&format!("{stem}e"));
        stem.len() >= 3 && is_known()
    });
    let is_first = from
        .checked_sub(1)
        .is_none_or(|before| clause.words[before].is_mark());
    is_first
        && is_verb
        && to > from + 2
        && !(from..to).any(|at| is_in_word_list(PLACED, clause.folded(at)))
}

/// The names on both sides of an office: *Manford* and *Harold Shaw* in *Manford GP Harold Shaw*.
pub(super) fn split_at_role(clause: &Clause<'_>, name: Range<usize>) -> Vec<Range<usize>> {
    let role = name
        .clone()
        .find(|&at| ROLES.contains(&clause.words[at].text) && name.end >= at + 3);
    let Some(role) = role else {
        return vec![name];
    };
    let parts = [name.start..role, role + 1..name.end];
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}
