//! Names in languages other than English: by capitals where a script has them, by offices, titles and surnames where not.
//!
//! Every German noun has a capital, and a name is told from nouns by standing in two words, behind a title or office, or
//! beside a verb of saying.

use std::ops::Range;

use super::rules;
use super::uncased_names::find_uncased_names;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::has_listed;
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::{NewsList, is_stop_word};
use crate::text::TokenKind;

/// Words without a capital that stand inside a name.
pub(super) const INNER: &str = "de del della di da do dos das du des von vom zu zur van der den ten ter af al el bin ibn la le";

/// The places of the people and places that a sentence names, without their titles and offices.
pub(crate) fn find_listed_names(clause: &Clause<'_>) -> Vec<Range<usize>> {
    if clause.is_titled || !clause.tongue.has_news_words() {
        return Vec::new();
    }
    if !clause.tongue.has_capitals() {
        return find_uncased_names(clause);
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < clause.words.len() {
        if !is_capital_word(clause, at) {
            at += 1;
            continue;
        }
        let to = run_end(clause, at);
        found.extend(name_in_run(clause, at..to));
        at = to;
    }
    found
}

/// Whether the word at a place may be part of a name: a capital, and no day, month, money or word that holds sentences
/// together.
pub(super) fn is_capital_word(clause: &Clause<'_>, at: usize) -> bool {
    let Some(word) = clause.words.get(at).filter(|word| word.is_capital()) else {
        return false;
    };
    let known = [
        NewsList::Weekdays,
        NewsList::Days,
        NewsList::Scales,
        NewsList::Money,
        NewsList::Units,
        NewsList::Percent,
        NewsList::ClockBehind,
        NewsList::People,
        NewsList::Folk,
    ];
    let is_known = known.into_iter().any(|list| has_listed(clause, list, at));
    let is_small = clause
        .tongue
        .language()
        .is_some_and(|language| is_stop_word(language, word.folded));
    // *Według Jana Kowalskiego*, *Como dijo*: what opens a sentence and cites is no name.
    let is_citing = || {
        let lists = [
            NewsList::Sources,
            NewsList::Deny,
            NewsList::Numbers,
            NewsList::Joiners,
        ];
        begins_sentence(clause, at)
            && (lists.into_iter().any(|list| has_listed(clause, list, at))
                || is_said_in(clause, at))
    };
    if is_citing() {
        return false;
    }
    // *L'équipe* has the capital of its article.
    let elided = word
        .text
        .split_once(['\'', '’'])
        .filter(|_| clause.tongue.is_one_of("fr it"));
    let is_own = elided.is_none_or(|(_, rest)| rest.starts_with(char::is_uppercase));
    let plain = is_own && word.text.chars().any(char::is_alphabetic);
    !is_known && !is_small && plain && !is_month_here(clause, at)
}

/// Whether the word at a place is a month and nobody's name: *Jan de Vries*, *August Pell*.
fn is_month_here(clause: &Clause<'_>, at: usize) -> bool {
    let is_number = |at: Option<usize>| {
        let at = at.filter(|&at| clause.folded(at) != ".");
        let word = at.and_then(|at| clause.words.get(at));
        word.is_some_and(|word| word.kind == TokenKind::Number)
    };
    let before = at.checked_sub(1);
    let before =
        before.map(|before| before.saturating_sub(usize::from(clause.folded(before) == ".")));
    let is_dated = is_number(before) || is_number(Some(at + 1));
    let goes_on = clause
        .words
        .get(at + 1)
        .is_some_and(|word| word.is_capital())
        || is_in_word_list(INNER, clause.folded(at + 1));
    has_listed(clause, NewsList::Months, at) && (is_dated || !goes_on)
}

/// The place behind a run of capitals, the stops of short titles and small words of names inside.
fn run_end(clause: &Clause<'_>, from: usize) -> usize {
    let mut to = from + 1;
    loop {
        let word = clause.folded(to);
        let is_title_before = || {
            let before = clause.before(to, 1);
            has_title(clause, to - 1) || before.chars().count() <= rules::ABBREVIATION_UP_TO
        };
        if is_capital_word(clause, to) {
            to += 1;
        } else if word == "." && is_title_before() && is_capital_word(clause, to + 1) {
            to += 2;
        } else if let Some(behind) = inner_end(clause, from, to) {
            to = behind + 1;
        } else {
            return to;
        }
    }
}

/// The capital behind one or two small words of a name: *von der Leyen*.
fn inner_end(clause: &Clause<'_>, run: usize, at: usize) -> Option<usize> {
    let is_inner = |at: usize| {
        clause
            .words
            .get(at)
            .is_some_and(|word| word.text == word.folded && is_in_word_list(INNER, word.folded))
    };
    // *Angaben von Heike Thomsen*: German nouns have capitals too, and only behind a title or office is it a name's.
    let is_german = clause.tongue.is_one_of("de");
    if !is_inner(at) || is_german && !is_titled_run(clause, run) {
        return None;
    }
    let behind = at + 1 + usize::from(is_inner(at + 1));
    is_capital_word(clause, behind).then_some(behind)
}

/// Whether a title, an office or a verb of saying stands before a run of capitals or opens it.
pub(crate) fn is_titled_run(clause: &Clause<'_>, from: usize) -> bool {
    let tells =
        |at: usize| has_title(clause, at) || is_office_word(clause, at) || is_said_in(clause, at);
    tells(from)
        || from > 0 && tells(from - 1)
        || from > 1 && clause.folded(from - 1) == "." && has_title(clause, from - 2)
}

/// Whether a name is told as a person's: behind a title or office, or beside a verb of saying.
pub(super) fn is_told_as_person(clause: &Clause<'_>, name: &Range<usize>) -> bool {
    !clause.tongue.has_capitals()
        || is_titled_run(clause, name.start)
        || (name.end..name.end + 2).any(|at| is_said_in(clause, at))
        || clause.folded(name.end) == ","
            && (name.end + 1..name.end + 3).any(|at| is_office_word(clause, at))
}

/// Whether the word at a place is a title.
pub(super) fn has_title(clause: &Clause<'_>, at: usize) -> bool {
    has_listed(clause, NewsList::Titles, at)
}

/// Whether the word at a place is an office, in German the last part of a compound: *Polizeisprecherin*, *Reederei-Chefin*.
pub(crate) fn is_office_word(clause: &Clause<'_>, at: usize) -> bool {
    if has_listed(clause, NewsList::Offices, at) {
        return true;
    }
    let Some(table) = clause
        .tongue
        .list(NewsList::Offices)
        .filter(|_| clause.tongue.is_one_of("de nl sv"))
    else {
        return false;
    };
    let word = clause.folded(at);
    let starts = word.char_indices().map(|(start, _)| start);
    let mut tails = starts
        .skip(rules::COMPOUND_FROM)
        .filter_map(|start| word.get(start..));
    tails.any(|tail| {
        let mut forms = table.beginning_like(tail).iter();
        forms.any(|(form, _)| *form == tail && form.chars().count() >= rules::OFFICE_FROM)
    })
}

/// The name in a run of capitals: without titles and offices before it, and without what a sentence begins with.
fn name_in_run(clause: &Clause<'_>, run: Range<usize>) -> Option<Range<usize>> {
    let mut from = run.start;
    let mut is_titled = has_title(clause, from.saturating_sub(1)) && from > 0
        || from > 1 && clause.folded(from - 1) == "." && has_title(clause, from - 2)
        || from > 0 && is_office_word(clause, from - 1);
    while from < run.end {
        let is_mark = clause.words[from].is_mark();
        if !(is_mark || has_title(clause, from) || is_office_word(clause, from)) {
            break;
        }
        is_titled = true;
        from += 1;
    }
    // *Kapitän der Reederei*: behind an office no name begins with a small word.
    if from >= run.end || !is_capital_word(clause, from) {
        return None;
    }
    let n_words = (from..run.end)
        .filter(|&at| is_capital_word(clause, at))
        .count();
    let is_first = begins_sentence(clause, from);
    let is_german = clause.tongue.is_one_of("de");
    let is_name = match () {
        () if is_titled => true,
        // What opens a German sentence may be a preposition and a noun: *Beim Anlegen*.
        () if is_german && is_first => n_words > 1 && is_said_in(clause, run.end),
        () if n_words > 1 => {
            !(is_german && (ends_like_noun(clause.folded(from)) || is_determined(clause, from)))
        }
        () if is_german => is_said_beside(clause, from..run.end),
        () => !is_first,
    };
    is_name.then_some(from..run.end)
}

/// German articles and their like, behind which stands a noun: *ein Liter Milch*, *die Zahl Verletzter*.
const ARTICLES: &str =
    "ein eine einen einem einer eines der die das dem den des kein keine keinen pro je";

/// Whether a number or an article stands before a place.
fn is_determined(clause: &Clause<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| clause.words.get(at));
    before.is_some_and(|word| {
        word.kind == TokenKind::Number || is_in_word_list(ARTICLES, word.folded)
    })
}

