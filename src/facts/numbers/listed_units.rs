//! Units by the words of a language other than English: money, percent, measures, and people who are counted.

use super::amount::{Amount, Number};
use super::figure_unit::FigureUnit;
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::{find_listed, find_listed_before, is_particle};
use crate::lexicon::NewsList;

/// A unit, what its value is multiplied and divided by, and how many words it takes behind the number.
type ListedUnit = (FigureUnit, Amount, Amount, usize);

/// Seconds of a mean year and of a month of it.
const YEAR: Amount = 31_556_952;
const MONTH: Amount = 2_629_746;

/// The measure of a short name in the tables.
fn measure_of(meaning: &str) -> Option<(FigureUnit, Amount, Amount)> {
    use FigureUnit::{Duration, Length, Mass, Speed};
    Some(match meaning {
        "m" => (Length, 1, 1),
        "km" => (Length, 1000, 1),
        "cm" => (Length, 1, 100),
        "mm" => (Length, 1, 1000),
        "kg" => (Mass, 1, 1),
        "t" => (Mass, 1000, 1),
        "g" => (Mass, 1, 1000),
        "s" => (Duration, 1, 1),
        "min" => (Duration, 60, 1),
        "h" => (Duration, 3600, 1),
        "d" => (Duration, 86_400, 1),
        "w" => (Duration, 604_800, 1),
        "mo" => (Duration, MONTH, 1),
        "y" => (Duration, YEAR, 1),
        "kmh" => (Speed, 1, 1),
        _ => return None,
    })
}

/// The measure, share or money that a phrase behind a number names.
pub(super) fn find_listed_unit(clause: &Clause<'_>, at: usize) -> Option<ListedUnit> {
    let listed = |list| find_listed(clause, list, at);
    if let Some((_, n)) = listed(NewsList::Points) {
        return Some((FigureUnit::PercentagePoints, 1, 1, n));
    }
    if let Some((_, n)) = listed(NewsList::Percent) {
        return Some((FigureUnit::Percent, 1, 1, n));
    }
    if let Some((money, n)) = find_listed_money(clause, at) {
        return Some((FigureUnit::Money(money), 1, 1, n));
    }
    let (meaning, n) = listed(NewsList::Units)?;
    let (unit, up, down) = measure_of(meaning)?;
    Some((unit, up, down, n))
}

/// Money behind a number, its preposition with it: *d'euros*, *de pesos*.
fn find_listed_money(clause: &Clause<'_>, at: usize) -> Option<(&'static str, usize)> {
    let named = |at: usize| find_listed(clause, NewsList::Money, at);
    let is_of = matches!(clause.folded(at), "de" | "d'" | "di" | "of");
    let is_owned = is_of && clause.tongue.is_one_of("fr es it pt");
    named(at).or_else(|| {
        let (money, n) = named(at + 1).filter(|_| is_owned)?;
        Some((money, n + 1))
    })
}

/// The unit of a number that stands in one word with it or before it: *mkr* is a magnitude and money, *yüzde 25* percent,
/// *120만원* in one word.
pub(super) fn find_inner_unit(clause: &Clause<'_>, number: &Number) -> Option<(FigureUnit, usize)> {
    if !clause.tongue.has_news_words() {
        return None;
    }
    if let Some((_, from)) = find_listed_before(clause, NewsList::PercentBefore, number.from) {
        return Some((FigureUnit::Percent, from));
    }
    if clause.tongue.is_one_of("ko ja") {
        return find_glued_noun(clause, number).map(|unit| (unit, number.from));
    }
    let last = number
        .to
        .checked_sub(1)
        .filter(|last| *last > number.from)?;
    let table = clause.tongue.list(NewsList::Money)?;
    let money = table.meaning(clause.folded(last))?;
    Some((FigureUnit::Money(money), number.from))
}

