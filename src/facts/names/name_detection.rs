//! Which words are part of a name: capitals that are not due to their place, and what belongs to them.

use super::rules;
use std::collections::{HashMap, HashSet};

use super::name::{CURRENCIES, Name, read_untitled_name};
use super::name_bounds::{has_glued_particle, opens_with_verb, particles_behind, split_at_role};
use crate::facts::clause::Clause;
use crate::facts::dates::civil_day::WEEKDAYS;
use crate::facts::numbers::figure_context::{FigureRole, role};
use crate::facts::sources::speakers::is_zone;
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::is_in_lexicon;
use crate::text::TokenKind;

/// Words between two capitals that belong to a name.
const INNER: &str = "de la del der van von al el bin ibn an du da di";
/// Countries and states: places that English lists among its words, so that only this list tells them from nouns.
const PLACES: &str = "afghanistan africa alabama alaska america argentina arizona arkansas asia australia austria bangladesh \
                      belgium brazil britain california canada chile china colombia colorado congo connecticut cuba denmark \
                      delaware egypt england ethiopia europe finland florida france georgia germany ghana greece hawaii \
                      hungary idaho illinois india indiana indonesia iowa iran iraq ireland israel italy japan jordan kansas \
                      kentucky kenya korea kuwait lebanon liberia libya louisiana maine malaysia maryland massachusetts \
                      mexico michigan minnesota mississippi missouri montana morocco nebraska nepal netherlands nevada \
                      nigeria norway ohio oklahoma ontario oregon pakistan pennsylvania peru philippines poland portugal \
                      quebec romania russia scotland serbia singapore somalia spain sudan sweden switzerland syria taiwan \
                      tennessee texas thailand tunisia turkey uganda ukraine utah venezuela vermont vietnam virginia wales \
                      washington wisconsin wyoming yemen zimbabwe";
/// How the name of a market's measure goes on behind its capitals.
const MEASURES: [&str; 7] = [
    "currency",
    "industrial average",
    "stock average",
    "composite index",
    "composite",
    "average",
    "index",
];

/// How the story prints its words: with a capital inside a sentence, or without.
pub(crate) struct Capitals<'a> {
    inside: HashMap<&'a str, (u32, u32)>,
    /// Possessives that recur with the word behind them, such as *Hobb's Ledge*.
    possessed: HashSet<(&'a str, &'a str)>,
}

impl<'a> Capitals<'a> {
    pub(crate) fn of(clauses: &[&Clause<'a>]) -> Self {
        let mut inside: HashMap<&str, (u32, u32)> = HashMap::new();
        let mut owners: HashMap<(&str, &str), u32> = HashMap::new();
        for clause in clauses.iter().filter(|clause| !clause.is_titled) {
            for (at, seen) in clause.words.iter().enumerate() {
                let counts = inside.entry(seen.folded).or_default();
                if seen.text.starts_with(char::is_lowercase) {
                    counts.1 += 1;
                } else if seen.is_capital() && !is_capital_due(clause, at) {
                    counts.0 += 1;
                }
                let capital = |at: usize| clause.words.get(at).is_some_and(|w| w.is_capital());
                if seen.is_capital() && clause.folded(at + 1) == "'s" && capital(at + 2) {
                    *owners
                        .entry((seen.folded, clause.folded(at + 2)))
                        .or_default() += 1;
                }
            }
        }
        // *Tarrek's Selwyn* is two names where either also stands without the other: a state and its province.
        let is_alone = |word: &str, n: u32| inside.get(word).is_some_and(|known| known.0 > n);
        let possessed = owners
            .into_iter()
            .filter(|((owner, owned), n)| *n >= 2 && !(is_alone(owner, *n) && is_alone(owned, *n)))
            .map(|(pair, _)| pair)
            .collect();
        Self { inside, possessed }
    }

    /// Whether the word at a place is part of a name.
    fn is_name(&self, clause: &Clause<'_>, at: usize) -> bool {
        if is_currency_name(clause, at) || has_glued_particle(clause, at) {
            return true;
        }
        let Some(seen) = clause.words.get(at).filter(|w| w.is_name_like()) else {
            return false;
        };
        if WEEKDAYS.contains(&seen.folded)
            || is_zone(clause, at)
            || is_month(seen.folded)
            || seen.folded == "ok"
            || seen.folded.ends_with("-based")
            || (seen.text.len() < 2 && !is_initial(clause, at))
        {
            return false;
        }
        let (capital, small) = self.inside.get(seen.folded).copied().unwrap_or_default();
        if is_capital_due(clause, at) || clause.is_titled {
            let next = clause.words.get(at + 1).is_some_and(|w| w.is_name_like());
            let leads = !clause.is_titled && (next || is_unheard(clause, at));
            return small == 0 && (capital > 0 || leads) || capital > small;
        }
        capital >= small
    }

    pub(crate) fn names(&self, clause: &Clause<'_>) -> Vec<Name> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < clause.words.len() {
            if !self.is_name(clause, at) {
                at += 1;
                continue;
            }
            let to = self.end(clause, at);
            let is_alone = |at: usize| self.inside.get(clause.folded(at)).is_none_or(|n| n.0 == 0);
            let from = at + usize::from(is_alone(at) && opens_with_verb(clause, at, to));
            for part in split_at_role(clause, from..to) {
                found.extend(read_untitled_name(clause, part.start, part.end));
            }
            at = to;
        }
        found
    }