/// Whether a German word ends as nouns do and surnames do not.
fn ends_like_noun(word: &str) -> bool {
    ["ung", "heit", "keit", "schaft", "ion", "tät", "nis"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// Whether the capital at a place is due to it.
pub(super) fn begins_sentence(clause: &Clause<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| &clause.words[at]);
    before.is_none_or(|word| {
        word.is_mark() && !matches!(word.text, "," | "(" | ")" | ";" | "/" | "-")
    })
}

/// Whether a verb of saying stands close before one word: *sagte Thomsen*.
fn is_said_beside(clause: &Clause<'_>, name: Range<usize>) -> bool {
    let verb = name
        .start
        .checked_sub(1)
        .filter(|&verb| is_said_in(clause, verb));
    verb.is_some_and(|verb| !clause.words[verb].is_capital())
        && !begins_sentence(clause, name.start)
}

/// Whether the word at a place is a verb of saying in the language of its sentence.
pub(crate) fn is_said_in(clause: &Clause<'_>, at: usize) -> bool {
    if has_listed(clause, NewsList::Says, at) {
        return true;
    }
    // *Dit-il*, *explique-t-elle*, *disse-me*.
    let head = clause.folded(at).split('-').next().unwrap_or_default();
    let table = clause
        .tongue
        .list(NewsList::Says)
        .filter(|_| clause.tongue.is_one_of("fr pt"));
    table.is_some_and(|table| table.meaning(head).is_some())
}
