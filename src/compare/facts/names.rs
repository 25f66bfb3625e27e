//! Names of people, places and organisations, found by their capitals, by titles and by recurrence.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::clause::{Clause, in_english};
use super::days::WEEKDAYS;
use super::{Fact, chains, replaced};
use crate::compare::Comparison;
use crate::text::{SentenceId, Span, Story, Table, TokenId, TokenKind, VersionId};

/// A name where it stands.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) version: VersionId,
    pub(super) sentence: SentenceId,
    pub(super) span: Span,
    pub(super) tokens: Range<TokenId>,
    /// Its words without titles, particles and marks.
    pub(super) parts: Vec<String>,
}

const TITLES: &str = "mr mrs ms miss dr sir dame captain capt judge president minister prime vice gen general sen senator \
                      rep chief lord professor prof colonel col sheriff bishop attorney secretary gov governor justice \
                      former publisher spokesman spokeswoman the rev jr jr. sr sr. inc co corp ltd plc";
/// What sort of place a name is.
const SORTS: &str = "valley province district county region";
/// Words between two capitals that belong to a name.
const INNER: &str = "de la del der van von al el bin ibn an du da di";
/// Particles that transliterations write or leave out.
const PARTICLES: &str = "e i y al el an de";

fn lists(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

/// The rows of names.
pub(super) fn facts(
    story: &Story,
    comparison: &Comparison,
    clauses: &Table<SentenceId, Clause<'_>>,
) -> Vec<Fact> {
    let clauses: Vec<&Clause<'_>> = in_english(story, clauses).collect();
    let capitals = Capitals::of(&clauses);
    let names: Vec<Name> = clauses
        .iter()
        .flat_map(|clause| capitals.names(clause))
        .collect();
    let names = apart(story, names);
    let chains = chains::chains(&names);
    let mut facts = chains::facts(story, &names, &chains);
    facts.extend(replaced::facts(story, comparison, &names, &chains));
    facts
}

/// How the story prints its words: with a capital inside a sentence, or without.
struct Capitals<'a> {
    inside: HashMap<&'a str, (u32, u32)>,
    /// Possessives that recur with the word behind them, such as *Hobb's Ledge*.
    possessed: HashSet<(&'a str, &'a str)>,
}

