//! A name where it stands, read without its titles, particles and sort.

use std::ops::Range;

use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;
use crate::text::{SentenceId, Span, TokenId, VersionId};

/// A name where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) version: VersionId,
    pub(crate) sentence: SentenceId,
    pub(crate) span: Span,
    pub(crate) tokens: Range<TokenId>,
    /// Its words without titles, particles and marks.
    pub(crate) parts: Vec<String>,
    /// Which of several namesakes it is, such as *jr* or *iii*, where the name says so.
    pub(crate) generation: Option<&'static str>,
    /// What sort of thing it says that it names, such as *county* or *index*.
    pub(crate) sort: Option<&'static str>,
    /// How far the words around it tell what it is, in languages other than English.
    pub(crate) listed: ListedName,
}

/// What is known of a name in a language other than English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListedName {
    /// It is English.
    None,
    /// Its capitals tell it.
    Plain,
    /// A title, an office or a verb of saying beside it tells a person.
    Person,
}

pub(crate) const TITLES: &str = "mr mrs ms miss dr sir dame captain capt judge president minister prime vice gen general sen senator \
                      rep chief lord professor prof colonel col sheriff bishop attorney secretary gov governor justice \
                      former mayor executive executives inspector sergeant constable detective councillor premier chancellor publisher writer writers correspondent reporter spokesman spokeswoman the rev jr jr. sr sr. inc co corp ltd plc";
/// Houses that begin with a general.
const GENERALS: &str = "motors electric mills dynamics assembly hospital";
/// Words for measures of a market, which newspapers write or leave out.
const MEASURES: &str = "industrial stock average composite index";
/// Markets and their measures, which one word names.
const MARKETS: &str = "dow nasdaq nyse ftse dax nikkei";
/// Money by its name.
pub(crate) const CURRENCIES: &str =
    "dollar euro yen sterling franc pound yuan rouble ruble peso rupee currency";
/// Words for sorts of things that many names end with: sharing them makes no two names one.
const GENERIC: &str = "index county district city province state university company hospital street island river \
                       committee department office agency ministry court";
/// What tells a father from his son, and one of a row of namesakes from the next.
const GENERATIONS: [&str; 5] = ["jr", "sr", "ii", "iii", "iv"];

/// What sort of place a name is.
const SORTS: &str = "valley province district county region";
/// Particles that transliterations write or leave out.
const PARTICLES: &str = "e i y al el an de";

/// The name without the titles before it.
pub(crate) fn read_untitled_name(clause: &Clause<'_>, from: usize, to: usize) -> Option<Name> {
    let from = from + count_titles(clause, from, to);
    if from >= to {
        return None;
    }
    let words = (from..to)
        .map(|at| clause.folded(at))
        .enumerate()
        .filter(|(n, word)| !is_in_word_list(TITLES, word) || (*n == 0 && *word == "general"))
        .map(|(_, word)| word);
    let mut parts: Vec<String> = words
        .enumerate()
        .flat_map(|(n, word)| split_name_word(n, word))
        .collect();
    let generation = following_generation(clause, to).or_else(|| last_generation(clause, to));
    pop_last_part(&mut parts, |last| generation_of(last).is_some());
    // A place and its valley or province are one to a reader; its river is not.
    pop_last_part(&mut parts, |last| is_in_word_list(SORTS, last));
    let sort = take_sort(&mut parts);
    (!parts.is_empty()).then(|| Name {
        sort,
        listed: ListedName::None,
        generation,
        version: clause.version,
        sentence: clause.sentence,
        span: clause.span(from, to),
        tokens: clause.token(from)..clause.token(to),
        parts,
    })
}

/// How many words at the beginning are titles and their stops; the *General* of *General Motors* is none.
fn count_titles(clause: &Clause<'_>, from: usize, to: usize) -> usize {
    let is_house = |at: usize| {
        clause.folded(at) == "general" && is_in_word_list(GENERALS, clause.folded(at + 1))
    };
    let is_title = |at: &usize| {
        let word = clause.folded(*at);
        (is_in_word_list(TITLES, word) || word == ".") && !is_house(*at)
    };
    (from..to).take_while(is_title).count()
}

/// Takes the last word off a name that has others, if it is of this kind.
fn pop_last_part(parts: &mut Vec<String>, is_it: impl Fn(&str) -> bool) -> bool {
    let goes = parts.len() > 1 && parts.last().is_some_and(|last| is_it(last));
    if goes {
        parts.pop();
    }
    goes
}

/// What sort of thing the name says that it names; the words that say only which measure of a market it is are taken
/// off.
fn take_sort(parts: &mut Vec<String>) -> Option<&'static str> {
    let mut sort = parts.last().and_then(|last| generic(last));
    while pop_last_part(parts, |last| is_in_word_list(MEASURES, last)) {
        sort = Some("index");
    }
    match parts.as_slice() {
        [only] if is_in_word_list(MARKETS, only) => Some("index"),
        [.., last] if is_in_word_list(CURRENCIES, last) => Some("currency"),
        _ => sort,
    }
}

/// The generation behind a name and its comma: *Odo Pell, Jr.*
fn following_generation(clause: &Clause<'_>, to: usize) -> Option<&'static str> {
    let at = to + usize::from(clause.folded(to) == ",");
    let is_capital = clause.words.get(at).is_some_and(|word| word.is_capital());
    generation_of(clause.folded(at)).filter(|_| is_capital)
}

/// The generation that is the last word of a name, before its stop.
fn last_generation(clause: &Clause<'_>, to: usize) -> Option<&'static str> {
    let by = if clause.before(to, 1) == "." { 2 } else { 1 };
    generation_of(clause.before(to, by))
}

/// The word, if many names end with it.
pub(crate) fn generic(part: &str) -> Option<&'static str> {
    GENERIC.split_whitespace().find(|word| *word == part)
}

/// The parts of a word of a name: *deh-e-salah* is *deh* and *salah*.
pub(crate) fn split_name_word(place: usize, word: &str) -> Vec<String> {
    let split = word.split('-').enumerate();
    let kept =
        split.filter(|&(n, part)| (place == 0 && n == 0) || !is_in_word_list(PARTICLES, part));
    let plain = kept.map(|(_, part)| {
        part.chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    });
    plain
        .filter(|part| !part.is_empty() && part != "s")
        .map(|part| {
            if part == "saint" {
                "st".to_owned()
            } else {
                part
            }
        })
        .collect()
}

/// The word for the generation that stands at the end of a name, without its stop.
pub(super) fn generation_of(folded: &str) -> Option<&'static str> {
    let plain = folded.trim_end_matches('.');
    GENERATIONS.into_iter().find(|known| *known == plain)
}
