//! Who speaks: the subject of the verb of saying beside a quotation or behind *according to*.

use super::listed_speakers::{find_listed_speaker, is_plainly_listed};
use super::rules;
use std::ops::Range;

use crate::facts::clause::Clause;
use crate::facts::dates::civil_day::WEEKDAYS;
use crate::facts::word_lists::is_in_word_list;
use crate::text::TokenId;

const SAYING: &str = "said says say saying told tells added adds wrote writes tweeted tweets posted claimed claims stated \
                      states reported reports noted warned insisted admitted announced confirmed explained informed \
                      argued declared recalled show shows";

/// Whether a folded word says that somebody says something.
pub(crate) fn is_saying(folded: &str) -> bool {
    !folded.is_empty() && is_in_word_list(SAYING, folded)
}

/// The name of the speaker of the words from `first` to `last`, where one stands beside them.
pub(crate) fn speaker(
    begins: &Clause<'_>,
    ends: &Clause<'_>,
    first: TokenId,
    last: TokenId,
) -> Option<String> {
    if begins.tongue.has_news_words() {
        return find_listed_speaker(begins, ends, first, last);
    }
    if !begins.tongue.is_english() {
        return None;
    }
    let behind = (last.0 + 1).saturating_sub(ends.first.0) as usize;
    let before = first.0.saturating_sub(begins.first.0) as usize;
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
    let after = find_speaker_beside(ends, behind..until.unwrap_or(ends.words.len()));
    after
        .or_else(|| find_speaker_beside(begins, from..before))
        .or_else(|| speaker_by_colon(begins, opening))
}

/// Whether a name and a verb of saying, and nothing else, stand close beside the words: *“…” said Odo Pell*, *“…,” Odo Pell
/// said*, *Odo Pell said: “…”*, *Odo Pell: “…”*.
pub(crate) fn is_plainly_said(
    begins: &Clause<'_>,
    ends: &Clause<'_>,
    first: TokenId,
    last: TokenId,
) -> bool {
    if begins.tongue.has_news_words() {
        return is_plainly_listed(begins, ends, first, last);
    }
    let behind = (last.0 + 1).saturating_sub(ends.first.0) as usize;
    let behind = (behind..ends.words.len()).find(|&at| !ends.words[at].is_mark());
    let name_to = |clause: &Clause<'_>, from: usize| {
        (from..clause.words.len())
            .find(|&at| !is_speaker_name(clause, at))
            .unwrap_or(clause.words.len())
    };
    let says = |clause: &Clause<'_>, at: usize| {
        is_saying(clause.folded(at)) && !matches!(clause.folded(at), "told" | "tells" | "informed")
    };
    let is_behind = behind.is_some_and(|at| match says(ends, at) {
        true => name_to(ends, at + 1) > at + 1,
        false => {
            let to = name_to(ends, at);
            to > at && says(ends, to)
        }
    });
    let before = first.0.saturating_sub(begins.first.0) as usize;
    let before = (0..before).rev().find(|&at| !begins.words[at].is_mark());
    let is_before = before.is_some_and(|at| {
        let verb = says(begins, at);
        let name = at.checked_sub(usize::from(verb));
        name.is_some_and(|name| {
            let is_colon = begins.folded(name + 1) == ":";
            (verb || is_colon) && name_to(begins, 0) == name + 1
        })
    });
    is_behind || is_before
}

/// What stands behind an apostrophe that a wire has parted from its word: *the show 's creator*.
const ENDINGS: &str = "s t d m re ve ll";

/// Whether a quotation mark stands at a place; a single one only where it opens.
fn is_quote(clause: &Clause<'_>, at: usize) -> bool {
    let end = |at: usize| clause.words.get(at).map(|word| word.span.end);
    let is_parted = at == 0 || end(at - 1) != Some(clause.words[at].span.start);
    let is_close = clause.words.get(at + 1).map(|word| word.span.start) == end(at);
    match clause.words[at].text {
        "“" | "”" | "\"" | "«" | "»" | "„" | "‘" => true,
        "'" => is_parted && is_close && !is_in_word_list(ENDINGS, clause.folded(at + 1)),
        _ => false,
    }
}

/// The name that stands alone before a colon and the mark at a place: *Odo Pell: “We will not pay.”* One word may be a
/// topic.
fn speaker_by_colon(clause: &Clause<'_>, mark: usize) -> Option<String> {
    let colon = mark.checked_sub(1)?;
    let is_named = colon >= 2 && (0..colon).all(|at| is_speaker_name(clause, at));
    (clause.folded(colon) == ":" && is_named).then(|| join_name_words(clause, 0, colon))
}

/// The name beside the verb of saying in a part of a sentence.
fn find_speaker_beside(clause: &Clause<'_>, part: Range<usize>) -> Option<String> {
    let verb = part.clone().find(|&at| is_saying(clause.folded(at)))?;
    let behind = find_speaker_name(clause, verb + 1..part.end.min(verb + rules::SPEAKER_BEHIND));
    let before = name_before(clause, part.start..verb);
    match clause.folded(verb + 1) {
        // *told reporters*: who is told is not who speaks.
        _ if matches!(clause.folded(verb), "told" | "tells" | "informed") => before,
        // *He said Pell is …*: of whom he speaks.
        _ if before.is_none() && (part.start..verb).any(|at| is_pronoun(clause.folded(at))) => None,
        _ => before.or(behind),
    }
}

