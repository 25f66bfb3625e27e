//! Who speaks: the subject of the verb of saying beside a quotation or behind *according to*.

use std::ops::Range;

use super::clause::Clause;
use crate::text::TokenId;

const SAYING: &str = "said says say saying told tells added adds wrote writes tweeted tweets posted claimed claims stated \
                      states reported reports noted warned insisted admitted announced confirmed explained informed \
                      argued declared recalled show shows";

/// Whether a folded word says that somebody says something.
pub(super) fn is_saying(folded: &str) -> bool {
    !folded.is_empty() && SAYING.split_whitespace().any(|verb| verb == folded)
}

/// The name of the speaker of the words from `first` to `last`, where one stands beside them.
pub(super) fn speaker(
    begins: &Clause<'_>,
    ends: &Clause<'_>,
    first: TokenId,
    last: TokenId,
) -> Option<String> {
    let behind = (last.0 + 1).saturating_sub(ends.first.0) as usize;
    let before = first.0.saturating_sub(begins.first.0) as usize;
    let is_quote = |clause: &Clause<'_>, at: usize| {
        matches!(clause.words[at].text, "“" | "”" | "\"" | "«" | "»" | "„")
    };
    // What stands in other quotation marks of the sentence names no speaker of this one.
    let behind = (behind..ends.words.len())
        .find(|&at| !ends.words[at].is_mark())
        .unwrap_or(behind);
    let until = (behind..ends.words.len()).find(|&at| is_quote(ends, at));
    let opening = before.saturating_sub(1);
    let from = (0..opening)
        .rev()
        .find(|&at| is_quote(begins, at))
        .map_or(0, |at| at + 1);
    let after = around(ends, behind..until.unwrap_or(ends.words.len()));
    after.or_else(|| around(begins, from..before))
}

/// The name beside the verb of saying in a part of a sentence.
fn around(clause: &Clause<'_>, part: Range<usize>) -> Option<String> {
    let verb = part.clone().find(|&at| is_saying(clause.folded(at)))?;
    let behind = name(clause, verb + 1..part.end.min(verb + 12));
    let before = name_before(clause, part.start..verb);
    match clause.folded(verb + 1) {
        // *told reporters*: who is told is not who speaks.
        _ if matches!(clause.folded(verb), "told" | "tells" | "informed") => before,
        _ => before.or(behind),
    }
}

/// The first name of a part of a sentence.
fn name(clause: &Clause<'_>, part: Range<usize>) -> Option<String> {
    let first = part.clone().find(|&at| is_name(clause, at))?;
    let stops =
        (part.start..first).any(|at| matches!(clause.folded(at), "\"" | "." | "that" | "to"));
    (!stops).then(|| run(clause, first, part.end))
}

/// The last name before a verb, unless a pronoun stands between.
fn name_before(clause: &Clause<'_>, part: Range<usize>) -> Option<String> {
    let pronoun = |at: usize| {
        matches!(
            clause.folded(at),
            "he" | "she" | "they" | "it" | "who" | "i" | "we"
        )
    };
    let last = part
        .clone()
        .rev()
        .find(|&at| is_name(clause, at) || pronoun(at))?;
    if pronoun(last) {
        return None;
    }
    let first = (part.start..=last)
        .rev()
        .take_while(|&at| is_name(clause, at))
        .last()?;
    Some(run(clause, first, part.end))
}

fn is_name(clause: &Clause<'_>, at: usize) -> bool {
    clause
        .words
        .get(at)
        .is_some_and(|w| w.is_capital() && w.is_content() && !is_saying(w.folded))
        // *Dica's behaviour*: it is not Dica who speaks.
        && !matches!(clause.folded(at + 1), "'s" | "’s")
}

fn run(clause: &Clause<'_>, first: usize, end: usize) -> String {
    let words = (first..end)
        .take_while(|&at| is_name(clause, at))
        .map(|at| clause.words[at].text);
    words.collect::<Vec<_>>().join(" ")
}
