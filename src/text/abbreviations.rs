//! Words whose full stop does not end a sentence.

/// Titles and the like: a name or number follows, so a sentence never ends here.
const BEFORE_NAMES: &[&str] = &[
    "adm", "bros", "brig", "capt", "cmdr", "col", "cpl", "dr", "fr", "gen", "gov", "herr", "hon",
    "lt", "maj", "messrs", "mgr", "mlle", "mme", "mr", "mrs", "ms", "mt", "prof", "pres", "rep",
    "reps", "rev", "sen", "sens", "sgt", "sr", "sra", "st", "ste", "supt", "vs", "z.b", "d.h",
    "u.a", "p.ej", "e.g", "i.e", "cf", "approx", "al",
];

/// Numbers follow these, or the sentence ends.
const BEFORE_NUMBERS: &[&str] = &["no", "nos", "nr"];

/// Months, companies and states: a sentence may end here, if what follows begins one.
const ANYWHERE: &[&str] = &[
    "a.m", "p.m", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "inc", "ltd", "co", "corp", "llc", "plc", "jr", "u.s", "u.k", "u.n", "u.s.a", "e.u",
    "d.c", "ph.d", "b.c", "a.d", "ave", "blvd", "rd", "dept", "est", "min", "hrs", "mon", "tue",
    "wed", "thu", "fri", "sat", "sun", "bzw", "usw", "ca", "av",
];

/// Words that seldom follow an abbreviation inside a sentence and often begin the next one.
const OPENERS: &[&str] = &[
    "the",
    "a",
    "an",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "this",
    "that",
    "these",
    "those",
    "there",
    "in",
    "on",
    "at",
    "but",
    "and",
    "his",
    "her",
    "its",
    "their",
    "our",
    "as",
    "after",
    "before",
    "when",
    "while",
    "according",
    "meanwhile",
    "however",
    "some",
    "many",
    "several",
    "no",
    "one",
    "two",
    "three",
    "police",
    "officials",
];

/// What a full stop after a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// It belongs to the word.
    Inside,
    /// It belongs to the word if a number follows.
    BeforeNumber,
    /// It belongs to the word and may end the sentence too.
    Either,
    /// It ends the sentence.
    Ends,
}

/// What a full stop after `word` says; `word` is given in lower case and without that stop.
pub(super) fn stop_after(word: &str) -> Stop {
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    if is_initial || BEFORE_NAMES.contains(&word) {
        Stop::Inside
    } else if BEFORE_NUMBERS.contains(&word) {
        Stop::BeforeNumber
    } else if ANYWHERE.contains(&word) || is_dotted(word) {
        Stop::Either
    } else {
        Stop::Ends
    }
}

/// Whether a sentence is likely to begin with this word.
pub(super) fn opens_sentence(word: &str) -> bool {
    OPENERS.contains(&word)
}

/// Whether the word is made of single letters with stops between them, as in *N.A.T.O*.
fn is_dotted(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() == 1)
}
