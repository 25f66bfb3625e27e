//! The names of a story in languages other than English: cases of one name by one spelling, and surnames alone.
//!
//! No dictionary knows names: two words are forms of one where they differ in nothing but endings that the language has for
//! cases. The shortest form stands for all, so that nothing depends on which version came first.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::listed_names::{INNER, find_listed_names, has_title, is_told_as_person};
use super::name::{ListedName, Name, split_name_word};
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::NewsList;
use crate::text::SentenceId;

/// The names of sentences in languages other than English, forms of one name by one spelling.
pub(crate) fn find_other_names(clauses: &[&Clause<'_>]) -> Vec<Name> {
    let mut names: Vec<Name> = clauses
        .iter()
        .flat_map(|clause| read_clause_names(clause))
        .collect();
    let places: BTreeMap<_, _> = clauses
        .iter()
        .map(|clause| (clause.sentence, *clause))
        .collect();
    cut_openings(&places, &mut names);
    with_surnames_alone(clauses, &mut names);
    let mut forms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut tags: BTreeMap<String, &Clause<'_>> = BTreeMap::new();
    for name in &names {
        let Some(clause) = places.get(&name.sentence) else {
            continue;
        };
        let tag = clause
            .tongue
            .language()
            .map_or("", crate::text::Language::tag)
            .to_owned();
        tags.entry(tag.clone()).or_insert(clause);
        forms
            .entry(tag)
            .or_default()
            .extend(name.parts.iter().cloned());
    }
    let plain: BTreeMap<&String, BTreeMap<String, String>> = forms
        .iter()
        .filter_map(|(tag, forms)| Some((tag, join_forms(tags.get(tag)?, forms))))
        .collect();
    for name in &mut names {
        let tag = places
            .get(&name.sentence)
            .and_then(|clause| clause.tongue.language());
        let tag = tag.map_or("", crate::text::Language::tag).to_owned();
        for part in &mut name.parts {
            if let Some(known) = plain.get(&tag).and_then(|known| known.get(part)) {
                part.clone_from(known);
            }
        }
    }
    names
}

/// Cuts the first word off a run of capitals where the rest is a full name that the story tells elsewhere: *İşçilerden Ali
/// Kaya* opens a sentence, *de la République Odile Pell* is an office.
fn cut_openings(places: &BTreeMap<SentenceId, &Clause<'_>>, names: &mut [Name]) {
    cut_owners(places, names);
    let known: Vec<Vec<String>> = names
        .iter()
        .filter(|name| name.parts.len() == 2)
        .map(|name| name.parts.clone())
        .collect();
    for name in names.iter_mut().filter(|name| name.parts.len() > 2) {
        let Some(clause) = places.get(&name.sentence) else {
            continue;
        };
        let at = (name.tokens.start.0 - clause.first.0) as usize;
        let rest = name.parts.get(1..).unwrap_or_default();
        let is_known = known.iter().any(|parts| {
            parts.len() == rest.len()
                && parts
                    .iter()
                    .zip(rest)
                    .all(|(one, other)| are_forms(clause, one, other))
        });
        if is_known {
            let end = (name.tokens.end.0 - clause.first.0) as usize;
            if let Some(shorter) = make_name(clause, at + 1..end) {
                *name = shorter;
            }
        }
    }
}

/// Cuts the noun off a German surname in the genitive: *Jürgensens Mitteilung*, where the story tells *Anke Jürgensen*.
fn cut_owners(places: &BTreeMap<SentenceId, &Clause<'_>>, names: &mut [Name]) {
    let people = names
        .iter()
        .filter(|name| name.listed == ListedName::Person && name.parts.len() > 1);
    let surnames: BTreeSet<String> = people
        .filter_map(|name| name.parts.last().cloned())
        .collect();
    for name in names.iter_mut().filter(|name| name.parts.len() == 2) {
        let Some(clause) = places
            .get(&name.sentence)
            .filter(|clause| clause.tongue.is_one_of("de"))
        else {
            continue;
        };
        let owner = name.parts.first().and_then(|first| first.strip_suffix('s'));
        let at = (name.tokens.start.0 - clause.first.0) as usize;
        if owner.is_some_and(|owner| surnames.contains(owner))
            && let Some(shorter) = make_name(clause, at..at + 1)
        {
            *name = shorter;
        }
    }
}

fn read_clause_names(clause: &Clause<'_>) -> Vec<Name> {
    let places = find_listed_names(clause);
    places
        .into_iter()
        .filter_map(|place| make_name(clause, place))
        .collect()
}

fn make_name(clause: &Clause<'_>, place: Range<usize>) -> Option<Name> {
    let words = place
        .clone()
        .filter(|&at| !clause.words[at].is_mark() && !has_title(clause, at));
    let parts: Vec<String> = if clause.tongue.is_one_of("zh ja") {
        vec![words.map(|at| clause.folded(at)).collect()]
    } else if !clause.tongue.has_capitals() {
        words.map(|at| clause.folded(at).to_owned()).collect()
    } else {
        let plain = words.map(|at| without_ending(clause, clause.folded(at)));
        let inner = plain.filter(|word| !is_in_word_list(INNER, word));
        inner
            .enumerate()
            .flat_map(|(n, word)| split_name_word(n, word))
            .collect()
    };
    (!parts.is_empty() && parts != [String::new()]).then(|| Name {
        version: clause.version,
        sentence: clause.sentence,
        span: clause.span(place.start, place.end),
        tokens: clause.token(place.start)..clause.token(place.end),
        parts,
        generation: None,
        sort: None,
        listed: if is_told_as_person(clause, &place) {
            ListedName::Person
        } else {
            ListedName::Plain
        },
    })
}

/// A word of a name without what its language glues to it behind an apostrophe or as a particle.
fn without_ending<'a>(clause: &Clause<'_>, word: &'a str) -> &'a str {
    match () {
        () if clause.tongue.is_one_of("tr") => word.split('\'').next().unwrap_or(word),
        () if clause.tongue.is_one_of("fr it") => {
            let elided = word.split_once('\'').filter(|(article, _)| {
                matches!(
                    *article,
                    "d" | "l" | "dell" | "all" | "dall" | "nell" | "sull" | "qu"
                )
            });
            elided.map_or(word, |(_, rest)| rest)
        }
        () => word,
    }
}

/// Adds the surname alone where the story tells the full name: *Jürgensens*, *Kowalskiego* at the beginning of a sentence.
fn with_surnames_alone(clauses: &[&Clause<'_>], names: &mut Vec<Name>) {
    let is_sure =
        |name: &&Name| name.listed == ListedName::Person || !has_capital_nouns(clauses, name);
    let full = names
        .iter()
        .filter(|name| name.parts.len() > 1)
        .filter(is_sure);
    let mut surnames: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for surname in full.filter_map(|name| name.parts.last()) {
        surnames
            .entry(form_key(surname))
            .or_default()
            .insert(surname.clone());
    }
    let taken: BTreeSet<_> = names
        .iter()
        .flat_map(|name| name.tokens.start.0..name.tokens.end.0)
        .collect();
    let mut found = Vec::new();
    for clause in clauses.iter().filter(|clause| clause.tongue.has_capitals()) {
        for at in 0..clause.words.len() {
            let is_free = !taken.contains(&clause.token(at).0);
            let word = without_ending(clause, clause.folded(at));
            let alike = || surnames.get(&form_key(word)).into_iter().flatten();
            let is_known = || alike().any(|known| are_forms(clause, known, word));
            if is_free && clause.words[at].is_capital() && is_known() {
                found.extend(make_name(clause, at..at + 1));
            }
        }
    }
    names.extend(found);
    names.sort_by_key(|name| (name.version, name.tokens.start));
}

/// Whether a name stands in a language that gives nouns capitals.
fn has_capital_nouns(clauses: &[&Clause<'_>], name: &Name) -> bool {
    let place = clauses.binary_search_by_key(&name.sentence, |clause| clause.sentence);
    place
        .ok()
        .and_then(|place| clauses.get(place))
        .is_some_and(|clause| clause.tongue.is_one_of("de"))
}

/// The letters that all forms of a name begin with, by which they are looked for.
fn form_key(word: &str) -> String {
    word.chars().take(rules::FORM_BEGINNING).collect()
}

/// Whether two words of names differ in nothing but the endings of cases.
pub(crate) fn are_forms(clause: &Clause<'_>, one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let Some(endings) = clause
        .tongue
        .list(NewsList::Endings)
        .filter(|endings| !endings.is_empty())
    else {
        return false;
    };
    let n_common = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let fits = |n_common: usize| {
        let is_ending = |word: &str| {
            let ending: String = word.chars().skip(n_common).collect();
            ending.is_empty() || endings.meaning(&ending).is_some()
        };
        n_common >= rules::FORM_BEGINNING && is_ending(one) && is_ending(other)
    };
    // *Анны*, *Анной*: where the endings begin alike the stem is shorter.
    (n_common.saturating_sub(1)..=n_common).any(fits)
}

/// Every form of a name with the one that stands for all of its forms.
fn join_forms(clause: &Clause<'_>, forms: &BTreeSet<String>) -> BTreeMap<String, String> {
    let mut plain: BTreeMap<String, String> = BTreeMap::new();
    // The shortest first, so that what stands for a name does not depend on the order of versions.
    let mut sorted: Vec<&String> = forms.iter().collect();
    sorted.sort_by_key(|form| (form.chars().count(), form.as_str()));
    let mut heads: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for form in sorted {
        let heads = heads.entry(form_key(form)).or_default();
        let head = heads.iter().find(|head| are_forms(clause, head, form));
        match head {
            Some(head) => {
                plain.insert(form.clone(), (*head).clone());
            }
            None => heads.push(form),
        }
    }
    plain
}
