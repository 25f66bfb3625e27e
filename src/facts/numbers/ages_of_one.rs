//! Whose an age is, beyond its sentence: *Lidgate, 52,* is of Karen Lidgate where the version names nobody else so, and one
//! person has one age wherever it stands.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::amount::Amount;
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use crate::facts::clause::Clause;
use crate::facts::names::name::TITLES;
use crate::facts::word_lists::is_in_word_list;
use crate::text::{SentenceId, Table, VersionId};

/// Gives every age beside a surname alone the first name that the version tells with it, if it tells one only.
pub(super) fn complete_persons(figures: &mut [Figure], clauses: &Table<SentenceId, Clause<'_>>) {
    let is_short = |figure: &&mut Figure| figure.person.len() == 1;
    let wanted: HashSet<String> = figures
        .iter()
        .filter_map(|figure| figure.person.first().filter(|_| figure.person.len() == 1))
        .cloned()
        .collect();
    if wanted.is_empty() {
        return;
    }
    let mut firsts: HashMap<(VersionId, &str), BTreeSet<&str>> = HashMap::new();
    for clause in clauses.iter() {
        let words = clause.words.iter().enumerate();
        for (at, word) in words.filter(|(_, word)| wanted.contains(word.folded)) {
            if let Some(first) = read_first_name(clause, at) {
                let known = firsts.entry((clause.version, word.folded)).or_default();
                known.insert(first);
            }
        }
    }
    for figure in figures.iter_mut().filter(is_short) {
        let known = firsts.get(&(figure.version, figure.person[0].as_str()));
        let first = known
            .filter(|known| known.len() == 1)
            .and_then(BTreeSet::first);
        if let Some(first) = first {
            figure.person.insert(0, (*first).to_owned());
        }
    }
}

/// The first name before a surname, initials left out: *Daniel R. Whitcomb*.
fn read_first_name<'a>(clause: &Clause<'a>, surname: usize) -> Option<&'a str> {
    let is_initial = |word: &str| word == "." || word.chars().count() == 1;
    let mut before = (0..surname).rev();
    let at = before.find(|&at| !is_initial(clause.folded(at)))?;
    let word = clause.words.get(at)?;
    let is_name = word.is_name_like() && !is_in_word_list(TITLES, word.folded);
    is_name.then_some(word.folded)
}

/// The ages that two versions tell of one full name and that differ, by their numbers. A version that tells two ages of one
/// name tells of two people, or of two years.
pub(super) fn find_ages_of_one(figures: &[Figure]) -> Vec<(usize, usize)> {
    let mut ages: BTreeMap<(&str, &str), BTreeMap<VersionId, Vec<usize>>> = BTreeMap::new();
    for (n, figure) in figures.iter().enumerate() {
        let is_plain = figure.unit == FigureUnit::Age && figure.hedge.is_exact();
        if let ([first, .., last], true) = (figure.person.as_slice(), is_plain && !figure.is_range)
        {
            let told = ages.entry((first, last)).or_default();
            told.entry(figure.version).or_default().push(n);
        }
    }
    let value = |told: &[usize]| -> Option<Amount> {
        let (first, others) = told.split_first()?;
        let value = figures[*first].value;
        others
            .iter()
            .all(|&n| figures[n].value == value)
            .then_some(value)
    };
    let mut found = Vec::new();
    for by_version in ages.values() {
        let told: Vec<&Vec<usize>> = by_version.values().collect();
        let values: Option<Vec<Amount>> = told.iter().map(|told| value(told)).collect();
        if values.is_some_and(|values| values.windows(2).any(|two| two[0] != two[1])) {
            found.extend(told.windows(2).map(|two| (two[0][0], two[1][0])));
        }
    }
    found
}
