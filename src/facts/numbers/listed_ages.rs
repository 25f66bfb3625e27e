//! Ages in languages other than English: *31-jährige*, *âgé de 31 ans*, *в возрасте 31 года*, 31歳.

use super::amount::{Number, ONE};
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::{find_listed, find_listed_before, has_listed, is_particle};
use crate::lexicon::{NewsList, NewsTable};

/// Whether what is glued to a number says that it is an age. A *zwölfjährige Amtszeit* lasts and is not so old.
pub(super) fn is_glued_age(clause: &Clause<'_>, at: usize, ending: &str) -> bool {
    let ending = ending.trim_start_matches(['-', '‑', '‐']);
    is_age_ending(clause, ending) && !is_lasting(clause, at + 1)
}

fn is_age_ending(clause: &Clause<'_>, ending: &str) -> bool {
    let Some(table) = clause.tongue.list(NewsList::Ages) else {
        return false;
    };
    let mut forms = table.beginning_like(ending).iter();
    forms.any(|(form, _)| {
        let rest = ending.strip_prefix(form);
        rest.is_some_and(|rest| {
            rest.is_empty() || clause.tongue.is_one_of("ko") && is_particle(rest)
        })
    })
}

fn is_lasting(clause: &Clause<'_>, at: usize) -> bool {
    let word = clause.folded(at);
    let tails = word.char_indices().filter_map(|(from, _)| word.get(from..));
    let meaning = |tail: &str| clause.tongue.list(NewsList::Lasting)?.meaning(tail);
    tails.into_iter().any(|tail| meaning(tail).is_some())
}

/// The number word before the ending of an age in one word with it: *zwölf* in *zwölfjährige*.
pub(super) fn find_age_word<'a>(clause: &Clause<'a>, at: usize) -> Option<&'a str> {
    clause
        .tongue
        .list(NewsList::Ages)
        .filter(|ages| !NewsTable::is_empty(ages))?;
    let word = clause.folded(at);
    let mut heads = word
        .char_indices()
        .filter_map(|(to, _)| word.split_at_checked(to));
    let (head, _) = heads.find(|(_, tail)| is_age_ending(clause, tail))?;
    let head = head.trim_end_matches(['-', '‑', '‐']);
    (!head.is_empty() && !is_lasting(clause, at + 1)).then_some(head)
}

/// How many words behind a number belong to an age, if its place or its words say that it is one.
pub(super) fn find_listed_age(clause: &Clause<'_>, number: &Number) -> Option<usize> {
    let is_whole = number.step == ONE && (ONE..=rules::OLDEST * ONE).contains(&number.value);
    if !is_whole || !clause.tongue.has_news_words() {
        return None;
    }
    if let Some((_, n)) = find_listed(clause, NewsList::Ages, number.to) {
        return Some(n);
    }
    let years = find_listed(clause, NewsList::Units, number.to).filter(|(unit, _)| *unit == "y");
    let n = years.map_or(0, |(_, n)| n);
    let is_told = find_listed_before(clause, NewsList::AgesBefore, number.from).is_some();
    // *Un homme de 31 ans*.
    let is_of = || matches!(clause.before(number.from, 1), "de" | "di" | "van");
    let is_person = |by: usize| {
        let at = number.from.checked_sub(by);
        at.is_some_and(|at| {
            has_listed(clause, NewsList::Folk, at) || has_listed(clause, NewsList::Offices, at)
        })
    };
    let is_persons = || n > 0 && is_of() && is_person(2);
    (is_told || is_persons() || is_closed_in(clause, number, n)).then_some(n)
}

/// Whether an age stands alone behind a name, as in *Luc Perrin, 31 ans,* or *Peter Rohde (31)*.
fn is_closed_in(clause: &Clause<'_>, number: &Number, n_years: usize) -> bool {
    let behind = clause.folded(number.to + n_years);
    let is_of = usize::from(n_years > 0 && matches!(clause.before(number.from, 1), "de" | "di"));
    let Some(mark) = number.from.checked_sub(1 + is_of) else {
        return false;
    };
    let is_closed = match clause.folded(mark) {
        "," => n_years > 0 && matches!(behind, "," | "." | ";" | ""),
        "(" | "（" => matches!(behind, ")" | "）"),
        _ => false,
    };
    let named = mark.checked_sub(1).and_then(|at| clause.words.get(at));
    is_closed
        && number.ending.is_none()
        && named.is_some_and(|word| {
            word.is_capital() || !clause.tongue.has_capitals() && !word.is_mark()
        })
}
