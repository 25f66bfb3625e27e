//! Which names are one person or place: spellings, surnames alone, initials and acronyms joined.

use super::rules;
use std::collections::{BTreeMap, BTreeSet};

use super::declared_same::Declared;
use super::name::{ListedName, Name, generic};
use crate::facts::joining::MentionGroups;
use crate::facts::rows::{build_fact, is_shared, join_sayings};
use crate::facts::{Fact, FactKind, FactStatus, Mention};
use crate::lexicon::{Spelling, sound};
use crate::text::{Story, VersionId};
use unicode_normalization::UnicodeNormalization as _;

/// For every name the number of its chain.
pub(crate) fn chain_names(names: &[Name], declared: &Declared) -> Vec<usize> {
    let mut forms: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (n, name) in names.iter().enumerate() {
        forms.entry(&name.parts).or_default().push(n);
    }
    let keys: Vec<&[String]> = forms.keys().copied().collect();
    let mut groups = MentionGroups::new(std::iter::repeat_n(VersionId::default(), keys.len()));
    let tellers: Vec<BTreeSet<VersionId>> = forms
        .values()
        .map(|members| members.iter().map(|&n| names[n].version).collect())
        .collect();
    join_spellings(&keys, &tellers, &mut groups);
    join_declared(&keys, declared, &mut groups);
    join_alone(&keys, &mut groups);
    let mut chain = vec![0; names.len()];
    for (form, members) in forms.values().enumerate() {
        for &n in members {
            chain[n] = groups.of(form);
        }
    }
    part_generations(names, &mut chain);
    chain
}

/// Parts the namesakes of a chain where it has several: father and son. A name that does not say which stays apart too.
fn part_generations(names: &[Name], chain: &mut [usize]) {
    let mut generations: BTreeMap<usize, BTreeMap<&str, usize>> = BTreeMap::new();
    // Behind the numbers of the chains that there are.
    let mut free = names.len();
    for (name, &chain) in names.iter().zip(chain.iter()) {
        if let Some(generation) = name.generation {
            let known = generations.entry(chain).or_default();
            known.entry(generation).or_insert_with(|| {
                free += 1;
                free
            });
        }
    }
    for (name, chain) in names.iter().zip(chain) {
        let known = generations.get(chain).filter(|known| known.len() > 1);
        let own = |known: &BTreeMap<&str, usize>| known.get(name.generation?).copied();
        *chain = known.and_then(own).unwrap_or(*chain);
    }
}

/// Joins spellings of one name. Only those that begin with like sounds are compared.
fn join_spellings(keys: &[&[String]], tellers: &[BTreeSet<VersionId>], groups: &mut MentionGroups) {
    // *Bears* and *Boars*, where several versions have both, are two; *De Salah* and *Deh Salah* are one all the same.
    let are_two = |i: usize, j: usize| {
        let n_both = tellers[i].intersection(&tellers[j]).count();
        let share_part = keys[i]
            .iter()
            .any(|part| part.len() > 2 && keys[j].contains(part));
        n_both > 1 && !share_part && !has_initial_of(keys[i], keys[j])
    };
    let mut buckets: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (n, parts) in keys.iter().enumerate() {
        let key: String = voiced(&parts.concat())
            .chars()
            .filter(|c| *c != 'a')
            .take(2)
            .collect();
        buckets.entry(key).or_default().push(n);
    }
    for bucket in buckets.values() {
        for (k, &i) in bucket.iter().enumerate() {
            for &j in bucket.iter().skip(k + 1) {
                if are_one(keys[i], keys[j]) && !are_two(i, j) {
                    groups.join(i, j);
                }
            }
        }
    }
}

/// Whether an initial or a plural is what tells two forms apart, or one has more words: these a version may mix.
fn has_initial_of(one: &[String], other: &[String]) -> bool {
    let is_form = |(one, other): (&String, &String)| {
        let is_initial = one.len() == 1 || other.len() == 1;
        let is_plural =
            one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one);
        one == other || is_initial || is_plural
    };
    one.len() != other.len() || one.iter().zip(other).all(is_form)
}