/// The first name of a part of a sentence.
fn find_speaker_name(clause: &Clause<'_>, part: Range<usize>) -> Option<String> {
    let first = part.clone().find(|&at| is_speaker_name(clause, at))?;
    let stops =
        (part.start..first).any(|at| matches!(clause.folded(at), "\"" | "." | "that" | "to"));
    (!stops).then(|| join_name_words(clause, first, part.end))
}

/// What opens the apposition behind a name: *Odo Pell, a baker,*, *Odo Pell, who bakes,*.
const APPOSED: &str = "who which whose a an the his her its their former then";
/// Before a place that is no subject: *in Kabul, the spokesman, …*
const WHERE: &str = "in at on from near of to outside";

/// The comma behind the name that a verb belongs to, where an apposition stands between the two.
pub(crate) fn apposition(clause: &Clause<'_>, part: Range<usize>) -> Option<usize> {
    let last = part.end.checked_sub(1)?;
    // Behind *said Odo Pell* nobody before the verb is looked for.
    if clause.folded(last) != "," || is_speaker_name(clause, part.end + 1) {
        return None;
    }
    (part.start + 1..last).find(|&at| {
        let is_opened = clause.folded(at) == "," && is_apposed(clause, at + 1);
        is_opened && is_speaker_name(clause, at - 1) && !is_place(clause, part.start, at)
    })
}

/// Whether the word at a place opens an apposition.
fn is_apposed(clause: &Clause<'_>, at: usize) -> bool {
    is_in_word_list(APPOSED, clause.folded(at))
}

/// Whether the name before a place tells where.
fn is_place(clause: &Clause<'_>, start: usize, at: usize) -> bool {
    let name = (start..at)
        .rev()
        .take_while(|&at| is_speaker_name(clause, at));
    let first = name.last().unwrap_or(at);
    is_in_word_list(WHERE, clause.before(first, 1))
}

/// The last name before a verb, unless a pronoun stands between.
fn name_before(clause: &Clause<'_>, part: Range<usize>) -> Option<String> {
    if let Some(comma) = apposition(clause, part.clone()) {
        return name_before(clause, part.start..comma);
    }
    let pronoun = |at: usize| is_pronoun(clause.folded(at));
    let last = part
        .clone()
        .rev()
        .find(|&at| is_speaker_name(clause, at) || pronoun(at))?;
    if pronoun(last) {
        return None;
    }
    let first = (part.start..=last)
        .rev()
        .take_while(|&at| is_speaker_name(clause, at))
        .last()?;
    // *Odo Pell, a spokesman for Mayor Varrow, said*: he speaks, and not whom he speaks for.
    if let Some(office) = office_for(clause, part.start..first) {
        let comma = (part.start..office)
            .rev()
            .find(|&at| clause.folded(at) == ",")?;
        let is_apposition = office - comma <= rules::APPOSITION_WORDS;
        return (is_apposition && comma > part.start && is_speaker_name(clause, comma - 1))
            .then(|| name_before(clause, part.start..comma))
            .flatten();
    }
    // *A Varrow spokesman said*: so named is the house, not the man.
    let is_house = last + 1 < part.end && is_office(clause.folded(last + 1));
    (!is_house).then(|| join_name_words(clause, first, part.end))
}

fn is_pronoun(folded: &str) -> bool {
    matches!(folded, "he" | "she" | "they" | "it" | "who" | "i" | "we")
}

/// Who speaks for another.
fn is_office(folded: &str) -> bool {
    matches!(
        folded,
        "spokesman" | "spokeswoman" | "spokesperson" | "lawyer" | "attorney"
    )
}

/// The place of an office held for the name that stands behind these words.
fn office_for(clause: &Clause<'_>, before: Range<usize>) -> Option<usize> {
    let from = before.end.saturating_sub(rules::OFFICE_BEFORE);
    (from.max(before.start)..before.end)
        .rev()
        .find(|&at| is_office(clause.folded(at)) && matches!(clause.folded(at + 1), "for" | "of"))
}

/// Zones behind a time of day: *said at 8.40 a.m. ET*.
const ZONES: &str =
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eet ist jst kst aest bt";

/// Whether a time zone stands at a place, behind a time of day.
pub(crate) fn is_zone(clause: &Clause<'_>, at: usize) -> bool {
    let is_zone = is_in_word_list(ZONES, clause.folded(at));
    let is_time = |word: &str| {
        matches!(
            word,
            "am" | "pm" | "a.m" | "p.m" | "a.m." | "p.m." | "." | "("
        ) || word.starts_with(|c: char| c.is_ascii_digit())
    };
    is_zone && is_time(clause.before(at, 1))
}

fn is_speaker_name(clause: &Clause<'_>, at: usize) -> bool {
    clause
        .words
        .get(at)
        .is_some_and(|w| w.is_name_like() && !is_saying(w.folded))
        && !WEEKDAYS.contains(&clause.folded(at))
        && !is_zone(clause, at)
        && !is_owner(clause, at)
}

/// *Mohammed Dica's behaviour*: it is not he who speaks.
fn is_owner(clause: &Clause<'_>, at: usize) -> bool {
    let behind = (at + 1..clause.words.len())
        .find(|&at| !(clause.words[at].is_capital() && clause.words[at].is_content()));
    behind.is_some_and(|at| {
        matches!(clause.folded(at), "'s" | "’s")
            || (matches!(clause.folded(at), "'" | "’") && clause.folded(at + 1) == "s")
    })
}

fn join_name_words(clause: &Clause<'_>, first: usize, end: usize) -> String {
    let words = (first..end)
        .take_while(|&at| is_speaker_name(clause, at))
        .map(|at| clause.words[at].text);
    words.collect::<Vec<_>>().join(" ")
}
