//! Who speaks in languages other than English: the name beside a verb of saying, on either side of it, or behind *according
//! to*; inversion is the rule in most of them.

use std::ops::Range;

use super::rules;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::has_listed;
use crate::facts::names::listed_names::{find_listed_names, is_said_in};
use crate::lexicon::NewsList;
use crate::text::TokenId;

/// A part of a sentence beside a quotation.
struct SpokenPart<'c, 'a> {
    clause: &'c Clause<'a>,
    part: Range<usize>,
    names: Vec<Range<usize>>,
}

impl<'c, 'a> SpokenPart<'c, 'a> {
    fn new(clause: &'c Clause<'a>, part: Range<usize>) -> Self {
        let mut names = find_listed_names(clause);
        names.retain(|name| part.start <= name.start && name.end <= part.end);
        Self {
            clause,
            part,
            names,
        }
    }

    fn verb(&self) -> Option<usize> {
        self.part.clone().find(|&at| is_said_in(self.clause, at))
    }

    /// The first name behind a place, and the last before it.
    fn around(&self, at: usize) -> (Option<&Range<usize>>, Option<&Range<usize>>) {
        let behind = self.names.iter().find(|name| name.start > at);
        let before = self.names.iter().rev().find(|name| name.end <= at);
        (behind, before)
    }

    /// The name beside the verb of saying: before it where that is close, else behind it up to where another is told of.
    fn beside_verb(&self) -> Option<&Range<usize>> {
        let verb = self.verb()?;
        let (behind, before) = self.around(verb);
        let is_open = |name: &&Range<usize>| {
            let between = verb + 1..name.start;
            let is_far = between.len() > rules::LISTED_SPEAKER_WITHIN;
            // *Sagte, dass Anne Roth …*: of whom he speaks.
            let turns = between.clone().any(|at| {
                matches!(
                    self.clause.folded(at),
                    "dass"
                        | "daß"
                        | "que"
                        | "che"
                        | "dat"
                        | "att"
                        | "że"
                        | "что"
                        | "що"
                        | "إن"
                        | "أن"
                        | "कि"
                        | ";"
                )
            });
            !is_far && !turns
        };
        let is_close = |name: &&Range<usize>| {
            (name.end..verb).all(|at| !self.clause.words[at].is_mark())
                && verb - name.end <= rules::LISTED_VERB_WITHIN
        };
        let behind = behind.filter(is_open);
        // Where the verb stands last in its sentence the name before it speaks, however far.
        let ends = self.clause.tongue.is_one_of("ja ko hi zh tr");
        before
            .filter(is_close)
            .or(behind)
            .or(before.filter(|_| ends))
    }

    /// The name behind *according to*.
    fn cited(&self) -> Option<&Range<usize>> {
        let cites = |at: &usize| has_listed(self.clause, NewsList::Sources, *at);
        let before = || self.around(self.part.clone().find(cites)?).0;
        // *Ali Kaya'ya göre*, *अमित सिंह के अनुसार*.
        let is_cited = |name: &&Range<usize>| {
            let close = name.end..name.end + rules::LISTED_OFFICE_WORDS;
            let mut close = close.take_while(|at| *at < self.part.end);
            close.any(|at| has_listed(self.clause, NewsList::SourcesBehind, at))
        };
        before().or_else(|| self.names.iter().find(is_cited))
    }

    /// The last name of what a colon closes.
    fn before_colon(&self) -> Option<&Range<usize>> {
        let marks = self
            .part
            .clone()
            .rev()
            .take_while(|&at| self.clause.words[at].is_mark());
        let is_colon = marks
            .clone()
            .any(|at| matches!(self.clause.folded(at), ":" | "："));
        self.names.last().filter(|_| is_colon)
    }

    fn print(&self, name: &Range<usize>) -> String {
        let mut printed = String::new();
        for at in name.clone() {
            let word = self.clause.words[at];
            let is_apart = at > name.start && self.clause.words[at - 1].span.end < word.span.start;
            if is_apart {
                printed.push(' ');
            }
            printed.push_str(word.text);
        }
        printed
    }
}

/// Whether a quotation mark stands at a place.
fn is_mark_of_quote(clause: &Clause<'_>, at: usize) -> bool {
    matches!(
        clause.words[at].text,
        "“" | "”" | "\"" | "«" | "»" | "„" | "「" | "」" | "『" | "』" | "‚" | "‘"
    )
}

/// The parts of the sentences before and behind a quotation.
fn parts_beside<'c, 'a>(
    (begins, ends): (&'c Clause<'a>, &'c Clause<'a>),
    (first, last): (TokenId, TokenId),
) -> (SpokenPart<'c, 'a>, SpokenPart<'c, 'a>) {
    let behind = (last.0 + 1).saturating_sub(ends.first.0) as usize;
    let behind = (behind..ends.words.len())
        .find(|&at| !ends.words[at].is_mark())
        .unwrap_or(ends.words.len());
    let until = (behind..ends.words.len())
        .find(|&at| is_mark_of_quote(ends, at))
        .unwrap_or(ends.words.len());
    let opening = (first.0.saturating_sub(begins.first.0) as usize).saturating_sub(1);
    let from = (0..opening)
        .rev()
        .find(|&at| is_mark_of_quote(begins, at))
        .map_or(0, |at| at + 1);
    (
        SpokenPart::new(begins, from..opening.max(from)),
        SpokenPart::new(ends, behind..until),
    )
}

/// The name of who speaks the words from `first` to `last`.
pub(super) fn find_listed_speaker(
    begins: &Clause<'_>,
    ends: &Clause<'_>,
    first: TokenId,
    last: TokenId,
) -> Option<String> {
    let (before, behind) = parts_beside((begins, ends), (first, last));
    if let Some(name) = behind.beside_verb() {
        return Some(behind.print(name));
    }
    let is_said_behind = behind.verb().is_some();
    let of_before = before
        .beside_verb()
        .or_else(|| before.cited())
        .or_else(|| before.before_colon());
    let of_before = of_before.or_else(|| before.names.last().filter(|_| is_said_behind));
    of_before
        .map(|name| before.print(name))
        .or_else(|| Some(behind.print(behind.cited()?)))
}

/// Whether a name and a verb of saying stand close beside the words, with nothing but an office between.
pub(super) fn is_plainly_listed(
    begins: &Clause<'_>,
    ends: &Clause<'_>,
    first: TokenId,
    last: TokenId,
) -> bool {
    let (before, behind) = parts_beside((begins, ends), (first, last));
    let is_close = |part: &SpokenPart<'_, '_>, name: &Range<usize>| {
        let verb = part.verb().unwrap_or(usize::MAX);
        let between = if name.start > verb {
            verb + 1..name.start
        } else {
            name.end..verb
        };
        between.len() <= rules::LISTED_OFFICE_WORDS
            && between.clone().all(|at| !part.clause.words[at].is_mark())
    };
    let opens = behind
        .verb()
        .is_some_and(|verb| verb <= behind.part.start + rules::LISTED_OFFICE_WORDS);
    match behind.beside_verb() {
        Some(name) => opens && is_close(&behind, name),
        None => before
            .beside_verb()
            .is_some_and(|name| is_close(&before, name)),
    }
}