/// Joins what a reader has declared one name.
fn join_declared(keys: &[&[String]], declared: &Declared, groups: &mut MentionGroups) {
    let mut known: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
    for (n, parts) in keys.iter().enumerate() {
        let first = *known.entry(declared.plain_name(parts)).or_insert(n);
        groups.join(first, n);
    }
}

fn are_one(one: &[String], other: &[String]) -> bool {
    let without_initials = |parts: &[String]| -> Vec<String> {
        let last = parts.len() - 1;
        parts
            .iter()
            .enumerate()
            .filter(|(n, p)| *n == 0 || *n == last || p.len() > 1)
            .map(|(_, p)| p.clone())
            .collect()
    };
    let (a, b) = (without_initials(one), without_initials(other));
    if a.len() == b.len() && a.len() > 1 {
        return a.iter().zip(&b).all(|(a, b)| part_alike(a, b));
    }
    if a.len() == b.len() {
        return part_alike(&a[0], &b[0]);
    }
    // Written in one word or in several.
    let (a, b) = (a.concat(), b.concat());
    let longer = a.chars().count().max(b.chars().count());
    // *VH1* and *VH-1* are short and one all the same.
    a == b
        || longer >= rules::JOINED_FROM
            && Spelling::of(&a, &b).kept >= rules::JOINED_KEPT
            && has_same_beginning(&consonants(&a), &consonants(&b))
            && (one.len() == 1 || other.len() == 1)
}

/// Whether the first consonants of one are those of the other.
fn has_same_beginning(one: &str, other: &str) -> bool {
    let beginning: String = other.chars().take(rules::JOINED_CONSONANTS).collect();
    one.starts_with(&beginning)
}

fn consonants(word: &str) -> String {
    sound(word).chars().filter(|c| *c != 'a').collect()
}

/// How a word sounds where *f* and *v*, *s* and *z* are one: *Stephen*, *Elizabeth*.
fn voiced(word: &str) -> String {
    sound(word).replace('f', "v").replace('z', "s")
}

/// Whether two words of names are spellings of one.
fn part_alike(one: &str, other: &str) -> bool {
    if one == other
        || (one.len().max(other.len()) >= rules::PLURAL_FROM
            && (one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one)))
    {
        return true;
    }
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    if short.len() == 1 {
        return long.starts_with(short);
    }
    let spelling = Spelling::of(one, other);
    let same_sound = sound(one) == sound(other);
    let same_first = one.chars().next() == other.chars().next();
    let same_sound = same_sound
        || (same_first && short.len() >= rules::VOICED_FROM && voiced(one) == voiced(other));
    // Of three letters the first must be the same: *UK* is no *OK*.
    let is_short = long.len() <= rules::SHORT_UP_TO && same_first;
    (same_sound
        && (spelling.kept >= rules::SOUND_KEPT && long.len() > rules::SHORT_UP_TO || is_short))
        || (same_first
            && long.len() >= rules::MISSPELLED_FROM
            && spelling.kept >= rules::MISSPELLED_KEPT
            && one.chars().last() == other.chars().last())
}

