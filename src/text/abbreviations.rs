//! Words whose full stop does not end a sentence.

/// Titles and the like: a name follows, so a sentence never ends here.
const BEFORE_NAMES: &[&str] = &[
    "adm", "bros", "brig", "capt", "cmdr", "col", "cpl", "dr", "fr", "gen", "gov", "herr", "hon",
    "lt", "maj", "messrs", "mgr", "mlle", "mme", "mr", "mrs", "ms", "mt", "prof", "pres", "rep",
    "reps", "rev", "sen", "sens", "sgt", "sr", "sra", "st", "ste", "supt", "vs", "cf", "approx",
    "al", "e.g", "i.e", "z.b", "d.h", "u.a", "p.ej", "p.ex", "sog", "ehem", "geb", "gest", "vgl",
    "ggf", "evtl", "inkl", "dipl", "ing", "hl", "dra", "srta", "dña", "ee", "sig", "sigg", "dott",
    "dott.ssa", "avv", "arch", "mevr", "dhr", "drs", "mw", "kpt", "płk", "gen", "ul", "al", "tj",
    "np", "ул", "им", "св", "проф", "акад", "ген", "гр", "напр", "т.е", "т.н",
];

/// What is counted follows, in figures; before anything else the word is a word, as in *No. It is not.*
const BEFORE_NUMBERS: &[&str] = &[
    "no", "nos", "nr", "nrn", "núm", "num", "art", "arts", "abs", "abt", "kap", "bd", "fig",
    "figs", "vol", "vols", "pp", "pág", "pag", "sec", "sect", "ch", "chap", "op", "tel", "ext",
    "rue", "str", "стр", "рис", "гл", "ст", "poz", "rozdz",
];

/// Months, companies, states and measures: a sentence may end here, if what follows begins one. *etc* is not among them:
/// it closes a list, so a capital behind it begins a sentence.
const ANYWHERE: &[&str] = &[
    "a.m", "p.m", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "inc", "ltd", "co", "corp", "llc", "plc", "jr", "u.s", "u.k", "u.n", "u.s.a", "e.u",
    "d.c", "ph.d", "b.c", "a.d", "ave", "blvd", "rd", "dept", "est", "min", "hrs", "mon", "tue",
    "wed", "thu", "fri", "sat", "sun", "bzw", "ca", "av", "avda", "uu", "okt", "dez", "mio", "mrd",
    "tsd", "mln", "mld", "std", "млн", "млрд", "тыс", "руб", "долл", "tys", "zł", "tzv", "čs",
    "kl", "resp", "assoc", "univ", "govt", "misc", "incl", "orig", "aprox", "ungef", "urspr",
    "bijv", "godz", "např", "apod", "popř", "esim",
];

/// Words that a number with a stop follows as an ordinal: *am 14. März*, *im 19. Jahrhundert*.
const BEFORE_ORDINALS: &[&str] = &[
    "der", "die", "das", "dem", "den", "des", "am", "im", "zum", "zur", "vom", "beim", "seit",
    "ab", "bis", "bzw", "oder", "zu", "ihr", "sein", "ihrem", "seinem", "und", "jeder", "jeden",
    "den", "det", "til", "fra", "dne", "od", "do", "dnia",
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
    "der",
    "die",
    "das",
    "ein",
    "eine",
    "er",
    "sie",
    "es",
    "wir",
    "dies",
    "diese",
    "dieser",
    "im",
    "am",
    "auch",
    "nach",
    "doch",
    "le",
    "les",
    "la",
    "il",
    "elle",
    "ils",
    "elles",
    "ce",
    "cette",
    "un",
    "une",
    "dans",
    "el",
    "los",
    "las",
    "ella",
    "en",
    "este",
    "esta",
    "lo",
    "gli",
    "i",
    "questo",
    "questa",
    "o",
    "os",
    "as",
    "ele",
    "ela",
    "de",
    "het",
    "een",
    "hij",
    "zij",
    "dit",
    "он",
    "она",
    "они",
    "это",
    "в",
    "на",
    "по",
    "но",
    "и",
];

/// Openers that are also parts of names.
const PARTICLES: &[&str] = &[
    "de", "la", "le", "les", "el", "los", "das", "der", "die", "den", "il", "lo", "o", "os", "as",
    "i", "a",
];

/// What a full stop after a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// It belongs to the word.
    Inside,
    /// It belongs to the word and may end the sentence too.
    Either,
    /// It belongs to a single letter: an initial, or a label that may end the sentence, as in *plan B*.
    Initial,
    /// It ends the sentence.
    Ends,
}

/// What a full stop after `word` says; `word` is given in lower case and without that stop.
pub(super) fn stop_after(word: &str) -> Stop {
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    if BEFORE_NAMES.contains(&word) {
        Stop::Inside
    } else if is_initial {
        Stop::Initial
    } else if ANYWHERE.contains(&word) || is_dotted(word) {
        Stop::Either
    } else {
        Stop::Ends
    }
}

/// Whether a number follows `word` when a stop does, as in *No. 10*.
pub(super) fn is_number_label(word: &str) -> bool {
    BEFORE_NUMBERS.contains(&word)
}

/// Whether a number with a stop behind `word` may be an ordinal.
pub(super) fn begins_ordinal(word: &str) -> bool {
    BEFORE_ORDINALS.contains(&word)
}

/// Whether a sentence is likely to begin with this word.
pub(super) fn opens_sentence(word: &str) -> bool {
    OPENERS.contains(&word)
}

/// Whether a sentence is likely to begin with this word even behind a single letter, where a name may go on: *R. De Niro*.
pub(super) fn opens_after_label(word: &str) -> bool {
    OPENERS.contains(&word) && !PARTICLES.contains(&word)
}

/// Whether the word is made of single letters with stops between them, as in *N.A.T.O*.
fn is_dotted(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() == 1)
}