impl<'a> Capitals<'a> {
    fn of(clauses: &[&Clause<'a>]) -> Self {
        let mut inside: HashMap<&str, (u32, u32)> = HashMap::new();
        let mut owners: HashMap<(&str, &str), u32> = HashMap::new();
        for clause in clauses.iter().filter(|clause| !clause.is_titled()) {
            for (at, seen) in clause.words.iter().enumerate() {
                let counts = inside.entry(seen.folded).or_default();
                if seen.text.starts_with(char::is_lowercase) {
                    counts.1 += 1;
                } else if seen.is_capital() && !opens(clause, at) {
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
        let possessed = owners
            .into_iter()
            .filter(|(_, n)| *n >= 2)
            .map(|(pair, _)| pair)
            .collect();
        Self { inside, possessed }
    }

    /// Whether the word at a place is part of a name.
    fn is_name(&self, clause: &Clause<'_>, at: usize) -> bool {
        let Some(seen) = clause
            .words
            .get(at)
            .filter(|w| w.is_capital() && w.is_content())
        else {
            return false;
        };
        if WEEKDAYS.contains(&seen.folded)
            || is_month(seen.folded)
            || seen.folded.ends_with("-based")
            || seen.text.len() < 2
        {
            return false;
        }
        let (capital, small) = self.inside.get(seen.folded).copied().unwrap_or_default();
        if opens(clause, at) || clause.is_titled() {
            let next = clause
                .words
                .get(at + 1)
                .is_some_and(|w| w.is_capital() && w.is_content());
            return small == 0 && (capital > 0 || (next && !clause.is_titled())) || capital > small;
        }
        capital >= small
    }

    fn names(&self, clause: &Clause<'_>) -> Vec<Name> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < clause.words.len() {
            if !self.is_name(clause, at) {
                at += 1;
                continue;
            }
            let to = self.end(clause, at);
            found.extend(name(clause, at, to));
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
        (owner.is_some() && is_number && titled).then_some(number + 1)
    }

    /// The place behind the name that begins at `from`.
    fn end(&self, clause: &Clause<'_>, from: usize) -> usize {
        let mut to = from + 1;
        loop {
            let word = clause.folded(to);
            let owner = (clause.folded(to - 1), clause.folded(to + 1));
            if self.is_name(clause, to) {
                to += 1;
            } else if ((lists(INNER, word) || word == "&") && self.is_name(clause, to + 1))
                || (word == "'s" && self.possessed.contains(&owner))
            {
                to += 2;
            } else if let Some(behind) = self.numbered(clause, to) {
                to = behind;
            } else if word == "."
                && clause.folded(to - 1).len() <= 3
                && self.is_name(clause, to + 1)
            {
                // An initial or a short title with its stop.
                to += 1;
            } else {
                return to;
            }
        }
    }
}

fn is_month(folded: &str) -> bool {
    lists(
        "january february march april may june july august september october november december jan feb aug sept sep oct nov dec",
        folded,
    )
}

/// Whether a capital at this place is due to the place: the first word of a sentence or quotation, or behind a colon.
fn opens(clause: &Clause<'_>, at: usize) -> bool {
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

/// The name without the titles before it.
fn name(clause: &Clause<'_>, from: usize, to: usize) -> Option<Name> {
    let skipped = (from..to)
        .take_while(|&at| lists(TITLES, clause.folded(at)) || clause.folded(at) == ".")
        .count();
    let from = from + skipped;
    if from >= to {
        return None;
    }
    let words = (from..to)
        .map(|at| clause.folded(at))
        .filter(|word| !lists(TITLES, word));
    let mut parts: Vec<String> = words
        .enumerate()
        .flat_map(|(n, word)| parts(n, word))
        .collect();
    // A place and its valley or province are one to a reader; its river is not.
    if parts.len() > 1 && parts.last().is_some_and(|last| lists(SORTS, last)) {
        parts.pop();
    }
    (!parts.is_empty()).then(|| Name {
        version: clause.version,
        sentence: clause.sentence,
        span: clause.span(from, to),
        tokens: clause.token(from)..clause.token(to),
        parts,
    })
}

/// The parts of a word of a name: *deh-e-salah* is *deh* and *salah*.
fn parts(place: usize, word: &str) -> Vec<String> {
    let split = word.split('-').enumerate();
    let kept = split.filter(|&(n, part)| (place == 0 && n == 0) || !lists(PARTICLES, part));
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

/// Names that stand side by side without a mark, such as *Panjshir Ahmad Massoud*, where the story has both alone.
fn apart(story: &Story, names: Vec<Name>) -> Vec<Name> {
    let known: HashSet<Vec<String>> = names.iter().map(|n| n.parts.clone()).collect();
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        let n = name.parts.len();
        let is_plain = (name.tokens.end.0 - name.tokens.start.0) as usize == n;
        let split = (1..n.saturating_sub(1))
            .find(|&k| known.contains(&name.parts[..k]) && known.contains(&name.parts[k..]));
        match split.filter(|_| is_plain) {
            Some(k) => {
                let middle =
                    TokenId(name.tokens.start.0 + u32::try_from(k).expect("a name is short"));
                for (tokens, parts) in [
                    (name.tokens.start..middle, &name.parts[..k]),
                    (middle..name.tokens.end, &name.parts[k..]),
                ] {
                    found.push(Name {
                        span: story.span_of(&tokens),
                        tokens,
                        parts: parts.to_vec(),
                        ..name.clone()
                    });
                }
            }
            None => found.push(name),
        }
    }
    found
}