/// Joins surnames alone, short names of organisations and acronyms, where they can only mean one chain.
fn join_alone(keys: &[&[String]], groups: &mut MentionGroups) {
    let mut lasts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut firsts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut initials: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    // *Tarrek* alone is the town, not the river that runs by it.
    let is_own = |parts: &[String]| parts.len() > 2 || generic(&parts[1]) != Some("river");
    let long = |parts: &[String]| parts.len() > 1 && is_own(parts);
    for (n, parts) in keys.iter().enumerate().filter(|(_, parts)| long(parts)) {
        lasts
            .entry(parts[parts.len() - 1].as_str())
            .or_default()
            .push(n);
        firsts.entry(parts[0].as_str()).or_default().push(n);
        let letters = parts
            .iter()
            .filter_map(|part| part.chars().next())
            .collect();
        initials.entry(letters).or_default().push(n);
    }
    for (n, parts) in keys
        .iter()
        .enumerate()
        .filter(|(_, parts)| parts.len() == 1)
    {
        let alone = parts[0].as_str();
        // *Index* and *Valley* alone are no surnames, but the story would join them; they are no names of one thing either.
        let exact = lasts.get(alone).or_else(|| firsts.get(alone));
        let acronym = initials
            .get(alone)
            .filter(|_| alone.len() >= rules::ACRONYM_FROM);
        if let Some(candidates) = exact.or(acronym) {
            let first = groups.of(candidates[0]);
            if candidates.iter().all(|&c| groups.of(c) == first) {
                groups.join(first, n);
            }
        }
    }
}

/// A row for every chain.
pub(crate) fn build_chain_facts(story: &Story, names: &[Name], chains: &[usize]) -> Vec<Fact> {
    let mut rows: BTreeMap<usize, Vec<&Name>> = BTreeMap::new();
    for (name, chain) in names.iter().zip(chains) {
        rows.entry(*chain).or_default().push(name);
    }
    rows.values()
        .map(|names| build_name_fact(story, names))
        .collect()
}

fn build_name_fact(story: &Story, names: &[&Name]) -> Fact {
    let mentions: Vec<Mention> = names
        .iter()
        .map(|n| Mention {
            version: n.version,
            span: n.span,
            value: Some(n.parts.join(" ")),
        })
        .collect();
    if !is_shared(&mentions) {
        return build_fact(story, FactKind::Name, FactStatus::Single, mentions);
    }
    // A surname alone is no other spelling of the full name.
    let is_short = |name: &Name| {
        let has = |other: &&Name| other.parts.len() > name.parts.len();
        let parts = |other: &&Name| name.parts.iter().all(|part| other.parts.contains(part));
        names.iter().any(|other| has(other) && parts(other))
    };
    let full = || names.iter().filter(|name| !is_short(name));
    let printed: Vec<(VersionId, String)> = full()
        .map(|n| (n.version, story.text(n.span).replace('’', "'")))
        .collect();
    // Cases of one name are written as their language asks for.
    let are_cases = names.iter().all(|name| name.listed != ListedName::None);
    let full_parts: Vec<&Vec<String>> = full().map(|name| &name.parts).collect();
    let are_cases = are_cases
        && full_parts
            .iter()
            .all(|parts| Some(parts) == full_parts.first());
    let varies = !are_cases
        && printed
            .iter()
            .any(|(_, text)| seen_name(text) != seen_name(&printed[0].1))
        && !is_plural_variant(&printed);
    let status = if varies {
        FactStatus::Vary
    } else {
        FactStatus::Agree
    };
    let mut fact = build_fact(story, FactKind::Name, status, mentions);
    fact.why = varies.then(|| {
        format!(
            "same name, different spellings: {}",
            join_sayings(story, &printed)
        )
    });
    fact
}

/// A name as a reader sees it: accents in one character or in two, wide letters and plain ones, gaps of any width.
fn seen_name(text: &str) -> String {
    let plain: String = text.nfkc().collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Whether one version prints one word with and without its plural ending: *Selwyners*, *Selwyner*. That is grammar and
/// no spelling.
fn is_plural_variant(printed: &[(VersionId, String)]) -> bool {
    let stem = |text: &str| text.strip_suffix('s').unwrap_or(text).to_lowercase();
    let is_one = printed
        .iter()
        .all(|(_, text)| stem(text) == stem(&printed[0].1));
    let both = |one: &(VersionId, String)| {
        printed
            .iter()
            .any(|other| one.0 == other.0 && one.1.len() != other.1.len())
    };
    is_one && printed.iter().any(both)
}