    /// The place behind a number inside a name, as in *Standard & Poor's 500 Index*.
    fn numbered(&self, clause: &Clause<'_>, at: usize) -> Option<usize> {
        let owner = ["'s", "' s"]
            .into_iter()
            .find(|owner| clause.reads(at, owner));
        let number = at + owner.map_or(0, |owner| owner.split(' ').count());
        let is_number = clause
            .words
            .get(number)
            .is_some_and(|w| w.kind == TokenKind::Number);
        let titled = clause.words.get(number + 1).is_some_and(|w| w.is_capital())
            || clause.folded(number + 1) == "index";
        ((owner.is_some() || clause.folded(number + 1) == "index") && is_number && titled)
            .then_some(number + 1)
    }

    /// The place behind the name that begins at `from`.
    fn end(&self, clause: &Clause<'_>, from: usize) -> usize {
        let mut to = from + 1;
        loop {
            let word = clause.folded(to);
            let owner = (clause.folded(to - 1), clause.folded(to + 1));
            if self.is_name(clause, to) {
                to += 1;
            } else if ((is_in_word_list(INNER, word) || word == "&")
                && (self.is_name(clause, to + 1) || (word == "&" && is_inside(clause, to + 1))))
                || (word == "'s" && self.possessed.contains(&owner))
            {
                to += 2;
            } else if let Some(behind) = particles_behind(clause, to)
                && self.is_name(clause, behind)
            {
                to = behind + 1;
            } else if let Some(behind) = self.numbered(clause, to) {
                to = behind;
            } else if word == "."
                && clause.folded(to - 1).len() <= rules::ABBREVIATION_UP_TO
                && is_inside(clause, to + 1)
            {
                // An initial or a short title with its stop.
                to += 2;
            } else if let Some(behind) = measure(clause, to) {
                to = behind;
            } else {
                return to;
            }
        }
    }
}

/// Whether a word is the name of a country or state.
pub(crate) fn is_country(folded: &str) -> bool {
    is_in_word_list(PLACES, folded)
}

fn is_month(folded: &str) -> bool {
    is_in_word_list(
        "january february march april may june july august september october november december jan feb aug sept sep oct nov dec",
        folded,
    )
}

/// Whether a capital at this place is due to the place: the first word of a sentence or quotation, or behind a colon.
fn is_capital_due(clause: &Clause<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|at| &clause.words[at]) else {
        return true;
    };
    before.is_mark()
        && matches!(
            before.text,
            "“" | "\""
                | "‘"
                | "'"
                | ":"
                | "—"
                | "–"
                | "«"
                | "„"
                | "•"
                | ";"
                | "."
                | "!"
                | "?"
                | "`"
        )
}

/// Whether a currency is spoken of here as a thing of its own: *the euro*, *against the yen*, *Swiss franc*.
fn is_currency_name(clause: &Clause<'_>, at: usize) -> bool {
    let before = |by: usize| at.checked_sub(by).and_then(|at| clause.words.get(at));
    let is_money = is_in_word_list(CURRENCIES, clause.folded(at));
    let is_theirs = before(1).is_some_and(|w| w.is_name_like());
    // *Sterling was down*: what opens a sentence and moves is the money.
    let moves = at == 0
        && clause.words.first().is_some_and(|w| w.is_capital())
        && matches!(clause.folded(1), "was" | "is" | "traded")
        || at == 0 && role(clause.folded(1)) == Some(FigureRole::Change);
    let is_spoken_of = is_theirs || matches!(clause.before(at, 1), "the" | "against" | "versus");
    is_money && (moves || is_spoken_of)
}

/// Whether a single capital stands for a name or for a house: *John A. Dvorak*, *S & P*.
fn is_initial(clause: &Clause<'_>, at: usize) -> bool {
    let behind = clause.folded(at + 1);
    matches!(behind, "." | "&") && is_inside(clause, at + 2)
}

/// Whether the word may go on with a name that has begun.
fn is_inside(clause: &Clause<'_>, at: usize) -> bool {
    clause.words.get(at).is_some_and(|w| w.is_name_like())
}

/// Whether the first word of a sentence can only be a name: English knows no such word, and something is said of it.
fn is_unheard(clause: &Clause<'_>, at: usize) -> bool {
    let word = clause.words[at];
    let is_plain = word.text.chars().all(char::is_alphabetic) && word.text.len() > 2;
    is_plain
        && !clause.folded(at + 1).is_empty()
        && (is_country(word.folded) || !is_in_lexicon(word.folded))
}

/// The place behind the words for a market's measure, as in *Dow Jones industrial average*.
fn measure(clause: &Clause<'_>, at: usize) -> Option<usize> {
    let from = at + usize::from(clause.folded(at) == "'s");
    let found = MEASURES.iter().find(|words| clause.reads(from, words))?;
    Some(from + found.split(' ').count())
}