/// What Korean and Japanese count in the same word as the number: *120만원*, *25퍼센트*, *25パーセント*.
fn find_glued_noun(clause: &Clause<'_>, number: &Number) -> Option<FigureUnit> {
    let tail = find_glued_tail(clause.folded(number.to.checked_sub(1)?))?;
    let meaning = |list| {
        let mut forms = clause.tongue.list(list)?.beginning_like(tail).iter();
        let fits = |form: &str| {
            let rest = tail.strip_prefix(form);
            rest.is_some_and(|rest| rest.is_empty() || is_particle(rest))
        };
        forms.find(|(form, _)| fits(form)).map(|found| found.1)
    };
    if meaning(NewsList::Ages).is_some() {
        return Some(FigureUnit::Age);
    }
    if meaning(NewsList::Points).is_some() {
        return Some(FigureUnit::PercentagePoints);
    }
    if meaning(NewsList::Percent).is_some() {
        return Some(FigureUnit::Percent);
    }
    if meaning(NewsList::People).is_some() {
        return Some(FigureUnit::Things("person".to_owned()));
    }
    if let Some(money) = meaning(NewsList::Money) {
        return Some(FigureUnit::Money(money));
    }
    meaning(NewsList::Counters)?;
    let noun = tail.trim_start_matches('여').chars().take(1).collect();
    Some(FigureUnit::Things(noun))
}

/// What stands behind the digits and magnitudes of a word that begins with them.
pub(super) fn find_glued_tail(word: &str) -> Option<&str> {
    let is_number = |c: char| {
        c.is_ascii_digit() || matches!(c, ',' | '.' | '십' | '백' | '천' | '만' | '억' | '조')
    };
    let begins = word.starts_with(|c: char| c.is_ascii_digit() || is_number(c));
    let tail = word.trim_start_matches(is_number);
    (begins && !tail.is_empty() && tail.len() < word.len()).then_some(tail)
}

/// Letters by which two forms of a noun for people are one.
const FOLK_STEM: usize = 5;
/// Letters of the ending of a case.
const FOLK_ENDING: usize = 3;

/// How many words a noun for people takes at a place. Where nouns have many cases the stem of a listed one tells it.
fn folk_words(clause: &Clause<'_>, at: usize) -> Option<usize> {
    let listed = find_listed(clause, NewsList::Folk, at).map(|(_, n)| n);
    let by_stem = || {
        let word = clause.folded(at);
        let table = clause
            .tongue
            .list(NewsList::Folk)
            .filter(|_| clause.tongue.is_one_of("pl ru uk"))?;
        let mut forms = table.beginning_like(word).iter();
        let is_case = |form: &str| {
            let n_common = form
                .chars()
                .zip(word.chars())
                .take_while(|(a, b)| a == b)
                .count();
            let rest = |word: &str| word.chars().count() - n_common;
            n_common >= FOLK_STEM && rest(form).max(rest(word)) <= FOLK_ENDING
        };
        forms.any(|(form, _)| is_case(form)).then_some(1)
    };
    listed.or_else(by_stem)
}

/// What people are, by the shortest form of their noun.
fn name_folk(clause: &Clause<'_>, at: usize) -> Option<String> {
    let stem = |word: &str| word.chars().take(FOLK_STEM).collect::<String>();
    let word = clause.folded(at);
    let forms = clause.tongue.list(NewsList::Folk)?.beginning_like(word);
    let forms = forms.iter().map(|(form, _)| *form);
    let alike = forms.filter(|form| stem(form) == stem(word));
    let shortest = alike.min_by_key(|form| (form.chars().count(), std::cmp::Reverse(*form)));
    Some(shortest.unwrap_or(word).to_owned())
}

/// The people who are counted within a few words behind a number.
pub(super) fn find_listed_people(
    clause: &Clause<'_>,
    from: usize,
) -> Option<(String, usize, usize)> {
    let last = from + rules::PEOPLE_WITHIN;
    for at in from..last {
        if let Some((_, n)) = find_listed(clause, NewsList::People, at) {
            return Some(("person".to_owned(), at, at + n));
        }
        if let Some(n) = folk_words(clause, at) {
            return Some((name_folk(clause, at)?, at, at + n));
        }
        let goes_on = clause.words.get(at).is_some_and(|word| {
            word.kind == crate::text::TokenKind::Word && !clause.tongue.is_one_of("ja ko zh")
        });
        if !goes_on {
            return None;
        }
    }
    None
}

/// Whether something that is counted stands behind a place: money, a measure, people or a counter.
pub(super) fn is_counted_behind(clause: &Clause<'_>, at: usize) -> bool {
    find_listed_unit(clause, at).is_some()
        || find_listed_people(clause, at).is_some()
        || find_listed(clause, NewsList::Counters, at).is_some()
        || clause.folded(at) == "%"
}
