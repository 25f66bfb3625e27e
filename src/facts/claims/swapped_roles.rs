//! Who did it and to whom: *Orvell sued Selwyn* against *Selwyn sued Orvell*.

use super::denials::{StatementTurn, TurnedWords};
use crate::facts::Mention;
use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;

/// Verbs of which either side may be told first.
const EITHER_WAY: &str = "met meets married marries wed weds faced faces joined joins divorced divorces resembled resembles played plays fought \
     fights tied drew equalled equals";
/// Verbs in the past whose form is not told by an ending.
const IRREGULAR: &str = "beat hit shot struck told sold bought lent paid gave left led overtook sent taught won lost threw \
                         drove bit cut chose wrote took caught held brought kept saw heard found beaten slew slain";

/// One doing of one to another, told in the active or the passive.
struct Doing<'a> {
    verb: &'a str,
    by: &'a str,
    to: &'a str,
    from: usize,
    end: usize,
}

/// Where one of two linked sentences tells of two names what the other tells the other way round.
pub(super) fn find_swapped_roles(left: &Clause<'_>, right: &Clause<'_>) -> Option<TurnedWords> {
    let (ones, others) = (list_doings(left), list_doings(right));
    let is_swapped = |one: &Doing<'_>, other: &Doing<'_>| {
        one.verb == other.verb && one.by == other.to && one.to == other.by && one.by != one.to
    };
    // A sentence that tells both ways contradicts nobody.
    let tells_too = |doings: &[Doing<'_>], doing: &Doing<'_>| {
        doings.iter().any(|other| is_swapped(doing, other))
    };
    for one in ones.iter().filter(|one| !tells_too(&ones, one)) {
        let found = others.iter().find(|other| is_swapped(one, other));
        if let Some(other) = found.filter(|other| !tells_too(&others, other)) {
            let mention = |clause: &Clause<'_>, doing: &Doing<'_>| Mention {
                version: clause.version,
                span: clause.span(doing.from, doing.end),
                value: Some(format!("{} {} {}", doing.by, doing.verb, doing.to)),
            };
            return Some(TurnedWords {
                turn: StatementTurn::Swapped,
                is_plain: true,
                words: [mention(left, one), mention(right, other)],
            });
        }
    }
    None
}

fn list_doings<'a>(clause: &Clause<'a>) -> Vec<Doing<'a>> {
    if clause.is_titled {
        return Vec::new();
    }
    // Few words stand between two names; whether they are verbs is asked of those alone.
    (1..clause.words.len())
        .filter(|&at| clause.words[at].text == clause.words[at].folded)
        .filter_map(|at| read_doing(clause, at).filter(|_| is_doing_verb(clause, at)))
        .collect()
}

fn is_doing_verb(clause: &Clause<'_>, at: usize) -> bool {
    let word = &clause.words[at];
    let has_ending = word.folded.len() >= 4
        && (word.folded.ends_with("ed")
            || word.folded.ends_with('s') && !word.folded.ends_with("ss"));
    word.is_content()
        && (has_ending || is_in_word_list(IRREGULAR, word.folded))
        && !is_in_word_list(EITHER_WAY, word.folded)
}

/// *Orvell sued Selwyn*, or the other way round *Selwyn was sued by Orvell*.
fn read_doing<'a>(clause: &Clause<'a>, verb: usize) -> Option<Doing<'a>> {
    let is_passive = matches!(clause.before(verb, 1), "was" | "were" | "is" | "are")
        && clause.folded(verb + 1) == "by";
    let (before, behind) = if is_passive {
        (verb - 1, verb + 2)
    } else {
        (verb, verb + 1)
    };
    let (from, first) = name_ending(clause, before)?;
    let (second, end) = name_beginning(clause, behind)?;
    let (by, to) = if is_passive {
        (second, first)
    } else {
        (first, second)
    };
    Some(Doing {
        verb: clause.folded(verb),
        by,
        to,
        from,
        end,
    })
}

/// The place and the last word of the name that ends before a place.
fn name_ending<'a>(clause: &Clause<'a>, end: usize) -> Option<(usize, &'a str)> {
    let is_name = |at: &usize| clause.words[*at].is_name_like();
    let from = (0..end).rev().take_while(is_name).last()?;
    // *Tolle of Orvell sued*: who did it stands further off.
    // Behind a comma *and* begins another clause.
    let is_owned = match clause.before(from, 1) {
        "and" => clause.before(from, 2) != ",",
        before => matches!(before, "of" | "in" | "at" | "from" | "'s"),
    };
    (!is_owned).then(|| (from, clause.folded(end - 1)))
}

/// The last word of the name that begins at a place, and the place behind it.
fn name_beginning<'a>(clause: &Clause<'a>, from: usize) -> Option<(&'a str, usize)> {
    let from = from + usize::from(clause.folded(from) == "the");
    let is_name = |at: &usize| clause.words[*at].is_name_like();
    let last = (from..clause.words.len()).take_while(is_name).last()?;
    // *Sued Orvell's mayor*, *sued Orvell and Selwyn*.
    let goes_on = matches!(clause.folded(last + 1), "'s" | "and" | "'");
    (!goes_on).then(|| (clause.folded(last), last + 1))
}
